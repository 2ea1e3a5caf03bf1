//! The flags of `run` and their environment variables.

use std::convert::Infallible;
use std::path::PathBuf;

use super::Secret;

/// Variables that have no flag: a secret on the command line is seen by everybody on the machine.
pub const ENV_ONLY: [&str; 1] = ["DISCORD_TOKEN"];

/// Settings of the bot, each a flag or an environment variable; the flag wins. Checked by
/// [`Config::from_options`](super::Config::from_options).
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Options {
    /// A file that holds the bot's token alone, instead of DISCORD_TOKEN.
    #[arg(long, env = "DISCORD_TOKEN_FILE", value_name = "FILE", value_parser = path)]
    pub token_file: Option<PathBuf>,

    /// Discord's API, for tests on a loopback address [default: <https://discord.com>].
    #[arg(long, env = "DISCORD_API_URL", value_name = "URL")]
    pub api_url: Option<String>,

    /// sqlite://… or postgres://… [default: sqlite://data/bootcamp.db?mode=rwc].
    #[arg(long, env = "DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<Secret>,

    /// Where receipts are kept: file:///… or s3://… [default: data/receipts].
    #[arg(long, env = "RECEIPTS_URL", value_name = "URL", hide_env_values = true)]
    pub receipts_url: Option<String>,

    /// The key that receipts are encrypted with [default: data/receipts.key, created].
    #[arg(long, env = "RECEIPTS_KEY_FILE", value_name = "FILE", value_parser = path)]
    pub receipts_key_file: Option<PathBuf>,

    /// The folder or file with the notices.
    #[arg(long, env = "NOTICES_DIR", value_name = "PATH", value_parser = path)]
    pub notices: Option<PathBuf>,

    /// Words that your people use, beside the list that comes with the program.
    #[arg(long, env = "ALIASES_FILE", value_name = "FILE", value_parser = path)]
    pub aliases: Option<PathBuf>,

    /// The time to start at instead of now (RFC 3339); not with the real Discord.
    #[arg(long, env = "BOT_CLOCK", value_name = "TIME")]
    pub clock: Option<String>,

    /// How many times as fast the clock runs; not with the real Discord.
    #[arg(long, env = "BOT_CLOCK_SPEED", value_name = "FACTOR")]
    pub clock_speed: Option<String>,

    /// Serves /healthz and /metrics there.
    #[arg(long, env = "BOT_HTTP_ADDR", value_name = "ADDRESS")]
    pub http_addr: Option<String>,

    /// What is logged, such as info or bootcamp_bot=debug [default: info].
    #[arg(long, env = "RUST_LOG", value_name = "FILTER")]
    pub log: Option<String>,
}

/// A path that may be empty, which means "not set"; clap's own reader refuses it.
fn path(text: &str) -> Result<PathBuf, Infallible> {
    Ok(text.into())
}
