//! The files of an upload: put to rest, fetched back, joined into the one PDF that accounting gets.

use sha2::{Digest, Sha256};

use super::Failure;
use super::upload::NamedFile;
use crate::app::App;
use crate::domain::{DraftId, FileRole, GuildId, Hint, ObjectKey, StoredFile, UploadId};
use crate::store::stored_files;
use crate::text::cut;
use crate::validator::Report;

/// Longest file name that is kept, in characters.
const MAX_NAME: usize = 200;

/// Encrypts files and puts them to rest. Their rows are still to be written; a file without one is removed later.
///
/// # Errors
/// When the disk does not take them.
pub async fn keep(app: &App, files: &[NamedFile], role: FileRole) -> Result<Vec<StoredFile>, Failure> {
    let mut kept = Vec::with_capacity(files.len());
    for file in files {
        let key = app.vault.put(file.bytes.clone()).await?;
        let sha256 = Sha256::digest(&file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let size = file.bytes.len().try_into().unwrap_or(u64::MAX);
        kept.push(StoredFile { key, role, name: cut(&file.name, MAX_NAME), sha256, size });
    }
    Ok(kept)
}

/// The files as the person sent them, in their order.
///
/// # Errors
/// When the store or the files at rest fail.
pub async fn originals(app: &App, guild: GuildId, upload: &UploadId) -> Result<Vec<NamedFile>, Failure> {
    let mut files = Vec::new();
    for stored in stored_files::of(&app.store, guild, upload).await? {
        if stored.role == FileRole::Original {
            files.push(NamedFile { bytes: app.vault.get(&stored.key).await?, name: stored.name });
        }
    }
    Ok(files)
}

/// What the names of a draft's files tell of its owner; the files themselves stay locked.
///
/// # Errors
/// When the store fails.
pub async fn hint(app: &App, guild: GuildId, draft: DraftId) -> Result<Option<Hint>, Failure> {
    let files = stored_files::of(&app.store, guild, &UploadId::Draft(draft)).await?;
    Ok(files.iter().find_map(|file| Hint::of(&file.name)))
}

/// Puts the one PDF to rest, unless it is the only file anyway.
///
/// # Errors
/// When the disk does not take it.
pub async fn keep_merged(app: &App, pdf: Option<&NamedFile>, files: usize) -> Result<Vec<StoredFile>, Failure> {
    match pdf.filter(|_| files > 1) {
        Some(pdf) => keep(app, std::slice::from_ref(pdf), FileRole::Merged).await,
        None => Ok(Vec::new()),
    }
}

/// Deletes objects whose rows are gone.
///
/// # Errors
/// When the disk does not let go of them.
pub async fn forget(app: &App, objects: &[ObjectKey]) -> Result<(), Failure> {
    for object in objects {
        app.vault.delete(object).await?;
    }
    Ok(())
}

/// One PDF of all files, named by the convention. `None` when they cannot be joined: the submission stands all the
/// same, and operators have the originals.
pub async fn one_pdf(app: &App, report: &Report, files: &[NamedFile]) -> Option<NamedFile> {
    let name = match &report.canonical_name {
        Some(name) => format!("{name}.pdf"),
        None => files.first()?.name.clone(),
    };
    let _turn = app.turn().await;
    let bytes: Vec<&[u8]> = files.iter().map(|file| file.bytes.as_slice()).collect();
    match app.worker.merge(&bytes).await {
        Ok(bytes) => Some(NamedFile { name, bytes }),
        Err(error) => {
            tracing::warn!(error = %error, files = files.len(), "evidence could not be joined into one PDF");
            None
        }
    }
}
