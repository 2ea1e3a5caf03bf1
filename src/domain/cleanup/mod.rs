//! Tidying up on AWS (정리): what a person has confirmed to be gone, and when they want to be reminded. The bot reminds;
//! it never touches an account.

mod call;
mod item;
mod mates;

use serde::{Deserialize, Serialize};

pub use call::{Call, Rhythm, next};
pub use item::{Group, Item};
pub use mates::{Mate, Mates};

use super::calendar::Moment;

/// How far a person is with one programme's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// When they last said that everything is gone. UTC.
    pub done_at: Option<Moment>,
    /// How often they said so: each time the list starts anew.
    pub turn: u32,
}

/// Of what a person wants to be reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// At the end of the usage period and before each bill.
    pub follows: bool,
    /// After a practice.
    pub practice: Option<Practice>,
    /// They still use what they made; nothing is said before then. UTC.
    pub paused_until: Option<Moment>,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { follows: true, practice: None, paused_until: None }
    }
}

impl Wishes {
    /// Until when nothing is said, if that is still to come at `now`.
    #[must_use]
    pub fn pause(&self, now: Moment) -> Option<Moment> {
        self.paused_until.filter(|until| *until > now)
    }
}

/// Reminders after a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// How often.
    pub rhythm: Rhythm,
    /// The first of them, in UTC; the others keep its hour and weekday.
    pub first: Moment,
}
