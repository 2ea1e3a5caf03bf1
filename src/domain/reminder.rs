//! What a person can be reminded of.

use std::fmt;
use std::str::FromStr;

use super::programme::ProgrammeId;
use super::words::UnknownWord;

/// A subject of reminders, which a person switches on and off as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Rounds of a programme for which nothing was handed in yet.
    Deadlines(ProgrammeId),
    /// What is left on AWS of a programme's usage.
    Cleanup(ProgrammeId),
    /// Cancelling a subscription before it takes a payment that is not paid back.
    Renewal,
}

/// What the word of [`Subject::Deadlines`] ends with.
const DEADLINES: &str = "-deadlines";
/// What the word of [`Subject::Cleanup`] ends with.
const CLEANUP: &str = "-cleanup";
/// The word of [`Subject::Renewal`].
const RENEWAL: &str = "renewal";

impl Subject {
    /// How the [`what`](super::NewDelivery::what) of each of its messages begins.
    #[must_use]
    pub fn prefix(self) -> String {
        format!("{}{self}:", Self::PREFIX)
    }

    /// How that of the messages of all subjects begins.
    pub const PREFIX: &'static str = "remind:";
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deadlines(programme) => write!(f, "{programme}{DEADLINES}"),
            Self::Cleanup(programme) => write!(f, "{programme}{CLEANUP}"),
            Self::Renewal => f.write_str(RENEWAL),
        }
    }
}

impl FromStr for Subject {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        if text == RENEWAL {
            return Ok(Self::Renewal);
        }
        let programme = |ending| text.strip_suffix(ending).and_then(|programme| programme.parse().ok());
        let cleanup = || programme(CLEANUP).map(Self::Cleanup);
        programme(DEADLINES).map(Self::Deadlines).or_else(cleanup).ok_or_else(|| UnknownWord(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subject_has_its_own_word() {
        let of_programmes = [ProgrammeId::ALL.map(Subject::Deadlines), ProgrammeId::ALL.map(Subject::Cleanup)].concat();
        for subject in of_programmes.into_iter().chain([Subject::Renewal]) {
            assert_eq!(subject.to_string().parse(), Ok(subject));
        }
    }
}
