//! Outside the process: start it, feed it, wait, kill it at the deadline.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::outcome::Ended;
use super::{SUBCOMMAND, WorkerError, frame};
use crate::validator::{Limits, Reading, Unreadable};

/// How much of stderr is looked at, in bytes.
const COMPLAINT: u64 = 4096;

/// Starts worker processes, one for each file: nothing of one person's file is left when the next one is read.
#[derive(Clone, Debug)]
pub struct Worker {
    /// This program, or in tests the built one.
    pub command: PathBuf,
    /// How long one request may take, process start included.
    pub deadline: Duration,
}

impl Worker {
    /// The usual deadline. Honest files take milliseconds.
    pub const DEADLINE: Duration = Duration::from_secs(5);

    /// Workers of the program that is running, with the usual deadline.
    ///
    /// # Errors
    /// When the system does not tell which program that is.
    pub fn of_this_program() -> std::io::Result<Self> {
        Ok(Self { command: std::env::current_exe()?, deadline: Self::DEADLINE })
    }

    /// Reads a file; blocks until it is done.
    ///
    /// # Errors
    /// See [`WorkerError`].
    pub fn read_blocking(&self, bytes: &[u8]) -> Result<Reading, WorkerError> {
        match too_large(bytes) {
            Some(reading) => Ok(reading),
            None => self.ask_blocking(frame::request(frame::READ, &[bytes]))?.reading(),
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// See [`WorkerError`].
    pub async fn read(&self, bytes: &[u8]) -> Result<Reading, WorkerError> {
        match too_large(bytes) {
            Some(reading) => Ok(reading),
            None => self.ask(frame::request(frame::READ, &[bytes])).await?.reading(),
        }
    }

    /// Merges files into one PDF; blocks until it is done.
    ///
    /// # Errors
    /// See [`WorkerError`].
    pub fn merge_blocking(&self, files: &[&[u8]]) -> Result<Vec<u8>, WorkerError> {
        self.ask_blocking(frame::request(frame::MERGE, files))?.merged()
    }

    /// Merges files into one PDF.
    ///
    /// # Errors
    /// See [`WorkerError`].
    pub async fn merge(&self, files: &[&[u8]]) -> Result<Vec<u8>, WorkerError> {
        self.ask(frame::request(frame::MERGE, files)).await?.merged()
    }

    /// Takes the card numbers out of a file, all digits but the last four; see [`redact`](crate::validator::pdf::redact).
    ///
    /// # Errors
    /// [`WorkerError::Redact`] when it cannot be done truly; else see [`WorkerError`].
    pub async fn redact(&self, bytes: &[u8]) -> Result<Vec<u8>, WorkerError> {
        self.ask(frame::request(frame::REDACT, &[bytes])).await?.redacted()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.command);
        command.arg(SUBCOMMAND).env_clear();
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn ask_blocking(&self, request: Vec<u8>) -> Result<Ended, WorkerError> {
        let mut child = self.command().spawn()?;
        let ended = listen(&mut child, request, self.deadline);
        if ended.is_err() {
            // It may have ended by itself in between, which is as good.
            child
                .kill()
                .or_else(|error| if error.kind() == std::io::ErrorKind::InvalidInput { Ok(()) } else { Err(error) })?;
        }
        let status = child.wait()?;
        let (answer, complaint) = ended?;
        Ok(Ended { status, answer, complaint })
    }

    async fn ask(&self, request: Vec<u8>) -> Result<Ended, WorkerError> {
        let mut child = tokio::process::Command::from(self.command()).kill_on_drop(true).spawn()?;
        let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let feed = async move {
            if let Some(mut stdin) = stdin {
                // A process that died does not take its request; how it died says why.
                stdin.write_all(&request).await.ok();
            }
        };
        let hear = async move {
            let mut answer = Vec::new();
            match stdout {
                Some(mut stdout) => stdout.read_to_end(&mut answer).await.map(|_| answer),
                None => Ok(answer),
            }
        };
        let complaints = async move {
            let mut complaint = Vec::new();
            match stderr {
                Some(stderr) => stderr.take(COMPLAINT).read_to_end(&mut complaint).await.map(|_| complaint),
                None => Ok(complaint),
            }
        };
        let all = async {
            let ((), answer, complaint, status) = tokio::join!(feed, hear, complaints, child.wait());
            Ok(Ended { status: status?, answer: answer?, complaint: complaint? })
        };
        // Dropping the child kills it.
        tokio::time::timeout(self.deadline, all).await.map_err(|_| WorkerError::Deadline)?
    }
}

fn too_large(bytes: &[u8]) -> Option<Reading> {
    (bytes.len() > Limits::default().file_bytes).then_some(Reading::Failed(Unreadable::TooLarge))
}

/// Feeds the process and hears it out, on threads, so that neither side waits for the other to empty a pipe.
fn listen(child: &mut Child, request: Vec<u8>, deadline: Duration) -> Result<(Vec<u8>, Vec<u8>), WorkerError> {
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        if let Some(mut stdin) = stdin {
            // A process that died does not take its request; how it died says why.
            stdin.write_all(&request).ok();
        }
    });
    let complaints = thread::spawn(move || {
        let mut complaint = Vec::new();
        let read = stderr.map(|stderr| stderr.take(COMPLAINT).read_to_end(&mut complaint));
        read.transpose().map(|_| complaint)
    });
    thread::spawn(move || {
        let mut answer = Vec::new();
        let read = stdout.map(|mut stdout| stdout.read_to_end(&mut answer)).transpose();
        // Nobody listens any more after the deadline.
        sender.send(read.map(|_| answer)).ok();
    });
    let answer = receiver.recv_timeout(deadline).map_err(|_| WorkerError::Deadline)??;
    let complaint = complaints.join().map_err(|_| WorkerError::Garbled("stderr was not heard".to_owned()))??;
    Ok((answer, complaint))
}
