//! Sending what is due.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::domain::Lane;
use crate::service::outbox::{Mail, Pace, Run, run_due};

/// How often a lane with nothing to do looks again; people notice a reminder's minute, not its second.
const EVERY: Duration = Duration::from_secs(1);

/// Sends what is due in a lane until told to stop; what is under way then is finished first. When Discord wants a rest,
/// the lane has one.
pub async fn keep_sending<M: Mail>(app: Arc<App>, mail: M, pace: Pace, lane: Lane, stop: CancellationToken) {
    let run = Run { app: &app, mail: &mail, pace, stop: &stop };
    while !stop.is_cancelled() {
        let pause = match run_due(&run, lane).await {
            Ok(report) => {
                app.health.job_turned(job(lane));
                if !report.is_empty() {
                    tracing::info!(lane = lane.as_str(), ?report, "outbox");
                }
                report.rest.or_else(|| report.is_empty().then_some(EVERY))
            }
            Err(error) => {
                tracing::error!(%error, lane = lane.as_str(), "sending failed");
                Some(EVERY)
            }
        };
        if let Some(pause) = pause {
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = stop.cancelled() => return,
            }
        }
    }
}

/// What the health page calls the loop of a lane.
#[must_use]
pub const fn job(lane: Lane) -> &'static str {
    match lane {
        Lane::Channels => "sending to channels",
        Lane::People => "sending to people",
    }
}
