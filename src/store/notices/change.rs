//! Which version of a notice holds.

use super::NoticeState;
use crate::domain::GuildId;
use crate::store::row::Snowflake;
use crate::store::{Conflict, StoreError, Tx};

/// Waits until no other transaction changes the notices of this server, and keeps others waiting until this one ends.
/// SQLite has one writer at a time anyway; PostgreSQL needs a row to hold on to, even for a server without notices.
///
/// # Errors
/// See [`StoreError`].
pub async fn lock(tx: &mut Tx, guild: GuildId) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO guild_settings (guild_id) VALUES ($1) \
         ON CONFLICT (guild_id) DO UPDATE SET guild_id = excluded.guild_id",
    )
    .bind(guild.to_column())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Puts a version into force, whether it waits, was replaced or was taken out; the one before it is superseded.
///
/// # Errors
/// [`Conflict::Missing`] when there is no such version, or it holds already; see [`StoreError`] for the rest.
pub async fn activate(tx: &mut Tx, guild: GuildId, id: &str) -> Result<(), StoreError> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT identity FROM notice_versions WHERE guild_id = $1 AND id = $2 AND state <> 'active'")
            .bind(guild.to_column())
            .bind(id)
            .fetch_optional(tx.connection())
            .await?;
    let Some((identity,)) = found else { return Err(Conflict::Missing("waiting notice").into()) };
    supersede(tx, guild, &identity, NoticeState::Active).await?;
    sqlx::query("UPDATE notice_versions SET state = 'active' WHERE guild_id = $1 AND id = $2")
        .bind(guild.to_column())
        .bind(id)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Puts a waiting version aside. The folder does not bring the same text again.
///
/// # Errors
/// [`Conflict::Missing`] when it does not wait (any more); see [`StoreError`] for the rest.
pub async fn decline(tx: &mut Tx, guild: GuildId, id: &str) -> Result<(), StoreError> {
    let declined = sqlx::query(
        "UPDATE notice_versions SET state = 'superseded' WHERE guild_id = $1 AND id = $2 AND state = 'pending'",
    )
    .bind(guild.to_column())
    .bind(id)
    .execute(tx.connection())
    .await?;
    if declined.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("waiting notice").into()) }
}

/// Takes a notice out: its active version and one that waits. A start-up import does not bring the same text back.
///
/// # Errors
/// [`Conflict::Missing`] when there is nothing to take out; see [`StoreError`] for the rest.
pub async fn remove(tx: &mut Tx, guild: GuildId, identity: &str) -> Result<(), StoreError> {
    let removed = sqlx::query(
        "UPDATE notice_versions SET state = 'removed' \
         WHERE guild_id = $1 AND identity = $2 AND state IN ('active', 'pending')",
    )
    .bind(guild.to_column())
    .bind(identity)
    .execute(tx.connection())
    .await?;
    if removed.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("notice").into()) }
}

/// What of a notice is in `state` makes room for a later version.
pub(super) async fn supersede(
    tx: &mut Tx,
    guild: GuildId,
    identity: &str,
    state: NoticeState,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE notice_versions SET state = 'superseded' WHERE guild_id = $1 AND identity = $2 AND state = $3")
        .bind(guild.to_column())
        .bind(identity)
        .bind(state.as_str())
        .execute(tx.connection())
        .await?;
    Ok(())
}
