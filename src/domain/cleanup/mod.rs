//! Tidying up on AWS (정리): what a person has confirmed to be gone, and when they want to be reminded. The bot reminds;
//! it never touches an account.

mod call;
mod item;

pub use call::{Call, Rhythm, next};
pub use item::{Group, Item};

use super::calendar::Moment;
use super::ids::{GuildId, UserId};
use super::programme::ProgrammeId;

/// Where a person stands with one programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleanup {
    /// In which server.
    pub guild: GuildId,
    /// Who.
    pub user: UserId,
    /// For which programme's usage.
    pub programme: ProgrammeId,
    /// Whether they are reminded at the end of the usage period and before each bill.
    pub follows: bool,
    /// Reminders after a practice.
    pub practice: Option<Practice>,
    /// They still use what they made; nothing is said before then. UTC.
    pub paused_until: Option<Moment>,
    /// When they last said that everything is gone. UTC.
    pub done_at: Option<Moment>,
    /// How often they said so: each time the list starts anew.
    pub turn: u32,
}

/// Reminders after a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practice {
    /// How often.
    pub rhythm: Rhythm,
    /// The first of them, in UTC; the others keep its hour and weekday.
    pub first: Moment,
}

impl Cleanup {
    /// Of somebody who has not begun and asked for nothing.
    #[must_use]
    pub const fn new(guild: GuildId, user: UserId, programme: ProgrammeId) -> Self {
        Self { guild, user, programme, follows: false, practice: None, paused_until: None, done_at: None, turn: 0 }
    }

    /// Whether they are reminded of anything.
    #[must_use]
    pub const fn is_reminded(&self) -> bool {
        self.follows || self.practice.is_some()
    }

    /// Until when nothing is said, if that is still to come at `now`.
    #[must_use]
    pub fn pause(&self, now: Moment) -> Option<Moment> {
        self.paused_until.filter(|until| *until > now)
    }

    /// No more reminders.
    pub const fn stop(&mut self) {
        self.follows = false;
        self.practice = None;
        self.paused_until = None;
    }
}
