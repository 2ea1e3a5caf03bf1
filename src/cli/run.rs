//! `bootcamp-bot run`: the bot on Discord.

use std::path::Path;
use std::pin::pin;
use std::process::ExitCode;

use super::{Failure, aliases, signals};
use crate::bot::{Bot, BotError, Parts};
use crate::config::{self, Config, Options, Receipts};
use crate::discord::attachment::DownloadLimits;
use crate::files::{BadReceiptsUrl, ReceiptsUrl};
use crate::notice::{Library, library};
use crate::search::Aliases;
use crate::telemetry;
use crate::text::Locale;
use crate::worker::Worker;

/// Options of `run`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    options: Options,
}

/// Exit status when the bot cannot start or ends by itself.
const EXIT_NOT_RUNNING: u8 = 1;

/// Runs the bot until it is told to stop (SIGINT or SIGTERM).
///
/// # Errors
/// Settings that cannot be used. What goes wrong later has exit status 1.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let here = std::env::current_dir().map_err(|error| Failure::File { path: ".".to_owned(), error })?;
    let config = Config::from_options(&args.options, config::token_from_env(), &here);
    let config = match config {
        Ok(config) => config,
        Err(error) => return Ok(refuse(&error)),
    };
    telemetry::init(&config.log).map_err(|error| Failure::Usage(error.to_string()))?;
    let parts = match parts(config) {
        Ok(parts) => parts,
        Err(error) => return Ok(refuse(&*error)),
    };
    let runtime = super::runtime()?;
    let stop = runtime.block_on(async { signals::told_to_stop() })?;
    match runtime.block_on(serve(parts, stop)) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => Ok(refuse(&error)),
    }
}

async fn serve(parts: Parts, stop: impl Future<Output = ()>) -> Result<(), BotError> {
    let mut stop = pin!(stop);
    let bot = tokio::select! {
        bot = Bot::start(parts) => bot?,
        () = &mut stop => return Ok(()),
    };
    bot.run_until(stop).await
}

fn refuse(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("bootcamp-bot: {error}");
    ExitCode::from(EXIT_NOT_RUNNING)
}

fn parts(config: Config) -> Result<Parts, Box<dyn std::error::Error>> {
    let clock = config.clock();
    let receipts = receipts_url(&config.receipts)?;
    config.receipts_key.check()?;
    let folder = config.notices.as_deref().map(read_notices).transpose()?;
    let aliases = config.aliases.as_deref().map(read_aliases).transpose()?.unwrap_or_default();
    Ok(Parts {
        aliases,
        database: config.database.url().parse()?,
        receipts,
        receipts_key: config.receipts_key.path,
        folder,
        clock,
        worker: Worker::of_this_program()?,
        downloads: DownloadLimits::DEFAULT,
        http_addr: config.http_addr,
        token: config.token,
        api_base: config.api_base,
    })
}

/// Where the files are, if this program can keep them there.
pub(super) fn receipts_url(receipts: &Receipts) -> Result<ReceiptsUrl, BadReceiptsUrl> {
    match receipts {
        Receipts::Folder(folder) => Ok(ReceiptsUrl::Folder(folder.clone())),
        Receipts::Bucket(url) => url.as_str().parse(),
    }
}

fn read_aliases(path: &Path) -> Result<Aliases, String> {
    let unusable = |error| format!("ALIASES_FILE: {error}. Correct it, or leave it out");
    aliases::load(path, Locale::En).map_err(unusable)
}

fn read_notices(path: &Path) -> Result<Library, String> {
    let unusable = |error| format!("NOTICES_DIR: {error}. Correct it, or leave it out to start without a folder");
    let library = library::load(path).map_err(unusable)?;
    for diagnostic in &library.diagnostics {
        tracing::warn!("{}", diagnostic.say(Locale::En));
    }
    Ok(library)
}
