//! The outbox.

use std::collections::BTreeSet;
use std::time::Duration;

use bootcamp_bot::domain::{ChannelId, Delivery, DeliveryState, Lane, MessageId, NewDelivery, Posted, Recipient};
use bootcamp_bot::store::deliveries::{self, Due, Lease, Night};
use bootcamp_bot::store::{Conflict, Store, StoreError};

use super::samples::{GUILD, JUN, MINA, at, write};

on_both_engines!(
    the_same_order_twice_is_one_delivery,
    what_is_not_due_is_not_leased,
    the_lanes_do_not_mix,
    two_workers_share_without_doubles,
    what_a_dead_worker_left_is_uncertain,
    what_was_not_tried_is_as_before,
    a_slow_worker_changes_nothing,
    a_pause_is_kept,
    a_later_message_of_the_topic_makes_the_earlier_idle,
    a_dead_letter_goes_out_when_told,
    what_is_cancelled_is_not_sent,
    what_is_ordered_again_after_that_is,
    what_stands_in_a_channel_is_found_by_what_it_is,
    what_disturbs_waits_for_the_morning,
);

pub const MINUTE: Duration = Duration::from_secs(60);
pub const POSTED: Posted = Posted { channel: ChannelId(5), message: MessageId(6) };

pub fn order(what: &str, due: i64) -> NewDelivery {
    NewDelivery {
        guild: GUILD,
        what: what.to_owned(),
        topic: None,
        recipient: Recipient::Person(MINA),
        due_at: at(due),
        expires_at: None,
        content: "{}".to_owned(),
    }
}

pub async fn add(store: &Store, order: &NewDelivery) -> bool {
    let mut tx = write(store).await;
    let added = deliveries::add(&mut tx, order, at(0)).await.expect("an answer").is_some();
    tx.commit().await.expect("committed");
    added
}

/// Leases what is due at `now`, on both clocks.
pub async fn lease(store: &Store, now: i64) -> (Lease, Vec<Delivery>) {
    let lease = Lease::new(at(now), MINUTE);
    let mut tx = write(store).await;
    deliveries::recover(&mut tx, at(now)).await.expect("recovered");
    let leased =
        deliveries::lease(&mut tx, Lane::People, &lease, 10, &Due::at(at(now), at(now))).await.expect("leased");
    tx.commit().await.expect("committed");
    (lease, leased)
}

pub async fn state_of(store: &Store, delivery: &Delivery) -> DeliveryState {
    deliveries::get(store, GUILD, &delivery.id).await.expect("an answer").expect("a row").state
}

async fn the_same_order_twice_is_one_delivery(store: Store) {
    assert!(add(&store, &order("hello", 0)).await);
    assert!(!add(&store, &order("hello", 0)).await);
    assert!(add(&store, &NewDelivery { recipient: Recipient::Person(JUN), ..order("hello", 0) }).await);
    assert_eq!(deliveries::of_what(&store, GUILD, "hello").await.expect("rows").len(), 2);
}

async fn what_is_not_due_is_not_leased(store: Store) {
    add(&store, &order("early", 61)).await;
    assert!(!deliveries::is_any_due(&store, Lane::People, &Due::at(at(60), at(60))).await.expect("an answer"));
    assert_eq!(lease(&store, 60).await.1, []);
    assert!(deliveries::is_any_due(&store, Lane::People, &Due::at(at(61), at(61))).await.expect("an answer"));
    assert_eq!(lease(&store, 61).await.1.len(), 1);
}

async fn the_lanes_do_not_mix(store: Store) {
    add(&store, &NewDelivery { recipient: Recipient::Channel(ChannelId(1)), ..order("news", 0) }).await;
    assert_eq!(lease(&store, 1).await.1, []);
    assert!(deliveries::is_any_due(&store, Lane::Channels, &Due::at(at(1), at(1))).await.expect("an answer"));
}

