//! What an end of the process means.

use std::process::ExitStatus;

use super::{WorkerError, frame};
use crate::validator::pdf::RedactError;
use crate::validator::{Reading, Unreadable};

/// How the process ended and what it said.
pub(super) struct Ended {
    pub(super) status: ExitStatus,
    pub(super) answer: Vec<u8>,
    /// Beginning of stderr: only there an abort for memory differs from one for the stack.
    pub(super) complaint: Vec<u8>,
}

/// Rust's exit status after a panic.
const PANICKED: i32 = 101;

impl Ended {
    /// The reading, or what the death of the process says about the file.
    pub(super) fn reading(self) -> Result<Reading, WorkerError> {
        if self.status.success() {
            return serde_json::from_slice(&self.answer).map_err(|error| WorkerError::Garbled(error.to_string()));
        }
        self.cause_of_death().map(Reading::Failed).ok_or_else(|| self.garbled())
    }

    /// The file without card numbers.
    pub(super) fn redacted(mut self) -> Result<Vec<u8>, WorkerError> {
        if !self.status.success() {
            let cause = self.cause_of_death().ok_or_else(|| self.garbled())?;
            return Err(WorkerError::Redact(RedactError::Unreadable(cause)));
        }
        match self.answer.first() {
            Some(&frame::DONE) => Ok(self.answer.split_off(1)),
            Some(&frame::REFUSED) => {
                let reason = serde_json::from_slice(self.answer.get(1..).unwrap_or_default());
                Err(reason.map_or_else(|error| WorkerError::Garbled(error.to_string()), WorkerError::Redact))
            }
            _ => Err(self.garbled()),
        }
    }

    /// The merged file.
    pub(super) fn merged(mut self) -> Result<Vec<u8>, WorkerError> {
        if !self.status.success() {
            let cause = self.cause_of_death().ok_or_else(|| self.garbled())?;
            return Err(WorkerError::Merge(format!("{cause:?}")));
        }
        match self.answer.first() {
            Some(&frame::DONE) => Ok(self.answer.split_off(1)),
            Some(&frame::REFUSED) => {
                Err(WorkerError::Merge(String::from_utf8_lossy(self.answer.get(1..).unwrap_or_default()).into_owned()))
            }
            _ => Err(self.garbled()),
        }
    }

    fn cause_of_death(&self) -> Option<Unreadable> {
        let complains = |words: &str| String::from_utf8_lossy(&self.complaint).contains(words);
        match self.status.code() {
            Some(PANICKED) => Some(Unreadable::Damaged),
            Some(_) => None,
            None if complains("overflowed its stack") => Some(Unreadable::Damaged),
            // An abort when memory runs out, or the kernel's own end of it.
            None => Some(Unreadable::TooLarge),
        }
    }

    fn garbled(&self) -> WorkerError {
        WorkerError::Garbled(format!("{}, {} bytes", self.status, self.answer.len()))
    }
}
