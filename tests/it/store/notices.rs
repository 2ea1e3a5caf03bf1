//! Notices: versions come and go, one is active.

use bootcamp_bot::domain::Cohort;
use bootcamp_bot::store::notices::{self, Import, Imported, NoticeSource, NoticeState};
use bootcamp_bot::store::{Conflict, Store, StoreError};

use super::samples::{GUILD, MINA, OTHER_GUILD, at, write};

on_both_engines!(
    a_notice_comes_back_whole,
    the_same_text_is_imported_once,
    a_new_text_supersedes_the_old,
    a_version_that_waits_changes_nothing_until_activated,
    the_same_text_waits_once,
    a_source_that_goes_back_withdraws_what_waited,
    a_removed_notice_stays_removed_at_the_next_start,
    an_operator_may_bring_a_removed_notice_back,
    what_holds_is_not_activated_again,
    an_older_version_holds_again,
    the_folder_does_not_repeat_what_operators_decided_on,
    the_folder_may_have_something_new_to_say,
    the_same_text_for_another_intake_is_a_new_version,
    a_declined_version_does_not_come_back,
    a_transaction_sees_what_holds,
    each_server_has_its_own_notices,
);

fn notice(body: &str) -> Import {
    Import {
        identity: "page-1".to_owned(),
        title: "구독료 지원".to_owned(),
        body: body.to_owned(),
        dated_on: "2025-04-02".parse().ok(),
        source: NoticeSource::Folder,
        actor: None,
        cohort: Cohort::new(2),
        must_wait: false,
    }
}

fn waiting(body: &str) -> Import {
    Import { must_wait: true, ..notice(body) }
}

async fn import(store: &Store, notice: &Import, seconds: i64) -> Imported {
    let mut tx = write(store).await;
    let imported = notices::import(&mut tx, GUILD, notice, at(seconds)).await.expect("imported");
    tx.commit().await.expect("committed");
    imported
}

async fn remove(store: &Store) {
    let mut tx = write(store).await;
    notices::remove(&mut tx, GUILD, "page-1").await.expect("removed");
    tx.commit().await.expect("committed");
}

async fn active_bodies(store: &Store) -> Vec<String> {
    notices::active(store, GUILD).await.expect("notices").into_iter().map(|version| version.body).collect()
}

async fn states(store: &Store) -> Vec<NoticeState> {
    notices::list(store, GUILD).await.expect("notices").into_iter().map(|version| version.state).collect()
}

async fn a_notice_comes_back_whole(store: Store) {
    import(&store, &notice("본문"), 0).await;
    let version = notices::active(&store, GUILD).await.expect("notices").remove(0);
    let Import { identity, title, body, dated_on, source, actor, cohort, .. } = notice("본문");
    assert_eq!((version.identity, version.title, version.body, version.cohort), (identity, title, body, cohort));
    assert_eq!(
        (version.dated_on, version.source, version.actor, version.imported_at),
        (dated_on, source, actor, at(0))
    );
}

async fn the_same_text_is_imported_once(store: Store) {
    import(&store, &notice("one"), 0).await;
    assert_eq!(import(&store, &notice("one"), 1).await, Imported::Unchanged);
    assert_eq!(states(&store).await, [NoticeState::Active]);
}

async fn a_new_text_supersedes_the_old(store: Store) {
    import(&store, &notice("one"), 0).await;
    import(&store, &notice("two"), 1).await;
    assert_eq!(active_bodies(&store).await, ["two"]);
    assert_eq!(states(&store).await, [NoticeState::Active, NoticeState::Superseded]);
}

async fn a_version_that_waits_changes_nothing_until_activated(store: Store) {
    import(&store, &notice("one"), 0).await;
    let Imported::Waiting(id) = import(&store, &waiting("two"), 1).await else { panic!("it should wait") };
    assert_eq!(active_bodies(&store).await, ["one"]);
    let mut tx = write(&store).await;
    notices::activate(&mut tx, GUILD, &id).await.expect("activated");
    tx.commit().await.expect("committed");
    assert_eq!(active_bodies(&store).await, ["two"]);
    assert_eq!(notices::pending(&store, GUILD).await.expect("notices"), []);
}

async fn the_same_text_waits_once(store: Store) {
    import(&store, &waiting("two"), 1).await;
    assert_eq!(import(&store, &waiting("two"), 2).await, Imported::Unchanged);
    assert_eq!(notices::pending(&store, GUILD).await.expect("notices").len(), 1);
}

