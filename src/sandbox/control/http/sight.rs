//! What a person sees, over HTTP.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Outcome;
use crate::sandbox::control::{Actor, Control, Refusal, SeenMessage, SeenModal};
use crate::sandbox::ids::Id;
use crate::sandbox::permissions as allow;
use crate::sandbox::state::{Answer, Channel, Guild, Kind, Session, Shared, User, World, command_kind};

/// Everybody whom one can be.
pub(super) async fn people(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(shared.read(|world| {
        let people = world.users.values().filter(|user| !user.bot && user.username != "owner");
        people.map(|user| json!({"user": user.username, "name": user.display_name, "locale": user.locale})).collect()
    }))
}

/// Who looks, and at which channel; none: the first.
#[derive(Debug, Deserialize)]
pub(super) struct Look {
    user: String,
    #[serde(default)]
    channel: Option<Id>,
}

/// All that the page shows to one person.
pub(super) async fn view(State(shared): State<Arc<Shared>>, Query(look): Query<Look>) -> Outcome {
    let actor = Control::new(Arc::clone(&shared)).as_user(&look.user)?;
    let actor = match look.channel {
        Some(channel) => actor.at(channel)?,
        None => actor,
    };
    let direct = actor.in_direct_messages().channel();
    let messages = actor.messages();
    Ok(Json(shared.read(|world| {
        let channel = world.channels.get(&actor.channel());
        let guild = channel.and_then(|channel| channel.guild).and_then(|guild| world.guilds.get(&guild));
        let mut view = json!({
            "now_ms": world.now_ms(), "bot_online": world.sessions.values().any(Session::is_connected),
            "can_advance": world.options.advance.is_some(), "can_set": world.options.set_clock.is_some(),
            "channel": actor.channel(), "direct": direct, "direct_last": last_seen(world, actor.id(), direct),
            "guilds": guilds(world, actor.id()), "commands": commands(world, &actor, command_kind::SLASH),
            "on_messages": commands(world, &actor, command_kind::MESSAGE),
            "messages": messages.iter().map(|message| message_json(world, message)).collect::<Vec<_>>(),
            "users": world.users.values().map(user_json).collect::<Vec<_>>(),
        });
        if let Some(guild) = guild {
            view["roles"] = guild.roles.values().map(|role| json!({"id": role.id, "name": role.name})).collect();
        }
        view
    })))
}

fn user_json(user: &User) -> Value {
    json!({"id": user.id, "name": user.display_name, "bot": user.bot})
}

fn guilds(world: &World, user: Id) -> Vec<Value> {
    let own = world.guilds.values().filter(|guild| guild.members.contains_key(&user));
    own.map(|guild| json!({"id": guild.id, "name": guild.name, "channels": channels(world, guild, user)})).collect()
}

fn channels(world: &World, guild: &Guild, user: Id) -> Vec<Value> {
    let seen = |channel: &&Channel| world.permissions(user, channel.id) & allow::VIEW_CHANNEL != 0;
    let channels = guild.channels.iter().filter_map(|id| world.channels.get(id)).filter(seen);
    let briefly = |channel: &Channel| {
        let may_write = world.permissions(user, channel.id) & allow::SEND_MESSAGES != 0;
        let last = last_seen(world, user, channel.id);
        json!({"id": channel.id, "name": channel.name, "last": last, "may_write": may_write})
    };
    channels.map(briefly).collect()
}

fn last_seen(world: &World, user: Id, channel: Id) -> Option<Id> {
    let messages = &world.channels.get(&channel)?.messages;
    messages.iter().rev().find(|id| world.messages.get(id).is_some_and(|message| message.seen_by(user))).copied()
}

fn commands(world: &World, actor: &Actor, kind: u8) -> Vec<Value> {
    let guild = world.channels.get(&actor.channel()).and_then(|channel| channel.guild);
    let offered = world.commands_in(guild).filter(|command| world.may_use(command, actor.id(), actor.channel()));
    offered.filter(|command| command.spec.kind == kind).map(|command| world.command_json(command)).collect()
}

/// The message, with who used which command if it answers one.
fn message_json(world: &World, message: &SeenMessage) -> Value {
    let mut json = json!(message);
    if let Some(interaction) = message.interaction.and_then(|id| world.interactions.get(&id)) {
        let command = &interaction.payload["data"]["name"];
        json["used_by"] = json!(interaction.user);
        json["used_on_message"] = json!(interaction.payload["data"]["type"] == command_kind::MESSAGE);
        json["used"] = if interaction.kind == Kind::Command { command.clone() } else { Value::Null };
    }
    json
}

/// Which interaction.
#[derive(Debug, Deserialize)]
pub(super) struct Which {
    id: Id,
}

/// How the bot answered an interaction so far: `waiting`, `unanswered`, `answered`, or a modal.
pub(super) async fn interaction(State(shared): State<Arc<Shared>>, Query(which): Query<Which>) -> Outcome {
    let state = shared.read(|world| {
        let interaction = world.interactions.get(&which.id)?;
        Some(match &interaction.answer {
            Some(Answer::Modal(data)) => json!({"state": "modal", "modal": SeenModal::of(which.id, data)}),
            Some(_) => json!({"state": "answered"}),
            None if world.is_unanswered(interaction) => json!({"state": "unanswered"}),
            None => json!({"state": "waiting"}),
        })
    });
    let gone = || Refusal::NotFound { what: "interaction", name: which.id.to_string() };
    Ok(Json(state.ok_or_else(gone)?))
}

/// The last requests of the bot, oldest first.
pub(super) async fn requests(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let requests = Control::new(shared).requests();
    let briefly = requests.iter().map(|request| {
        json!({
            "method": request.method, "path": request.path, "status": request.status, "known": request.known,
            "error": request.error,
        })
    });
    Json(briefly.collect())
}
