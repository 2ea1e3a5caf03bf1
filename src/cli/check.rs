//! `bootcamp-bot check`: receipts against the rules, as the bot would check them.

mod print;

use std::path::PathBuf;
use std::process::ExitCode;

use super::Failure;
use crate::clock::{Clock, SystemClock};
use crate::domain::{Moment, Programme, ProgrammeId, Round, Verdict};
use crate::notice::library;
use crate::text::Locale;
use crate::validator::{Finding, Policy, Report, Upload, judge};
use crate::worker::Worker;

/// Options of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// subscription, aws-theory or aws-project.
    #[arg(long)]
    programme: ProgrammeId,
    /// The round; without it the one whose window holds the time of submission, else the next to open, else the last.
    #[arg(long)]
    round: Option<u32>,
    /// When it was submitted (RFC 3339); without it now.
    #[arg(long, value_name = "TIME")]
    submitted_at: Option<Moment>,
    /// A notice file, or a folder of .md files.
    #[arg(long, env = "NOTICES_DIR", value_name = "PATH")]
    notices: PathBuf,
    /// The name that an upload had, once for each FILE; without it the file's own.
    #[arg(long = "name", value_name = "NAME")]
    names: Vec<String>,
    /// Language of messages.
    #[arg(long, default_value = "ko", value_parser = ["ko", "en-US"])]
    locale: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// PDF files of one submission.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Runs it. The exit status tells the verdict: 0 accepted, 1 rejected, 3 review.
///
/// # Errors
/// See [`Failure`].
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let locale = Locale::from_tag(&args.locale);
    let library = library::load(&args.notices).map_err(|error| Failure::Usage(error.say(locale)))?;
    let missing = || Failure::Usage(format!("the notices describe no programme {}", args.programme));
    let programme = library.programme(args.programme).ok_or_else(missing)?;
    let at = args.submitted_at.unwrap_or_else(|| SystemClock.now());
    let policy = Policy::of(programme, round(programme, args.round, at)?);
    let report = report(args, &policy, at)?;
    if args.json {
        super::print(&format!("{}\n", report.to_json(locale)))?;
    } else {
        super::print(&print::report(&report, locale))?;
    }
    Ok(ExitCode::from(match report.verdict {
        Verdict::Accepted => 0,
        Verdict::Rejected => 1,
        Verdict::Review => 3,
    }))
}

fn round(programme: &Programme, number: Option<u32>, at: Moment) -> Result<&Round, Failure> {
    match number {
        Some(number) => {
            programme.round(number).ok_or_else(|| Failure::Usage(format!("{} has no round {number}", programme.id)))
        }
        None => programme.round_at(at).ok_or_else(|| Failure::Usage(format!("{} has no rounds", programme.id))),
    }
}

fn report(args: &Args, policy: &Policy, at: Moment) -> Result<Report, Failure> {
    let names = names(args)?;
    let worker = Worker::of_this_program().map_err(|error| Failure::Own(error.to_string()))?;
    let mut seen: Vec<Vec<u8>> = Vec::new();
    let mut repeated = Vec::new();
    let mut uploads = Vec::new();
    for (path, name) in args.files.iter().zip(names) {
        let failed = |error| Failure::File { path: path.display().to_string(), error };
        let bytes = std::fs::read(path).map_err(failed)?;
        if seen.contains(&bytes) {
            repeated.push(Finding::SameFile { file: name });
            continue;
        }
        let reading = worker.read_blocking(&bytes).map_err(|error| Failure::Own(error.to_string()))?;
        uploads.push(Upload { name, reading });
        seen.push(bytes);
    }
    let mut report = judge(&uploads, policy, at, None);
    for finding in repeated {
        report.add(finding);
    }
    Ok(report)
}

fn names(args: &Args) -> Result<Vec<String>, Failure> {
    let basename = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match args.names.len() {
        0 => Ok(args.files.iter().map(basename).collect()),
        n if n == args.files.len() => Ok(args.names.clone()),
        n => Err(Failure::Usage(format!("{n} names for {} files", args.files.len()))),
    }
}
