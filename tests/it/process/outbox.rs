//! `kill -9` around the sending of a message: it is on Discord once.

use std::time::Duration;

use bootcamp_bot::domain::{ChannelId, DeliveryState, Recipient, UserId};
use bootcamp_bot::sandbox::{Fault, FaultKind, Id};
use bootcamp_bot::store::deliveries;

use super::violence::{order, until_settled};
use super::{Home, SOON};

/// A home whose outbox holds one message for the channel of announcements.
async fn home() -> (Home, Id) {
    let home = Home::new().await;
    let channel = home.control().channel(Id(home.guild().0), "공지").expect("a channel");
    order(&home, &[Recipient::Channel(ChannelId(channel.0))]).await;
    (home, channel)
}

/// Waits until the bot has asked to post a message.
async fn posting(home: &Home) {
    let asked = async {
        while !home
            .control()
            .requests()
            .iter()
            .any(|request| request.method == "POST" && request.path.ends_with("/messages"))
        {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(SOON, asked).await.expect("a message is posted");
}

/// Discord takes the message, the reply is lost, the next attempt hangs, the bot is killed, and the nonce is forgotten.
async fn killed_without_knowing() -> (Home, Id) {
    let (home, channel) = home().await;
    home.control().inject(Fault::once("POST", "/channels/", FaultKind::DropReply));
    home.control().inject(Fault::once("POST", "/channels/", FaultKind::Delay(Duration::from_secs(30))));
    let bot = home.connected().await;
    posting(&home).await;
    bot.kill().await;
    home.control().forget_nonces();
    (home, channel)
}

#[tokio::test]
async fn what_was_leased_and_not_sent_goes_out_after_the_crash() {
    let (home, channel) = home().await;
    home.control().inject(Fault::once("POST", "/channels/", FaultKind::Status(503)));
    home.control().inject(Fault::once("POST", "/channels/", FaultKind::Delay(Duration::from_secs(30))));
    let bot = home.connected().await;
    posting(&home).await;
    bot.kill().await;
    until_settled(&home).await;
    assert_eq!(home.control().messages(channel).len(), 1);
}

#[tokio::test]
async fn what_was_sent_and_not_written_down_is_found_and_not_sent_again() {
    let (home, channel) = killed_without_knowing().await;
    until_settled(&home).await;
    assert_eq!(home.control().messages(channel).len(), 1);
}

#[tokio::test]
async fn what_may_be_out_and_cannot_be_looked_for_is_left_to_operators() {
    let (home, channel) = killed_without_knowing().await;
    // Discord's bit of "Read Message History".
    let role = home.control().role(Id(home.guild().0), "bootcamp-bot").expect("a role");
    home.control().set_channel_permissions(channel, role, 0, 1 << 16);
    until_settled(&home).await;
    let letters = deliveries::undelivered(&home.store().await, home.guild(), 5).await.expect("rows");
    assert_eq!(letters[0].reason.as_deref(), Some("no_history"));
    assert_eq!(home.control().messages(channel).len(), 1);
}

#[tokio::test]
async fn closed_direct_messages_are_a_reason() {
    let home = Home::new().await;
    let haneul = home.haneul().id();
    home.control().set_takes_dms(haneul, false);
    order(&home, &[Recipient::Person(UserId(haneul.0))]).await;
    until_settled(&home).await;
    let letters = deliveries::undelivered(&home.store().await, home.guild(), 5).await.expect("rows");
    assert_eq!((letters[0].state, letters[0].reason.as_deref()), (DeliveryState::Failed, Some("closed_dm")));
}
