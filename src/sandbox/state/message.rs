//! Messages, and what is known about each of them.

use serde_json::{Value, json};

use super::{Kind, World, time_text};
use crate::sandbox::ids::Id;
use crate::sandbox::mentions::Mentions;

/// Only the person who used the interaction sees the message.
pub const EPHEMERAL: u64 = 1 << 6;
/// The message stands for a deferred answer ("… is thinking").
pub const LOADING: u64 = 1 << 7;
/// Embeds are not shown.
pub const SUPPRESS_EMBEDS: u64 = 1 << 2;
/// Nobody's device rings.
pub const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
/// Components of the second version, which the sandbox does not imitate.
pub const COMPONENTS_V2: u64 = 1 << 15;

/// One message.
#[derive(Clone, Debug)]
pub struct Message {
    /// The message's id.
    pub id: Id,
    /// The channel it stands in.
    pub channel: Id,
    /// Who wrote it.
    pub author: Id,
    /// The text.
    pub content: String,
    /// The embed objects.
    pub embeds: Vec<Value>,
    /// The action rows.
    pub components: Vec<Value>,
    /// Files, in order.
    pub attachments: Vec<Id>,
    /// Flag bits.
    pub flags: u64,
    /// The one person who sees it, when it is ephemeral.
    pub visible_to: Option<Id>,
    /// Unix milliseconds.
    pub created_ms: u64,
    /// Unix milliseconds of the last edit.
    pub edited_ms: Option<u64>,
    /// What the sender gave to recognise the message by.
    pub nonce: Option<Value>,
    /// Whom the text names, as far as the sender allowed it.
    pub mentions: Mentions,
    /// Who really got a notification.
    pub pinged: Mentions,
    /// The interaction it answers.
    pub interaction: Option<Id>,
    /// The message it replies to.
    pub reply_to: Option<Id>,
}

impl Message {
    /// An empty message of `author`.
    #[must_use]
    pub fn new(id: Id, channel: Id, author: Id, created_ms: u64) -> Self {
        Self {
            id,
            channel,
            author,
            content: String::new(),
            embeds: Vec::new(),
            components: Vec::new(),
            attachments: Vec::new(),
            flags: 0,
            visible_to: None,
            created_ms,
            edited_ms: None,
            nonce: None,
            mentions: Mentions::default(),
            pinged: Mentions::default(),
            interaction: None,
            reply_to: None,
        }
    }

    /// Whether `user` sees it, given that the channel is seen.
    #[must_use]
    pub fn seen_by(&self, user: Id) -> bool {
        self.visible_to.is_none_or(|only| only == user)
    }

    /// Whether it is a placeholder for an answer to come.
    #[must_use]
    pub const fn is_loading(&self) -> bool {
        self.flags & LOADING != 0
    }
}

impl World {
    /// The message object.
    #[must_use]
    pub fn message_json(&self, message: &Message) -> Value {
        let mentions: Vec<Value> =
            message.mentions.users.iter().filter_map(|id| self.users.get(id)).map(super::User::json).collect();
        let attachments: Vec<Value> = message.attachments.iter().filter_map(|id| self.attachment_json(*id)).collect();
        let mut json = json!({
            "id": message.id, "channel_id": message.channel, "type": self.message_type(message),
            "author": self.users.get(&message.author).map(super::User::json), "content": message.content,
            "timestamp": time_text(message.created_ms), "edited_timestamp": message.edited_ms.map(time_text),
            "tts": false, "mention_everyone": message.mentions.everyone, "mentions": mentions,
            "mention_roles": message.mentions.roles, "attachments": attachments, "embeds": message.embeds,
            "components": message.components, "flags": message.flags, "pinned": false,
        });
        if let Some(nonce) = &message.nonce {
            json["nonce"] = nonce.clone();
        }
        if let Some(target) = message.reply_to {
            json["message_reference"] = json!({"type": 0, "message_id": target, "channel_id": message.channel});
        }
        if let Some(metadata) = message.interaction.and_then(|id| self.interaction_metadata(id)) {
            json["interaction_metadata"] = metadata;
            json["application_id"] = json!(self.application);
            json["webhook_id"] = json!(self.application);
        }
        json
    }

    /// 20 answers a slash command, 23 one from a menu, 19 replies, 0 is plain.
    fn message_type(&self, message: &Message) -> u8 {
        let interaction = message.interaction.and_then(|id| self.interactions.get(&id));
        match (interaction.map(|interaction| interaction.kind), message.reply_to) {
            (Some(Kind::Command), _) if interaction.is_some_and(|i| i.payload["data"]["type"] != 1) => 23,
            (Some(Kind::Command), _) => 20,
            (_, Some(_)) => 19,
            (_, None) => 0,
        }
    }

    fn interaction_metadata(&self, id: Id) -> Option<Value> {
        let interaction = self.interactions.get(&id)?;
        let user = self.users.get(&interaction.user)?.json();
        let mut metadata = json!({
            "id": id, "type": interaction.kind as u8, "user": user,
            "authorizing_integration_owners": self.owners_json(interaction.guild),
        });
        if let Some(source) = interaction.source {
            metadata["interacted_message_id"] = json!(source);
        }
        if let Some(trigger) = interaction.parent.and_then(|parent| self.interaction_metadata(parent)) {
            metadata["triggering_interaction_metadata"] = trigger;
        }
        Some(metadata)
    }

    /// For which installation the bot acts: the guild's.
    #[must_use]
    pub fn owners_json(&self, guild: Option<Id>) -> Value {
        match guild {
            Some(guild) => json!({ "0": guild }),
            None => json!({ "0": "0" }),
        }
    }
}
