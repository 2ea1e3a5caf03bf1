//! Presses about teams. They act for whoever presses, so nothing in them names a person.

use crate::domain::{Cohort, TeamId, TeamName};

/// What a press asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Team {
    /// Join the team of this name, as the command does.
    Named(TeamName),
    /// Join this team.
    Enter(TeamId),
    /// The same, out of the team that I am in.
    Move(TeamId),
    /// Make a team of this name.
    Create(TeamName),
    /// The same, out of the team that I am in.
    CreateAndMove(TeamName),
    /// Leave my team.
    Leave,
    /// Back into the team of a cohort that had this name.
    Back(Cohort, TeamName),
    /// How far my team is with what it shares on AWS.
    Aws,
}

impl Team {
    /// The name by which ids, logs and metrics know it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Named(_) => "team-named",
            Self::Enter(_) => "team-enter",
            Self::Move(_) => "team-move",
            Self::Create(_) => "team-create",
            Self::CreateAndMove(_) => "team-create-move",
            Self::Leave => "team-leave",
            Self::Back(..) => "team-back",
            Self::Aws => "team-aws",
        }
    }

    pub(super) fn parse(name: &str, argument: &str) -> Option<Self> {
        let id = || TeamId(argument.to_owned());
        Some(match name {
            "team-named" => Self::Named(argument.parse().ok()?),
            "team-enter" => Self::Enter(id()),
            "team-move" => Self::Move(id()),
            "team-create" => Self::Create(argument.parse().ok()?),
            "team-create-move" => Self::CreateAndMove(argument.parse().ok()?),
            "team-leave" => Self::Leave,
            "team-back" => {
                let (cohort, name) = argument.split_once('/')?;
                Self::Back(Cohort::new(cohort.parse().ok()?)?, name.parse().ok()?)
            }
            "team-aws" => Self::Aws,
            _ => return None,
        })
    }

    pub(super) fn argument(&self) -> String {
        match self {
            Self::Named(name) | Self::Create(name) | Self::CreateAndMove(name) => name.to_string(),
            Self::Enter(id) | Self::Move(id) => id.to_string(),
            Self::Back(cohort, name) => format!("{}/{name}", cohort.number()),
            Self::Leave | Self::Aws => String::new(),
        }
    }
}
