//! The workers of the outbox on one database: nothing is sent twice, whatever befalls one of them.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bootcamp_bot::app::App;
use bootcamp_bot::clock::ManualClock;
use bootcamp_bot::domain::cleanup::Call;
use bootcamp_bot::domain::{
    AnnouncementId, ChannelId, Delivery, DeliveryState, Lane, MessageId, Moment, NewDelivery, Posted, ProgrammeId,
    Recipient, Subject, UserId,
};
use bootcamp_bot::files::{ReceiptsUrl, Vault};
use bootcamp_bot::health::Health;
use bootcamp_bot::search::Aliases;
use bootcamp_bot::service::book::Shelf;
use bootcamp_bot::service::outbox::{Mail, Message, Pace, PostError, Run, run_due};
use bootcamp_bot::store::reminders::{Reminder, Switch};
use bootcamp_bot::store::{Store, deliveries, reminders};
use bootcamp_bot::worker::Worker;
use tempfile::TempDir;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use super::samples::{GUILD, MINA, at, write};

on_both_engines!(
    two_workers_send_each_once,
    what_a_worker_posted_before_it_died_is_found_by_the_other,
    a_panic_is_an_attempt_and_holds_up_nobody,
    what_is_under_way_is_not_sent_by_another,
    a_row_of_reminders_that_cannot_go_on_holds_up_nobody,
);

/// A worker's program, without a Discord.
async fn app(store: &Store, folder: &TempDir) -> App {
    let receipts = ReceiptsUrl::Folder(folder.path().join("receipts"));
    App {
        store: store.clone(),
        vault: Vault::open(&receipts, &folder.path().join("receipts.key")).await.expect("a vault"),
        worker: Worker { command: "none".into(), deadline: Duration::from_secs(1) },
        turns: Semaphore::new(1),
        clock: Arc::new(ManualClock::at(at(60 * 60))),
        folder: None,
        aliases: Aliases::default(),
        shelf: Shelf::default(),
        health: Arc::new(Health::new(Box::new(|| Box::pin(async { true })))),
    }
}

/// What stands on Discord, by the delivery's key, and what happens to those who send.
#[derive(Clone, Default)]
struct Discord {
    posted: Arc<Mutex<BTreeMap<String, u32>>>,
    /// Once it is on Discord, the one who sent it never hears of it.
    hangs: Arc<AtomicBool>,
}

impl Discord {
    fn times(&self) -> Vec<u32> {
        self.posted.lock().expect("a lock").values().copied().collect()
    }
}

const POSTED: Posted = Posted { channel: ChannelId(5), message: MessageId(6) };

impl Mail for Discord {
    async fn post(&self, delivery: &Delivery) -> Result<Posted, PostError> {
        assert_ne!(delivery.order.what, "panics", "as asked for");
        // So that the workers meet.
        tokio::time::sleep(Duration::from_millis(1)).await;
        *self.posted.lock().expect("a lock").entry(delivery.id.0.clone()).or_default() += 1;
        if self.hangs.load(Ordering::Relaxed) {
            std::future::pending::<()>().await;
        }
        Ok(POSTED)
    }

    async fn find(&self, delivery: &Delivery, _since: Moment) -> Result<Option<Posted>, PostError> {
        Ok(self.posted.lock().expect("a lock").contains_key(&delivery.id.0).then_some(POSTED))
    }
}

fn order(what: &str, user: u64) -> NewDelivery {
    let message = Message::Announcement { id: AnnouncementId(what.to_owned()) };
    NewDelivery {
        guild: GUILD,
        what: what.to_owned(),
        topic: None,
        recipient: Recipient::Person(UserId(user)),
        due_at: at(0),
        expires_at: None,
        content: serde_json::to_string(&message).expect("JSON"),
    }
}

async fn put(store: &Store, orders: impl IntoIterator<Item = NewDelivery>) {
    let mut tx = write(store).await;
    for order in orders {
        deliveries::add(&mut tx, &order, at(0)).await.expect("added");
    }
    tx.commit().await.expect("committed");
}

/// One round of a worker.
async fn round(app: &App, discord: &Discord) -> usize {
    let run = Run { app, mail: discord, pace: Pace::LOOPBACK, stop: &CancellationToken::new() };
    run_due(&run, Lane::People).await.expect("a round").sent
}

