//! Answers that operators gave and keep, for whoever asks next.

use sqlx::FromRow;

use super::row::{Snowflake, Table, new_key, sql, to_json};
use super::{Conflict, Store, StoreError, Tx};
use crate::domain::{Course, GuildId, Moment, UserId};

/// The version of a notice that an answer was written beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeLink {
    /// Identity of the notice.
    pub identity: String,
    /// Key of the version.
    pub version: String,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The question as it is shown.
    pub question: String,
    /// Other ways in which it was asked.
    pub wordings: Vec<String>,
    /// The answer.
    pub answer: String,
    /// The notice beside which it was written.
    pub link: Option<NoticeLink>,
    /// For which courses it was written; empty for everyone.
    pub courses: Vec<Course>,
}

/// An operators' answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key, unique in its server: the group's for one that answered a group of questions.
    pub id: String,
    /// What it says.
    pub content: Content,
    /// Who wrote it last.
    pub author: UserId,
    /// When the answer was written last, in UTC.
    pub answered_at: Moment,
    /// How often it was changed: by this two who change it at once are told apart.
    pub revision: i64,
}

const TABLE: Table = Table("faq_entries");
const SELECT: &str = "SELECT id, question, wordings, answer, author, answered_at, revision, notice_identity, \
     notice_version, courses FROM faq_entries";

#[derive(FromRow)]
struct Row {
    id: String,
    question: String,
    wordings: String,
    answer: String,
    author: i64,
    answered_at: i64,
    revision: i64,
    notice_identity: Option<String>,
    notice_version: Option<String>,
    courses: Option<String>,
}

impl TryFrom<Row> for Entry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let link = row.notice_identity.zip(row.notice_version);
        Ok(Self {
            id: row.id,
            content: Content {
                question: row.question,
                wordings: TABLE.json("wordings", &row.wordings)?,
                answer: row.answer,
                link: link.map(|(identity, version)| NoticeLink { identity, version }),
                courses: row.courses.map(|names| TABLE.json("courses", &names)).transpose()?.unwrap_or_default(),
            },
            author: UserId(row.author.cast_unsigned()),
            answered_at: TABLE.moment("answered_at", row.answered_at)?,
            revision: row.revision,
        })
    }
}

/// Keeps an answer that `author` wrote at `at`; returns its key. With the key of a group of questions in `id` it is
/// that group's: a second one for the same group takes the place of a removed one only.
///
/// # Errors
/// [`Conflict::Missing`] when the group has an entry already; see [`StoreError`] for the rest.
pub async fn add(
    tx: &mut Tx,
    guild: GuildId,
    id: Option<&str>,
    content: &Content,
    author: UserId,
    at: Moment,
) -> Result<String, StoreError> {
    let id = id.map_or_else(new_key, str::to_owned);
    sqlx::query("DELETE FROM faq_entries WHERE guild_id = $1 AND id = $2 AND state = 'removed'")
        .bind(guild.to_column())
        .bind(id.as_str())
        .execute(tx.connection())
        .await?;
    let added = sqlx::query(
        "INSERT INTO faq_entries (guild_id, id, question, wordings, answer, author, answered_at, revision, \
         notice_identity, notice_version, courses, state) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10, 'active') \
         ON CONFLICT (guild_id, id) DO NOTHING",
    )
    .bind(guild.to_column())
    .bind(id.as_str())
    .bind(content.question.as_str())
    .bind(to_json(&content.wordings)?)
    .bind(content.answer.as_str())
    .bind(author.to_column())
    .bind(at.timestamp_millis())
    .bind(content.link.as_ref().map(|link| link.identity.as_str()))
    .bind(content.link.as_ref().map(|link| link.version.as_str()))
    .bind(courses(content)?)
    .execute(tx.connection())
    .await?;
    if added.rows_affected() > 0 { Ok(id) } else { Err(Conflict::Missing("group without an entry").into()) }
}

/// The entries of a server that answer questions, oldest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn active(store: &Store, guild: GuildId) -> Result<Vec<Entry>, StoreError> {
    let rest = "WHERE guild_id = $1 AND state = 'active' ORDER BY answered_at, id";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(Entry::try_from).collect()
}

/// The entry with this key, also one that was taken out.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, id: &str) -> Result<Option<Entry>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND id = $2"));
    let row = query.bind(guild.to_column()).bind(id).fetch_optional(store.pool()).await?;
    row.map(Entry::try_from).transpose()
}

/// Changes what an entry says, if nobody has changed it since it was `seen`. `rewritten` names who wrote the answer anew.
///
/// # Errors
/// [`Conflict::Missing`] when it is gone or was changed since; see [`StoreError`] for the rest.
pub async fn change(
    tx: &mut Tx,
    guild: GuildId,
    seen: &Entry,
    content: &Content,
    rewritten: Option<UserId>,
    at: Moment,
) -> Result<(), StoreError> {
    let changed = sqlx::query(
        "UPDATE faq_entries SET question = $4, wordings = $5, answer = $6, author = $7, answered_at = $8, \
         notice_identity = $9, notice_version = $10, courses = $11, revision = revision + 1 \
         WHERE guild_id = $1 AND id = $2 AND revision = $3 AND state = 'active'",
    )
    .bind(guild.to_column())
    .bind(seen.id.as_str())
    .bind(seen.revision)
    .bind(content.question.as_str())
    .bind(to_json(&content.wordings)?)
    .bind(content.answer.as_str())
    .bind(rewritten.unwrap_or(seen.author).to_column())
    .bind(rewritten.map_or(seen.answered_at, |_| at).timestamp_millis())
    .bind(content.link.as_ref().map(|link| link.identity.as_str()))
    .bind(content.link.as_ref().map(|link| link.version.as_str()))
    .bind(courses(content)?)
    .execute(tx.connection())
    .await?;
    if changed.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("unchanged entry").into()) }
}

/// The courses of an entry as they are kept: nothing for everyone.
fn courses(content: &Content) -> Result<Option<String>, StoreError> {
    (!content.courses.is_empty()).then(|| to_json(&content.courses)).transpose()
}

/// Takes an entry out, or brings it back.
///
/// # Errors
/// [`Conflict::Missing`] when there is no such entry to take out or to bring back; see [`StoreError`] for the rest.
pub async fn set_removed(tx: &mut Tx, guild: GuildId, id: &str, removed: bool) -> Result<(), StoreError> {
    let (from, to) = if removed { ("active", "removed") } else { ("removed", "active") };
    let changed = sqlx::query("UPDATE faq_entries SET state = $4 WHERE guild_id = $1 AND id = $2 AND state = $3")
        .bind(guild.to_column())
        .bind(id)
        .bind(from)
        .bind(to)
        .execute(tx.connection())
        .await?;
    if changed.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("entry").into()) }
}
