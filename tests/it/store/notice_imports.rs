//! Imports that wait for an operator, and windows that were moved.

use bootcamp_bot::domain::{Cohort, Course, ProgrammeId, Round, Window};
use bootcamp_bot::store::corrections::{self, MovedWindow};
use bootcamp_bot::store::notice_imports::{self, ImportFile, ImportState, Intakes, KEPT};
use bootcamp_bot::store::{Conflict, Store, StoreError, submissions};

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, submitted, upload, write};

on_both_engines!(
    an_import_comes_back_whole,
    an_import_can_be_completed_while_it_waits,
    an_import_is_decided_once,
    what_waits_is_listed_for_a_week,
    what_waited_too_long_is_forgotten,
    moved_windows_come_back_whole,
    a_correction_is_announced_once,
    submissions_that_stand_are_counted,
);

fn files(text: &str) -> Vec<ImportFile> {
    vec![ImportFile { name: "notices.md".to_owned(), text: text.to_owned(), added: 3, converted: true }]
}

async fn put(store: &Store, seconds: i64) -> String {
    let mut tx = write(store).await;
    let only = Intakes::Only(Cohort::new(2).expect("a cohort"));
    let id = notice_imports::put(&mut tx, GUILD, MINA, &files("글"), only, at(seconds)).await.expect("kept");
    tx.commit().await.expect("committed");
    id
}

async fn an_import_comes_back_whole(store: Store) {
    let id = put(&store, 0).await;
    let import = notice_imports::get(&store, GUILD, &id).await.expect("a look").expect("an import");
    assert_eq!((import.actor, import.created_at, import.files), (MINA, at(0), files("글")));
    assert_eq!((import.intakes, import.state), (Intakes::Only(Cohort::new(2).unwrap()), ImportState::Open));
    assert_eq!(notice_imports::get(&store, OTHER_GUILD, &id).await.expect("a look"), None);
}

async fn an_import_can_be_completed_while_it_waits(store: Store) {
    let id = put(&store, 0).await;
    let mut tx = write(&store).await;
    notice_imports::revise(&mut tx, GUILD, &id, &files("새 글"), Intakes::All).await.expect("revised");
    tx.commit().await.expect("committed");
    let import = notice_imports::get(&store, GUILD, &id).await.expect("a look").expect("an import");
    assert_eq!((import.files, import.intakes), (files("새 글"), Intakes::All));
}

async fn an_import_is_decided_once(store: Store) {
    let id = put(&store, 0).await;
    let mut tx = write(&store).await;
    notice_imports::close(&mut tx, GUILD, &id, ImportState::Applied, JUN, at(5)).await.expect("closed");
    let again = notice_imports::close(&mut tx, GUILD, &id, ImportState::Cancelled, MINA, at(6)).await;
    assert!(matches!(again, Err(StoreError::Conflict(Conflict::Missing(_)))));
    let late = notice_imports::revise(&mut tx, GUILD, &id, &files("글"), Intakes::All).await;
    assert!(matches!(late, Err(StoreError::Conflict(Conflict::Missing(_)))));
    tx.commit().await.expect("committed");
    let import = notice_imports::get(&store, GUILD, &id).await.expect("a look").expect("an import");
    assert_eq!((import.state, import.closed, import.files), (ImportState::Applied, Some((JUN, at(5))), Vec::new()));
}

async fn what_waits_is_listed_for_a_week(store: Store) {
    let id = put(&store, 0).await;
    let open = async |now| {
        let open = notice_imports::open(&store, GUILD, now).await.expect("imports");
        open.into_iter().map(|import| import.id).collect::<Vec<_>>()
    };
    assert_eq!(open(at(0) + KEPT - chrono::Duration::seconds(1)).await, [id]);
    assert_eq!(open(at(0) + KEPT).await, [""; 0]);
}

async fn what_waited_too_long_is_forgotten(store: Store) {
    let id = put(&store, 0).await;
    let mut tx = write(&store).await;
    assert_eq!(notice_imports::forget_expired(&mut tx, at(1)).await.expect("forgotten"), 0);
    assert_eq!(notice_imports::forget_expired(&mut tx, at(0) + KEPT).await.expect("forgotten"), 1);
    tx.commit().await.expect("committed");
    let import = notice_imports::get(&store, GUILD, &id).await.expect("a look").expect("an import");
    assert!(import.files.is_empty() && import.is_expired(at(0) + KEPT) && !import.is_expired(at(1)));
}

fn moved() -> Vec<MovedWindow> {
    let round = |closes| {
        let window = Window { opens_at: Some(at(0)), closes_at: Some(at(closes)), tentative: false };
        Round { number: 2, pay_month: "2025-03".parse().ok(), claim_month: None, window, moved: false }
    };
    let (courses, link) = (vec![Course::Cloud], Some("https://www.notion.so/a".to_owned()));
    vec![MovedWindow {
        programme: ProgrammeId::Subscription,
        courses,
        cohort: None,
        link,
        before: round(9),
        after: round(99),
        pay_days: None,
    }]
}

async fn moved_windows_come_back_whole(store: Store) {
    let mut tx = write(&store).await;
    let id = corrections::add(&mut tx, GUILD, MINA, &moved(), at(3)).await.expect("added");
    tx.commit().await.expect("committed");
    let found = corrections::get(&store, GUILD, &id).await.expect("a look").expect("a correction");
    assert_eq!((found.actor, found.created_at, found.windows, found.sent), (MINA, at(3), moved(), None));
    assert_eq!(corrections::get(&store, OTHER_GUILD, &id).await.expect("a look"), None);
}

async fn a_correction_is_announced_once(store: Store) {
    let mut tx = write(&store).await;
    let id = corrections::add(&mut tx, GUILD, MINA, &moved(), at(3)).await.expect("added");
    corrections::sent(&mut tx, GUILD, &id, JUN, at(4)).await.expect("noted");
    let again = corrections::sent(&mut tx, GUILD, &id, MINA, at(5)).await;
    assert!(matches!(again, Err(StoreError::Conflict(Conflict::Missing(_)))));
    tx.commit().await.expect("committed");
    let found = corrections::get(&store, GUILD, &id).await.expect("a look").expect("a correction");
    assert_eq!(found.sent, Some((JUN, at(4))));
}

async fn submissions_that_stand_are_counted(store: Store) {
    for interaction in [1, 2] {
        submitted(&store, &upload(interaction)).await;
    }
    let count = async |guild, programme| submissions::count_standing(&store, guild, programme).await.expect("a count");
    // The second took the place of the first.
    assert_eq!(count(GUILD, ProgrammeId::Subscription).await, 1);
    assert_eq!(count(GUILD, ProgrammeId::AwsTheory).await, 0);
    assert_eq!(count(OTHER_GUILD, ProgrammeId::Subscription).await, 0);
}
