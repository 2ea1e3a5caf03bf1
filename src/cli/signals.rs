//! When to stop: SIGINT (Ctrl+C) and SIGTERM (`docker stop`, systemd).

use super::Failure;

/// Listens from now on, so that a signal during the start is not lost, and resolves at the first one. A second one
/// ends the process at once: the system's own way of doing so is gone as soon as somebody listens.
pub fn told_to_stop() -> Result<impl Future<Output = ()>, Failure> {
    let mut signals = Signals::listen().map_err(|error| Failure::Own(format!("cannot listen for signals: {error}")))?;
    Ok(async move {
        signals.next().await;
        tracing::info!("stopping; a second signal stops at once");
        tokio::spawn(async move {
            signals.next().await;
            tracing::warn!("stopped at once");
            std::process::exit(EXIT_STOPPED_AT_ONCE);
        });
    })
}

/// What shells report for a program that Ctrl+C ended.
const EXIT_STOPPED_AT_ONCE: i32 = 130;

#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(windows)]
struct Signals(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl Signals {
    fn listen() -> std::io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    async fn next(&mut self) {
        self.0.recv().await;
    }
}
