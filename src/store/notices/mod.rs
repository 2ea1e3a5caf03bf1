//! The notices that a server goes by, with every version that it ever had.
//!
//! A notice keeps its identity through its versions: one is active, at most one waits for an operator.

mod import;
mod row;

pub use import::{Import, Imported, import};

use super::row::{Snowflake, sql};
use super::{Conflict, Store, StoreError, Tx};
use crate::domain::words::words;
use crate::domain::{GuildId, Moment, UserId};
use chrono::NaiveDate;
use row::{Row, SELECT};

words! {
    /// How a version came in.
    pub enum NoticeSource {
        /// From the folder that the bot was started with.
        Folder = "folder",
        /// An operator brought it.
        Operator = "operator",
    }
}

words! {
    /// Where a version stands.
    pub enum NoticeState {
        /// It is the one that answers come from.
        Active = "active",
        /// It waits for an operator.
        Pending = "pending",
        /// A later version took its place.
        Superseded = "superseded",
        /// An operator took the notice out.
        Removed = "removed",
    }
}

/// One version of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeVersion {
    /// Its key, unique in its server.
    pub id: String,
    /// What stays the same through a notice's versions: the page id in its link, else its title.
    pub identity: String,
    /// Its title.
    pub title: String,
    /// Its whole Markdown text.
    pub body: String,
    /// The day that the notice gives itself, in KST.
    pub dated_on: Option<NaiveDate>,
    /// When it came in, in UTC.
    pub imported_at: Moment,
    /// How it came in.
    pub source: NoticeSource,
    /// Who brought it; `None` for the folder.
    pub actor: Option<UserId>,
    /// Where it stands.
    pub state: NoticeState,
}

/// The notices that a server goes by, in the order of their titles.
///
/// # Errors
/// See [`StoreError`].
pub async fn active(store: &Store, guild: GuildId) -> Result<Vec<NoticeVersion>, StoreError> {
    in_state(store, guild, NoticeState::Active).await
}

/// The versions that wait for an operator, in the order of their titles.
///
/// # Errors
/// See [`StoreError`].
pub async fn pending(store: &Store, guild: GuildId) -> Result<Vec<NoticeVersion>, StoreError> {
    in_state(store, guild, NoticeState::Pending).await
}

async fn in_state(store: &Store, guild: GuildId, state: NoticeState) -> Result<Vec<NoticeVersion>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND state = $2 ORDER BY title, identity"))
        .bind(guild.to_column())
        .bind(state.as_str());
    query.fetch_all(store.pool()).await?.into_iter().map(NoticeVersion::try_from).collect()
}

/// All versions of all notices of a server: by identity, newest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn list(store: &Store, guild: GuildId) -> Result<Vec<NoticeVersion>, StoreError> {
    let query =
        sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 ORDER BY identity, imported_at DESC, id DESC"))
            .bind(guild.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(NoticeVersion::try_from).collect()
}

/// Makes a waiting version the active one, in place of the one before it.
///
/// # Errors
/// [`Conflict::Missing`] when no such version waits; see [`StoreError`] for the rest.
pub async fn activate(tx: &mut Tx, guild: GuildId, id: &str) -> Result<(), StoreError> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT identity FROM notice_versions WHERE guild_id = $1 AND id = $2 AND state = 'pending'")
            .bind(guild.to_column())
            .bind(id)
            .fetch_optional(tx.connection())
            .await?;
    let Some((identity,)) = found else { return Err(Conflict::Missing("waiting notice").into()) };
    supersede(tx, guild, &identity, NoticeState::Active).await?;
    let activated = sqlx::query(
        "UPDATE notice_versions SET state = 'active' WHERE guild_id = $1 AND id = $2 AND state = 'pending'",
    )
    .bind(guild.to_column())
    .bind(id)
    .execute(tx.connection())
    .await?;
    if activated.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("waiting notice").into()) }
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
async fn supersede(tx: &mut Tx, guild: GuildId, identity: &str, state: NoticeState) -> Result<(), StoreError> {
    sqlx::query("UPDATE notice_versions SET state = 'superseded' WHERE guild_id = $1 AND identity = $2 AND state = $3")
        .bind(guild.to_column())
        .bind(identity)
        .bind(state.as_str())
        .execute(tx.connection())
        .await?;
    Ok(())
}
