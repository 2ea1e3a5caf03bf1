//! The same payment, or the very same file, handed in twice: by another person, or in another round.
//!
//! A payment is known by its merchant and approval number (승인번호); the date is not needed, and amounts are no help:
//! trainees with the same card company pay the same won on the same day. Replacing one's own submission of the same
//! round is none.

use crate::app::App;
use crate::domain::{StoredFile, Submission, Upload};
use crate::service::Failure;
use crate::store::{audit, submissions};
use crate::validator::{Finding, Report};

/// Adds the finding when an earlier submission shows the same payment. Which one is written down for operators; the
/// trainee is told nothing about others.
///
/// # Errors
/// When the store fails.
pub(super) async fn look(app: &App, upload: &Upload, files: &[StoredFile], report: &mut Report) -> Result<(), Failure> {
    let Some(earlier) = earlier(app, upload, files, report).await? else { return Ok(()) };
    report.add(Finding::Duplicate);
    let entry = audit::Entry {
        guild: upload.guild,
        at: app.clock.now(),
        actor: Some(upload.user),
        action: "upload.duplicate".to_owned(),
        subject: earlier.reference.to_string(),
        detail: serde_json::json!({ "interaction": upload.interaction, "arrived_at": upload.arrived_at }),
    };
    let mut tx = app.store.write().await?;
    audit::record(&mut tx, &entry).await?;
    Ok(tx.commit().await?)
}

async fn earlier(
    app: &App,
    upload: &Upload,
    files: &[StoredFile],
    report: &Report,
) -> Result<Option<Submission>, Failure> {
    let own = |s: &Submission| {
        s.upload.user == upload.user && s.upload.programme == upload.programme && s.upload.round == upload.round
    };
    for key in keys(report) {
        let known = submissions::with_payment(&app.store, upload.guild, &key).await?;
        if let Some(earlier) = known.into_iter().find(|submission| !own(submission)) {
            return Ok(Some(earlier));
        }
    }
    for file in files {
        let known = submissions::with_file(&app.store, upload.guild, &file.sha256).await?;
        if let Some(earlier) = known.into_iter().find(|submission| !own(submission)) {
            return Ok(Some(earlier));
        }
    }
    Ok(None)
}

/// By what a report's payments are known.
pub(super) fn keys(report: &Report) -> Vec<String> {
    let Some(merchant) = report.facts.merchant else { return Vec::new() };
    report.approvals.iter().map(|approval| format!("{merchant}:{approval}")).collect()
}
