//! The bot's own application.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use crate::sandbox::state::{Shared, World};

/// The application object.
pub async fn me(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(shared.read(application))
}

fn application(world: &World) -> Value {
    let bot = world.users.get(&world.application);
    let owner = world.guilds.values().next().and_then(|guild| world.users.get(&guild.owner));
    json!({
        "id": world.application, "name": bot.map(|bot| &bot.display_name), "icon": null,
        "description": "Runs on the sandbox.", "type": null, "verify_key": "", "flags": 0, "flags_new": "0",
        "bot_public": false, "bot_require_code_grant": false, "redirect_uris": [],
        "interactions_endpoint_url": null, "role_connections_verification_url": null,
        "owner": owner.map(crate::sandbox::state::User::json), "bot": bot.map(crate::sandbox::state::User::json),
        "approximate_guild_count": world.guilds.len(), "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0, "explicit_content_filter": 0, "team": null,
        "integration_types_config": {"0": {}}, "eligible_oauth2_scopes": [],
    })
}
