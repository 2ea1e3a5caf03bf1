//! The command line. stdout is only the result; logs and errors go to stderr.
//!
//! To add a subcommand: a file here with `Args` and `run`, a variant of [`Command`], an arm in [`main`].

pub mod ask;
pub mod check;
pub mod notices;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

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
    /// Check receipts against the rules of a programme, as the bot would.
    Check(check::Args),
    /// Answer a question from the notices.
    Ask(ask::Args),
    /// Show what the notice reader understands.
    Notices(notices::Args),
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
    // Before anything else: the worker's memory limit must hold for all of its process.
    if std::env::args_os().nth(1).is_some_and(|argument| argument == crate::worker::SUBCOMMAND) {
        return crate::worker::child_main();
    }
    let cli = Cli::parse();
    let done = match cli.command {
        Some(Command::Check(args)) => check::run(&args),
        Some(Command::Ask(args)) => ask::run(&args),
        Some(Command::Notices(args)) => notices::run(&args),
        None => Err(Failure::Usage("nothing to run yet".to_owned())),
    };
    done.unwrap_or_else(|failure| {
        eprintln!("bootcamp-bot: {failure}");
        ExitCode::from(EXIT_FAILURE)
    })
}
