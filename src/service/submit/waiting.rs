//! A draft is taken up again: its owner has a profile now, or asks for a person to look.

use super::arrive::unkept;
use super::duplicate;
use super::record::{checked, decided, note, receipt, rejection, settled, taken};
use super::{Submitted, own_draft};
use crate::app::App;
use crate::domain::{Draft, DraftId, DraftKind, Profile, Upload, UploadId, Verdict};
use crate::service::upload::{NamedFile, Target, judge, target};
use crate::service::{Failure, Who, evidence};
use crate::store::{drafts, stored_files, submissions};
use crate::validator::{Code, Report};

/// Takes up a draft that waited for its owner's profile.
///
/// # Errors
/// As [`submit`](super::submit).
pub async fn resume(
    app: &App,
    who: &Who,
    draft: Draft,
    target: &Target,
    profile: &Profile,
) -> Result<Submitted, Failure> {
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
    if report.has(Code::CardNumberExposed) {
        return forget(app, &draft, report, target).await;
    }
    promote(app, who, draft, report, target, &files, Wish::Judgement).await
}

/// 「이대로 검토 요청」: the draft becomes a submission that a person looks at, with its own arrival time. `None` when
/// there is no such draft of this person any more.
///
/// # Errors
/// As [`submit`](super::submit).
pub async fn request_review(app: &App, who: &Who, id: &DraftId) -> Result<Option<Submitted>, Failure> {
    let Some(draft) = own_draft(app, who, id).await? else { return Ok(None) };
    let book = app.book_for(who.guild, who.user).await?;
    let upload = &draft.upload;
    let Ok(target) = target(&book, upload.programme, Some(upload.round), upload.arrived_at) else { return Ok(None) };
    // Asking for a look must not push out what was received: that takes a new upload, or withdrawing first.
    let standing = submissions::standing(&app.store, upload.guild, upload.user, upload.programme, upload.round).await?;
    if let Some(standing) = standing {
        let outcome = if standing.status.is_changeable() { Submitted::Standing } else { Submitted::Settled };
        return Ok(Some(outcome(Box::new(standing))));
    }
    let Some(profile) = app.profile(who.guild, who.user).await? else {
        return Ok(Some(Submitted::NeedsProfile { draft, suggestion: None }));
    };
    let files = evidence::originals(app, who.guild, &UploadId::Draft(id.clone())).await?;
    let report = match &draft.checked {
        Some(checked) => serde_json::from_str(&checked.report)?,
        None => match judge(app, &target, &files, upload.arrived_at, Some(&profile.profile)).await {
            Ok(report) if report.has(Code::CardNumberExposed) => {
                return forget(app, &draft, report, &target).await.map(Some);
            }
            Ok(report) => report,
            // Nobody could read it, which is just what the person who looks must know.
            Err(failure) => {
                tracing::error!(error = %failure, "a review was asked for an upload that cannot be checked");
                Report::unchecked()
            }
        },
    };
    promote(app, who, draft, report, &target, &files, Wish::Review).await.map(Some)
}

/// 「파일 추가」: the draft waits for further files of the same payment, which the next upload brings. `None` when
/// there is no such draft of this person any more.
///
/// # Errors
/// When the store fails.
pub async fn await_files(app: &App, who: &Who, id: &DraftId) -> Result<Option<Draft>, Failure> {
    let Some(draft) = own_draft(app, who, id).await? else { return Ok(None) };
    let Some(checked) = &draft.checked else { return Ok(None) };
    let mut tx = app.store.write().await?;
    let draft = drafts::rejudge(&mut tx, who.guild, id, DraftKind::Half, checked).await?;
    tx.commit().await?;
    Ok(Some(draft))
}

/// A draft that shows a whole card number, which could not be seen when it came.
async fn forget(app: &App, draft: &Draft, report: Report, target: &Target) -> Result<Submitted, Failure> {
    let mut tx = app.store.write().await?;
    let objects = drafts::delete(&mut tx, draft.upload.guild, &draft.id).await?;
    tx.commit().await?;
    evidence::forget(app, &objects).await?;
    Ok(unkept(report, target))
}

/// What the owner of a draft wants.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// That it counts, if the rules allow it.
    Judgement,
    /// That a person looks, whatever the rules say.
    Review,
}

/// Makes a draft a submission, unless it is rejected. Whether somebody else handed in the same payment is looked up in
/// the same transaction.
async fn promote(
    app: &App,
    who: &Who,
    draft: Draft,
    mut report: Report,
    target: &Target,
    files: &[NamedFile],
    wish: Wish,
) -> Result<Submitted, Failure> {
    let Upload { guild, user, .. } = draft.upload;
    let stored = stored_files::of(&app.store, guild, &UploadId::Draft(draft.id.clone())).await?;
    let is_wanted = |report: &Report| wish == Wish::Review || report.verdict != Verdict::Rejected;
    let pdf = if is_wanted(&report) { evidence::one_pdf(app, &report, files).await } else { None };
    let merged = evidence::keep_merged(app, pdf.as_ref(), files.len()).await?;
    let mut tx = app.store.write().await?;
    duplicate::look(&mut tx, &draft.upload, &stored, &mut report, app.clock.now()).await?;
    if !is_wanted(&report) {
        let draft = drafts::rejudge(&mut tx, guild, &draft.id, DraftKind::Rejected, &checked(&report)?).await?;
        tx.commit().await?;
        evidence::forget(app, &merged.into_iter().map(|file| file.key).collect::<Vec<_>>()).await?;
        return rejection(app, draft, report, target).await;
    }
    let report = if wish == Wish::Review { report.for_review() } else { report };
    let checked = checked(&report)?;
    let inserted = drafts::submit(&mut tx, guild, user, &draft.id, &checked, app.clock.now()).await;
    let Some(submission) = taken(inserted)? else {
        drop(tx);
        return decided(app, &draft.upload).await;
    };
    stored_files::add(&mut tx, guild, &UploadId::Submission(submission.id.clone()), &merged).await?;
    note(app, &mut tx, &submission, &report, target, who.locale).await?;
    tx.commit().await?;
    receipt(app, submission, report, target, pdf).await
}
