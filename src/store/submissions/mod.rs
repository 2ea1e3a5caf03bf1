//! Submissions: at most one stands for each person in each round, and the database holds to that.

mod change;
mod insert;
mod payments;
mod row;

pub use change::{set_status, withdraw};
pub use insert::{Stored, insert, take_turn};
pub use payments::{note_payments, with_payment};

use super::row::{Snowflake, sql};
use super::{Store, StoreError, Tx};
use crate::domain::{GuildId, InteractionId, ProgrammeId, Reference, Status, Submission, SubmissionId, UserId};
use row::{Row, SELECT, all, one};

/// The submission that stands for a person in a round.
///
/// # Errors
/// See [`StoreError`].
pub async fn standing(
    store: &Store,
    guild: GuildId,
    user: UserId,
    programme: ProgrammeId,
    round: u32,
) -> Result<Option<Submission>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, row::STANDING))
        .bind(guild.to_column())
        .bind(user.to_column())
        .bind(programme.as_str())
        .bind(i64::from(round));
    one(query.fetch_optional(store.pool()).await?)
}

/// The submission with this number.
///
/// # Errors
/// See [`StoreError`].
pub async fn by_reference(
    store: &Store,
    guild: GuildId,
    reference: Reference,
) -> Result<Option<Submission>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND number = $2"))
        .bind(guild.to_column())
        .bind(reference.0);
    one(query.fetch_optional(store.pool()).await?)
}

/// The submission with this key.
///
/// # Errors
/// See [`StoreError`].
pub async fn by_id(store: &Store, guild: GuildId, id: &SubmissionId) -> Result<Option<Submission>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, row::BY_ID)).bind(guild.to_column()).bind(id.0.as_str());
    one(query.fetch_optional(store.pool()).await?)
}

/// The submission that an interaction brought.
///
/// # Errors
/// See [`StoreError`].
pub async fn by_interaction(
    store: &Store,
    guild: GuildId,
    interaction: InteractionId,
) -> Result<Option<Submission>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, row::BY_INTERACTION))
        .bind(guild.to_column())
        .bind(interaction.to_column());
    one(query.fetch_optional(store.pool()).await?)
}

/// All submissions of a person in a server, newest first; withdrawn and replaced ones too.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_user(store: &Store, guild: GuildId, user: UserId) -> Result<Vec<Submission>, StoreError> {
    let rest = "WHERE guild_id = $1 AND user_id = $2 ORDER BY arrived_at DESC, number DESC";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(user.to_column());
    all(query.fetch_all(store.pool()).await?)
}

/// The submissions of a server that stand in `status`, first come first; at most `limit`.
///
/// # Errors
/// See [`StoreError`].
pub async fn list_by_status(
    store: &Store,
    guild: GuildId,
    status: Status,
    limit: u32,
) -> Result<Vec<Submission>, StoreError> {
    let rest = "WHERE guild_id = $1 AND status = $2 ORDER BY arrived_at, number LIMIT $3";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest))
        .bind(guild.to_column())
        .bind(status.as_str())
        .bind(i64::from(limit));
    all(query.fetch_all(store.pool()).await?)
}

/// The standing submissions of a server that hold the very file with this SHA-256 (hexadecimal).
///
/// # Errors
/// See [`StoreError`].
pub async fn with_file(tx: &mut Tx, guild: GuildId, sha256: &str) -> Result<Vec<Submission>, StoreError> {
    let rest = "WHERE guild_id = $1 AND status NOT IN ('withdrawn', 'replaced') AND id IN \
                (SELECT submission_id FROM stored_files WHERE guild_id = $1 AND sha256 = $2) ORDER BY number";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(sha256);
    all(query.fetch_all(tx.connection()).await?)
}

/// Whose submission stands in a round.
///
/// # Errors
/// See [`StoreError`].
pub async fn owners(
    store: &Store,
    guild: GuildId,
    programme: ProgrammeId,
    round: u32,
) -> Result<Vec<UserId>, StoreError> {
    let owners: Vec<(i64,)> = sqlx::query_as(
        "SELECT DISTINCT user_id FROM submissions WHERE guild_id = $1 AND programme = $2 AND round = $3 \
         AND status NOT IN ('withdrawn', 'replaced') ORDER BY user_id",
    )
    .bind(guild.to_column())
    .bind(programme.as_str())
    .bind(i64::from(round))
    .fetch_all(store.pool())
    .await?;
    Ok(owners.into_iter().map(|(id,)| UserId(id.cast_unsigned())).collect())
}

/// How many submissions stand in a programme.
///
/// # Errors
/// See [`StoreError`].
pub async fn count_standing(store: &Store, guild: GuildId, programme: ProgrammeId) -> Result<u64, StoreError> {
    let (count,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM submissions \
         WHERE guild_id = $1 AND programme = $2 AND status NOT IN ('withdrawn', 'replaced')",
    )
    .bind(guild.to_column())
    .bind(programme.as_str())
    .fetch_one(store.pool())
    .await?;
    Ok(count.unsigned_abs())
}
