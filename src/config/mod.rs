//! The configuration of `run`: read once from flags, environment and `.env`, checked as a whole, handed down.
//!
//! To add a setting: a field in [`Options`], a field in [`Config`] with its check here, a line in `.env.example`
//! (a test compares the two).

mod options;
mod places;
mod secret;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::clock::{Clock, ManualClock, SystemClock};
use crate::discord::transport::{ApiBase, DISCORD};
use crate::domain::Moment;

pub use options::{ENV_ONLY, Options};
pub use places::{Database, KeyFile, Receipts};
pub use secret::Secret;

/// Everything that `run` needs to know before it starts.
#[derive(Clone, Debug)]
pub struct Config {
    /// The bot's token.
    pub token: Secret,
    /// Where Discord's API is.
    pub api_base: ApiBase,
    /// Where rows are kept.
    pub database: Database,
    /// Where receipts are kept.
    pub receipts: Receipts,
    /// The key that receipts are encrypted with.
    pub receipts_key: KeyFile,
    /// The folder or file with the notices.
    pub notices: Option<PathBuf>,
    /// The operators' own word list for questions.
    pub aliases: Option<PathBuf>,
    /// Another time than the system's.
    pub clock: Option<ClockSetting>,
    /// Where health and metrics are served.
    pub http_addr: Option<SocketAddr>,
    /// What is logged, in the form of `RUST_LOG`.
    pub log: String,
}

/// A time of one's own, for trying things out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockSetting {
    /// Where it starts; nothing: now.
    pub start: Option<Moment>,
    /// How many times as fast as the system's it runs; 0: it stands still.
    pub speed: u32,
}

/// A setting that cannot be used: which, what is wrong with it, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{variable} {problem}. {remedy}")]
pub struct ConfigError {
    /// The name of the environment variable.
    pub variable: &'static str,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub remedy: &'static str,
}

impl ConfigError {
    fn new(variable: &'static str, problem: impl Into<String>, remedy: &'static str) -> Self {
        Self { variable, problem: problem.into(), remedy }
    }
}

/// Loads `.env` of `folder` into the environment; what is set already stays. To be called before the command line is
/// parsed, and before there are threads. No file is no error.
///
/// # Errors
/// When the file cannot be read.
pub fn load_dotenv(folder: &Path) -> Result<(), ConfigError> {
    match dotenvy::from_path(folder.join(".env")) {
        Ok(()) => Ok(()),
        Err(error) if error.not_found() => Ok(()),
        // The message of a malformed line would show its value.
        Err(dotenvy::Error::LineParse(..)) => {
            let remedy = "Put values with spaces, # or $ in single quotes";
            Err(ConfigError::new(".env", "has a line that is not NAME=value", remedy))
        }
        Err(error) => Err(ConfigError::new(".env", format!("cannot be read: {error}"), "Correct or remove it")),
    }
}

/// The token from `DISCORD_TOKEN`, if it is set and not empty.
#[must_use]
pub fn token_from_env() -> Option<Secret> {
    std::env::var("DISCORD_TOKEN").ok().filter(|token| !token.trim().is_empty()).map(Secret::new)
}

impl Config {
    /// Checks the options. `token` comes from [`token_from_env`]; relative places are in `folder`, the working
    /// directory.
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn from_options(options: &Options, token: Option<Secret>, folder: &Path) -> Result<Self, ConfigError> {
        let api_base = api_base(options.api_url.as_deref())?;
        let database = Database::read(options.database_url.as_ref())?;
        let receipts = Receipts::read(options.receipts_url.as_deref(), folder)?;
        Ok(Self {
            token: read_token(token, options.token_file.as_deref())?,
            clock: clock_setting(options, &api_base)?,
            receipts_key: KeyFile::read(options.receipts_key_file.as_deref(), &database, &receipts, folder)?,
            notices: options.notices.clone().filter(|path| !path.as_os_str().is_empty()),
            aliases: options.aliases.clone().filter(|path| !path.as_os_str().is_empty()),
            http_addr: set(options.http_addr.as_deref()).map(http_addr).transpose()?,
            log: set(options.log.as_deref()).unwrap_or(crate::telemetry::DEFAULT_FILTER).to_owned(),
            api_base,
            database,
            receipts,
        })
    }

