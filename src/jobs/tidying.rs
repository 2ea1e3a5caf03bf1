//! Removing what has been kept long enough.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::service::keeping;

/// How often.
const EVERY: Duration = Duration::from_secs(600);

/// What the health page calls this loop.
pub const TIDYING: &str = "tidying";

/// Compares rows and files once, then tidies at the start and from time to time.
pub async fn keep_tidy(app: Arc<App>, stop: CancellationToken) {
    if let Err(error) = keeping::reconcile(&app).await {
        tracing::error!(%error, "rows and files at rest could not be compared");
    }
    app.health.job_turned(TIDYING);
    loop {
        match keeping::tidy(&app).await {
            Ok(tidied) if tidied != keeping::Tidied::default() => {
                tracing::info!(drafts = tidied.drafts, files = tidied.files, "removed what was kept long enough");
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "tidying failed"),
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = stop.cancelled() => return,
        }
    }
}
