//! What the outbox can say. A message names what it is about and is composed when it is sent, from what holds then.

use serde::{Deserialize, Serialize};

use crate::domain::cleanup::Call as CleanupCall;
use crate::domain::deadline::Occasion;
use crate::domain::{AnnouncementId, DeliveryId, ProgrammeId, Renewal, Subject};

/// A message that the bot sends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Message {
    /// What an operator wrote.
    Announcement {
        /// Which.
        id: AnnouncementId,
    },
    /// What comes up in a round.
    Deadline {
        /// Of which programme.
        programme: ProgrammeId,
        /// Which round of it.
        round: u32,
        /// What comes up.
        occasion: Occasion,
    },
    /// To somebody who has not handed in for a round.
    NotYet {
        /// Of which programme.
        programme: ProgrammeId,
        /// Which round of it.
        round: u32,
        /// How long there is time.
        occasion: Occasion,
    },
    /// To somebody who may have left something on AWS.
    Cleanup {
        /// Of which programme's usage.
        programme: ProgrammeId,
        /// Why now.
        call: CleanupCall,
    },
    /// To somebody whose subscription is not paid back any more.
    Renewal {
        /// The payment that is not.
        renewal: Renewal,
        /// Why now.
        prompt: Prompt,
    },
    /// In a channel, to somebody whose direct messages are closed: there is something to read.
    Call {
        /// What did not arrive.
        unread: DeliveryId,
    },
    /// To operators: a tentative window is near; does it hold?
    ConfirmRound {
        /// Of which programme.
        programme: ProgrammeId,
        /// Which round of it.
        round: u32,
    },
    /// To operators: some messages could not be delivered.
    Undelivered,
    /// To a server: submission windows were moved.
    Correction {
        /// The correction's key.
        id: String,
    },
    /// To somebody who asked: an operator answered the questions of this group.
    Answered {
        /// The group.
        group: String,
    },
}

/// Why somebody is asked to cancel their subscription now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prompt {
    /// The last slip was accepted.
    LastPaid,
    /// So many days are left.
    DaysLeft(u32),
    /// They asked to hear of it again.
    Again,
}

impl Message {
    /// What it is, for the unique key: the same again for the same recipient and time is the same message.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            Self::Announcement { id } => format!("announcement:{id}"),
            Self::Deadline { programme, round, occasion } => {
                format!("{}{programme}:{round}:{}", Self::DEADLINES, word(*occasion))
            }
            Self::NotYet { programme, round, occasion } => {
                format!("{}{round}:{}", Subject::Deadlines(*programme).prefix(), word(*occasion))
            }
            Self::Cleanup { programme, call } => {
                format!("{}{}", Subject::Cleanup(*programme).prefix(), call.as_str())
            }
            Self::Renewal { renewal, prompt } => {
                let why = match prompt {
                    Prompt::LastPaid => "last-paid".to_owned(),
                    Prompt::DaysLeft(days) => format!("{days}d"),
                    Prompt::Again => "again".to_owned(),
                };
                format!("{}{}:{why}", Subject::Renewal.prefix(), renewal.0)
            }
            Self::Call { unread } => format!("call:{unread}"),
            Self::ConfirmRound { programme, round } => format!("{}{programme}:{round}:confirm", Self::DEADLINES),
            Self::Undelivered => "undelivered".to_owned(),
            Self::Correction { id } => format!("correction:{id}"),
            Self::Answered { group } => format!("answered:{group}"),
        }
    }

    /// Of several that are due at once with the same topic only the latest goes out. `None`: each goes out.
    #[must_use]
    pub fn topic(&self) -> Option<String> {
        match self {
            Self::ConfirmRound { .. } | Self::Announcement { .. } => None,
            Self::Deadline { programme, round, occasion } => {
                let about = if occasion.is_about_paying() { "pay" } else { "submit" };
                Some(format!("{}{programme}:{round}:{about}", Self::DEADLINES))
            }
            Self::NotYet { programme, round, .. } => {
                Some(format!("{}{round}", Subject::Deadlines(*programme).prefix()))
            }
            Self::Cleanup { programme, .. } => Some(Subject::Cleanup(*programme).prefix()),
            Self::Renewal { renewal, .. } => Some(format!("{}{}", Subject::Renewal.prefix(), renewal.0)),
            Self::Undelivered => Some(self.what()),
            Self::Call { .. } | Self::Correction { .. } | Self::Answered { .. } => None,
        }
    }

    /// How [`what`](Self::what) of all that is said of rounds begins.
    pub const DEADLINES: &str = "deadline:";
}

fn word(occasion: Occasion) -> String {
    match occasion {
        Occasion::PayBy(days) => format!("pay-{days}d"),
        Occasion::Opens => "opens".to_owned(),
        Occasion::DaysLeft(days) => format!("{days}d"),
        Occasion::HoursLeft(hours) => format!("{hours}h"),
        Occasion::Closed => "closed".to_owned(),
    }
}
