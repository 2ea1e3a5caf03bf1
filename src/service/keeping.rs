//! How long things are kept: drafts for a day, files of replaced and withdrawn submissions for a week.
//! What operators decided on stays until they set a keeping period.

use chrono::Duration;

use super::Failure;
use crate::app::App;
use crate::domain::{ObjectKey, UploadId};
use crate::store::{drafts, stored_files};

/// How long the files of a submission that no longer stands are kept, in case its owner asks.
const FALLEN_KEPT: Duration = Duration::days(7);

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
    for object in &objects {
        app.vault.delete(object).await?;
    }
    tidied.files = objects.len();
    Ok(tidied)
}
