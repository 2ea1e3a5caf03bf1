//! Which requests may be sent once more, and after what pause.

use std::time::Duration;

use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Method, StatusCode};
use serde::Deserialize;

use super::route::{Kind, Route};

/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// How long a request may take, waits and repetitions included.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// From its arrival to the answer.
    pub total: Duration,
    /// One attempt, from the connection to the end of the answer.
    pub attempt: Duration,
    /// The pause after the first failed attempt; it doubles with each one.
    pub first_pause: Duration,
    /// How often a request is sent at most when Discord fails. Refusals for a limit do not count.
    pub attempts: u32,
}

impl Patience {
    /// For the first answer to an interaction: Discord gives up after three seconds, and part of them has gone by.
    pub const CALLBACK: Self = Self {
        total: Duration::from_millis(2500),
        attempt: Duration::from_millis(1000),
        first_pause: Duration::from_millis(50),
        attempts: 4,
    };

    /// For everything else; an attempt may have to carry ten megabytes of files.
    pub const PATIENT: Self = Self {
        total: Duration::from_secs(60),
        attempt: Duration::from_secs(30),
        first_pause: Duration::from_millis(250),
        attempts: 5,
    };

    /// The pause after so many failed attempts: doubling, and a random part of it so that not all come back at once.
    #[must_use]
    pub fn pause(&self, attempts: u32) -> Duration {
        let full = self.first_pause.saturating_mul(2_u32.saturating_pow(attempts.saturating_sub(1))).min(LONGEST_PAUSE);
        full.mul_f64(0.5 + 0.5 * fastrand::f64())
    }
}

/// Whether the answer means "perhaps done, perhaps not": it comes from what stands before Discord (52x: Cloudflare).
#[must_use]
pub fn is_unclear(status: StatusCode) -> bool {
    matches!(status.as_u16(), 502..=504 | 520..=524)
}

/// Whether sending the request a second time does nothing twice, even if the first one arrived.
#[must_use]
pub fn may_repeat(route: &Route, headers: &HeaderMap, body: &Bytes) -> bool {
    match route.kind {
        // Discord takes one first answer and refuses the others.
        Kind::Callback => true,
        Kind::Message => has_enforced_nonce(headers, body),
        Kind::FollowUp | Kind::Other => {
            matches!(route.method, Method::GET | Method::PUT | Method::DELETE | Method::PATCH)
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Message {
    nonce: Option<serde_json::Value>,
    enforce_nonce: bool,
}

/// Whether Discord is asked to return the first message when it comes again.
fn has_enforced_nonce(headers: &HeaderMap, body: &Bytes) -> bool {
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let json = match content_type.split_once("boundary=") {
        Some((_, boundary)) => last_part(body, boundary.trim_matches('"')).unwrap_or_default(),
        None => body,
    };
    let message: Message = serde_json::from_slice(json).unwrap_or_default();
    message.enforce_nonce && message.nonce.is_some_and(|nonce| !nonce.is_null())
}

/// The content of the last part of a form, where serenity puts `payload_json`. What comes before are people's files,
/// which cannot contain the boundary: it is chosen at random.
fn last_part<'a>(form: &'a [u8], boundary: &str) -> Option<&'a [u8]> {
    let last = find_last(form, format!("\r\n--{boundary}--").as_bytes()).and_then(|end| form.get(..end))?;
    let delimiter = format!("--{boundary}\r\n");
    let part = find_last(last, delimiter.as_bytes()).and_then(|start| last.get(start + delimiter.len()..))?;
    let head = part.windows(4).position(|window| window == b"\r\n\r\n")?;
    let name = br#"name="payload_json""#;
    part.get(..head)?.windows(name.len()).any(|window| window == name).then(|| part.get(head + 4..)).flatten()
}

fn find_last(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).rposition(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn repeats(method: Method, path: &str, content_type: &'static str, body: &str) -> bool {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(content_type))]);
        may_repeat(
            &Route::read(&method, &format!("/api/v10/{path}")),
            &headers,
            &Bytes::copy_from_slice(body.as_bytes()),
        )
    }

    fn message(body: &str) -> bool {
        repeats(Method::POST, "channels/1/messages", "application/json", body)
    }

    #[test]
    fn a_message_may_go_again_only_with_an_enforced_nonce() {
        assert!(message(r#"{"content":"x","nonce":"1","enforce_nonce":true}"#));
        for body in [r#"{"nonce":"1"}"#, r#"{"enforce_nonce":true}"#, r#"{"content":"\"enforce_nonce\":true"}"#, ""] {
            assert!(!message(body), "{body}");
        }
    }

    #[test]
    fn in_a_form_only_the_payload_counts() {
        let form = |file: &str, payload: &str| {
            format!(
                "--b7\r\nContent-Disposition: form-data; name=\"files[0]\"\r\n\r\n{file}\r\n--b7\r\n\
                 Content-Disposition: form-data; name=\"payload_json\"\r\n\r\n{payload}\r\n--b7--\r\n"
            )
        };
        let nonce = r#"{"nonce":1,"enforce_nonce":true}"#;
        let send = |body: &str| repeats(Method::POST, "channels/1/messages", "multipart/form-data; boundary=b7", body);
        assert!(send(&form("a file", nonce)));
        assert!(!send(&form(nonce, "{}")));
        assert!(!send("no form"));
    }

    #[test]
    fn follow_ups_and_other_posts_never_go_again() {
        assert!(!repeats(Method::POST, "webhooks/1/t", "", r#"{"nonce":"1","enforce_nonce":true}"#));
        assert!(!repeats(Method::POST, "users/@me/channels", "", ""));
        assert!(repeats(Method::PATCH, "webhooks/1/t/messages/@original", "", ""));
        assert!(repeats(Method::POST, "interactions/1/t/callback", "", ""));
    }

    #[test]
    fn pauses_double_and_stay_bounded() {
        let patience = Patience::PATIENT;
        let full = patience.first_pause * 4;
        assert!((full / 2..=full).contains(&patience.pause(3)));
        assert!(patience.pause(u32::MAX) <= LONGEST_PAUSE);
    }
}
