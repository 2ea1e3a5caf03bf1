//! Rows and objects brought together again after a crash.

use std::collections::HashSet;

use super::error::VaultError;
use super::vault::Vault;
use crate::domain::{Moment, ObjectKey};
use crate::store::{Store, StoreError, stored_files};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// Objects that no row knew; they are deleted.
    pub deleted: Vec<ObjectKey>,
    /// Objects that rows know and that are gone: somebody must be told.
    pub missing: Vec<ObjectKey>,
}

/// Which side failed.
#[derive(Debug, thiserror::Error)]
pub enum ReconcileError {
    /// The rows.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The objects.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Deletes the objects that no row knows and names the rows whose object is gone. An object is put before its row is
/// written, so only those written before `written_before` (by the system's clock: some minutes ago) are deleted.
///
/// # Errors
/// When either side fails; running it again is safe.
pub async fn reconcile(vault: &Vault, store: &Store, written_before: Moment) -> Result<Reconciled, ReconcileError> {
    // Rows are read on both sides of the listing: what is stored or deleted meanwhile is neither orphan nor loss.
    let known_before = stored_files::keys(store).await?;
    let objects = vault.list().await?;
    let known_after = stored_files::keys(store).await?;
    let mut done = Reconciled::default();
    for object in &objects {
        if object.written_at < written_before && !known_after.contains(&object.key) {
            vault.delete(&object.key).await?;
            done.deleted.push(object.key.clone());
        }
    }
    let there: HashSet<_> = objects.into_iter().map(|object| object.key).collect();
    done.missing = known_before.into_iter().filter(|key| known_after.contains(key) && !there.contains(key)).collect();
    done.missing.sort_unstable();
    Ok(done)
}
