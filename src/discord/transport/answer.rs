//! What Discord answered, and what it says about limits.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use serde::Deserialize;

/// "Interaction has already been acknowledged."
const ALREADY_ACKNOWLEDGED: u64 = 40060;

/// How long to wait when a refusal does not say.
const UNTOLD_WAIT: Duration = Duration::from_secs(1);

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

/// What the `X-RateLimit-…` headers tell about a bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Discord's name for the bucket, which several routes may share.
    pub bucket: Option<String>,
    /// How many requests fit into a window.
    pub limit: Option<u32>,
    /// How many are left in this one.
    pub remaining: u32,
    /// When the next one begins.
    pub reset_after: Duration,
}

/// A refused request: too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// How long to wait.
    pub retry_after: Duration,
    /// Whether it is about all requests of the bot and not about this bucket.
    pub global: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ErrorBody {
    code: u64,
    retry_after: Option<f64>,
    global: bool,
}

impl Answer {
    /// An answer of our own in Discord's form.
    #[must_use]
    pub fn ours(status: StatusCode, message: &str) -> Self {
        Self::json(status, &serde_json::json!({ "code": 0, "message": message }))
    }

    /// A refusal of our own: the wait would be longer than the request may take.
    #[must_use]
    pub fn too_many(wait: Duration, global: bool) -> Self {
        let seconds = wait.as_secs_f64();
        let message = format!("too many requests, free again in {seconds:.3} s");
        let body = serde_json::json!({ "code": 0, "message": message, "retry_after": seconds, "global": global });
        let mut answer = Self::json(StatusCode::TOO_MANY_REQUESTS, &body);
        answer.headers.insert(RETRY_AFTER, HeaderValue::from(seconds.ceil() as u64));
        answer
    }

    /// Success without content.
    #[must_use]
    pub fn done() -> Self {
        Self { status: StatusCode::NO_CONTENT, headers: HeaderMap::new(), body: Bytes::new() }
    }

    fn json(status: StatusCode, body: &serde_json::Value) -> Self {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
        Self { status, headers, body: Bytes::from(body.to_string()) }
    }

    /// What the headers tell about the bucket.
    #[must_use]
    pub fn window(&self) -> Option<Window> {
        Some(Window {
            bucket: self.header("x-ratelimit-bucket").map(str::to_owned),
            limit: self.header("x-ratelimit-limit").and_then(|text| text.parse().ok()),
            remaining: self.header("x-ratelimit-remaining")?.parse().ok()?,
            reset_after: self.seconds("x-ratelimit-reset-after")?,
        })
    }

    /// The refusal, if it is one; the body is more exact than the header, which has whole seconds.
    #[must_use]
    pub fn refusal(&self) -> Option<Refusal> {
        if self.status != StatusCode::TOO_MANY_REQUESTS {
            return None;
        }
        let body = self.error();
        let told = body.retry_after.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        let wait = told.or_else(|| self.seconds("retry-after")).or_else(|| self.seconds("x-ratelimit-reset-after"));
        let global = body.global || self.header("x-ratelimit-global") == Some("true");
        Some(Refusal { retry_after: wait.unwrap_or(UNTOLD_WAIT), global })
    }

    /// Whether Discord says that the interaction has had its first answer.
    #[must_use]
    pub fn is_already_acknowledged(&self) -> bool {
        self.status.is_client_error() && self.error().code == ALREADY_ACKNOWLEDGED
    }

    fn error(&self) -> ErrorBody {
        // Cloudflare refuses in HTML; what is not Discord's JSON tells nothing.
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    fn seconds(&self, name: &str) -> Option<Duration> {
        Duration::try_from_secs_f64(self.header(name)?.trim().parse().ok()?).ok()
    }

    /// The answer for the library that asked.
    #[must_use]
    pub fn into_response(mut self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        // The others speak about the connection to Discord, not about ours.
        for name in [CONTENT_TYPE, RETRY_AFTER] {
            if let Some(value) = self.headers.remove(&name) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(headers: &[(&'static str, &'static str)], body: &'static str) -> Refusal {
        let headers = headers
            .iter()
            .map(|(name, value)| (axum::http::HeaderName::from_static(name), HeaderValue::from_static(value)));
        let status = StatusCode::TOO_MANY_REQUESTS;
        Answer { status, headers: headers.collect(), body: Bytes::from_static(body.as_bytes()) }.refusal().unwrap()
    }

    #[test]
    fn the_body_tells_the_wait_and_the_header_helps_out() {
        let of = |ms, global| Refusal { retry_after: Duration::from_millis(ms), global };
        assert_eq!(refused(&[("retry-after", "2")], r#"{"retry_after":1.25,"global":true}"#), of(1250, true));
        assert_eq!(refused(&[("retry-after", "2"), ("x-ratelimit-global", "true")], "<html>"), of(2000, true));
        assert_eq!(refused(&[("x-ratelimit-reset-after", "0.5")], ""), of(500, false));
    }

    #[test]
    fn a_wait_that_is_no_time_is_not_believed() {
        for body in [r#"{"retry_after":-1}"#, r#"{"retry_after":1e300}"#, "{}"] {
            assert_eq!(refused(&[], body).retry_after, UNTOLD_WAIT, "{body}");
        }
    }
}
