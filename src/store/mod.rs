//! All SQL. One file a table family; SQLite (embedded, the default) and PostgreSQL behind one set of functions.
//!
//! What holds everywhere here:
//! - Every row and every key carries its guild, and every function asks for it.
//! - Functions that read take the [`Store`], functions that write take a [`Tx`] from [`Store::write`]; nothing is
//!   kept until [`Tx::commit`]. While a `Tx` is open, reads through the `Store` do not see its changes.
//! - Times are handed in; the database is never asked for one.
//! - Domain types in and out. A row that cannot be one is [`StoreError::Row`], which names table and column.
//!
//! To add a table: the next file in `migrations/` (never edit one that was released), a file here with a private row
//! struct, one `SELECT` constant and the functions, a test for each function in `tests/it/store/`. SQL must be what
//! both engines understand: `$1` placeholders, BIGINT and TEXT only, `CAST(SUM(x) AS BIGINT)`.

pub mod announcements;
pub mod audit;
pub mod channel_calls;
pub mod cleanups;
mod conflict;
pub mod corrections;
pub mod courses;
pub mod deliveries;
pub mod drafts;
mod error;
pub mod faq;
mod lock;
mod look;
pub mod notice_imports;
pub mod notices;
mod open;
pub mod people;
pub mod profiles;
pub mod questions;
pub mod reminders;
pub mod replies;
pub mod rounds;
mod row;
mod schema;
pub mod settings;
pub mod stored_files;
pub mod submissions;
pub mod teams;
mod url;

use std::sync::Arc;

use sqlx::{Any, AnyConnection, AnyPool};
use tokio::sync::{Mutex, OwnedMutexGuard};

pub use conflict::Conflict;
pub use error::StoreError;
pub use lock::Holder;
pub use look::{Condition, look};
pub use schema::newest_version;
pub use url::{BadDatabaseUrl, DatabaseUrl};

use lock::Lock;

/// The database. Clones share it.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    engine: Engine,
    // Held as long as any clone lives.
    _lock: Option<Arc<Lock>>,
}

/// Where engines differ beyond their SQL.
#[derive(Clone, Debug)]
enum Engine {
    /// Has room for one writer at a time. They queue here in order, instead of polling inside SQLite.
    Sqlite {
        writer: Arc<Mutex<()>>,
    },
    Postgres,
}

impl Store {
    /// Opens the database, creating it (and its folder) when it is not there, and brings its schema up to date.
    /// An SQLite file belongs to one process at a time.
    ///
    /// # Errors
    /// Every way in which a database can be unusable has its own [`StoreError`], whose text says what to do.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        open::open(url).await
    }

    /// Begins a transaction that writes. On SQLite it waits here for the one before it to end, so keep it short and
    /// never begin a second one while holding the first.
    ///
    /// # Errors
    /// When the database does not answer or cannot be written.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        // A transaction that begins deferred and reads before it writes fails at once, whatever the busy time-out.
        let (turn, begin) = match &self.engine {
            Engine::Sqlite { writer } => (Some(Arc::clone(writer).lock_owned().await), "BEGIN IMMEDIATE"),
            Engine::Postgres => (None, "BEGIN"),
        };
        Ok(Tx { inner: self.pool.begin_with(begin).await?, _turn: turn })
    }

    /// Whether no other process can be using this database.
    #[must_use]
    pub const fn is_alone(&self) -> bool {
        matches!(self.engine, Engine::Sqlite { .. })
    }

    /// Asks the database something cheap.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(self.pool()).await?;
        Ok(())
    }

    /// Ends all connections; later calls fail. An SQLite file is free for others when the last clone is gone.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    fn pool(&self) -> &AnyPool {
        &self.pool
    }
}

/// A transaction that writes. Dropped without [`commit`](Tx::commit), it changes nothing.
#[derive(Debug)]
pub struct Tx {
    inner: sqlx::Transaction<'static, Any>,
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Tx {
    /// Makes the changes durable: once this returns they survive a crash.
    ///
    /// # Errors
    /// When the database does not answer; then nothing was changed.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }

    fn connection(&mut self) -> &mut AnyConnection {
        &mut self.inner
    }
}
