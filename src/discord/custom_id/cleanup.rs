//! Presses about tidying up on AWS. They act for whoever presses, so nothing in them names a person.

use crate::domain::ProgrammeId;

/// What a press asks for, of a programme's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cleanup {
    /// A page of the list.
    Open(ProgrammeId, usize),
    /// Confirm what is chosen from the menu of a page.
    Tick(ProgrammeId, usize),
    /// Everything is gone.
    Done(ProgrammeId),
    /// Something is left after all.
    NotDone(ProgrammeId),
    /// It is still in use: open the form, or take what was filled in.
    Until(ProgrammeId),
    /// Remind me at the end of the usage period and before each bill.
    Follow(ProgrammeId),
}

impl Cleanup {
    /// The name by which ids, logs and metrics know it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Open(..) => "aws-page",
            Self::Tick(..) => "aws-tick",
            Self::Done(_) => "aws-done",
            Self::NotDone(_) => "aws-undone",
            Self::Until(_) => "aws-until",
            Self::Follow(_) => "aws-follow",
        }
    }

    pub(super) fn parse(name: &str, programme: &str, page: &str) -> Option<Self> {
        let programme = programme.parse().ok()?;
        Some(match name {
            "aws-page" => Self::Open(programme, page.parse().ok()?),
            "aws-tick" => Self::Tick(programme, page.parse().ok()?),
            "aws-done" => Self::Done(programme),
            "aws-undone" => Self::NotDone(programme),
            "aws-until" => Self::Until(programme),
            "aws-follow" => Self::Follow(programme),
            _ => return None,
        })
    }

    pub(super) fn arguments(&self) -> String {
        match self {
            Self::Open(programme, page) | Self::Tick(programme, page) => format!("{programme}:{page}"),
            Self::Done(programme) | Self::NotDone(programme) | Self::Until(programme) | Self::Follow(programme) => {
                programme.to_string()
            }
        }
    }
}
