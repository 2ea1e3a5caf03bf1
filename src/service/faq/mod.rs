//! The operators' loop: what the notices do not answer waits in a queue; an answer reaches everyone who asked, and can
//! stay as an entry that answers whoever asks next.

pub mod entries;
pub mod grouping;
pub mod queue;

use serde_json::Value;

use super::Who;
use crate::domain::Moment;
use crate::store::{Conflict, StoreError, audit};

/// What an operator did, for the audit trail.
fn entry(who: &Who, at: Moment, action: &str, subject: &str, detail: Value) -> audit::Entry {
    let (action, subject) = (action.to_owned(), subject.to_owned());
    audit::Entry { guild: who.guild, at, actor: Some(who.user), action, subject, detail }
}

/// `None` when somebody else was faster.
fn unless_late<T>(result: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(StoreError::Conflict(Conflict::Missing(_))) => Ok(None),
        Err(error) => Err(error),
    }
}
