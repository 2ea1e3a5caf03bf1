//! What people want to be reminded of. When they are is the outbox's to say.

use sqlx::FromRow;

use super::row::{Snowflake, Table, sql};
use super::{Store, StoreError, Tx};
use crate::domain::words::words;
use crate::domain::{GuildId, Moment, Subject, UserId};
use crate::text::Locale;

words! {
    /// Whether a person is reminded of a subject.
    pub enum Switch {
        /// They are.
        On = "on",
        /// They do not want to be, and only they change that.
        Off = "off",
        /// They want to be, but their direct messages are closed, which they have not heard yet. Only they switch it
        /// on again.
        Unreachable = "unreachable",
        /// The same, and they have heard it.
        UnreachableTold = "unreachable-told",
    }
}

impl Switch {
    /// Whether it stopped because the person could not be reached.
    #[must_use]
    pub const fn is_unreachable(self) -> bool {
        matches!(self, Self::Unreachable | Self::UnreachableTold)
    }
}

/// A subject of which a person is reminded, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// In which server.
    pub guild: GuildId,
    /// Whom.
    pub user: UserId,
    /// Of what.
    pub subject: Subject,
    /// Whether they are now.
    pub switch: Switch,
    /// What the subject needs to know, as JSON.
    pub detail: String,
    /// The language in which they asked.
    pub locale: Option<Locale>,
    /// When it was last switched, in UTC by the domain's clock.
    pub changed_at: Moment,
}

const TABLE: Table = Table("reminders");
const SELECT: &str = "SELECT guild_id, user_id, subject, state, detail, locale, changed_at FROM reminders";

#[derive(FromRow)]
struct Row {
    guild_id: i64,
    user_id: i64,
    subject: String,
    state: String,
    detail: String,
    locale: Option<String>,
    changed_at: i64,
}

impl TryFrom<Row> for Reminder {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            guild: GuildId(row.guild_id.cast_unsigned()),
            user: UserId(row.user_id.cast_unsigned()),
            subject: TABLE.parse("subject", &row.subject)?,
            switch: TABLE.parse("state", &row.state)?,
            detail: row.detail,
            locale: TABLE.locale("locale", row.locale.as_deref())?,
            changed_at: TABLE.moment("changed_at", row.changed_at)?,
        })
    }
}

/// Writes a reminder in place of the one that the person has of the subject.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(tx: &mut Tx, reminder: &Reminder) -> Result<(), StoreError> {
    let sql = "INSERT INTO reminders (guild_id, user_id, subject, state, detail, locale, changed_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (guild_id, user_id, subject) DO UPDATE SET \
               state = excluded.state, detail = excluded.detail, locale = excluded.locale, \
               changed_at = excluded.changed_at";
    write(tx, sql, reminder).await.map(drop)
}

/// Writes a reminder of a subject of which the person has none, on or off; whether that was so.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, reminder: &Reminder) -> Result<bool, StoreError> {
    let sql = "INSERT INTO reminders (guild_id, user_id, subject, state, detail, locale, changed_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (guild_id, user_id, subject) DO NOTHING";
    Ok(write(tx, sql, reminder).await? > 0)
}

async fn write(tx: &mut Tx, sql: &'static str, reminder: &Reminder) -> Result<u64, StoreError> {
    let written = sqlx::query(sql)
        .bind(reminder.guild.to_column())
        .bind(reminder.user.to_column())
        .bind(reminder.subject.to_string())
        .bind(reminder.switch.as_str())
        .bind(reminder.detail.as_str())
        .bind(reminder.locale.map(Locale::tag))
        .bind(reminder.changed_at.timestamp_millis())
        .execute(tx.connection())
        .await?;
    Ok(written.rows_affected())
}

/// All reminders of a person, on and off, by subject.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_user(store: &Store, guild: GuildId, user: UserId) -> Result<Vec<Reminder>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND user_id = $2 ORDER BY subject"))
        .bind(guild.to_column())
        .bind(user.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(Reminder::try_from).collect()
}

/// A person's reminder of a subject.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(
    store: &Store,
    guild: GuildId,
    user: UserId,
    subject: Subject,
) -> Result<Option<Reminder>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND user_id = $2 AND subject = $3"))
        .bind(guild.to_column())
        .bind(user.to_column())
        .bind(subject.to_string());
    query.fetch_optional(store.pool()).await?.map(Reminder::try_from).transpose()
}

/// Those who are reminded of a subject, at most `most`.
///
/// # Errors
/// See [`StoreError`].
pub async fn on(store: &Store, guild: GuildId, subject: Subject, most: u32) -> Result<Vec<Reminder>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(
        SELECT,
        "WHERE guild_id = $1 AND subject = $2 AND state = 'on' ORDER BY user_id LIMIT $3",
    ))
    .bind(guild.to_column())
    .bind(subject.to_string())
    .bind(i64::from(most));
    query.fetch_all(store.pool()).await?.into_iter().map(Reminder::try_from).collect()
}

/// Forgets all reminders of a person.
///
/// # Errors
/// See [`StoreError`].
pub async fn delete(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM reminders WHERE guild_id = $1 AND user_id = $2")
        .bind(guild.to_column())
        .bind(user.to_column())
        .execute(tx.connection())
        .await?;
    Ok(())
}
