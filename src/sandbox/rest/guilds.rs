//! Guilds, their channels, roles and members.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use serde::Deserialize;
use serde_json::Value;

use super::error::{ApiError, ApiResult};
use crate::sandbox::ids::Id;
use crate::sandbox::state::{Guild, Shared, World};

fn guild(world: &World, id: Id) -> ApiResult<&Guild> {
    let guild = world.guilds.get(&id).ok_or_else(|| ApiError::unknown(10004, "Guild"))?;
    if guild.members.contains_key(&world.application) {
        Ok(guild)
    } else {
        Err(ApiError::forbidden(50001, "Missing Access"))
    }
}

/// The guild object.
pub async fn one(State(shared): State<Arc<Shared>>, Path(id): Path<Id>) -> ApiResult<Json<Value>> {
    shared.read(|world| guild(world, id).map(Guild::json)).map(Json)
}

/// The guild's channels.
pub async fn channels(State(shared): State<Arc<Shared>>, Path(id): Path<Id>) -> ApiResult<Json<Value>> {
    shared.read(|world| Ok(Json(Value::Array(world.channels_json(guild(world, id)?)))))
}

/// The guild's roles.
pub async fn roles(State(shared): State<Arc<Shared>>, Path(id): Path<Id>) -> ApiResult<Json<Value>> {
    shared.read(|world| Ok(Json(Value::Array(guild(world, id)?.roles_json()))))
}

/// A page of the member list.
#[derive(Deserialize)]
pub struct MemberPage {
    #[serde(default)]
    limit: Option<usize>,
    #[serde(default)]
    after: Option<Id>,
}

/// The members, by id; needs the privileged members intent.
pub async fn members(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<Id>,
    Query(page): Query<MemberPage>,
) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        let guild = guild(world, id)?;
        if !world.options.privileged_intents {
            return Err(ApiError::forbidden(50001, "Missing Access"));
        }
        let after = page.after.unwrap_or_default();
        let later = guild.members.keys().filter(|user| **user > after).take(page.limit.unwrap_or(1));
        Ok(Json(later.filter_map(|user| world.member_json(guild, *user)).collect()))
    })
}

/// A search among names and nicks.
#[derive(Deserialize)]
pub struct Search {
    query: String,
    #[serde(default)]
    limit: Option<usize>,
}

/// The members whose name or nick begins with the query.
pub async fn search(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<Id>,
    Query(search): Query<Search>,
) -> ApiResult<Json<Value>> {
    let query = search.query.to_lowercase();
    shared.read(|world| {
        let guild = guild(world, id)?;
        let matching = guild.members.iter().filter(|(user, member)| {
            let user = world.users.get(user);
            let names = [user.map(|user| &user.username), user.map(|user| &user.display_name), member.nick.as_ref()];
            names.into_iter().flatten().any(|name| name.to_lowercase().starts_with(&query))
        });
        let found = matching.take(search.limit.unwrap_or(1)).filter_map(|(user, _)| world.member_json(guild, *user));
        Ok(Json(found.collect()))
    })
}

/// One member.
pub async fn member(State(shared): State<Arc<Shared>>, Path((id, user)): Path<(Id, Id)>) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        let guild = guild(world, id)?;
        world.member_json(guild, user).map(Json).ok_or_else(|| ApiError::unknown(10007, "Member"))
    })
}

impl World {
    /// The channel objects of a guild.
    pub fn channels_json(&self, guild: &Guild) -> Vec<Value> {
        let channels = guild.channels.iter().filter_map(|id| self.channels.get(id));
        channels.enumerate().map(|(position, channel)| channel.json(position)).collect()
    }

    /// The member object with its user.
    pub fn member_json(&self, guild: &Guild, user: Id) -> Option<Value> {
        Some(guild.members.get(&user)?.json_with(self.users.get(&user)?))
    }
}
