//! The sandbox against Discord's own description of its API, where that lies beside the repository.

use std::fs;
use std::path::Path;

use bootcamp_bot::sandbox::ROUTES;
use serde_json::{Value, json};

use super::TestBot;
use super::bot::says;

/// Discord's description, or none (and a word about it).
fn description() -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/discord/openapi.json");
    let Ok(text) = fs::read_to_string(&path) else {
        eprintln!("no {}: not compared", path.display());
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

fn missing_properties<'a>(description: &'a Value, schema: &str, object: &Value) -> Vec<&'a str> {
    let required = description["components"]["schemas"][schema]["required"].as_array().unwrap();
    let names = required.iter().map(|name| name.as_str().unwrap());
    names.filter(|name| object.get(name).is_none()).collect()
}

#[test]
fn every_route_exists_on_discord() {
    let Some(description) = description() else { return };
    for (methods, path) in ROUTES {
        for method in methods.split(' ') {
            assert!(description["paths"][path][method].is_object(), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn every_route_is_really_there() {
    let bot = TestBot::start().await;
    for (methods, path) in ROUTES {
        for method in methods.split(' ') {
            let steps: Vec<&str> = path.split('/').map(|step| if step.starts_with('{') { "1" } else { step }).collect();
            let url = format!("{}/api/v10{}", bot.sandbox.base_url(), steps.join("/"));
            let method = reqwest::Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let request = reqwest::Client::new().request(method, url).header("authorization", "Bot sandbox-token");
            assert_ne!(request.send().await.unwrap().status(), 501, "{path}");
        }
    }
}

#[tokio::test]
async fn objects_carry_what_the_description_requires() {
    let Some(description) = description() else { return };
    let mut bot = TestBot::start().await;
    let (_, command) = bot.hello().await;
    command.create_response(&bot.http, says("안녕하세요")).await.unwrap();
    let guild = bot.control.guild("부트캠프").unwrap();
    let (application, token, user) = (command.application_id, &command.token, bot.haneul().id());
    let objects = [
        ("MessageResponse", format!("/webhooks/{application}/{token}/messages/@original"), ""),
        ("UserResponse", format!("/users/{user}"), ""),
        ("UserPIIResponse", "/users/@me".to_owned(), ""),
        ("PrivateApplicationResponse", "/applications/@me".to_owned(), ""),
        ("GatewayBotResponse", "/gateway/bot".to_owned(), ""),
        ("GuildWithCountsResponse", format!("/guilds/{guild}"), ""),
        ("GuildRoleResponse", format!("/guilds/{guild}/roles"), "/0"),
        ("GuildChannelResponse", format!("/guilds/{guild}/channels"), "/0"),
        ("GuildMemberResponse", format!("/guilds/{guild}/members/{user}"), ""),
        ("ApplicationCommandResponse", format!("/applications/{application}/commands"), "/0"),
    ];
    for (schema, path, pointer) in objects {
        let answer = get(&bot, &path).await;
        let object = answer.pointer(pointer).unwrap();
        assert_eq!(missing_properties(&description, schema, object), [""; 0], "{schema} at {path}");
    }
}

async fn get(bot: &TestBot, path: &str) -> Value {
    let url = format!("{}/api/v10{path}", bot.sandbox.base_url());
    let request = reqwest::Client::new().get(url).header("authorization", "Bot sandbox-token");
    let text = request.send().await.unwrap().text().await.unwrap();
    serde_json::from_str(&text).unwrap_or_else(|_| json!(text))
}
