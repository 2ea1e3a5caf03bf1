//! The outbox: what the bot sends by itself.
//!
//! A delivery is written in the transaction of its cause, so that either both are kept or neither. `lease` hands due
//! ones to a worker, `outcome` keeps what became of them. Due times follow the domain's clock, leases and pauses the
//! system's. No row is ever deleted.

mod lease;
mod outcome;
mod personal;
mod posted;
mod progress;
mod row;
mod undelivered;

pub use lease::{Due, Lease, Night, is_any_due, lease, recover};
pub use outcome::{again, ended, release, sent};
pub use personal::{cancel_all, put_off, rewrite, waiting_for, waiting_in};
pub use posted::posted;
pub use progress::{Progress, UnderWay, progress, under_way};
pub use undelivered::{
    Alike, Trouble, drop_alike, drop_undelivered, replace_undelivered, send_alike, send_now, troubles, undelivered,
    undelivered_kinds, undelivered_of,
};

use row::{Row, columns, recipient};

use super::row::{Snowflake, Table, new_key, sql};
use super::{Store, StoreError, Tx};
use crate::domain::{Delivery, DeliveryId, DeliveryState, GuildId, Moment, NewDelivery, Recipient};

const SELECT: &str = concat!("SELECT ", columns!(), " FROM deliveries");

/// Puts a message into the outbox at `now` (the domain's clock). The same order (guild, what, recipient, due time)
/// given again changes nothing, and `None` is returned; one that was cancelled holds again, one that was dropped does
/// not.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, order: &NewDelivery, now: Moment) -> Result<Option<DeliveryId>, StoreError> {
    let id = new_key();
    let (kind, recipient) = recipient(order.recipient);
    let added: Option<(String,)> = sqlx::query_as(
        "INSERT INTO deliveries (guild_id, id, what, topic, recipient_kind, recipient_id, due_at, expires_at, content, \
         state, attempts, retry_at, uncertain, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, 0, \
         $11) ON CONFLICT (guild_id, what, recipient_kind, recipient_id, due_at) DO UPDATE SET state = 'pending', \
         content = excluded.content, expires_at = excluded.expires_at, ended_at = NULL \
         WHERE deliveries.state = 'cancelled' RETURNING id",
    )
    .bind(order.guild.to_column())
    .bind(id.as_str())
    .bind(order.what.as_str())
    .bind(order.topic.as_deref())
    .bind(kind)
    .bind(recipient)
    .bind(order.due_at.timestamp_millis())
    .bind(order.expires_at.map(|at| at.timestamp_millis()))
    .bind(order.content.as_str())
    .bind(DeliveryState::Pending.as_str())
    .bind(now.timestamp_millis())
    .fetch_optional(tx.connection())
    .await?;
    Ok(added.map(|(id,)| DeliveryId(id)))
}

/// Whether something that was due then was sent in a channel, is about to be, or was taken off the operators' list.
///
/// # Errors
/// See [`StoreError`].
pub async fn was_said(tx: &mut Tx, guild: GuildId, what: &str, due_at: Moment) -> Result<bool, StoreError> {
    let said: Option<(i64,)> = sqlx::query_as(
        "SELECT due_at FROM deliveries WHERE guild_id = $1 AND what = $2 AND recipient_kind = 'channel' \
         AND due_at = $3 AND state IN ('sent', 'leased', 'dropped') LIMIT 1",
    )
    .bind(guild.to_column())
    .bind(what)
    .bind(due_at.timestamp_millis())
    .fetch_optional(tx.connection())
    .await?;
    Ok(said.is_some())
}

/// A delivery by its key.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND id = $2"))
        .bind(guild.to_column())
        .bind(id.0.as_str());
    query.fetch_optional(store.pool()).await?.map(Delivery::try_from).transpose()
}

/// All deliveries of one thing (see [`NewDelivery::what`]), in the order of their due times.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_what(store: &Store, guild: GuildId, what: &str) -> Result<Vec<Delivery>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND what = $2 ORDER BY due_at, id"))
        .bind(guild.to_column())
        .bind(what);
    query.fetch_all(store.pool()).await?.into_iter().map(Delivery::try_from).collect()
}

