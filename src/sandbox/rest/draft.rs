//! From the body of a request to a message: checked, its mentions evaluated, its files stored.

use serde_json::Value;

use super::body::Payload;
use super::error::{ApiError, ApiResult, reject};
use super::files;
use crate::sandbox::ids::Id;
use crate::sandbox::limits::{FormErrors, check_message};
use crate::sandbox::mentions::{self, Allowed};
use crate::sandbox::permissions as allow;
use crate::sandbox::state::{EPHEMERAL, LOADING, Message, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, World};

/// A checked request to create or edit a message.
#[derive(Debug)]
pub struct Draft {
    payload: Payload,
    allowed: Allowed,
}

/// What else is known about a message to be created.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The channel.
    pub channel: Id,
    /// The only person who sees it.
    pub visible_to: Option<Id>,
    /// The interaction that it answers.
    pub interaction: Option<Id>,
}

impl Draft {
    /// Checks the limits of the body.
    ///
    /// # Errors
    /// Invalid form body.
    pub fn read(payload: Payload) -> ApiResult<Self> {
        let mut errors = FormErrors::default();
        check_message(&payload.json, payload.files.len(), &mut errors);
        let allowed = Allowed::read(&payload.json, &mut errors);
        reject(errors)?;
        Ok(Self { payload, allowed })
    }

    /// The JSON of the request.
    pub const fn json(&self) -> &Value {
        &self.payload.json
    }

    /// Whether the sender wants the message to be ephemeral.
    pub fn is_ephemeral(&self) -> bool {
        self.flags() & EPHEMERAL != 0
    }

    fn flags(&self) -> u64 {
        self.payload.json["flags"].as_u64().unwrap_or_default()
    }

    /// The bits that a bot needs in a channel to send this.
    pub fn needed_bits(&self) -> u64 {
        let files = if self.payload.files.is_empty() { 0 } else { allow::ATTACH_FILES };
        allow::SEND_MESSAGES | files
    }

    /// Makes the message and keeps it.
    ///
    /// # Errors
    /// An empty message.
    pub fn create(self, world: &mut World, frame: Frame) -> ApiResult<Id> {
        if is_blank(&self.payload) {
            return Err(empty());
        }
        let mut message = Message::new(world.next_id(), frame.channel, world.application, world.now_ms());
        message.visible_to = frame.visible_to;
        message.interaction = frame.interaction;
        let nonce = Some(self.payload.json["nonce"].clone());
        message.nonce = nonce.filter(|nonce| !nonce.is_null() && frame.interaction.is_none());
        message.flags = self.flags() & (SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS);
        if frame.visible_to.is_some() {
            message.flags |= EPHEMERAL;
        }
        let reply_to = &self.payload.json["message_reference"]["message_id"];
        message.reply_to = serde_json::from_value(reply_to.clone()).ok();
        let id = message.id;
        self.fill(world, &mut message, true);
        world.keep(message);
        Ok(id)
    }

    /// Changes the message.
    ///
    /// # Errors
    /// No such message, or nothing would be left of it.
    pub fn edit(self, world: &mut World, id: Id) -> ApiResult<()> {
        let mut message = world.messages.get(&id).cloned().ok_or_else(|| ApiError::unknown(10008, "Message"))?;
        let completes = message.is_loading();
        message.flags &= !LOADING;
        if !completes {
            message.edited_ms = Some(world.now_ms());
        }
        self.fill(world, &mut message, completes);
        if message.content.is_empty()
            && message.embeds.is_empty()
            && message.components.is_empty()
            && message.attachments.is_empty()
        {
            return Err(empty());
        }
        world.messages.insert(id, message);
        Ok(())
    }

    /// What the body names replaces what was there; the first text of a deferred answer notifies, an edit does not.
    fn fill(self, world: &mut World, message: &mut Message, rings: bool) {
        let Payload { json, files } = self.payload;
        if let Some(content) = json.get("content") {
            content.as_str().unwrap_or_default().clone_into(&mut message.content);
        }
        for (key, list) in [("embeds", &mut message.embeds), ("components", &mut message.components)] {
            if let Some(given) = json.get(key) {
                *list = given.as_array().cloned().unwrap_or_default();
            }
        }
        for embed in &mut message.embeds {
            embed["type"] = "rich".into();
        }
        let ephemeral = message.visible_to.is_some();
        message.attachments = files::collect(world, message.channel, &json, files, &message.attachments, ephemeral);
        mentions::evaluate(world, message, &self.allowed, rings);
    }
}

fn is_blank(payload: &Payload) -> bool {
    let json = &payload.json;
    let has = |key: &str| json[key].as_array().is_some_and(|list| !list.is_empty());
    json["content"].as_str().is_none_or(|text| text.trim().is_empty())
        && !has("embeds")
        && !has("components")
        && payload.files.is_empty()
}

fn empty() -> ApiError {
    ApiError::bad_request(50006, "Cannot send an empty message")
}
