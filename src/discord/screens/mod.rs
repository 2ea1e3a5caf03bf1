//! Screens as pure functions: outcome → what the message shows. Nothing here sends or stores.

pub mod announce;
pub mod answer;
pub mod cleanup;
pub mod correction;
pub mod deadlines;
pub mod facts;
pub mod faq;
pub mod findings;
pub mod for_whom;
pub mod import;
pub mod notice;
pub mod notices;
pub mod people;
pub mod proposal;
pub mod quote;
pub mod receipt;
pub mod remind;
pub mod renewal;
pub mod round;
pub mod setup;
pub mod submissions;
pub mod team;
pub mod undelivered;

use crate::domain::Status;
use crate::text::{Locale, say};

/// A status as people read it, with its mark: `📥 접수`.
#[must_use]
pub fn status_name(locale: Locale, status: Status) -> String {
    match status {
        Status::Received => say(locale, "state-received", &[]),
        Status::Approved => say(locale, "state-approved", &[]),
        Status::Paid => say(locale, "state-paid", &[]),
        Status::NeedsFix => say(locale, "state-needs-fix", &[]),
        Status::Rejected => say(locale, "state-rejected", &[]),
        Status::Withdrawn => say(locale, "state-withdrawn", &[]),
        Status::Replaced => say(locale, "state-replaced", &[]),
        Status::Clawback => say(locale, "state-clawback", &[]),
    }
}