async fn two_workers_share_without_doubles(store: Store) {
    for number in 0..100 {
        add(&store, &order(&format!("n{number}"), 0)).await;
    }
    let worker = |store: Store| async move {
        let mut got = Vec::new();
        loop {
            let (_, leased) = lease(&store, 1).await;
            if leased.is_empty() {
                return got;
            }
            got.extend(leased.into_iter().map(|delivery| delivery.id));
        }
    };
    let (one, two) = tokio::join!(tokio::spawn(worker(store.clone())), tokio::spawn(worker(store)));
    let all: Vec<_> = one.expect("a worker").into_iter().chain(two.expect("a worker")).collect();
    assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (100, 100));
}

async fn what_a_dead_worker_left_is_uncertain(store: Store) {
    add(&store, &order("hello", 0)).await;
    let (_, first) = lease(&store, 0).await;
    assert!(!first[0].uncertain);
    assert_eq!(lease(&store, 59).await.1, [], "the lease holds");
    let (_, second) = lease(&store, 60).await;
    assert!(second[0].uncertain);
    assert_eq!((second[0].attempts, second[0].attempted_at), (1, Some(at(0))));
}

async fn what_was_not_tried_is_as_before(store: Store) {
    add(&store, &order("hello", 0)).await;
    let (held, _) = lease(&store, 0).await;
    let mut tx = write(&store).await;
    assert_eq!(deliveries::release(&mut tx, &held).await.expect("released"), 1);
    tx.commit().await.expect("committed");
    let (_, again) = lease(&store, 1).await;
    assert_eq!((again[0].attempts, again[0].attempted_at, again[0].uncertain), (1, Some(at(1)), false));
}

async fn a_slow_worker_changes_nothing(store: Store) {
    add(&store, &order("hello", 0)).await;
    let (slow, leased) = lease(&store, 0).await;
    let (quick, _) = lease(&store, 60).await;
    let mut tx = write(&store).await;
    assert!(!deliveries::sent(&mut tx, &slow, &leased[0], POSTED, at(61)).await.expect("an answer"));
    assert!(deliveries::sent(&mut tx, &quick, &leased[0], POSTED, at(61)).await.expect("an answer"));
    tx.commit().await.expect("committed");
    let kept = deliveries::get(&store, GUILD, &leased[0].id).await.expect("an answer").expect("a row");
    assert_eq!((kept.state, kept.posted, kept.ended_at), (DeliveryState::Sent, Some(POSTED), Some(at(61))));
}

async fn a_pause_is_kept(store: Store) {
    add(&store, &order("hello", 0)).await;
    let (held, leased) = lease(&store, 0).await;
    let mut tx = write(&store).await;
    assert!(deliveries::again(&mut tx, &held, &leased[0], at(30), true, "status 502").await.expect("an answer"));
    tx.commit().await.expect("committed");
    assert_eq!(lease(&store, 29).await.1, []);
    let (_, again) = lease(&store, 30).await;
    assert!(again[0].uncertain);
    assert_eq!(again[0].reason.as_deref(), Some("status 502"));
}

async fn a_later_message_of_the_topic_makes_the_earlier_idle(store: Store) {
    let about = |what: &str, due| NewDelivery { topic: Some("round 2".to_owned()), ..order(what, due) };
    add(&store, &about("three days before", 0)).await;
    add(&store, &about("one day before", 100)).await;
    let (_, leased) = lease(&store, 0).await;
    assert!(!deliveries::is_superseded(&store, &leased[0], at(99)).await.expect("an answer"));
    assert!(deliveries::is_superseded(&store, &leased[0], at(100)).await.expect("an answer"));
}

async fn a_dead_letter_goes_out_when_told(store: Store) {
    add(&store, &order("hello", 0)).await;
    let (held, leased) = lease(&store, 0).await;
    let mut tx = write(&store).await;
    let failed = deliveries::ended(&mut tx, &held, &leased[0], DeliveryState::Failed, "no such channel", at(1));
    assert!(failed.await.expect("an answer"));
    tx.commit().await.expect("committed");
    assert_eq!(deliveries::undelivered(&store, GUILD, 5).await.expect("rows").len(), 1);
    assert_eq!(deliveries::troubles(&store, GUILD).await.expect("counts").failed, 1);
    let mut tx = write(&store).await;
    deliveries::send_now(&mut tx, GUILD, &leased[0].id).await.expect("put back");
    let twice = deliveries::drop_undelivered(&mut tx, GUILD, &leased[0].id, at(2)).await;
    assert!(matches!(twice, Err(StoreError::Conflict(Conflict::Missing(_)))));
    tx.commit().await.expect("committed");
    assert_eq!(lease(&store, 2).await.1.len(), 1);
}

