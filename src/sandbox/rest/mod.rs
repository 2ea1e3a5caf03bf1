//! Discord's REST API, version 10, as far as it is imitated. One file a resource; the routes are listed here once.
//!
//! To add a route: an entry in [`router`] and in [`ROUTES`] (a test compares the list with Discord's own OpenAPI
//! description), and a handler in the file of its resource.

mod applications;
mod body;
mod channels;
mod commands;
mod draft;
mod error;
mod files;
mod gate;
mod guilds;
mod interactions;
mod messages;
mod users;
mod webhooks;

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Extension, Json, Router};
use serde_json::json;

use super::limits::MAX_REQUEST_BYTES;
use super::state::Shared;

/// Where the API begins.
pub const API: &str = "/api/v10";

/// Every imitated route, as in Discord's description: methods and path.
pub const ROUTES: &[(&str, &str)] = &[
    ("get", "/gateway"),
    ("get", "/gateway/bot"),
    ("get", "/users/@me"),
    ("get", "/users/{user_id}"),
    ("get", "/users/@me/guilds"),
    ("post", "/users/@me/channels"),
    ("get", "/oauth2/applications/@me"),
    ("get", "/applications/@me"),
    ("get put post", "/applications/{application_id}/commands"),
    ("get patch delete", "/applications/{application_id}/commands/{command_id}"),
    ("get put post", "/applications/{application_id}/guilds/{guild_id}/commands"),
    ("get patch delete", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}"),
    ("get", "/applications/{application_id}/guilds/{guild_id}/commands/permissions"),
    ("get", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions"),
    ("get", "/guilds/{guild_id}"),
    ("get", "/guilds/{guild_id}/channels"),
    ("get", "/guilds/{guild_id}/roles"),
    ("get", "/guilds/{guild_id}/members"),
    ("get", "/guilds/{guild_id}/members/search"),
    ("get", "/guilds/{guild_id}/members/{user_id}"),
    ("get", "/channels/{channel_id}"),
    ("post", "/channels/{channel_id}/typing"),
    ("get post", "/channels/{channel_id}/messages"),
    ("get patch delete", "/channels/{channel_id}/messages/{message_id}"),
    ("post", "/interactions/{interaction_id}/{interaction_token}/callback"),
    ("post", "/webhooks/{webhook_id}/{webhook_token}"),
    ("get patch delete", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
    ("get patch delete", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"),
];

/// Marks an answer to a route that is not imitated.
#[derive(Clone, Copy, Debug)]
pub struct NotImitated;

/// The API under `/api/v10`.
pub fn router(shared: Arc<Shared>) -> Router<Arc<Shared>> {
    let routes = Router::new()
        .merge(general())
        .nest("/applications", applications_routes())
        .nest("/guilds/{guild}", guild_routes())
        .nest("/channels/{channel}", channel_routes())
        .merge(interaction_routes())
        .fallback(not_imitated)
        .method_not_allowed_fallback(not_imitated);
    Router::new()
        .nest(API, routes)
        .route("/api/{*rest}", any(not_imitated))
        .layer(DefaultBodyLimit::max(MAX_REQUEST_BYTES))
        .layer(middleware::from_fn_with_state(shared, gate::pass))
}

fn general() -> Router<Arc<Shared>> {
    Router::new()
        .route("/gateway", get(gateway))
        .route("/gateway/bot", get(gateway_bot))
        .route("/users/@me", get(users::me))
        .route("/users/@me/guilds", get(users::my_guilds))
        .route("/users/@me/channels", post(users::open_direct_channel))
        .route("/users/{user}", get(users::one))
        .route("/oauth2/applications/@me", get(applications::me))
}

fn applications_routes() -> Router<Arc<Shared>> {
    use commands::{create, delete, edit, list, one, permissions, permissions_of_all, replace_all};
    let all = || get(list).put(replace_all).post(create);
    let single = || get(one).patch(edit).delete(delete);
    Router::new()
        .route("/@me", get(applications::me))
        .route("/{application}/commands", all())
        .route("/{application}/commands/{command}", single())
        .route("/{application}/guilds/{guild}/commands", all())
        .route("/{application}/guilds/{guild}/commands/permissions", get(permissions_of_all))
        .route("/{application}/guilds/{guild}/commands/{command}", single())
        .route("/{application}/guilds/{guild}/commands/{command}/permissions", get(permissions))
}

fn guild_routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/", get(guilds::one))
        .route("/channels", get(guilds::channels))
        .route("/roles", get(guilds::roles))
        .route("/members", get(guilds::members))
        .route("/members/search", get(guilds::search))
        .route("/members/{user}", get(guilds::member))
}

fn channel_routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/", get(channels::one))
        .route("/typing", post(channels::typing))
        .route("/messages", get(messages::list).post(messages::create))
        .route("/messages/{message}", get(messages::one).patch(messages::edit).delete(messages::delete))
}

fn interaction_routes() -> Router<Arc<Shared>> {
    let message = get(webhooks::one).patch(webhooks::edit).delete(webhooks::delete);
    let original = get(webhooks::original).patch(webhooks::edit_original).delete(webhooks::delete_original);
    Router::new()
        .route("/interactions/{interaction}/{token}/callback", post(interactions::callback))
        .route("/webhooks/{application}/{token}", post(webhooks::follow_up))
        .route("/webhooks/{application}/{token}/messages/@original", original)
        .route("/webhooks/{application}/{token}/messages/{message}", message)
}

async fn gateway(State(shared): State<Arc<Shared>>) -> Response {
    Json(json!({"url": shared.read(gateway_url)})).into_response()
}

async fn gateway_bot(State(shared): State<Arc<Shared>>) -> Response {
    let limit = json!({"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1});
    Json(json!({"url": shared.read(gateway_url), "shards": 1, "session_start_limit": limit})).into_response()
}

/// The gateway's address, on the host and port of the API.
pub fn gateway_url(world: &super::state::World) -> String {
    format!("{}/gateway/", world.base_url.replacen("http", "ws", 1))
}

/// The gate, which knows the whole path, puts the words to it.
async fn not_imitated() -> (StatusCode, Extension<NotImitated>) {
    (StatusCode::NOT_IMPLEMENTED, Extension(NotImitated))
}
