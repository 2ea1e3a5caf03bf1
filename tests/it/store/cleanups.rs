//! What people confirmed to be gone on AWS.

use bootcamp_bot::domain::ProgrammeId;
use bootcamp_bot::domain::cleanup::{Item, Progress};
use bootcamp_bot::store::cleanups::{self, Owner};
use bootcamp_bot::store::{Store, people};

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, write};

on_both_engines!(
    a_tick_is_kept_and_taken_back,
    nobody_sees_the_ticks_of_another,
    a_new_turn_begins_empty,
    progress_is_kept,
    all_of_it_goes_with_the_person,
);

const THEORY: Owner = Owner { guild: GUILD, user: MINA, programme: ProgrammeId::AwsTheory };

async fn tick(store: &Store, owner: Owner, turn: u32, item: Item, ticked: bool) {
    let mut tx = write(store).await;
    cleanups::tick(&mut tx, owner, turn, item, ticked).await.expect("ticked");
    tx.commit().await.expect("committed");
}

async fn ticks(store: &Store, owner: Owner, turn: u32) -> Vec<Item> {
    cleanups::ticks(store, owner, turn).await.expect("ticks").into_iter().collect()
}

async fn a_tick_is_kept_and_taken_back(store: Store) {
    for item in [Item::Rds, Item::Eks, Item::Eks] {
        tick(&store, THEORY, 0, item, true).await;
    }
    assert_eq!(ticks(&store, THEORY, 0).await, [Item::Eks, Item::Rds]);
    tick(&store, THEORY, 0, Item::Eks, false).await;
    assert_eq!(ticks(&store, THEORY, 0).await, [Item::Rds]);
}

async fn nobody_sees_the_ticks_of_another(store: Store) {
    tick(&store, THEORY, 0, Item::Eks, true).await;
    for other in [
        Owner { user: JUN, ..THEORY },
        Owner { guild: OTHER_GUILD, ..THEORY },
        Owner { programme: ProgrammeId::AwsProject, ..THEORY },
    ] {
        assert_eq!(ticks(&store, other, 0).await, [], "{other:?}");
    }
}

async fn a_new_turn_begins_empty(store: Store) {
    tick(&store, THEORY, 0, Item::Eks, true).await;
    assert_eq!(ticks(&store, THEORY, 1).await, []);
    assert_eq!(ticks(&store, THEORY, 0).await, [Item::Eks]);
}

async fn progress_is_kept(store: Store) {
    assert_eq!(cleanups::progress(&store, THEORY).await.expect("progress"), Progress::default());
    for progress in [Progress { done_at: Some(at(0)), turn: 1 }, Progress { done_at: None, turn: 0 }] {
        let mut tx = write(&store).await;
        cleanups::put(&mut tx, THEORY, progress).await.expect("put");
        assert_eq!(cleanups::progress_in(&mut tx, THEORY).await.expect("progress"), progress);
        tx.commit().await.expect("committed");
        assert_eq!(cleanups::progress(&store, THEORY).await.expect("progress"), progress);
    }
}

async fn all_of_it_goes_with_the_person(store: Store) {
    tick(&store, THEORY, 0, Item::Eks, true).await;
    let [known] = cleanups::of_user(&store, GUILD, MINA).await.expect("lists").try_into().expect("one");
    assert_eq!((known.programme, known.ticked.len()), (ProgrammeId::AwsTheory, 1));
    let mut tx = write(&store).await;
    people::delete_personal(&mut tx, GUILD, MINA).await.expect("deleted");
    tx.commit().await.expect("committed");
    assert_eq!(cleanups::of_user(&store, GUILD, MINA).await.expect("lists"), []);
}
