//! Interactions that were acted on: Discord may dispatch one twice.

use super::row::Snowflake;
use super::{StoreError, Tx};
use crate::domain::{GuildId, InteractionId, Moment};

/// Claims an interaction at `at` for the transaction that acts on it; `false` when it was acted on before.
///
/// # Errors
/// See [`StoreError`].
pub async fn claim(tx: &mut Tx, guild: GuildId, interaction: InteractionId, at: Moment) -> Result<bool, StoreError> {
    let inserted = sqlx::query(
        "INSERT INTO handled_interactions (guild_id, interaction_id, handled_at) VALUES ($1, $2, $3) \
         ON CONFLICT (guild_id, interaction_id) DO NOTHING",
    )
    .bind(guild.to_column())
    .bind(interaction.to_column())
    .bind(at.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(inserted.rows_affected() > 0)
}

/// Forgets the interactions of all servers that were claimed before `moment`; returns how many.
///
/// # Errors
/// See [`StoreError`].
pub async fn forget_before(tx: &mut Tx, moment: Moment) -> Result<u64, StoreError> {
    let deleted = sqlx::query("DELETE FROM handled_interactions WHERE handled_at < $1")
        .bind(moment.timestamp_millis())
        .execute(tx.connection())
        .await?;
    Ok(deleted.rows_affected())
}
