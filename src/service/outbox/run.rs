//! One round of sending.

use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;
use tokio_util::sync::CancellationToken;

use super::keep::{Kept, Outcome, keep};
use super::mail::Mail;
use super::pace::{Pace, Queue};
use super::{Message, trouble};
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::domain::deadline::quiet_until;
use crate::domain::{Delivery, DeliveryState, GuildId, Lane, Moment};
use crate::service::Failure;
use crate::store::deliveries::{self, Due, Lease, Night};

/// How many are leased at a time.
const BATCH: u32 = 10;
/// How long one request may take at most: the transport gives up after a minute, and a direct message takes two.
const SEND_TAKES: Duration = Duration::from_secs(130);
/// How long a lease lasts: a batch at its pace, and one request that takes its time.
const LEASE: Duration = Duration::from_secs(180);

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
    /// How long Discord wants the lane to rest.
    pub rest: Option<Duration>,
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

/// Whether a round would find anything to do in a lane now.
///
/// # Errors
/// When the store fails.
pub async fn is_any_due(app: &App, lane: Lane) -> Result<bool, Failure> {
    Ok(deliveries::is_any_due(&app.store, lane, &due(app)).await?)
}

fn due(app: &App) -> Due {
    let now = app.clock.now();
    let night = quiet_until(now).map(|until| Night { until, kinds: Message::QUIET, but: Message::AT_ANY_HOUR });
    Due { night, ..Due::at(now, SystemClock.now()) }
}

/// Sends what is due in a lane, at most one batch. What goes wrong with one message is that message's: the others of
/// the batch go on.
///
/// # Errors
/// When the store fails before or after the batch; what was leased then is looked for when the lease has run out.
pub async fn run_due<M: Mail>(run: &Run<'_, M>, lane: Lane) -> Result<Report, Failure> {
    let due = due(run.app);
    if !deliveries::is_any_due(&run.app.store, lane, &due).await? {
        return Ok(Report::default());
    }
    let lease = Lease::new(due.system_now, LEASE);
    let mut tx = run.app.store.write().await?;
    deliveries::recover(&mut tx, due.system_now).await?;
    let leased = deliveries::lease(&mut tx, lane, &lease, BATCH, &due).await?;
    tx.commit().await?;
    if leased.is_empty() {
        return Ok(Report::default());
    }
    let (mut report, mut troubled, mut is_lost) = (Report::default(), BTreeSet::new(), false);
    let mut queue = Queue::new(run.pace, leased);
    while let Some(delivery) = queue.next().await {
        let time_left = (lease.until - SystemClock.now()).to_std().unwrap_or_default();
        if run.stop.is_cancelled() || time_left < SEND_TAKES || report.rest.is_some() {
            break;
        }
        let outcome = attempt(run, &delivery, due.now).await;
        if outcome.was_asked() {
            queue.sent(&delivery);
        }
        report.rest = outcome.rest();
        match keep(run.app, &lease, &delivery, &outcome, &run.pace).await {
            Ok(kept) => count(&mut report, &outcome, kept, delivery.order.guild, &mut troubled),
            Err(error) => {
                tracing::error!(%error, delivery = %delivery.id, "what became of a delivery is not kept");
                is_lost = true;
            }
        }
    }
    close(run.app, (!is_lost).then_some(&lease), &troubled).await?;
    queue.rest().await;
    Ok(report)
}

fn count(report: &mut Report, outcome: &Outcome, kept: Kept, guild: GuildId, troubled: &mut BTreeSet<GuildId>) {
    match outcome {
        Outcome::Sent(_) => report.sent += 1,
        Outcome::Again { .. } | Outcome::Rest { .. } if kept.undelivered => report.undelivered += 1,
        Outcome::Again { .. } | Outcome::Rest { .. } => report.again += 1,
        Outcome::Ended(..) if kept.undelivered => report.undelivered += 1,
        Outcome::Ended(..) => report.idle += 1,
    }
    if kept.is_news {
        troubled.insert(guild);
    }
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

/// One attempt. A failure or a panic of ours counts as one as well, so that it ends some day and holds nobody else up.
async fn attempt<M: Mail>(run: &Run<'_, M>, delivery: &Delivery, now: Moment) -> Outcome {
    match AssertUnwindSafe(send(run, delivery, now)).catch_unwind().await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(failure)) => {
            tracing::error!(error = %failure, delivery = %delivery.id, "a delivery failed");
            Outcome::Again { reason: failure.to_string(), uncertain: false }
        }
        // Perhaps after Discord had taken it.
        Err(_) => {
            tracing::error!(delivery = %delivery.id, "a delivery panicked");
            Outcome::Again { reason: "panicked".to_owned(), uncertain: true }
        }
    }
}

async fn send<M: Mail>(run: &Run<'_, M>, delivery: &Delivery, now: Moment) -> Result<Outcome, Failure> {
    // Looked for first: what stands on Discord is sent, however late or idle it would be by now.
    if delivery.uncertain {
        match run.mail.find(delivery, delivery.attempted_at.unwrap_or(delivery.order.due_at)).await {
            Ok(Some(posted)) => return Ok(Outcome::Sent(posted)),
            Ok(None) => {}
            Err(error) => return Ok(Outcome::of_error(error, &run.pace)),
        }
    }
    // Before it is called late: of several that were missed, operators hear of one.
    if deliveries::is_superseded(&run.app.store, delivery, now).await? {
        return Ok(Outcome::Ended(DeliveryState::Cancelled, "superseded".to_owned()));
    }
    if delivery.order.expires_at.is_some_and(|end| end <= now) {
        return Ok(Outcome::Ended(DeliveryState::Expired, "late".to_owned()));
    }
    Ok(match run.mail.post(delivery).await {
        Ok(posted) => Outcome::Sent(posted),
        Err(error) => Outcome::of_error(error, &run.pace),
    })
}

/// Gives back what was not tried and tells operators of what was not delivered. When it is not known what was tried,
/// the lease has to run out: what it holds is looked for then.
async fn close(app: &App, lease: Option<&Lease>, troubled: &BTreeSet<GuildId>) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    if let Some(lease) = lease {
        deliveries::release(&mut tx, lease).await?;
    }
    for guild in troubled {
        trouble::tell_operators(app, &mut tx, *guild).await?;
    }
    Ok(tx.commit().await?)
}
