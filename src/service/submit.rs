//! `/submit`: evidence becomes a submission, or a draft that waits for its owner.
//!
//! Order matters: the files are at rest before their row is written, and the row before the reply goes out. A crash
//! in between leaves an orphaned file or an owed reply, never a lost upload.

use chrono::Duration;
use sha2::{Digest, Sha256};

use super::upload::{NamedFile, Target, judge};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{
    CanonicalName, Checked, Draft, DraftId, DraftKind, FileRole, InteractionId, Moment, Phase, Profile, Round, StoredFile,
    Submission, Upload, UploadId, Verdict,
};
use crate::store::settings::SubmissionMode;
use crate::store::{drafts, replies, settings, stored_files, submissions};
use crate::validator::Report;

/// How long an upload that is not a submission is kept.
pub const DRAFT_KEPT: Duration = Duration::hours(24);

/// The interaction that brought an upload, and the means to answer it later.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Which interaction.
    pub interaction: InteractionId,
    /// Its continuation token.
    pub token: String,
    /// When the person pressed, UTC.
    pub arrived_at: Moment,
}

/// What became of an upload.
#[derive(Clone, Debug)]
pub enum Submitted {
    /// It is a submission.
    Received(Box<Receipt>),
    /// It broke a rule and is kept as a draft.
    Rejected(Box<Rejection>),
    /// It waits for its owner's profile.
    NeedsProfile {
        /// The upload.
        draft: Draft,
        /// What its file name tells of the person.
        suggestion: Option<CanonicalName>,
    },
    /// An earlier submission for this round is decided and cannot be replaced.
    Settled(Box<Submission>),
    /// It could not be checked for reasons of our own, and is kept.
    Unchecked {
        /// The upload.
        draft: Draft,
        /// Why; for the log.
        failure: Failure,
    },
}

/// A submission and what its owner is told of it.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The submission.
    pub submission: Submission,
    /// What the validator said.
    pub report: Report,
    /// Its round.
    pub round: Round,
    /// The earlier submission whose place it took.
    pub replaced: Option<Submission>,
    /// The one PDF, named by the convention; `None` when the files cannot be joined.
    pub pdf: Option<NamedFile>,
    /// The form into which it must go as well.
    pub form: Option<String>,
}

/// A draft and what its owner is told of it.
#[derive(Clone, Debug)]
pub struct Rejection {
    /// The upload.
    pub draft: Draft,
    /// What the validator said.
    pub report: Report,
    /// The round that it was for.
    pub round: Round,
    /// The round that opens next, when this one does not take submissions.
    pub next: Option<Round>,
    /// The earlier submission, which still stands.
    pub standing: Option<Submission>,
}

/// Takes an upload.
///
/// # Errors
/// When the store or the files at rest fail. That the worker failed is an outcome: the upload is kept.
pub async fn submit(
    app: &App,
    who: &Who,
    origin: &Origin,
    target: &Target,
    files: Vec<NamedFile>,
) -> Result<Submitted, Failure> {
    let upload = Upload {
        guild: who.guild,
        user: who.user,
        programme: target.programme.id,
        round: target.round.number,
        interaction: origin.interaction,
        arrived_at: origin.arrived_at,
    };
    if let Some(standing) = settled(app, &upload).await? {
        return Ok(Submitted::Settled(Box::new(standing)));
    }
    let stored = keep(app, &files, FileRole::Original).await?;
    let Some(profile) = app.profile(who.guild, who.user).await? else {
        let suggestion = files.iter().find_map(|file| CanonicalName::parse(&file.name));
        let draft = put_draft(app, upload, DraftKind::Profile, None, &stored, None).await?;
        return Ok(Submitted::NeedsProfile { draft, suggestion });
    };
    let profile = profile.profile;
    match judge(app, target, &files, upload.arrived_at, Some(&profile)).await {
        Ok(report) if report.verdict == Verdict::Rejected => {
            let checked = checked(&report)?;
            let draft = put_draft(app, upload, DraftKind::Rejected, Some(checked), &stored, None).await?;
            rejection(app, draft, report, target).await
        }
        Ok(report) => {
            let pdf = one_pdf(app, &report, &files).await;
            let evidence = Evidence { stored, pdf };
            receive(app, upload, report, target, evidence, Some(origin)).await
        }
        Err(failure) => {
            let draft = put_draft(app, upload, DraftKind::Failed, None, &stored, None).await?;
            Ok(Submitted::Unchecked { draft, failure })
        }
    }
}

struct Evidence {
    stored: Vec<StoredFile>,
    pdf: Option<NamedFile>,
}

/// Takes up a draft again, now that its owner has a profile.
///
/// # Errors
/// As [`submit`].
pub async fn resume(app: &App, draft: Draft, target: &Target, profile: &Profile) -> Result<Submitted, Failure> {
    if let Some(standing) = settled(app, &draft.upload).await? {
        return Ok(Submitted::Settled(Box::new(standing)));
    }
    let files = originals(app, &draft).await?;
    let report = match judge(app, target, &files, draft.upload.arrived_at, Some(profile)).await {
        Ok(report) => report,
        Err(failure) => return Ok(Submitted::Unchecked { draft, failure }),
    };
    if report.verdict == Verdict::Rejected {
        let mut tx = app.store.write().await?;
        let draft = drafts::judged(&mut tx, &draft, DraftKind::Rejected, Some(checked(&report)?)).await?;
        tx.commit().await?;
        return rejection(app, draft, report, target).await;
    }
    promote(app, draft, report, target, &files).await
}
