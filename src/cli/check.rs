//! `bootcamp-bot check`.

use std::process::ExitCode;

use super::Failure;

/// Options of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
///
/// # Errors
/// See [`Failure`].
pub fn run(_args: &Args) -> Result<ExitCode, Failure> {
    Err(Failure::Own("in the next commit".to_owned()))
}
