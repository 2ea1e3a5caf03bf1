//! Who agreed to be called in a channel when a direct message does not reach them.

use super::row::Snowflake;
use super::{Store, StoreError, Tx};
use crate::domain::{GuildId, Moment, UserId};

/// Whether a person agreed.
///
/// # Errors
/// See [`StoreError`].
pub async fn agreed(store: &Store, guild: GuildId, user: UserId) -> Result<bool, StoreError> {
    let row: Option<(i64,)> =
        sqlx::query_as("SELECT agreed_at FROM channel_calls WHERE guild_id = $1 AND user_id = $2")
            .bind(guild.to_column())
            .bind(user.to_column())
            .fetch_optional(store.pool())
            .await?;
    Ok(row.is_some())
}

/// A person agrees at `now`.
///
/// # Errors
/// See [`StoreError`].
pub async fn agree(tx: &mut Tx, guild: GuildId, user: UserId, now: Moment) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO channel_calls (guild_id, user_id, agreed_at) VALUES ($1, $2, $3) \
         ON CONFLICT (guild_id, user_id) DO NOTHING",
    )
    .bind(guild.to_column())
    .bind(user.to_column())
    .bind(now.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// A person does not agree any more.
///
/// # Errors
/// See [`StoreError`].
pub async fn withdraw(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM channel_calls WHERE guild_id = $1 AND user_id = $2")
        .bind(guild.to_column())
        .bind(user.to_column())
        .execute(tx.connection())
        .await?;
    Ok(())
}
