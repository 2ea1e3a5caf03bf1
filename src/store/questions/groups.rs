//! Groups of questions that ask the same: counted, answered or dropped as one.

use sqlx::FromRow;

use super::{Question, QuestionState, Row, SELECT, Scope, TABLE};
use crate::domain::{GuildId, Moment, UserId};
use crate::store::row::{Snowflake, sql};
use crate::store::{Conflict, Store, StoreError, Tx};

/// A group of open questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its key.
    pub id: String,
    /// How many people asked.
    pub people: i64,
    /// Its open questions, oldest first.
    pub questions: Vec<Question>,
}

/// How a group was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Answered or dropped.
    pub state: QuestionState,
    /// By whom.
    pub actor: UserId,
    /// When, in UTC.
    pub at: Moment,
    /// What was answered.
    pub answer: Option<String>,
}

/// How many groups wait, of those within `scope`.
///
/// # Errors
/// See [`StoreError`].
pub async fn count(store: &Store, guild: GuildId, scope: &Scope) -> Result<u64, StoreError> {
    let (count,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM (SELECT group_id FROM questions WHERE guild_id = $1 AND state = 'open' GROUP BY group_id \
         HAVING SUM(CASE WHEN $2 = '*' OR (course IS NOT NULL AND $2 LIKE '%,' || course || ',%') THEN 0 ELSE 1 END) \
         = 0) AS waiting",
    )
    .bind(guild.to_column())
    .bind(scope.to_column())
    .fetch_one(store.pool())
    .await?;
    Ok(count.unsigned_abs())
}

/// The groups that wait, of those within `scope`: those asked by the most people first, of these the oldest; `limit` of
/// them after `offset`.
///
/// # Errors
/// See [`StoreError`].
pub async fn groups(
    store: &Store,
    guild: GuildId,
    scope: &Scope,
    limit: u32,
    offset: u32,
) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "SELECT group_id, COUNT(DISTINCT user_id) AS people FROM questions WHERE guild_id = $1 AND state = 'open' \
         GROUP BY group_id \
         HAVING SUM(CASE WHEN $4 = '*' OR (course IS NOT NULL AND $4 LIKE '%,' || course || ',%') THEN 0 ELSE 1 END) = 0 \
         ORDER BY people DESC, MIN(asked_at), group_id LIMIT $2 OFFSET $3",
    )
    .bind(guild.to_column())
    .bind(i64::from(limit))
    .bind(i64::from(offset))
    .bind(scope.to_column())
    .fetch_all(store.pool())
    .await?;
    let mut groups = Vec::with_capacity(rows.len());
    for (id, people) in rows {
        let mut questions = in_group(store, guild, &id).await?;
        questions.retain(|question| question.state == QuestionState::Open);
        groups.push(Group { id, people, questions });
    }
    Ok(groups)
}

/// All questions of a group, whatever became of them, oldest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn in_group(store: &Store, guild: GuildId, group: &str) -> Result<Vec<Question>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND group_id = $2 ORDER BY asked_at, id"))
        .bind(guild.to_column())
        .bind(group);
    query.fetch_all(store.pool()).await?.into_iter().map(Question::try_from).collect()
}

#[derive(FromRow)]
struct ClosedRow {
    state: String,
    closed_by: i64,
    closed_at: i64,
    answer: Option<String>,
}

/// How a group was closed; `None` while it is open, or when there is no such group.
///
/// # Errors
/// See [`StoreError`].
pub async fn closed(store: &Store, guild: GuildId, group: &str) -> Result<Option<Closed>, StoreError> {
    let row: Option<ClosedRow> = sqlx::query_as(
        "SELECT state, closed_by, closed_at, answer FROM questions \
         WHERE guild_id = $1 AND group_id = $2 AND closed_by IS NOT NULL ORDER BY closed_at DESC LIMIT 1",
    )
    .bind(guild.to_column())
    .bind(group)
    .fetch_optional(store.pool())
    .await?;
    let closed = |row: ClosedRow| {
        Ok(Closed {
            state: TABLE.parse("state", &row.state)?,
            actor: UserId(row.closed_by.cast_unsigned()),
            at: TABLE.moment("closed_at", row.closed_at)?,
            answer: row.answer,
        })
    };
    row.map(closed).transpose()
}

/// Closes the open questions of a group at `at`: answered with `answer`, or dropped without one. Returns them.
///
/// # Errors
/// [`Conflict::Missing`] when none is open; see [`StoreError`] for the rest.
pub async fn close(
    tx: &mut Tx,
    guild: GuildId,
    group: &str,
    actor: UserId,
    answer: Option<&str>,
    at: Moment,
) -> Result<Vec<Question>, StoreError> {
    let state = if answer.is_some() { QuestionState::Answered } else { QuestionState::Dropped };
    let closed = sqlx::query_as::<_, Row>(
        "UPDATE questions SET state = $3, answer = $4, closed_by = $5, closed_at = $6 \
         WHERE guild_id = $1 AND group_id = $2 AND state = 'open' \
         RETURNING id, group_id, guild_id, user_id, origin, text, hints, locale, asked_at, state, answer, closed_at, \
         course, moved_from",
    )
    .bind(guild.to_column())
    .bind(group)
    .bind(state.as_str())
    .bind(answer)
    .bind(actor.to_column())
    .bind(at.timestamp_millis())
    .fetch_all(tx.connection())
    .await?;
    if closed.is_empty() {
        return Err(Conflict::Missing("open question").into());
    }
    let mut closed: Vec<Question> = closed.into_iter().map(Question::try_from).collect::<Result<_, _>>()?;
    closed.sort_by(|a, b| (a.asked_at, &a.id).cmp(&(b.asked_at, &b.id)));
    Ok(closed)
}

/// Takes back a person's question by its key, or what they asked in the group of this key, as long as it is open.
///
/// # Errors
/// [`Conflict::Missing`] when nothing of theirs is open there; see [`StoreError`] for the rest.
pub async fn withdraw(tx: &mut Tx, guild: GuildId, user: UserId, key: &str) -> Result<(), StoreError> {
    // Buttons of earlier versions name the group.
    let withdrawn = sqlx::query(
        "DELETE FROM questions WHERE guild_id = $1 AND user_id = $2 AND (id = $3 OR group_id = $3) AND state = 'open'",
    )
    .bind(guild.to_column())
    .bind(user.to_column())
    .bind(key)
    .execute(tx.connection())
    .await?;
    if withdrawn.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("open question").into()) }
}

/// Puts a dropped group back into the queue.
///
/// # Errors
/// [`Conflict::Missing`] when it was not dropped; see [`StoreError`] for the rest.
pub async fn reopen(tx: &mut Tx, guild: GuildId, group: &str) -> Result<(), StoreError> {
    let reopened = sqlx::query(
        "UPDATE questions SET state = 'open', closed_by = NULL, closed_at = NULL \
         WHERE guild_id = $1 AND group_id = $2 AND state = 'dropped'",
    )
    .bind(guild.to_column())
    .bind(group)
    .execute(tx.connection())
    .await?;
    if reopened.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("dropped question").into()) }
}
