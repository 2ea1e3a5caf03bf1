//! One round of sending.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::{call, trouble};
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::domain::{Delivery, DeliveryState, GuildId, Lane, Moment, Posted};
use crate::service::{Failure, remind};
use crate::store::deliveries::{self, Lease};

/// How many are leased at a time.
const BATCH: u32 = 10;
/// How long one request may take at most: the transport gives up after a minute, and a direct message takes two.
const SEND_TAKES: Duration = Duration::from_secs(130);
/// How long a lease lasts: a batch at its pace, and one request that takes its time.
const LEASE: Duration = Duration::from_secs(180);
/// The pause after the first failed attempt; it doubles with each one.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(15 * 60);
/// After so many attempts (a good day) operators have to look.
const MOST_ATTEMPTS: u32 = 100;

/// The way to Discord.
pub trait Mail: Send + Sync {
    /// Sends a delivery with the nonce that is its own.
    fn post(&self, delivery: &Delivery) -> impl Future<Output = Result<Posted, PostError>> + Send;

    /// Looks for a delivery that may have been sent since `since` (system's clock).
    fn find(
        &self,
        delivery: &Delivery,
        since: Moment,
    ) -> impl Future<Output = Result<Option<Posted>, PostError>> + Send;
}

/// Why a message was not sent. The text is the word that is kept with the delivery.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The person takes no direct messages from this bot.
    #[error("closed_dm")]
    ClosedDm,
    /// The bot may not write there.
    #[error("no_permission")]
    NoPermission,
    /// There is no such channel or person any more.
    #[error("gone")]
    Gone,
    /// Discord will never take it, for another reason.
    #[error("{0}")]
    Refused(String),
    /// Not sent for certain; later it may be.
    #[error("{0}")]
    NotNow(String),
    /// Perhaps sent, perhaps not.
    #[error("{0}")]
    Unclear(String),
    /// What it was about does not need saying any more.
    #[error("idle")]
    Idle,
    /// It may have been sent, and we may not look.
    #[error("no_history")]
    NoHistory,
}

/// How fast messages follow each other.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// In channels.
    pub channels: Duration,
    /// To people: Discord quarantines bots that write to many at once.
    pub people: Duration,
}

impl Pace {
    /// For the real Discord: well under five a second for a channel and fifty for the bot.
    pub const DISCORD: Self = Self { channels: Duration::from_millis(250), people: Duration::from_secs(1) };
    /// For a loopback server, which nobody can annoy.
    pub const LOOPBACK: Self = Self { channels: Duration::ZERO, people: Duration::ZERO };

    const fn of(&self, lane: Lane) -> Duration {
        match lane {
            Lane::Channels => self.channels,
            Lane::People => self.people,
        }
    }
}

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Discord has them.
    pub sent: usize,
    /// To be tried again.
    pub again: usize,
    /// Not needed any more.
    pub idle: usize,
    /// On the operators' list now.
    pub undelivered: usize,
}

impl Report {
    /// Whether there was anything to do.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.sent + self.again + self.idle + self.undelivered == 0
    }
}

/// What a round needs to know.
#[derive(Debug)]
pub struct Run<'a, M> {
    /// The services.
    pub app: &'a App,
    /// The way to Discord.
    pub mail: &'a M,
    /// How fast.
    pub pace: Pace,
    /// Ends the round between two messages.
    pub stop: &'a CancellationToken,
}

/// Sends what is due in a lane, at most one batch.
///
/// # Errors
/// When the store fails; what was leased then is looked for when the lease has run out.
pub async fn run_due<M: Mail>(run: &Run<'_, M>, lane: Lane) -> Result<Report, Failure> {
    let (now, system_now) = (run.app.clock.now(), SystemClock.now());
    if !deliveries::is_any_due(&run.app.store, lane, now, system_now).await? {
        return Ok(Report::default());
    }
    let lease = Lease::new(system_now, LEASE);
    let mut tx = run.app.store.write().await?;
    deliveries::recover(&mut tx, system_now).await?;
    let leased = deliveries::lease(&mut tx, lane, &lease, BATCH, now, system_now).await?;
    tx.commit().await?;
    let mut report = Report::default();
    let mut troubled = BTreeSet::new();
    for delivery in &leased {
        let time_left = (lease.until - SystemClock.now()).to_std().unwrap_or_default();
        if run.stop.is_cancelled() || time_left < SEND_TAKES {
            break;
        }
        let outcome = send(run, delivery, now).await?;
        if keep(run.app, &lease, delivery, &outcome, &mut report).await? {
            troubled.insert(delivery.order.guild);
        }
        tokio::time::sleep(run.pace.of(lane)).await;
    }
    if !leased.is_empty() {
        close(run.app, &lease, &troubled).await?;
    }
    Ok(report)
}

