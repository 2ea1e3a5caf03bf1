//! The control side over HTTP, for the page and for `curl`: JSON in, JSON out, under `/control`.
//!
//! `GET` looks (`sight`), `POST` does (`acts`). What Discord's client would refuse is answered with 422 and
//! `{"error": …}`. There is no password, so only pages of the sandbox itself may call it from a browser.

mod acts;
mod sight;

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;

use super::{Refusal, TimedOut};
use crate::sandbox::state::Shared;

/// What a person may attach through the page, in bytes.
const MAX_UPLOAD: usize = 64 * 1024 * 1024;

/// The routes under `/control`.
pub fn router(shared: Arc<Shared>) -> Router<Arc<Shared>> {
    let routes = Router::new()
        .route("/people", get(sight::people))
        .route("/view", get(sight::view))
        .route("/interaction", get(sight::interaction))
        .route("/requests", get(sight::requests))
        .route("/slash", post(acts::slash))
        .route("/on_message", post(acts::on_message))
        .route("/autocomplete", post(acts::autocomplete))
        .route("/press", post(acts::press))
        .route("/select", post(acts::select))
        .route("/submit", post(acts::submit))
        .route("/say", post(acts::say))
        .route("/clock", post(acts::clock))
        .route("/fault", post(acts::fault))
        .layer(DefaultBodyLimit::max(MAX_UPLOAD))
        .layer(from_fn_with_state(shared, only_own_pages));
    Router::new().nest("/control", routes)
}

/// Refuses foreign pages, also those that reach us under a name of their own.
async fn only_own_pages(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let base = shared.read(|world| world.base_url.clone());
    if is_own(request.headers(), &base) {
        next.run(request).await
    } else {
        Failure::new(StatusCode::FORBIDDEN, "only the sandbox's own page may do this").into_response()
    }
}

fn is_own(headers: &HeaderMap, base: &str) -> bool {
    let own = [base.to_owned(), base.replacen("127.0.0.1", "localhost", 1)];
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    text(HOST).is_some_and(|host| own.contains(&format!("http://{host}")))
        && text(ORIGIN).is_none_or(|origin| own.iter().any(|own| own == origin))
}

/// An act that was refused.
#[derive(Debug)]
struct Failure(StatusCode, String);

impl Failure {
    fn new(status: StatusCode, message: &str) -> Self {
        Self(status, message.to_owned())
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self(StatusCode::UNPROCESSABLE_ENTITY, refusal.to_string())
    }
}

impl From<TimedOut> for Failure {
    fn from(late: TimedOut) -> Self {
        Self(StatusCode::GATEWAY_TIMEOUT, late.to_string())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        (self.0, Json(json!({"error": self.1}))).into_response()
    }
}

type Outcome = Result<Json<serde_json::Value>, Failure>;
