//! The way out to Discord, against servers that misbehave as they are told.

mod discretion;
mod download;
mod health;
mod limits;
mod preflight;
mod refusals;
mod retries;
mod serenity;
mod server;

use std::time::Duration;

use bootcamp_bot::discord::transport::{ApiBase, Patience, Transport, TransportConfig};
use reqwest::{Method, Response};

use server::Server;

/// A transport to `server` with times that fit into a test.
async fn transport(server: &Server) -> Transport {
    let quick = Patience {
        total: Duration::from_millis(3000),
        attempt: Duration::from_millis(500),
        first_pause: Duration::from_millis(10),
        attempts: 3,
    };
    let config = TransportConfig::new(ApiBase::parse(&server.base).unwrap());
    Transport::start(TransportConfig { callback: quick, patient: quick, ..config }).await.unwrap()
}

/// Sends as serenity does.
async fn send(transport: &Transport, method: Method, path: &str, body: &'static str) -> Response {
    let url = format!("{}/api/v10/{path}", transport.url());
    let request = reqwest::Client::new().request(method, url).header("content-type", "application/json");
    request.header("authorization", "Bot a.token").body(body).send().await.unwrap()
}

async fn get(transport: &Transport, path: &str) -> Response {
    send(transport, Method::GET, path, "").await
}

async fn post(transport: &Transport, path: &str, body: &'static str) -> Response {
    send(transport, Method::POST, path, body).await
}
