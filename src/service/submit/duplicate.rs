//! The same payment, or the very same file, handed in twice: by another person, or in another round.
//!
//! A payment is known by its merchant and approval number (승인번호); the date is not needed, and amounts are no help:
//! trainees with the same card company pay the same won on the same day. Replacing one's own submission of the same
//! round is none.

use crate::domain::{Moment, StoredFile, Submission, Upload};
use crate::service::Failure;
use crate::store::{Tx, audit, submissions};
use crate::validator::{Code, Finding, Report};

/// Adds the finding when an earlier submission shows the same payment. Which one is written down for operators, at
/// `now`; the trainee is told nothing about others.
///
/// Until the transaction ends no other submission comes in, so that of two people in the same second one is first.
///
/// # Errors
/// When the store fails.
pub(super) async fn look(
    tx: &mut Tx,
    upload: &Upload,
    files: &[StoredFile],
    report: &mut Report,
    now: Moment,
) -> Result<(), Failure> {
    if report.has(Code::Duplicate) {
        return Ok(());
    }
    submissions::take_turn(tx, upload.guild).await?;
    let Some(earlier) = earlier(tx, upload, files, report).await? else { return Ok(()) };
    report.add(Finding::Duplicate);
    let entry = audit::Entry {
        guild: upload.guild,
        at: now,
        actor: Some(upload.user),
        action: "upload.duplicate".to_owned(),
        subject: earlier.reference.to_string(),
        detail: serde_json::json!({ "interaction": upload.interaction, "arrived_at": upload.arrived_at }),
    };
    Ok(audit::record(tx, &entry).await?)
}

async fn earlier(
    tx: &mut Tx,
    upload: &Upload,
    files: &[StoredFile],
    report: &Report,
) -> Result<Option<Submission>, Failure> {
    let own = |s: &Submission| {
        s.upload.user == upload.user && s.upload.programme == upload.programme && s.upload.round == upload.round
    };
    for key in keys(report) {
        let known = submissions::with_payment(tx, upload.guild, &key).await?;
        if let Some(earlier) = known.into_iter().find(|submission| !own(submission)) {
            return Ok(Some(earlier));
        }
    }
    for file in files {
        let known = submissions::with_file(tx, upload.guild, &file.sha256).await?;
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
