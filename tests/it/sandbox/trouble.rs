//! Trouble on demand, and routes that are not imitated.

use std::time::{Duration, Instant};

use bootcamp_bot::sandbox::{Fault, FaultKind, Options, Sandbox};

use super::TestBot;
use super::bot::{code, says, status};

#[tokio::test]
async fn the_next_request_is_rate_limited() {
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    let limit = FaultKind::RateLimited { retry_after: 0.5, global: false };
    bot.control.inject(Fault::once("POST", "/interactions/", limit));
    let limited = command.create_response(&bot.http, says("안녕하세요")).await;
    assert_eq!(status(limited), 429);
    command.create_response(&bot.http, says("안녕하세요")).await.unwrap();
}

#[tokio::test]
async fn a_rate_limit_says_how_long() {
    let bot = TestBot::start().await;
    let limit = FaultKind::RateLimited { retry_after: 0.5, global: true };
    bot.control.inject(Fault::once("GET", "/gateway", limit));
    let url = format!("{}/api/v10/gateway", bot.sandbox.base_url());
    let response = reqwest::get(url).await.unwrap();
    assert_eq!(response.headers()["x-ratelimit-global"], "true");
    assert!(response.text().await.unwrap().contains("\"retry_after\":0.5"));
}

#[tokio::test]
async fn a_bad_gateway_carries_nothing_out() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    bot.control.inject(Fault::once("POST", "/interactions/", FaultKind::Status(502)));
    assert_eq!(status(command.create_response(&bot.http, says("안녕하세요")).await), 502);
    assert!(used.answer_now().is_none());
}

#[tokio::test]
async fn a_lost_reply_was_carried_out() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    bot.control.inject(Fault::once("POST", "/interactions/", FaultKind::DropReply));
    assert!(command.create_response(&bot.http, says("안녕하세요")).await.is_err());
    assert_eq!(used.answer_now().unwrap().content, "안녕하세요");
}

#[tokio::test]
async fn a_delayed_request_is_carried_out_later() {
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    let delay = Duration::from_millis(200);
    bot.control.inject(Fault::once("POST", "/interactions/", FaultKind::Delay(delay)));
    let asked = Instant::now();
    command.create_response(&bot.http, says("안녕하세요")).await.unwrap();
    assert!(asked.elapsed() >= delay);
}

#[tokio::test]
async fn a_route_that_is_not_imitated_names_itself() {
    let bot = TestBot::start().await;
    assert!(bot.control.unknown_requests().is_empty());
    let guild = bot.control.guild("부트캠프").unwrap();
    assert_eq!(code(bot.http.get_guild_preview(guild.0.into()).await), 0);
    let asked = &bot.control.unknown_requests()[0];
    assert_eq!((asked.method.as_str(), asked.status), ("GET", 501));
    assert_eq!(asked.path, format!("/api/v10/guilds/{guild}/preview"));
}

#[tokio::test]
async fn answers_carry_rate_limit_headers() {
    let bot = TestBot::start().await;
    let response = reqwest::get(format!("{}/api/v10/gateway", bot.sandbox.base_url())).await.unwrap();
    assert_eq!(response.headers()["x-ratelimit-remaining"], "49");
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_explained() {
    let mut bot = TestBot::start().await;
    let (used, command) = bot.hello().await;
    assert!(command.create_response(&bot.http, says(" ")).await.is_err());
    let late = used.answer(Duration::from_millis(50)).await.unwrap_err().to_string();
    assert!(late.contains("an answer to /hello") && late.contains("Cannot send an empty message"), "{late}");
}

#[tokio::test]
async fn nothing_outlives_the_sandbox() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let (client, url) = (reqwest::Client::new(), format!("{}/api/v10/gateway", sandbox.base_url()));
    client.get(&url).send().await.unwrap();
    drop(sandbox);
    assert!(client.get(&url).send().await.is_err());
}
