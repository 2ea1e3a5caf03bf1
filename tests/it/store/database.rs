//! A fresh database for each test.

use std::io::Write;
use std::sync::Once;

use bootcamp_bot::store::{DatabaseUrl, Store};
use sqlx::{Connection, PgConnection};
use tempfile::TempDir;

/// A fresh SQLite database; the folder goes away with the second value.
pub async fn sqlite() -> (Store, TempDir) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = Store::open(&url_in(&folder)).await.expect("a fresh SQLite database");
    (store, folder)
}

/// The address of the test's database file.
pub fn url_in(folder: &TempDir) -> DatabaseUrl {
    DatabaseUrl::Sqlite { path: folder.path().join("data/test.db"), create: true }
}

/// Runs a story on a fresh SQLite database.
pub async fn on_sqlite<F: Future<Output = ()>>(story: impl FnOnce(Store) -> F) {
    let (store, _folder) = sqlite().await;
    story(store).await;
}

/// Runs a story on a fresh schema of the PostgreSQL server that TEST_DATABASE_URL names, if it names one.
pub async fn on_postgres<F: Future<Output = ()> + Send + 'static>(story: impl FnOnce(Store) -> F) {
    let Some(server) = postgres_server() else { return };
    let schema = format!("test_{}", uuid::Uuid::now_v7().simple());
    administer(&server, format!("CREATE SCHEMA {schema}")).await;
    let joint = if server.contains('?') { '&' } else { '?' };
    let url = DatabaseUrl::Postgres(format!("{server}{joint}options=-csearch_path%3D{schema}"));
    let store = Store::open(&url).await.expect("a fresh PostgreSQL schema");
    // A task of its own, so that the schema is dropped after a failed story too.
    let told = tokio::spawn(story(store)).await;
    administer(&server, format!("DROP SCHEMA {schema} CASCADE")).await;
    if let Err(failed) = told {
        std::panic::resume_unwind(failed.into_panic());
    }
}

/// The server for tests. Says once, past the test harness's capture, when there is none.
pub fn postgres_server() -> Option<String> {
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

async fn administer(server: &str, statement: String) {
    let mut connection = PgConnection::connect(server).await.expect("the server of TEST_DATABASE_URL answers");
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.expect("the server obeys");
    connection.close().await.expect("the server says good-bye");
}
