//! Looking at a database without changing it.

use std::path::Path;
use std::time::Duration;

use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, Connection};

use super::error::StoreError;
use super::lock::{self, Holder};
use super::row::Table;
use super::url::DatabaseUrl;
use super::{open, schema};

/// A server that has not answered by then will not.
const TIMEOUT: Duration = Duration::from_secs(5);

/// A database as it is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The version of its schema; `None` when it holds no schema yet.
    pub version: Option<i64>,
    /// The process that runs on it; always `None` on a server, which takes many.
    pub holder: Option<Holder>,
    /// How many servers announce rounds and have no channel in which operators are asked to confirm them.
    pub unasked: u32,
}

/// Looks at the database that `url` names, in use or not. `None` when there is no file yet and one may be made.
///
/// # Errors
/// Why a bot could not use it; see [`StoreError`]. That another process has it is none.
pub async fn look(url: &DatabaseUrl) -> Result<Option<Condition>, StoreError> {
    sqlx::any::install_default_drivers();
    let found = match url {
        DatabaseUrl::Sqlite { path, create } if !path.exists() => {
            return if *create { Ok(None) } else { Err(StoreError::NoFile(path.clone())) };
        }
        DatabaseUrl::Sqlite { path, .. } => look_at_file(path).await,
        DatabaseUrl::Postgres(address) => look_at_server(url, address).await,
    };
    let condition = found.map_err(|error| open::named(error, url))?;
    let known = schema::newest_version();
    match condition.version {
        Some(found) if found > known => Err(StoreError::Newer { found, known }),
        _ => Ok(Some(condition)),
    }
}

async fn look_at_file(path: &Path) -> Result<Condition, StoreError> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    open::prepare_file(&path, false)?;
    let holder = lock::holder_of(&path)?;
    let options: AnyConnectOptions = open::sqlite_address(&path, "rw").parse()?;
    let mut connection = AnyConnection::connect_with(&options).await?;
    let version = schema::version(&mut connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = $1").await?;
    let unasked = unasked(&mut connection, version).await?;
    connection.close().await?;
    Ok(Condition { version, holder, unasked })
}

async fn look_at_server(url: &DatabaseUrl, address: &str) -> Result<Condition, StoreError> {
    let unreachable = |why: String| StoreError::Unreachable { server: url.to_string(), why };
    let options: AnyConnectOptions = address.parse()?;
    let mut connection = tokio::time::timeout(TIMEOUT, AnyConnection::connect_with(&options))
        .await
        .map_err(|_| unreachable(format!("no answer in {} seconds", TIMEOUT.as_secs())))?
        .map_err(|error| unreachable(error.to_string()))?;
    let exists = "SELECT COUNT(*) FROM pg_catalog.pg_class WHERE oid = to_regclass($1)";
    let version = schema::version(&mut connection, exists).await?;
    let unasked = unasked(&mut connection, version).await?;
    connection.close().await?;
    Ok(Condition { version, holder: None, unasked })
}

async fn unasked(connection: &mut AnyConnection, version: Option<i64>) -> Result<u32, StoreError> {
    /// The schema that brought channels.
    const CHANNELS: i64 = 2;
    // What a newer program made is not looked into.
    if version.is_none_or(|version| !(CHANNELS..=schema::newest_version()).contains(&version)) {
        return Ok(0);
    }
    let (count,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM guild_settings WHERE announcement_channel IS NOT NULL AND operator_channel IS NULL",
    )
    .fetch_one(connection)
    .await?;
    Table("guild_settings").number("count", count)
}
