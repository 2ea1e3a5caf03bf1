//! What can go wrong with a database, each with what to do about it.

use std::io;
use std::path::PathBuf;

use super::conflict::Conflict;
use super::lock::Holder;

/// Why the store could not do what it was asked. The texts are for the person who runs the bot.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The stored state does not allow it; the only variant that a trainee or operator can cause.
    #[error(transparent)]
    Conflict(#[from] Conflict),
    /// The folder for the database file cannot be made.
    #[error("cannot create the folder {}: {error}; create it for this user, or set DATABASE_URL", path.display())]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The file is not there and was not to be created.
    #[error("there is no database file {}; to create it, end DATABASE_URL with ?mode=rwc", .0.display())]
    NoFile(PathBuf),
    /// The database refuses writes.
    #[error("the database {0} is read-only; this user must be able to write to the file and its folder, or the server")]
    ReadOnly(String),
    /// The file holds something else.
    #[error("the file {0} is not an SQLite database; move it away or set DATABASE_URL")]
    NotADatabase(String),
    /// The file was an SQLite database once.
    #[error("the database {0} is damaged; stop the bot and restore a backup")]
    Damaged(String),
    /// No space is left.
    #[error("the disk that holds the database is full; free some space")]
    DiskFull,
    /// A newer program has used this database.
    #[error(
        "the database has schema version {found}, this program knows versions up to {known}; \
         start the newer program, or restore the backup made before it first ran"
    )]
    Newer {
        /// The database's version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// A migration was applied with another content than ours.
    #[error(
        "schema version {0} of the database was made by a different build (the migration was edited afterwards); \
         use the build that made it"
    )]
    Changed(i64),
    /// A migration began and did not end.
    #[error("the change to schema version {0} was interrupted; restore the backup made before it")]
    Interrupted(i64),
    /// The server did not let us in.
    #[error("cannot reach the database {server}: {why}; check DATABASE_URL and that the server runs")]
    Unreachable {
        /// Its address, without user and password.
        server: String,
        /// What came back.
        why: String,
    },
    /// Another process has this SQLite file.
    #[error("the database {} is in use by {holder}; stop that one first", path.display())]
    InUse {
        /// Which file.
        path: PathBuf,
        /// Who has it.
        holder: Holder,
    },
    /// The lock beside the SQLite file could not be taken for another reason.
    #[error("cannot lock {}: {error}; the folder must be writable and on a file system with locks", path.display())]
    Lock {
        /// The lock file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// A row holds something that this program would never have written.
    #[error("table {table}, column {column}: {why}; the row was written by something else")]
    Row {
        /// Which table.
        table: &'static str,
        /// Which column.
        column: &'static str,
        /// What is wrong with the value.
        why: String,
    },
    /// Anything else that the database said.
    #[error("database: {0}")]
    Database(#[source] sqlx::Error),
}

/// SQLite's primary result codes.
const SQLITE_READONLY: i64 = 8;
const SQLITE_CORRUPT: i64 = 11;
const SQLITE_FULL: i64 = 13;
const SQLITE_NOTADB: i64 = 26;

/// PostgreSQL's `read_only_sql_transaction` and `disk_full`.
const PG_READ_ONLY: &str = "25006";
const PG_DISK_FULL: &str = "53100";

/// Stands for the database's name where only opening knows it.
const UNNAMED: &str = "of DATABASE_URL";

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|e| e.code()).unwrap_or_default().into_owned();
        // SQLite keeps the primary code in the low byte of its extended codes; PostgreSQL's have five characters.
        let primary = if code.len() < 5 { code.parse::<i64>().map(|c| c & 0xff).ok() } else { None };
        match (primary, code.as_str()) {
            (Some(SQLITE_READONLY), _) | (_, PG_READ_ONLY) => Self::ReadOnly(UNNAMED.to_owned()),
            (Some(SQLITE_FULL), _) | (_, PG_DISK_FULL) => Self::DiskFull,
            (Some(SQLITE_NOTADB), _) => Self::NotADatabase(UNNAMED.to_owned()),
            (Some(SQLITE_CORRUPT), _) => Self::Damaged(UNNAMED.to_owned()),
            _ => Self::Database(error),
        }
    }
}

impl StoreError {
    /// Whether this is a unique key named `index` that already holds the value. `columns` are the index's columns:
    /// PostgreSQL names the index, SQLite lists `table.column, …`.
    pub(super) fn is_duplicate(&self, index: &str, columns: &str) -> bool {
        let Self::Database(sqlx::Error::Database(error)) = self else { return false };
        error.is_unique_violation() && (error.constraint() == Some(index) || error.message().ends_with(columns))
    }
}
