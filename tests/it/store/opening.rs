//! Opening a database, and everything that can be wrong with one.

use std::time::Duration;

use bootcamp_bot::domain::Reference;
use bootcamp_bot::store::{DatabaseUrl, Store, StoreError, newest_version, submissions};
use sqlx::Connection;

use super::database::{connect, on_postgres, raw, url_in};
use super::samples::{GUILD, submitted, upload};

on_both_engines!(
    a_newer_schema_is_refused_with_both_versions,
    an_edited_migration_is_refused,
    what_was_committed_is_there_after_reopening,
    a_row_from_elsewhere_names_table_and_column,
);

async fn a_newer_schema_is_refused_with_both_versions(url: DatabaseUrl) {
    drop(Store::open(&url).await.expect("a fresh database opens"));
    let columns = "description, installed_on, success, checksum, execution_time";
    raw(&url, format!("INSERT INTO _sqlx_migrations SELECT 9001, {columns} FROM _sqlx_migrations WHERE version = 1"))
        .await;
    let refused = Store::open(&url).await.expect_err("too new").to_string();
    assert!(refused.contains("version 9001") && refused.contains(&format!("up to {}", newest_version())), "{refused}");
}

async fn an_edited_migration_is_refused(url: DatabaseUrl) {
    drop(Store::open(&url).await.expect("a fresh database opens"));
    raw(&url, "UPDATE _sqlx_migrations SET checksum = 'another' WHERE version = 1".to_owned()).await;
    let refused = Store::open(&url).await;
    assert!(matches!(refused, Err(StoreError::Changed(1))));
}

async fn what_was_committed_is_there_after_reopening(url: DatabaseUrl) {
    let store = Store::open(&url).await.expect("a fresh database opens");
    let stored = submitted(&store, &upload(1)).await;
    drop(store);
    let store = Store::open(&url).await.expect("the database opens again");
    assert_eq!(submissions::by_reference(&store, GUILD, Reference(1)).await.expect("an answer"), Some(stored));
}

async fn a_row_from_elsewhere_names_table_and_column(url: DatabaseUrl) {
    let store = Store::open(&url).await.expect("a fresh database opens");
    submitted(&store, &upload(1)).await;
    raw(&url, "UPDATE submissions SET status = 'lost'".to_owned()).await;
    let refused = submissions::by_reference(&store, GUILD, Reference(1)).await;
    assert!(matches!(refused, Err(StoreError::Row { table: "submissions", column: "status", .. })));
}

#[tokio::test]
async fn a_second_bot_on_the_file_is_told_who_has_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let _first = Store::open(&url_in(&folder)).await.expect("a fresh database opens");
    let refused = Store::open(&url_in(&folder)).await.expect_err("in use").to_string();
    assert!(refused.contains(&format!("in use by process {}, since 20", std::process::id())), "{refused}");
}

#[tokio::test]
async fn a_file_without_write_permission_is_called_read_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = url_in(&folder);
    drop(Store::open(&url).await.expect("a fresh database opens"));
    let DatabaseUrl::Sqlite { path, .. } = &url else { panic!("a file") };
    let mut permissions = path.metadata().expect("a file").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(path, permissions).expect("changed");
    assert!(matches!(Store::open(&url).await, Err(StoreError::ReadOnly(_))));
}

#[tokio::test]
async fn a_file_that_is_something_else_is_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("notes.txt");
    let text = "not a database\n".repeat(100);
    std::fs::write(&path, &text).expect("written");
    let refused = Store::open(&DatabaseUrl::Sqlite { path: path.clone(), create: true }).await;
    assert!(matches!(refused, Err(StoreError::NotADatabase(_))));
    assert_eq!(std::fs::read_to_string(path).expect("a file"), text);
}

#[tokio::test]
async fn a_damaged_file_is_called_damaged() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = url_in(&folder);
    Store::open(&url).await.expect("a fresh database opens").close().await;
    let DatabaseUrl::Sqlite { path, .. } = &url else { panic!("a file") };
    let mut bytes = std::fs::read(path).expect("a file");
    bytes[100..4096].fill(0xa5);
    std::fs::write(path, bytes).expect("written");
    assert!(matches!(Store::open(&url).await, Err(StoreError::Damaged(_))));
}

#[tokio::test]
async fn a_server_that_refuses_writes_is_called_read_only() {
    on_postgres(|url: DatabaseUrl| async move {
        let DatabaseUrl::Postgres(address) = url else { panic!("a server") };
        let url = DatabaseUrl::Postgres(format!("{address}%20-cdefault_transaction_read_only%3Don"));
        assert!(matches!(Store::open(&url).await, Err(StoreError::ReadOnly(_))));
    })
    .await;
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let blocker = folder.path().join("data");
    std::fs::write(&blocker, "a file where the folder should be").expect("written");
    let refused = Store::open(&url_in(&folder)).await;
    assert!(matches!(refused, Err(StoreError::Folder { path, .. }) if path == blocker));
}

#[tokio::test]
async fn a_missing_file_is_not_created_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bootcamp.db");
    let refused = Store::open(&DatabaseUrl::Sqlite { path: path.clone(), create: false }).await;
    assert!(matches!(refused, Err(StoreError::NoFile(_))));
    assert!(!path.exists());
}

#[tokio::test]
async fn a_path_may_hold_any_character() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("데이터 #1?/봇 100%.db");
    Store::open(&DatabaseUrl::Sqlite { path: path.clone(), create: true }).await.expect("it opens");
    assert!(path.exists());
}

#[tokio::test]
async fn a_writer_from_outside_is_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = url_in(&folder);
    let store = Store::open(&url).await.expect("a fresh database opens");
    let mut outside = connect(&url).await;
    let other = outside.begin_with("BEGIN IMMEDIATE").await.expect("the lock");
    let upload = upload(1);
    let held = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        other.commit().await.expect("committed");
    };
    let (stored, ()) = tokio::join!(submitted(&store, &upload), held);
    assert_eq!(stored.reference, Reference(1));
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named_without_its_password() {
    let url = DatabaseUrl::Postgres("postgres://bot:hunter2@127.0.0.1:1/bootcamp".to_owned());
    let refused = Store::open(&url).await.expect_err("nobody listens").to_string();
    assert!(refused.starts_with("cannot reach the database postgres://127.0.0.1:1/bootcamp"), "{refused}");
    assert!(!refused.contains("hunter2"), "{refused}");
}
