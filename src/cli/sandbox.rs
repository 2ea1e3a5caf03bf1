//! `bootcamp-bot sandbox`: a loopback Discord with a web page, and the real bot on it.
//!
//! Nothing of the environment is used: no token, no database, no receipts of a real bot can be touched by trying.

use std::path::PathBuf;
use std::pin::pin;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{DateTime, Duration};

use super::{Failure, signals};
use crate::bot::{Bot, BotError, Parts};
use crate::clock::{Clock, ManualClock};
use crate::config::Secret;
use crate::discord::attachment::DownloadLimits;
use crate::discord::transport::ApiBase;
use crate::domain::Moment;
use crate::files::ReceiptsUrl;
use crate::notice::{self, Library, library};
use crate::sandbox::{Options, Sandbox};
use crate::search::Aliases;
use crate::store::DatabaseUrl;
use crate::telemetry;
use crate::worker::Worker;

/// Options of `sandbox`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The port of the web page [default: a free one].
    #[arg(long, default_value_t = 0, hide_default_value = true)]
    pub port: u16,
    /// Keep the data in this folder; without it they are fresh and go away at the end.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Notices of your own instead of the sample notices.
    #[arg(long, value_name = "PATH")]
    pub notices: Option<PathBuf>,
    /// The time to start at (RFC 3339). The sample notices are about the spring of 2025.
    #[arg(long, value_name = "TIME", default_value = "2025-04-16T10:00:00+09:00")]
    pub clock: String,
}

impl Default for Args {
    fn default() -> Self {
        Self { port: 0, data: None, notices: None, clock: "2025-04-16T10:00:00+09:00".to_owned() }
    }
}

/// Runs the sandbox and the bot until they are told to stop.
///
/// # Errors
/// A port that is taken, notices that cannot be read, a folder that cannot be written.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let start = DateTime::parse_from_rfc3339(&args.clock);
    let start = start.map_err(|_| Failure::Usage(format!("--clock is no RFC 3339 time: {}", args.clock)))?;
    let filter = std::env::var("RUST_LOG").unwrap_or_else(|_| telemetry::DEFAULT_FILTER.to_owned());
    telemetry::init(&filter).map_err(|error| Failure::Usage(error.to_string()))?;
    let temporary = Temporary::new(args.data.clone())?;
    let clock = ManualClock::running(start.to_utc(), 1);
    let notices = notices(args)?;
    super::runtime()?.block_on(serve(args.port, &temporary, clock, notices))?;
    Ok(ExitCode::SUCCESS)
}

fn notices(args: &Args) -> Result<Library, Failure> {
    match &args.notices {
        Some(path) => library::load(path).map_err(|error| Failure::Usage(error.to_string())),
        None => Ok(library::parse(&notice::sample())),
    }
}

async fn serve(port: u16, data: &Temporary, clock: ManualClock, notices: Library) -> Result<(), Failure> {
    let own = |error: &dyn std::fmt::Display| Failure::Own(error.to_string());
    let mut stop = pin!(signals::told_to_stop()?);
    let sandbox = Sandbox::start(options(port, &clock)).await.map_err(|error| own(&error))?;
    let parts = parts(&sandbox, data, clock, notices).map_err(|error| own(&error))?;
    let bot = tokio::select! {
        bot = Bot::start(parts) => bot.map_err(|error| own(&error))?,
        () = &mut stop => return Ok(()),
    };
    // The result of this command: stdout has nothing else, so that a script can read the address.
    super::print(&format!("{}\n", sandbox.base_url()))?;
    eprintln!("This is not Discord: a loopback server on this machine. Open {} in a browser.", sandbox.base_url());
    eprintln!("Data: {}. Ctrl+C ends it.", data.describe());
    bot.run_until(stop).await.map_err(|error: BotError| own(&error))
}

fn options(port: u16, clock: &ManualClock) -> Options {
    let (now, advance, set) = (clock.clone(), clock.clone(), clock.clone());
    Options {
        port,
        now: Arc::new(move || u64::try_from(now.now().timestamp_millis()).unwrap_or_default()),
        advance: Some(Arc::new(move |seconds| advance.advance(Duration::seconds(seconds)))),
        set_clock: Some(Arc::new(move |ms: u64| {
            let moment = i64::try_from(ms).ok().and_then(DateTime::from_timestamp_millis);
            set.set(moment.unwrap_or(Moment::UNIX_EPOCH));
        })),
        ..Options::default()
    }
}

fn parts(
    sandbox: &Sandbox,
    data: &Temporary,
    clock: ManualClock,
    notices: Library,
) -> Result<Parts, Box<dyn std::error::Error>> {
    Ok(Parts {
        aliases: Aliases::default(),
        token: Secret::new(sandbox.token()),
        api_base: ApiBase::parse(sandbox.base_url())?,
        database: DatabaseUrl::Sqlite { path: data.folder.join("bootcamp.db"), create: true },
        receipts: ReceiptsUrl::Folder(data.folder.join("receipts")),
        receipts_key: data.folder.join("receipts.key"),
        folder: Some(notices),
        clock: Arc::new(clock),
        worker: Worker::of_this_program()?,
        downloads: DownloadLimits::DEFAULT,
        http_addr: None,
    })
}

/// The data's folder, removed at the end unless somebody chose it.
struct Temporary {
    folder: PathBuf,
    remove: bool,
}

impl Temporary {
    fn new(chosen: Option<PathBuf>) -> Result<Self, Failure> {
        let remove = chosen.is_none();
        let name = format!("bootcamp-bot-sandbox-{}", uuid::Uuid::now_v7().simple());
        let folder = chosen.unwrap_or_else(|| std::env::temp_dir().join(name));
        std::fs::create_dir_all(&folder)
            .map_err(|error| Failure::File { path: folder.display().to_string(), error })?;
        Ok(Self { folder, remove })
    }

    fn describe(&self) -> String {
        let kept = if self.remove { "removed at the end" } else { "kept" };
        format!("{} ({kept})", self.folder.display())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if self.remove
            && let Err(error) = std::fs::remove_dir_all(&self.folder)
        {
            tracing::warn!(%error, folder = %self.folder.display(), "temporary data could not be removed");
        }
    }
}
