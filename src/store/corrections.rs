//! Submission windows that were moved, until and after somebody announced it.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::row::{Snowflake, Table, new_key, sql, to_json};
use super::{Conflict, Store, StoreError, Tx};
use crate::domain::{Cohort, Course, GuildId, Moment, PayDays, ProgrammeId, Round, UserId};

/// A window that is another now, or the days of the month on which payments count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedWindow {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// Whose courses.
    pub courses: Vec<Course>,
    /// Of which intake only; `None` for all. Older versions of this program did not write it.
    #[serde(default)]
    pub cohort: Option<Cohort>,
    /// Address of the notice.
    pub link: Option<String>,
    /// The round as it was.
    pub before: Round,
    /// And as it is.
    pub after: Round,
    /// The days on which payments count, old and new, when it is they that are others now; of all rounds.
    #[serde(default)]
    pub pay_days: Option<(PayDays, PayDays)>,
}

impl MovedWindow {
    /// Whether nobody was promised anything else before: the dates were not announced until now.
    #[must_use]
    pub fn is_first(&self) -> bool {
        let before = &self.before.window;
        self.pay_days.is_none() && (before.tentative || (before.opens_at.is_none() && before.closes_at.is_none()))
    }
}

/// What people are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tidings {
    /// Dates that were not announced until now.
    First,
    /// Submission windows that were moved.
    Windows,
    /// Other days on which payments count.
    PayDays,
    /// Several of these.
    Several,
}

impl Tidings {
    /// Of what these windows tell.
    #[must_use]
    pub fn of(windows: &[MovedWindow]) -> Self {
        let all = |is: fn(&MovedWindow) -> bool| windows.iter().all(is);
        match () {
            () if all(MovedWindow::is_first) => Self::First,
            () if all(|moved| moved.pay_days.is_some()) => Self::PayDays,
            () if all(|moved| moved.pay_days.is_none()) => Self::Windows,
            () => Self::Several,
        }
    }
}

/// What one decision of an operator moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Its key, unique in its server.
    pub id: String,
    /// Who decided.
    pub actor: UserId,
    /// When, in UTC.
    pub created_at: Moment,
    /// By programme and round.
    pub windows: Vec<MovedWindow>,
    /// Who announced it, and when, in UTC.
    pub sent: Option<(UserId, Moment)>,
}

const TABLE: Table = Table("notice_corrections");
const SELECT: &str = "SELECT id, actor, created_at, windows, sent_by, sent_at FROM notice_corrections";

#[derive(FromRow)]
struct Row {
    id: String,
    actor: i64,
    created_at: i64,
    windows: String,
    sent_by: Option<i64>,
    sent_at: Option<i64>,
}

impl TryFrom<Row> for Correction {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let sent_at = row.sent_at.map(|at| TABLE.moment("sent_at", at)).transpose()?;
        Ok(Self {
            actor: UserId(row.actor.cast_unsigned()),
            created_at: TABLE.moment("created_at", row.created_at)?,
            windows: TABLE.json("windows", &row.windows)?,
            sent: row.sent_by.map(|by| UserId(by.cast_unsigned())).zip(sent_at),
            id: row.id,
        })
    }
}

/// Notes what was moved at `at`; returns its key.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(
    tx: &mut Tx,
    guild: GuildId,
    actor: UserId,
    windows: &[MovedWindow],
    at: Moment,
) -> Result<String, StoreError> {
    let id = new_key();
    sqlx::query(
        "INSERT INTO notice_corrections (guild_id, id, actor, created_at, windows) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(guild.to_column())
    .bind(id.as_str())
    .bind(actor.to_column())
    .bind(at.timestamp_millis())
    .bind(to_json(&windows)?)
    .execute(tx.connection())
    .await?;
    Ok(id)
}

/// The correction with this key.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, id: &str) -> Result<Option<Correction>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND id = $2"));
    let row = query.bind(guild.to_column()).bind(id).fetch_optional(store.pool()).await?;
    row.map(Correction::try_from).transpose()
}

/// Notes that a correction is announced, once.
///
/// # Errors
/// [`Conflict::Missing`] when there is none, or it was announced before; see [`StoreError`] for the rest.
pub async fn sent(tx: &mut Tx, guild: GuildId, id: &str, by: UserId, at: Moment) -> Result<(), StoreError> {
    let noted = sqlx::query(
        "UPDATE notice_corrections SET sent_by = $3, sent_at = $4 \
         WHERE guild_id = $1 AND id = $2 AND sent_at IS NULL",
    )
    .bind(guild.to_column())
    .bind(id)
    .bind(by.to_column())
    .bind(at.timestamp_millis())
    .execute(tx.connection())
    .await?;
    if noted.rows_affected() > 0 { Ok(()) } else { Err(Conflict::Missing("correction to announce").into()) }
}
