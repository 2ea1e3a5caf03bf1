//! `bootcamp-bot notices`: what the notice reader understood.

mod json;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;

use super::Failure;
use crate::notice::library;
use crate::text::Locale;

/// Options of `notices`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A notice file, or a folder of .md files.
    #[arg(env = "NOTICES_DIR")]
    path: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Language of the output.
    #[arg(long, default_value = "ko", value_parser = ["ko", "en-US"])]
    locale: String,
}

/// Runs it.
///
/// # Errors
/// See [`Failure`].
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let locale = Locale::from_tag(&args.locale);
    let library = library::load(&args.path).map_err(|error| Failure::Usage(error.say(locale)))?;
    if args.json {
        super::print(&format!("{}\n", json::library(&library, locale)))?;
    } else {
        super::print(&table::library(&library, locale))?;
    }
    Ok(ExitCode::SUCCESS)
}
