//! Putting files away and taking them out.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use age::x25519::Identity;
use futures_util::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};

use super::error::VaultError;
use super::key;
use super::url::ReceiptsUrl;
use crate::domain::{Moment, ObjectKey};

/// The encrypted files. Clones share them.
#[derive(Clone)]
pub struct Vault {
    objects: Arc<dyn ObjectStore>,
    identity: Arc<Identity>,
}

/// An object that is there, whoever knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredObject {
    /// Its key.
    pub key: ObjectKey,
    /// When it was written, in UTC by the clock of the storage.
    pub written_at: Moment,
}

impl fmt::Debug for Vault {
    /// Without the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vault({})", self.objects)
    }
}

impl Vault {
    /// Opens the place that `url` names with the key in `key_file`. At first use both are created; a key is never
    /// created where encrypted files are already.
    ///
    /// # Errors
    /// Every way in which folder or key can be unusable has its own [`VaultError`], whose text says what to do.
    pub async fn open(url: &ReceiptsUrl, key_file: &Path) -> Result<Self, VaultError> {
        let ReceiptsUrl::Folder(folder) = url;
        std::fs::create_dir_all(folder).map_err(|error| VaultError::Folder { path: folder.clone(), error })?;
        // Durable when put returns: the row that is written next must never point to nothing.
        let objects: Arc<dyn ObjectStore> = Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true));
        let identity = match key::read(key_file)? {
            Some(identity) => identity,
            None if objects.list(None).try_next().await?.is_some() => {
                return Err(VaultError::KeyMissing(key_file.to_owned()));
            }
            None => key::create(key_file)?,
        };
        Ok(Self { objects, identity: Arc::new(identity) })
    }

    /// Encrypts a file and puts it away. When this returns it is on the disk.
    ///
    /// # Errors
    /// When the disk is full or fails; see [`VaultError`].
    pub async fn put(&self, plain: Vec<u8>) -> Result<ObjectKey, VaultError> {
        let key = ObjectKey(format!("{}.age", uuid::Uuid::now_v7().simple()));
        let recipient = self.identity.to_public();
        let encrypted = off_thread(move || age::encrypt(&recipient, &plain)).await.map_err(VaultError::Encryption)?;
        self.objects.put(&path(&key)?, PutPayload::from(encrypted)).await?;
        Ok(key)
    }

    /// Takes a file out and decrypts it.
    ///
    /// # Errors
    /// [`VaultError::Missing`] when it is gone, [`VaultError::Unreadable`] when it was changed or belongs to another
    /// key; see [`VaultError`] for the rest.
    pub async fn get(&self, key: &ObjectKey) -> Result<Vec<u8>, VaultError> {
        let object = match self.objects.get(&path(key)?).await {
            Err(object_store::Error::NotFound { .. }) => return Err(VaultError::Missing(key.clone())),
            other => other?,
        };
        let encrypted = object.bytes().await?;
        let identity = Arc::clone(&self.identity);
        let decrypted = off_thread(move || age::decrypt(identity.as_ref(), &encrypted)).await;
        decrypted.map_err(|why| VaultError::Unreadable { key: key.clone(), why })
    }

    /// Deletes a file. One that is gone already is no error.
    ///
    /// # Errors
    /// See [`VaultError`].
    pub async fn delete(&self, key: &ObjectKey) -> Result<(), VaultError> {
        match self.objects.delete(&path(key)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Everything that is there, in no order.
    ///
    /// # Errors
    /// See [`VaultError`].
    pub async fn list(&self) -> Result<Vec<StoredObject>, VaultError> {
        let objects = self.objects.list(None).map_ok(|object| StoredObject {
            key: ObjectKey(object.location.to_string()),
            written_at: object.last_modified,
        });
        Ok(objects.try_collect().await?)
    }
}

fn path(key: &ObjectKey) -> Result<ObjectPath, VaultError> {
    ObjectPath::parse(&key.0).map_err(|error| VaultError::Storage(error.into()))
}

/// Ciphers work for tens of milliseconds on a big file; the threads that answer Discord must not wait for that.
async fn off_thread<T: Send + 'static, E: fmt::Display + Send + 'static>(
    work: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, String> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| error.to_string())?.map_err(|error| error.to_string())
}
