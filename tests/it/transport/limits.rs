//! Too many requests.

use std::time::{Duration, Instant};

use super::server::{Reply, Server};
use super::{get, post, transport};

const WAIT: Duration = Duration::from_millis(150);

#[tokio::test]
async fn a_refused_request_is_sent_again_after_the_time_that_discord_named() {
    let server = Server::answering([Reply::refusal(WAIT, false), Reply::status(200)]).await;
    let answer = post(&transport(&server).await, "channels/1/messages", r#"{"content":"hello"}"#).await;
    assert_eq!((answer.status().as_u16(), server.count()), (200, 2));
    assert!(server.between(0, 1) >= WAIT);
    assert_eq!(server.asked()[1].body, r#"{"content":"hello"}"#);
}

#[tokio::test]
async fn a_refusal_without_a_body_is_timed_by_its_header() {
    let html = Reply::Answer(429, vec![("retry-after", "1".to_owned())], "<html>".to_owned());
    let server = Server::answering([html, Reply::status(200)]).await;
    assert_eq!(get(&transport(&server).await, "users/@me").await.status(), 200);
    assert!(server.between(0, 1) >= Duration::from_secs(1));
}

#[tokio::test]
async fn after_a_global_refusal_other_routes_wait_too() {
    let server = Server::answering([Reply::refusal(WAIT, true), Reply::status(200)]).await;
    let transport = transport(&server).await;
    let (first, other) = tokio::join!(get(&transport, "users/@me"), async {
        tokio::time::sleep(WAIT / 3).await;
        get(&transport, "guilds/1/roles").await
    });
    assert_eq!((first.status().as_u16(), other.status().as_u16()), (200, 200));
    assert!(server.between(0, 1) >= WAIT && server.between(0, 2) >= WAIT);
}

#[tokio::test]
async fn a_global_refusal_does_not_hold_back_answers_to_interactions() {
    let server = Server::answering([Reply::refusal(WAIT * 4, true), Reply::status(200)]).await;
    let transport = transport(&server).await;
    let started = Instant::now();
    let callback = async {
        tokio::time::sleep(WAIT / 3).await;
        post(&transport, "interactions/1/t/callback", "{}").await;
        started.elapsed()
    };
    let (_, answered) = tokio::join!(get(&transport, "users/@me"), callback);
    assert!(answered < WAIT * 3, "{answered:?}");
}

#[tokio::test]
async fn an_empty_bucket_is_waited_for_without_asking_discord() {
    let empty = Reply::status(200).header("x-ratelimit-bucket", "b").header("x-ratelimit-limit", "1");
    let empty = empty.header("x-ratelimit-remaining", "0").header("x-ratelimit-reset-after", "0.15");
    let server = Server::answering([empty, Reply::status(200)]).await;
    let transport = transport(&server).await;
    for channel in ["channels/1/messages", "channels/2/messages", "channels/1/messages"] {
        post(&transport, channel, "{}").await;
    }
    assert!(server.between(0, 1) < WAIT && server.between(0, 2) >= WAIT);
}

#[tokio::test]
async fn a_wait_that_is_too_long_is_told_at_once() {
    let server = Server::answering([Reply::refusal(Duration::from_secs(600), false)]).await;
    let transport = transport(&server).await;
    get(&transport, "guilds/1/roles").await;
    let answer = get(&transport, "guilds/1/roles").await;
    assert_eq!((answer.status().as_u16(), server.count()), (429, 1));
    let told: serde_json::Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
    assert!(told["retry_after"].as_f64().unwrap() > 590.0, "{told}");
}

#[tokio::test]
async fn what_waits_when_the_bot_stops_still_goes_out() {
    let server = Server::answering([Reply::refusal(WAIT, false), Reply::status(200)]).await;
    let transport = transport(&server).await;
    let request = reqwest::Client::new().get(format!("{}/api/v10/users/@me", transport.url())).send();
    let stop = async {
        tokio::time::sleep(WAIT / 3).await;
        transport.shutdown(WAIT * 4).await;
    };
    let (answer, ()) = tokio::join!(request, stop);
    assert_eq!(answer.unwrap().status(), 200);
}
