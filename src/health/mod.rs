//! Is the bot well, and what has it done? Served over HTTP when `BOT_HTTP_ADDR` is set.
//!
//! `/healthz` answers 200 when the gateway is connected, the database answers and no background job keeps failing,
//! otherwise 503 with what is not well; `/metrics` is for Prometheus. Neither names a person, a guild or a text.

mod metrics;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::get};
use futures_util::future::BoxFuture;
use tokio::net::TcpListener;

pub use metrics::Metrics;

/// A database that takes longer than this does not answer; orchestrators give a check a few seconds.
const DATABASE_TIMEOUT: Duration = Duration::from_secs(2);

/// Asks the database something cheap; true when it answered.
pub type DatabaseProbe = Box<dyn Fn() -> BoxFuture<'static, bool> + Send + Sync>;

/// What is known about the bot's health.
pub struct Health {
    gateway: AtomicBool,
    database: DatabaseProbe,
    /// The background jobs that ended badly and have not had a good turn since.
    failing: Mutex<BTreeSet<&'static str>>,
    /// What the bot has done since it started.
    pub metrics: Metrics,
}

impl std::fmt::Debug for Health {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Health").field("gateway", &self.gateway).finish_non_exhaustive()
    }
}

impl Health {
    /// Not connected yet, nothing counted.
    #[must_use]
    pub fn new(database: DatabaseProbe) -> Self {
        Self { gateway: AtomicBool::new(false), database, failing: Mutex::default(), metrics: Metrics::new() }
    }

    /// To be called when the gateway becomes ready or resumes, and when it is lost.
    pub fn set_gateway_connected(&self, connected: bool) {
        self.gateway.store(connected, Ordering::Relaxed);
    }

    /// A background job ended badly; it is begun anew.
    pub fn job_failed(&self, name: &'static str) {
        self.failing().insert(name);
        self.metrics.job_failed(name);
    }

    /// A background job had a turn that went well.
    pub fn job_turned(&self, name: &'static str) {
        self.failing().remove(name);
    }

    fn failing(&self) -> MutexGuard<'_, BTreeSet<&'static str>> {
        self.failing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is not well; nothing when all is.
    pub async fn problem(&self) -> Option<Cow<'static, str>> {
        if !self.gateway.load(Ordering::Relaxed) {
            return Some("not connected to Discord's gateway".into());
        }
        let answered = tokio::time::timeout(DATABASE_TIMEOUT, (self.database)()).await;
        if !answered.unwrap_or(false) {
            return Some("the database does not answer".into());
        }
        let failing: Vec<_> = self.failing().iter().copied().collect();
        (!failing.is_empty()).then(|| format!("a background job keeps failing: {}", failing.join(", ")).into())
    }
}

/// Listens at `addr`; the future that it returns serves until it is dropped.
///
/// # Errors
/// When the address cannot be listened at.
pub async fn listen(addr: SocketAddr, health: Arc<Health>) -> std::io::Result<Server> {
    let listener = TcpListener::bind(addr).await?;
    let addr = listener.local_addr()?;
    let router = Router::new().route("/healthz", get(healthz)).route("/metrics", get(show_metrics)).with_state(health);
    let serving = Box::pin(async move { axum::serve(listener, router).await });
    Ok(Server { addr, serving })
}

/// A server that is listening.
pub struct Server {
    /// Where; with the port that the system chose when 0 was asked for.
    pub addr: SocketAddr,
    /// Serves until it is dropped.
    pub serving: BoxFuture<'static, std::io::Result<()>>,
}

async fn healthz(State(health): State<Arc<Health>>) -> (StatusCode, Cow<'static, str>) {
    match health.problem().await {
        None => (StatusCode::OK, "well\n".into()),
        Some(problem) => (StatusCode::SERVICE_UNAVAILABLE, problem),
    }
}

async fn show_metrics(State(health): State<Arc<Health>>) -> Response {
    const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    match health.metrics.text() {
        Ok(text) => ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
