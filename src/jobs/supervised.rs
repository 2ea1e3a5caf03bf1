//! Keeping the loops alive: a loop that panicked is begun anew.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::health::Health;

/// The pause before a loop that panicked is begun anew.
const PAUSE: Duration = Duration::from_secs(1);

/// Runs a loop until it ends by itself, and again when it panics. The health page says that it fails until it reports
/// a turn that went well.
pub async fn supervised<F>(name: &'static str, health: Arc<Health>, stop: CancellationToken, begin: impl Fn() -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    loop {
        let Err(error) = tokio::spawn(begin()).await else { return };
        tracing::error!(job = name, %error, "a job ended badly and is begun anew");
        health.job_failed(name);
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            () = stop.cancelled() => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[tokio::test]
    async fn a_loop_that_panics_is_begun_anew_and_reported_until_it_turns() {
        let health = Arc::new(Health::new(Box::new(|| Box::pin(async { true }))));
        health.set_gateway_connected(true);
        let (turns, seen) = (Arc::new(AtomicU32::new(0)), health.clone());
        let begin = move || {
            let (turns, health) = (turns.clone(), seen.clone());
            async move {
                assert!(turns.fetch_add(1, Ordering::Relaxed) > 0, "the first turn panics");
                assert_eq!(health.problem().await.as_deref(), Some("a background job keeps failing: sending"));
                health.job_turned("sending");
            }
        };
        supervised("sending", health.clone(), CancellationToken::new(), begin).await;
        assert_eq!(health.problem().await, None);
    }
}
