//! An API on the loopback that leads to Discord's real gateway.

use axum::routing::get;
use axum::{Json, Router};
use serde_json::json;

/// Starts one; its address.
pub async fn api() -> String {
    let user = get(|| async { Json(json!({"id": "1", "username": "bot"})) });
    let application = get(|| async { Json(json!({"id": "1"})) });
    let gateway = get(|| async { Json(json!({"url": "wss://gateway.discord.gg"})) });
    let routes = Router::new()
        .route("/api/v10/users/@me", user)
        .route("/api/v10/oauth2/applications/@me", application)
        .route("/api/v10/gateway", gateway);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { axum::serve(listener, routes).await });
    format!("http://{address}")
}
