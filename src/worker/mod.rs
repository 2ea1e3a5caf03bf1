//! The separate process in which foreign PDFs are read and rewritten.
//!
//! A PDF from a stranger may make a parser take all memory, never end, or abort; in a process of its own with an
//! address-space limit and a deadline it harms nobody. The process is this same program with [`SUBCOMMAND`]; it gets
//! one request by stdin, answers by stdout and ends. It has no environment and opens no file.
//!
//! | module | side |
//! |---|---|
//! | `child` | in the process: limit, read, answer |
//! | `frame` | the request on the wire |
//! | `outcome` | what an end of the process means |
//! | [`Worker`] | outside: start, feed, wait, kill; blocking for the command line, async for the bot |

mod child;
mod frame;
mod outcome;
mod parent;

pub use child::main as child_main;
pub use parent::Worker;

use crate::validator::pdf::RedactError;

/// The hidden subcommand that makes this program the worker; it must be the first argument.
pub const SUBCOMMAND: &str = "pdf-worker";

/// Why the worker gave no answer. Except for [`WorkerError::Merge`] and [`WorkerError::Redact`], it
/// says nothing about the file: we failed.
#[derive(Debug, thiserror::Error)]
pub enum WorkerError {
    /// It took longer than the deadline.
    #[error("the PDF worker did not answer in time")]
    Deadline,
    /// It could not be started, fed or heard.
    #[error("the PDF worker could not be run")]
    Io(#[from] std::io::Error),
    /// It answered something else than asked for.
    #[error("the PDF worker answered what nobody asked: {0}")]
    Garbled(String),
    /// The files cannot be merged.
    #[error("the files could not be merged: {0}")]
    Merge(String),
    /// The card numbers cannot be taken out.
    #[error("the card numbers could not be taken out: {0}")]
    Redact(RedactError),
}
