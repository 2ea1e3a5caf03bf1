//! The first answer to an interaction.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Payload;
use super::draft::{Draft, Frame};
use super::error::{ApiError, ApiResult, reject};
use crate::sandbox::gateway::events;
use crate::sandbox::ids::Id;
use crate::sandbox::limits::{FormErrors, check_choices, check_modal};
use crate::sandbox::state::{Answer, EPHEMERAL, Interaction, Kind, LOADING, Message, Shared, World};

/// The query of a callback.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    with_response: bool,
}

/// Takes the first answer, within three seconds and only once.
pub async fn callback(
    State(shared): State<Arc<Shared>>,
    Path((id, token)): Path<(Id, String)>,
    Query(wanted): Query<Wanted>,
    body: Payload,
) -> ApiResult {
    shared.change(|world| {
        let interaction = open(world, id, &token)?.clone();
        let answer = take(world, &interaction, body)?;
        if let Some(kept) = world.interactions.get_mut(&id) {
            kept.answer = Some(answer);
        }
        Ok(if wanted.with_response {
            Json(callback_json(world, id)).into_response()
        } else {
            StatusCode::NO_CONTENT.into_response()
        })
    })
}

/// The interaction, if it still waits for its first answer.
fn open<'a>(world: &'a World, id: Id, token: &str) -> ApiResult<&'a Interaction> {
    let interaction = world.interactions.get(&id).filter(|known| known.token == token);
    let interaction = interaction.ok_or_else(|| ApiError::unknown(10062, "interaction"))?;
    if interaction.answer.is_some() {
        return Err(ApiError::bad_request(40060, "Interaction has already been acknowledged."));
    }
    if world.is_unanswered(interaction) {
        return Err(ApiError::unknown(10062, "interaction"));
    }
    Ok(interaction)
}

/// Whether this kind of interaction may be answered so. 6 and 7 need a component's message, 8 an autocompletion,
/// and a modal does not follow a modal.
fn fits(kind: u64, interaction: &Interaction) -> bool {
    match (kind, interaction.kind) {
        (8, asked) => asked == Kind::Autocomplete,
        (_, Kind::Autocomplete) => false,
        (4 | 5, _) => true,
        (6 | 7, _) => interaction.source.is_some(),
        (9, asked) => asked != Kind::Modal,
        _ => false,
    }
}

fn take(world: &mut World, interaction: &Interaction, body: Payload) -> ApiResult<Answer> {
    let kind = body.json["type"].as_u64().unwrap_or_default();
    if !fits(kind, interaction) {
        let mut errors = FormErrors::default();
        errors.add("type", "BASE_TYPE_CHOICES", "This type cannot answer this kind of interaction.");
        reject(errors)?;
    }
    let data = body.json["data"].clone();
    match kind {
        4 => answer_with_message(world, interaction, Payload { json: data, files: body.files }),
        5 => Ok(defer(world, interaction, &data)),
        6 => Ok(answer_on_source(world, interaction, Answer::DeferredUpdate)),
        7 => {
            let source = interaction.source.unwrap_or_default();
            Draft::read(Payload { json: data, files: body.files })?.edit(world, source)?;
            events::message_updated(world, source);
            Ok(answer_on_source(world, interaction, Answer::Updated))
        }
        8 => suggest(interaction, &data),
        _ => {
            let mut errors = FormErrors::default();
            check_modal(&data, &mut errors);
            reject(errors)?;
            Ok(Answer::Modal(data))
        }
    }
}

fn answer_with_message(world: &mut World, interaction: &Interaction, payload: Payload) -> ApiResult<Answer> {
    let draft = Draft::read(payload)?;
    let visible_to = draft.is_ephemeral().then_some(interaction.user);
    let frame = Frame { channel: interaction.channel, visible_to, interaction: Some(interaction.id) };
    let message = draft.create(world, frame)?;
    set_original(world, interaction.id, message);
    events::message_created(world, message);
    Ok(Answer::Message)
}

fn defer(world: &mut World, interaction: &Interaction, data: &Value) -> Answer {
    let ephemeral = data["flags"].as_u64().unwrap_or_default() & EPHEMERAL != 0;
    let mut message = Message::new(world.next_id(), interaction.channel, world.application, world.now_ms());
    message.interaction = Some(interaction.id);
    message.visible_to = ephemeral.then_some(interaction.user);
    message.flags = LOADING | if ephemeral { EPHEMERAL } else { 0 };
    set_original(world, interaction.id, message.id);
    world.keep(message);
    Answer::Deferred
}

fn answer_on_source(world: &mut World, interaction: &Interaction, answer: Answer) -> Answer {
    set_original(world, interaction.id, interaction.source.unwrap_or_default());
    answer
}

fn set_original(world: &mut World, interaction: Id, message: Id) {
    if let Some(kept) = world.interactions.get_mut(&interaction) {
        kept.original = Some(message);
    }
}

fn suggest(interaction: &Interaction, data: &Value) -> ApiResult<Answer> {
    let mut errors = FormErrors::default();
    check_choices(data, focused_kind(&interaction.payload["data"]["options"]).unwrap_or(3), &mut errors);
    reject(errors)?;
    Ok(Answer::Choices(data["choices"].as_array().cloned().unwrap_or_default()))
}

/// The kind of the option in which the person types.
fn focused_kind(options: &Value) -> Option<u8> {
    options.as_array()?.iter().find_map(|option| {
        let own = option["focused"].as_bool().unwrap_or_default().then(|| option["type"].as_u64()).flatten();
        own.and_then(|kind| u8::try_from(kind).ok()).or_else(|| focused_kind(&option["options"]))
    })
}

/// The answer to a callback that asked for one.
fn callback_json(world: &World, id: Id) -> Value {
    let Some(interaction) = world.interactions.get(&id) else { return Value::Null };
    let original = interaction.original.and_then(|id| world.messages.get(&id));
    let resource = original.map(|message| json!({"type": 4, "message": world.message_json(message)}));
    json!({
        "interaction": {
            "id": id, "type": interaction.kind as u8, "response_message_id": interaction.original,
            "response_message_loading": original.is_some_and(Message::is_loading),
            "response_message_ephemeral": original.is_some_and(|message| message.visible_to.is_some()),
            "channel_id": interaction.channel, "guild_id": interaction.guild,
        },
        "resource": resource,
    })
}
