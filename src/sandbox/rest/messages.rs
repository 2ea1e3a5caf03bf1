//! Messages in channels.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::Value;

use super::body::Payload;
use super::channels::channel;
use super::draft::{Draft, Frame};
use super::error::{ApiError, ApiResult};
use crate::sandbox::gateway::events;
use crate::sandbox::ids::Id;
use crate::sandbox::permissions as allow;
use crate::sandbox::state::{Message, Shared, World};

/// How long `enforce_nonce` remembers ("the past few minutes").
const NONCE_LIVES: Duration = Duration::from_secs(5 * 60);
const PAGE: usize = 50;
const MAX_PAGE: usize = 100;

/// Sends a message.
pub async fn create(State(shared): State<Arc<Shared>>, Path(id): Path<Id>, body: Payload) -> ApiResult<Json<Value>> {
    let draft = Draft::read(body)?;
    shared.change(|world| {
        let target = channel(world, id, draft.needed_bits())?;
        let recipient = target.recipient.and_then(|user| world.users.get(&user));
        if recipient.is_some_and(|user| !world.meets(user.id)) {
            return Err(ApiError::forbidden(50278, "Cannot send messages to this user due to having no mutual guilds"));
        }
        if recipient.is_some_and(|user| !user.takes_dms) {
            return Err(ApiError::forbidden(50007, "Cannot send messages to this user"));
        }
        let nonce = nonce_key(id, draft.json());
        if let Some(sent) = nonce.as_ref().and_then(|key| already_sent(world, key)) {
            return Ok(Json(world.message_json(sent)));
        }
        let sent = draft.create(world, Frame { channel: id, visible_to: None, interaction: None })?;
        if let Some(key) = nonce {
            let at = world.elapsed();
            world.nonces.insert(key, (sent, at));
        }
        events::message_created(world, sent);
        message_json(world, sent)
    })
}

fn nonce_key(channel: Id, body: &Value) -> Option<(Id, String)> {
    let enforced = body["enforce_nonce"].as_bool().unwrap_or_default();
    (enforced && !body["nonce"].is_null()).then(|| (channel, body["nonce"].to_string()))
}

fn already_sent<'a>(world: &'a World, key: &(Id, String)) -> Option<&'a Message> {
    let (id, at) = world.nonces.get(key)?;
    let fresh = world.elapsed().saturating_sub(*at) < NONCE_LIVES;
    if fresh { world.messages.get(id) } else { None }
}

pub(super) fn message_json(world: &World, id: Id) -> ApiResult<Json<Value>> {
    let message = world.messages.get(&id).ok_or_else(|| ApiError::unknown(10008, "Message"))?;
    Ok(Json(world.message_json(message)))
}

/// A page of messages, newest first.
#[derive(Deserialize)]
pub struct Page {
    #[serde(default)]
    limit: Option<usize>,
    #[serde(default)]
    before: Option<Id>,
    #[serde(default)]
    after: Option<Id>,
}

/// The messages of a channel; without the right to read the history there are none.
pub async fn list(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<Id>,
    Query(page): Query<Page>,
) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        let channel = channel(world, id, 0)?;
        if world.permissions(world.application, id) & allow::READ_MESSAGE_HISTORY == 0 {
            return Ok(Json(Value::Array(Vec::new())));
        }
        let wanted = |message: &&Message| {
            message.visible_to.is_none()
                && page.before.is_none_or(|before| message.id < before)
                && page.after.is_none_or(|after| message.id > after)
        };
        let all = channel.messages.iter().rev().filter_map(|id| world.messages.get(id)).filter(wanted);
        let page = all.take(page.limit.unwrap_or(PAGE).min(MAX_PAGE));
        Ok(Json(page.map(|message| world.message_json(message)).collect()))
    })
}

/// The message, if it stands in the channel and is not ephemeral.
fn public_message(world: &World, channel: Id, id: Id) -> ApiResult<&Message> {
    let message = world.messages.get(&id).filter(|m| m.channel == channel && m.visible_to.is_none());
    message.ok_or_else(|| ApiError::unknown(10008, "Message"))
}

/// One message.
pub async fn one(State(shared): State<Arc<Shared>>, Path((place, id)): Path<(Id, Id)>) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        channel(world, place, allow::READ_MESSAGE_HISTORY)?;
        Ok(Json(world.message_json(public_message(world, place, id)?)))
    })
}

/// Edits a message of the bot.
pub async fn edit(
    State(shared): State<Arc<Shared>>,
    Path((place, id)): Path<(Id, Id)>,
    body: Payload,
) -> ApiResult<Json<Value>> {
    let draft = Draft::read(body)?;
    shared.change(|world| {
        channel(world, place, 0)?;
        if public_message(world, place, id)?.author != world.application {
            return Err(ApiError::forbidden(50005, "Cannot edit a message authored by another user"));
        }
        draft.edit(world, id)?;
        events::message_updated(world, id);
        message_json(world, id)
    })
}

/// Deletes a message.
pub async fn delete(State(shared): State<Arc<Shared>>, Path((place, id)): Path<(Id, Id)>) -> ApiResult<StatusCode> {
    shared.change(|world| {
        channel(world, place, 0)?;
        let own = public_message(world, place, id)?.author == world.application;
        channel(world, place, if own { 0 } else { allow::MANAGE_MESSAGES })?;
        world.forget(id);
        events::message_deleted(world, place, id);
        Ok(StatusCode::NO_CONTENT)
    })
}
