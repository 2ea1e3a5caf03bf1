//! Application commands: registration, and what administrators allowed.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Payload;
use super::error::{ApiError, ApiResult, reject};
use crate::sandbox::ids::Id;
use crate::sandbox::limits::{FormErrors, check_command};
use crate::sandbox::state::{Command, CommandPermission, CommandSpec, Shared, World};

const MAX_SLASH_COMMANDS: usize = 100;

/// Whose commands: the application's, everywhere or in one guild.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Scope {
    application: Id,
    #[serde(default)]
    guild: Option<Id>,
}

impl Scope {
    fn check(self, world: &World) -> ApiResult<()> {
        if self.application != world.application {
            return Err(ApiError::forbidden(
                20012,
                "You are not authorized to perform this action on this application",
            ));
        }
        match self.guild {
            Some(guild) if !world.guilds.contains_key(&guild) => Err(ApiError::forbidden(50001, "Missing Access")),
            _ => Ok(()),
        }
    }
}

/// One command of a scope.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Place {
    application: Id,
    #[serde(default)]
    guild: Option<Id>,
    command: Id,
}

impl Place {
    const fn scope(self) -> Scope {
        Scope { application: self.application, guild: self.guild }
    }

    fn find(self, world: &World) -> ApiResult<usize> {
        self.scope().check(world)?;
        let index = world.commands.iter().position(|known| known.id == self.command && known.guild == self.guild);
        index.ok_or_else(|| ApiError::unknown(10063, "application command"))
    }
}

/// The registered commands.
pub async fn list(State(shared): State<Arc<Shared>>, Path(scope): Path<Scope>) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        scope.check(world)?;
        let own = world.commands.iter().filter(|command| command.guild == scope.guild);
        Ok(Json(own.map(|command| world.command_json(command)).collect()))
    })
}

/// Registers exactly these commands; those with a known name and type keep their id.
pub async fn replace_all(
    State(shared): State<Arc<Shared>>,
    Path(scope): Path<Scope>,
    body: Payload,
) -> ApiResult<Json<Value>> {
    let specs: Vec<CommandSpec> = body.parse()?;
    check_all(&specs)?;
    shared.change(|world| {
        scope.check(world)?;
        let (mut before, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut world.commands).into_iter().partition(|command| command.guild == scope.guild);
        world.commands = others;
        for spec in specs {
            let known = before.iter().position(|old| same(&old.spec, &spec)).map(|index| before.swap_remove(index).id);
            let command = register(world, scope.guild, known, spec);
            world.commands.push(command);
        }
        let own = world.commands.iter().filter(|command| command.guild == scope.guild);
        Ok(Json(own.map(|command| world.command_json(command)).collect()))
    })
}

fn check_all(specs: &[CommandSpec]) -> ApiResult<()> {
    let mut errors = FormErrors::default();
    for (index, spec) in specs.iter().enumerate() {
        check_command(spec, &index.to_string(), &mut errors);
        if specs.iter().take(index).any(|earlier| same(earlier, spec)) {
            errors.add(&format!("{index}.name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Command names must be unique");
        }
    }
    reject(errors)?;
    if specs.iter().filter(|spec| spec.kind == 1).count() > MAX_SLASH_COMMANDS {
        return Err(ApiError::bad_request(30032, "Maximum number of application commands reached (100)."));
    }
    Ok(())
}

fn same(one: &CommandSpec, other: &CommandSpec) -> bool {
    one.name == other.name && one.kind == other.kind
}

fn register(world: &mut World, guild: Option<Id>, known: Option<Id>, spec: CommandSpec) -> Command {
    let version = world.next_id();
    Command { id: known.unwrap_or(version), version, guild, spec }
}

/// Registers one command, or replaces the one of the same name and type.
pub async fn create(State(shared): State<Arc<Shared>>, Path(scope): Path<Scope>, body: Payload) -> ApiResult<Response> {
    let spec: CommandSpec = body.parse()?;
    let mut errors = FormErrors::default();
    check_command(&spec, "", &mut errors);
    reject(errors)?;
    shared.change(|world| {
        scope.check(world)?;
        let known = world.commands.iter().position(|old| old.guild == scope.guild && same(&old.spec, &spec));
        let known_id = known.map(|index| world.commands.remove(index).id);
        let command = register(world, scope.guild, known_id, spec);
        let json = world.command_json(&command);
        world.commands.push(command);
        let status = if known.is_some() { StatusCode::OK } else { StatusCode::CREATED };
        Ok((status, Json(json)).into_response())
    })
}

/// One command.
pub async fn one(State(shared): State<Arc<Shared>>, Path(place): Path<Place>) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        let index = place.find(world)?;
        Ok(Json(world.commands.get(index).map_or(Value::Null, |command| world.command_json(command))))
    })
}

/// Changes what the body names of one command.
pub async fn edit(
    State(shared): State<Arc<Shared>>,
    Path(place): Path<Place>,
    body: Payload,
) -> ApiResult<Json<Value>> {
    shared.change(|world| {
        let index = place.find(world)?;
        let old = world.commands.remove(index);
        let changed = changed_spec(&old.spec, &body.json);
        let spec = changed.as_ref().map_or_else(|_| old.spec.clone(), Clone::clone);
        let command = register(world, place.guild, Some(old.id), spec);
        let json = world.command_json(&command);
        world.commands.insert(index, command);
        changed.map(|_| Json(json))
    })
}

fn changed_spec(old: &CommandSpec, change: &Value) -> ApiResult<CommandSpec> {
    let mut json = json!(old);
    for (key, value) in change.as_object().into_iter().flatten() {
        json[key] = value.clone();
    }
    let spec: CommandSpec = Payload { json, files: Vec::new() }.parse()?;
    let mut errors = FormErrors::default();
    check_command(&spec, "", &mut errors);
    reject(errors)?;
    Ok(spec)
}

/// Removes one command.
pub async fn delete(State(shared): State<Arc<Shared>>, Path(place): Path<Place>) -> ApiResult<StatusCode> {
    shared.change(|world| {
        let index = place.find(world)?;
        world.commands.remove(index);
        Ok(StatusCode::NO_CONTENT)
    })
}

/// What administrators allowed for all commands of the guild.
pub async fn permissions_of_all(State(shared): State<Arc<Shared>>, Path(scope): Path<Scope>) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        scope.check(world)?;
        let here = world.command_permissions.iter().filter(|((guild, _), _)| Some(*guild) == scope.guild);
        Ok(Json(here.map(|((guild, command), list)| permissions_json(world, *guild, *command, list)).collect()))
    })
}

/// What administrators allowed for one command; an error when they never touched it, as on Discord.
pub async fn permissions(State(shared): State<Arc<Shared>>, Path(place): Path<Place>) -> ApiResult<Json<Value>> {
    shared.read(|world| {
        place.scope().check(world)?;
        let guild = place.guild.unwrap_or_default();
        let list = world.command_permissions.get(&(guild, place.command));
        let list = list.ok_or_else(|| ApiError::unknown(10066, "application command permissions"))?;
        Ok(Json(permissions_json(world, guild, place.command, list)))
    })
}

fn permissions_json(world: &World, guild: Id, command: Id, list: &[CommandPermission]) -> Value {
    let permissions: Vec<Value> = list.iter().map(CommandPermission::json).collect();
    json!({"id": command, "application_id": world.application, "guild_id": guild, "permissions": permissions})
}
