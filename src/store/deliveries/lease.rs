//! Handing due deliveries to a worker.

use std::time::Duration;

use super::row::{Row, columns};
use crate::domain::{Delivery, Lane, Moment};
use crate::store::row::new_key;
use crate::store::{Store, StoreError, Tx};

/// A worker's claim on what it is about to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Who holds it.
    pub holder: String,
    /// Until when, in UTC by the system's clock.
    pub until: Moment,
}

impl Lease {
    /// A claim from `system_now` for `time`.
    #[must_use]
    pub fn new(system_now: Moment, time: Duration) -> Self {
        let until = chrono::Duration::from_std(time).ok().and_then(|time| system_now.checked_add_signed(time));
        Self { holder: new_key(), until: until.unwrap_or(system_now) }
    }
}

/// Whether there is anything for a worker to do in a lane: something due, or something that a dead worker left.
///
/// # Errors
/// See [`StoreError`].
pub async fn is_any_due(store: &Store, lane: Lane, now: Moment, system_now: Moment) -> Result<bool, StoreError> {
    let found: Option<(i64,)> = sqlx::query_as(
        "SELECT due_at FROM (SELECT due_at FROM deliveries WHERE state = 'pending' AND recipient_kind = $1 \
         AND due_at <= $2 AND retry_at <= $3 LIMIT 1) AS due UNION ALL SELECT due_at FROM (SELECT due_at \
         FROM deliveries WHERE state = 'leased' AND lease_until <= $3 LIMIT 1) AS left_over LIMIT 1",
    )
    .bind(lane.as_str())
    .bind(now.timestamp_millis())
    .bind(system_now.timestamp_millis())
    .fetch_optional(store.pool())
    .await?;
    Ok(found.is_some())
}

/// Leases up to `most` deliveries of a lane that are due at `now` and whose pause has passed at `system_now`,
/// earliest first. No two workers get the same one.
///
/// # Errors
/// See [`StoreError`].
pub async fn lease(
    tx: &mut Tx,
    lane: Lane,
    lease: &Lease,
    most: u32,
    now: Moment,
    system_now: Moment,
) -> Result<Vec<Delivery>, StoreError> {
    // Two workers on PostgreSQL may select the same rows; the one that comes second finds them leased by then, because
    // the condition on the state is looked at again after it has waited for the row.
    let mut leased: Vec<Delivery> = sqlx::query_as::<_, Row>(concat!(
        "UPDATE deliveries SET state = 'leased', lease_holder = $1, lease_until = $2, attempts = attempts + 1, \
         attempted_at = COALESCE(attempted_at, $3) WHERE state = 'pending' AND (guild_id, id) IN (SELECT guild_id, id \
         FROM deliveries WHERE state = 'pending' AND recipient_kind = $4 AND due_at <= $5 AND retry_at <= $3 \
         ORDER BY due_at, id LIMIT $6) RETURNING ",
        columns!()
    ))
    .bind(lease.holder.as_str())
    .bind(lease.until.timestamp_millis())
    .bind(system_now.timestamp_millis())
    .bind(lane.as_str())
    .bind(now.timestamp_millis())
    .bind(i64::from(most))
    .fetch_all(tx.connection())
    .await?
    .into_iter()
    .map(Delivery::try_from)
    .collect::<Result<_, _>>()?;
    leased.sort_by(|a, b| (a.order.due_at, &a.id).cmp(&(b.order.due_at, &b.id)));
    Ok(leased)
}

/// Puts back what a worker leased and did not account for in time: it died. Its message may be on Discord. A crash is
/// not counted as an attempt: it says nothing about how long to wait for Discord.
///
/// # Errors
/// See [`StoreError`].
pub async fn recover(tx: &mut Tx, system_now: Moment) -> Result<u64, StoreError> {
    let recovered = sqlx::query(
        "UPDATE deliveries SET state = 'pending', uncertain = 1, attempts = attempts - 1, lease_holder = NULL, \
         lease_until = NULL WHERE state = 'leased' AND lease_until <= $1",
    )
    .bind(system_now.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(recovered.rows_affected())
}
