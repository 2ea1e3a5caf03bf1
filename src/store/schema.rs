//! The schema and its versions.

use sqlx::AnyConnection;
use sqlx::migrate::{MigrateError, Migrator};

use super::error::StoreError;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The schema version that this program makes.
#[must_use]
pub fn newest_version() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default()
}

/// The version of the database's schema; `None` when there is none yet. `exists` counts the tables named `$1`.
pub(super) async fn version(connection: &mut AnyConnection, exists: &'static str) -> Result<Option<i64>, StoreError> {
    let (tables,): (i64,) = sqlx::query_as(exists).bind("_sqlx_migrations").fetch_one(&mut *connection).await?;
    if tables == 0 {
        return Ok(None);
    }
    let newest = sqlx::query_as("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(connection).await?;
    let (version,): (Option<i64>,) = newest;
    Ok(version)
}

/// Brings the schema up to date. Several processes may do this to one PostgreSQL database at once.
pub(super) async fn migrate(connection: &mut AnyConnection) -> Result<(), StoreError> {
    match MIGRATIONS.run_direct(None, &mut *connection, false).await {
        Ok(()) => Ok(()),
        Err(MigrateError::VersionMissing(_)) => {
            let (found,): (i64,) =
                sqlx::query_as("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(connection).await?;
            Err(StoreError::Newer { found, known: newest_version() })
        }
        Err(MigrateError::VersionMismatch(version)) => Err(StoreError::Changed(version)),
        Err(MigrateError::Dirty(version)) => Err(StoreError::Interrupted(version)),
        Err(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) => Err(error.into()),
        Err(other) => Err(StoreError::Database(sqlx::Error::Migrate(Box::new(other)))),
    }
}
