//! An upload arrives.

use super::record::{Arrival, Written, decided, put_draft, receipt, rejection, settled, write};
use super::{Handout, Origin, Submitted, Unkept, mask};
use crate::app::App;
use crate::domain::{
    Draft, DraftKind, FileRole, Hint, Profile, ProgrammeId, SubmissionMode, Upload, UploadId, Verdict,
};
use crate::service::upload::{NamedFile, Target, judge};
use crate::service::{Failure, Who, evidence, upload};
use crate::store::{drafts, settings};
use crate::validator::{Code, Report};

/// Takes an upload. When a draft waits for further files of the same payment, the two are one upload, with the
/// draft's time of arrival.
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
    let mut arrival = Arrival {
        upload: Upload {
            guild: who.guild,
            user: who.user,
            programme: target.programme.id,
            round: target.round.number,
            interaction: origin.interaction,
            arrived_at: origin.arrived_at,
        },
        files,
        origin,
        completes: None,
    };
    if let Some(settled) = settled(app, &arrival.upload).await? {
        return Ok(Submitted::Settled(Box::new(settled)));
    }
    if let Some(half) = waiting_for_files(app, who, target.programme.id, target.round.number).await? {
        let earlier = evidence::originals(app, who.guild, &UploadId::Draft(half.id.clone())).await?;
        arrival.files.splice(0..0, earlier);
        arrival.upload.arrived_at = half.upload.arrived_at;
        arrival.completes = Some(half);
    }
    let mode = settings::get(&app.store, who.guild).await?.submission_mode;
    let profile = app.profile(who.guild, who.user).await?.map(|stored| stored.profile);
    if mode == Some(SubmissionMode::Form) {
        return for_form(app, target, &arrival, profile.as_ref()).await;
    }
    take_in(app, arrival, target, profile).await
}

/// Judged before anything is kept: a file that shows a whole card number is not.
async fn take_in(
    app: &App,
    arrival: Arrival<'_>,
    target: &Target,
    profile: Option<Profile>,
) -> Result<Submitted, Failure> {
    let judged = judge(app, target, &arrival.files, arrival.upload.arrived_at, profile.as_ref()).await;
    let report = match judged {
        Ok(report) if report.has(Code::CardNumberExposed) => {
            let Upload { guild, user, arrived_at, .. } = arrival.upload;
            upload::missed(app, (guild, user), arrived_at, "a whole card number was shown").await?;
            let masked = mask::offer(app, arrival, target, profile.as_ref()).await?;
            return Ok(masked.unwrap_or_else(|| unkept(report, target)));
        }
        Ok(report) => Some(report),
        Err(failure) => {
            let interaction = arrival.upload.interaction.0;
            tracing::error!(interaction, error = %failure, "an upload could not be checked");
            None
        }
    };
    let stored = evidence::keep(app, &arrival.files, FileRole::Original).await?;
    let Some(mut report) = report else {
        return Ok(Submitted::Unchecked(put_draft(app, &arrival, DraftKind::Failed, None, &stored).await?));
    };
    if profile.is_none() {
        let suggestion = arrival.files.iter().find_map(|file| Hint::of(&file.name));
        let draft = put_draft(app, &arrival, DraftKind::Profile, None, &stored).await?;
        return Ok(Submitted::NeedsProfile { draft, suggestion });
    }
    let pdf = match report.verdict {
        Verdict::Rejected => None,
        Verdict::Accepted | Verdict::Review => evidence::one_pdf(app, &report, &arrival.files).await,
    };
    let merged = evidence::keep_merged(app, pdf.as_ref(), arrival.files.len()).await?;
    match write(app, &arrival, target, &mut report, &stored, &merged).await? {
        Written::Submission(submission) => receipt(app, submission, report, target, pdf).await,
        Written::Rejected(draft) => rejection(app, draft, report, target).await,
        Written::Decided => decided(app, &arrival.upload).await,
    }
}

/// The draft that its owner wants to complete with this upload.
async fn waiting_for_files(app: &App, who: &Who, programme: ProgrammeId, round: u32) -> Result<Option<Draft>, Failure> {
    let now = app.clock.now();
    let own = drafts::of_user(&app.store, who.guild, who.user).await?;
    Ok(own.into_iter().find(|draft| {
        let Upload { programme: p, round: r, .. } = draft.upload;
        draft.kind == DraftKind::Half && p == programme && r == round && now < draft.expires_at
    }))
}

/// What is told of an upload that must not be kept.
pub(super) fn unkept(report: Report, target: &Target) -> Submitted {
    let Target { programme, round } = target.clone();
    Submitted::Unkept(Box::new(Unkept { programme, round, report }))
}

async fn for_form(
    app: &App,
    target: &Target,
    arrival: &Arrival<'_>,
    profile: Option<&Profile>,
) -> Result<Submitted, Failure> {
    let report = judge(app, target, &arrival.files, arrival.upload.arrived_at, profile).await?;
    let pdf = match report.verdict {
        Verdict::Rejected => None,
        Verdict::Accepted | Verdict::Review => evidence::one_pdf(app, &report, &arrival.files).await,
    };
    let Target { programme, round } = target.clone();
    Ok(Submitted::ForForm(Box::new(Handout { programme, round, report, pdf })))
}
