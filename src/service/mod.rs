//! The stories of the product, one file each: typed input → outcome. No story knows how Discord draws it.
//!
//! To add one: a file here whose functions take [`App`](crate::app::App), [`Who`] and typed input and return an
//! outcome that says everything a screen needs; then a command or component that draws it.

pub mod announce;
pub mod answer;
pub mod book;
pub mod calendar;
pub mod change;
pub mod cleanup;
pub mod corrections;
pub mod deadlines;
pub mod evidence;
pub mod faq;
pub mod finding;
pub mod import;
pub mod keeping;
pub mod notices;
pub mod outbox;
pub mod people;
pub mod question;
pub mod reading;
pub mod remind;
pub mod rounds;
pub mod schedule;
pub mod setup;
pub mod submit;
pub mod teams;
pub mod upload;

use crate::domain::{GuildId, UserId};
use crate::files::{ReconcileError, VaultError};
use crate::store::StoreError;
use crate::text::Locale;
use crate::worker::WorkerError;

/// Who acts, where, and in which language they are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who {
    /// The server.
    pub guild: GuildId,
    /// The person.
    pub user: UserId,
    /// The language of the answers.
    pub locale: Locale,
}

/// We failed: nothing that the person did. Shown as one neutral line with a reference; the chain goes to the log.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The database.
    #[error("the database failed")]
    Store(#[from] StoreError),
    /// Files at rest.
    #[error("the files at rest failed")]
    Files(#[from] VaultError),
    /// The process that reads PDFs.
    #[error("the PDF worker failed")]
    Worker(#[from] WorkerError),
    /// Work off the answering threads panicked.
    #[error("reading or judging failed")]
    Judge(#[from] tokio::task::JoinError),
    /// Rows and files could not be brought together.
    #[error("rows and files at rest could not be compared")]
    Reconcile(#[from] ReconcileError),
    /// A stored report could not be read back.
    #[error("a stored report is not readable")]
    Report(#[from] serde_json::Error),
}
