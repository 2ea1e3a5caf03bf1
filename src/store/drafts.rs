//! Uploads that are not submissions, kept for a day.

use sqlx::FromRow;

use super::row::{Snowflake, Table, new_key, sql, to_json};
use super::submissions::{self, Stored};
use super::{Conflict, Store, StoreError, Tx, stored_files};
use crate::domain::{
    Checked, Draft, DraftId, DraftKind, GuildId, InteractionId, Moment, ObjectKey, StoredFile, Upload, UploadId, UserId,
};

const TABLE: Table = Table("drafts");
const SELECT: &str = "SELECT guild_id, id, user_id, programme, round, interaction_id, arrived_at, expires_at, kind, \
     checked FROM drafts";
const BY_ID: &str = "WHERE guild_id = $1 AND id = $2";

#[derive(FromRow)]
struct Row {
    guild_id: i64,
    id: String,
    user_id: i64,
    programme: String,
    round: i64,
    interaction_id: i64,
    arrived_at: i64,
    expires_at: i64,
    kind: String,
    checked: Option<String>,
}

impl TryFrom<Row> for Draft {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: DraftId(row.id),
            upload: Upload {
                guild: GuildId(row.guild_id.cast_unsigned()),
                user: UserId(row.user_id.cast_unsigned()),
                programme: TABLE.parse("programme", &row.programme)?,
                round: TABLE.number("round", row.round)?,
                interaction: InteractionId(row.interaction_id.cast_unsigned()),
                arrived_at: TABLE.moment("arrived_at", row.arrived_at)?,
            },
            kind: TABLE.parse("kind", &row.kind)?,
            expires_at: TABLE.moment("expires_at", row.expires_at)?,
            checked: row.checked.map(|json| TABLE.json("checked", &json)).transpose()?,
        })
    }
}

/// Keeps an upload as a draft until `expires_at`. When the same interaction did so before, its draft is returned and
/// `files` are not taken over.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(
    tx: &mut Tx,
    upload: &Upload,
    kind: DraftKind,
    checked: Option<&Checked>,
    files: &[StoredFile],
    expires_at: Moment,
) -> Result<Draft, StoreError> {
    let id = DraftId(new_key());
    let inserted = sqlx::query(
        "INSERT INTO drafts (guild_id, id, user_id, programme, round, interaction_id, arrived_at, expires_at, kind, \
         checked) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (guild_id, interaction_id) DO NOTHING",
    )
    .bind(upload.guild.to_column())
    .bind(id.0.as_str())
    .bind(upload.user.to_column())
    .bind(upload.programme.as_str())
    .bind(i64::from(upload.round))
    .bind(upload.interaction.to_column())
    .bind(upload.arrived_at.timestamp_millis())
    .bind(expires_at.timestamp_millis())
    .bind(kind.as_str())
    .bind(checked.map(to_json).transpose()?)
    .execute(tx.connection())
    .await?;
    if inserted.rows_affected() > 0 {
        stored_files::add(tx, upload.guild, &UploadId::Draft(id), files).await?;
    }
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND interaction_id = $2"))
        .bind(upload.guild.to_column())
        .bind(upload.interaction.to_column());
    query.fetch_one(tx.connection()).await?.try_into()
}

/// The draft with this key.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, id: &DraftId) -> Result<Option<Draft>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, BY_ID)).bind(guild.to_column()).bind(id.0.as_str());
    query.fetch_optional(store.pool()).await?.map(Draft::try_from).transpose()
}

/// A person's drafts in a server, newest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_user(store: &Store, guild: GuildId, user: UserId) -> Result<Vec<Draft>, StoreError> {
    let rest = "WHERE guild_id = $1 AND user_id = $2 ORDER BY arrived_at DESC, id DESC";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(user.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(Draft::try_from).collect()
}

/// Writes what the validator says of a draft that had waited for it.
///
/// # Errors
/// [`Conflict::Missing`] when there is no such draft any more; see [`StoreError`] for the rest.
pub async fn rejudge(
    tx: &mut Tx,
    guild: GuildId,
    id: &DraftId,
    kind: DraftKind,
    checked: &Checked,
) -> Result<Draft, StoreError> {
    sqlx::query("UPDATE drafts SET kind = $3, checked = $4 WHERE guild_id = $1 AND id = $2")
        .bind(guild.to_column())
        .bind(id.0.as_str())
        .bind(kind.as_str())
        .bind(to_json(checked)?)
        .execute(tx.connection())
        .await?;
    let query = sqlx::query_as::<_, Row>(sql(SELECT, BY_ID)).bind(guild.to_column()).bind(id.0.as_str());
    let row = query.fetch_optional(tx.connection()).await?;
    row.map(Draft::try_from).transpose()?.ok_or_else(|| Conflict::Missing("draft").into())
}

/// Makes a person's draft a submission at `at`: with the draft's arrival time and files, and with what the validator
/// says now. The draft is gone afterwards.
///
/// # Errors
/// [`Conflict::Missing`] when there is no such draft of theirs (any more), and those of [`submissions::insert`].
pub async fn submit(
    tx: &mut Tx,
    guild: GuildId,
    user: UserId,
    id: &DraftId,
    checked: &Checked,
    at: Moment,
) -> Result<Stored, StoreError> {
    // FOR UPDATE is unknown to SQLite; an update that changes nothing locks the row on both engines.
    let locked = sqlx::query("UPDATE drafts SET kind = kind WHERE guild_id = $1 AND id = $2 AND user_id = $3")
        .bind(guild.to_column())
        .bind(id.0.as_str())
        .bind(user.to_column())
        .execute(tx.connection())
        .await?;
    if locked.rows_affected() == 0 {
        return Err(Conflict::Missing("draft").into());
    }
    let query = sqlx::query_as::<_, Row>(sql(SELECT, BY_ID)).bind(guild.to_column()).bind(id.0.as_str());
    let draft: Draft = query.fetch_one(tx.connection()).await?.try_into()?;
    let stored = submissions::insert(tx, &draft.upload, checked, &[], at).await?;
    if let Stored::New(submission) = &stored {
        stored_files::move_to(tx, guild, id, &submission.id).await?;
    }
    delete(tx, guild, id).await?;
    Ok(stored)
}

/// Deletes a draft and returns where its objects are, to be deleted after the commit. Nothing when it is gone.
///
/// # Errors
/// See [`StoreError`].
pub async fn delete(tx: &mut Tx, guild: GuildId, id: &DraftId) -> Result<Vec<ObjectKey>, StoreError> {
    let keys = stored_files::forget(tx, guild, &UploadId::Draft(id.clone())).await?;
    sqlx::query("DELETE FROM drafts WHERE guild_id = $1 AND id = $2")
        .bind(guild.to_column())
        .bind(id.0.as_str())
        .execute(tx.connection())
        .await?;
    Ok(keys)
}

/// The drafts of all servers that have expired at `now`, oldest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn expired(store: &Store, now: Moment) -> Result<Vec<Draft>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE expires_at <= $1 ORDER BY expires_at, id"))
        .bind(now.timestamp_millis());
    query.fetch_all(store.pool()).await?.into_iter().map(Draft::try_from).collect()
}
