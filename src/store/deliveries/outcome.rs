//! What became of a delivery. Each function counts only while the lease is held: a worker that was too slow changes
//! nothing, and learns of it by `false`.

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe};

use super::lease::Lease;
use crate::domain::{Delivery, DeliveryState, Moment, Posted};
use crate::store::row::Snowflake;
use crate::store::{StoreError, Tx};

/// Discord has it, as this message.
///
/// # Errors
/// See [`StoreError`].
pub async fn sent(
    tx: &mut Tx,
    lease: &Lease,
    delivery: &Delivery,
    posted: Posted,
    now: Moment,
) -> Result<bool, StoreError> {
    let query = held("state = 'sent', uncertain = 0, channel_id = $4, message_id = $5, ended_at = $6", lease, delivery)
        .bind(posted.channel.to_column())
        .bind(posted.message.to_column())
        .bind(now.timestamp_millis());
    run(tx, query).await
}

/// It is tried again at `retry_at` (system's clock); `uncertain` when this attempt may have reached Discord.
///
/// # Errors
/// See [`StoreError`].
pub async fn again(
    tx: &mut Tx,
    lease: &Lease,
    delivery: &Delivery,
    retry_at: Moment,
    uncertain: bool,
    reason: &str,
) -> Result<bool, StoreError> {
    // What was not sent for certain needs no looking back later.
    let query = held(
        "state = 'pending', retry_at = $4, uncertain = $5, reason = $6, \
         attempted_at = CASE WHEN $5 = 1 THEN attempted_at ELSE NULL END",
        lease,
        delivery,
    )
    .bind(retry_at.timestamp_millis())
    .bind(i64::from(uncertain || delivery.uncertain))
    .bind(reason.to_owned());
    run(tx, query).await
}

/// It is not sent: failed, expired or cancelled, and why.
///
/// # Errors
/// See [`StoreError`].
pub async fn ended(
    tx: &mut Tx,
    lease: &Lease,
    delivery: &Delivery,
    state: DeliveryState,
    reason: &str,
    now: Moment,
) -> Result<bool, StoreError> {
    let query = held("state = $4, reason = $5, ended_at = $6", lease, delivery)
        .bind(state.as_str())
        .bind(reason.to_owned())
        .bind(now.timestamp_millis());
    run(tx, query).await
}

/// Gives back what was leased and not tried.
///
/// # Errors
/// See [`StoreError`].
pub async fn release(tx: &mut Tx, lease: &Lease) -> Result<u64, StoreError> {
    let released = sqlx::query(
        "UPDATE deliveries SET state = 'pending', lease_holder = NULL, lease_until = NULL, attempts = attempts - 1, \
         attempted_at = CASE WHEN uncertain = 1 THEN attempted_at ELSE NULL END \
         WHERE state = 'leased' AND lease_holder = $1",
    )
    .bind(lease.holder.as_str())
    .execute(tx.connection())
    .await?;
    Ok(released.rows_affected())
}

/// A change to a delivery that this lease holds; the first three places are taken.
fn held(change: &'static str, lease: &Lease, delivery: &Delivery) -> Query<'static, Any, AnyArguments> {
    let sql = format!(
        "UPDATE deliveries SET lease_holder = NULL, lease_until = NULL, {change} \
         WHERE guild_id = $1 AND id = $2 AND state = 'leased' AND lease_holder = $3"
    );
    sqlx::query(AssertSqlSafe(sql))
        .bind(delivery.order.guild.to_column())
        .bind(delivery.id.0.clone())
        .bind(lease.holder.clone())
}

async fn run(tx: &mut Tx, query: Query<'static, Any, AnyArguments>) -> Result<bool, StoreError> {
    Ok(query.execute(tx.connection()).await?.rows_affected() > 0)
}