    /// The clock of the domain: the system's, unless another time is set.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        match self.clock {
            None => Arc::new(SystemClock),
            Some(ClockSetting { start, speed }) => {
                Arc::new(ManualClock::running(start.unwrap_or_else(|| SystemClock.now()), speed))
            }
        }
    }
}

/// In `.env` and in container files an empty value means "not set".
fn set(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|value| !value.is_empty())
}

fn api_base(url: Option<&str>) -> Result<ApiBase, ConfigError> {
    const REMEDY: &str = "Leave it out for the real Discord";
    ApiBase::parse(set(url).unwrap_or(DISCORD)).map_err(|e| ConfigError::new("DISCORD_API_URL", e.to_string(), REMEDY))
}

fn read_token(token: Option<Secret>, file: Option<&Path>) -> Result<Secret, ConfigError> {
    const FILE: &str = "DISCORD_TOKEN_FILE";
    let file = file.filter(|path| !path.as_os_str().is_empty());
    match (token, file) {
        (Some(_), Some(_)) => Err(ConfigError::new(FILE, "is set, and DISCORD_TOKEN too", "Keep one of the two")),
        (Some(token), None) => Ok(token),
        (None, Some(path)) => {
            token_file(path).map_err(|problem| ConfigError::new(FILE, problem, "Put the token alone into it"))
        }
        (None, None) => Err(ConfigError::new(
            "DISCORD_TOKEN",
            "is not set, nor is DISCORD_TOKEN_FILE",
            "Copy the token from the Developer Portal (your application, Bot, Reset Token) into .env",
        )),
    }
}

fn token_file(path: &Path) -> Result<Secret, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("names {}: {error}", path.display()))?;
    if text.trim().is_empty() {
        Err(format!("names {}, which is empty", path.display()))
    } else {
        Ok(Secret::new(text))
    }
}

fn clock_setting(options: &Options, api_base: &ApiBase) -> Result<Option<ClockSetting>, ConfigError> {
    let start = set(options.clock.as_deref()).map(clock_start).transpose()?;
    let speed = set(options.clock_speed.as_deref()).map(clock_speed).transpose()?;
    let variable = match (start, speed) {
        (None, None) => return Ok(None),
        (Some(_), _) => "BOT_CLOCK",
        (None, Some(_)) => "BOT_CLOCK_SPEED",
    };
    if !api_base.is_loopback() {
        let problem = "is set, but this is the real Discord: people would get wrong deadlines";
        return Err(ConfigError::new(variable, problem, "Leave it out, or set DISCORD_API_URL to a loopback address"));
    }
    Ok(Some(ClockSetting { start, speed: speed.unwrap_or(1) }))
}

fn clock_start(text: &str) -> Result<Moment, ConfigError> {
    let time = chrono::DateTime::parse_from_rfc3339(text).map(|time| time.to_utc());
    let remedy = "Write it like 2025-04-15T09:00:00+09:00";
    time.map_err(|_| ConfigError::new("BOT_CLOCK", format!("is no RFC 3339 time: {text}"), remedy))
}

/// A day a second; faster, and windows pass between two looks at the clock.
const MAX_CLOCK_SPEED: u32 = 86_400;

fn clock_speed(text: &str) -> Result<u32, ConfigError> {
    let remedy = "Write a whole number: 1 is real time, 60 a minute a second, 0 stands still";
    let speed = text.parse().ok().filter(|speed| *speed <= MAX_CLOCK_SPEED);
    speed.ok_or_else(|| {
        ConfigError::new("BOT_CLOCK_SPEED", format!("is no factor up to {MAX_CLOCK_SPEED}: {text}"), remedy)
    })
}

fn http_addr(text: &str) -> Result<SocketAddr, ConfigError> {
    let remedy = "Write it like 127.0.0.1:8080, or leave it out to serve nothing";
    text.parse().map_err(|_| ConfigError::new("BOT_HTTP_ADDR", format!("is no address with a port: {text}"), remedy))
}

#[cfg(test)]
mod tests;
