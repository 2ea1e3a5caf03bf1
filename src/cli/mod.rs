//! The command line. stdout is only the result; logs and errors go to stderr.
//!
//! To add a subcommand: a file here with `Args` and `run`, a variant of [`Command`], an arm in [`main`].

pub mod aliases;
mod ask;
pub mod check;
pub mod doctor;
pub mod health;
pub mod notices;
pub mod run;
#[cfg(feature = "sandbox")]
pub mod sandbox;
mod signals;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{config, worker};

/// A Discord bot for the people of a developer bootcamp.
///
/// Without a subcommand: with DISCORD_TOKEN set like `run`, otherwise like `sandbox`.
#[derive(Debug, Parser)]
#[command(name = "bootcamp-bot", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot on Discord.
    Run(run::Args),
    /// Start a loopback Discord with a web page, and the bot on it.
    #[cfg(feature = "sandbox")]
    Sandbox(sandbox::Args),
    /// Check receipts against the rules of a programme, as the bot would.
    Check(check::Args),
    /// Answer a question from the notices.
    Ask(ask::Args),
    /// Show what the notice reader understands.
    Notices(notices::Args),
    /// Look at all that `run` needs, and say what to do.
    Doctor(doctor::Args),
    /// Ask the running bot whether it is well; for container health checks.
    Health(health::Args),
}

/// Why a command could not do its work. Its text is shown to the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The words of the command are off.
    #[error("{0}")]
    Usage(String),
    /// A file could not be read or written.
    #[error("{path}: {error}")]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// We failed.
    #[error("{0}")]
    Own(String),
}

/// Exit status for usage errors, unreadable files and our own failures.
pub const EXIT_FAILURE: u8 = 2;

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    // Before anything else: the memory limit of a worker must hold for all of its process.
    if std::env::args_os().nth(1).is_some_and(|argument| argument == worker::SUBCOMMAND) {
        return worker::child_main();
    }
    load_dotenv().and_then(|()| dispatch(Cli::parse())).unwrap_or_else(|failure| {
        eprintln!("bootcamp-bot: {failure}");
        ExitCode::from(EXIT_FAILURE)
    })
}

fn dispatch(cli: Cli) -> Result<ExitCode, Failure> {
    match cli.command {
        Some(Command::Run(args)) => run::run(&args),
        #[cfg(feature = "sandbox")]
        Some(Command::Sandbox(args)) => sandbox::run(&args),
        Some(Command::Check(args)) => check::run(&args),
        Some(Command::Ask(args)) => ask::run(&args),
        Some(Command::Notices(args)) => notices::run(&args),
        Some(Command::Doctor(args)) => doctor::run(&args),
        Some(Command::Health(args)) => health::run(&args),
        None => without_a_command(),
    }
}

/// Writes the result. A reader that has seen enough (`| head`) is no failure.
fn print(result: &str) -> Result<(), Failure> {
    use std::io::{ErrorKind, Write};
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(result.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::File { path: "standard output".to_owned(), error })
        }
        _ => Ok(()),
    }
}

/// With a token like `run`, without one like `sandbox`, and says so.
fn without_a_command() -> Result<ExitCode, Failure> {
    let token_file = std::env::var_os("DISCORD_TOKEN_FILE").filter(|path| !path.is_empty());
    let has_token = config::token_from_env().is_some() || token_file.is_some();
    #[cfg(feature = "sandbox")]
    if !has_token {
        eprintln!(
            "DISCORD_TOKEN is not set, so this is the sandbox. To run on Discord, see `bootcamp-bot run --help`."
        );
        return sandbox::run(&sandbox::Args::default());
    }
    if has_token {
        eprintln!("DISCORD_TOKEN is set, so this is `bootcamp-bot run`.");
    }
    match Cli::parse_from(["bootcamp-bot", "run"]).command {
        Some(Command::Run(args)) => run::run(&args),
        _ => Err(Failure::Usage("`run` is missing".to_owned())),
    }
}

/// `.env` of the working directory, except for the sandbox, which must not touch a real bot's things.
fn load_dotenv() -> Result<(), Failure> {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == "sandbox") {
        return Ok(());
    }
    let here = std::env::current_dir().map_err(|error| Failure::File { path: ".".to_owned(), error })?;
    config::load_dotenv(&here).map_err(|error| Failure::Usage(error.to_string()))
}

fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Runtime::new().map_err(|error| Failure::Own(format!("no async runtime: {error}")))
}
