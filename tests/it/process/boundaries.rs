//! `kill -9` at each step between taking a message from the outbox and writing down that it was sent. The loopback
//! Discord holds the step that the bot is at, and the bot is killed there.

use std::time::Duration;

use bootcamp_bot::domain::{ChannelId, DeliveryState, Recipient, UserId};
use bootcamp_bot::sandbox::{Fault, FaultKind, Id};

use super::violence::{all, order, seen, until_settled};
use super::{Home, SOON};

/// Longer than this test.
const HELD: Duration = Duration::from_secs(120);
/// Enough for each kill to find something to do.
const MESSAGES: usize = 240;

/// Leased and not posted; posted and not kept; looked for and not found; found and not kept; a person's channel asked
/// for, and opened.
const STEPS: [(&str, &str, FaultKind); 6] = [
    ("POST", "/channels/", FaultKind::Delay(HELD)),
    ("POST", "/channels/", FaultKind::DelayReply(HELD)),
    ("GET", "/channels/", FaultKind::Delay(HELD)),
    ("GET", "/channels/", FaultKind::DelayReply(HELD)),
    ("POST", "/users/", FaultKind::Delay(HELD)),
    ("POST", "/users/", FaultKind::DelayReply(HELD)),
];

/// Runs the bot until it is at a step, and kills it there.
async fn killed_at(home: &Home, (method, path, held): (&str, &str, FaultKind)) {
    home.control().inject(Fault::once(method, path, held));
    let bot = home.connected().await;
    let hit = home.control().trouble_hit(SOON).await;
    assert!(hit.is_ok(), "the bot never came to {method} {path} {held:?}");
    // What is to be carried out is carried out at once.
    tokio::time::sleep(Duration::from_millis(30)).await;
    bot.kill().await;
    home.control().forget_nonces();
}

#[tokio::test]
async fn a_kill_at_any_step_loses_nothing_and_doubles_nothing() {
    let home = Home::new().await;
    let guild = Id(home.guild().0);
    let channel = home.control().channel(guild, "공지").expect("a channel");
    let person = home.control().add_member(guild, "person", "사람", "ko");
    let both = [Recipient::Channel(ChannelId(channel.0)), Recipient::Person(UserId(person.0))];
    order(&home, &both.into_iter().cycle().take(MESSAGES).collect::<Vec<_>>()).await;
    // Twice, so that each step follows each kind of death.
    for step in STEPS.into_iter().chain(STEPS.into_iter().rev()) {
        killed_at(&home, step).await;
    }
    until_settled(&home).await;
    let all = all(&home).await;
    assert!(all.iter().all(|delivery| delivery.state == DeliveryState::Sent), "nothing is lost");
    assert!(seen(&home, &all).values().all(|times| *times == 1), "nothing is there twice");
}
