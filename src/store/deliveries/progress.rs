//! How far something that goes to many has come.

use sqlx::FromRow;

use crate::domain::{GuildId, Moment};
use crate::store::row::{Snowflake, Table};
use crate::store::{Store, StoreError};

const TABLE: Table = Table("deliveries");

/// How far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many are to be sent, those that were taken back not counted.
    pub total: usize,
    /// How many were sent.
    pub sent: usize,
    /// How many could not be.
    pub undelivered: usize,
}

impl Progress {
    /// Whether nothing waits any more.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.sent + self.undelivered >= self.total
    }
}

/// Something that is being sent to many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// What it is.
    pub what: String,
    /// One of the messages, as JSON.
    pub content: String,
    /// How far it has come.
    pub progress: Progress,
}

/// The counts of [`Progress`], as columns.
macro_rules! counts {
    () => {
        "CAST(COALESCE(SUM(CASE WHEN state = 'cancelled' THEN 0 ELSE 1 END), 0) AS BIGINT) AS total, \
         CAST(COALESCE(SUM(CASE WHEN state = 'sent' THEN 1 ELSE 0 END), 0) AS BIGINT) AS sent, \
         CAST(COALESCE(SUM(CASE WHEN state IN ('failed', 'expired', 'dropped') THEN 1 ELSE 0 END), 0) AS BIGINT) \
         AS undelivered"
    };
}

#[derive(FromRow)]
struct Counted {
    total: i64,
    sent: i64,
    undelivered: i64,
}

#[derive(FromRow)]
struct Row {
    what: String,
    content: String,
    total: i64,
    sent: i64,
    undelivered: i64,
}

impl TryFrom<Counted> for Progress {
    type Error = StoreError;

    fn try_from(row: Counted) -> Result<Self, StoreError> {
        Ok(Self {
            total: TABLE.number("total", row.total)?,
            sent: TABLE.number("sent", row.sent)?,
            undelivered: TABLE.number("undelivered", row.undelivered)?,
        })
    }
}

/// How far one thing has come.
///
/// # Errors
/// See [`StoreError`].
pub async fn progress(store: &Store, guild: GuildId, what: &str) -> Result<Progress, StoreError> {
    let counted: Counted =
        sqlx::query_as(concat!("SELECT ", counts!(), " FROM deliveries WHERE guild_id = $1 AND what = $2"))
            .bind(guild.to_column())
            .bind(what)
            .fetch_one(store.pool())
            .await?;
    counted.try_into()
}

/// What is being sent to many people at `now`, the latest first, at most `most`.
///
/// # Errors
/// See [`StoreError`].
pub async fn under_way(store: &Store, guild: GuildId, now: Moment, most: u32) -> Result<Vec<UnderWay>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(concat!(
        "SELECT what, MIN(content) AS content, ",
        counts!(),
        " FROM deliveries WHERE guild_id = $1 AND recipient_kind = 'person' AND due_at <= $2 AND what IN \
         (SELECT what FROM deliveries WHERE guild_id = $1 AND recipient_kind = 'person' AND state = 'pending' \
         AND due_at <= $2) GROUP BY what, due_at HAVING COUNT(*) > 1 AND \
         SUM(CASE WHEN state = 'pending' THEN 1 ELSE 0 END) > 0 ORDER BY due_at DESC, what LIMIT $3"
    ))
    .bind(guild.to_column())
    .bind(now.timestamp_millis())
    .bind(i64::from(most))
    .fetch_all(store.pool())
    .await?;
    let under_way = rows.into_iter().map(|row| {
        let progress = Counted { total: row.total, sent: row.sent, undelivered: row.undelivered }.try_into()?;
        Ok(UnderWay { what: row.what, content: row.content, progress })
    });
    under_way.collect()
}
