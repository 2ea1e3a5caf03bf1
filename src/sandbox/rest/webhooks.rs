//! Later answers to an interaction, through its token: `@original` and follow-ups, for 15 minutes.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::Value;

use super::body::Payload;
use super::draft::{Draft, Frame};
use super::error::{ApiError, ApiResult};
use super::messages::message_json;
use crate::sandbox::gateway::events;
use crate::sandbox::ids::Id;
use crate::sandbox::state::{Interaction, Message, Shared, World};

/// The interaction behind a token that still works and was answered.
fn answered<'a>(world: &'a World, application: Id, token: &str) -> ApiResult<&'a Interaction> {
    let interaction = world.interaction_by_token(token).filter(|_| application == world.application);
    let interaction = interaction.ok_or_else(|| ApiError::unknown(10015, "Webhook"))?;
    if world.is_token_expired(interaction) {
        return Err(ApiError::new(StatusCode::UNAUTHORIZED, 50027, "Invalid Webhook Token"));
    }
    if interaction.answer.is_none() {
        return Err(ApiError::unknown(10015, "Webhook"));
    }
    Ok(interaction)
}

fn original_id(world: &World, application: Id, token: &str) -> ApiResult<Id> {
    let original = answered(world, application, token)?.original;
    original.filter(|id| world.messages.contains_key(id)).ok_or_else(unknown_message)
}

fn follow_up_id(world: &World, application: Id, token: &str, id: Id) -> ApiResult<Id> {
    let interaction = answered(world, application, token)?;
    let own = interaction.followups.contains(&id) || interaction.original == Some(id);
    Some(id).filter(|id| own && world.messages.contains_key(id)).ok_or_else(unknown_message)
}

fn unknown_message() -> ApiError {
    ApiError::unknown(10008, "Message")
}

/// Sends a follow-up. Right after a deferral it completes the deferred answer instead, whose visibility stays.
pub async fn follow_up(
    State(shared): State<Arc<Shared>>,
    Path((application, token)): Path<(Id, String)>,
    body: Payload,
) -> ApiResult<Json<Value>> {
    let draft = Draft::read(body)?;
    shared.change(|world| {
        let interaction = answered(world, application, &token)?;
        let (id, user, channel, original) =
            (interaction.id, interaction.user, interaction.channel, interaction.original);
        let waiting = original.filter(|id| world.messages.get(id).is_some_and(Message::is_loading));
        if let Some(deferred) = waiting {
            return edit_message(world, deferred, draft);
        }
        let visible_to = draft.is_ephemeral().then_some(user);
        let sent = draft.create(world, Frame { channel, visible_to, interaction: Some(id) })?;
        if let Some(kept) = world.interactions.get_mut(&id) {
            kept.followups.push(sent);
        }
        events::message_created(world, sent);
        message_json(world, sent)
    })
}

fn edit_message(world: &mut World, id: Id, draft: Draft) -> ApiResult<Json<Value>> {
    draft.edit(world, id)?;
    events::message_updated(world, id);
    message_json(world, id)
}

fn delete_message(world: &mut World, id: Id) -> StatusCode {
    let channel = world.messages.get(&id).map(|message| message.channel);
    world.forget(id);
    if let Some(channel) = channel {
        events::message_deleted(world, channel, id);
    }
    StatusCode::NO_CONTENT
}

type TokenPath = Path<(Id, String)>;
type MessagePath = Path<(Id, String, Id)>;

/// The first answer.
pub async fn original(
    State(shared): State<Arc<Shared>>,
    Path((application, token)): TokenPath,
) -> ApiResult<Json<Value>> {
    shared.read(|world| message_json(world, original_id(world, application, &token)?))
}

/// Edits the first answer, or completes a deferred one.
pub async fn edit_original(
    State(shared): State<Arc<Shared>>,
    Path((application, token)): TokenPath,
    body: Payload,
) -> ApiResult<Json<Value>> {
    let draft = Draft::read(body)?;
    shared.change(|world| {
        let id = original_id(world, application, &token)?;
        let answer = edit_message(world, id, draft)?;
        let interaction = world.interaction_tokens.get(&token).copied();
        if let Some(interaction) = interaction.and_then(|id| world.interactions.get_mut(&id)) {
            interaction.edits += 1;
        }
        Ok(answer)
    })
}

/// Deletes the first answer.
pub async fn delete_original(
    State(shared): State<Arc<Shared>>,
    Path((application, token)): TokenPath,
) -> ApiResult<StatusCode> {
    shared.change(|world| {
        let id = original_id(world, application, &token)?;
        Ok(delete_message(world, id))
    })
}

/// A follow-up.
pub async fn one(
    State(shared): State<Arc<Shared>>,
    Path((application, token, id)): MessagePath,
) -> ApiResult<Json<Value>> {
    shared.read(|world| message_json(world, follow_up_id(world, application, &token, id)?))
}

/// Edits a follow-up.
pub async fn edit(
    State(shared): State<Arc<Shared>>,
    Path((application, token, id)): MessagePath,
    body: Payload,
) -> ApiResult<Json<Value>> {
    let draft = Draft::read(body)?;
    shared.change(|world| {
        let id = follow_up_id(world, application, &token, id)?;
        edit_message(world, id, draft)
    })
}

/// Deletes a follow-up.
pub async fn delete(
    State(shared): State<Arc<Shared>>,
    Path((application, token, id)): MessagePath,
) -> ApiResult<StatusCode> {
    shared.change(|world| {
        let id = follow_up_id(world, application, &token, id)?;
        Ok(delete_message(world, id))
    })
}
