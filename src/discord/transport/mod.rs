//! The one way out to Discord.
//!
//! serenity 0.12 with its own rate limiter ignores the configured address; without it, it repeats nothing and loses
//! `retry_after`. So serenity talks to a forwarder in this process, which waits for limits (`limits`), repeats what
//! is safe (`retry`) and keeps time. The real Discord and a loopback one go through the same code.
//!
//! The forwarder listens on a loopback port. What it takes must begin with a path of some 70 random bits, so another
//! program or web page on this machine cannot send through it; and it holds no token: serenity sends its own.
//!
//! To change what is repeated, see `retry::may_repeat`; a new kind of request goes into `route::Kind`.

mod answer;
mod base;
mod bucket;
mod forward;
mod limits;
mod preflight;
mod retry;
mod route;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::serve::ListenerExt;
use serenity::http::HttpBuilder;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

pub use base::{ApiBase, ApiBaseError, DISCORD};
pub use preflight::{Identity, Membership, PreflightError};
pub use retry::Patience;

use forward::Forwarder;
use limits::Limits;

/// What Discord allows every bot in a second, until it grants a large one more.
const DISCORDS_LIMIT: u32 = 50;

/// How the transport is to work.
#[derive(Clone, Debug)]
pub struct TransportConfig {
    /// Where the API is.
    pub api_base: ApiBase,
    /// How long a connection to it may take.
    pub connect_timeout: Duration,
    /// Times for the first answer to an interaction.
    pub callback: Patience,
    /// Times for all other requests.
    pub patient: Patience,
    /// How many requests the whole bot may make in a second, interactions not counted.
    pub per_second: u32,
}

impl TransportConfig {
    /// The usual times.
    #[must_use]
    pub const fn new(api_base: ApiBase) -> Self {
        Self {
            api_base,
            connect_timeout: Duration::from_secs(5),
            callback: Patience::CALLBACK,
            patient: Patience::PATIENT,
            per_second: DISCORDS_LIMIT,
        }
    }
}

/// The transport could not be started.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// No loopback port.
    #[error("no loopback port for the way to Discord: {0}")]
    Listen(#[from] std::io::Error),
    /// No HTTP client.
    #[error("no HTTP client: {0}")]
    Client(#[from] reqwest::Error),
}

/// A running forwarder. Dropped, it takes no new requests.
#[derive(Debug)]
pub struct Transport {
    url: String,
    api_base: ApiBase,
    /// For requests to the forwarder.
    client: reqwest::Client,
    stop: CancellationToken,
    task: JoinHandle<()>,
}

impl Transport {
    /// Starts the forwarder on a free loopback port.
    ///
    /// # Errors
    /// When there is no port or no HTTP client to be had.
    pub async fn start(config: TransportConfig) -> Result<Self, TransportError> {
        let prefix = format!("/{}", uuid::Uuid::now_v7().simple());
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await?;
        let url = format!("http://{}{prefix}", listener.local_addr()?);
        let client = local_client(config.callback.total.max(config.patient.total))?;
        let api_base = config.api_base.clone();
        let forwarder = Arc::new(Forwarder {
            client: api_client(&config)?,
            base: config.api_base,
            prefix,
            limits: Limits::new(config.per_second, Instant::now()),
            callback: config.callback,
            patient: config.patient,
        });
        let stop = CancellationToken::new();
        let task = tokio::spawn(serve(listener, forwarder, stop.clone()));
        Ok(Self { url, api_base, client, stop, task })
    }

    /// The address for serenity's `proxy`. It holds a secret: not for logs.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where the API is.
    #[must_use]
    pub const fn api_base(&self) -> &ApiBase {
        &self.api_base
    }

    /// serenity's HTTP client, set up to go through here.
    pub fn http_builder(&self, token: &str) -> HttpBuilder {
        HttpBuilder::new(token).client(self.client.clone()).proxy(self.url()).ratelimiter_disabled(true)
    }

    /// Takes no new requests, gives those under way some time to end, and stops.
    pub async fn shutdown(mut self, grace: Duration) {
        self.stop.cancel();
        if tokio::time::timeout(grace, &mut self.task).await.is_err() {
            tracing::warn!("requests to Discord were still under way and are given up");
        }
    }
}

impl Drop for Transport {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn serve(listener: TcpListener, forwarder: Arc<Forwarder>, stop: CancellationToken) {
    // Small answers must not wait for each other's acknowledgement.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "no TCP_NODELAY");
        }
    });
    let router = Router::new().fallback(forward::handle).with_state(forwarder);
    let served = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await;
    if let Err(error) = served {
        tracing::error!(%error, "the way to Discord is closed");
    }
}

/// For requests to the API. HTTPS_PROXY of the environment holds for the real Discord, never for a loopback API.
fn api_client(config: &TransportConfig) -> reqwest::Result<reqwest::Client> {
    let builder =
        reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).connect_timeout(config.connect_timeout);
    if config.api_base.is_loopback() { builder.no_proxy().build() } else { builder.build() }
}

/// For requests to the forwarder, which keeps the time itself.
fn local_client(longest: Duration) -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().no_proxy().timeout(longest + Duration::from_secs(5)).build()
}
