//! Opening a database: everything that can be wrong with one is found here, before the bot starts.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{AnyConnection, AnyPool, Connection};
use tokio::sync::Mutex;

use super::error::StoreError;
use super::lock::Lock;
use super::url::DatabaseUrl;
use super::{Engine, Store, schema};

/// SQLite reads in parallel and has one writer; each connection costs a thread and a page cache.
const SQLITE_CONNECTIONS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 10;
/// A server that has not answered by then will not: people wait for this at start.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Longest wait for a connection of the pool; an interaction's answer is long overdue by then.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);

/// FULL: a commit survives a power cut. The time-out is for other processes that look at the file.
const SQLITE_SESSION: &str = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000";

pub(super) async fn open(url: &DatabaseUrl) -> Result<Store, StoreError> {
    sqlx::any::install_default_drivers();
    match url {
        DatabaseUrl::Sqlite { path, create } => open_sqlite(path, *create).await,
        DatabaseUrl::Postgres(address) => open_postgres(url, address).await,
    }
    .map_err(|error| named(error, url))
}

async fn open_sqlite(path: &Path, create: bool) -> Result<Store, StoreError> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    prepare_file(&path, create)?;
    let lock = Lock::take(&path)?;
    let options = options(&sqlite_address(&path, "rwc"))?;
    let mut first = AnyConnection::connect_with(&options).await?;
    // Write-ahead logging is a property of the file. Setting it needs the file alone, so before there is a pool.
    sqlx::raw_sql("PRAGMA journal_mode = WAL").execute(&mut first).await?;
    sqlx::raw_sql(SQLITE_SESSION).execute(&mut first).await?;
    schema::migrate(&mut first).await?;
    first.close().await?;
    let pool = AnyPoolOptions::new()
        .max_connections(SQLITE_CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .after_connect(|connection, _| {
            Box::pin(async move { sqlx::raw_sql(SQLITE_SESSION).execute(connection).await.map(drop) })
        })
        .connect_lazy_with(options);
    let engine = Engine::Sqlite { writer: Arc::new(Mutex::new(())) };
    Ok(Store { pool, engine, _lock: Some(Arc::new(lock)) })
}

/// Makes the folder and finds out what SQLite would only say at the first write.
pub(super) fn prepare_file(path: &Path, create: bool) -> Result<(), StoreError> {
    if let Ok(meta) = path.metadata() {
        let writable = std::fs::OpenOptions::new().append(true).open(path).is_ok();
        // An administrator's process may write to a file that is marked read-only; the mark is meant all the same.
        return if writable && !meta.permissions().readonly() {
            Ok(())
        } else {
            Err(StoreError::ReadOnly(path.display().to_string()))
        };
    }
    if !create {
        return Err(StoreError::NoFile(path.to_owned()));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| StoreError::Folder { path: folder.to_owned(), error })
}

/// `mode` is `rwc` to create the file, `rw` not to.
pub(super) fn sqlite_address(path: &Path, mode: &str) -> String {
    let mut address = String::from("sqlite://");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => address.push(char::from(*byte)),
            other => address.push_str(&format!("%{other:02X}")),
        }
    }
    address.push_str("?mode=");
    address.push_str(mode);
    address
}

async fn open_postgres(url: &DatabaseUrl, address: &str) -> Result<Store, StoreError> {
    let unreachable = |why: String| StoreError::Unreachable { server: url.to_string(), why };
    let options = options(address)?;
    // Connected to here because a pool would try again and again until its own time-out.
    let connecting = AnyConnection::connect_with(&options);
    let mut first = tokio::time::timeout(CONNECT_TIMEOUT, connecting)
        .await
        .map_err(|_| unreachable(format!("no answer in {} seconds", CONNECT_TIMEOUT.as_secs())))?
        .map_err(|error| unreachable(error.to_string()))?;
    schema::migrate(&mut first).await?;
    first.close().await?;
    Ok(Store { pool: postgres_pool(options), engine: Engine::Postgres, _lock: None })
}

fn postgres_pool(options: AnyConnectOptions) -> AnyPool {
    AnyPoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_lazy_with(options)
}

fn options(address: &str) -> Result<AnyConnectOptions, StoreError> {
    Ok(address.parse::<AnyConnectOptions>()?)
}

/// Puts the database's name into an error that did not know it.
pub(super) fn named(error: StoreError, url: &DatabaseUrl) -> StoreError {
    match error {
        StoreError::ReadOnly(_) => StoreError::ReadOnly(url.to_string()),
        StoreError::NotADatabase(_) => StoreError::NotADatabase(url.to_string()),
        StoreError::Damaged(_) => StoreError::Damaged(url.to_string()),
        other => other,
    }
}
