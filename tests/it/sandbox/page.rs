//! The control side over HTTP, and the page that uses it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use bootcamp_bot::sandbox::{Options, Sandbox};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use super::TestBot;
use super::bot::{says, whispers};

async fn text(response: reqwest::Response) -> String {
    response.text().await.unwrap()
}

async fn view(bot: &TestBot, user: &str) -> Value {
    let url = format!("{}/control/view?user={user}", bot.sandbox.base_url());
    serde_json::from_str(&text(reqwest::get(url).await.unwrap()).await).unwrap()
}

fn post(base_url: &str, path: &str, body: &Value) -> reqwest::RequestBuilder {
    let request = reqwest::Client::new().post(format!("{base_url}/control/{path}"));
    request.header("content-type", "application/json").body(body.to_string())
}

#[tokio::test]
async fn the_page_says_that_it_is_not_discord() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let page = reqwest::get(sandbox.base_url()).await.unwrap();
    assert!(page.headers()["content-security-policy"].to_str().unwrap().contains("default-src 'self'"));
    assert!(text(page).await.contains("This is not Discord"));
}

#[tokio::test]
async fn every_file_of_the_page_is_there() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let page = text(reqwest::get(sandbox.base_url()).await.unwrap()).await;
    let app = text(reqwest::get(format!("{}/page/app.js", sandbox.base_url())).await.unwrap()).await;
    let named = |source: &str, opening: &'static str| -> Vec<String> {
        source.split(opening).skip(1).filter_map(|rest| rest.split('"').next()).map(ToOwned::to_owned).collect()
    };
    let files = [named(&page, "\"/page/"), named(&app, "from \"./")].concat();
    assert!(files.len() > 5, "{files:?}");
    for file in files {
        let url = format!("{}/page/{file}", sandbox.base_url());
        assert_eq!(reqwest::get(url).await.unwrap().status(), 200, "{file}");
    }
}

#[tokio::test]
async fn a_command_with_a_file_is_sent_as_a_form() {
    let mut bot = TestBot::start().await;
    let options = json!([
        {"name": "programme", "type": 3, "value": "subscription"},
        {"name": "receipt", "type": 11, "value": "file-receipt"},
    ]);
    let channel = view(&bot, "haneul").await["channel"].clone();
    let slash = json!({"user": "haneul", "channel": channel, "path": "submit", "options": options});
    let file = Part::bytes("%PDF".as_bytes()).file_name("slip.pdf").mime_str("application/pdf").unwrap();
    let form = Form::new().text("json", slash.to_string()).part("file-receipt", file);
    let url = format!("{}/control/slash", bot.sandbox.base_url());
    let sent = reqwest::Client::new().post(url).multipart(form).send().await.unwrap();
    assert_eq!(sent.status(), 200, "{}", text(sent).await);
    let resolved = bot.command().await.data.resolved;
    assert_eq!(resolved.attachments.into_values().next().unwrap().filename, "slip.pdf");
}

#[tokio::test]
async fn the_view_shows_an_ephemeral_answer_to_one_person() {
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    command.create_response(&bot.http, whispers("비밀")).await.unwrap();
    assert_eq!(view(&bot, "haneul").await["messages"][0]["content"], "비밀");
    assert_eq!(view(&bot, "alex").await["messages"], json!([]));
}

#[tokio::test]
async fn the_view_offers_only_commands_one_may_use() {
    let bot = TestBot::start().await;
    let offers = |view: &Value| view["commands"].as_array().unwrap().iter().any(|command| command["name"] == "setup");
    assert!(!offers(&view(&bot, "haneul").await));
    assert!(offers(&view(&bot, "operator").await));
}

#[tokio::test]
async fn an_answered_command_is_named_above_its_answer() {
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    command.create_response(&bot.http, says("안녕하세요")).await.unwrap();
    assert_eq!(view(&bot, "alex").await["messages"][0]["used"], "hello");
}

#[tokio::test]
async fn what_the_client_would_refuse_is_said() {
    let bot = TestBot::start().await;
    let channel = view(&bot, "haneul").await["channel"].clone();
    let press = json!({"user": "haneul", "channel": channel, "message": "1", "button": "승인"});
    let refused = post(bot.sandbox.base_url(), "press", &press).send().await.unwrap();
    assert_eq!(refused.status(), 422);
    assert!(text(refused).await.contains("sees no such message"));
}

#[tokio::test]
async fn the_clock_button_moves_the_starters_clock() {
    let moved = Arc::new(AtomicI64::new(0));
    let lever = Arc::clone(&moved);
    let advance: bootcamp_bot::sandbox::ClockLever<i64> = Arc::new(move |seconds| {
        lever.fetch_add(seconds, Ordering::SeqCst);
    });
    let sandbox = Sandbox::start(Options { advance: Some(advance), ..Options::default() }).await.unwrap();
    post(sandbox.base_url(), "clock", &json!({"advance_seconds": 3600})).send().await.unwrap();
    assert_eq!(moved.load(Ordering::SeqCst), 3600);
}

#[tokio::test]
async fn foreign_pages_may_not_act() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let clock = || post(sandbox.base_url(), "clock", &json!({"advance_seconds": 3600}));
    let foreign = clock().header("origin", "http://evil.example").send().await.unwrap();
    let renamed = clock().header("host", "evil.example").send().await.unwrap();
    assert_eq!((foreign.status().as_u16(), renamed.status().as_u16()), (403, 403));
}