/// What waits of all things whose [`NewDelivery::what`] begins with `prefix`, in the order of their due times.
///
/// # Errors
/// See [`StoreError`].
pub async fn waiting(store: &Store, guild: GuildId, prefix: &str) -> Result<Vec<Delivery>, StoreError> {
    let rest = "WHERE guild_id = $1 AND state = 'pending' AND substr(what, 1, length($2)) = $2 ORDER BY due_at, id";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(prefix);
    query.fetch_all(store.pool()).await?.into_iter().map(Delivery::try_from).collect()
}

/// All deliveries of a server, in the order of their due times: for audits, not for screens.
///
/// # Errors
/// See [`StoreError`].
pub async fn all(store: &Store, guild: GuildId) -> Result<Vec<Delivery>, StoreError> {
    let query =
        sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 ORDER BY due_at, id")).bind(guild.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(Delivery::try_from).collect()
}

/// How many deliveries of a server are in a state.
///
/// # Errors
/// See [`StoreError`].
pub async fn count(store: &Store, guild: GuildId, state: DeliveryState) -> Result<usize, StoreError> {
    let (count,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM deliveries WHERE guild_id = $1 AND state = $2")
        .bind(guild.to_column())
        .bind(state.as_str())
        .fetch_one(store.pool())
        .await?;
    Table("deliveries").number("count", count)
}

/// Whether a later message of the same topic for the same recipient is due too by `now`, or came too late already,
/// which makes this one idle.
///
/// # Errors
/// See [`StoreError`].
pub async fn is_superseded(store: &Store, delivery: &Delivery, now: Moment) -> Result<bool, StoreError> {
    let Some(topic) = &delivery.order.topic else { return Ok(false) };
    let (kind, recipient) = recipient(delivery.order.recipient);
    let later: Option<(i64,)> = sqlx::query_as(
        "SELECT due_at FROM deliveries WHERE guild_id = $1 AND recipient_kind = $2 AND recipient_id = $3 AND topic = $4 \
         AND due_at > $5 AND due_at <= $6 AND state IN ('pending', 'leased', 'sent', 'expired') LIMIT 1",
    )
    .bind(delivery.order.guild.to_column())
    .bind(kind)
    .bind(recipient)
    .bind(topic.as_str())
    .bind(delivery.order.due_at.timestamp_millis())
    .bind(now.timestamp_millis())
    .fetch_optional(store.pool())
    .await?;
    Ok(later.is_some())
}

/// Takes back what still waits of one thing for one recipient; how many that were.
///
/// # Errors
/// See [`StoreError`].
pub async fn cancel(
    tx: &mut Tx,
    guild: GuildId,
    what: &str,
    to: Option<Recipient>,
    now: Moment,
) -> Result<u64, StoreError> {
    let (kind, id) = to.map_or(("", 0), recipient);
    let cancelled = sqlx::query(
        "UPDATE deliveries SET state = 'cancelled', ended_at = $3 WHERE guild_id = $1 AND what = $2 \
         AND ($4 = '' OR (recipient_kind = $4 AND recipient_id = $5)) AND state = 'pending'",
    )
    .bind(guild.to_column())
    .bind(what)
    .bind(now.timestamp_millis())
    .bind(kind)
    .bind(id)
    .execute(tx.connection())
    .await?;
    Ok(cancelled.rows_affected())
}

/// Whether one thing still waits or was taken back; no worker takes it up before the transaction ends.
///
/// # Errors
/// See [`StoreError`].
pub async fn hold(tx: &mut Tx, guild: GuildId, what: &str) -> Result<bool, StoreError> {
    let held = sqlx::query(
        "UPDATE deliveries SET content = content WHERE guild_id = $1 AND what = $2 \
         AND state IN ('pending', 'cancelled')",
    )
    .bind(guild.to_column())
    .bind(what)
    .execute(tx.connection())
    .await?;
    Ok(held.rows_affected() > 0)
}

/// Takes back one delivery that still waits.
///
/// # Errors
/// See [`StoreError`].
pub async fn cancel_one(tx: &mut Tx, guild: GuildId, id: &DeliveryId, now: Moment) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE deliveries SET state = 'cancelled', ended_at = $3 WHERE guild_id = $1 AND id = $2 AND state = 'pending'",
    )
    .bind(guild.to_column())
    .bind(id.0.as_str())
    .bind(now.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(())
}
