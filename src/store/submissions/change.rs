//! What happens to a submission after it was stored.

use super::row::{BY_ID, Row, SELECT, one};
use crate::domain::{GuildId, Moment, Status, Submission, SubmissionId, UserId};
use crate::store::row::{Snowflake, sql};
use crate::store::{Conflict, StoreError, Tx};

/// Moves a submission from one status to another at `at`.
///
/// # Errors
/// [`Conflict::StatusIs`] when it is not in `from` (somebody was faster), [`Conflict::Transition`] when no submission
/// goes that way, [`Conflict::AnotherStands`] when it cannot be reopened, [`Conflict::Missing`] when it is not there.
/// See [`StoreError`] for the rest.
pub async fn set_status(
    tx: &mut Tx,
    guild: GuildId,
    id: &SubmissionId,
    from: Status,
    to: Status,
    at: Moment,
) -> Result<Submission, StoreError> {
    if !from.may_become(to) {
        return Err(Conflict::Transition { from, to }.into());
    }
    let update = sqlx::query(
        "UPDATE submissions SET status = $4, status_since = $5 WHERE guild_id = $1 AND id = $2 AND status = $3",
    )
    .bind(guild.to_column())
    .bind(id.0.as_str())
    .bind(from.as_str())
    .bind(to.as_str())
    .bind(at.timestamp_millis());
    let updated = update.execute(tx.connection()).await.map_err(another_stands)?.rows_affected() > 0;
    let now = in_tx(tx, guild, id).await?;
    if updated { Ok(now) } else { Err(Conflict::StatusIs(now.status).into()) }
}

/// Takes back a person's own submission at `at`, as long as nobody decided on it.
///
/// # Errors
/// [`Conflict::Decided`] when somebody did, [`Conflict::Missing`] when it is not there or not theirs. See
/// [`StoreError`] for the rest.
pub async fn withdraw(
    tx: &mut Tx,
    guild: GuildId,
    user: UserId,
    id: &SubmissionId,
    at: Moment,
) -> Result<Submission, StoreError> {
    let now = in_tx(tx, guild, id).await?;
    if now.upload.user != user {
        return Err(Conflict::Missing("submission").into());
    }
    let decided = |status| StoreError::from(Conflict::Decided { reference: now.reference, status });
    if !now.status.may_become(Status::Withdrawn) {
        return Err(decided(now.status));
    }
    match set_status(tx, guild, id, now.status, Status::Withdrawn, at).await {
        Err(StoreError::Conflict(Conflict::StatusIs(status))) => Err(decided(status)),
        done => done,
    }
}

async fn in_tx(tx: &mut Tx, guild: GuildId, id: &SubmissionId) -> Result<Submission, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, BY_ID)).bind(guild.to_column()).bind(id.0.as_str());
    let found = one(query.fetch_optional(tx.connection()).await?)?;
    found.ok_or_else(|| Conflict::Missing("submission").into())
}

fn another_stands(error: sqlx::Error) -> StoreError {
    let error = StoreError::from(error);
    let columns = "submissions.guild_id, submissions.user_id, submissions.programme, submissions.round";
    if error.is_duplicate("submissions_standing", columns) { Conflict::AnotherStands.into() } else { error }
}
