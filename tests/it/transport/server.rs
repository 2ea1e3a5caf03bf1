//! A server that gives the answers it was told, in order, and remembers what it was asked.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// What to answer.
#[derive(Clone, Debug)]
pub enum Reply {
    /// A status, headers and a body.
    Answer(u16, Vec<(&'static str, String)>, String),
    /// Nothing, ever.
    Silence,
}

impl Reply {
    pub fn status(status: u16) -> Self {
        Self::json(status, "{}")
    }

    pub fn json(status: u16, body: &str) -> Self {
        Self::Answer(status, vec![("content-type", "application/json".to_owned())], body.to_owned())
    }

    pub fn header(self, name: &'static str, value: &str) -> Self {
        match self {
            Self::Answer(status, mut headers, body) => {
                headers.push((name, value.to_owned()));
                Self::Answer(status, headers, body)
            }
            Self::Silence => Self::Silence,
        }
    }

    /// "Too many", with Discord's body.
    pub fn refusal(wait: Duration, global: bool) -> Self {
        let body = serde_json::json!({ "message": "…", "retry_after": wait.as_secs_f64(), "global": global });
        Self::json(429, &body.to_string()).header("retry-after", "1")
    }
}

/// What was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    pub at: Instant,
    pub line: String,
    pub headers: HeaderMap,
    pub body: String,
}

#[derive(Default)]
struct Script {
    replies: VecDeque<Reply>,
    asked: Vec<Asked>,
}

pub struct Server {
    pub base: String,
    script: Arc<Mutex<Script>>,
}

impl Server {
    /// Answers in this order; the last answer is given again and again.
    pub async fn answering<const N: usize>(replies: [Reply; N]) -> Self {
        let script = Arc::new(Mutex::new(Script { replies: replies.into(), asked: Vec::new() }));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(Arc::clone(&script));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { base, script }
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.script.lock().unwrap().asked.clone()
    }

    pub fn count(&self) -> usize {
        self.asked().len()
    }

    /// The time between two requests.
    pub fn between(&self, first: usize, second: usize) -> Duration {
        let asked = self.asked();
        asked[second].at - asked[first].at
    }
}

async fn answer(State(script): State<Arc<Mutex<Script>>>, request: Request) -> Response {
    let (at, line) = (Instant::now(), format!("{} {}", request.method(), request.uri()));
    let (head, body) = request.into_parts();
    let body = String::from_utf8_lossy(&to_bytes(body, usize::MAX).await.unwrap()).into_owned();
    let reply = {
        let mut script = script.lock().unwrap();
        script.asked.push(Asked { at, line, headers: head.headers, body });
        if script.replies.len() > 1 { script.replies.pop_front().unwrap() } else { script.replies[0].clone() }
    };
    let Reply::Answer(status, headers, body) = reply else { return std::future::pending().await };
    let headers = headers
        .into_iter()
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(&value).unwrap()));
    (StatusCode::from_u16(status).unwrap(), HeaderMap::from_iter(headers), Body::from(body)).into_response()
}

/// What happens after the bytes of a [`raw`] answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    Close,
    Silence,
}

/// A server that answers every connection with these bytes.
pub async fn raw(bytes: Vec<u8>, then: Then) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let bytes = bytes.clone();
            tokio::spawn(async move {
                let mut request = [0; 4096];
                let _ = stream.read(&mut request).await;
                // Whoever has heard enough hangs up.
                let _ = stream.write_all(&bytes).await;
                if then == Then::Silence {
                    std::future::pending::<()>().await;
                }
            });
        }
    });
    base
}
