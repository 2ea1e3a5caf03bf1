//! `bootcamp-bot doctor`: looks at all that `run` needs, changes nothing, and says what to do. One line a check.
//!
//! To add a check: a function that returns a `Finding` in the file of its subject, its line in `examine`, its
//! texts under `doctor-` in `locales/*/cli.ftl`.

mod connection;
mod data;
mod machine;

use std::path::Path;
use std::process::ExitCode;

use super::Failure;
use crate::config::{self, Config, ConfigError, Options, Secret};
use crate::text::{Locale, say};
use crate::worker::Worker;

/// Options of `doctor`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    options: Options,
    /// Language of the output.
    #[arg(long, default_value = "ko", value_parser = ["ko", "en-US"])]
    locale: String,
}

/// What a check found, in words; with a problem, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Finding {
    /// Nothing to do.
    Fine(String),
    /// The bot runs, but something could be better.
    Note(String),
    /// The bot does not run, or not as it should.
    Problem(String),
}

impl Finding {
    fn of<E: std::fmt::Display>(result: Result<String, E>) -> Self {
        result.map_or_else(|error| Self::Problem(error.to_string()), Self::Fine)
    }

    fn line(&self, locale: Locale, subject: &str) -> String {
        let (mark, text) = match self {
            Self::Fine(text) => (say(locale, "doctor-ok", &[]), text),
            Self::Note(text) => (say(locale, "doctor-note", &[]), text),
            Self::Problem(text) => (say(locale, "doctor-problem", &[]), text),
        };
        format!("{mark:<7}  {subject}: {text}")
    }
}

/// Runs all checks. Exit status 0 when there is no problem, else 1.
///
/// # Errors
/// When the checks cannot be begun.
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let here = std::env::current_dir().map_err(|error| Failure::File { path: ".".to_owned(), error })?;
    let locale = Locale::from_tag(&args.locale);
    let findings = super::runtime()?.block_on(examine(&args.options, &here, locale));
    for (subject, finding) in &findings {
        super::print(&format!("{}\n", finding.line(locale, subject)))?;
    }
    let problems = findings.iter().filter(|(_, finding)| matches!(finding, Finding::Problem(_))).count();
    super::print(&format!("{}\n", say(locale, "doctor-summary", &[("problems", problems.into())])))?;
    Ok(ExitCode::from(u8::from(problems > 0)))
}

async fn examine(options: &Options, here: &Path, locale: Locale) -> Vec<(String, Finding)> {
    let mut findings = Vec::new();
    match settings(options, here) {
        Ok((config, token)) => {
            findings.push((say(locale, "doctor-settings", &[]), Finding::Fine(say(locale, "doctor-settings-ok", &[]))));
            findings.push((say(locale, "doctor-database", &[]), data::database(&config, locale).await));
            findings.push((say(locale, "doctor-receipts", &[]), data::receipts(&config, locale).await));
            findings.push((say(locale, "doctor-notices", &[]), data::notices(&config, locale)));
            findings.extend(connection::examine(&config, token, locale).await);
        }
        Err(error) => findings.push((say(locale, "doctor-settings", &[]), Finding::Problem(error.to_string()))),
    }
    findings.push((say(locale, "doctor-worker", &[]), machine::worker(Worker::of_this_program(), locale).await));
    findings.push((say(locale, "doctor-fonts", &[]), machine::fonts(locale)));
    findings
}

/// The settings, and the token apart from them: everything else can be looked at without one.
fn settings(options: &Options, here: &Path) -> Result<(Config, Result<Secret, ConfigError>), ConfigError> {
    match Config::from_options(options, config::token_from_env(), here) {
        Ok(config) => {
            let token = config.token.clone();
            Ok((config, Ok(token)))
        }
        Err(error) if error.variable.starts_with("DISCORD_TOKEN") => {
            let rest = Options { token_file: None, ..options.clone() };
            Ok((Config::from_options(&rest, Some(Secret::new("")), here)?, Err(error)))
        }
        Err(error) => Err(error),
    }
}
