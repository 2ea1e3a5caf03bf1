//! The notices that a server goes by, with every version that it ever had.
//!
//! A notice keeps its identity through its versions: one is active, at most one waits for an operator.

mod change;
mod import;
mod row;

pub use change::{activate, decline, lock, remove};
pub use import::{Import, Imported, import};

use super::row::{Snowflake, sql};
use super::{Store, StoreError, Tx};
use crate::domain::words::words;
use crate::domain::{Cohort, GuildId, Moment, UserId};
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
    /// The only intake that it is for; `None` for everybody.
    pub cohort: Option<Cohort>,
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

const IN_STATE: &str = "WHERE guild_id = $1 AND state = $2 ORDER BY title, identity";

async fn in_state(store: &Store, guild: GuildId, state: NoticeState) -> Result<Vec<NoticeVersion>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, IN_STATE)).bind(guild.to_column()).bind(state.as_str());
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

/// One version.
///
/// # Errors
/// See [`StoreError`].
pub async fn version(store: &Store, guild: GuildId, id: &str) -> Result<Option<NoticeVersion>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND id = $2"));
    let row = query.bind(guild.to_column()).bind(id).fetch_optional(store.pool()).await?;
    row.map(NoticeVersion::try_from).transpose()
}

/// The versions in force as a transaction sees them, in the order of their titles.
///
/// # Errors
/// See [`StoreError`].
pub async fn active_in(tx: &mut Tx, guild: GuildId) -> Result<Vec<NoticeVersion>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, IN_STATE));
    let query = query.bind(guild.to_column()).bind(NoticeState::Active.as_str());
    query.fetch_all(tx.connection()).await?.into_iter().map(NoticeVersion::try_from).collect()
}
