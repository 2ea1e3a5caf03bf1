//! The health page, asked as a container does.

use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bootcamp_bot::health::{Health, listen};

async fn check(addr: std::net::SocketAddr) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bootcamp-bot"));
    command.args(["health", "--http-addr", &addr.to_string()]);
    tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap()
}

#[tokio::test]
async fn the_check_follows_gateway_and_database() {
    let answers = Arc::new(AtomicBool::new(true));
    let database = Arc::clone(&answers);
    let probe = move || -> futures_util::future::BoxFuture<'static, bool> {
        let answer = database.load(Ordering::Relaxed);
        Box::pin(async move { answer })
    };
    let health = Arc::new(Health::new(Box::new(probe)));
    let server = listen("127.0.0.1:0".parse().unwrap(), Arc::clone(&health)).await.unwrap();
    tokio::spawn(server.serving);
    assert_eq!(check(server.addr).await.status.code(), Some(1));
    health.set_gateway_connected(true);
    assert_eq!(check(server.addr).await.status.code(), Some(0));
    answers.store(false, Ordering::Relaxed);
    let sick = check(server.addr).await;
    assert_eq!(sick.status.code(), Some(1));
    assert_eq!(String::from_utf8(sick.stderr).unwrap(), "bootcamp-bot: the database does not answer\n");
}

#[tokio::test]
async fn metrics_are_in_the_form_that_prometheus_reads() {
    let health = Arc::new(Health::new(Box::new(|| Box::pin(async { true }))));
    let server = listen("127.0.0.1:0".parse().unwrap(), Arc::clone(&health)).await.unwrap();
    tokio::spawn(server.serving);
    health.metrics.delivery("sent");
    let answer = reqwest::get(format!("http://{}/metrics", server.addr)).await.unwrap();
    assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("application/openmetrics-text"));
    let text = answer.text().await.unwrap();
    assert!(text.contains("bootcamp_deliveries_total{outcome=\"sent\"} 1\n") && text.ends_with("# EOF\n"), "{text}");
}
