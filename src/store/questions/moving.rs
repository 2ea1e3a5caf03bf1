//! Questions that operators put into another group: one that asks something else after all, or two that ask the same.

use super::{Question, Row, SELECT};
use crate::domain::GuildId;
use crate::store::row::{Snowflake, new_key, sql};
use crate::store::{Conflict, Store, StoreError, Tx};

/// Takes an open question out of its group, into a group of its own; returns the key of that.
///
/// # Errors
/// [`Conflict::Missing`] when it does not wait in this group, or alone there; see [`StoreError`] for the rest.
pub async fn split_off(tx: &mut Tx, guild: GuildId, group: &str, question: &str) -> Result<String, StoreError> {
    let own = new_key();
    let moved = sqlx::query(
        "UPDATE questions SET group_id = $4, moved_from = $2 \
         WHERE guild_id = $1 AND group_id = $2 AND id = $3 AND state = 'open' AND EXISTS (SELECT 1 FROM questions other \
         WHERE other.guild_id = $1 AND other.group_id = $2 AND other.id <> $3 AND other.state = 'open')",
    )
    .bind(guild.to_column())
    .bind(group)
    .bind(question)
    .bind(own.as_str())
    .execute(tx.connection())
    .await?;
    if moved.rows_affected() > 0 { Ok(own) } else { Err(Conflict::Missing("question among others").into()) }
}

/// Puts the open questions of a group into another one that waits; returns the key of one of them.
///
/// # Errors
/// [`Conflict::Missing`] when one of the groups does not wait any more; see [`StoreError`] for the rest.
pub async fn join(tx: &mut Tx, guild: GuildId, group: &str, other: &str) -> Result<String, StoreError> {
    let moved: Vec<(String,)> = sqlx::query_as(
        "UPDATE questions SET group_id = $3, moved_from = $2 \
         WHERE guild_id = $1 AND group_id = $2 AND state = 'open' AND $2 <> $3 AND EXISTS (SELECT 1 FROM questions other \
         WHERE other.guild_id = $1 AND other.group_id = $3 AND other.state = 'open') RETURNING id",
    )
    .bind(guild.to_column())
    .bind(group)
    .bind(other)
    .fetch_all(tx.connection())
    .await?;
    moved.into_iter().next().map(|(id,)| id).ok_or_else(|| Conflict::Missing("group that waits").into())
}

/// Undoes what moved this question, for all that were moved with it; returns the group where they are again.
///
/// # Errors
/// [`Conflict::Missing`] when it was not moved, or does not wait any more; see [`StoreError`] for the rest.
pub async fn move_back(tx: &mut Tx, guild: GuildId, question: &str) -> Result<String, StoreError> {
    let moved: Vec<(String,)> = sqlx::query_as(
        "UPDATE questions SET group_id = moved_from, moved_from = NULL \
         WHERE guild_id = $1 AND state = 'open' AND moved_from IS NOT NULL AND EXISTS (SELECT 1 FROM questions one \
         WHERE one.guild_id = $1 AND one.id = $2 AND one.group_id = questions.group_id \
         AND one.moved_from = questions.moved_from) RETURNING group_id",
    )
    .bind(guild.to_column())
    .bind(question)
    .fetch_all(tx.connection())
    .await?;
    moved.into_iter().next().map(|(group,)| group).ok_or_else(|| Conflict::Missing("question that was moved").into())
}

/// The questions that were moved out of a group and wait elsewhere.
///
/// # Errors
/// See [`StoreError`].
pub async fn went_to(store: &Store, guild: GuildId, group: &str) -> Result<Vec<Question>, StoreError> {
    let rest = "WHERE guild_id = $1 AND moved_from = $2 AND state = 'open' ORDER BY asked_at, id";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(group);
    query.fetch_all(store.pool()).await?.into_iter().map(Question::try_from).collect()
}
