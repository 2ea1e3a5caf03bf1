//! Taking notices in: from the folder at the start, from operators at any time.
//!
//! What an operator brings is kept as it is and compared with what holds; it holds when an operator says so, of just
//! the comparison that was shown. What the folder brings holds at once only when it is new to the server or changes
//! nothing that people go by; otherwise it waits in the same way. An older version is put back in the same way, too.
//!
//! `files` turns bytes into texts, `receive` keeps them, `propose` compares, `decide` applies or drops, `folder` looks
//! through the notice folder.

mod decide;
mod files;
mod folder;
mod propose;
mod receive;

pub use decide::{Applied, Dropped, apply, drop_proposal};
pub use files::{Given, MOST_BYTES, MOST_NOTICES, Refused, Why, refuse_unread};
pub use folder::from_folder;
pub use propose::{ChangeKind, NoticeChange, ProgrammeChange, Proposal, Whom, look};
pub use receive::{choose_intakes, complete, paste, receive};

use std::fmt;
use std::str::FromStr;

use crate::domain::{Moment, UserId};
use crate::store::notice_imports::ImportState;

/// What an operator may say yes or no to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProposalId {
    /// What an operator brought.
    Import(String),
    /// A stored version of a notice that does not hold: one that waits, or an older one.
    Version(String),
}

impl fmt::Display for ProposalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Import(key) => write!(f, "i{key}"),
            Self::Version(key) => write!(f, "v{key}"),
        }
    }
}

/// The text names no proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a proposal")]
pub struct NotAProposal;

impl FromStr for ProposalId {
    type Err = NotAProposal;

    fn from_str(text: &str) -> Result<Self, NotAProposal> {
        match (text.strip_prefix('i'), text.strip_prefix('v')) {
            (Some(key), _) if !key.is_empty() => Ok(Self::Import(key.to_owned())),
            (_, Some(key)) if !key.is_empty() => Ok(Self::Version(key.to_owned())),
            _ => Err(NotAProposal),
        }
    }
}

/// What there is to see of a proposal.
#[derive(Clone, Debug)]
pub enum Looked {
    /// What would change.
    Proposal(Box<Proposal>),
    /// A text that does not say which notice it is.
    NeedsHead {
        /// The import.
        import: String,
        /// Which of its files, from 0.
        file: usize,
        /// The name of the file.
        name: String,
        /// The title that its text suggests.
        suggestion: String,
    },
    /// There is nothing to decide any more.
    Gone(Gone),
}

/// Why there is nothing to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// Nobody knows it.
    Missing,
    /// An import that was decided on, by whom and when.
    Decided(ImportState, UserId, Moment),
    /// An import that waited too long.
    Expired,
    /// This version holds.
    InForce,
}
