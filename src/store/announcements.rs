//! What operators announce.

use sqlx::FromRow;

use super::row::{Snowflake, Table, new_key, sql, to_json};
use super::{Conflict, Store, StoreError, Tx};
use crate::domain::words::words;
use crate::domain::{AnnouncementId, ChannelId, GuildId, Moment, RoleId, UserId};

words! {
    /// Where an announcement stands. Whether it was sent is the outbox's to say.
    pub enum AnnouncementState {
        /// Being written.
        Draft = "draft",
        /// In the outbox.
        Ordered = "ordered",
        /// Taken back.
        Cancelled = "cancelled",
    }
}

/// An announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Its key.
    pub id: AnnouncementId,
    /// In which server.
    pub guild: GuildId,
    /// Who wrote it.
    pub author: UserId,
    /// What is in it, where it goes, when.
    pub content: Content,
    /// Where it stands.
    pub state: AnnouncementState,
}

/// What an operator decides about an announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Where it goes.
    pub channel: ChannelId,
    /// Whom it pings, and nobody else.
    pub roles: Vec<RoleId>,
    /// Its title; empty while nothing was written.
    pub title: String,
    /// Its text, in Markdown.
    pub body: String,
    /// When it goes out, in UTC; `None`: at once.
    pub due_at: Option<Moment>,
}

const TABLE: Table = Table("announcements");
const SELECT: &str = "SELECT guild_id, id, author, channel_id, roles, title, body, due_at, state FROM announcements";

#[derive(FromRow)]
struct Row {
    guild_id: i64,
    id: String,
    author: i64,
    channel_id: i64,
    roles: String,
    title: String,
    body: String,
    due_at: Option<i64>,
    state: String,
}

impl TryFrom<Row> for Announcement {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let content = Content {
            channel: ChannelId(row.channel_id.cast_unsigned()),
            roles: TABLE.json("roles", &row.roles)?,
            title: row.title,
            body: row.body,
            due_at: row.due_at.map(|at| TABLE.moment("due_at", at)).transpose()?,
        };
        Ok(Self {
            id: AnnouncementId(row.id),
            guild: GuildId(row.guild_id.cast_unsigned()),
            author: UserId(row.author.cast_unsigned()),
            content,
            state: TABLE.parse("state", &row.state)?,
        })
    }
}

/// Begins an announcement at `at`, as a draft.
///
/// # Errors
/// See [`StoreError`].
pub async fn begin(
    tx: &mut Tx,
    guild: GuildId,
    author: UserId,
    content: &Content,
    at: Moment,
) -> Result<AnnouncementId, StoreError> {
    let id = new_key();
    sqlx::query(
        "INSERT INTO announcements (guild_id, id, author, channel_id, roles, title, body, due_at, state, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(guild.to_column())
    .bind(id.as_str())
    .bind(author.to_column())
    .bind(content.channel.to_column())
    .bind(to_json(&content.roles)?)
    .bind(content.title.as_str())
    .bind(content.body.as_str())
    .bind(content.due_at.map(|at| at.timestamp_millis()))
    .bind(AnnouncementState::Draft.as_str())
    .bind(at.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(AnnouncementId(id))
}

/// An announcement by its key.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, id: &AnnouncementId) -> Result<Option<Announcement>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND id = $2"))
        .bind(guild.to_column())
        .bind(id.0.as_str());
    query.fetch_optional(store.pool()).await?.map(Announcement::try_from).transpose()
}

/// The ordered announcements of a server, the latest first, at most `most`.
///
/// # Errors
/// See [`StoreError`].
pub async fn ordered(store: &Store, guild: GuildId, most: u32) -> Result<Vec<Announcement>, StoreError> {
    let rest = "WHERE guild_id = $1 AND state = 'ordered' ORDER BY due_at DESC, id DESC LIMIT $2";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(i64::from(most));
    query.fetch_all(store.pool()).await?.into_iter().map(Announcement::try_from).collect()
}

/// Changes title and text.
///
/// # Errors
/// [`Conflict::Missing`] when there is no such announcement; see [`StoreError`] for the rest.
pub async fn write(
    tx: &mut Tx,
    guild: GuildId,
    id: &AnnouncementId,
    title: &str,
    body: &str,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE announcements SET title = $3, body = $4 WHERE guild_id = $1 AND id = $2")
        .bind(guild.to_column())
        .bind(id.0.as_str())
        .bind(title)
        .bind(body);
    changed(query.execute(tx.connection()).await?.rows_affected())
}

/// Changes where it stands; `due_at` is when it goes out, where that is decided.
///
/// # Errors
/// As [`write()`].
pub async fn set_state(
    tx: &mut Tx,
    guild: GuildId,
    id: &AnnouncementId,
    state: AnnouncementState,
    due_at: Option<Moment>,
) -> Result<(), StoreError> {
    let query = sqlx::query("UPDATE announcements SET state = $3, due_at = $4 WHERE guild_id = $1 AND id = $2")
        .bind(guild.to_column())
        .bind(id.0.as_str())
        .bind(state.as_str())
        .bind(due_at.map(|at| at.timestamp_millis()));
    changed(query.execute(tx.connection()).await?.rows_affected())
}

fn changed(rows: u64) -> Result<(), StoreError> {
    if rows > 0 { Ok(()) } else { Err(Conflict::Missing("announcement").into()) }
}
