//! What the outbox can say. A message names what it is about and is composed when it is sent, from what holds then.

use serde::{Deserialize, Serialize};

/// A message that the bot sends by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Message {
    /// To operators: some messages could not be delivered.
    Undelivered,
    /// To a server: submission windows were moved.
    Correction {
        /// The correction's key.
        id: String,
    },
}

impl Message {
    /// What it is, for the unique key: the same again for the same recipient and time is the same message.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            Self::Undelivered => "undelivered".to_owned(),
            Self::Correction { id } => format!("correction {id}"),
        }
    }

    /// Of several that are due at once with the same topic only the latest goes out. `None`: each goes out.
    #[must_use]
    pub fn topic(&self) -> Option<String> {
        match self {
            Self::Undelivered => Some(self.what()),
            Self::Correction { .. } => None,
        }
    }
}
