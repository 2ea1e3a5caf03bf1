//! What every API request passes: the record, trouble on demand, the token, the rate-limit headers.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::error::{ApiError, ErrorText};
use super::{API, NotImitated};
use crate::sandbox::faults::{FaultKind, RequestRecord};
use crate::sandbox::server::Connection;
use crate::sandbox::state::Shared;

/// The middleware around the whole API.
pub async fn pass(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: Request,
    next: Next,
) -> Response {
    let method = request.method().as_str().to_owned();
    let full_path = request.uri().path().to_owned();
    let path = full_path.strip_prefix(API).unwrap_or(&full_path).to_owned();
    let fault = shared.change(|world| world.take_fault(&method, &path));
    let mut response = match fault {
        Some(FaultKind::RateLimited { retry_after, global }) => rate_limited(retry_after, global),
        Some(FaultKind::Status(status)) => failed(status, 0),
        Some(FaultKind::Refused { status, code }) => failed(status, code),
        Some(FaultKind::Delay(time)) => {
            tokio::time::sleep(time).await;
            admit(&shared, &path, request, next).await
        }
        Some(FaultKind::DelayReply(time)) => {
            let response = admit(&shared, &path, request, next).await;
            tokio::time::sleep(time).await;
            response
        }
        Some(FaultKind::DropReply) | None => admit(&shared, &path, request, next).await,
    };
    let known = response.extensions().get::<NotImitated>().is_none();
    if !known {
        let message = format!("the sandbox does not imitate {method} {full_path}");
        response = ApiError::new(StatusCode::NOT_IMPLEMENTED, 0, &message).into_response();
    }
    let dropped = fault == Some(FaultKind::DropReply);
    if dropped {
        connection.cut();
    }
    let status = if dropped { 0 } else { response.status().as_u16() };
    let error = response.extensions().get::<ErrorText>().map(|text| text.0.clone());
    if let Some(error) = &error {
        tracing::debug!(%method, path = %full_path, status, %error, "sandbox refused a request");
    }
    let now_ms = shared.change(|world| {
        world.record(RequestRecord { method, path: full_path, status, known, error });
        world.now_ms()
    });
    add_headers(&path, now_ms, response.headers_mut());
    response
}

async fn admit(shared: &Shared, path: &str, request: Request, next: Next) -> Response {
    let given = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = given.and_then(|value| value.strip_prefix("Bot "));
    let open = path == "/gateway" || path.starts_with("/interactions/") || path.starts_with("/webhooks/");
    if !open && !shared.read(|world| token == Some(world.options.token.as_str())) {
        return ApiError::new(StatusCode::UNAUTHORIZED, 0, "401: Unauthorized").into_response();
    }
    next.run(request).await
}

fn rate_limited(retry_after: f64, global: bool) -> Response {
    let body = json!({"message": "You are being rate limited.", "retry_after": retry_after, "global": global});
    let mut response = (StatusCode::TOO_MANY_REQUESTS, Json(body)).into_response();
    let scope = if global { "global" } else { "user" };
    response.headers_mut().insert("x-ratelimit-scope", HeaderValue::from_static(scope));
    let seconds = Duration::try_from_secs_f64(retry_after.ceil()).unwrap_or_default().as_secs();
    response.headers_mut().insert("retry-after", HeaderValue::from(seconds));
    if global {
        response.headers_mut().insert("x-ratelimit-global", HeaderValue::from_static("true"));
    }
    response
}

fn failed(status: u16, code: u32) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    ApiError::new(status, code, &format!("{status} (asked for by the sandbox's control)")).into_response()
}

/// The headers say that there is room: the sandbox limits nobody unless told to.
fn add_headers(path: &str, now_ms: u64, headers: &mut HeaderMap) {
    let bucket = path.split('/').nth(1).unwrap_or_default();
    let reset = (now_ms / 1000 + 1).to_string();
    let fixed = [
        ("x-ratelimit-limit", "50"),
        ("x-ratelimit-remaining", "49"),
        ("x-ratelimit-reset", &reset),
        ("x-ratelimit-reset-after", "1.000"),
        ("x-ratelimit-bucket", bucket),
    ];
    for (name, value) in fixed {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.entry(HeaderName::from_static(name)).or_insert(value);
        }
    }
}
