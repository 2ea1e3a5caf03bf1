//! Gateway sessions: numbered events, kept for a while so that a lost connection can be resumed.

use std::collections::VecDeque;

use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::sandbox::state::World;

/// How many events are kept for a resume.
const REPLAY: usize = 1_000;

/// What is sent to a connection.
#[derive(Clone, Debug)]
pub enum Frame {
    /// A ready JSON frame.
    Text(String),
    /// "Reconnect and resume."
    Reconnect,
    /// "Your session is invalid."
    InvalidSession {
        /// Whether it may be resumed all the same.
        resumable: bool,
    },
    /// The line is cut.
    Cut,
}

/// One session of a bot.
#[derive(Debug)]
pub struct Session {
    intents: u64,
    sequence: u64,
    log: VecDeque<(u64, String)>,
    connection: Option<UnboundedSender<Frame>>,
}

impl Session {
    /// Whether a connection carries it now.
    #[must_use]
    pub fn is_connected(&self) -> bool {
        self.connection.as_ref().is_some_and(|frames| !frames.is_closed())
    }

    /// Whether it asked for events of this intent.
    #[must_use]
    pub const fn wants(&self, intent: u64) -> bool {
        intent == 0 || self.intents & intent != 0
    }

    /// Sends an event, now or when the session is resumed.
    pub fn dispatch(&mut self, event: &str, data: &Value) {
        self.sequence += 1;
        let text = json!({"op": 0, "t": event, "s": self.sequence, "d": data}).to_string();
        if self.log.len() == REPLAY {
            self.log.pop_front();
        }
        self.log.push_back((self.sequence, text.clone()));
        self.send(Frame::Text(text));
    }

    fn send(&mut self, frame: Frame) {
        if self.connection.as_ref().is_some_and(|frames| frames.send(frame).is_err()) {
            self.connection = None;
        }
    }
}

impl World {
    /// A new session, connected. Sessions that lost their connection are forgotten now.
    pub fn open_session(&mut self, intents: u64) -> (String, UnboundedReceiver<Frame>) {
        self.sessions.retain(|_, session| session.is_connected());
        let id = self.next_secret("session");
        let (sender, receiver) = unbounded_channel();
        let session = Session { intents, sequence: 0, log: VecDeque::new(), connection: Some(sender) };
        self.sessions.insert(id.clone(), session);
        (id, receiver)
    }

    /// Connects a session again and replays what came after event `seen`; none if that is not possible.
    pub fn resume_session(&mut self, id: &str, seen: u64) -> Option<UnboundedReceiver<Frame>> {
        let session = self.sessions.get_mut(id)?;
        let oldest = session.log.front().map_or(session.sequence, |(sequence, _)| sequence - 1);
        if seen < oldest || seen > session.sequence {
            self.sessions.remove(id);
            return None;
        }
        let (sender, receiver) = unbounded_channel();
        session.connection = Some(sender);
        let missed: Vec<String> =
            session.log.iter().filter(|(sequence, _)| *sequence > seen).map(|(_, text)| text.clone()).collect();
        for text in missed {
            session.send(Frame::Text(text));
        }
        session.dispatch("RESUMED", &json!({}));
        Some(receiver)
    }

    /// Sends an event to every session that asked for it; `intent` 0 goes to all.
    pub fn dispatch(&mut self, intent: u64, event: &str, data: &Value) {
        for session in self.sessions.values_mut().filter(|session| session.wants(intent)) {
            session.dispatch(event, data);
        }
    }

    /// Sends a frame that is no event to every connection.
    pub fn signal(&mut self, frame: &Frame) {
        for session in self.sessions.values_mut() {
            session.send(frame.clone());
        }
    }
}
