//! The key file: an ordinary age identity file that only its owner may read.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use age::secrecy::ExposeSecret;
use age::x25519::Identity;

use super::error::VaultError;

/// The key in the file at `path`; `None` when there is no such file.
pub(super) fn read(path: &Path) -> Result<Option<Identity>, VaultError> {
    let failed = |error| VaultError::KeyFile { path: path.to_owned(), error };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) if error.kind() == ErrorKind::InvalidData => return Err(VaultError::KeyGarbled(path.to_owned())),
        Err(error) => return Err(failed(error)),
    };
    refuse_open_to_others(path)?;
    let identity = text.lines().find_map(|line| line.trim().parse().ok());
    identity.map(Some).ok_or_else(|| VaultError::KeyGarbled(path.to_owned()))
}

/// Makes a new key and writes it to `path`, durably, before anything is encrypted to it.
pub(super) fn create(path: &Path) -> Result<Identity, VaultError> {
    let identity = Identity::generate();
    write(path, &identity).map_err(|error| VaultError::KeyFile { path: path.to_owned(), error })?;
    Ok(identity)
}

fn write(path: &Path, identity: &Identity) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(folder)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "# The key to the receipts that bootcamp-bot keeps. Back this file up, apart from the receipts:")?;
    writeln!(file, "# without it none of them can be read again.")?;
    writeln!(file, "# public key: {}", identity.to_public())?;
    writeln!(file, "{}", identity.to_string().expose_secret())?;
    file.sync_all()?;
    File::open(folder)?.sync_all()
}

#[cfg(unix)]
fn refuse_open_to_others(path: &Path) -> Result<(), VaultError> {
    use std::os::unix::fs::PermissionsExt;

    let meta = path.metadata().map_err(|error| VaultError::KeyFile { path: path.to_owned(), error })?;
    let mode = meta.permissions().mode() & 0o777;
    if mode & 0o077 == 0 { Ok(()) } else { Err(VaultError::KeyOpenToOthers { path: path.to_owned(), mode }) }
}

#[cfg(not(unix))]
fn refuse_open_to_others(_path: &Path) -> Result<(), VaultError> {
    Ok(())
}
