//! What became of an attempt, and keeping it.

use std::time::Duration;

use super::{Message, Pace, PostError, call, trouble};
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::domain::{Delivery, DeliveryState, Posted};
use crate::service::{Failure, remind};
use crate::store::deliveries::{self, Lease};
use crate::store::{StoreError, Tx};

/// The pause after the first failed attempt; it doubles with each one.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(15 * 60);
/// After so many attempts (a good day) operators have to look.
const MOST_ATTEMPTS: u32 = 100;

/// What became of an attempt.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Discord has it.
    Sent(Posted),
    /// It is tried again.
    Again {
        /// Why it was not sent.
        reason: String,
        /// Whether it may have been, nevertheless.
        uncertain: bool,
    },
    /// It is tried again when the whole lane has rested.
    Rest {
        /// What Discord said.
        reason: String,
        /// For how long.
        time: Duration,
        /// Whether the bot's owner has to act.
        quarantined: bool,
    },
    /// It is not sent, and why.
    Ended(DeliveryState, String),
}

impl Outcome {
    /// What follows from an error.
    #[must_use]
    pub fn of_error(error: PostError, pace: &Pace) -> Self {
        let reason = error.to_string();
        match error {
            PostError::ClosedDm
            | PostError::Left
            | PostError::NoPermission
            | PostError::Gone
            | PostError::Refused(_)
            | PostError::NoHistory => Self::Ended(DeliveryState::Failed, reason),
            PostError::NotNow(_) => Self::Again { reason, uncertain: false },
            PostError::TooFast(_) => Self::Rest { reason, time: pace.too_fast, quarantined: false },
            PostError::Quarantined(_) => Self::Rest { reason, time: pace.quarantined, quarantined: true },
            PostError::Unclear(_) => Self::Again { reason, uncertain: true },
            PostError::Idle => Self::Ended(DeliveryState::Cancelled, reason),
        }
    }

    /// Whether Discord was asked to take it.
    #[must_use]
    pub const fn was_asked(&self) -> bool {
        !matches!(self, Self::Ended(DeliveryState::Cancelled | DeliveryState::Expired, _))
    }

    /// How long Discord wants the lane to rest.
    #[must_use]
    pub const fn rest(&self) -> Option<Duration> {
        match self {
            Self::Rest { time, .. } => Some(*time),
            _ => None,
        }
    }
}

/// What operators see of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// It is on their list now.
    pub undelivered: bool,
    /// It is the first that they hear of it.
    pub is_news: bool,
}

impl Kept {
    const NEWS: Self = Self { undelivered: true, is_news: true };
}

/// Keeps the outcome, and what follows from it for later messages. When the latter cannot be, the outcome is kept
/// nevertheless: what stands on Discord must not be sent again.
///
/// # Errors
/// When the store fails.
pub async fn keep(
    app: &App,
    lease: &Lease,
    delivery: &Delivery,
    outcome: &Outcome,
    pace: &Pace,
) -> Result<Kept, Failure> {
    match write(app, lease, delivery, outcome, Some(pace)).await {
        Err(error) => {
            tracing::error!(%error, delivery = %delivery.id, "what follows from a delivery could not be written");
            write(app, lease, delivery, outcome, None).await
        }
        kept => kept,
    }
}

async fn write(
    app: &App,
    lease: &Lease,
    delivery: &Delivery,
    outcome: &Outcome,
    goes_on: Option<&Pace>,
) -> Result<Kept, Failure> {
    // Looked up before anything is locked: it may have to read the notices first.
    let row = match outcome {
        Outcome::Sent(_) | Outcome::Ended(..) if goes_on.is_some() => remind::Row::of(app, delivery).await?,
        _ => None,
    };
    let mut tx = app.store.write().await?;
    let (held, mut kept) = change(app, &mut tx, lease, delivery, outcome).await?;
    if !held {
        tracing::warn!(delivery = %delivery.id, "another worker took this delivery over; it will look for it");
    } else if let Some(pace) = goes_on {
        let stopped = match outcome {
            Outcome::Ended(DeliveryState::Failed, reason) => {
                let missed = not_reached(app, &mut tx, delivery, reason, pace).await?;
                kept.is_news &= !missed.known;
                missed.stopped
            }
            Outcome::Rest { quarantined: true, .. } => {
                trouble::tell_of_quarantine(app, &mut tx, delivery.order.guild).await?;
                false
            }
            _ => false,
        };
        if let Some(row) = row.filter(|_| !stopped) {
            row.go_on(app, &mut tx).await?;
        }
    }
    tx.commit().await?;
    Ok(kept)
}

/// Whether the lease still held, and what operators see.
async fn change(
    app: &App,
    tx: &mut Tx,
    lease: &Lease,
    delivery: &Delivery,
    outcome: &Outcome,
) -> Result<(bool, Kept), StoreError> {
    let now = app.clock.now();
    Ok(match outcome {
        Outcome::Sent(posted) => (deliveries::sent(tx, lease, delivery, *posted, now).await?, Kept::default()),
        Outcome::Again { reason, .. } | Outcome::Rest { reason, .. } if delivery.attempts >= MOST_ATTEMPTS => {
            end(tx, lease, delivery, DeliveryState::Failed, reason, now).await?
        }
        Outcome::Again { reason, uncertain } => {
            let retry_at = SystemClock.now() + pause(delivery.attempts);
            let held = deliveries::again(tx, lease, delivery, retry_at, *uncertain, reason).await?;
            (held, Kept::default())
        }
        Outcome::Rest { reason, time, .. } => {
            let retry_at = SystemClock.now() + chrono::Duration::from_std(*time).unwrap_or_default();
            (deliveries::again(tx, lease, delivery, retry_at, false, reason).await?, Kept::default())
        }
        Outcome::Ended(state, reason) => end(tx, lease, delivery, *state, reason, now).await?,
    })
}

/// A note to operators that did not reach them is no trouble of its own: the next one would not either.
async fn end(
    tx: &mut Tx,
    lease: &Lease,
    delivery: &Delivery,
    state: DeliveryState,
    reason: &str,
    now: crate::domain::Moment,
) -> Result<(bool, Kept), StoreError> {
    let is_note = Message::is_note(&delivery.order.what);
    if is_note && state != DeliveryState::Cancelled {
        tracing::warn!(reason, "operators cannot be told of trouble: their channel does not take it");
    }
    let state = if is_note { DeliveryState::Cancelled } else { state };
    let held = deliveries::ended(tx, lease, delivery, state, reason, now).await?;
    Ok((held, if state == DeliveryState::Cancelled { Kept::default() } else { Kept::NEWS }))
}

/// What follows when a message did not reach its person.
async fn not_reached(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    reason: &str,
    pace: &Pace,
) -> Result<remind::Missed, Failure> {
    if reason == PostError::Left.to_string() {
        return remind::left(app, tx, delivery).await;
    }
    if reason != PostError::ClosedDm.to_string() {
        return Ok(remind::Missed::default());
    }
    call::call(app, tx, delivery, pace.gather).await?;
    remind::closed(app, tx, delivery).await
}

/// The pause after so many attempts: doubling, and a random part of it so that not all come back at once.
fn pause(attempts: u32) -> chrono::Duration {
    let doubled = FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(attempts.saturating_sub(1))).min(LONGEST_PAUSE);
    chrono::Duration::from_std(doubled.mul_f64(0.5 + 0.5 * fastrand::f64())).unwrap_or_default()
}
