//! The windows that operators decided on.

use sqlx::FromRow;

use super::row::{Snowflake, Table};
use super::{Store, StoreError, Tx};
use crate::domain::{Cohort, GuildId, Moment, ProgrammeId, UserId};

/// A window that operators decided on; it goes before that of the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Override {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// Which round of it.
    pub round: u32,
    /// For which intake only; `None` for all.
    pub cohort: Option<Cohort>,
    /// The first moment inside, in UTC.
    pub opens_at: Moment,
    /// The last second inside, in UTC.
    pub closes_at: Moment,
    /// Who decided.
    pub decided_by: UserId,
    /// When, in UTC.
    pub decided_at: Moment,
}

const TABLE: Table = Table("round_decisions");

/// In the column of the intake: all of them.
const EVERYBODY: u32 = 0;

fn to_column(cohort: Option<Cohort>) -> i64 {
    i64::from(cohort.map_or(EVERYBODY, Cohort::number))
}

#[derive(FromRow)]
struct Row {
    programme: String,
    round: i64,
    cohort: i64,
    opens_at: i64,
    closes_at: i64,
    decided_by: i64,
    decided_at: i64,
}

impl TryFrom<Row> for Override {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let cohort = TABLE.number("cohort", row.cohort)?;
        let known = || Cohort::new(cohort).ok_or_else(|| TABLE.wrong("cohort", "no such cohort"));
        Ok(Self {
            programme: TABLE.parse("programme", &row.programme)?,
            round: TABLE.number("round", row.round)?,
            cohort: (cohort != EVERYBODY).then(known).transpose()?,
            opens_at: TABLE.moment("opens_at", row.opens_at)?,
            closes_at: TABLE.moment("closes_at", row.closes_at)?,
            decided_by: UserId(row.decided_by.cast_unsigned()),
            decided_at: TABLE.moment("decided_at", row.decided_at)?,
        })
    }
}

/// All windows that operators of a server decided on.
///
/// # Errors
/// See [`StoreError`].
pub async fn list(store: &Store, guild: GuildId) -> Result<Vec<Override>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT programme, round, cohort, opens_at, closes_at, decided_by, decided_at FROM round_decisions \
         WHERE guild_id = $1 ORDER BY programme, round, cohort",
    )
    .bind(guild.to_column())
    .fetch_all(store.pool())
    .await?;
    rows.into_iter().map(Override::try_from).collect()
}

/// Decides on a window, in place of an earlier decision.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(tx: &mut Tx, guild: GuildId, decided: &Override) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO round_decisions (guild_id, programme, round, cohort, opens_at, closes_at, decided_by, decided_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (guild_id, programme, round, cohort) DO UPDATE SET \
         opens_at = excluded.opens_at, closes_at = excluded.closes_at, decided_by = excluded.decided_by, \
         decided_at = excluded.decided_at",
    )
    .bind(guild.to_column())
    .bind(decided.programme.as_str())
    .bind(i64::from(decided.round))
    .bind(to_column(decided.cohort))
    .bind(decided.opens_at.timestamp_millis())
    .bind(decided.closes_at.timestamp_millis())
    .bind(decided.decided_by.to_column())
    .bind(decided.decided_at.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes a decision back: the notice holds again.
///
/// # Errors
/// See [`StoreError`].
pub async fn remove(
    tx: &mut Tx,
    guild: GuildId,
    programme: ProgrammeId,
    round: u32,
    cohort: Option<Cohort>,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM round_decisions WHERE guild_id = $1 AND programme = $2 AND round = $3 AND cohort = $4")
        .bind(guild.to_column())
        .bind(programme.as_str())
        .bind(i64::from(round))
        .bind(to_column(cohort))
        .execute(tx.connection())
        .await?;
    Ok(())
}
