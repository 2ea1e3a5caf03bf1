//! What operators brought and have not decided on.

use chrono::Duration;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::row::{Snowflake, Table, new_key, sql, to_json};
use super::{Conflict, Store, StoreError, Tx};
use crate::domain::words::words;
use crate::domain::{Cohort, GuildId, Moment, UserId};

/// How long an import may wait. Later it is too likely that nobody remembers what it was.
pub const KEPT: Duration = Duration::days(7);

words! {
    /// Where an import stands.
    pub enum ImportState {
        /// Nobody has decided.
        Open = "open",
        /// It holds.
        Applied = "applied",
        /// An operator dropped it.
        Cancelled = "cancelled",
    }
}

/// A file of an import, as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFile {
    /// Its name.
    pub name: String,
    /// Its text; for pasted text with the head that was asked for.
    pub text: String,
    /// How many lines of the text are a head that was asked for.
    #[serde(default)]
    pub added: usize,
    /// Whether the text was converted from another encoding than UTF-8.
    #[serde(default)]
    pub converted: bool,
}

/// Whom an import is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Intakes {
    /// Whoever each notice is for now; a new one is for everybody.
    #[default]
    AsBefore,
    /// Everybody.
    All,
    /// One intake.
    Only(Cohort),
}

impl Intakes {
    /// Whom a notice is for that is for `now` at present.
    #[must_use]
    pub fn of(self, now: Option<Cohort>) -> Option<Cohort> {
        match self {
            Self::AsBefore => now,
            Self::All => None,
            Self::Only(cohort) => Some(cohort),
        }
    }
}

/// What an operator brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeImport {
    /// Its key, unique in its server.
    pub id: String,
    /// Who brought it.
    pub actor: UserId,
    /// When, in UTC.
    pub created_at: Moment,
    /// The texts; empty once it is decided.
    pub files: Vec<ImportFile>,
    /// Whom it is for.
    pub intakes: Intakes,
    /// Where it stands.
    pub state: ImportState,
    /// Who decided, and when, in UTC.
    pub closed: Option<(UserId, Moment)>,
}

impl NoticeImport {
    /// Whether it has waited too long at `now`.
    #[must_use]
    pub fn is_expired(&self, now: Moment) -> bool {
        self.state == ImportState::Open && self.created_at + KEPT <= now
    }
}

const TABLE: Table = Table("notice_imports");
const SELECT: &str =
    "SELECT id, actor, created_at, files, cohort, state, closed_by, closed_at FROM notice_imports WHERE guild_id = $1";

#[derive(FromRow)]
struct Row {
    id: String,
    actor: i64,
    created_at: i64,
    files: String,
    cohort: Option<i64>,
    state: String,
    closed_by: Option<i64>,
    closed_at: Option<i64>,
}

impl TryFrom<Row> for NoticeImport {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let closed_at = row.closed_at.map(|at| TABLE.moment("closed_at", at)).transpose()?;
        Ok(Self {
            actor: UserId(row.actor.cast_unsigned()),
            created_at: TABLE.moment("created_at", row.created_at)?,
            files: TABLE.json("files", &row.files)?,
            intakes: intakes(row.cohort)?,
            state: TABLE.parse("state", &row.state)?,
            closed: row.closed_by.map(|by| UserId(by.cast_unsigned())).zip(closed_at),
            id: row.id,
        })
    }
}

fn intakes(column: Option<i64>) -> Result<Intakes, StoreError> {
    Ok(match column {
        None => Intakes::AsBefore,
        Some(0) => Intakes::All,
        Some(number) => {
            let cohort = Cohort::new(TABLE.number("cohort", number)?);
            Intakes::Only(cohort.ok_or_else(|| TABLE.wrong("cohort", format!("no cohort {number}")))?)
        }
    })
}

fn column(intakes: Intakes) -> Option<i64> {
    match intakes {
        Intakes::AsBefore => None,
        Intakes::All => Some(0),
        Intakes::Only(cohort) => Some(cohort.number().into()),
    }
}

/// Keeps what an operator brought at `at`; returns its key.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(
    tx: &mut Tx,
    guild: GuildId,
    actor: UserId,
    files: &[ImportFile],
    intakes: Intakes,
    at: Moment,
) -> Result<String, StoreError> {
    let id = new_key();
    sqlx::query(
        "INSERT INTO notice_imports (guild_id, id, actor, created_at, files, cohort, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(guild.to_column())
    .bind(id.as_str())
    .bind(actor.to_column())
    .bind(at.timestamp_millis())
    .bind(to_json(&files)?)
    .bind(column(intakes))
    .bind(ImportState::Open.as_str())
    .execute(tx.connection())
    .await?;
    Ok(id)
}

/// The import with this key.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, id: &str) -> Result<Option<NoticeImport>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "AND id = $2")).bind(guild.to_column()).bind(id);
    query.fetch_optional(store.pool()).await?.map(NoticeImport::try_from).transpose()
}

/// The imports of a server that wait at `now`, oldest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn open(store: &Store, guild: GuildId, now: Moment) -> Result<Vec<NoticeImport>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "AND state = $2 AND created_at > $3 ORDER BY created_at, id"))
        .bind(guild.to_column())
        .bind(ImportState::Open.as_str())
        .bind((now - KEPT).timestamp_millis());
    query.fetch_all(store.pool()).await?.into_iter().map(NoticeImport::try_from).collect()
}

/// Replaces texts and choice of an import that waits.
///
/// # Errors
/// [`Conflict::Missing`] when it does not wait (any more); see [`StoreError`] for the rest.
pub async fn revise(
    tx: &mut Tx,
    guild: GuildId,
    id: &str,
    files: &[ImportFile],
    intakes: Intakes,
) -> Result<(), StoreError> {
    let revised =
        sqlx::query("UPDATE notice_imports SET files = $3, cohort = $4 WHERE guild_id = $1 AND id = $2 AND state = $5")
            .bind(guild.to_column())
            .bind(id)
            .bind(to_json(&files)?)
            .bind(column(intakes))
            .bind(ImportState::Open.as_str())
            .execute(tx.connection())
            .await?;
    if revised.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("waiting import").into()) }
}

/// Decides on an import that waits. Its texts are not needed any more.
///
/// # Errors
/// [`Conflict::Missing`] when it does not wait (any more); see [`StoreError`] for the rest.
pub async fn close(
    tx: &mut Tx,
    guild: GuildId,
    id: &str,
    state: ImportState,
    by: UserId,
    at: Moment,
) -> Result<(), StoreError> {
    let closed = sqlx::query(
        "UPDATE notice_imports SET state = $3, closed_by = $4, closed_at = $5, files = '[]' \
         WHERE guild_id = $1 AND id = $2 AND state = $6",
    )
    .bind(guild.to_column())
    .bind(id)
    .bind(state.as_str())
    .bind(by.to_column())
    .bind(at.timestamp_millis())
    .bind(ImportState::Open.as_str())
    .execute(tx.connection())
    .await?;
    if closed.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("waiting import").into()) }
}

/// Forgets the texts of all servers' imports that have waited too long at `now`; how many.
///
/// # Errors
/// See [`StoreError`].
pub async fn forget_expired(tx: &mut Tx, now: Moment) -> Result<u64, StoreError> {
    let forgotten =
        sqlx::query("UPDATE notice_imports SET files = '[]' WHERE state = $1 AND created_at <= $2 AND files <> '[]'")
            .bind(ImportState::Open.as_str())
            .bind((now - KEPT).timestamp_millis())
            .execute(tx.connection())
            .await?;
    Ok(forgotten.rows_affected())
}
