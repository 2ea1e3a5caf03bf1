//! How long things are kept: drafts for a day, files of replaced and withdrawn submissions for a week.
//! What operators decided on stays until they set a keeping period.

use chrono::Duration;

use super::{Failure, evidence};
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::domain::{ObjectKey, UploadId};
use crate::files;
use crate::store::{drafts, stored_files};

/// How long the files of a submission that no longer stands are kept, in case its owner asks.
const FALLEN_KEPT: Duration = Duration::days(7);

/// A file whose row is not written yet belongs to an upload that is being taken in; after this long it is an orphan.
const ORPHANS_KEPT: Duration = Duration::hours(1);

/// What one round of tidying removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Drafts that expired.
    pub drafts: usize,
    /// Files at rest.
    pub files: usize,
}

/// Removes what has been kept long enough. Rows go first: a crash in between leaves a file without a row, which the
/// next reconciliation finds, never a row without its file.
///
/// # Errors
/// When the store or the files at rest fail.
pub async fn tidy(app: &App) -> Result<Tidied, Failure> {
    let now = app.clock.now();
    let mut tidied = Tidied::default();
    let mut objects: Vec<ObjectKey> = Vec::new();
    for draft in drafts::expired(&app.store, now).await? {
        let mut tx = app.store.write().await?;
        objects.extend(drafts::delete(&mut tx, draft.upload.guild, &draft.id).await?);
        tx.commit().await?;
        tidied.drafts += 1;
    }
    for (guild, id) in stored_files::outdated(&app.store, now - FALLEN_KEPT).await? {
        let mut tx = app.store.write().await?;
        objects.extend(stored_files::forget(&mut tx, guild, &UploadId::Submission(id)).await?);
        tx.commit().await?;
    }
    evidence::forget(app, &objects).await?;
    tidied.files = objects.len();
    Ok(tidied)
}

/// After a crash: removes files that no row knows, and tells of rows whose file is gone.
///
/// # Errors
/// When the store or the files at rest fail.
pub async fn reconcile(app: &App) -> Result<(), Failure> {
    let found = files::reconcile(&app.vault, &app.store, SystemClock.now() - ORPHANS_KEPT).await?;
    for missing in &found.missing {
        tracing::error!(object = %missing, "a stored file is not where its row says; restore it from the backup");
    }
    if !found.deleted.is_empty() {
        tracing::info!(files = found.deleted.len(), "removed files that no row knows");
    }
    Ok(())
}
