//! An upload arrives.

use super::record::{checked, decided, note, put_draft, receipt, rejection, settled, taken};
use super::{Handout, Origin, Submitted};
use crate::app::App;
use crate::domain::{
    CanonicalName, DraftKind, FileRole, Moment, Profile, StoredFile, SubmissionMode, Upload, UploadId, Verdict,
};
use crate::service::upload::{NamedFile, Target, judge};
use crate::service::{Failure, Who, evidence};
use crate::store::{replies, settings, submissions};
use crate::validator::Report;

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
    let mode = settings::get(&app.store, who.guild).await?.submission_mode;
    let profile = app.profile(who.guild, who.user).await?.map(|stored| stored.profile);
    if mode == Some(SubmissionMode::Form) {
        return for_form(app, target, &files, origin.arrived_at, profile.as_ref()).await;
    }
    let stored = evidence::keep(app, &files, FileRole::Original).await?;
    let Some(profile) = profile else {
        let suggestion = files.iter().find_map(|file| CanonicalName::parse(&file.name));
        let draft = put_draft(app, &upload, DraftKind::Profile, None, &stored, origin).await?;
        return Ok(Submitted::NeedsProfile { draft, suggestion });
    };
    match judge(app, target, &files, upload.arrived_at, Some(&profile)).await {
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

async fn for_form(
    app: &App,
    target: &Target,
    files: &[NamedFile],
    arrived_at: Moment,
    profile: Option<&Profile>,
) -> Result<Submitted, Failure> {
    let report = judge(app, target, files, arrived_at, profile).await?;
    let pdf = match report.verdict {
        Verdict::Rejected => None,
        Verdict::Accepted | Verdict::Review => evidence::one_pdf(app, &report, files).await,
    };
    let Target { programme, round } = target.clone();
    Ok(Submitted::ForForm(Box::new(Handout { programme, round, report, pdf })))
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
    let inserted = submissions::insert(&mut tx, upload, &checked, &stored, app.clock.now()).await;
    let Some(submission) = taken(inserted)? else {
        drop(tx);
        return decided(app, upload).await;
    };
    replies::owe(&mut tx, &origin.owed(upload.guild, UploadId::Submission(submission.id.clone()))).await?;
    note(app, &mut tx, &submission).await?;
    tx.commit().await?;
    receipt(app, submission, report, target, pdf).await
}
