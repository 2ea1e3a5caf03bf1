//! Trouble on demand, and the record of what was asked.

use std::time::Duration;

use super::state::World;

/// What goes wrong with a request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FaultKind {
    /// 429 with `retry_after` in seconds; the request is not carried out.
    RateLimited {
        /// Seconds to wait.
        retry_after: f64,
        /// Whether the limit is for everything the bot does.
        global: bool,
    },
    /// This status with an empty JSON body; the request is not carried out.
    Status(u16),
    /// This status with one of Discord's error codes; the request is not carried out.
    Refused {
        /// The HTTP status.
        status: u16,
        /// Discord's code.
        code: u32,
    },
    /// The request is carried out, but the connection ends without an answer.
    DropReply,
    /// The request is carried out after this time.
    Delay(Duration),
    /// The request is carried out, and answered after this time.
    DelayReply(Duration),
}

/// Trouble for the next requests that match.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Only this method (`POST`); none: any.
    pub method: Option<String>,
    /// Only paths with this beginning, after `/api/v10`.
    pub path_prefix: String,
    /// How many requests it hits.
    pub times: u32,
    /// What goes wrong.
    pub kind: FaultKind,
}

impl Fault {
    /// Trouble for one request of `method` whose path begins with `path_prefix`.
    #[must_use]
    pub fn once(method: &str, path_prefix: &str, kind: FaultKind) -> Self {
        Self { method: Some(method.to_owned()), path_prefix: path_prefix.to_owned(), times: 1, kind }
    }

    fn hits(&self, method: &str, path: &str) -> bool {
        self.method.as_deref().is_none_or(|wanted| wanted == method) && path.starts_with(&self.path_prefix)
    }
}

/// One request of the bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestRecord {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path with the `/api/v10`, without the query.
    pub path: String,
    /// What was answered; 0 when the connection was dropped on purpose.
    pub status: u16,
    /// Whether the sandbox imitates such a route.
    pub known: bool,
    /// The body of an error answer.
    pub error: Option<String>,
}

impl World {
    /// The fault that hits this request, if any; it is used up by one.
    pub fn take_fault(&mut self, method: &str, path: &str) -> Option<FaultKind> {
        let fault = self.faults.iter_mut().find(|fault| fault.times > 0 && fault.hits(method, path))?;
        fault.times -= 1;
        let kind = fault.kind;
        self.faults.retain(|fault| fault.times > 0);
        Some(kind)
    }
}
