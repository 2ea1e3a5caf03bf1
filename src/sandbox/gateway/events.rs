//! The events that the sandbox dispatches.

use serde_json::{Value, json};

use crate::sandbox::ids::Id;
use crate::sandbox::rest;
use crate::sandbox::state::{Guild, Message, World, time_text};

/// The intents that events are tied to.
pub mod intent {
    /// Guilds, channels, roles.
    pub const GUILDS: u64 = 1 << 0;
    /// Messages in guilds.
    pub const GUILD_MESSAGES: u64 = 1 << 9;
    /// Direct messages.
    pub const DIRECT_MESSAGES: u64 = 1 << 12;
    /// The text of messages in guilds.
    pub const MESSAGE_CONTENT: u64 = 1 << 15;
}

/// READY, then one GUILD_CREATE a guild.
pub fn greet(world: &mut World, session: &str, shard: &Value) {
    let guilds: Vec<Value> = world.guilds.keys().map(|id| json!({"id": id, "unavailable": true})).collect();
    let ready = json!({
        "v": 10, "user": bot_user(world), "guilds": guilds, "session_id": session, "session_type": "normal",
        "resume_gateway_url": rest::gateway_url(world), "shard": shard, "private_channels": [],
        "application": {"id": world.application, "flags": 0},
    });
    let creates: Vec<Value> = world.guilds.values().map(|guild| guild_create(world, guild)).collect();
    let Some(session) = world.sessions.get_mut(session) else { return };
    session.dispatch("READY", &ready);
    if session.wants(intent::GUILDS) {
        for create in &creates {
            session.dispatch("GUILD_CREATE", create);
        }
    }
}

fn bot_user(world: &World) -> Value {
    let mut user = world.users.get(&world.application).map_or(Value::Null, crate::sandbox::state::User::json);
    user["verified"] = json!(true);
    user["mfa_enabled"] = json!(false);
    user["email"] = Value::Null;
    user
}

fn guild_create(world: &World, guild: &Guild) -> Value {
    let mut json = guild.json();
    let own = guild.members.get(&world.application);
    let members: Vec<Value> = own.and_then(|_| world.member_json(guild, world.application)).into_iter().collect();
    json["joined_at"] = json!(time_text(own.map_or(0, |member| member.joined_ms)));
    json["large"] = json!(false);
    json["unavailable"] = json!(false);
    json["member_count"] = json!(guild.members.len());
    json["members"] = json!(members);
    json["channels"] = json!(world.channels_json(guild));
    for empty in
        ["voice_states", "threads", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"]
    {
        json[empty] = json!([]);
    }
    json
}

/// MESSAGE_CREATE.
pub fn message_created(world: &mut World, id: Id) {
    announce(world, "MESSAGE_CREATE", id);
}

/// MESSAGE_UPDATE.
pub fn message_updated(world: &mut World, id: Id) {
    announce(world, "MESSAGE_UPDATE", id);
}

fn announce(world: &mut World, event: &str, id: Id) {
    let Some(message) = world.messages.get(&id) else { return };
    let guild = guild_of(world, message);
    let mut json = world.message_json(message);
    let foreign = message.author != world.application && guild.is_some();
    let unnamed = !message.mentions.users.contains(&world.application);
    if let Some(guild) = guild {
        json["guild_id"] = json!(guild);
    }
    for session in world.sessions.values_mut().filter(|session| session.wants(message_intent(guild))) {
        if foreign && unnamed && !session.wants(intent::MESSAGE_CONTENT) {
            session.dispatch(event, &without_content(&json));
        } else {
            session.dispatch(event, &json);
        }
    }
}

fn guild_of(world: &World, message: &Message) -> Option<Id> {
    world.channels.get(&message.channel).and_then(|channel| channel.guild)
}

const fn message_intent(guild: Option<Id>) -> u64 {
    if guild.is_some() { intent::GUILD_MESSAGES } else { intent::DIRECT_MESSAGES }
}

fn without_content(message: &Value) -> Value {
    let mut bare = message.clone();
    bare["content"] = json!("");
    for list in ["embeds", "attachments", "components"] {
        bare[list] = json!([]);
    }
    bare
}

/// MESSAGE_DELETE.
pub fn message_deleted(world: &mut World, channel: Id, id: Id) {
    let guild = world.channels.get(&channel).and_then(|channel| channel.guild);
    let mut json = json!({"id": id, "channel_id": channel});
    if let Some(guild) = guild {
        json["guild_id"] = json!(guild);
    }
    world.dispatch(message_intent(guild), "MESSAGE_DELETE", &json);
}
