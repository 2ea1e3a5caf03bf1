//! Writing drafts and submissions, and what their owner is told.

use super::{DRAFT_KEPT, Origin, Receipt, Rejection, Submitted};
use crate::app::App;
use crate::domain::{Checked, Draft, DraftKind, Phase, StoredFile, Submission, SubmissionMode, Upload, UploadId};
use crate::service::Failure;
use crate::service::upload::{NamedFile, Target};
use crate::store::submissions::Stored;
use crate::store::{Conflict, StoreError, Tx, audit, drafts, replies, settings, submissions};
use crate::validator::Report;

/// The submission that stands in the upload's round and can no longer be replaced.
pub(super) async fn settled(app: &App, upload: &Upload) -> Result<Option<Submission>, Failure> {
    let standing = submissions::standing(&app.store, upload.guild, upload.user, upload.programme, upload.round).await?;
    Ok(standing.filter(|standing| !standing.status.is_changeable()))
}

pub(super) fn checked(report: &Report) -> Result<Checked, Failure> {
    Ok(Checked {
        verdict: report.verdict,
        facts: report.facts.clone(),
        reimbursable: report.reimbursable_krw,
        canonical_name: report.canonical_name.clone(),
        report: serde_json::to_string(report)?,
    })
}

pub(super) async fn put_draft(
    app: &App,
    upload: &Upload,
    kind: DraftKind,
    checked: Option<&Checked>,
    files: &[StoredFile],
    origin: &Origin,
) -> Result<Draft, Failure> {
    let mut tx = app.store.write().await?;
    let expires_at = app.clock.now() + DRAFT_KEPT;
    let draft = drafts::put(&mut tx, upload, kind, checked, files, expires_at).await?;
    replies::owe(&mut tx, &origin.owed(upload.guild, UploadId::Draft(draft.id.clone()))).await?;
    tx.commit().await?;
    Ok(draft)
}

pub(super) async fn rejection(app: &App, draft: Draft, report: Report, target: &Target) -> Result<Submitted, Failure> {
    let upload = &draft.upload;
    let standing = submissions::standing(&app.store, upload.guild, upload.user, upload.programme, upload.round).await?;
    let closed = target.round.window.phase(upload.arrived_at) != Phase::Open;
    let next = closed.then(|| target.programme.next_round(upload.arrived_at).cloned()).flatten();
    let round = target.round.clone();
    Ok(Submitted::Rejected(Box::new(Rejection { draft, report, round, next, standing })))
}

/// The submission, or `None` when the one that stands was decided on meanwhile.
pub(super) fn taken(inserted: Result<Stored, StoreError>) -> Result<Option<Submission>, Failure> {
    match inserted {
        Ok(stored) => Ok(Some(stored.submission())),
        Err(StoreError::Conflict(Conflict::Decided { .. })) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// An operator decided on the standing submission while this upload was being checked.
pub(super) async fn decided(app: &App, upload: &Upload) -> Result<Submitted, Failure> {
    match settled(app, upload).await? {
        Some(standing) => Ok(Submitted::Settled(Box::new(standing))),
        None => Err(StoreError::from(Conflict::Missing("submission")).into()),
    }
}

pub(super) async fn note(app: &App, tx: &mut Tx, submission: &Submission) -> Result<(), Failure> {
    let entry = audit::Entry {
        guild: submission.upload.guild,
        at: app.clock.now(),
        actor: Some(submission.upload.user),
        action: "submission.received".to_owned(),
        subject: submission.reference.to_string(),
        detail: serde_json::json!({ "verdict": submission.checked.verdict, "arrived_at": submission.upload.arrived_at }),
    };
    Ok(audit::record(tx, &entry).await?)
}

/// What the owner of a submission is told; also after a restart.
///
/// # Errors
/// When the store fails.
pub(super) async fn receipt(
    app: &App,
    submission: Submission,
    report: Report,
    target: &Target,
    pdf: Option<NamedFile>,
) -> Result<Submitted, Failure> {
    let guild = submission.upload.guild;
    let replaced = match &submission.replaces {
        Some(id) => submissions::by_id(&app.store, guild, id).await?,
        None => None,
    };
    let mode = settings::get(&app.store, guild).await?.submission_mode;
    // The notice asks for the form; only an operator's word makes it superfluous.
    let form = target.programme.form_link.clone().filter(|_| mode != Some(SubmissionMode::Bot));
    let round = target.round.clone();
    // A form that was filled in, or a review that was asked for, after the close: it counts, and it is final.
    let changeable = round.window.tentative || round.window.phase(app.clock.now()) != Phase::Closed;
    Ok(Submitted::Received(Box::new(Receipt { submission, report, round, replaced, changeable, pdf, form })))
}
