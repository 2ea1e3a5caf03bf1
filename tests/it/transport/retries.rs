//! Failures of Discord and of the network: what is sent again, and what never.

use std::time::{Duration, Instant};

use bootcamp_bot::discord::transport::{ApiBase, Transport, TransportConfig};
use reqwest::Method;

use super::server::{Reply, Server, Then, raw};
use super::{get, post, send, transport};

const CALLBACK: &str = "interactions/1/token/callback";
const ALREADY: &str = r#"{"message":"Interaction has already been acknowledged.","code":40060}"#;

#[tokio::test]
async fn a_callback_that_had_arrived_after_all_is_a_success() {
    let server = Server::answering([Reply::status(502), Reply::json(400, ALREADY)]).await;
    let answer = post(&transport(&server).await, CALLBACK, r#"{"type":5}"#).await;
    assert_eq!((answer.status().as_u16(), server.count()), (204, 2));
}

#[tokio::test]
async fn a_callback_that_somebody_else_answered_is_refused() {
    let server = Server::answering([Reply::json(400, ALREADY)]).await;
    let answer = post(&transport(&server).await, CALLBACK, "{}").await;
    assert_eq!((answer.status().as_u16(), answer.text().await.unwrap().as_str()), (400, ALREADY));
}

#[tokio::test]
async fn a_callback_is_given_up_within_three_seconds() {
    let server = Server::answering([Reply::Silence]).await;
    let config = TransportConfig::new(ApiBase::parse(&server.base).unwrap());
    let transport = Transport::start(config).await.unwrap();
    let started = Instant::now();
    assert_eq!(post(&transport, CALLBACK, "{}").await.status(), 504);
    assert!(started.elapsed() < Duration::from_secs(3) && server.count() > 1);
}

#[tokio::test]
async fn a_message_with_an_enforced_nonce_is_sent_again() {
    let server = Server::answering([Reply::status(503), Reply::Silence, Reply::status(200)]).await;
    let message = r#"{"content":"x","nonce":"7","enforce_nonce":true}"#;
    let answer = post(&transport(&server).await, "channels/1/messages", message).await;
    assert_eq!((answer.status().as_u16(), server.count()), (200, 3));
}

#[tokio::test]
async fn a_message_that_may_have_arrived_is_not_called_refused() {
    let message = r#"{"content":"x","nonce":"7","enforce_nonce":true}"#;
    let refused = Reply::json(403, r#"{"message":"Missing Permissions","code":50013}"#);
    let server = Server::answering([Reply::status(502), refused]).await;
    let answer = post(&transport(&server).await, "channels/1/messages", message).await;
    assert_eq!((answer.status().as_u16(), server.count()), (502, 2));
}

#[tokio::test]
async fn a_message_without_is_not() {
    for reply in [Reply::status(502), Reply::Silence] {
        let server = Server::answering([reply]).await;
        let answer = post(&transport(&server).await, "channels/1/messages", r#"{"content":"x"}"#).await;
        assert!(answer.status().is_server_error());
        assert_eq!(server.count(), 1);
    }
}

#[tokio::test]
async fn a_follow_up_is_not_sent_again_and_an_edit_is() {
    let server = Server::answering([Reply::status(504)]).await;
    let transport = transport(&server).await;
    post(&transport, "webhooks/1/token", r#"{"nonce":"7","enforce_nonce":true}"#).await;
    assert_eq!(server.count(), 1);
    send(&transport, Method::PATCH, "webhooks/1/token/messages/@original", "{}").await;
    assert_eq!(server.count(), 1 + 3);
}

#[tokio::test]
async fn an_error_of_ours_is_not_sent_again() {
    for status in [400, 401, 403, 404, 500] {
        let server = Server::answering([Reply::status(status)]).await;
        assert_eq!(get(&transport(&server).await, "users/@me").await.status(), status);
        assert_eq!(server.count(), 1, "{status}");
    }
}

#[tokio::test]
async fn a_request_without_an_answer_is_repeated() {
    let server = Server::answering([Reply::Silence, Reply::json(200, "[]")]).await;
    assert_eq!(get(&transport(&server).await, "guilds/1/roles").await.text().await.unwrap(), "[]");
}

#[tokio::test]
async fn an_answer_that_is_cut_counts_as_none() {
    let base = raw(b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{\"half".to_vec(), Then::Close).await;
    let transport = Transport::start(TransportConfig::new(ApiBase::parse(&base).unwrap())).await.unwrap();
    assert_eq!(post(&transport, "channels/1/messages", "{}").await.status(), 502);
}

#[tokio::test]
async fn without_a_connection_the_answer_says_so() {
    let mut gone = Server::answering([Reply::Silence]).await;
    gone.base = "http://127.0.0.1:1".to_owned();
    let answer = post(&transport(&gone).await, "channels/1/messages", "{}").await;
    assert_eq!(answer.status(), 502);
    assert!(answer.text().await.unwrap().contains("could not be reached"));
}
