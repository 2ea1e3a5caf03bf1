//! Presses about a person's own reminders. They act for whoever presses, so nothing in them names a person.

use crate::domain::{DeliveryId, Renewal, Subject};

/// What a press asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remind {
    /// Remind me of this.
    On(Subject),
    /// Stop reminding me of this.
    Off(Subject),
    /// Stop all.
    OffAll,
    /// Take back what was stopped at this moment (milliseconds since 1970).
    Undo(i64),
    /// Whether I may be called in the channel when a direct message does not reach me.
    InChannel(bool),
    /// I have cancelled my subscription.
    Cancelled,
    /// I know, and go on paying.
    KeepPaying,
    /// Tell me again tomorrow of what comes before this payment.
    Tomorrow(Renewal),
    /// Show me the message that did not reach me.
    Show(DeliveryId),
    /// Show me what did not reach me, of what this call is about.
    ShowMine(DeliveryId),
}

impl Remind {
    /// The name by which ids, logs and metrics know it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::On(_) => "remind-on",
            Self::Off(_) => "remind-off",
            Self::OffAll => "remind-off-all",
            Self::Undo(_) => "remind-undo",
            Self::InChannel(_) => "remind-in-channel",
            Self::Cancelled => "remind-cancelled",
            Self::KeepPaying => "remind-keep-paying",
            Self::Tomorrow(_) => "remind-tomorrow",
            Self::Show(_) => "remind-show",
            Self::ShowMine(_) => "remind-show-mine",
        }
    }

    pub(super) fn parse(name: &str, argument: &str) -> Option<Self> {
        Some(match name {
            "remind-on" => Self::On(argument.parse().ok()?),
            "remind-off" => Self::Off(argument.parse().ok()?),
            "remind-off-all" => Self::OffAll,
            "remind-undo" => Self::Undo(argument.parse().ok()?),
            "remind-in-channel" => Self::InChannel(argument.parse().ok()?),
            "remind-cancelled" => Self::Cancelled,
            "remind-keep-paying" => Self::KeepPaying,
            "remind-tomorrow" => Self::Tomorrow(Renewal(argument.parse().ok()?)),
            "remind-show" => Self::Show(DeliveryId(argument.to_owned())),
            "remind-show-mine" => Self::ShowMine(DeliveryId(argument.to_owned())),
            _ => return None,
        })
    }

    pub(super) fn argument(&self) -> String {
        match self {
            Self::On(subject) | Self::Off(subject) => subject.to_string(),
            Self::OffAll | Self::Cancelled | Self::KeepPaying => String::new(),
            Self::Tomorrow(renewal) => renewal.0.to_string(),
            Self::Undo(at) => at.to_string(),
            Self::InChannel(agreed) => agreed.to_string(),
            Self::Show(id) | Self::ShowMine(id) => id.to_string(),
        }
    }
}
