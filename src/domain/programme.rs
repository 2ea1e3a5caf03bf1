//! Support programmes (지원 프로그램): what is paid back, to whom, up to how much, in which rounds.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::{DateRange, Moment, YearMonth};
use super::money::{Usd, Won};
use super::person::Course;
use super::round::{Phase, Round};

/// The programmes by the ids that command options, JSON and the database use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProgrammeId {
    /// ChatGPT Plus or Claude, paid monthly.
    Subscription,
    /// AWS usage of the theory period and the hackathon, per person.
    AwsTheory,
    /// AWS usage of the project period, per team.
    AwsProject,
}

impl ProgrammeId {
    /// All programmes, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Subscription, Self::AwsTheory, Self::AwsProject];

    /// The id of the contracts: `subscription`, `aws-theory` or `aws-project`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Subscription => "subscription",
            Self::AwsTheory => "aws-theory",
            Self::AwsProject => "aws-project",
        }
    }

    /// Whether it pays for usage of AWS.
    #[must_use]
    pub const fn is_aws(self) -> bool {
        matches!(self, Self::AwsTheory | Self::AwsProject)
    }

    /// Whether a team uses one account for it, so that what one of them deletes is gone for all.
    #[must_use]
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::AwsProject)
    }
}

impl fmt::Display for ProgrammeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no programme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such programme: {0:?} (subscription, aws-theory or aws-project)")]
pub struct UnknownProgramme(String);

impl FromStr for ProgrammeId {
    type Err = UnknownProgramme;

    fn from_str(text: &str) -> Result<Self, UnknownProgramme> {
        Self::ALL.into_iter().find(|id| id.as_str() == text).ok_or_else(|| UnknownProgramme(text.to_owned()))
    }
}

/// Who shares a cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Per {
    /// Each trainee has the whole cap.
    Person,
    /// A team shares it.
    Team,
}

/// The most that is paid back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cap {
    /// In won.
    pub krw: Won,
    /// Whose cap it is.
    pub per: Per,
}

/// The days of the pay month on which a payment counts, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayDays {
    /// Usually 1.
    pub first: u32,
    /// Usually 20.
    pub last: u32,
}

impl PayDays {
    /// These days of one month; `None` when the month lacks one of them.
    #[must_use]
    pub fn of(self, month: YearMonth) -> Option<DateRange> {
        Some(DateRange { first: month.day(self.first)?, last: month.day(self.last)? })
    }
}

/// A support programme as its notice describes it. What the notice does not say is `None` or empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Which one.
    pub id: ProgrammeId,
    /// Whose courses.
    pub courses: Vec<Course>,
    /// Title of the notice that announced it.
    pub notice_title: String,
    /// Address of that notice.
    pub notice_link: Option<String>,
    /// Address of the form to which the notice asks people to submit.
    pub form_link: Option<String>,
    /// By number, ascending. AWS programmes have one round, 1.
    pub rounds: Vec<Round>,
    /// Days of the pay month on which payments count; `None` for programmes without a payment window.
    pub pay_days: Option<PayDays>,
    /// The dollar prices that are paid back (without and with VAT); empty when they are unknown, or (AWS) any amount is.
    pub prices: Vec<Usd>,
    /// The period in which usage must fall (AWS).
    pub usage: Option<DateRange>,
    /// The most that is paid back.
    pub cap: Option<Cap>,
    /// An amount within the cap above which operators want to look (theory without the hackathon's share).
    pub flag_above: Option<Won>,
    /// Payments from this day on may show won only (AWS bills in won since 2025-04-01).
    pub krw_only_from: Option<NaiveDate>,
    /// Days that it may take until the won amount appears on a slip.
    pub krw_wait_days: Option<u32>,
}

impl Programme {
    /// The round with this number.
    #[must_use]
    pub fn round(&self, number: u32) -> Option<&Round> {
        self.rounds.iter().find(|round| round.number == number)
    }

    /// The round that a submission at `now` belongs to: the one whose window holds `now`, else the next to open,
    /// else the last. `None` only when the programme has no rounds.
    #[must_use]
    pub fn round_at(&self, now: Moment) -> Option<&Round> {
        let in_phase = |phase| self.rounds.iter().find(move |round| round.window.phase(now) == phase);
        in_phase(Phase::Open)
            .or_else(|| self.next_round(now))
            .or_else(|| in_phase(Phase::Unknown))
            .or(self.rounds.last())
    }

    /// The next round to open after `now`.
    #[must_use]
    pub fn next_round(&self, now: Moment) -> Option<&Round> {
        let upcoming = self.rounds.iter().filter(|round| round.window.phase(now) == Phase::Upcoming);
        upcoming.min_by_key(|round| round.window.opens_at)
    }

    /// The days on which a payment for this round counts; `None` when there is no payment window.
    #[must_use]
    pub fn pay_window(&self, round: &Round) -> Option<DateRange> {
        self.pay_days?.of(round.pay_month?)
    }
}
