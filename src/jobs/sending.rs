//! Sending what is due.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::domain::Lane;
use crate::service::outbox::{Mail, Pace, Run, run_due};

/// How often a lane with nothing to do looks again; people notice a reminder's minute, not its second.
const EVERY: Duration = Duration::from_secs(1);

/// Sends what is due in a lane until told to stop; what is under way then is finished first.
pub async fn keep_sending<M: Mail>(app: Arc<App>, mail: M, pace: Pace, lane: Lane, stop: CancellationToken) {
    let run = Run { app: &app, mail: &mail, pace, stop: &stop };
    while !stop.is_cancelled() {
        let busy = match run_due(&run, lane).await {
            Ok(report) => {
                if !report.is_empty() {
                    tracing::info!(lane = lane.as_str(), ?report, "outbox");
                }
                !report.is_empty()
            }
            Err(error) => {
                tracing::error!(%error, lane = lane.as_str(), "sending failed");
                false
            }
        };
        if !busy {
            tokio::select! {
                () = tokio::time::sleep(EVERY) => {}
                () = stop.cancelled() => return,
            }
        }
    }
}
