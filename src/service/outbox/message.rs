//! What the outbox can say. A message names what it is about and is composed when it is sent, from what holds then.

use serde::{Deserialize, Serialize};

use crate::domain::cleanup::Call as CleanupCall;
use crate::domain::deadline::Occasion;
use crate::domain::{AnnouncementId, DeliveryId, ProgrammeId, Renewal, RoleId, Subject};

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
    /// In a channel, to somebody whose direct messages are closed: there is something to read. Written by earlier
    /// versions.
    Call {
        /// What did not arrive.
        unread: DeliveryId,
    },
    /// The same to several people at once.
    Calls {
        /// What did not arrive.
        unread: Vec<DeliveryId>,
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
    /// To operators: Discord holds the bot for spam.
    Quarantined,
    /// To operators: a role that was to be notified is gone.
    MissingRole {
        /// Which.
        role: RoleId,
    },
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
            Self::Call { unread } => format!("{CALL}{unread}"),
            // The others join it later.
            Self::Calls { unread } => {
                format!("{}{}", Self::CALLS, unread.first().map(|first| first.0.as_str()).unwrap_or_default())
            }
            Self::ConfirmRound { programme, round } => format!("{}{programme}:{round}:confirm", Self::DEADLINES),
            Self::Undelivered => UNDELIVERED.to_owned(),
            Self::Quarantined => QUARANTINED.to_owned(),
            Self::MissingRole { role } => format!("{MISSING_ROLE}{role}"),
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
            Self::Undelivered
            | Self::Quarantined
            | Self::MissingRole { .. }
            | Self::Call { .. }
            | Self::Calls { .. } => Some(self.what()),
            Self::Correction { .. } | Self::Answered { .. } => None,
        }
    }

    /// How [`what`](Self::what) of all that is said of rounds begins.
    pub const DEADLINES: &str = "deadline:";

    /// How that of all calls to several people begins.
    pub const CALLS: &str = "call:all:";

    /// What the bot says by itself, as patterns of [`what`](Self::what): it leaves people alone at night.
    pub const QUIET: [&str; 3] = ["deadline:%", "remind:%", "call:%"];

    /// What somebody asked to hear at an hour of their own.
    pub const AT_ANY_HOUR: &str = "%:practice";

    /// Whether something is a note to operators about the bot's own trouble.
    #[must_use]
    pub fn is_note(what: &str) -> bool {
        what == UNDELIVERED || what == QUARANTINED || what.starts_with(MISSING_ROLE)
    }

    /// The subject of a person's own reminders that it is about.
    #[must_use]
    pub const fn subject(&self) -> Option<Subject> {
        match self {
            Self::NotYet { programme, .. } => Some(Subject::Deadlines(*programme)),
            Self::Cleanup { programme, .. } => Some(Subject::Cleanup(*programme)),
            Self::Renewal { .. } => Some(Subject::Renewal),
            _ => None,
        }
    }
}

const CALL: &str = "call:";
const UNDELIVERED: &str = "undelivered";
const QUARANTINED: &str = "quarantined";
const MISSING_ROLE: &str = "missing-role:";

fn word(occasion: Occasion) -> String {
    match occasion {
        Occasion::PayBy(days) => format!("pay-{days}d"),
        Occasion::Opens => "opens".to_owned(),
        Occasion::DaysLeft(days) => format!("{days}d"),
        Occasion::HoursLeft(hours) => format!("{hours}h"),
        Occasion::Closed => "closed".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As SQL's LIKE, for patterns with `%` at one end.
    fn is_like(what: &str, pattern: &str) -> bool {
        let middle = pattern.trim_matches('%');
        if pattern.starts_with('%') { what.ends_with(middle) } else { what.starts_with(middle) }
    }

    fn waits_for_the_morning(message: &Message) -> bool {
        let what = message.what();
        let is_quiet = Message::QUIET.iter().any(|kind| is_like(&what, kind)) && !is_like(&what, Message::AT_ANY_HOUR);
        is_quiet && message.topic().is_some()
    }

    #[test]
    fn what_the_bot_says_by_itself_waits_for_the_morning() {
        let (programme, round, occasion) = (ProgrammeId::AwsTheory, 2, Occasion::DaysLeft(1));
        let renewal = Renewal(chrono::NaiveDate::MIN);
        for message in [
            Message::Deadline { programme, round, occasion },
            Message::NotYet { programme, round, occasion },
            Message::Cleanup { programme, call: CleanupCall::Bill },
            Message::Renewal { renewal, prompt: Prompt::Again },
            Message::Call { unread: DeliveryId("1".to_owned()) },
            Message::Calls { unread: vec![DeliveryId("1".to_owned())] },
        ] {
            assert!(waits_for_the_morning(&message), "{message:?}");
        }
    }

    #[test]
    fn what_somebody_asked_for_does_not() {
        for message in [
            Message::Announcement { id: AnnouncementId("1".to_owned()) },
            Message::Cleanup { programme: ProgrammeId::AwsTheory, call: CleanupCall::Practice },
            Message::Answered { group: "1".to_owned() },
            Message::Correction { id: "1".to_owned() },
        ] {
            assert!(!waits_for_the_morning(&message), "{message:?}");
        }
    }
}
