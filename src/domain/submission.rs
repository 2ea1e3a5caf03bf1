//! What happens to evidence after it was handed in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// What the validator says of an upload. A human decides what is paid.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Verdict {
        /// Nothing stands against paying.
        Accepted = "accepted",
        /// A rule is broken.
        Rejected = "rejected",
        /// A person has to look.
        Review = "review",
    }
}

/// Where a submission stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// In the operators' queue.
    Received,
    /// An operator said yes.
    Approved,
    /// The money has left.
    Paid,
    /// Sent back to the trainee with a fix-by date.
    NeedsFix,
    /// Cannot be supported; final.
    Rejected,
    /// Taken back by the trainee.
    Withdrawn,
    /// Superseded by the trainee's next upload.
    Replaced,
    /// Paid and asked back.
    Clawback,
}

impl Status {
    /// All statuses.
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Approved,
        Self::Paid,
        Self::NeedsFix,
        Self::Rejected,
        Self::Withdrawn,
        Self::Replaced,
        Self::Clawback,
    ];

    /// The id of the contracts and the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Approved => "approved",
            Self::Paid => "paid",
            Self::NeedsFix => "needs_fix",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Replaced => "replaced",
            Self::Clawback => "clawback",
        }
    }

    /// Whether this submission stands for its trainee in its round: at most one does.
    #[must_use]
    pub const fn stands(self) -> bool {
        !matches!(self, Self::Withdrawn | Self::Replaced)
    }

    /// Whether the trainee may still replace or withdraw it (while the window is open).
    #[must_use]
    pub const fn is_changeable(self) -> bool {
        matches!(self, Self::Received | Self::NeedsFix)
    }

    /// Whether a submission may go from here to `next`. Reopening leads from anywhere back to the queue.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        match next {
            Self::Received => !matches!(self, Self::Received),
            Self::Approved | Self::NeedsFix | Self::Rejected => matches!(self, Self::Received),
            Self::Withdrawn | Self::Replaced => self.is_changeable(),
            Self::Paid => matches!(self, Self::Approved),
            Self::Clawback => matches!(self, Self::Paid),
        }
    }
}

/// The text names no status.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such status: {0:?}")]
pub struct UnknownStatus(String);

impl FromStr for Status {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, UnknownStatus> {
        Self::ALL.into_iter().find(|s| s.as_str() == text).ok_or_else(|| UnknownStatus(text.to_owned()))
    }
}

/// The number by which people speak of a submission (접수번호), counted per server: `A-0417`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(pub i64);

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "A-{:04}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_approved_submission_is_paid() {
        let payable: Vec<_> = Status::ALL.into_iter().filter(|status| status.may_become(Status::Paid)).collect();
        assert_eq!(payable, [Status::Approved]);
    }

    #[test]
    fn everything_but_the_queue_itself_can_be_reopened() {
        let fixed: Vec<_> = Status::ALL.into_iter().filter(|status| !status.may_become(Status::Received)).collect();
        assert_eq!(fixed, [Status::Received]);
    }

    #[test]
    fn every_status_has_its_own_word() {
        for status in Status::ALL {
            assert_eq!(status.as_str().parse(), Ok(status));
        }
    }
}
