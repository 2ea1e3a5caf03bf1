//! Buttons, selects and modals: what the client checks before it sends anything.

use serde_json::{Value, json};

use super::Refusal;
use super::view::SeenModal;
use crate::sandbox::ids::Id;
use crate::sandbox::state::{Message, World};

const BUTTON: u64 = 2;
const STRING_SELECT: u64 = 3;
const USER_SELECT: u64 = 5;
const ROLE_SELECT: u64 = 6;
const MENTIONABLE_SELECT: u64 = 7;

/// The button or select with this label or custom id.
pub(super) fn find_part<'a>(message: &'a Message, name: &str) -> Result<&'a Value, Refusal> {
    let mut parts = message.components.iter().flat_map(|row| row["components"].as_array().into_iter().flatten());
    let named = |part: &&Value| part["custom_id"] == name || (part["type"] == BUTTON && part["label"] == name);
    let part = parts.find(named).filter(|part| part["custom_id"].is_string());
    let part = part.ok_or_else(|| Refusal::NoSuchComponent(name.to_owned()))?;
    if part["disabled"] == true { Err(Refusal::Disabled(name.to_owned())) } else { Ok(part) }
}

/// The `data` of choosing these values.
pub(super) fn chosen(world: &World, channel: Id, select: &Value, values: &[&str]) -> Result<Value, Refusal> {
    let name = || select["custom_id"].as_str().unwrap_or_default().to_owned();
    let kind = select["type"].as_u64().unwrap_or_default();
    let bound = |key: &str| usize::try_from(select[key].as_u64().unwrap_or(1)).unwrap_or(1);
    if values.len() < bound("min_values") || values.len() > bound("max_values") {
        return Err(Refusal::OutOfBounds(name()));
    }
    let mut data = json!({"custom_id": select["custom_id"], "component_type": kind});
    if kind == STRING_SELECT {
        let options = || select["options"].as_array().into_iter().flatten();
        let value_of = |wanted: &&str| {
            let found = options().find(|option| option["value"] == **wanted || option["label"] == **wanted);
            found.map(|option| option["value"].clone()).ok_or_else(|| Refusal::NotAChoice(name()))
        };
        data["values"] = values.iter().map(value_of).collect::<Result<Vec<_>, _>>()?.into();
        return Ok(data);
    }
    let mut resolved = json!({});
    for value in values {
        let id: Id = value.parse().map_err(|_| Refusal::NotAChoice(name()))?;
        resolve(world, channel, kind, id, &mut resolved).ok_or_else(|| Refusal::NotAChoice(name()))?;
    }
    data["values"] = json!(values);
    data["resolved"] = resolved;
    Ok(data)
}

fn resolve(world: &World, channel: Id, kind: u64, id: Id, resolved: &mut Value) -> Option<()> {
    let guild = world.guilds.get(&world.channels.get(&channel)?.guild?)?;
    let key = id.to_string();
    match kind {
        USER_SELECT => {
            resolved["users"][&key] = world.users.get(&id)?.json();
            resolved["members"][&key] = guild.members.get(&id)?.json();
        }
        ROLE_SELECT => resolved["roles"][&key] = guild.roles.get(&id)?.json(1),
        MENTIONABLE_SELECT => {
            let kind = if guild.roles.contains_key(&id) { ROLE_SELECT } else { USER_SELECT };
            return resolve(world, channel, kind, id, resolved);
        }
        _ => {
            let channel = world.channels.get(&id).filter(|channel| channel.guild == Some(guild.id))?;
            resolved["channels"][&key] = world.channel_json(channel);
        }
    }
    Some(())
}

/// The `data` of a modal that is sent with these texts.
pub(super) fn modal_data(modal: &SeenModal, texts: &[(&str, &str)]) -> Result<Value, Refusal> {
    if let Some((unknown, _)) = texts.iter().find(|(id, _)| modal.inputs.iter().all(|input| input.custom_id != *id)) {
        return Err(Refusal::NoSuchComponent((*unknown).to_owned()));
    }
    let mut rows = Vec::new();
    for input in &modal.inputs {
        let given = texts.iter().find(|(id, _)| *id == input.custom_id).map(|(_, text)| *text);
        let text = given.unwrap_or(&input.value);
        let length = text.chars().count() as u64;
        if input.required && length == 0 {
            return Err(Refusal::MissingOption(input.custom_id.clone()));
        }
        if length > input.max_length || (length > 0 && length < input.min_length) {
            return Err(Refusal::OutOfBounds(input.custom_id.clone()));
        }
        rows.push(json!({"type": 1, "components": [{"type": 4, "custom_id": input.custom_id, "value": text}]}));
    }
    Ok(json!({"custom_id": modal.custom_id, "components": rows}))
}
