//! `/submit`: evidence becomes a submission, or a draft that waits for its owner.
//!
//! Order matters: the files are at rest before their row is written, and the row before the reply goes out. A crash
//! in between leaves an orphaned file or an owed reply, never a lost upload.

use chrono::Duration;

use super::evidence;
use super::upload::{NamedFile, Target, judge, target};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{
    CanonicalName, Checked, Draft, DraftId, DraftKind, FileRole, GuildId, InteractionId, Moment, Phase, Profile, Round,
    StoredFile, Submission, SubmissionMode, Upload, UploadId, UserId, Verdict,
};
use crate::store::replies::PendingReply;
use crate::store::{Conflict, StoreError, Tx, audit, drafts, replies, settings, stored_files, submissions};
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
    /// The same by the system's clock, which the token's life follows.
    pub stamped_at: Moment,
}

impl Origin {
    fn owed(&self, guild: GuildId, about: UploadId) -> PendingReply {
        let Self { interaction, token, stamped_at, .. } = self.clone();
        PendingReply { guild, interaction, token, about, created_at: stamped_at }
    }
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
    Unchecked(Draft),
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
    if let Some(settled) = settled(app, &upload).await? {
        return Ok(Submitted::Settled(Box::new(settled)));
    }
    let stored = evidence::keep(app, &files, FileRole::Original).await?;
    let Some(profile) = app.profile(who.guild, who.user).await? else {
        let suggestion = files.iter().find_map(|file| CanonicalName::parse(&file.name));
        let draft = put_draft(app, &upload, DraftKind::Profile, None, &stored, origin).await?;
        return Ok(Submitted::NeedsProfile { draft, suggestion });
    };
    match judge(app, target, &files, upload.arrived_at, Some(&profile.profile)).await {
        Ok(report) if report.verdict == Verdict::Rejected => {
            let checked = checked(&report)?;
            let draft = put_draft(app, &upload, DraftKind::Rejected, Some(&checked), &stored, origin).await?;
            rejection(app, draft, report, target).await
        }
        Ok(report) => receive(app, &upload, report, target, &files, stored, origin).await,
        Err(failure) => {
            tracing::error!(interaction = upload.interaction.0, error = %failure, "an upload could not be checked");
            let draft = put_draft(app, &upload, DraftKind::Failed, None, &stored, origin).await?;
            Ok(Submitted::Unchecked(draft))
        }
    }
}

/// Takes up a draft that waited for its owner's profile.
///
/// # Errors
/// As [`submit`].
pub async fn resume(app: &App, draft: Draft, target: &Target, profile: &Profile) -> Result<Submitted, Failure> {
    if let Some(settled) = settled(app, &draft.upload).await? {
        return Ok(Submitted::Settled(Box::new(settled)));
    }
    let files = evidence::originals(app, draft.upload.guild, &UploadId::Draft(draft.id.clone())).await?;
    let report = match judge(app, target, &files, draft.upload.arrived_at, Some(profile)).await {
        Ok(report) => report,
        Err(failure) => {
            tracing::error!(interaction = draft.upload.interaction.0, error = %failure, "an upload could not be checked");
            return Ok(Submitted::Unchecked(draft));
        }
    };
    if report.verdict == Verdict::Rejected {
        let mut tx = app.store.write().await?;
        let id = (draft.upload.guild, &draft.id);
        let draft = drafts::rejudge(&mut tx, id.0, id.1, DraftKind::Rejected, &checked(&report)?).await?;
        tx.commit().await?;
        return rejection(app, draft, report, target).await;
    }
    promote(app, &draft, report, target, &files).await
}