/// At the start of a process that is alone on its data: what is leased was a dead process's. On a database that
/// others may use, their leases run out by themselves.
///
/// # Errors
/// When the store fails.
pub async fn take_over(app: &App) -> Result<(), Failure> {
    if !app.store.is_alone() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    deliveries::recover(&mut tx, Moment::MAX_UTC).await?;
    Ok(tx.commit().await?)
}

/// What became of an attempt.
enum Outcome {
    Sent(Posted),
    Again { reason: String, uncertain: bool },
    Ended(DeliveryState, String),
}

async fn send<M: Mail>(run: &Run<'_, M>, delivery: &Delivery, now: Moment) -> Result<Outcome, Failure> {
    // Looked for first: what stands on Discord is sent, however late or idle it would be by now.
    if delivery.uncertain {
        match run.mail.find(delivery, delivery.attempted_at.unwrap_or(delivery.order.due_at)).await {
            Ok(Some(posted)) => return Ok(Outcome::Sent(posted)),
            Ok(None) => {}
            Err(error) => return Ok(of_error(error)),
        }
    }
    if delivery.order.expires_at.is_some_and(|end| end <= now) {
        return Ok(Outcome::Ended(DeliveryState::Expired, "late".to_owned()));
    }
    if deliveries::is_superseded(&run.app.store, delivery, now).await? {
        return Ok(Outcome::Ended(DeliveryState::Cancelled, "superseded".to_owned()));
    }
    Ok(match run.mail.post(delivery).await {
        Ok(posted) => Outcome::Sent(posted),
        Err(error) => of_error(error),
    })
}

fn of_error(error: PostError) -> Outcome {
    let reason = error.to_string();
    match error {
        PostError::ClosedDm
        | PostError::NoPermission
        | PostError::Gone
        | PostError::Refused(_)
        | PostError::NoHistory => Outcome::Ended(DeliveryState::Failed, reason),
        PostError::NotNow(_) => Outcome::Again { reason, uncertain: false },
        PostError::Unclear(_) => Outcome::Again { reason, uncertain: true },
        PostError::Idle => Outcome::Ended(DeliveryState::Cancelled, reason),
    }
}

/// Keeps the outcome; whether it is one that operators have to see.
async fn keep(
    app: &App,
    lease: &Lease,
    delivery: &Delivery,
    outcome: &Outcome,
    report: &mut Report,
) -> Result<bool, Failure> {
    let now = app.clock.now();
    // Looked up before anything is locked: it may have to read the notices first.
    let row = match outcome {
        Outcome::Again { .. } => None,
        _ => remind::Row::of(app, delivery).await?,
    };
    let mut tx = app.store.write().await?;
    let (kept, count, troubled) = match outcome {
        Outcome::Sent(posted) => {
            (deliveries::sent(&mut tx, lease, delivery, *posted, now).await?, &mut report.sent, false)
        }
        Outcome::Again { reason, .. } if delivery.attempts >= MOST_ATTEMPTS => {
            let state = DeliveryState::Failed;
            (deliveries::ended(&mut tx, lease, delivery, state, reason, now).await?, &mut report.undelivered, true)
        }
        Outcome::Again { reason, uncertain } => {
            let retry_at = SystemClock.now() + pause(delivery.attempts);
            let kept = deliveries::again(&mut tx, lease, delivery, retry_at, *uncertain, reason).await?;
            (kept, &mut report.again, false)
        }
        Outcome::Ended(state, reason) => {
            let troubled = *state != DeliveryState::Cancelled;
            let count = if troubled { &mut report.undelivered } else { &mut report.idle };
            let kept = deliveries::ended(&mut tx, lease, delivery, *state, reason, now).await?;
            if kept && *reason == PostError::ClosedDm.to_string() {
                call::call(app, &mut tx, delivery).await?;
            }
            (kept, count, troubled)
        }
    };
    if let Some(row) = row.filter(|_| kept) {
        row.go_on(app, &mut tx).await?;
    }
    tx.commit().await?;
    *count += 1;
    if !kept {
        tracing::warn!(delivery = %delivery.id, "another worker took this delivery over; it will look for it");
    }
    Ok(troubled)
}

/// Gives back what was not tried and tells operators of what was not delivered.
async fn close(app: &App, lease: &Lease, troubled: &BTreeSet<GuildId>) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    deliveries::release(&mut tx, lease).await?;
    for guild in troubled {
        trouble::tell_operators(app, &mut tx, *guild).await?;
    }
    Ok(tx.commit().await?)
}

/// The pause after so many attempts: doubling, and a random part of it so that not all come back at once.
fn pause(attempts: u32) -> chrono::Duration {
    let doubled = FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(attempts.saturating_sub(1))).min(LONGEST_PAUSE);
    chrono::Duration::from_std(doubled.mul_f64(0.5 + 0.5 * fastrand::f64())).unwrap_or_default()
}
