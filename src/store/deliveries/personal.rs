//! What waits for one person, by how its [`NewDelivery::what`](crate::domain::NewDelivery::what) begins.

use super::SELECT;
use super::row::{Row, recipient};
use crate::domain::{Delivery, DeliveryId, GuildId, Moment, Recipient};
use crate::store::row::{Snowflake, sql};
use crate::store::{Store, StoreError, Tx};

/// What waits for a recipient, in the order of the due times.
///
/// # Errors
/// See [`StoreError`].
pub async fn waiting_for(
    store: &Store,
    guild: GuildId,
    to: Recipient,
    prefix: &str,
) -> Result<Vec<Delivery>, StoreError> {
    let (kind, id) = recipient(to);
    let rest = "WHERE guild_id = $1 AND recipient_kind = $2 AND recipient_id = $3 AND state = 'pending' \
                AND substr(what, 1, length($4)) = $4 ORDER BY due_at, id";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(kind).bind(id).bind(prefix);
    query.fetch_all(store.pool()).await?.into_iter().map(Delivery::try_from).collect()
}

/// The same within a transaction, which sees its own changes.
///
/// # Errors
/// See [`StoreError`].
pub async fn waiting_in(tx: &mut Tx, guild: GuildId, to: Recipient, prefix: &str) -> Result<Vec<Delivery>, StoreError> {
    let (kind, id) = recipient(to);
    let rest = "WHERE guild_id = $1 AND recipient_kind = $2 AND recipient_id = $3 AND state = 'pending' \
                AND substr(what, 1, length($4)) = $4 ORDER BY due_at, id";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(kind).bind(id).bind(prefix);
    query.fetch_all(tx.connection()).await?.into_iter().map(Delivery::try_from).collect()
}

/// Gives a delivery another content, unless that was changed or a worker has taken it up since it was read, or it may
/// be on Discord as it was; whether it could.
///
/// # Errors
/// See [`StoreError`].
pub async fn rewrite(tx: &mut Tx, read: &Delivery, content: &str) -> Result<bool, StoreError> {
    let rewritten = sqlx::query(
        "UPDATE deliveries SET content = $3 WHERE guild_id = $1 AND id = $2 AND state = 'pending' AND uncertain = 0 \
         AND content = $4",
    )
    .bind(read.order.guild.to_column())
    .bind(read.id.0.as_str())
    .bind(content)
    .bind(read.order.content.as_str())
    .execute(tx.connection())
    .await?;
    Ok(rewritten.rows_affected() > 0)
}

/// Lets a delivery wait until `retry_at` (the system's clock).
///
/// # Errors
/// See [`StoreError`].
pub async fn put_off(tx: &mut Tx, guild: GuildId, id: &DeliveryId, retry_at: Moment) -> Result<(), StoreError> {
    sqlx::query("UPDATE deliveries SET retry_at = $3 WHERE guild_id = $1 AND id = $2 AND state = 'pending'")
        .bind(guild.to_column())
        .bind(id.0.as_str())
        .bind(retry_at.timestamp_millis())
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Takes back all of it at `now`.
///
/// # Errors
/// See [`StoreError`].
pub async fn cancel_all(
    tx: &mut Tx,
    guild: GuildId,
    to: Recipient,
    prefix: &str,
    now: Moment,
) -> Result<(), StoreError> {
    let (kind, id) = recipient(to);
    sqlx::query(
        "UPDATE deliveries SET state = 'cancelled', ended_at = $5 WHERE guild_id = $1 AND recipient_kind = $2 \
         AND recipient_id = $3 AND state = 'pending' AND substr(what, 1, length($4)) = $4",
    )
    .bind(guild.to_column())
    .bind(kind)
    .bind(id)
    .bind(prefix)
    .bind(now.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(())
}
