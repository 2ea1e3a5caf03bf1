//! A new submission.

use super::row::{BY_ID, BY_INTERACTION, Row, SELECT, STANDING, one};
use crate::domain::{Checked, GuildId, Moment, Status, StoredFile, Submission, SubmissionId, Upload, UploadId};
use crate::store::row::{Snowflake, new_key, sql};
use crate::store::{Conflict, StoreError, Tx, stored_files};

/// What became of an upload that was to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// It is a new submission.
    New(Submission),
    /// The same interaction stored it before; the files that came this time were not taken over.
    Before(Submission),
}

impl Stored {
    /// The submission either way.
    #[must_use]
    pub fn submission(self) -> Submission {
        match self {
            Self::New(submission) | Self::Before(submission) => submission,
        }
    }
}

/// Stores an upload at `at` as the submission that stands in its round, with the next number of its server. One that
/// stood there becomes `replaced` in the same transaction.
///
/// # Errors
/// [`Conflict::Decided`] when the one that stands cannot be replaced any more; see [`StoreError`] for the rest.
pub async fn insert(
    tx: &mut Tx,
    upload: &Upload,
    checked: &Checked,
    files: &[StoredFile],
    at: Moment,
) -> Result<Stored, StoreError> {
    let last = lock_numbers(tx, upload.guild).await?;
    if let Some(before) = same_interaction(tx, upload).await? {
        return Ok(Stored::Before(before));
    }
    let id = SubmissionId(new_key());
    let replaces = replace_standing(tx, upload, at).await?;
    let number = last + 1;
    insert_row(tx, &id, number, upload, checked, replaces.as_ref(), at).await?;
    sqlx::query("UPDATE reference_numbers SET last_number = $2 WHERE guild_id = $1")
        .bind(upload.guild.to_column())
        .bind(number)
        .execute(tx.connection())
        .await?;
    stored_files::add(tx, upload.guild, &UploadId::Submission(id.clone()), files).await?;
    let query = sqlx::query_as::<_, Row>(sql(SELECT, BY_ID)).bind(upload.guild.to_column()).bind(id.0);
    Ok(Stored::New(query.fetch_one(tx.connection()).await?.try_into()?))
}

/// From here on nobody else stores a submission in this server until the transaction ends: looking first at what is
/// there, and writing then, is safe. [`insert`] does it by itself.
///
/// # Errors
/// See [`StoreError`].
pub async fn take_turn(tx: &mut Tx, guild: GuildId) -> Result<(), StoreError> {
    lock_numbers(tx, guild).await.map(drop)
}

/// Locks the row of a guild's numbers and returns the last one given out.
async fn lock_numbers(tx: &mut Tx, guild: GuildId) -> Result<i64, StoreError> {
    let (last,): (i64,) = sqlx::query_as(
        "INSERT INTO reference_numbers (guild_id, last_number) VALUES ($1, 0) \
         ON CONFLICT (guild_id) DO UPDATE SET last_number = reference_numbers.last_number RETURNING last_number",
    )
    .bind(guild.to_column())
    .fetch_one(tx.connection())
    .await?;
    Ok(last)
}

async fn same_interaction(tx: &mut Tx, upload: &Upload) -> Result<Option<Submission>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, BY_INTERACTION))
        .bind(upload.guild.to_column())
        .bind(upload.interaction.to_column());
    one(query.fetch_optional(tx.connection()).await?)
}

async fn replace_standing(tx: &mut Tx, upload: &Upload, at: Moment) -> Result<Option<SubmissionId>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, STANDING))
        .bind(upload.guild.to_column())
        .bind(upload.user.to_column())
        .bind(upload.programme.as_str())
        .bind(i64::from(upload.round));
    let Some(old) = one(query.fetch_optional(tx.connection()).await?)? else { return Ok(None) };
    let decided = |status| Conflict::Decided { reference: old.reference, status };
    if !old.status.may_become(Status::Replaced) {
        return Err(decided(old.status).into());
    }
    match super::set_status(tx, upload.guild, &old.id, old.status, Status::Replaced, at).await {
        Ok(replaced) => Ok(Some(replaced.id)),
        // An operator decided in between.
        Err(StoreError::Conflict(Conflict::StatusIs(status))) => Err(decided(status).into()),
        Err(other) => Err(other),
    }
}

async fn insert_row(
    tx: &mut Tx,
    id: &SubmissionId,
    number: i64,
    upload: &Upload,
    checked: &Checked,
    replaces: Option<&SubmissionId>,
    at: Moment,
) -> Result<(), StoreError> {
    let facts = &checked.facts;
    sqlx::query(
        "INSERT INTO submissions (guild_id, id, number, user_id, programme, round, interaction_id, arrived_at, \
         stored_at, status, status_since, replaces, verdict, merchant, usd_cents, krw, paid_on, card_last4, \
         reimbursable_krw, canonical_name, report) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
    )
    .bind(upload.guild.to_column())
    .bind(id.0.as_str())
    .bind(number)
    .bind(upload.user.to_column())
    .bind(upload.programme.as_str())
    .bind(i64::from(upload.round))
    .bind(upload.interaction.to_column())
    .bind(upload.arrived_at.timestamp_millis())
    .bind(at.timestamp_millis())
    .bind(Status::Received.as_str())
    .bind(replaces.map(|id| id.0.as_str()))
    .bind(checked.verdict.as_str())
    .bind(facts.merchant.map(|merchant| merchant.as_str()))
    .bind(facts.usd.map(|usd| usd.cents()))
    .bind(facts.krw.map(|won| won.0))
    .bind(facts.paid_on.map(|day| day.to_string()))
    .bind(facts.card_last4.as_deref())
    .bind(checked.reimbursable.map(|won| won.0))
    .bind(checked.canonical_name.as_deref())
    .bind(checked.report.as_str())
    .execute(tx.connection())
    .await?;
    Ok(())
}
