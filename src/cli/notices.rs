//! `bootcamp-bot notices`.

use std::process::ExitCode;

use super::Failure;

/// Options of `notices`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
///
/// # Errors
/// See [`Failure`].
pub fn run(_args: &Args) -> Result<ExitCode, Failure> {
    Err(Failure::Own("in the next commit".to_owned()))
}
