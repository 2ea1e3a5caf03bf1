//! What is told again after a restart.

use super::Submitted;
use super::record::{receipt, rejection};
use crate::app::App;
use crate::domain::{DraftKind, GuildId, Upload, UploadId};
use crate::service::upload::target;
use crate::service::{Failure, evidence};
use crate::store::{drafts, submissions};
use crate::validator::Report;

/// What is to be told of an upload that was stored before a restart; `None` when it is gone.
///
/// # Errors
/// When the store or the files at rest fail.
pub async fn outcome_of(app: &App, guild: GuildId, id: &UploadId) -> Result<Option<Submitted>, Failure> {
    let book = app.book(guild).await?;
    let aim = |upload: &Upload| target(&book, upload.programme, Some(upload.round), upload.arrived_at).ok();
    match id {
        UploadId::Submission(key) => {
            let Some(submission) = submissions::by_id(&app.store, guild, key).await? else { return Ok(None) };
            let Some(target) = aim(&submission.upload) else { return Ok(None) };
            let report: Report = serde_json::from_str(&submission.checked.report)?;
            let files = evidence::originals(app, guild, id).await?;
            let pdf = evidence::one_pdf(app, &report, &files).await;
            Ok(Some(receipt(app, submission, report, &target, pdf).await?))
        }
        UploadId::Draft(key) => {
            let Some(draft) = drafts::get(&app.store, guild, key).await? else { return Ok(None) };
            let Some(target) = aim(&draft.upload) else { return Ok(None) };
            let submitted = match (draft.kind, &draft.checked) {
                (DraftKind::Profile, _) => {
                    let suggestion = evidence::hint(app, guild, draft.id.clone()).await?;
                    Submitted::NeedsProfile { draft, suggestion }
                }
                (DraftKind::Masked, _) => {
                    let shown = evidence::originals(app, guild, id).await?.into_iter().next();
                    Submitted::Masked { draft, shown }
                }
                (_, Some(checked)) => {
                    let report = serde_json::from_str(&checked.report)?;
                    rejection(app, draft, report, &target).await?
                }
                (_, None) => Submitted::Unchecked(draft),
            };
            Ok(Some(submitted))
        }
    }
}