/// [이대로 검토 요청]: the draft becomes a submission that a person looks at, with its own arrival time. `None` when
/// there is no such draft of this person any more.
///
/// # Errors
/// As [`submit`].
pub async fn request_review(app: &App, who: &Who, id: &DraftId) -> Result<Option<Submitted>, Failure> {
    let found = drafts::get(&app.store, who.guild, id).await?;
    let now = app.clock.now();
    let Some(draft) = found.filter(|draft| draft.upload.user == who.user && now < draft.expires_at) else {
        return Ok(None);
    };
    let book = app.book(who.guild).await?;
    let upload = &draft.upload;
    let Ok(target) = target(&book, upload.programme, Some(upload.round), upload.arrived_at) else { return Ok(None) };
    if let Some(settled) = settled(app, upload).await? {
        return Ok(Some(Submitted::Settled(Box::new(settled))));
    }
    let Some(profile) = app.profile(who.guild, who.user).await? else {
        return Ok(Some(Submitted::NeedsProfile { draft, suggestion: None }));
    };
    let files = evidence::originals(app, who.guild, &UploadId::Draft(id.clone())).await?;
    let report = match &draft.checked {
        Some(checked) => serde_json::from_str(&checked.report)?,
        None => match judge(app, &target, &files, upload.arrived_at, Some(&profile.profile)).await {
            Ok(report) => report,
            // Nobody could read it, which is just what the person who looks must know.
            Err(failure) => {
                tracing::error!(error = %failure, "a review was asked for an upload that cannot be checked");
                Report::unchecked()
            }
        },
    };
    promote(app, &draft, report.for_review(), &target, &files).await.map(Some)
}

/// What is to be told of an upload that was stored before a restart, and to whom; `None` when it is gone.
///
/// # Errors
/// When the store or the files at rest fail.
pub async fn outcome_of(app: &App, guild: GuildId, id: &UploadId) -> Result<Option<(UserId, Submitted)>, Failure> {
    let book = app.book(guild).await?;
    let aim = |upload: &Upload| target(&book, upload.programme, Some(upload.round), upload.arrived_at).ok();
    match id {
        UploadId::Submission(key) => {
            let Some(submission) = submissions::by_id(&app.store, guild, key).await? else { return Ok(None) };
            let Some(target) = aim(&submission.upload) else { return Ok(None) };
            let report: Report = serde_json::from_str(&submission.checked.report)?;
            let files = evidence::originals(app, guild, id).await?;
            let pdf = evidence::one_pdf(app, &report, &files).await;
            let user = submission.upload.user;
            Ok(Some((user, receipt(app, submission, report, &target, pdf).await?)))
        }
        UploadId::Draft(key) => {
            let Some(draft) = drafts::get(&app.store, guild, key).await? else { return Ok(None) };
            let Some(target) = aim(&draft.upload) else { return Ok(None) };
            let user = draft.upload.user;
            let submitted = match (draft.kind, &draft.checked) {
                (DraftKind::Profile, _) => {
                    let files = evidence::originals(app, guild, id).await?;
                    let suggestion = files.iter().find_map(|file| CanonicalName::parse(&file.name));
                    Submitted::NeedsProfile { draft, suggestion }
                }
                (_, Some(checked)) => {
                    let report = serde_json::from_str(&checked.report)?;
                    rejection(app, draft, report, &target).await?
                }
                (_, None) => Submitted::Unchecked(draft),
            };
            Ok(Some((user, submitted)))
        }
    }
}

/// The reply about an interaction has reached its person.
///
/// # Errors
/// When the store fails.
pub async fn replied(app: &App, guild: GuildId, interaction: InteractionId) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    replies::done(&mut tx, guild, interaction).await?;
    Ok(tx.commit().await?)
}

/// The submission that stands in the upload's round and can no longer be replaced.
async fn settled(app: &App, upload: &Upload) -> Result<Option<Submission>, Failure> {
    let standing = submissions::standing(&app.store, upload.guild, upload.user, upload.programme, upload.round).await?;
    Ok(standing.filter(|standing| !standing.status.is_changeable()))
}

fn checked(report: &Report) -> Result<Checked, Failure> {
    Ok(Checked {
        verdict: report.verdict,
        facts: report.facts.clone(),
        reimbursable: report.reimbursable_krw,
        canonical_name: report.canonical_name.clone(),
        report: serde_json::to_string(report)?,
    })
}

