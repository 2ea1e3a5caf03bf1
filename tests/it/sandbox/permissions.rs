//! Who may do and see what, and who is notified.

use bootcamp_bot::sandbox::control::{Args, Refusal};
use bootcamp_bot::sandbox::{Id, Options, permissions as allow};
use serde_json::json;

use super::TestBot;
use super::bot::code;

fn place(bot: &TestBot, channel: &str) -> (Id, Id) {
    let guild = bot.control.guild("부트캠프").unwrap();
    (guild, bot.control.channel(guild, channel).unwrap())
}

#[tokio::test]
async fn a_trainee_cannot_use_an_operators_command() {
    let bot = TestBot::start().await;
    let refused = bot.haneul().slash("setup", Args::new()).unwrap_err();
    assert_eq!(refused, Refusal::NotAllowed("setup".to_owned()));
    assert!(bot.control.as_user("operator").unwrap().slash("setup", Args::new()).is_ok());
}

#[tokio::test]
async fn administrators_can_open_a_command_to_a_role() {
    let bot = TestBot::start().await;
    let (guild, _) = place(&bot, "일반");
    let course = bot.control.role(guild, "클라우드").unwrap();
    bot.control.allow_command(guild, "setup", course, true).unwrap();
    assert!(bot.haneul().slash("setup", Args::new()).is_ok());
}

#[tokio::test]
async fn the_operators_channel_is_hidden_from_trainees() {
    let bot = TestBot::start().await;
    assert!(bot.haneul().in_channel("운영진").is_err());
    assert!(bot.control.as_user("operator").unwrap().in_channel("운영진").is_ok());
}

#[tokio::test]
async fn a_bot_without_the_right_cannot_write() {
    let bot = TestBot::with(Options { bot_permissions: 0, ..Options::default() }).await;
    let (guild, channel) = place(&bot, "일반");
    bot.control.set_channel_permissions(channel, guild, 0, allow::SEND_MESSAGES);
    let refused = bot.http.send_message(channel.0.into(), Vec::new(), &json!({"content": "x"})).await;
    assert_eq!(code(refused), 50013);
    bot.control.set_channel_permissions(channel, guild, 0, allow::VIEW_CHANNEL);
    let refused = bot.http.send_message(channel.0.into(), Vec::new(), &json!({"content": "x"})).await;
    assert_eq!(code(refused), 50001);
}

#[tokio::test]
async fn closed_direct_messages_stay_closed() {
    let bot = TestBot::start().await;
    let haneul = bot.haneul();
    let channel = bot.http.create_private_channel(&json!({"recipient_id": haneul.id()})).await.unwrap();
    channel.id.say(&bot.http, "안녕하세요").await.unwrap();
    assert_eq!(haneul.in_direct_messages().messages().len(), 1);
    bot.control.set_takes_dms(haneul.id(), false);
    assert_eq!(code(channel.id.say(&bot.http, "또 저예요").await), 50007);
}

#[tokio::test]
async fn a_name_in_the_text_notifies_unless_it_is_forbidden() {
    let bot = TestBot::start().await;
    let (_, channel) = place(&bot, "일반");
    let text = format!("<@{}> 안녕하세요", bot.haneul().id());
    for body in [json!({"content": text}), json!({"content": text, "allowed_mentions": {"parse": []}})] {
        bot.http.send_message(channel.0.into(), Vec::new(), &body).await.unwrap();
    }
    let sent = bot.control.messages(channel);
    assert_eq!(sent[0].pinged.users, [bot.haneul().id()]);
    assert!(sent[1].pinged.is_empty());
}

#[tokio::test]
async fn everyone_is_notified_only_by_those_who_may() {
    let bot = TestBot::start().await;
    let (guild, channel) = place(&bot, "일반");
    let body = json!({"content": "@everyone"});
    bot.http.send_message(channel.0.into(), Vec::new(), &body).await.unwrap();
    let role = bot.control.role(guild, "bootcamp-bot").unwrap();
    bot.control.set_role_permissions(guild, role, allow::MENTION_EVERYONE);
    bot.http.send_message(channel.0.into(), Vec::new(), &body).await.unwrap();
    let pinged: Vec<bool> = bot.control.messages(channel).iter().map(|message| message.pinged.everyone).collect();
    assert_eq!(pinged, [false, true]);
}

#[tokio::test]
async fn one_person_can_be_in_two_guilds() {
    let bot = TestBot::with(Options { second_guild: true, ..Options::default() }).await;
    let here = bot.haneul();
    let there = here.in_guild("야간반").unwrap();
    assert_eq!(here.id(), there.id());
    assert_ne!(here.channel(), there.channel());
}
