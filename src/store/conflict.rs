//! What a person did that the stored state does not allow any more.

use crate::domain::{Reference, Status};

/// The stored state is not what the caller took it for. Not a failure of ours: whoever caused it can be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// There is no such thing (any more) in this guild, or it is not this person's.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// The submission that stands in this round has been decided on and cannot be replaced.
    #[error("{reference} is already {}", status.as_str())]
    Decided {
        /// Which one stands.
        reference: Reference,
        /// What it is now.
        status: Status,
    },
    /// The submission is not in the status that the change starts from.
    #[error("its status is {}", .0.as_str())]
    StatusIs(Status),
    /// No submission goes from the one status to the other.
    #[error("{} does not become {}", from.as_str(), to.as_str())]
    Transition {
        /// Where it stands.
        from: Status,
        /// Where it should have gone.
        to: Status,
    },
    /// Another submission stands in this round, so this one cannot be reopened.
    #[error("another submission stands in this round")]
    AnotherStands,
}
