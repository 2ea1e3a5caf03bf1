//! Inside the process: take the limit, read the request, answer, end.

use std::io;
use std::process::ExitCode;

use super::frame::{self, Job};
use crate::validator::{self, Limits, pdf};

/// Most address space of the process, in bytes.
const ADDRESS_SPACE: u64 = 512 * 1024 * 1024;

/// Runs the worker. Call it before any thread or runtime exists, so that the limit holds for all of it.
#[must_use]
pub fn main() -> ExitCode {
    match limit_memory().and_then(|()| answer()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pdf-worker: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(unix)]
fn limit_memory() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = Rlimit { current: Some(ADDRESS_SPACE), maximum: Some(ADDRESS_SPACE) };
    Ok(setrlimit(Resource::As, limit)?)
}

#[cfg(not(unix))]
fn limit_memory() -> io::Result<()> {
    // No such limit exists; the byte limits and the deadline remain.
    Ok(())
}

fn answer() -> io::Result<()> {
    match frame::receive(io::stdin().lock())? {
        Job::Read(bytes) => {
            let reading = validator::read(&bytes, &Limits::default());
            serde_json::to_writer(io::BufWriter::new(io::stdout().lock()), &reading).map_err(io::Error::from)
        }
        Job::Merge(files) => {
            let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
            let output = io::stdout().lock();
            match pdf::merge(&files) {
                Ok(merged) => frame::send(output, &[&[frame::DONE], &merged]),
                Err(error) => frame::send(output, &[&[frame::REFUSED], error.to_string().as_bytes()]),
            }
        }
        Job::Redact(bytes) => {
            let output = io::stdout().lock();
            match pdf::redact(&bytes, &Limits::default()) {
                Ok(redacted) => frame::send(output, &[&[frame::DONE], &redacted]),
                Err(error) => frame::send(output, &[&[frame::REFUSED], &serde_json::to_vec(&error)?]),
            }
        }
    }
}
