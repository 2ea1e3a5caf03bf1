//! Writing drafts and submissions, and what their owner is told.

use super::{DRAFT_KEPT, Origin, Receipt, Rejection, Submitted, duplicate};
use crate::app::App;
use crate::domain::{
    Checked, Draft, DraftKind, ObjectKey, Phase, StoredFile, Submission, SubmissionMode, Upload, UploadId, Verdict,
};
use crate::service::upload::{NamedFile, Target};
use crate::service::{Failure, evidence, remind};
use crate::store::submissions::Stored;
use crate::store::{Conflict, StoreError, Tx, audit, drafts, replies, settings, submissions};
use crate::text::Locale;
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

/// An upload on its way in.
pub(super) struct Arrival<'a> {
    /// Who, what, when.
    pub upload: Upload,
    /// All its files, those of the completed draft first.
    pub files: Vec<NamedFile>,
    /// The interaction that brought it.
    pub origin: &'a Origin,
    /// The draft that it completes and takes the place of.
    pub completes: Option<Draft>,
}

impl Arrival<'_> {
    /// Removes the draft that was completed; its objects are to be deleted after the commit.
    async fn take_place(&self, tx: &mut Tx) -> Result<Vec<ObjectKey>, Failure> {
        match &self.completes {
            Some(half) => Ok(drafts::delete(tx, half.upload.guild, &half.id).await?),
            None => Ok(Vec::new()),
        }
    }
}

pub(super) async fn put_draft(
    app: &App,
    arrival: &Arrival<'_>,
    kind: DraftKind,
    checked: Option<&Checked>,
    files: &[StoredFile],
) -> Result<Draft, Failure> {
    let mut tx = app.store.write().await?;
    let (draft, old) = put_draft_in(&mut tx, app, arrival, kind, checked, files).await?;
    tx.commit().await?;
    evidence::forget(app, &old).await?;
    Ok(draft)
}

/// Writes a draft; the objects of the one that it completes are to be deleted after the commit.
async fn put_draft_in(
    tx: &mut Tx,
    app: &App,
    arrival: &Arrival<'_>,
    kind: DraftKind,
    checked: Option<&Checked>,
    files: &[StoredFile],
) -> Result<(Draft, Vec<ObjectKey>), Failure> {
    let expires_at = app.clock.now() + DRAFT_KEPT;
    let draft = drafts::put(tx, &arrival.upload, kind, checked, files, expires_at).await?;
    let owed = arrival.origin.owed(draft.upload.guild, UploadId::Draft(draft.id.clone()));
    replies::owe(tx, &owed).await?;
    Ok((draft, arrival.take_place(tx).await?))
}

/// What an upload became when it was written.
pub(super) enum Written {
    Submission(Submission),
    Rejected(Draft),
    /// The submission that stands was decided on meanwhile.
    Decided,
}

/// Writes an upload: as a submission, or as a draft when it is rejected. Whether somebody else handed in the same
/// payment is looked up in the same transaction and added to the report.
pub(super) async fn write(
    app: &App,
    arrival: &Arrival<'_>,
    target: &Target,
    report: &mut Report,
    originals: &[StoredFile],
    merged: &[StoredFile],
) -> Result<Written, Failure> {
    let mut tx = app.store.write().await?;
    duplicate::look(&mut tx, &arrival.upload, originals, report, app.clock.now()).await?;
    let checked = checked(report)?;
    let (written, old) = if report.verdict == Verdict::Rejected {
        let kind = DraftKind::Rejected;
        let (draft, mut old) = put_draft_in(&mut tx, app, arrival, kind, Some(&checked), originals).await?;
        old.extend(merged.iter().map(|file| file.key.clone()));
        (Written::Rejected(draft), old)
    } else {
        let files = [originals, merged].concat();
        let inserted = submissions::insert(&mut tx, &arrival.upload, &checked, &files, app.clock.now()).await;
        let Some(submission) = taken(inserted)? else { return Ok(Written::Decided) };
        let owed = arrival.origin.owed(submission.upload.guild, UploadId::Submission(submission.id.clone()));
        replies::owe(&mut tx, &owed).await?;
        note(app, &mut tx, &submission, report, target, arrival.origin.locale).await?;
        (Written::Submission(submission), arrival.take_place(&mut tx).await?)
    };
    tx.commit().await?;
    evidence::forget(app, &old).await?;
    Ok(written)
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

/// What goes with every new submission: its payments, its owner's reminders, and the trail.
pub(super) async fn note(
    app: &App,
    tx: &mut Tx,
    submission: &Submission,
    report: &Report,
    target: &Target,
    locale: Locale,
) -> Result<(), Failure> {
    submissions::note_payments(tx, submission.upload.guild, &submission.id, &duplicate::keys(report)).await?;
    remind::enrol(app, tx, &target.programme, submission, locale).await?;
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
