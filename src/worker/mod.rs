//! The separate process in which foreign PDFs are read and merged.
//!
//! A PDF of 30 KB can make a parser ask for gigabytes, loop, or abort. So each job runs in a process of its own, with
//! its own memory limit, no environment, a deadline, and nothing but bytes going in and out: [`child`] is that
//! process, [`Worker`] is what starts it, `protocol` is what they say to each other.

pub mod child;
mod protocol;

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::Semaphore;

use crate::validator::{Reading, Unreadable};
use protocol::Job;

/// How long a job may take. An honest slip takes milliseconds; two hundred pages half a second.
pub const DEADLINE: Duration = Duration::from_secs(10);
/// How many jobs run at once: each may take [`child::MEMORY`].
const AT_ONCE: usize = 4;

/// We failed; this is never a statement about the file.
#[derive(Debug, thiserror::Error)]
pub enum WorkerError {
    /// The process could not be started or spoken to.
    #[error("the PDF worker {command} cannot be used: {error}")]
    Process {
        /// The command.
        command: String,
        /// What the system said.
        error: io::Error,
    },
    /// The job took longer than the deadline.
    #[error("the PDF worker did not finish within {} s", .0.as_secs())]
    Deadline(Duration),
    /// The process ended in a way that says nothing about the file, or answered what cannot be understood.
    #[error("the PDF worker failed: {0}")]
    Answer(String),
    /// The files cannot be joined into one PDF.
    #[error("the files cannot be merged: {0}")]
    Merge(String),
}

/// Starts worker processes.
#[derive(Clone, Debug)]
pub struct Worker {
    command: PathBuf,
    deadline: Duration,
    turns: Arc<Semaphore>,
}

impl Worker {
    /// A worker that runs `command`, which must be this program, with a deadline for each job.
    #[must_use]
    pub fn new(command: PathBuf, deadline: Duration) -> Self {
        Self { command, deadline, turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// A worker that runs the program of this process.
    ///
    /// # Errors
    /// When the system does not tell where the program is.
    pub fn of_this_program() -> io::Result<Self> {
        Ok(Self::new(std::env::current_exe()?, DEADLINE))
    }

    /// Reads one file.
    ///
    /// # Errors
    /// When the worker could not do its work; a file that cannot be read is a [`Reading`].
    pub async fn read(&self, bytes: Vec<u8>) -> Result<Reading, WorkerError> {
        let (status, answer) = self.run(Job::Read(bytes)).await?;
        reading(status, &answer)
    }

    /// Joins files into one PDF, in their order.
    ///
    /// # Errors
    /// When the worker could not do its work, or the files cannot be joined.
    pub async fn merge(&self, files: Vec<Vec<u8>>) -> Result<Vec<u8>, WorkerError> {
        let (status, answer) = self.run(Job::Merge(files)).await?;
        merged(status, answer)
    }

    /// As [`Worker::read`], for programs without a runtime.
    ///
    /// # Errors
    /// As [`Worker::read`].
    pub fn read_blocking(&self, bytes: Vec<u8>) -> Result<Reading, WorkerError> {
        let (status, answer) = self.run_blocking(&Job::Read(bytes))?;
        reading(status, &answer)
    }

    fn std_command(&self) -> std::process::Command {
        let mut command = std::process::Command::new(&self.command);
        command.arg(child::COMMAND).env_clear();
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        command
    }

    fn process_error(&self, error: io::Error) -> WorkerError {
        WorkerError::Process { command: self.command.display().to_string(), error }
    }

    async fn run(&self, job: Job) -> Result<(ExitStatus, Vec<u8>), WorkerError> {
        let request = job.encode();
        let turn = self.turns.acquire().await.map_err(|error| WorkerError::Answer(error.to_string()))?;
        let mut command = tokio::process::Command::from(self.std_command());
        let mut child = command.kill_on_drop(true).spawn().map_err(|error| self.process_error(error))?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let work = async {
            let write = async {
                if let Some(mut stdin) = stdin {
                    // A child that ends early closes the pipe; its exit status tells why.
                    let _closed = stdin.write_all(&request).await;
                }
            };
            let read = async {
                let mut answer = Vec::new();
                if let Some(mut stdout) = stdout {
                    stdout.read_to_end(&mut answer).await?;
                }
                Ok::<_, io::Error>(answer)
            };
            let ((), answer) = tokio::join!(write, read);
            Ok::<_, io::Error>((child.wait().await?, answer?))
        };
        let done = tokio::time::timeout(self.deadline, work).await;
        drop(turn);
        done.map_err(|_| WorkerError::Deadline(self.deadline))?.map_err(|error| self.process_error(error))
    }

    fn run_blocking(&self, job: &Job) -> Result<(ExitStatus, Vec<u8>), WorkerError> {
        let request = job.encode();
        let until = Instant::now() + self.deadline;
        let mut child = self.std_command().spawn().map_err(|error| self.process_error(error))?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let writing = std::thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(&request)));
        let (sender, answers) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let mut answer = Vec::new();
            let read = stdout.map_or(Ok(0), |mut stdout| stdout.read_to_end(&mut answer));
            // Nobody listens any more after the deadline.
            let _late = sender.send(read.map(|_| answer));
        });
        let answer = answers.recv_timeout(until.saturating_duration_since(Instant::now()));
        let Ok(answer) = answer else {
            child.kill().map_err(|error| self.process_error(error))?;
            child.wait().map_err(|error| self.process_error(error))?;
            return Err(WorkerError::Deadline(self.deadline));
        };
        let status = child.wait().map_err(|error| self.process_error(error))?;
        // As above: a closed pipe is explained by the exit status.
        let _closed = writing.join();
        Ok((status, answer.map_err(|error| self.process_error(error))?))
    }
}

/// What the end of the process says about the file that it read.
fn reading(status: ExitStatus, answer: &[u8]) -> Result<Reading, WorkerError> {
    match end_of(status) {
        End::Done => serde_json::from_slice(answer).map_err(|error| WorkerError::Answer(error.to_string())),
        End::Panicked => Ok(Reading::Failed(Unreadable::Damaged)),
        End::Killed => Ok(Reading::Failed(Unreadable::TooLarge)),
        End::Other => Err(WorkerError::Answer(status.to_string())),
    }
}

fn merged(status: ExitStatus, answer: Vec<u8>) -> Result<Vec<u8>, WorkerError> {
    match end_of(status) {
        End::Done => Ok(answer),
        End::Panicked | End::Killed => Err(WorkerError::Merge(status.to_string())),
        End::Other if status.code() == Some(child::EXIT_NOT_MERGED.into()) => {
            Err(WorkerError::Merge(String::from_utf8_lossy(&answer).into_owned()))
        }
        End::Other => Err(WorkerError::Answer(status.to_string())),
    }
}

enum End {
    Done,
    /// The parser met something that it did not expect.
    Panicked,
    /// By a signal: memory or stack ran out.
    Killed,
    Other,
}

fn end_of(status: ExitStatus) -> End {
    /// What the runtime exits with after a panic in `main`.
    const PANIC: i32 = 101;
    match status.code() {
        Some(0) => End::Done,
        Some(PANIC) => End::Panicked,
        None => End::Killed,
        Some(_) => End::Other,
    }
}
