//! Commands in the menu of a message (Discord: "Message Commands").

use bootcamp_bot::sandbox::control::Refusal;
use serde_json::json;
use serenity::all::{CommandType, CreateCommand, ResolvedTarget};

use super::TestBot;
use super::bot::{SOON, code, says};

async fn with_menu() -> TestBot {
    let bot = TestBot::start().await;
    let menu = CreateCommand::new("Ask the notices").kind(CommandType::Message).name_localized("ko", "질문하기");
    bot.http.create_global_command(&menu).await.unwrap();
    bot
}

#[tokio::test]
async fn the_bot_is_given_the_message() {
    let mut bot = with_menu().await;
    let said = bot.haneul().say("환급은 언제예요?").unwrap();
    let used = bot.haneul().use_on(said, "Ask the notices").unwrap();
    let command = bot.command().await;
    let Some(ResolvedTarget::Message(target)) = command.data.target() else { panic!("{:?}", command.data) };
    assert_eq!((target.id.get(), target.content.as_str()), (said.0, "환급은 언제예요?"));
    command.create_response(&bot.http, says("다음 달이에요")).await.unwrap();
    assert_eq!(used.answer(SOON).await.unwrap().content, "다음 달이에요");
}

#[tokio::test]
async fn it_is_found_by_its_name_in_any_language() {
    let bot = with_menu().await;
    let said = bot.haneul().say("환급은 언제예요?").unwrap();
    assert!(bot.haneul().use_on(said, "질문하기").is_ok());
    let unknown = bot.haneul().use_on(said, "삭제하기").unwrap_err();
    assert_eq!(unknown, Refusal::UnknownCommand("삭제하기".to_owned()));
}

#[tokio::test]
async fn it_stands_apart_from_the_slash_commands() {
    let bot = with_menu().await;
    assert_eq!(bot.haneul().commands_on_messages(), ["Ask the notices"]);
    assert!(!bot.haneul().commands().contains(&"Ask the notices".to_owned()));
}

#[tokio::test]
async fn it_has_neither_description_nor_options() {
    let bot = TestBot::start().await;
    let described = json!({"name": "Ask", "type": 3, "description": "no"});
    assert_eq!(code(bot.http.create_global_command(&described).await), 50035);
    let options = json!([{"name": "a", "type": 3, "description": "b"}]);
    assert_eq!(
        code(bot.http.create_global_command(&json!({"name": "Ask", "type": 3, "options": options})).await),
        50035
    );
}
