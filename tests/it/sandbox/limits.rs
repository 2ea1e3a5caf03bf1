//! What Discord does not take.

use bootcamp_bot::sandbox::Id;
use serde_json::{Value, json};

use super::TestBot;
use super::bot::code;

async fn general(bot: &TestBot) -> Id {
    let guild = bot.control.guild("부트캠프").unwrap();
    bot.control.channel(guild, "일반").unwrap()
}

/// Sends a message as it is, past serenity's own checks; the code of the error, or 0.
async fn sent(bot: &TestBot, body: Value) -> isize {
    let channel = general(bot).await.0;
    match bot.http.send_message(channel.into(), Vec::new(), &body).await {
        Ok(_) => 0,
        error => code(error),
    }
}

const INVALID_FORM: isize = 50035;

#[tokio::test]
async fn two_thousand_characters_are_enough() {
    let bot = TestBot::start().await;
    assert_eq!(sent(&bot, json!({"content": "가".repeat(2000)})).await, 0);
    assert_eq!(sent(&bot, json!({"content": "가".repeat(2001)})).await, INVALID_FORM);
}

#[tokio::test]
async fn nothing_is_no_message() {
    let bot = TestBot::start().await;
    assert_eq!(sent(&bot, json!({"content": " "})).await, 50006);
}

#[tokio::test]
async fn embeds_hold_six_thousand_characters_together() {
    let bot = TestBot::start().await;
    let embed = json!({"description": "가".repeat(3001)});
    assert_eq!(sent(&bot, json!({"embeds": [embed]})).await, 0);
    assert_eq!(sent(&bot, json!({"embeds": [embed, embed]})).await, INVALID_FORM);
}

#[tokio::test]
async fn custom_ids_are_unique_in_a_message() {
    let bot = TestBot::start().await;
    let button = json!({"type": 2, "style": 1, "label": "확인", "custom_id": "ok"});
    let row = json!({"type": 1, "components": [button, button]});
    assert_eq!(sent(&bot, json!({"content": "둘", "components": [row]})).await, INVALID_FORM);
}

#[tokio::test]
async fn a_row_holds_five_buttons() {
    let bot = TestBot::start().await;
    let button = |n: u8| json!({"type": 2, "style": 1, "label": "확인", "custom_id": n.to_string()});
    let row = |count| json!([{"type": 1, "components": (0..count).map(button).collect::<Vec<_>>()}]);
    assert_eq!(sent(&bot, json!({"content": "다섯", "components": row(5)})).await, 0);
    assert_eq!(sent(&bot, json!({"content": "여섯", "components": row(6)})).await, INVALID_FORM);
}

#[tokio::test]
async fn the_error_names_the_field() {
    let bot = TestBot::start().await;
    let channel = general(&bot).await.0;
    let body = json!({"embeds": [{"title": "가".repeat(257)}]});
    let error = bot.http.send_message(channel.into(), Vec::new(), &body).await.unwrap_err();
    let serenity::Error::Http(serenity::all::HttpError::UnsuccessfulRequest(response)) = error else { panic!() };
    assert_eq!(response.error.errors[0].path, "embeds.0.title");
}

#[tokio::test]
async fn capitals_make_no_command_name() {
    let bot = TestBot::start().await;
    let command = json!([{"name": "Submit", "description": "no"}]);
    assert_eq!(code(bot.http.create_global_commands(&command).await), INVALID_FORM);
}

#[tokio::test]
async fn unknown_languages_are_refused() {
    let bot = TestBot::start().await;
    let command = json!([{"name": "submit", "description": "yes", "name_localizations": {"kr": "제출"}}]);
    assert_eq!(code(bot.http.create_global_commands(&command).await), INVALID_FORM);
}

#[tokio::test]
async fn a_nonce_is_sent_once() {
    let bot = TestBot::start().await;
    let body = json!({"content": "마감 알림", "nonce": "delivery-1", "enforce_nonce": true});
    let channel = general(&bot).await;
    let first = bot.http.send_message(channel.0.into(), Vec::new(), &body).await.unwrap();
    let second = bot.http.send_message(channel.0.into(), Vec::new(), &body).await.unwrap();
    assert_eq!(first.id, second.id);
    assert_eq!(bot.control.messages(channel).len(), 1);
}

#[tokio::test]
async fn a_long_nonce_is_refused() {
    let bot = TestBot::start().await;
    assert_eq!(sent(&bot, json!({"content": "x", "nonce": "n".repeat(26)})).await, INVALID_FORM);
}

#[tokio::test]
async fn nobody_is_allowed_to_be_mentioned_twice() {
    let bot = TestBot::start().await;
    for (kind, mention) in [("roles", "<@&7>"), ("users", "<@7>")] {
        let allowing = |ids: Value| json!({"content": mention, "allowed_mentions": {kind: ids}});
        assert_eq!(sent(&bot, allowing(json!(["7"]))).await, 0);
        assert_eq!(sent(&bot, allowing(json!(["7", "7"]))).await, INVALID_FORM);
    }
}