async fn what_is_cancelled_is_not_sent(store: Store) {
    add(&store, &order("hello", 0)).await;
    let (_, leased) = lease(&store, 0).await;
    add(&store, &order("hello", 5)).await;
    let mut tx = write(&store).await;
    let cancelled = deliveries::cancel(&mut tx, GUILD, "hello", Some(Recipient::Person(MINA)), at(3)).await;
    assert_eq!(cancelled.expect("an answer"), 1, "what is leased is under way");
    tx.commit().await.expect("committed");
    assert_eq!(lease(&store, 6).await.1, []);
    assert_eq!(state_of(&store, &leased[0]).await, DeliveryState::Leased);
}

async fn what_is_ordered_again_after_that_is(store: Store) {
    add(&store, &order("hello", 0)).await;
    let mut tx = write(&store).await;
    deliveries::cancel(&mut tx, GUILD, "hello", None, at(0)).await.expect("an answer");
    tx.commit().await.expect("committed");
    assert_eq!(lease(&store, 1).await.1, []);
    assert!(add(&store, &order("hello", 0)).await);
    assert_eq!(lease(&store, 2).await.1.len(), 1);
}

async fn what_stands_in_a_channel_is_found_by_what_it_is(store: Store) {
    let channel = Recipient::Channel(ChannelId(5));
    for (what, recipient) in
        [("round:2:opens", channel), ("round:20:opens", channel), ("round:2:dm", order("", 0).recipient)]
    {
        add(&store, &NewDelivery { recipient, ..order(what, 0) }).await;
    }
    for lane in Lane::ALL {
        let lease = Lease::new(at(0), MINUTE);
        let mut tx = write(&store).await;
        let leased = deliveries::lease(&mut tx, lane, &lease, 10, &Due::at(at(0), at(0))).await.expect("leased");
        for delivery in leased {
            deliveries::sent(&mut tx, &lease, &delivery, POSTED, at(0)).await.expect("sent");
        }
        tx.commit().await.expect("committed");
    }
    add(&store, &NewDelivery { recipient: channel, ..order("round:2:closed", 9) }).await;
    let posted = deliveries::posted(&store, GUILD, "round:2:", 10).await.expect("posts");
    assert_eq!(posted.iter().map(|post| post.order.what.as_str()).collect::<Vec<_>>(), ["round:2:opens"]);
}

async fn what_disturbs_waits_for_the_morning(store: Store) {
    let topical = |what: &str| NewDelivery { topic: Some("t".to_owned()), ..order(what, 0) };
    let kinds = ["deadline:%", "remind:%", "call:%", "moved:%"];
    let night = Some(Night { until: at(100), kinds, but: "%:practice" });
    add(&store, &topical("remind:a:3d")).await;
    add(&store, &NewDelivery { expires_at: Some(at(101)), ..topical("remind:a:1d") }).await;
    let due = Due { night, ..Due::at(at(1), at(1)) };
    assert!(!deliveries::is_any_due(&store, Lane::People, &due).await.expect("an answer"));
    for order in [
        topical("remind:b:practice"),
        topical("answered:a"),
        NewDelivery { expires_at: Some(at(100)), ..topical("remind:c:3h") },
        order("remind:d:3d", 0),
    ] {
        add(&store, &order).await;
    }
    assert!(deliveries::is_any_due(&store, Lane::People, &due).await.expect("an answer"));
    let mut tx = write(&store).await;
    let lease = Lease::new(at(1), MINUTE);
    let leased = deliveries::lease(&mut tx, Lane::People, &lease, 10, &due).await.expect("leased");
    let mut leased: Vec<_> = leased.into_iter().map(|delivery| delivery.order.what).collect();
    leased.sort_unstable();
    assert_eq!(leased, ["answered:a", "remind:b:practice", "remind:c:3h", "remind:d:3d"]);
}
