//! The validator: bytes of uploads and a policy in, a report out. Pure: no clock, no network, no framework.
//!
//! | step | module | from → to |
//! |---|---|---|
//! | read | [`pdf`] | bytes → [`Reading`]: positioned text, or why there is none |
//! | fields | `fields` | lines → labels, amounts, dates, merchants |
//! | documents | `documents` | fields → slips, invoices, receipts, withdrawals |
//! | rules | `rules` | documents + [`Policy`] → [`Finding`]s and [`Verdict`](crate::domain::Verdict) |
//!
//! Reading a foreign PDF is dangerous (memory, time); the program does that step in its `worker` process and only
//! [`judge`]s here. [`check`] does both in this process.
//!
//! To add a rule: a variant of [`Finding`] with its code and severity, its words in `validator.ftl` of both
//! languages, and the place in `rules` that pushes it.

mod documents;
mod fields;
mod finding;
pub mod pdf;
mod policy;
mod reading;
mod report;
mod rules;
mod words;

pub use finding::{Code, Doubt, Finding, Gap, Severity};
pub use pdf::Limits;
pub use policy::{Policy, Required};
pub use reading::{Cell, Line, Page, Reading, Unreadable};
pub use report::{Evidence, Fact, Report};

use crate::domain::{Moment, Profile};

/// One file as a trainee handed it in, after reading.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Upload {
    /// The name that the file had on the trainee's machine; only its last path component is looked at.
    pub name: String,
    /// What the reader made of its bytes.
    pub reading: Reading,
}

/// Reads one file: positioned text, or the reason why there is none. Never panics on purpose, but a parser may:
/// let the `worker` do this for files from strangers.
#[must_use]
pub fn read(bytes: &[u8], limits: &Limits) -> Reading {
    pdf::read(bytes, limits)
}

/// Judges what was read of the files of one submission, in the order of upload.
///
/// `arrived_at` is when the trainee pressed the button (UTC); `profile` names the person, when known.
#[must_use]
pub fn judge(uploads: &[Upload], policy: &Policy, arrived_at: Moment, profile: Option<&Profile>) -> Report {
    rules::judge(uploads, policy, arrived_at, profile)
}

/// Reads and judges in this process. `files` are names and bytes in the order of upload.
#[must_use]
pub fn check(
    files: &[(&str, &[u8])],
    policy: &Policy,
    arrived_at: Moment,
    profile: Option<&Profile>,
    limits: &Limits,
) -> Report {
    let uploads: Vec<Upload> =
        files.iter().map(|(name, bytes)| Upload { name: (*name).to_owned(), reading: read(bytes, limits) }).collect();
    judge(&uploads, policy, arrived_at, profile)
}
