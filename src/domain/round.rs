//! Rounds (차수) and the windows in which they take submissions.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::calendar::{Moment, YearMonth};

/// One reimbursement turn of a programme: on screen "2차(3월 결제분)", never 회차.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// 1, 2, 3 … within its programme.
    pub number: u32,
    /// The month in which the trainee pays; `None` for programmes without one (AWS).
    pub pay_month: Option<YearMonth>,
    /// The month in which the submission is due; `None` for programmes without one.
    pub claim_month: Option<YearMonth>,
    /// When it takes submissions.
    pub window: Window,
    /// Whether operators moved the window away from what the notice announced.
    #[serde(default)]
    pub moved: bool,
}

/// When a round takes submissions. A bound that was never announced is `None` and is never judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First moment inside.
    pub opens_at: Option<Moment>,
    /// Last moment inside, to the second: 17:00:00 is in time and 17:00:01 is not.
    pub closes_at: Option<Moment>,
    /// Derived from the general rule, not announced: shown as 예정 and never a reason to reject.
    pub tentative: bool,
}

/// Where a moment stands relative to a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before the opening.
    Upcoming,
    /// Inside, or inside as far as the known bounds tell.
    Open,
    /// After the closing.
    Closed,
    /// Neither bound is known.
    Unknown,
}

impl Window {
    /// A window of which nothing was announced.
    pub const UNKNOWN: Self = Self { opens_at: None, closes_at: None, tentative: false };

    /// Where `now` stands. The last second of the window belongs to it whole.
    #[must_use]
    pub fn phase(&self, now: Moment) -> Phase {
        match (self.opens_at, self.closes_at) {
            (Some(opens), _) if now < opens => Phase::Upcoming,
            (_, Some(closes)) if now >= closes + Duration::seconds(1) => Phase::Closed,
            (None, None) => Phase::Unknown,
            _ => Phase::Open,
        }
    }
}
