//! Looking at a database without changing it.

use bootcamp_bot::store::{Condition, DatabaseUrl, Store, StoreError, look, newest_version};

use super::database::{on_postgres, raw, url_in};

on_both_engines!(
    a_look_tells_the_version,
    a_look_at_an_older_schema_leaves_it_as_it_is,
    a_look_at_a_newer_schema_says_so,
    a_look_counts_servers_whose_operators_are_not_asked,
);

async fn a_look_tells_the_version(url: DatabaseUrl) {
    Store::open(&url).await.expect("a fresh database opens").close().await;
    let found = look(&url).await.expect("it can be looked at");
    assert_eq!(found, Some(Condition { version: Some(newest_version()), holder: None, unasked: 0 }));
}

async fn a_look_at_an_older_schema_leaves_it_as_it_is(url: DatabaseUrl) {
    Store::open(&url).await.expect("a fresh database opens").close().await;
    raw(&url, "DELETE FROM _sqlx_migrations WHERE version > 1; UPDATE _sqlx_migrations SET version = 0".to_owned())
        .await;
    for _ in 0..2 {
        let found = look(&url).await.expect("it can be looked at");
        assert_eq!(found, Some(Condition { version: Some(0), holder: None, unasked: 0 }));
    }
}

async fn a_look_at_a_newer_schema_says_so(url: DatabaseUrl) {
    Store::open(&url).await.expect("a fresh database opens").close().await;
    raw(&url, "UPDATE _sqlx_migrations SET version = 9001 WHERE version = 1".to_owned()).await;
    assert!(matches!(look(&url).await, Err(StoreError::Newer { found: 9001, .. })));
}

async fn a_look_counts_servers_whose_operators_are_not_asked(url: DatabaseUrl) {
    Store::open(&url).await.expect("a fresh database opens").close().await;
    let servers = "INSERT INTO guild_settings (guild_id, announcement_channel, operator_channel) VALUES \
                   (1, 11, NULL), (2, 11, 12), (3, NULL, NULL)";
    raw(&url, servers.to_owned()).await;
    let found = look(&url).await.expect("it can be looked at").expect("it is there");
    assert_eq!(found.unasked, 1);
}

#[tokio::test]
async fn a_look_makes_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(look(&url_in(&folder)).await.expect("nothing is wrong"), None);
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[tokio::test]
async fn a_look_names_the_process_that_has_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let _store = Store::open(&url_in(&folder)).await.expect("a fresh database opens");
    let found = look(&url_in(&folder)).await.expect("it can be looked at").expect("it is there");
    assert_eq!(found.holder.and_then(|holder| holder.pid), Some(std::process::id()));
}

#[tokio::test]
async fn an_empty_schema_has_no_version() {
    on_postgres(|url: DatabaseUrl| async move {
        let found = look(&url).await.expect("it can be looked at");
        assert_eq!(found, Some(Condition { version: None, holder: None, unasked: 0 }));
    })
    .await;
}
