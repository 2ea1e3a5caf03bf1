//! A whole card number in an upload: the file itself is not kept. Where the digits can truly be taken out of it, the
//! masked file is kept for a day and handed in when its owner says so.

use super::record::{Arrival, checked, put_draft};
use super::{Submitted, own_draft};
use crate::app::App;
use crate::domain::{DraftId, DraftKind, FileRole, Profile};
use crate::service::upload::{NamedFile, Target, judge, target};
use crate::service::{Failure, Who, evidence};
use crate::store::drafts;
use crate::validator::Code;
use crate::validator::pdf::RedactError;
use crate::worker::WorkerError;

/// Masks the numbers and keeps the result as a draft; `None` when that cannot be done truly.
///
/// # Errors
/// When the store or the files at rest fail.
pub(super) async fn offer(
    app: &App,
    mut arrival: Arrival<'_>,
    target: &Target,
    profile: Option<&Profile>,
) -> Result<Option<Submitted>, Failure> {
    let Some(files) = masked(app, &arrival.files).await else { return Ok(None) };
    let report = match judge(app, target, &files, arrival.upload.arrived_at, profile).await {
        Ok(report) if !report.has(Code::CardNumberExposed) => report,
        Ok(_) => return Ok(None),
        Err(error) => {
            tracing::warn!(%error, "a masked file could not be checked");
            return Ok(None);
        }
    };
    arrival.files = files;
    let stored = evidence::keep(app, &arrival.files, FileRole::Original).await?;
    let draft = put_draft(app, &arrival, DraftKind::Masked, Some(&checked(&report)?), &stored).await?;
    let shown = evidence::one_pdf(app, &report, &arrival.files).await;
    Ok(Some(Submitted::Masked { draft, shown }))
}

async fn masked(app: &App, files: &[NamedFile]) -> Option<Vec<NamedFile>> {
    let _turn = app.turn().await;
    let mut masked = Vec::with_capacity(files.len());
    for file in files {
        let bytes = match app.worker.redact(&file.bytes).await {
            Ok(bytes) => bytes,
            Err(WorkerError::Redact(RedactError::NothingToHide)) => file.bytes.clone(),
            Err(error) => {
                tracing::info!(%error, "a card number could not be masked");
                return None;
            }
        };
        masked.push(NamedFile { name: file.name.clone(), bytes });
    }
    Some(masked)
}

/// 「번호 가리고 제출」: the masked draft is handed in, with its own arrival time. `None` when there is no such draft of
/// this person any more.
///
/// # Errors
/// As [`submit`](super::submit).
pub async fn submit_masked(app: &App, who: &Who, id: &DraftId) -> Result<Option<Submitted>, Failure> {
    let mine = own_draft(app, who, id).await?;
    let Some(draft) = mine.filter(|draft| draft.kind == DraftKind::Masked) else { return Ok(None) };
    let Some(profile) = app.profile(who.guild, who.user).await? else {
        let Some(checked) = &draft.checked else { return Ok(None) };
        let mut tx = app.store.write().await?;
        let draft = drafts::rejudge(&mut tx, who.guild, id, DraftKind::Profile, checked).await?;
        tx.commit().await?;
        return Ok(Some(Submitted::NeedsProfile { draft, suggestion: None }));
    };
    let book = app.book_for(who.guild, who.user).await?;
    let upload = &draft.upload;
    let Ok(target) = target(&book, upload.programme, Some(upload.round), upload.arrived_at) else { return Ok(None) };
    super::resume(app, who, draft, &target, &profile.profile).await.map(Some)
}
