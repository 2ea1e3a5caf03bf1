//! How long it takes to find what is due among a million messages that wait: `cargo bench --bench outbox`.
//!
//! Prints milliseconds (minimum, median, largest of the rounds) for the look that the bot takes every second, and for
//! handing out a batch. The database is an SQLite file in a temporary folder.

use std::time::{Duration, Instant};

use bootcamp_bot::domain::{ChannelId, GuildId, Lane, Moment, NewDelivery, Recipient, UserId};
use bootcamp_bot::store::deliveries::{self, Due, Lease};
use bootcamp_bot::store::{DatabaseUrl, Store};

const ROWS: u64 = 1_000_000;
const BATCH: u64 = 10_000;
const ROUNDS: usize = 50;

fn at(seconds: u64) -> Moment {
    Moment::from_timestamp(1_744_765_200 + i64::try_from(seconds).unwrap_or(i64::MAX), 0).expect("a moment")
}

/// One a second, for channels and people by turns.
fn order(number: u64) -> NewDelivery {
    let recipient = match number % 2 {
        0 => Recipient::Channel(ChannelId(1)),
        _ => Recipient::Person(UserId(number)),
    };
    NewDelivery {
        guild: GuildId(number % 20),
        what: format!("deadline:subscription:{number}"),
        topic: Some("deadline:subscription".to_owned()),
        recipient,
        due_at: at(number),
        expires_at: None,
        content: r#"{"kind":"undelivered"}"#.to_owned(),
    }
}

async fn fill(store: &Store) {
    for batch in 0..ROWS / BATCH {
        let mut tx = store.write().await.expect("a transaction");
        for number in batch * BATCH..(batch + 1) * BATCH {
            deliveries::add(&mut tx, &order(number), at(0)).await.expect("added");
        }
        tx.commit().await.expect("committed");
    }
}

fn print(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("{what}: {:.3} / {:.3} / {:.3} ms", ms(times[0]), ms(times[ROUNDS / 2]), ms(times[ROUNDS - 1]));
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = DatabaseUrl::Sqlite { path: folder.path().join("bench.db"), create: true };
    let store = Store::open(&url).await.expect("a database");
    let begun = Instant::now();
    fill(&store).await;
    println!("{ROWS} rows written in {:.0} s", begun.elapsed().as_secs_f64());
    let (mut nothing, mut due, mut leased) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS as u64 {
        // In the middle of the rows: what was before is long sent in a bot that runs.
        let now = at(round * 40);
        let begun = Instant::now();
        let before = Due::at(at(0) - chrono::Duration::days(1), now);
        deliveries::is_any_due(&store, Lane::Channels, &before).await.expect("an answer");
        nothing.push(begun.elapsed());
        let begun = Instant::now();
        deliveries::is_any_due(&store, Lane::Channels, &Due::at(now, now)).await.expect("an answer");
        due.push(begun.elapsed());
        let begun = Instant::now();
        let mut tx = store.write().await.expect("a transaction");
        let lease = Lease::new(now, Duration::from_secs(60));
        deliveries::lease(&mut tx, Lane::Channels, &lease, 10, &Due::at(now, now)).await.expect("leased");
        tx.commit().await.expect("committed");
        leased.push(begun.elapsed());
    }
    println!("minimum / median / largest of {ROUNDS} rounds");
    print("is anything due? (no)", nothing);
    print("is anything due? (yes)", due);
    print("a batch of ten, leased and committed", leased);
}
