//! Logs, to stderr: stdout is for results.
//!
//! Our own lines carry what happened and numbers, never names, texts, tokens or the content of a message. The chat
//! library is not so careful (whole requests and events below "warn", a payload it cannot read even there), so it is
//! held back here, whatever `RUST_LOG` asks for.

use std::io::IsTerminal;

use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::filter::{EnvFilter, FilterExt, filter_fn};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;

/// What is logged when nothing else is asked for.
pub const DEFAULT_FILTER: &str = "info";

/// Logs could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    /// The filter cannot be read.
    #[error("RUST_LOG: {0}. Use for example info, or bootcamp_bot=debug")]
    Filter(#[from] tracing_subscriber::filter::ParseError),
    /// There is a subscriber already.
    #[error("logs were set up twice")]
    Twice(#[from] tracing_subscriber::util::TryInitError),
}

/// Sends logs to stderr. `filter` is in the form of `RUST_LOG`.
///
/// # Errors
/// When the filter cannot be read, or on a second call in the same process.
pub fn init(filter: &str) -> Result<(), TelemetryError> {
    let colours = std::io::stderr().is_terminal();
    Ok(subscriber(filter, colours, std::io::stderr)?.try_init()?)
}

/// The subscriber behind [`init`], writing to anything.
///
/// # Errors
/// When the filter cannot be read.
pub fn subscriber<W>(filter: &str, colours: bool, writer: W) -> Result<impl Subscriber + Send + Sync, TelemetryError>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let wanted = EnvFilter::try_new(filter)?.and(filter_fn(is_discreet));
    let lines = tracing_subscriber::fmt::layer().with_writer(writer).with_ansi(colours).with_filter(wanted);
    Ok(tracing_subscriber::registry().with(lines))
}

/// Whether a line cannot hold a token or what somebody wrote.
fn is_discreet(line: &Metadata<'_>) -> bool {
    const LEAKY: [&str; 2] = ["serenity::http", "serenity::gateway::ws"];
    const CHATTY: [&str; 3] = ["serenity", "poise", "tungstenite"];
    let target = line.target();
    let leaky = LEAKY.iter().any(|name| target.starts_with(name));
    let chatty = CHATTY.iter().any(|name| target.starts_with(name));
    !leaky && (!chatty || *line.level() <= Level::WARN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_cannot_be_read_names_the_variable() {
        let error = init("bootcamp_bot=loud=er").unwrap_err();
        assert!(error.to_string().starts_with("RUST_LOG: "), "{error}");
    }
}