async fn count(store: &Store, state: DeliveryState) -> usize {
    deliveries::count(store, GUILD, state).await.expect("a number")
}

async fn two_workers_send_each_once(store: Store) {
    let (folder, discord) = (tempfile::tempdir().expect("a folder"), Discord::default());
    put(&store, (0..100).map(|number| order("news", number))).await;
    let (one, two) = (app(&store, &folder).await, app(&store, &folder).await);
    let work = async |app: &App| while round(app, &discord).await > 0 {};
    tokio::join!(work(&one), work(&two));
    work(&one).await;
    assert_eq!(discord.times(), vec![1; 100]);
    assert_eq!(count(&store, DeliveryState::Sent).await, 100);
}

async fn what_a_worker_posted_before_it_died_is_found_by_the_other(store: Store) {
    let (folder, discord) = (tempfile::tempdir().expect("a folder"), Discord::default());
    put(&store, (0..15).map(|number| order("news", number))).await;
    let app = app(&store, &folder).await;
    discord.hangs.store(true, Ordering::Relaxed);
    tokio::time::timeout(Duration::from_millis(500), round(&app, &discord))
        .await
        .expect_err("it hangs, and is dropped");
    discord.hangs.store(false, Ordering::Relaxed);
    // The other worker sends what was not leased; the lease of the dead one runs out by the system's clock.
    while round(&app, &discord).await > 0 {}
    let mut tx = write(&store).await;
    assert_eq!(deliveries::recover(&mut tx, Moment::MAX_UTC).await.expect("recovered"), 10);
    tx.commit().await.expect("committed");
    while round(&app, &discord).await > 0 {}
    assert_eq!(discord.times(), vec![1; 15]);
    assert_eq!(count(&store, DeliveryState::Sent).await, 15);
}

async fn a_panic_is_an_attempt_and_holds_up_nobody(store: Store) {
    let (folder, discord) = (tempfile::tempdir().expect("a folder"), Discord::default());
    put(&store, [order("panics", 1), order("news", 2)]).await;
    assert_eq!(round(&app(&store, &folder).await, &discord).await, 1);
    let bad = deliveries::of_what(&store, GUILD, "panics").await.expect("rows").remove(0);
    assert_eq!((bad.state, bad.attempts, bad.reason.as_deref()), (DeliveryState::Pending, 1, Some("panicked")));
}

async fn what_is_under_way_is_not_sent_by_another(store: Store) {
    let (folder, discord) = (tempfile::tempdir().expect("a folder"), Discord::default());
    put(&store, [order("news", 1)]).await;
    let app = app(&store, &folder).await;
    discord.hangs.store(true, Ordering::Relaxed);
    tokio::time::timeout(Duration::from_millis(200), round(&app, &discord))
        .await
        .expect_err("it hangs, and is dropped");
    assert_eq!(count(&store, DeliveryState::Leased).await, 1);
    discord.hangs.store(false, Ordering::Relaxed);
    assert_eq!(round(&app, &discord).await, 0, "the lease holds");
    assert_eq!(discord.times(), [1]);
}

async fn a_row_of_reminders_that_cannot_go_on_holds_up_nobody(store: Store) {
    let (folder, discord) = (tempfile::tempdir().expect("a folder"), Discord::default());
    let programme = ProgrammeId::AwsTheory;
    let reminder = Reminder {
        guild: GUILD,
        user: MINA,
        subject: Subject::Cleanup(programme),
        switch: Switch::On,
        detail: "no JSON".to_owned(),
        locale: None,
        changed_at: at(0),
    };
    let message = Message::Cleanup { programme, call: Call::Practice };
    let late = NewDelivery {
        content: serde_json::to_string(&message).expect("JSON"),
        expires_at: Some(at(1)),
        ..order(&message.what(), MINA.0)
    };
    put(&store, [late, NewDelivery { due_at: at(1), ..order("news", 2) }]).await;
    let mut tx = write(&store).await;
    reminders::put(&mut tx, &reminder).await.expect("written");
    tx.commit().await.expect("committed");
    assert_eq!(round(&app(&store, &folder).await, &discord).await, 1);
    assert_eq!((count(&store, DeliveryState::Expired).await, count(&store, DeliveryState::Sent).await), (1, 1));
}
