//! The gateway: one WebSocket a connection, JSON frames, sessions that outlive their connection.
//!
//! Identifying with `compress` only says that the client *can* read compressed frames; ours are plain, as Discord's
//! may be. Transport compression and ETF are not imitated.

pub mod events;
mod session;

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::sync::watch;

use super::state::Shared;
pub use session::{Frame, Session};

mod op {
    pub const HEARTBEAT: u64 = 1;
    pub const IDENTIFY: u64 = 2;
    pub const PRESENCE: u64 = 3;
    pub const VOICE: u64 = 4;
    pub const RESUME: u64 = 6;
    pub const RECONNECT: u64 = 7;
    pub const REQUEST_MEMBERS: u64 = 8;
    pub const INVALID_SESSION: u64 = 9;
    pub const HELLO: u64 = 10;
    pub const HEARTBEAT_ACK: u64 = 11;
}

mod close {
    pub const UNKNOWN_OPCODE: u16 = 4001;
    pub const DECODE_ERROR: u16 = 4002;
    pub const NOT_AUTHENTICATED: u16 = 4003;
    pub const AUTHENTICATION_FAILED: u16 = 4004;
    pub const ALREADY_AUTHENTICATED: u16 = 4005;
    pub const SESSION_TIMED_OUT: u16 = 4009;
    pub const DISALLOWED_INTENTS: u16 = 4014;
}

/// Guild members, presences and message content.
const PRIVILEGED_INTENTS: u64 = 1 << 1 | 1 << 8 | 1 << 15;

/// Opens a gateway connection.
pub async fn connect(State(shared): State<Arc<Shared>>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(move |socket| async move { Connection { shared, socket, session: None }.run().await })
}

/// Why a connection ends.
enum End {
    /// With a close code.
    Close(u16),
    /// Without a word: the client went, or control cut the line.
    Gone,
}

/// Returns when the sandbox stops.
async fn stopped(closing: &mut watch::Receiver<bool>) {
    while !*closing.borrow_and_update() {
        if closing.changed().await.is_err() {
            return;
        }
    }
}

struct Connection {
    shared: Arc<Shared>,
    socket: WebSocket,
    session: Option<(String, UnboundedReceiver<Frame>)>,
}

impl Connection {
    async fn run(mut self) {
        let heartbeat = self.shared.read(|world| world.options.heartbeat);
        let interval = u64::try_from(heartbeat.as_millis()).unwrap_or(u64::MAX);
        let hello = json!({"op": op::HELLO, "d": {"heartbeat_interval": interval}});
        let end = match self.send(&hello.to_string()).await {
            Ok(()) => self.converse(heartbeat).await,
            Err(end) => end,
        };
        if let End::Close(code) = end {
            let frame = CloseFrame { code, reason: "".into() };
            if let Err(error) = self.socket.send(Message::Close(Some(frame))).await {
                tracing::debug!(%error, "gateway client left before the close frame");
            }
        }
    }

    /// Carries frames both ways until one side ends it. A client that misses two heartbeats is let go.
    async fn converse(&mut self, heartbeat: Duration) -> End {
        let mut closing = self.shared.closing.subscribe();
        let mut heard = tokio::time::Instant::now();
        loop {
            let outgoing = async {
                match &mut self.session {
                    Some((_, frames)) => frames.recv().await,
                    None => std::future::pending().await,
                }
            };
            let step = tokio::select! {
                frame = outgoing => self.deliver(frame).await,
                incoming = self.socket.recv() => {
                    heard = tokio::time::Instant::now();
                    match incoming {
                        Some(Ok(Message::Text(text))) => self.receive(&text).await,
                        Some(Ok(Message::Close(_)) | Err(_)) | None => Err(End::Gone),
                        Some(Ok(_)) => Ok(()),
                    }
                }
                () = tokio::time::sleep_until(heard + heartbeat * 2) => Err(End::Close(close::SESSION_TIMED_OUT)),
                () = stopped(&mut closing) => Err(End::Gone),
            };
            if let Err(end) = step {
                return end;
            }
        }
    }

    async fn send(&mut self, text: &str) -> Result<(), End> {
        self.socket.send(Message::Text(text.into())).await.map_err(|_| End::Gone)
    }

    async fn deliver(&mut self, frame: Option<Frame>) -> Result<(), End> {
        match frame {
            Some(Frame::Text(text)) => self.send(&text).await,
            Some(Frame::Reconnect) => self.send(&json!({"op": op::RECONNECT, "d": null}).to_string()).await,
            Some(Frame::InvalidSession { resumable }) => {
                self.send(&json!({"op": op::INVALID_SESSION, "d": resumable}).to_string()).await
            }
            Some(Frame::Cut) | None => Err(End::Gone),
        }
    }

    async fn receive(&mut self, text: &str) -> Result<(), End> {
        let frame: Value = serde_json::from_str(text).map_err(|_| End::Close(close::DECODE_ERROR))?;
        let data = &frame["d"];
        match frame["op"].as_u64() {
            Some(op::HEARTBEAT) => self.send(&json!({"op": op::HEARTBEAT_ACK}).to_string()).await,
            Some(op::IDENTIFY | op::RESUME) if self.session.is_some() => Err(End::Close(close::ALREADY_AUTHENTICATED)),
            Some(op::IDENTIFY) => self.identify(data),
            Some(op::RESUME) => self.resume(data).await,
            Some(op::PRESENCE | op::VOICE | op::REQUEST_MEMBERS) if self.session.is_none() => {
                Err(End::Close(close::NOT_AUTHENTICATED))
            }
            Some(op::PRESENCE | op::VOICE) => Ok(()),
            _ => Err(End::Close(close::UNKNOWN_OPCODE)),
        }
    }

    fn check_token(&self, data: &Value) -> Result<(), End> {
        let given = data["token"].as_str().map(|token| token.trim_start_matches("Bot "));
        let right = self.shared.read(|world| given == Some(world.options.token.as_str()));
        if right { Ok(()) } else { Err(End::Close(close::AUTHENTICATION_FAILED)) }
    }

    fn identify(&mut self, data: &Value) -> Result<(), End> {
        self.check_token(data)?;
        let intents = data["intents"].as_u64().unwrap_or_default();
        let privileged = self.shared.read(|world| world.options.privileged_intents);
        if intents & PRIVILEGED_INTENTS != 0 && !privileged {
            return Err(End::Close(close::DISALLOWED_INTENTS));
        }
        self.session = Some(self.shared.change(|world| {
            let opened = world.open_session(intents);
            events::greet(world, &opened.0, &data["shard"]);
            opened
        }));
        Ok(())
    }

    async fn resume(&mut self, data: &Value) -> Result<(), End> {
        self.check_token(data)?;
        let id = data["session_id"].as_str().unwrap_or_default().to_owned();
        let seen = data["seq"].as_u64().unwrap_or_default();
        match self.shared.change(|world| world.resume_session(&id, seen)) {
            Some(frames) => {
                self.session = Some((id, frames));
                Ok(())
            }
            None => self.send(&json!({"op": op::INVALID_SESSION, "d": false}).to_string()).await,
        }
    }
}
