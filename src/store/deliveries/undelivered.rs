//! What could not be sent, for operators: the dead letters.

use sqlx::FromRow;

use super::SELECT;
use super::row::{Row, recipient};
use crate::domain::{Delivery, DeliveryId, GuildId, Moment};
use crate::store::row::{Snowflake, Table, sql};
use crate::store::{Conflict, Store, StoreError, Tx};

/// The dead letters of a server, newest first, at most `most`.
///
/// # Errors
/// See [`StoreError`].
pub async fn undelivered(store: &Store, guild: GuildId, most: u32) -> Result<Vec<Delivery>, StoreError> {
    let rest = "WHERE guild_id = $1 AND state IN ('failed', 'expired') ORDER BY due_at DESC, id DESC LIMIT $2";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(i64::from(most));
    query.fetch_all(store.pool()).await?.into_iter().map(Delivery::try_from).collect()
}

/// Dead letters that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Their [`NewDelivery::what`](crate::domain::NewDelivery::what).
    pub what: String,
    /// How many there are.
    pub count: usize,
}

#[derive(FromRow)]
struct AlikeRow {
    what: String,
    letters: i64,
}

/// The dead letters of a server by what they say, the newest first, at most `most` kinds.
///
/// # Errors
/// See [`StoreError`].
pub async fn undelivered_kinds(store: &Store, guild: GuildId, most: u32) -> Result<Vec<Alike>, StoreError> {
    const TABLE: Table = Table("deliveries");
    let rows: Vec<AlikeRow> = sqlx::query_as(
        "SELECT what, COUNT(*) AS letters FROM deliveries WHERE guild_id = $1 AND state IN ('failed', 'expired') \
         GROUP BY what ORDER BY MAX(due_at) DESC, what LIMIT $2",
    )
    .bind(guild.to_column())
    .bind(i64::from(most))
    .fetch_all(store.pool())
    .await?;
    rows.into_iter().map(|row| Ok(Alike { what: row.what, count: TABLE.number("letters", row.letters)? })).collect()
}

/// The dead letters that say one thing, newest first, at most `most`.
///
/// # Errors
/// See [`StoreError`].
pub async fn undelivered_of(store: &Store, guild: GuildId, what: &str, most: u32) -> Result<Vec<Delivery>, StoreError> {
    let rest = "WHERE guild_id = $1 AND what = $2 AND state IN ('failed', 'expired') \
                ORDER BY due_at DESC, id DESC LIMIT $3";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(what).bind(i64::from(most));
    query.fetch_all(store.pool()).await?.into_iter().map(Delivery::try_from).collect()
}

/// How many dead letters a server has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The server.
    pub guild: GuildId,
    /// How many failed.
    pub failed: u32,
    /// How many came too late.
    pub expired: u32,
}

#[derive(FromRow)]
struct Counted {
    failed: i64,
    expired: i64,
}

/// Counts a server's dead letters.
///
/// # Errors
/// See [`StoreError`].
pub async fn troubles(store: &Store, guild: GuildId) -> Result<Trouble, StoreError> {
    const TABLE: Table = Table("deliveries");
    let counted: Counted = sqlx::query_as(
        "SELECT CAST(COALESCE(SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END), 0) AS BIGINT) AS failed, \
         CAST(COALESCE(SUM(CASE WHEN state = 'expired' THEN 1 ELSE 0 END), 0) AS BIGINT) AS expired \
         FROM deliveries WHERE guild_id = $1 AND state IN ('failed', 'expired')",
    )
    .bind(guild.to_column())
    .fetch_one(store.pool())
    .await?;
    let (failed, expired) = (TABLE.number("failed", counted.failed)?, TABLE.number("expired", counted.expired)?);
    Ok(Trouble { guild, failed, expired })
}

/// Puts a dead letter back: it goes out with the next turn, however late that is and whatever came after it.
///
/// # Errors
/// [`Conflict::Missing`] when it is no dead letter any more; see [`StoreError`] for the rest.
pub async fn send_now(tx: &mut Tx, guild: GuildId, id: &DeliveryId) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE deliveries SET state = 'pending', topic = NULL, expires_at = NULL, retry_at = 0, ended_at = NULL \
         WHERE guild_id = $1 AND id = $2 AND state IN ('failed', 'expired')",
    );
    changed(query.bind(guild.to_column()).bind(id.0.as_str()).execute(tx.connection()).await?.rows_affected())
}

/// The same for all that say one thing; how many that were.
///
/// # Errors
/// See [`StoreError`].
pub async fn send_alike(tx: &mut Tx, guild: GuildId, what: &str) -> Result<u64, StoreError> {
    let query = sqlx::query(
        "UPDATE deliveries SET state = 'pending', topic = NULL, expires_at = NULL, retry_at = 0, ended_at = NULL \
         WHERE guild_id = $1 AND what = $2 AND state IN ('failed', 'expired')",
    );
    Ok(query.bind(guild.to_column()).bind(what).execute(tx.connection()).await?.rows_affected())
}

/// Takes all that say one thing off the list at `now`; how many that were.
///
/// # Errors
/// See [`StoreError`].
pub async fn drop_alike(tx: &mut Tx, guild: GuildId, what: &str, now: Moment) -> Result<u64, StoreError> {
    let query = sqlx::query(
        "UPDATE deliveries SET state = 'dropped', ended_at = $3 \
         WHERE guild_id = $1 AND what = $2 AND state IN ('failed', 'expired')",
    );
    let query = query.bind(guild.to_column()).bind(what).bind(now.timestamp_millis());
    Ok(query.execute(tx.connection()).await?.rows_affected())
}

/// Takes a dead letter off the list at `now`. Its row stays, and keeps the same order from being written anew.
///
/// # Errors
/// As [`send_now`].
pub async fn drop_undelivered(tx: &mut Tx, guild: GuildId, id: &DeliveryId, now: Moment) -> Result<(), StoreError> {
    let query = sqlx::query(
        "UPDATE deliveries SET state = 'dropped', ended_at = $3 \
         WHERE guild_id = $1 AND id = $2 AND state IN ('failed', 'expired')",
    );
    let query = query.bind(guild.to_column()).bind(id.0.as_str()).bind(now.timestamp_millis());
    changed(query.execute(tx.connection()).await?.rows_affected())
}

/// Takes off the list what did not reach the same person before, of what begins with `prefix`: one dead letter tells as
/// much as many. Whether there was any.
///
/// # Errors
/// See [`StoreError`].
pub async fn replace_undelivered(tx: &mut Tx, by: &Delivery, prefix: &str, now: Moment) -> Result<bool, StoreError> {
    let (kind, id) = recipient(by.order.recipient);
    let replaced = sqlx::query(
        "UPDATE deliveries SET state = 'dropped', ended_at = $6 WHERE guild_id = $1 AND recipient_kind = $2 \
         AND recipient_id = $3 AND substr(what, 1, length($4)) = $4 AND id <> $5 AND state = 'failed' \
         AND reason IN ('closed_dm', 'left')",
    )
    .bind(by.order.guild.to_column())
    .bind(kind)
    .bind(id)
    .bind(prefix)
    .bind(by.id.0.as_str())
    .bind(now.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(replaced.rows_affected() > 0)
}

fn changed(rows: u64) -> Result<(), StoreError> {
    if rows > 0 { Ok(()) } else { Err(Conflict::Missing("undelivered message").into()) }
}
