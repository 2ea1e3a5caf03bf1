//! Questions that went to the operators because the notices did not answer them.

use sqlx::FromRow;

use super::row::{Snowflake, Table, new_key, sql, to_json};
use super::{Conflict, Store, StoreError, Tx};
use crate::domain::words::words;
use crate::domain::{GuildId, Moment, UserId};

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

/// A question to the operators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its key, unique in its server.
    pub id: String,
    /// In which server.
    pub guild: GuildId,
    /// Who asked.
    pub user: UserId,
    /// What was asked.
    pub text: String,
    /// Titles of the notices that came near.
    pub hints: Vec<String>,
    /// When it was asked, in UTC.
    pub asked_at: Moment,
    /// Where it stands.
    pub state: QuestionState,
    /// What the operator answered.
    pub answer: Option<String>,
}

const TABLE: Table = Table("questions");
const SELECT: &str = "SELECT id, guild_id, user_id, text, hints, asked_at, state, answer FROM questions";

#[derive(FromRow)]
struct Row {
    id: String,
    guild_id: i64,
    user_id: i64,
    text: String,
    hints: String,
    asked_at: i64,
    state: String,
    answer: Option<String>,
}

impl TryFrom<Row> for Question {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            guild: GuildId(row.guild_id.cast_unsigned()),
            user: UserId(row.user_id.cast_unsigned()),
            hints: TABLE.json("hints", &row.hints)?,
            asked_at: TABLE.moment("asked_at", row.asked_at)?,
            state: TABLE.parse("state", &row.state)?,
            id: row.id,
            text: row.text,
            answer: row.answer,
        })
    }
}

/// Passes a question on to the operators at `at`; returns its key.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(
    tx: &mut Tx,
    guild: GuildId,
    user: UserId,
    text: &str,
    hints: &[String],
    at: Moment,
) -> Result<String, StoreError> {
    let id = new_key();
    sqlx::query(
        "INSERT INTO questions (guild_id, id, user_id, text, hints, asked_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(guild.to_column())
    .bind(id.as_str())
    .bind(user.to_column())
    .bind(text)
    .bind(to_json(&hints)?)
    .bind(at.timestamp_millis())
    .bind(QuestionState::Open.as_str())
    .execute(tx.connection())
    .await?;
    Ok(id)
}

/// The open questions of a server, oldest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn open(store: &Store, guild: GuildId) -> Result<Vec<Question>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND state = $2 ORDER BY asked_at, id"))
        .bind(guild.to_column())
        .bind(QuestionState::Open.as_str());
    query.fetch_all(store.pool()).await?.into_iter().map(Question::try_from).collect()
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

/// Closes an open question at `at`: answered with `answer`, or dropped without one.
///
/// # Errors
/// [`Conflict::Missing`] when no such question is open; see [`StoreError`] for the rest.
pub async fn close(
    tx: &mut Tx,
    guild: GuildId,
    id: &str,
    actor: UserId,
    answer: Option<&str>,
    at: Moment,
) -> Result<(), StoreError> {
    let state = if answer.is_some() { QuestionState::Answered } else { QuestionState::Dropped };
    let closed = sqlx::query(
        "UPDATE questions SET state = $4, answer = $5, closed_by = $6, closed_at = $7 \
         WHERE guild_id = $1 AND id = $2 AND state = $3",
    )
    .bind(guild.to_column())
    .bind(id)
    .bind(QuestionState::Open.as_str())
    .bind(state.as_str())
    .bind(answer)
    .bind(actor.to_column())
    .bind(at.timestamp_millis())
    .execute(tx.connection())
    .await?;
    if closed.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("question").into()) }
}
