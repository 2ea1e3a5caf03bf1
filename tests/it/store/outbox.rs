//! The outbox as operators see it: what could not be sent, what is on its way to many, what can still be changed.

use std::time::Duration;

use bootcamp_bot::domain::{ChannelId, Delivery, DeliveryState, Lane, NewDelivery, Recipient, UserId};
use bootcamp_bot::store::Store;
use bootcamp_bot::store::deliveries::{self, Due, Lease, Progress};

use super::deliveries::{MINUTE, POSTED, add, lease, order, state_of};
use super::samples::{GUILD, JUN, MINA, at, write};

on_both_engines!(
    what_was_dropped_is_not_sent_even_when_ordered_again,
    letters_that_say_the_same_are_counted_sent_and_dropped_together,
    a_later_letter_takes_the_place_of_those_before,
    how_far_something_has_come_is_counted,
    what_is_being_changed_is_not_leased_meanwhile,
    what_is_under_way_cannot_be_changed,
    a_call_takes_in_others_until_it_is_taken_up,
    what_was_said_in_one_channel_is_known_in_all,
);

/// Gives up on what is due at once, for this reason.
async fn give_up(store: &Store, reason: &str) -> Vec<Delivery> {
    let (held, leased) = lease(store, 0).await;
    let mut tx = write(store).await;
    for delivery in &leased {
        let ended = deliveries::ended(&mut tx, &held, delivery, DeliveryState::Failed, reason, at(0)).await;
        assert!(ended.expect("an answer"));
    }
    tx.commit().await.expect("committed");
    leased
}

async fn what_was_dropped_is_not_sent_even_when_ordered_again(store: Store) {
    add(&store, &order("hello", 0)).await;
    let letters = give_up(&store, "gone").await;
    let mut tx = write(&store).await;
    deliveries::drop_undelivered(&mut tx, GUILD, &letters[0].id, at(1)).await.expect("dropped");
    tx.commit().await.expect("committed");
    assert!(!add(&store, &order("hello", 0)).await);
    assert_eq!(lease(&store, 2).await.1, []);
    assert_eq!(state_of(&store, &letters[0]).await, DeliveryState::Dropped);
}

async fn letters_that_say_the_same_are_counted_sent_and_dropped_together(store: Store) {
    for what in ["news", "other"] {
        add(&store, &order(what, 0)).await;
        add(&store, &NewDelivery { recipient: Recipient::Person(JUN), ..order(what, 0) }).await;
    }
    give_up(&store, "closed_dm").await;
    let kinds = deliveries::undelivered_kinds(&store, GUILD, 5).await.expect("kinds");
    assert_eq!(
        kinds.iter().map(|kind| (kind.what.as_str(), kind.count)).collect::<Vec<_>>(),
        [("news", 2), ("other", 2)]
    );
    assert_eq!(deliveries::undelivered_of(&store, GUILD, "news", 1).await.expect("rows").len(), 1);
    let mut tx = write(&store).await;
    assert_eq!(deliveries::send_alike(&mut tx, GUILD, "news").await.expect("a number"), 2);
    assert_eq!(deliveries::drop_alike(&mut tx, GUILD, "other", at(1)).await.expect("a number"), 2);
    tx.commit().await.expect("committed");
    assert_eq!(deliveries::undelivered_kinds(&store, GUILD, 5).await.expect("kinds"), []);
    assert_eq!(lease(&store, 1).await.1.len(), 2);
}

async fn a_later_letter_takes_the_place_of_those_before(store: Store) {
    for what in ["remind:a:1", "remind:b:1"] {
        add(&store, &order(what, 0)).await;
    }
    give_up(&store, "closed_dm").await;
    add(&store, &order("remind:a:2", 0)).await;
    let last = give_up(&store, "closed_dm").await.remove(0);
    let mut tx = write(&store).await;
    let replaced = async |tx: &mut _| deliveries::replace_undelivered(tx, &last, "remind:a:", at(1)).await;
    assert!(replaced(&mut tx).await.expect("an answer"));
    assert!(!replaced(&mut tx).await.expect("an answer"), "there are no others");
    tx.commit().await.expect("committed");
    let left = deliveries::undelivered(&store, GUILD, 5).await.expect("rows");
    let mut left: Vec<_> = left.into_iter().map(|letter| letter.order.what).collect();
    left.sort_unstable();
    assert_eq!(left, ["remind:a:2", "remind:b:1"]);
}

