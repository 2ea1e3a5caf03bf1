//! Interactions: what a person did, and how the bot answered.

use std::time::Duration;

use serde_json::Value;

use super::World;
use crate::sandbox::ids::Id;

/// How long a bot has for its first answer.
pub const ANSWER_WITHIN: Duration = Duration::from_secs(3);
/// How long the token of an answered interaction works.
pub const TOKEN_LIVES: Duration = Duration::from_secs(15 * 60);

/// What a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// Used a command.
    Command = 2,
    /// Pressed a button or chose from a select.
    Component = 3,
    /// Typed in an option that suggests values.
    Autocomplete = 4,
    /// Sent a modal.
    Modal = 5,
}

/// The bot's first answer.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A message (type 4).
    Message,
    /// A message will follow (type 5).
    Deferred,
    /// Seen; the component's message may be edited (type 6).
    DeferredUpdate,
    /// The component's message was edited (type 7).
    Updated,
    /// Suggested values (type 8).
    Choices(Vec<Value>),
    /// A modal was opened (type 9); its data.
    Modal(Value),
}

/// One interaction.
#[derive(Clone, Debug)]
pub struct Interaction {
    /// The interaction's id.
    pub id: Id,
    /// The token that answers need.
    pub token: String,
    /// What was done.
    pub kind: Kind,
    /// By whom.
    pub user: Id,
    /// In which guild; none in direct messages.
    pub guild: Option<Id>,
    /// In which channel.
    pub channel: Id,
    /// When, on the stopwatch.
    pub at: Duration,
    /// The message whose component was used, also by way of a modal.
    pub source: Option<Id>,
    /// The interaction that opened the modal.
    pub parent: Option<Id>,
    /// The object that was dispatched.
    pub payload: Value,
    /// The first answer.
    pub answer: Option<Answer>,
    /// The message behind `@original`.
    pub original: Option<Id>,
    /// How often `@original` was edited by way of this interaction.
    pub edits: u32,
    /// Later messages.
    pub followups: Vec<Id>,
}

impl World {
    /// Whether the bot let the three seconds pass.
    #[must_use]
    pub fn is_unanswered(&self, interaction: &Interaction) -> bool {
        interaction.answer.is_none() && self.elapsed().saturating_sub(interaction.at) >= ANSWER_WITHIN
    }

    /// Whether the interaction's token is older than 15 minutes.
    #[must_use]
    pub fn is_token_expired(&self, interaction: &Interaction) -> bool {
        self.elapsed().saturating_sub(interaction.at) >= TOKEN_LIVES
    }

    /// The interaction with this token.
    #[must_use]
    pub fn interaction_by_token(&self, token: &str) -> Option<&Interaction> {
        self.interactions.get(self.interaction_tokens.get(token)?)
    }
}
