//! Where things are kept: rows, receipts and the key to them.

use std::path::{Path, PathBuf};

use reqwest::Url;

use super::{ConfigError, Secret, set};

const DEFAULT_DATABASE: &str = "sqlite://data/bootcamp.db?mode=rwc";
const DEFAULT_RECEIPTS: &str = "data/receipts";
const DEFAULT_KEY: &str = "data/receipts.key";

/// The database. Its address may hold a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// An embedded SQLite file.
    Sqlite(Secret),
    /// A PostgreSQL server.
    Postgres(Secret),
}

impl Database {
    /// Its address, for the driver.
    #[must_use]
    pub fn url(&self) -> &str {
        let (Self::Sqlite(url) | Self::Postgres(url)) = self;
        url.expose()
    }

    pub(super) fn read(url: Option<&Secret>) -> Result<Self, ConfigError> {
        let url = set(url.map(Secret::expose)).unwrap_or(DEFAULT_DATABASE);
        let scheme = url.split_once(':').map(|(scheme, _)| scheme);
        match scheme {
            Some("sqlite") => Ok(Self::Sqlite(Secret::new(url))),
            Some("postgres" | "postgresql") => Ok(Self::Postgres(Secret::new(url))),
            _ => Err(ConfigError::new(
                "DATABASE_URL",
                "is not the address of a database that the bot knows",
                "Begin with sqlite:// or postgres://, or leave it out for a file in data/",
            )),
        }
    }
}

/// Where receipts are kept, encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receipts {
    /// A folder, absolute.
    Folder(PathBuf),
    /// A bucket, by its `s3://` address.
    Bucket(Url),
}

impl Receipts {
    pub(super) fn read(url: Option<&str>, folder: &Path) -> Result<Self, ConfigError> {
        const REMEDY: &str = "Write file:///absolute/folder or s3://bucket/prefix, or leave it out for data/receipts";
        let wrong = |problem| ConfigError::new("RECEIPTS_URL", problem, REMEDY);
        let Some(url) = set(url) else { return Ok(Self::Folder(folder.join(DEFAULT_RECEIPTS))) };
        let url = Url::parse(url).map_err(|_| wrong("is no address"))?;
        match url.scheme() {
            "file" => {
                url.to_file_path().map(Self::Folder).map_err(|()| wrong("names a host; a folder has three slashes"))
            }
            "s3" if url.has_host() => Ok(Self::Bucket(url)),
            _ => Err(wrong("is not a place that the bot knows")),
        }
    }
}

/// The file with the key to the receipts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFile {
    /// Where it is, absolute.
    pub path: PathBuf,
    /// Whether it is made when it is missing. Where rows or receipts are kept on another machine, a key that is
    /// missing here is a mistake: with a new one the old receipts would be lost.
    pub create: bool,
}

impl KeyFile {
    /// Whether the key is there, or may be made.
    ///
    /// # Errors
    /// When it is missing and must not be made.
    pub fn check(&self) -> Result<(), ConfigError> {
        if self.create || self.path.exists() {
            return Ok(());
        }
        let problem = format!("names {}, which is not there", self.path.display());
        Err(ConfigError::new("RECEIPTS_KEY_FILE", problem, "Put the key back in its place, or correct the path"))
    }

    pub(super) fn read(
        path: Option<&Path>,
        database: &Database,
        receipts: &Receipts,
        folder: &Path,
    ) -> Result<Self, ConfigError> {
        if let Some(path) = path.filter(|path| !path.as_os_str().is_empty()) {
            let local = matches!((database, receipts), (Database::Sqlite(_), Receipts::Folder(_)));
            return Ok(Self { path: folder.join(path), create: local });
        }
        let away = match (database, receipts) {
            (Database::Sqlite(_), Receipts::Folder(_)) => {
                return Ok(Self { path: folder.join(DEFAULT_KEY), create: true });
            }
            (Database::Postgres(_), _) => "PostgreSQL",
            (_, Receipts::Bucket(_)) => "S3",
        };
        let problem = format!("is not set, and with {away} the key must not live and die with this machine");
        let remedy = "Make a key with age-keygen, keep a copy elsewhere, and set the variable to its path";
        Err(ConfigError::new("RECEIPTS_KEY_FILE", problem, remedy))
    }
}
