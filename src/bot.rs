//! The running bot: everything built in order, checked before it connects, and taken down in order.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::app::{App, WORKERS};
use crate::clock::Clock;
use crate::config::Secret;
use crate::discord::Shared;
use crate::discord::attachment::{DownloadLimits, Downloader};
use crate::discord::connection::{Connection, ConnectionError};
use crate::discord::deliveries::Mailer;
use crate::discord::transport::{ApiBase, PreflightError, Transport, TransportConfig, TransportError};
use crate::domain::Lane;
use crate::files::{ReceiptsUrl, Vault, VaultError};
use crate::health::{self, Health};
use crate::jobs::{self, keep_sending, keep_tidy, supervised};
use crate::notice::Library;
use crate::search::Aliases;
use crate::service::Failure;
use crate::service::book::Shelf;
use crate::service::outbox::{self, Pace};
use crate::store::{DatabaseUrl, Store, StoreError};
use crate::worker::Worker;

/// How long requests under way may take at the end.
const GRACE: Duration = Duration::from_secs(5);

/// What a bot is built from.
#[derive(Debug)]
pub struct Parts {
    /// The bot's token.
    pub token: Secret,
    /// Where Discord's API is.
    pub api_base: ApiBase,
    /// Where rows are kept.
    pub database: DatabaseUrl,
    /// Where receipts are kept.
    pub receipts: ReceiptsUrl,
    /// The key that receipts are encrypted with.
    pub receipts_key: PathBuf,
    /// The notice folder, read already.
    pub folder: Option<Library>,
    /// The operators' own word list for questions.
    pub aliases: Aliases,
    /// The time of the domain.
    pub clock: Arc<dyn Clock>,
    /// The process that reads foreign PDFs.
    pub worker: Worker,
    /// How attachments are fetched.
    pub downloads: DownloadLimits,
    /// Where health and metrics are served.
    pub http_addr: Option<SocketAddr>,
}

/// Why the bot did not start, or ended. The text says what to do.
#[derive(Debug, thiserror::Error)]
pub enum BotError {
    /// No way out to Discord.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// Discord did not let us in.
    #[error(transparent)]
    Preflight(#[from] PreflightError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The files at rest.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The health page.
    #[error("BOT_HTTP_ADDR {addr} cannot be listened at: {error}. Choose another port, or leave it out")]
    Http {
        /// Where.
        addr: SocketAddr,
        /// What the system said.
        error: std::io::Error,
    },
    /// No HTTP client for attachments.
    #[error("no HTTP client: {0}")]
    Client(#[from] reqwest::Error),
    /// What a process before this one left.
    #[error("{0}")]
    TakeOver(#[from] Failure),
    /// The connection to the gateway.
    #[error(transparent)]
    Connection(#[from] ConnectionError),
}

/// A bot that is connected, or about to be.
#[derive(Debug)]
pub struct Bot {
    app: Arc<App>,
    connection: Connection,
    transport: Transport,
    stop: CancellationToken,
    jobs: Vec<JoinHandle<()>>,
    serving: Option<JoinHandle<std::io::Result<()>>>,
}

impl Bot {
    /// Builds and checks everything, then connects. Returns when the gateway connection is under way.
    ///
    /// # Errors
    /// The first thing that is not as it must be; nothing is left running.
    pub async fn start(parts: Parts) -> Result<Self, BotError> {
        let store = Store::open(&parts.database).await?;
        let vault = Vault::open(&parts.receipts, &parts.receipts_key).await?;
        let transport = Transport::start(TransportConfig::new(parts.api_base.clone())).await?;
        let identity = transport.preflight(parts.token.expose()).await?;
        tracing::info!(bot = identity.name, "Discord knows this token");
        let health = Arc::new(Health::new(probe(&store)));
        let app = Arc::new(App {
            store,
            vault,
            worker: parts.worker,
            turns: Semaphore::new(WORKERS),
            clock: parts.clock,
            folder: parts.folder,
            aliases: parts.aliases,
            shelf: Shelf::default(),
            health: health.clone(),
        });
        let serving = match parts.http_addr {
            Some(addr) => {
                let server = health::listen(addr, health).await.map_err(|error| BotError::Http { addr, error })?;
                tracing::info!(addr = %server.addr, "health and metrics are served");
                Some(tokio::spawn(server.serving))
            }
            None => None,
        };
        let downloads = Downloader::new(parts.api_base, parts.downloads)?;
        let http = || transport.http_builder(parts.token.expose()).build();
        let shared = Shared::new(app.clone(), downloads);
        let mailer = Mailer { shared: shared.clone(), http: Arc::new(http()) };
        let connection = Connection::open(shared, http()).await?;
        let stop = CancellationToken::new();
        let pace = if transport.api_base().is_loopback() { Pace::LOOPBACK } else { Pace::DISCORD };
        outbox::take_over(&app).await?;
        let jobs = begin_jobs(&app, &mailer, pace, &stop);
        Ok(Self { app, connection, transport, stop, jobs, serving })
    }

    /// The services, for whoever looks in from outside.
    #[must_use]
    pub fn app(&self) -> &Arc<App> {
        &self.app
    }

    /// Runs until `until` resolves or the connection ends for good, then takes everything down: requests under way
    /// are given a moment, and the database is closed last.
    ///
    /// # Errors
    /// When the connection ended by itself.
    pub async fn run_until(mut self, until: impl Future<Output = ()>) -> Result<(), BotError> {
        let ended = tokio::select! {
            ended = self.connection.ended() => ended,
            () = until => Ok(()),
        };
        self.shut_down().await;
        Ok(ended?)
    }

    async fn shut_down(self) {
        self.stop.cancel();
        self.connection.close().await;
        // The outbox finishes the message that it is at.
        for job in self.jobs {
            if let Err(error) = job.await {
                tracing::error!(%error, "a job ended badly");
            }
        }
        self.transport.shutdown(GRACE).await;
        if let Some(serving) = self.serving {
            serving.abort();
        }
        self.app.store.close().await;
    }
}

/// What goes on behind the interactions, each loop on its own.
fn begin_jobs(app: &Arc<App>, mailer: &Mailer, pace: Pace, stop: &CancellationToken) -> Vec<JoinHandle<()>> {
    let tidy = {
        let (app, stop) = (app.clone(), stop.clone());
        move || keep_tidy(app.clone(), stop.clone())
    };
    let mut jobs = vec![tokio::spawn(supervised(jobs::TIDYING, app.health.clone(), stop.clone(), tidy))];
    jobs.extend(Lane::ALL.map(|lane| {
        let (send, health, until) = ((app.clone(), mailer.clone(), stop.clone()), app.health.clone(), stop.clone());
        let begin = move || keep_sending(send.0.clone(), send.1.clone(), pace, lane, send.2.clone());
        tokio::spawn(supervised(jobs::job(lane), health, until, begin))
    }));
    jobs
}

fn probe(store: &Store) -> health::DatabaseProbe {
    let store = store.clone();
    Box::new(move || {
        let store = store.clone();
        Box::pin(async move { store.ping().await.is_ok() })
    })
}
