//! One process at a time on an SQLite file: a lock of the operating system on a file beside it, which ends with the
//! process however that dies.

use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};

use crate::domain::{KST, Moment};

use super::error::StoreError;

/// The process that has the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its process id; `None` when it has not written it yet.
    pub pid: Option<u32>,
    /// Since when it has the database, in UTC by the system's clock.
    pub since: Option<Moment>,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pid {
            Some(pid) => write!(f, "process {pid}")?,
            None => f.write_str("another process")?,
        }
        match self.since {
            Some(since) => write!(f, ", since {}", since.with_timezone(&KST).format("%Y-%m-%d %H:%M:%S KST")),
            None => Ok(()),
        }
    }
}

/// The lock; dropping it lets others in. The file stays: removing it would let two processes lock two files.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock for the database at `database`, or says who has it.
    pub(super) fn take(database: &Path) -> Result<Self, StoreError> {
        let path = beside(database);
        let failed = |error| StoreError::Lock { path: path.clone(), error };
        let mut options = OpenOptions::new();
        let mut file = options.read(true).write(true).create(true).truncate(false).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::InUse { path: database.to_owned(), holder: holder(&mut file) });
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        // The time of this write is the start that a second process reports.
        file.set_len(0).and_then(|()| writeln!(file, "{}", std::process::id())).map_err(failed)?;
        Ok(Self { _file: file })
    }
}

/// Who has the database at `database`; `None` when nobody has. For a moment this holds the lock together with others
/// who only look.
pub(super) fn holder_of(database: &Path) -> Result<Option<Holder>, StoreError> {
    let path = beside(database);
    let mut file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::Lock { path, error }),
    };
    match file.try_lock_shared() {
        Ok(()) => Ok(None),
        Err(TryLockError::WouldBlock) => Ok(Some(holder(&mut file))),
        Err(TryLockError::Error(error)) => Err(StoreError::Lock { path, error }),
    }
}

fn beside(database: &Path) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push(".lock");
    path.into()
}

fn holder(file: &mut File) -> Holder {
    let mut text = String::new();
    let read = file.rewind().and_then(|()| file.read_to_string(&mut text));
    let written = file.metadata().and_then(|meta| meta.modified());
    Holder { pid: read.ok().and_then(|_| text.trim().parse().ok()), since: written.ok().map(Moment::from) }
}
