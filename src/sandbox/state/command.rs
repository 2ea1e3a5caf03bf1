//! Registered application commands.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::World;
use crate::sandbox::ids::Id;

/// Texts by Discord locale (`ko`, `en-US`).
pub type Localizations = Option<BTreeMap<String, String>>;

/// Where a command is offered, as Discord numbers it.
pub mod command_kind {
    /// Typed after a slash.
    pub const SLASH: u8 = 1;
    /// In the menu of a message.
    pub const MESSAGE: u8 = 3;
}

/// What kind of value an option takes, as Discord numbers them.
pub mod option_kind {
    /// A subcommand.
    pub const SUB_COMMAND: u8 = 1;
    /// A group of subcommands.
    pub const SUB_COMMAND_GROUP: u8 = 2;
    /// Text.
    pub const STRING: u8 = 3;
    /// A whole number.
    pub const INTEGER: u8 = 4;
    /// Yes or no.
    pub const BOOLEAN: u8 = 5;
    /// A user.
    pub const USER: u8 = 6;
    /// A channel.
    pub const CHANNEL: u8 = 7;
    /// A role.
    pub const ROLE: u8 = 8;
    /// A user or role.
    pub const MENTIONABLE: u8 = 9;
    /// Any number.
    pub const NUMBER: u8 = 10;
    /// A file.
    pub const ATTACHMENT: u8 = 11;
}

/// What a bot sends to register a command.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CommandSpec {
    /// The name that a person types.
    pub name: String,
    /// The name in other languages.
    #[serde(default)]
    pub name_localizations: Localizations,
    /// One line about it.
    #[serde(default)]
    pub description: String,
    /// The line in other languages.
    #[serde(default)]
    pub description_localizations: Localizations,
    /// 1 slash command, 2 on a user, 3 on a message.
    #[serde(rename = "type", default = "slash")]
    pub kind: u8,
    /// Options or subcommands.
    #[serde(default)]
    pub options: Vec<OptionSpec>,
    /// The bits a member needs, as a decimal string; none: everybody, "0": administrators.
    #[serde(default)]
    pub default_member_permissions: Option<String>,
    /// Whether it can be used in direct messages (older spelling of `contexts`).
    #[serde(default)]
    pub dm_permission: Option<bool>,
    /// Where it can be used: 0 guild, 1 direct messages with the bot.
    #[serde(default)]
    pub contexts: Option<Vec<u8>>,
    /// Age restriction.
    #[serde(default)]
    pub nsfw: bool,
}

const fn slash() -> u8 {
    command_kind::SLASH
}

/// One option, or a subcommand with its own options.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OptionSpec {
    /// See [`option_kind`].
    #[serde(rename = "type")]
    pub kind: u8,
    /// The name.
    pub name: String,
    /// The name in other languages.
    #[serde(default)]
    pub name_localizations: Localizations,
    /// One line about it.
    #[serde(default)]
    pub description: String,
    /// The line in other languages.
    #[serde(default)]
    pub description_localizations: Localizations,
    /// Whether it must be filled.
    #[serde(default)]
    pub required: bool,
    /// The only values, when not empty.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Options of a subcommand, subcommands of a group.
    #[serde(default)]
    pub options: Vec<OptionSpec>,
    /// Whether the bot suggests values while one types.
    #[serde(default)]
    pub autocomplete: bool,
    /// The least number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_value: Option<f64>,
    /// The greatest number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_value: Option<f64>,
    /// The least number of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u16>,
    /// The greatest number of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u16>,
    /// The kinds of channels that fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel_types: Option<Vec<u8>>,
}

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// What is shown.
    pub name: String,
    /// What is shown in other languages.
    #[serde(default)]
    pub name_localizations: Localizations,
    /// What is sent.
    pub value: Value,
}

/// A registered command.
#[derive(Clone, Debug)]
pub struct Command {
    /// The command's id.
    pub id: Id,
    /// Changes with each change.
    pub version: Id,
    /// The guild it is registered in; none: everywhere.
    pub guild: Option<Id>,
    /// What was registered.
    pub spec: CommandSpec,
}

/// What an administrator allowed under Integrations.
#[derive(Clone, Copy, Debug)]
pub struct CommandPermission {
    /// A role (the guild's id stands for everyone) or user.
    pub target: Id,
    /// Whether `target` is a user.
    pub is_user: bool,
    /// Allowed or forbidden.
    pub allowed: bool,
}

impl CommandPermission {
    /// The application command permission object.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({"id": self.target, "type": if self.is_user { 2 } else { 1 }, "permission": self.allowed})
    }
}

impl World {
    /// The application command object.
    #[must_use]
    pub fn command_json(&self, command: &Command) -> Value {
        let mut json = json!(command.spec);
        json["id"] = json!(command.id);
        json["application_id"] = json!(self.application);
        json["version"] = json!(command.version);
        json["integration_types"] = json!([0]);
        if let Some(guild) = command.guild {
            json["guild_id"] = json!(guild);
        }
        json
    }

    /// The commands that exist in `guild`: its own, and the global ones.
    pub fn commands_in(&self, guild: Option<Id>) -> impl Iterator<Item = &Command> {
        self.commands.iter().filter(move |command| command.guild.is_none() || command.guild == guild)
    }
}
