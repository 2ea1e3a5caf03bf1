//! What can go wrong with files at rest, each with what to do about it.

use std::io;
use std::path::PathBuf;

use crate::domain::ObjectKey;

/// Why a file could not be kept or read. The texts are for the person who runs the bot.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The folder cannot be made or written to.
    #[error("cannot use the folder {}: {error}; make it writable for this user, or set RECEIPTS_URL", path.display())]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The key file cannot be read or made.
    #[error("cannot use the key file {}: {error}; check RECEIPTS_KEY_FILE and who owns the file", path.display())]
    KeyFile {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// There are files but no key to them.
    #[error("the key file {} is gone but encrypted receipts are there; restore it from the backup", .0.display())]
    KeyMissing(PathBuf),
    /// Others may read the key file.
    #[error("others may read the key file {0} (mode {mode:03o}); run: chmod 600 {0}", path.display())]
    KeyOpenToOthers {
        /// Which file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The key file holds no key.
    #[error("the key file {} holds no AGE-SECRET-KEY line; restore it from the backup", .0.display())]
    KeyGarbled(PathBuf),
    /// There is no such object.
    #[error("the stored file {0} is gone")]
    Missing(ObjectKey),
    /// The object is not what was stored, or was encrypted to another key.
    #[error("the stored file {key} cannot be decrypted: {why}; was the key file replaced?")]
    Unreadable {
        /// Which object.
        key: ObjectKey,
        /// What the decryption said.
        why: String,
    },
    /// The encryption failed.
    #[error("a file could not be encrypted: {0}")]
    Encryption(String),
    /// The disk or the service that holds the objects failed.
    #[error("files at rest: {0}")]
    Storage(#[from] object_store::Error),
}
