//! The worker process itself. Runs before anything else of the program: no thread, no runtime, no configuration.

use std::io::{self, Write};
use std::process::ExitCode;

use super::protocol::Job;
use crate::validator::{self, Limits};

/// The hidden subcommand that starts it.
pub const COMMAND: &str = "pdf-worker";
/// The most memory that a job may take, in bytes of address space.
pub const MEMORY: u64 = 512 << 20;
/// The exit status for files that cannot be joined; standard output says why.
pub const EXIT_NOT_MERGED: u8 = 4;
/// The exit status for a job that could not be read or answered.
const EXIT_PIPE: u8 = 3;

/// Whether this process was started as a worker.
#[must_use]
pub fn is_asked_for() -> bool {
    std::env::args_os().nth(1).is_some_and(|argument| argument == COMMAND)
}

/// Limits this process, takes one job from standard input and answers on standard output.
#[must_use]
pub fn main() -> ExitCode {
    if limit_memory().is_err() {
        return ExitCode::from(EXIT_PIPE);
    }
    match work() {
        Ok(code) => code,
        Err(_) => ExitCode::from(EXIT_PIPE),
    }
}

fn work() -> io::Result<ExitCode> {
    let job = Job::decode(&mut io::stdin().lock())?;
    let mut out = io::stdout().lock();
    match job {
        Job::Read(bytes) => {
            let reading = validator::read(&bytes, &Limits::default());
            serde_json::to_writer(&mut out, &reading)?;
        }
        Job::Merge(files) => {
            let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
            match validator::pdf::merge(&files) {
                Ok(pdf) => out.write_all(&pdf)?,
                Err(error) => {
                    write!(out, "{error}")?;
                    return Ok(ExitCode::from(EXIT_NOT_MERGED));
                }
            }
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Address space is what the kernel can refuse before memory is touched; an allocation that is refused aborts.
#[cfg(target_os = "linux")]
fn limit_memory() -> rustix::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = |bytes| Rlimit { current: Some(bytes), maximum: Some(bytes) };
    setrlimit(Resource::As, limit(MEMORY))?;
    // No core files: they would hold people's papers.
    setrlimit(Resource::Core, limit(0))
}

/// Other systems do not enforce a limit on address space; there the reader's own limits and the deadline stand alone.
#[cfg(not(target_os = "linux"))]
fn limit_memory() -> io::Result<()> {
    Ok(())
}
