//! A fresh database for each test.

use std::io::Write;
use std::path::Path;
use std::sync::Once;

use bootcamp_bot::store::{DatabaseUrl, Store};
use sqlx::{AnyConnection, Connection};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// What a story starts from: an open [`Store`], or the address of a database in which nothing is yet.
pub trait Start: Sized + Send + 'static {
    async fn start(url: DatabaseUrl) -> Self;
}

impl Start for Store {
    async fn start(url: DatabaseUrl) -> Self {
        if let DatabaseUrl::Sqlite { path, .. } = &url {
            copy_of_migrated(path).await;
        }
        Store::open(&url).await.expect("a fresh database opens")
    }
}

impl Start for DatabaseUrl {
    async fn start(url: DatabaseUrl) -> Self {
        url
    }
}

/// Puts a migrated file at `path`. Copying one takes a tenth of the time of migrating one, which waits for the disk.
async fn copy_of_migrated(path: &Path) {
    static MIGRATED: OnceCell<Vec<u8>> = OnceCell::const_new();
    let migrate = || async {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = url_in(&folder);
        Store::open(&url).await.expect("a fresh database opens").close().await;
        let DatabaseUrl::Sqlite { path, .. } = url else { unreachable!("a file") };
        std::fs::read(path).expect("a migrated file")
    };
    let bytes = MIGRATED.get_or_init(migrate).await;
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, bytes).expect("a copy");
}

/// The address of a database file that is not there yet.
pub fn url_in(folder: &TempDir) -> DatabaseUrl {
    DatabaseUrl::Sqlite { path: folder.path().join("data/test.db"), create: true }
}

/// Tells a story on SQLite.
pub async fn on_sqlite<S: Start, F: Future<Output = ()>>(story: impl FnOnce(S) -> F) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    story(S::start(url_in(&folder)).await).await;
}

/// Tells a story on a schema of its own on the PostgreSQL server for tests, if there is one.
pub async fn on_postgres<S: Start, F: Future<Output = ()> + Send + 'static>(story: impl FnOnce(S) -> F) {
    let Some(server) = postgres_server() else { return };
    let schema = format!("test_{}", uuid::Uuid::now_v7().simple());
    raw(&DatabaseUrl::Postgres(server.clone()), format!("CREATE SCHEMA {schema}")).await;
    let joint = if server.contains('?') { '&' } else { '?' };
    let url = DatabaseUrl::Postgres(format!("{server}{joint}options=-csearch_path%3D{schema}"));
    // A task of its own, so that the schema is dropped after a failed story too.
    let told = tokio::spawn(story(S::start(url).await)).await;
    raw(&DatabaseUrl::Postgres(server), format!("DROP SCHEMA {schema} CASCADE")).await;
    if let Err(failed) = told {
        std::panic::resume_unwind(failed.into_panic());
    }
}

/// The server for tests. Says once, past the test harness's capture, when there is none.
fn postgres_server() -> Option<String> {
    static SAID: Once = Once::new();
    let server = std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty());
    if server.is_none() {
        SAID.call_once(|| {
            let advice =
                "TEST_DATABASE_URL is not set: PostgreSQL tests are SKIPPED. eval \"$(.ci/postgres)\" sets it.";
            writeln!(std::io::stderr(), "{advice}").expect("stderr takes a line");
        });
    }
    server
}

/// A connection that knows nothing of the store.
pub async fn connect(url: &DatabaseUrl) -> AnyConnection {
    sqlx::any::install_default_drivers();
    let address = match url {
        DatabaseUrl::Sqlite { path, .. } => format!("sqlite://{}?mode=rwc", path.display()),
        DatabaseUrl::Postgres(address) => address.clone(),
    };
    AnyConnection::connect(&address).await.expect("the database answers")
}

/// Does to a database what the store would never do.
pub async fn raw(url: &DatabaseUrl, statements: String) {
    let mut connection = connect(url).await;
    sqlx::raw_sql(sqlx::AssertSqlSafe(statements)).execute(&mut connection).await.expect("the database obeys");
    connection.close().await.expect("the database says good-bye");
}
