//! What the outbox can say. A message names what it is about and is composed when it is sent, from what holds then.

use serde::{Deserialize, Serialize};

use crate::domain::cleanup::Call as CleanupCall;
use crate::domain::deadline::Occasion;
use crate::domain::{AnnouncementId, Cohort, DeliveryId, ProgrammeId, Renewal, RoleId, Subject};

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
        /// Of which intake only; `None` for all that have no notice or window of their own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cohort: Option<Cohort>,
        /// What comes up.
        occasion: Occasion,
    },
    /// The period ends in which a programme pays for usage.
    UsageEnds {
        /// Of which programme.
        programme: ProgrammeId,
        /// Of which intake only.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cohort: Option<Cohort>,
        /// How many days are left; 0 on its last.
        days: u32,
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
        /// Of which intake only.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cohort: Option<Cohort>,
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
    /// To somebody whom a moved window concerns.
    Moved {
        /// The correction's key.
        correction: String,
        /// The round of which earlier reminders need not be sent besides; `None` for whoever has handed in, or when
        /// several were moved.
        instead_of: Option<(ProgrammeId, u32)>,
        /// Whether it comes at night as well: a window closes before the morning.
        #[serde(default)]
        at_once: bool,
    },
    /// In place of what an earlier message of ours says: it names a window that was moved.
    Amend {
        /// The earlier message.
        delivery: DeliveryId,
        /// The correction's key.
        correction: String,
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
            Self::Deadline { programme, round, cohort, occasion } => {
                format!("{}{}", Self::of_round(*programme, *round, *cohort), word(*occasion))
            }
            Self::UsageEnds { programme, cohort, days } => {
                format!("{}usage-{days}d", Self::of_programme(*programme, *cohort))
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
            Self::ConfirmRound { programme, round, cohort } => {
                format!("{}confirm", Self::of_round(*programme, *round, *cohort))
            }
            Self::Undelivered => UNDELIVERED.to_owned(),
            Self::Quarantined => QUARANTINED.to_owned(),
            Self::MissingRole { role } => format!("{MISSING_ROLE}{role}"),
            Self::Correction { id } => format!("{}{id}", Self::CORRECTIONS),
            Self::Moved { correction, at_once: false, .. } => format!("moved:{correction}"),
            Self::Moved { correction, at_once: true, .. } => format!("moved-at-once:{correction}"),
            Self::Amend { delivery, correction } => format!("amend:{delivery}:{correction}"),
            Self::Answered { group } => format!("answered:{group}"),
        }
    }

    /// Of several that are due at once with the same topic only the latest goes out. `None`: each goes out.
    #[must_use]
    pub fn topic(&self) -> Option<String> {
        match self {
            Self::Announcement { .. } => None,
            Self::Deadline { programme, round, cohort, occasion } => {
                let about = if occasion.is_about_paying() { "pay" } else { "submit" };
                Some(format!("{}{about}", Self::of_round(*programme, *round, *cohort)))
            }
            Self::UsageEnds { programme, cohort, .. } => {
                Some(format!("{}usage", Self::of_programme(*programme, *cohort)))
            }
            Self::Moved { instead_of: Some((programme, round)), .. } => {
                Some(format!("{}{round}", Subject::Deadlines(*programme).prefix()))
            }
            Self::NotYet { programme, round, .. } => {
                Some(format!("{}{round}", Subject::Deadlines(*programme).prefix()))
            }
            Self::Cleanup { programme, .. } => Some(Subject::Cleanup(*programme).prefix()),
            Self::Renewal { renewal, .. } => Some(format!("{}{}", Subject::Renewal.prefix(), renewal.0)),
            Self::ConfirmRound { .. }
            | Self::Undelivered
            | Self::Quarantined
            | Self::MissingRole { .. }
            | Self::Call { .. }
            | Self::Calls { .. }
            | Self::Moved { instead_of: None, .. } => Some(self.what()),
            Self::Correction { .. } | Self::Amend { .. } | Self::Answered { .. } => None,
        }
    }

    /// How [`what`](Self::what) of all that is said of rounds begins.
    pub const DEADLINES: &str = "deadline:";
    /// How that of corrections begins.
    pub const CORRECTIONS: &str = "correction:";

    /// How that of all calls to several people begins.
    pub const CALLS: &str = "call:all:";

    /// What the bot says by itself, as patterns of [`what`](Self::what): it leaves people alone at night.
    pub const QUIET: [&str; 4] = ["deadline:%", "remind:%", "call:%", "moved:%"];

    /// What somebody asked to hear at an hour of their own.
    pub const AT_ANY_HOUR: &str = "%:practice";

    /// How that of all that is said of one round begins.
    #[must_use]
    pub fn of_round(programme: ProgrammeId, round: u32, cohort: Option<Cohort>) -> String {
        match cohort {
            None => format!("{}{programme}:{round}:", Self::DEADLINES),
            Some(cohort) => format!("{}{programme}:{round}@{}:", Self::DEADLINES, cohort.number()),
        }
    }

    /// The same of a programme and not of one of its rounds.
    fn of_programme(programme: ProgrammeId, cohort: Option<Cohort>) -> String {
        match cohort {
            None => format!("{}{programme}:", Self::DEADLINES),
            Some(cohort) => format!("{}{programme}@{}:", Self::DEADLINES, cohort.number()),
        }
    }

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

    #[test]
    fn what_an_older_version_ordered_is_still_read() {
        let old = r#"{"kind":"deadline","programme":"subscription","round":2,"occasion":"opens"}"#;
        let message: Message = serde_json::from_str(old).expect("a message");
        assert_eq!(
            (message.what().as_str(), serde_json::to_string(&message).expect("JSON")),
            ("deadline:subscription:2:opens", old.to_owned())
        );
    }

    #[test]
    fn each_intake_has_messages_of_its_own() {
        let of = |cohort: u32| {
            let (programme, round, occasion) = (ProgrammeId::Subscription, 2, Occasion::Opens);
            Message::Deadline { programme, round, cohort: Cohort::new(cohort), occasion }
        };
        assert!(of(2).what() != of(3).what() && of(2).topic() != of(3).topic());
    }

    #[test]
    fn who_hears_of_moved_dates_needs_no_earlier_reminder_besides() {
        let (programme, round, occasion) = (ProgrammeId::Subscription, 2, Occasion::DaysLeft(1));
        let reminder = Message::NotYet { programme, round, occasion };
        let of = |instead_of| Message::Moved { correction: "k".to_owned(), instead_of, at_once: false }.topic();
        assert_eq!((of(Some((programme, round))), of(None)), (reminder.topic(), Some("moved:k".to_owned())));
    }

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
            Message::Deadline { programme, round, cohort: None, occasion },
            Message::UsageEnds { programme, cohort: None, days: 7 },
            Message::Moved { correction: "1".to_owned(), instead_of: Some((programme, round)), at_once: false },
            Message::Moved { correction: "1".to_owned(), instead_of: None, at_once: false },
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
    fn what_somebody_asked_for_and_what_would_come_too_late_does_not() {
        for message in [
            Message::Announcement { id: AnnouncementId("1".to_owned()) },
            Message::Cleanup { programme: ProgrammeId::AwsTheory, call: CleanupCall::Practice },
            Message::Answered { group: "1".to_owned() },
            Message::Correction { id: "1".to_owned() },
            Message::Moved { correction: "1".to_owned(), instead_of: None, at_once: true },
            Message::Amend { delivery: DeliveryId("1".to_owned()), correction: "1".to_owned() },
        ] {
            assert!(!waits_for_the_morning(&message), "{message:?}");
        }
    }
}