async fn how_far_something_has_come_is_counted(store: Store) {
    let to = |user| NewDelivery { recipient: Recipient::Person(UserId(user)), ..order("news", 0) };
    for user in 1..=4 {
        add(&store, &to(user)).await;
    }
    add(&store, &order("to one", 0)).await;
    let lease = Lease::new(at(0), MINUTE);
    let mut tx = write(&store).await;
    let leased = deliveries::lease(&mut tx, Lane::People, &lease, 2, &Due::at(at(0), at(0))).await.expect("leased");
    assert!(deliveries::sent(&mut tx, &lease, &leased[0], POSTED, at(0)).await.expect("kept"));
    let failed = deliveries::ended(&mut tx, &lease, &leased[1], DeliveryState::Failed, "closed_dm", at(0));
    assert!(failed.await.expect("kept"));
    tx.commit().await.expect("committed");
    let progress = Progress { total: 4, sent: 1, undelivered: 1 };
    assert_eq!(deliveries::progress(&store, GUILD, "news").await.expect("counts"), progress);
    let under_way = deliveries::under_way(&store, GUILD, at(0), 5).await.expect("rows");
    assert_eq!(under_way.iter().map(|one| (one.what.as_str(), one.progress)).collect::<Vec<_>>(), [("news", progress)]);
}

async fn what_is_being_changed_is_not_leased_meanwhile(store: Store) {
    add(&store, &order("news", 0)).await;
    let mut tx = write(&store).await;
    assert!(deliveries::hold(&mut tx, GUILD, "news").await.expect("an answer"));
    let worker = tokio::spawn({
        let store = store.clone();
        async move { lease(&store, 0).await.1.len() }
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!worker.is_finished(), "it waits for the change");
    tx.commit().await.expect("committed");
    assert_eq!(worker.await.expect("a worker"), 1);
}

async fn what_is_under_way_cannot_be_changed(store: Store) {
    add(&store, &order("news", 0)).await;
    lease(&store, 0).await;
    let mut tx = write(&store).await;
    assert!(!deliveries::hold(&mut tx, GUILD, "news").await.expect("an answer"));
}

async fn a_call_takes_in_others_until_it_is_taken_up(store: Store) {
    add(&store, &order("call:all:1", 0)).await;
    let mut tx = write(&store).await;
    let waiting = deliveries::waiting_in(&mut tx, GUILD, Recipient::Person(MINA), "call:all:").await.expect("rows");
    assert!(deliveries::rewrite(&mut tx, &waiting[0], "[1,2]").await.expect("an answer"));
    assert!(!deliveries::rewrite(&mut tx, &waiting[0], "[1,3]").await.expect("an answer"), "it was changed");
    deliveries::put_off(&mut tx, GUILD, &waiting[0].id, at(30)).await.expect("put off");
    tx.commit().await.expect("committed");
    assert_eq!(lease(&store, 29).await.1, []);
    let (held, leased) = lease(&store, 30).await;
    let mut tx = write(&store).await;
    assert_eq!(leased[0].order.content, "[1,2]");
    assert!(!deliveries::rewrite(&mut tx, &leased[0], "[1,2,3]").await.expect("an answer"), "it is taken up");
    deliveries::again(&mut tx, &held, &leased[0], at(31), true, "status 502").await.expect("kept");
    assert!(!deliveries::rewrite(&mut tx, &leased[0], "[1,2,3]").await.expect("an answer"), "it may be there");
}

async fn what_was_said_in_one_channel_is_known_in_all(store: Store) {
    let to = |channel| NewDelivery { recipient: Recipient::Channel(ChannelId(channel)), ..order("opens", 0) };
    add(&store, &to(1)).await;
    let mut tx = write(&store).await;
    assert!(!deliveries::was_said(&mut tx, GUILD, "opens", at(0)).await.expect("an answer"), "it waits");
    let lease = Lease::new(at(0), MINUTE);
    let leased = deliveries::lease(&mut tx, Lane::Channels, &lease, 10, &Due::at(at(0), at(0))).await.expect("leased");
    deliveries::sent(&mut tx, &lease, &leased[0], POSTED, at(0)).await.expect("kept");
    assert!(deliveries::was_said(&mut tx, GUILD, "opens", at(0)).await.expect("an answer"));
    assert!(!deliveries::was_said(&mut tx, GUILD, "opens", at(1)).await.expect("an answer"), "at another time");
}
