//! The windows that operators decided on.

use bootcamp_bot::domain::{Cohort, ProgrammeId};
use bootcamp_bot::store::Store;
use bootcamp_bot::store::rounds::{self, Override};

use super::samples::{GUILD, MINA, OTHER_GUILD, at, write};

on_both_engines!(
    a_decision_comes_back,
    a_later_decision_takes_its_place,
    one_for_an_intake_stands_beside_one_for_all,
    what_is_taken_back_is_gone,
);

fn decided(cohort: Option<u32>, closes: i64) -> Override {
    Override {
        programme: ProgrammeId::Subscription,
        round: 3,
        cohort: cohort.and_then(Cohort::new),
        opens_at: at(0),
        closes_at: at(closes),
        decided_by: MINA,
        decided_at: at(1),
    }
}

async fn put(store: &Store, decided: &Override) {
    let mut tx = write(store).await;
    rounds::put(&mut tx, GUILD, decided).await.expect("put");
    tx.commit().await.expect("committed");
}

async fn all(store: &Store) -> Vec<Override> {
    rounds::list(store, GUILD).await.expect("decisions")
}

async fn a_decision_comes_back(store: Store) {
    put(&store, &decided(None, 9)).await;
    assert_eq!(all(&store).await, [decided(None, 9)]);
    assert_eq!(rounds::list(&store, OTHER_GUILD).await.expect("decisions"), []);
}

async fn a_later_decision_takes_its_place(store: Store) {
    put(&store, &decided(Some(2), 9)).await;
    put(&store, &decided(Some(2), 10)).await;
    assert_eq!(all(&store).await, [decided(Some(2), 10)]);
}

async fn one_for_an_intake_stands_beside_one_for_all(store: Store) {
    put(&store, &decided(Some(2), 9)).await;
    put(&store, &decided(None, 10)).await;
    assert_eq!(all(&store).await, [decided(None, 10), decided(Some(2), 9)]);
}

async fn what_is_taken_back_is_gone(store: Store) {
    put(&store, &decided(Some(2), 9)).await;
    put(&store, &decided(None, 10)).await;
    let mut tx = write(&store).await;
    rounds::remove(&mut tx, GUILD, ProgrammeId::Subscription, 3, None).await.expect("removed");
    tx.commit().await.expect("committed");
    assert_eq!(all(&store).await, [decided(Some(2), 9)]);
}
