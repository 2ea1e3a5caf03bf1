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
//! A whole card number in a file can be taken out with [`pdf::redact`]; several files become one with [`pdf::merge`].
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
///
/// ```
/// use bootcamp_bot::validator::{Limits, Reading, Unreadable, read};
///
/// let slip = include_bytes!("../../tests/samples/chromium.pdf");
/// let reading = read(slip, &Limits::default());
/// let lines: Vec<String> = reading.pages()[0].lines.iter().map(|line| line.text()).collect();
/// assert_eq!(lines[0], "해외이용 확인서");
///
/// let none = read(b"PK", &Limits::default());
/// assert_eq!(none, Reading::Failed(Unreadable::NotPdf));
/// ```
#[must_use]
pub fn read(bytes: &[u8], limits: &Limits) -> Reading {
    pdf::read(bytes, limits)
}

/// Judges what was read of the files of one submission, in the order of upload.
///
/// `arrived_at` is when the trainee pressed the button (UTC); `profile` names the person, when known.
///
/// ```
/// use bootcamp_bot::notice::library;
/// use bootcamp_bot::validator::{Code, Policy, Reading, Unreadable, Upload, judge};
///
/// let library = library::parse(&[("course.md", include_str!("../../samples/notices/course_cloud.md"))]);
/// let programme = library.programme("subscription".parse()?).ok_or("no programme")?;
/// let policy = Policy::of(programme, programme.round(2).ok_or("no round")?);
///
/// // A reading may come from another process: it has a stable serde form.
/// let reading: Reading = serde_json::from_str(r#"{"failed":"encrypted"}"#)?;
/// assert_eq!(reading, Reading::Failed(Unreadable::Encrypted));
/// let upload = Upload { name: "slip.pdf".to_owned(), reading };
/// let report = judge(&[upload], &policy, "2025-04-20T03:00:00Z".parse()?, None);
/// assert_eq!(report.findings[0].code(), Code::Encrypted);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn judge(uploads: &[Upload], policy: &Policy, arrived_at: Moment, profile: Option<&Profile>) -> Report {
    rules::judge(uploads, policy, arrived_at, profile)
}

/// Reads and judges in this process. `files` are names and bytes in the order of upload.
///
/// ```
/// use bootcamp_bot::domain::Verdict;
/// use bootcamp_bot::notice::library;
/// use bootcamp_bot::validator::{Limits, Policy, check};
///
/// let library = library::parse(&[("course.md", include_str!("../../samples/notices/course_cloud.md"))]);
/// let programme = library.programme("subscription".parse()?).ok_or("no programme")?;
/// let policy = Policy::of(programme, programme.round(2).ok_or("no round")?);
///
/// let slip: &[u8] = include_bytes!("../../tests/samples/chromium.pdf");
/// let files = [("dana.lim(임다나)_클라우드 2회차_3월.pdf", slip)];
/// let report = check(&files, &policy, "2025-04-20T03:00:00Z".parse()?, None, &Limits::default());
/// assert_eq!(report.verdict, Verdict::Accepted);
/// assert_eq!(report.reimbursable_krw.map(|won| won.0), Some(31_795));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
