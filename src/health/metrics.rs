//! Counters for Prometheus.
//!
//! To add one: a field, a line in [`Metrics::new`], and a method whose arguments are few fixed words, never ids: each
//! combination of labels is kept for as long as the bot runs.

use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// One label.
type Labels1 = [(&'static str, String); 1];
/// Two labels.
type Labels2 = [(&'static str, String); 2];

/// Bounds in seconds, around the target of 10 ms and Discord's limit of 3 s.
const ACKNOWLEDGEMENT_BOUNDS: [f64; 9] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0, 3.0];

/// What the bot has done since it started.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    interactions: Family<Labels2, Counter>,
    acknowledgement: Histogram,
    submissions: Family<Labels1, Counter>,
    deliveries: Family<Labels1, Counter>,
    jobs: Family<Labels1, Counter>,
}

impl Metrics {
    /// All at zero.
    #[must_use]
    pub fn new() -> Self {
        let mut registry = Registry::with_prefix("bootcamp");
        let (interactions, submissions, deliveries) = (Family::default(), Family::default(), Family::default());
        let jobs = Family::default();
        let acknowledgement = Histogram::new(ACKNOWLEDGEMENT_BOUNDS);
        registry.register("interactions", "Commands, buttons and modals by outcome", Family::clone(&interactions));
        let help = "From an interaction's arrival to its first answer";
        registry.register_with_unit("acknowledgement", help, Unit::Seconds, acknowledgement.clone());
        registry.register("submissions", "Checked receipts by verdict", Family::clone(&submissions));
        registry.register("deliveries", "Messages of the outbox by outcome", Family::clone(&deliveries));
        registry.register("job_failures", "Background jobs that panicked and were begun anew", Family::clone(&jobs));
        Self { registry, interactions, acknowledgement, submissions, deliveries, jobs }
    }

    /// An interaction was dealt with. `command` is a command's name or a button's kind.
    pub fn interaction(&self, command: &str, outcome: &str) {
        let labels = [("command", command.to_owned()), ("outcome", outcome.to_owned())];
        self.interactions.get_or_create(&labels).inc();
    }

    /// Discord got its first answer after so long.
    pub fn acknowledged(&self, after: Duration) {
        self.acknowledgement.observe(after.as_secs_f64());
    }

    /// Receipts were checked.
    pub fn submission(&self, verdict: &str) {
        self.submissions.get_or_create(&[("verdict", verdict.to_owned())]).inc();
    }

    /// A message of the outbox was sent, or not.
    pub fn delivery(&self, outcome: &str) {
        self.deliveries.get_or_create(&[("outcome", outcome.to_owned())]).inc();
    }

    /// A background job panicked.
    pub fn job_failed(&self, job: &str) {
        self.jobs.get_or_create(&[("job", job.to_owned())]).inc();
    }

    /// All of it in the OpenMetrics text format.
    ///
    /// # Errors
    /// When a value cannot be written as text.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_written_with_their_labels() {
        let metrics = Metrics::new();
        metrics.interaction("submit", "done");
        metrics.interaction("submit", "done");
        metrics.acknowledged(Duration::from_millis(4));
        let text = metrics.text().unwrap();
        for line in [
            r#"bootcamp_interactions_total{command="submit",outcome="done"} 2"#,
            r#"bootcamp_acknowledgement_seconds_bucket{le="0.002"} 0"#,
            r#"bootcamp_acknowledgement_seconds_bucket{le="0.005"} 1"#,
        ] {
            assert!(text.lines().any(|l| l == line), "{line} is not in:\n{text}");
        }
    }
}
