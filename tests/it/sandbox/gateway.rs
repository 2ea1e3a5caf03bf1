//! Connections that end, and sessions that outlive them.

use bootcamp_bot::sandbox::{Options, Sandbox};
use serenity::all::{ClientBuilder, GatewayIntents, HttpBuilder};

use super::TestBot;
use super::bot::{Heard, SOON, says};

#[tokio::test]
async fn a_dropped_connection_is_resumed_and_misses_nothing() {
    let mut bot = TestBot::start().await;
    bot.control.drop_connection();
    let used = bot.haneul().slash("hello", Default::default()).unwrap();
    let command = bot.command().await;
    command.create_response(&bot.http, says("돌아왔어요")).await.unwrap();
    assert_eq!(bot.heard().await, Heard::Resumed);
    assert_eq!(used.answer(SOON).await.unwrap().content, "돌아왔어요");
}

#[tokio::test]
async fn a_demanded_reconnect_is_followed() {
    let mut bot = TestBot::start().await;
    bot.control.demand_reconnect();
    assert_eq!(bot.heard().await, Heard::Resumed);
}

#[tokio::test]
async fn an_invalid_but_resumable_session_is_resumed() {
    let mut bot = TestBot::start().await;
    bot.control.invalidate_session(true);
    assert_eq!(bot.heard().await, Heard::Resumed);
}

#[tokio::test]
async fn after_an_invalid_session_the_bot_identifies_anew() {
    let mut bot = TestBot::start().await;
    bot.control.invalidate_session(false);
    assert_eq!(bot.heard().await, Heard::Ready);
}

#[tokio::test]
async fn a_wrong_token_is_refused() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let http = HttpBuilder::new("another").proxy(sandbox.base_url()).ratelimiter_disabled(true).build();
    assert_eq!(super::bot::status(http.get_current_user().await), 401);
    let mut client = ClientBuilder::new_with_http(http, GatewayIntents::GUILDS).await.unwrap();
    let error = client.start().await.unwrap_err();
    assert!(error.to_string().contains("invalid authentication"), "{error}");
}

#[tokio::test]
async fn privileged_intents_are_off() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let http = super::bot::http_client(&sandbox);
    let mut client = ClientBuilder::new_with_http(http, GatewayIntents::GUILD_MEMBERS).await.unwrap();
    let error = client.start().await.unwrap_err();
    assert!(error.to_string().to_lowercase().contains("intents"), "{error}");
}