async fn put_draft(
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

async fn rejection(app: &App, draft: Draft, report: Report, target: &Target) -> Result<Submitted, Failure> {
    let upload = &draft.upload;
    let standing = submissions::standing(&app.store, upload.guild, upload.user, upload.programme, upload.round).await?;
    let closed = target.round.window.phase(upload.arrived_at) != Phase::Open;
    let next = closed.then(|| target.programme.next_round(upload.arrived_at).cloned()).flatten();
    let round = target.round.clone();
    Ok(Submitted::Rejected(Box::new(Rejection { draft, report, round, next, standing })))
}

async fn receive(
    app: &App,
    upload: &Upload,
    report: Report,
    target: &Target,
    files: &[NamedFile],
    mut stored: Vec<StoredFile>,
    origin: &Origin,
) -> Result<Submitted, Failure> {
    let pdf = evidence::one_pdf(app, &report, files).await;
    if let Some(pdf) = pdf.as_ref().filter(|_| files.len() > 1) {
        stored.extend(evidence::keep(app, std::slice::from_ref(pdf), FileRole::Merged).await?);
    }
    let checked = checked(&report)?;
    let mut tx = app.store.write().await?;
    let submission = match submissions::insert(&mut tx, upload, &checked, &stored, app.clock.now()).await {
        Ok(inserted) => inserted.submission(),
        Err(StoreError::Conflict(Conflict::Decided { .. })) => {
            drop(tx);
            return decided(app, upload).await;
        }
        Err(error) => return Err(error.into()),
    };
    replies::owe(&mut tx, &origin.owed(upload.guild, UploadId::Submission(submission.id.clone()))).await?;
    note(app, &mut tx, &submission).await?;
    tx.commit().await?;
    receipt(app, submission, report, target, pdf).await
}

async fn promote(
    app: &App,
    draft: &Draft,
    report: Report,
    target: &Target,
    files: &[NamedFile],
) -> Result<Submitted, Failure> {
    let pdf = evidence::one_pdf(app, &report, files).await;
    let merged = match pdf.as_ref().filter(|_| files.len() > 1) {
        Some(pdf) => evidence::keep(app, std::slice::from_ref(pdf), FileRole::Merged).await?,
        None => Vec::new(),
    };
    let checked = checked(&report)?;
    let Upload { guild, user, .. } = draft.upload;
    let mut tx = app.store.write().await?;
    let submission = match drafts::submit(&mut tx, guild, user, &draft.id, &checked, app.clock.now()).await {
        Ok(inserted) => inserted.submission(),
        Err(StoreError::Conflict(Conflict::Decided { .. })) => {
            drop(tx);
            return decided(app, &draft.upload).await;
        }
        Err(error) => return Err(error.into()),
    };
    stored_files::add(&mut tx, guild, &UploadId::Submission(submission.id.clone()), &merged).await?;
    note(app, &mut tx, &submission).await?;
    tx.commit().await?;
    receipt(app, submission, report, target, pdf).await
}

/// An operator decided on the standing submission while this upload was being checked.
async fn decided(app: &App, upload: &Upload) -> Result<Submitted, Failure> {
    match settled(app, upload).await? {
        Some(standing) => Ok(Submitted::Settled(Box::new(standing))),
        None => Err(StoreError::from(Conflict::Missing("submission")).into()),
    }
}

async fn note(app: &App, tx: &mut Tx, submission: &Submission) -> Result<(), Failure> {
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
pub async fn receipt(
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
    Ok(Submitted::Received(Box::new(Receipt { submission, report, round, replaced, pdf, form })))
}

/// What a person has handed in on a server.
#[derive(Clone, Debug)]
pub struct Own {
    /// Newest first; withdrawn and replaced ones too.
    pub submissions: Vec<Submission>,
    /// Uploads that are not submissions, newest first.
    pub drafts: Vec<Draft>,
}

/// `/submissions`: what a person has handed in.
///
/// # Errors
/// When the store fails.
pub async fn own(app: &App, who: &Who) -> Result<Own, Failure> {
    let now = app.clock.now();
    let mut drafts = drafts::of_user(&app.store, who.guild, who.user).await?;
    drafts.retain(|draft| now < draft.expires_at);
    Ok(Own { submissions: submissions::of_user(&app.store, who.guild, who.user).await?, drafts })
}
