//! Questions that went to the operators because the notices did not answer them.
//!
//! Questions that ask the same stand in one group, named by the key of its first; the caller decides what is the same.

mod groups;
mod moving;
mod scope;

pub use groups::{Closed, Group, close, closed, count, groups, in_group, reopen, withdraw};
pub use moving::{join, move_back, split_off, went_to};
pub use scope::Scope;

use sqlx::FromRow;

use super::row::{Snowflake, Table, new_key, sql, to_json};
use super::{Store, StoreError, Tx};
use crate::domain::words::words;
use crate::domain::{Course, GuildId, Moment, UserId};
use crate::text::Locale;

words! {
    /// Where a question stands.
    pub enum QuestionState {
        /// Nobody has answered.
        Open = "open",
        /// An operator answered.
        Answered = "answered",
        /// An operator put it aside.
        Dropped = "dropped",
    }
}

words! {
    /// What brought a question to the operators.
    pub enum Origin {
        /// The person passed it on, with their name, and waits for an answer.
        Asked = "asked",
        /// The person said that the answer did not help; they wait for nothing and are not named.
        Unhelpful = "unhelpful",
    }
}

/// A question to the operators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its key, unique in its server.
    pub id: String,
    /// The key of the first question of its group; its own for the first.
    pub group: String,
    /// In which server.
    pub guild: GuildId,
    /// Who asked.
    pub user: UserId,
    /// What brought it here.
    pub origin: Origin,
    /// What was asked.
    pub text: String,
    /// Headings that came near: `title › heading`.
    pub hints: Vec<String>,
    /// The course of who asked, as far as it was known then.
    pub course: Option<Course>,
    /// The group in which an operator found it, while it stands in another one.
    pub moved_from: Option<String>,
    /// The language in which it was asked for, where we know it.
    pub locale: Option<Locale>,
    /// When it was asked, in UTC.
    pub asked_at: Moment,
    /// Where it stands.
    pub state: QuestionState,
    /// What the operator answered.
    pub answer: Option<String>,
    /// When it was answered or dropped, in UTC.
    pub closed_at: Option<Moment>,
}

/// A question that comes in.
#[derive(Clone, Debug)]
pub struct NewQuestion<'a> {
    /// In which server.
    pub guild: GuildId,
    /// Who asks.
    pub user: UserId,
    /// What brings it here.
    pub origin: Origin,
    /// What is asked.
    pub text: &'a str,
    /// Headings that come near.
    pub hints: &'a [String],
    /// The course of who asks, where we know it.
    pub course: Option<Course>,
    /// The language in which they are answered.
    pub locale: Locale,
    /// The open group that it joins; `None` begins one.
    pub group: Option<&'a str>,
}

const TABLE: Table = Table("questions");
const SELECT: &str = "SELECT id, group_id, guild_id, user_id, origin, text, hints, locale, asked_at, state, answer, \
     closed_at, course, moved_from FROM questions";

#[derive(FromRow)]
struct Row {
    id: String,
    group_id: String,
    guild_id: i64,
    user_id: i64,
    origin: String,
    text: String,
    hints: String,
    locale: Option<String>,
    asked_at: i64,
    state: String,
    answer: Option<String>,
    closed_at: Option<i64>,
    course: Option<String>,
    moved_from: Option<String>,
}

impl TryFrom<Row> for Question {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            guild: GuildId(row.guild_id.cast_unsigned()),
            user: UserId(row.user_id.cast_unsigned()),
            origin: TABLE.parse("origin", &row.origin)?,
            hints: TABLE.json("hints", &row.hints)?,
            locale: TABLE.locale("locale", row.locale.as_deref())?,
            asked_at: TABLE.moment("asked_at", row.asked_at)?,
            state: TABLE.parse("state", &row.state)?,
            course: row.course.map(|course| TABLE.course("course", &course)).transpose()?,
            moved_from: row.moved_from,
            id: row.id,
            group: row.group_id,
            text: row.text,
            answer: row.answer,
            closed_at: row.closed_at.map(|at| TABLE.moment("closed_at", at)).transpose()?,
        })
    }
}

/// Passes a question on to the operators at `at`. One that the person has asked in these words and that is still open
/// is not asked twice; it only gains their wish to hear the answer. Returns its key.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, new: &NewQuestion<'_>, at: Moment) -> Result<String, StoreError> {
    if let Some(known) = again(tx, new).await? {
        return Ok(known);
    }
    let id = new_key();
    let group = new.group.unwrap_or(&id).to_owned();
    sqlx::query(
        "INSERT INTO questions (guild_id, id, group_id, user_id, origin, text, hints, locale, asked_at, state, course) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(new.guild.to_column())
    .bind(id.as_str())
    .bind(group.as_str())
    .bind(new.user.to_column())
    .bind(new.origin.as_str())
    .bind(new.text)
    .bind(to_json(&new.hints)?)
    .bind(new.locale.tag())
    .bind(at.timestamp_millis())
    .bind(QuestionState::Open.as_str())
    .bind(new.course.map(Course::as_str))
    .execute(tx.connection())
    .await?;
    Ok(id)
}

/// The key of an open question of this person in these words.
async fn again(tx: &mut Tx, new: &NewQuestion<'_>) -> Result<Option<String>, StoreError> {
    let known: Option<(String,)> = sqlx::query_as(
        "SELECT id FROM questions WHERE guild_id = $1 AND user_id = $2 AND text = $3 AND state = 'open'",
    )
    .bind(new.guild.to_column())
    .bind(new.user.to_column())
    .bind(new.text)
    .fetch_optional(tx.connection())
    .await?;
    let Some((id,)) = known else { return Ok(None) };
    if new.origin == Origin::Asked {
        sqlx::query("UPDATE questions SET origin = 'asked', locale = $3 WHERE guild_id = $1 AND id = $2")
            .bind(new.guild.to_column())
            .bind(id.as_str())
            .bind(new.locale.tag())
            .execute(tx.connection())
            .await?;
    }
    Ok(Some(id))
}

/// The question with this key.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, id: &str) -> Result<Option<Question>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND id = $2"));
    let row = query.bind(guild.to_column()).bind(id).fetch_optional(store.pool()).await?;
    row.map(Question::try_from).transpose()
}

/// The open questions of a server, oldest first, as this transaction sees them.
///
/// # Errors
/// See [`StoreError`].
pub async fn open(tx: &mut Tx, guild: GuildId) -> Result<Vec<Question>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND state = 'open' ORDER BY asked_at, id"))
        .bind(guild.to_column());
    query.fetch_all(tx.connection()).await?.into_iter().map(Question::try_from).collect()
}

/// A person's questions in a server, oldest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_user(store: &Store, guild: GuildId, user: UserId) -> Result<Vec<Question>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND user_id = $2 ORDER BY asked_at, id"))
        .bind(guild.to_column())
        .bind(user.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(Question::try_from).collect()
}
