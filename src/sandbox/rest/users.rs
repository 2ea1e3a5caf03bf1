//! Users and direct message channels.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Payload;
use super::error::{ApiError, ApiResult};
use crate::sandbox::ids::Id;
use crate::sandbox::permissions;
use crate::sandbox::state::{Shared, User};

/// The bot's own account.
pub async fn me(State(shared): State<Arc<Shared>>) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        let bot = world.users.get(&world.application).ok_or_else(|| ApiError::unknown(10013, "User"))?;
        let mut json = bot.json();
        json["mfa_enabled"] = json!(false);
        json["locale"] = json!(bot.locale);
        json["verified"] = json!(true);
        json["email"] = Value::Null;
        Ok(Json(json))
    })
}

/// Any account.
pub async fn one(State(shared): State<Arc<Shared>>, Path(user): Path<Id>) -> ApiResult<Json<Value>> {
    let json = shared.read(|world| world.users.get(&user).map(User::json));
    json.map(Json).ok_or_else(|| ApiError::unknown(10013, "User"))
}

/// The guilds that the bot is in.
pub async fn my_guilds(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(shared.read(|world| {
        let of_bot = world.guilds.values().filter(|guild| guild.members.contains_key(&world.application));
        let briefly = of_bot.map(|guild| {
            json!({
                "id": guild.id, "name": guild.name, "icon": null, "banner": null, "features": [],
                "owner": guild.owner == world.application,
                "permissions": permissions::in_guild(guild, world.application).to_string(),
            })
        });
        briefly.collect()
    }))
}

#[derive(Deserialize)]
struct Open {
    recipient_id: Id,
}

/// Opens the direct message channel with a person, or finds it.
pub async fn open_direct_channel(State(shared): State<Arc<Shared>>, body: Payload) -> ApiResult<Json<Value>> {
    let Open { recipient_id } = body.parse()?;
    shared.change(|world| {
        let recipient = world.users.get(&recipient_id).ok_or_else(|| ApiError::unknown(10013, "User"))?;
        if recipient.bot {
            return Err(ApiError::bad_request(50007, "Cannot send messages to this user"));
        }
        let recipient = recipient.json();
        let id = world.direct_channel(recipient_id);
        Ok(Json(json!({
            "id": id, "type": 1, "flags": 0, "last_message_id": null, "recipients": [recipient],
        })))
    })
}
