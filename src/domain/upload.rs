//! What is kept of evidence that was handed in: uploads, drafts, submissions, their files.

use serde::{Deserialize, Serialize};

use super::calendar::Moment;
use super::ids::{DraftId, GuildId, InteractionId, ObjectKey, SubmissionId, UserId};
use super::money::Won;
use super::payment::Facts;
use super::programme::ProgrammeId;
use super::submission::{Reference, Status, Verdict};
use super::words::words;

/// Who handed something in, for what and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// In which server.
    pub guild: GuildId,
    /// By whom.
    pub user: UserId,
    /// For which programme.
    pub programme: ProgrammeId,
    /// For which of its rounds.
    pub round: u32,
    /// The interaction that brought it.
    pub interaction: InteractionId,
    /// When that interaction was made, in UTC: this decides whether it was in time.
    pub arrived_at: Moment,
}

/// What the validator made of an upload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Its verdict.
    pub verdict: Verdict,
    /// The facts that it read.
    pub facts: Facts,
    /// What would be paid back; `None` unless accepted.
    pub reimbursable: Option<Won>,
    /// The file name of the convention, without `.pdf`; `None` when too little is known.
    pub canonical_name: Option<String>,
    /// The whole report as JSON.
    pub report: String,
}

/// An upload that stands in the operators' books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Its key.
    pub id: SubmissionId,
    /// Its number (접수번호).
    pub reference: Reference,
    /// Who, what, when.
    pub upload: Upload,
    /// What the validator said.
    pub checked: Checked,
    /// Where it stands.
    pub status: Status,
    /// Since when it stands there, in UTC.
    pub status_since: Moment,
    /// When its row was written, in UTC: later than the arrival by download, check and profile.
    pub stored_at: Moment,
    /// The submission that it took the place of.
    pub replaces: Option<SubmissionId>,
}

words! {
    /// Why an upload is not a submission.
    pub enum DraftKind {
        /// The validator rejected it; its owner may ask a person to look.
        Rejected = "rejected",
        /// The validator rejected it as incomplete; its owner will add files of the same payment.
        Half = "half",
        /// It showed a whole card number, was masked, and waits for its owner's word.
        Masked = "masked",
        /// Its owner has no profile yet.
        Profile = "profile",
        /// The check failed for reasons of our own.
        Failed = "failed",
    }
}

/// An upload that is kept for a day and is not a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its key.
    pub id: DraftId,
    /// Who, what, when.
    pub upload: Upload,
    /// Why it is a draft.
    pub kind: DraftKind,
    /// When it may be erased, in UTC.
    pub expires_at: Moment,
    /// What the validator said; `None` when it has not looked yet.
    pub checked: Option<Checked>,
}

/// Either kind of upload.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum UploadId {
    /// A submission.
    Submission(SubmissionId),
    /// A draft.
    Draft(DraftId),
}

words! {
    /// What a stored file is to its upload.
    pub enum FileRole {
        /// As the trainee sent it.
        Original = "original",
        /// Several originals joined into the one PDF that is passed on.
        Merged = "merged",
    }
}

/// A file of an upload. Its bytes lie encrypted under `key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Where the bytes are.
    pub key: ObjectKey,
    /// What it is.
    pub role: FileRole,
    /// The name under which it was sent.
    pub name: String,
    /// SHA-256 of the plain bytes, in hexadecimal.
    pub sha256: String,
    /// Size of the plain file in bytes.
    pub size: u64,
}
