//! What keeps `run` from starting is said in words, with exit status 1.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

use bootcamp_bot::store::{DatabaseUrl, Store};
use sqlx::{AnyConnection, Connection};

use super::Home;

/// What `run` said when it refused; no test without the right exit status.
async fn refusal(home: &Home) -> String {
    let ended = home.run().ends().await;
    assert_eq!(ended.status, Some(1), "{}", ended.stderr);
    assert_eq!(ended.stdout, "", "stdout is for results");
    ended.stderr
}

#[tokio::test]
async fn without_a_token_the_variable_is_named_and_the_way_to_a_token() {
    let said = refusal(&Home::new().await.without("DISCORD_TOKEN")).await;
    assert!(said.contains("DISCORD_TOKEN is not set") && said.contains("Developer Portal"), "{said}");
}

#[tokio::test]
async fn a_wrong_token_is_said_without_showing_it() {
    let said = refusal(&Home::new().await.set("DISCORD_TOKEN", "MTIz.abc.wrong")).await;
    assert!(said.contains("Discord does not know the token") && said.contains("Reset Token"), "{said}");
    assert!(!said.contains("MTIz.abc.wrong"), "{said}");
}

#[tokio::test]
async fn a_notice_folder_that_is_missing_is_named() {
    let said = refusal(&Home::new().await.set("NOTICES_DIR", "no/such/folder")).await;
    assert!(said.contains("no/such/folder") && said.contains("NOTICES_DIR"), "{said}");
}

#[tokio::test]
async fn a_notice_that_is_not_utf_8_is_named_with_its_line() {
    let cp949 = b"# Title: A\n# Category: \xb0\xf8\xc1\xf6\n";
    let home = Home::new().await.with_file("notices/old.md", cp949).set("NOTICES_DIR", "notices");
    let said = refusal(&home).await;
    assert!(said.contains("notices/old.md: not UTF-8 at line 2; save the file as UTF-8"), "{said}");
}

#[tokio::test]
async fn a_read_only_database_is_said() {
    let home = Home::new().await.with_file("data/bootcamp.db", "");
    std::fs::set_permissions(home.path("data/bootcamp.db"), Permissions::from_mode(0o444)).expect("changed");
    let said = refusal(&home).await;
    assert!(said.contains("data/bootcamp.db is read-only"), "{said}");
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let home = Home::new().await;
    let url = DatabaseUrl::Sqlite { path: home.path("data/bootcamp.db"), create: true };
    Store::open(&url).await.expect("a database").close().await;
    let address = format!("sqlite://{}", home.path("data/bootcamp.db").display());
    let mut database = AnyConnection::connect(&address).await.expect("the database");
    let newer = "UPDATE _sqlx_migrations SET version = 9001 WHERE version = 1";
    sqlx::raw_sql(newer).execute(&mut database).await.expect("changed");
    database.close().await.expect("closed");
    let said = refusal(&home).await;
    assert!(said.contains("schema version 9001") && said.contains("start the newer program"), "{said}");
}

#[tokio::test]
async fn a_postgresql_server_that_is_not_there_is_named_without_its_password() {
    let home = Home::new().await.with_file("key", "").set("RECEIPTS_KEY_FILE", "key");
    let said = refusal(&home.set("DATABASE_URL", "postgres://bot:hunter2@127.0.0.1:1/bootcamp")).await;
    assert!(said.contains("cannot reach the database postgres://127.0.0.1:1/bootcamp"), "{said}");
    assert!(!said.contains("hunter2"), "{said}");
}

#[tokio::test]
async fn a_garbled_key_file_is_named() {
    let home = Home::new().await.with_file("data/receipts.key", "AGE-SECRET-KEY-1GARBLED\n");
    std::fs::set_permissions(home.path("data/receipts.key"), Permissions::from_mode(0o600)).expect("changed");
    let said = refusal(&home).await;
    assert!(said.contains("receipts.key holds no AGE-SECRET-KEY line; restore it from the backup"), "{said}");
}

#[tokio::test]
async fn an_api_that_leads_to_a_foreign_gateway_is_refused() {
    let api = super::foreign::api().await;
    let said = refusal(&Home::new().await.set("DISCORD_API_URL", api)).await;
    assert!(said.contains("names the gateway wss://gateway.discord.gg, which does not belong to it"), "{said}");
}

#[tokio::test]
async fn a_log_filter_that_cannot_be_read_names_the_variable() {
    let ended = Home::new().await.set("RUST_LOG", "loud=er=est").run().ends().await;
    assert!(ended.status == Some(2) && ended.stderr.contains("RUST_LOG: "), "{ended:?}");
}
