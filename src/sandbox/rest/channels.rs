//! Channels.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::error::{ApiError, ApiResult};
use crate::sandbox::ids::Id;
use crate::sandbox::permissions as allow;
use crate::sandbox::state::{Channel, Shared, User, World};

/// The channel, if the bot has `bits` in it.
pub(super) fn channel(world: &World, id: Id, bits: u64) -> ApiResult<&Channel> {
    let channel = world.channels.get(&id).ok_or_else(|| ApiError::unknown(10003, "Channel"))?;
    let own = world.permissions(world.application, id);
    if own & allow::VIEW_CHANNEL == 0 {
        Err(ApiError::forbidden(50001, "Missing Access"))
    } else if own & bits != bits {
        Err(ApiError::forbidden(50013, "Missing Permissions"))
    } else {
        Ok(channel)
    }
}

/// The channel object.
pub async fn one(State(shared): State<Arc<Shared>>, Path(id): Path<Id>) -> ApiResult<Json<Value>> {
    shared.read(|world| Ok(Json(world.channel_json(channel(world, id, 0)?))))
}

/// "… is typing": accepted, and shown nowhere.
pub async fn typing(State(shared): State<Arc<Shared>>, Path(id): Path<Id>) -> ApiResult<StatusCode> {
    shared.read(|world| channel(world, id, allow::SEND_MESSAGES).map(|_| StatusCode::NO_CONTENT))
}

impl World {
    /// The channel object, of a guild or direct.
    pub fn channel_json(&self, channel: &Channel) -> Value {
        if let Some(recipient) = channel.recipient.and_then(|id| self.users.get(&id)) {
            return json!({
                "id": channel.id, "type": 1, "flags": 0, "last_message_id": channel.messages.last(),
                "recipients": [User::json(recipient)],
            });
        }
        let guild = channel.guild.and_then(|id| self.guilds.get(&id));
        let position = guild.and_then(|guild| guild.channels.iter().position(|id| *id == channel.id));
        channel.json(position.unwrap_or_default())
    }
}
