//! Handing due deliveries to a worker.

use std::time::Duration;

use sqlx::Any;
use sqlx::any::AnyArguments;
use sqlx::query::QueryAs;

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

/// When it is asked what is due.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    /// By the domain's clock, which due times follow.
    pub now: Moment,
    /// By the system's, which leases and pauses follow.
    pub system_now: Moment,
    /// What is left to lie, while it is night.
    pub night: Option<Night>,
}

impl Due {
    /// Everything that is due.
    #[must_use]
    pub const fn at(now: Moment, system_now: Moment) -> Self {
        Self { now, system_now, night: None }
    }
}

/// What nobody is disturbed with at night. Kinds are patterns of [`NewDelivery::what`](crate::domain::NewDelivery),
/// with `%` for any text. What expires before the morning is not left to lie, nor what has no topic: an operator told
/// it to go.
#[derive(Clone, Copy, Debug)]
pub struct Night {
    /// Until when, by the domain's clock.
    pub until: Moment,
    /// These kinds.
    pub kinds: [&'static str; 4],
    /// But not this one.
    pub but: &'static str,
}

impl Night {
    /// Binds the six places of `lies!`; by day none of the kinds matches anything.
    fn bind<'q, T>(night: Option<Self>, query: QueryAs<'q, Any, T, AnyArguments>) -> QueryAs<'q, Any, T, AnyArguments> {
        let ([first, second, third, fourth, but], until) = night.map_or((["", "", "", "", ""], 0), |night| {
            let [a, b, c, d] = night.kinds;
            ([a, b, c, d, night.but], night.until.timestamp_millis())
        });
        query.bind(first).bind(second).bind(third).bind(fourth).bind(but).bind(until)
    }
}

/// Whether a row is left to lie until the morning; its six places come first.
macro_rules! lies {
    () => {
        "((what LIKE $1 OR what LIKE $2 OR what LIKE $3 OR what LIKE $4) AND what NOT LIKE $5 \
         AND topic IS NOT NULL AND (expires_at IS NULL OR expires_at > $6))"
    };
}

/// Whether there is anything for a worker to do in a lane: something due, or something that a dead worker left.
///
/// # Errors
/// See [`StoreError`].
pub async fn is_any_due(store: &Store, lane: Lane, due: &Due) -> Result<bool, StoreError> {
    let any = sqlx::query_as::<_, (i64,)>(concat!(
        "SELECT due_at FROM (SELECT due_at FROM deliveries WHERE state = 'pending' AND recipient_kind = $7 \
         AND due_at <= $8 AND retry_at <= $9 AND NOT ",
        lies!(),
        " LIMIT 1) AS due UNION ALL SELECT due_at FROM (SELECT due_at \
         FROM deliveries WHERE state = 'leased' AND lease_until <= $9 LIMIT 1) AS left_over LIMIT 1"
    ));
    let found = Night::bind(due.night, any)
        .bind(lane.as_str())
        .bind(due.now.timestamp_millis())
        .bind(due.system_now.timestamp_millis())
        .fetch_optional(store.pool())
        .await?;
    Ok(found.is_some())
}

/// Leases up to `most` deliveries of a lane that are due and whose pause has passed, earliest first. No two workers get
/// the same one.
///
/// # Errors
/// See [`StoreError`].
pub async fn lease(tx: &mut Tx, lane: Lane, lease: &Lease, most: u32, due: &Due) -> Result<Vec<Delivery>, StoreError> {
    // Two workers on PostgreSQL may select the same rows; the one that comes second finds them leased by then, because
    // the condition on the state is looked at again after it has waited for the row.
    let take = sqlx::query_as::<_, Row>(concat!(
        "UPDATE deliveries SET state = 'leased', lease_holder = $7, lease_until = $8, attempts = attempts + 1, \
         attempted_at = COALESCE(attempted_at, $9) WHERE state = 'pending' AND (guild_id, id) IN (SELECT guild_id, id \
         FROM deliveries WHERE state = 'pending' AND recipient_kind = $10 AND due_at <= $11 AND retry_at <= $9 AND NOT ",
        lies!(),
        " ORDER BY due_at, id LIMIT $12) RETURNING ",
        columns!()
    ));
    let mut leased: Vec<Delivery> = Night::bind(due.night, take)
        .bind(lease.holder.as_str())
        .bind(lease.until.timestamp_millis())
        .bind(due.system_now.timestamp_millis())
        .bind(lane.as_str())
        .bind(due.now.timestamp_millis())
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