async fn a_source_that_goes_back_withdraws_what_waited(store: Store) {
    import(&store, &notice("one"), 0).await;
    import(&store, &waiting("two"), 1).await;
    import(&store, &waiting("one"), 2).await;
    assert_eq!(states(&store).await, [NoticeState::Superseded, NoticeState::Active]);
}

async fn a_removed_notice_stays_removed_at_the_next_start(store: Store) {
    import(&store, &notice("one"), 0).await;
    remove(&store).await;
    assert_eq!(import(&store, &notice("one"), 1).await, Imported::Unchanged);
    assert_eq!(active_bodies(&store).await, [""; 0]);
}

async fn an_operator_may_bring_a_removed_notice_back(store: Store) {
    import(&store, &notice("one"), 0).await;
    remove(&store).await;
    import(&store, &Import { source: NoticeSource::Operator, ..notice("one") }, 1).await;
    assert_eq!(active_bodies(&store).await, ["one"]);
}

async fn what_holds_is_not_activated_again(store: Store) {
    let Imported::Active(id) = import(&store, &notice("one"), 0).await else { panic!("it should be active") };
    let mut tx = write(&store).await;
    let refused = notices::activate(&mut tx, GUILD, &id).await;
    assert!(matches!(refused, Err(StoreError::Conflict(Conflict::Missing(_)))));
}

async fn activate(store: &Store, id: &str) {
    let mut tx = write(store).await;
    notices::lock(&mut tx, GUILD).await.expect("locked");
    notices::activate(&mut tx, GUILD, id).await.expect("activated");
    tx.commit().await.expect("committed");
}

async fn an_older_version_holds_again(store: Store) {
    let Imported::Active(first) = import(&store, &notice("one"), 0).await else { panic!("it should be active") };
    import(&store, &notice("two"), 1).await;
    activate(&store, &first).await;
    assert_eq!(active_bodies(&store).await, ["one"]);
    assert_eq!(states(&store).await, [NoticeState::Superseded, NoticeState::Active]);
}

fn brought(body: &str) -> Import {
    Import { source: NoticeSource::Operator, actor: Some(MINA), ..notice(body) }
}

async fn the_folder_does_not_repeat_what_operators_decided_on(store: Store) {
    import(&store, &notice("one"), 0).await;
    import(&store, &brought("two"), 1).await;
    assert_eq!(import(&store, &notice("one"), 2).await, Imported::Unchanged);
    assert_eq!(active_bodies(&store).await, ["two"]);
}

async fn the_folder_may_have_something_new_to_say(store: Store) {
    import(&store, &notice("one"), 0).await;
    import(&store, &brought("two"), 1).await;
    import(&store, &notice("three"), 2).await;
    assert_eq!(active_bodies(&store).await, ["three"]);
}

async fn the_same_text_for_another_intake_is_a_new_version(store: Store) {
    import(&store, &brought("one"), 0).await;
    import(&store, &Import { cohort: None, ..brought("one") }, 1).await;
    let active = notices::active(&store, GUILD).await.expect("notices").remove(0);
    assert_eq!((active.cohort, active.imported_at), (None, at(1)));
}

async fn a_declined_version_does_not_come_back(store: Store) {
    import(&store, &notice("one"), 0).await;
    let Imported::Waiting(id) = import(&store, &waiting("two"), 1).await else { panic!("it should wait") };
    let mut tx = write(&store).await;
    notices::decline(&mut tx, GUILD, &id).await.expect("declined");
    tx.commit().await.expect("committed");
    assert_eq!(import(&store, &waiting("two"), 2).await, Imported::Unchanged);
    let version = notices::version(&store, GUILD, &id).await.expect("a look").expect("a version");
    assert_eq!(version.state, NoticeState::Superseded);
}

async fn a_transaction_sees_what_holds(store: Store) {
    let mut tx = write(&store).await;
    notices::import(&mut tx, GUILD, &notice("one"), at(0)).await.expect("imported");
    let active = notices::active_in(&mut tx, GUILD).await.expect("notices");
    assert_eq!(active.iter().map(|version| version.body.as_str()).collect::<Vec<_>>(), ["one"]);
}

async fn each_server_has_its_own_notices(store: Store) {
    import(&store, &notice("one"), 0).await;
    let mut tx = write(&store).await;
    let refused = notices::remove(&mut tx, OTHER_GUILD, "page-1").await;
    assert!(matches!(refused, Err(StoreError::Conflict(Conflict::Missing(_)))));
    drop(tx);
    assert_eq!(notices::active(&store, OTHER_GUILD).await.expect("notices"), []);
}
