//! Filling in a command as Discord's client does it: against what was registered.

use serde_json::{Value, json};

use super::args::{Arg, Args, File};
use super::refusal::Refusal;
use crate::sandbox::ids::Id;
use crate::sandbox::state::{Attachment, Command, Message, OptionSpec, World, command_kind, option_kind as kind};

/// Where a command is used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub user: Id,
    pub channel: Id,
}

/// The option in which somebody types, and what stands in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Typing<'a> {
    pub option: &'a str,
    pub text: &'a str,
}

impl World {
    /// The `data` of a command interaction for a path like `notices import`.
    pub(super) fn fill(
        &mut self,
        place: Place,
        path: &str,
        args: &Args,
        typing: Option<Typing<'_>>,
    ) -> Result<Value, Refusal> {
        let mut steps = path.split_whitespace();
        let name = steps.next().unwrap_or_default();
        let command = self.usable_command(place, command_kind::SLASH, name)?.clone();
        let mut chain: Vec<&OptionSpec> = Vec::new();
        let mut level = &command.spec.options;
        for step in steps {
            let found = level.iter().find(|option| option.name == step && is_nesting(option.kind));
            let option = found.ok_or_else(|| Refusal::UnknownCommand(path.to_owned()))?;
            level = &option.options;
            chain.push(option);
        }
        if level.iter().any(|option| is_nesting(option.kind)) {
            return Err(Refusal::UnknownCommand(path.to_owned()));
        }
        let mut resolved = json!({});
        let mut options = self.fill_options(place, level, args, typing, &mut resolved)?;
        for option in chain.iter().rev() {
            options = json!([{"name": option.name, "type": option.kind, "options": options}]);
        }
        let mut data =
            json!({"id": command.id, "name": command.spec.name, "type": command_kind::SLASH, "options": options});
        if resolved != json!({}) {
            data["resolved"] = resolved;
        }
        if let Some(guild) = command.guild {
            data["guild_id"] = json!(guild);
        }
        Ok(data)
    }

    /// The `data` of a command that is used on a message, by its name in whichever language.
    pub(super) fn fill_on_message(&self, place: Place, name: &str, message: &Message) -> Result<Value, Refusal> {
        let command = self.usable_command(place, command_kind::MESSAGE, name)?;
        let mut data = json!({
            "id": command.id, "name": command.spec.name, "type": command_kind::MESSAGE, "target_id": message.id,
        });
        data["resolved"]["messages"][message.id.to_string()] = self.message_json(message);
        if let Some(guild) = command.guild {
            data["guild_id"] = json!(guild);
        }
        Ok(data)
    }

    fn usable_command(&self, place: Place, kind: u8, name: &str) -> Result<&Command, Refusal> {
        let guild = self.channels.get(&place.channel).and_then(|channel| channel.guild);
        let named = |command: &&Command| {
            let translated = || command.spec.name_localizations.iter().flatten().any(|(_, other)| other == name);
            command.spec.kind == kind && (command.spec.name == name || (kind == command_kind::MESSAGE && translated()))
        };
        let command = self.commands_in(guild).find(named).ok_or_else(|| Refusal::UnknownCommand(name.to_owned()))?;
        if self.may_use(command, place.user, place.channel) {
            Ok(command)
        } else {
            Err(Refusal::NotAllowed(name.to_owned()))
        }
    }

    fn fill_options(
        &mut self,
        place: Place,
        specs: &[OptionSpec],
        args: &Args,
        typing: Option<Typing<'_>>,
        resolved: &mut Value,
    ) -> Result<Value, Refusal> {
        let known = |name: &str| specs.iter().find(|spec| spec.name == name);
        let mut filled = Vec::new();
        for (name, arg) in &args.0 {
            let spec = known(name).ok_or_else(|| Refusal::UnknownOption(name.clone()))?;
            check(spec, arg)?;
            let value = self.resolve(place, arg, resolved)?;
            filled.push(json!({"name": name, "type": spec.kind, "value": value}));
        }
        match typing {
            Some(Typing { option, text }) => {
                let spec = known(option).filter(|spec| spec.autocomplete);
                let spec = spec.ok_or_else(|| Refusal::UnknownOption(option.to_owned()))?;
                filled.push(json!({"name": option, "type": spec.kind, "value": text, "focused": true}));
            }
            None => {
                let empty = |spec: &&OptionSpec| spec.required && args.0.iter().all(|(name, _)| *name != spec.name);
                if let Some(missing) = specs.iter().find(empty) {
                    return Err(Refusal::MissingOption(missing.name.clone()));
                }
            }
        }
        Ok(Value::Array(filled))
    }

    /// The value on the wire; what an id stands for goes into `resolved`.
    fn resolve(&mut self, place: Place, arg: &Arg, resolved: &mut Value) -> Result<Value, Refusal> {
        let guild = self.channels.get(&place.channel).and_then(|channel| channel.guild);
        let guild = guild.and_then(|guild| self.guilds.get(&guild));
        let gone = |what| move || Refusal::NotFound { what, name: "given id".to_owned() };
        Ok(match arg {
            Arg::Text(text) => json!(text),
            Arg::Integer(number) => json!(number),
            Arg::Number(number) => json!(number),
            Arg::Boolean(yes) => json!(yes),
            Arg::User(id) => {
                let user = self.users.get(id).ok_or_else(gone("user"))?;
                resolved["users"][id.to_string()] = user.json();
                if let Some(member) = guild.and_then(|guild| guild.members.get(id)) {
                    resolved["members"][id.to_string()] = member.json();
                }
                json!(id)
            }
            Arg::Channel(id) => {
                let channel = self.channels.get(id).ok_or_else(gone("channel"))?;
                let mut object = self.channel_json(channel);
                object["permissions"] = json!(self.permissions(place.user, *id).to_string());
                resolved["channels"][id.to_string()] = object;
                json!(id)
            }
            Arg::Role(id) => {
                let role = guild.and_then(|guild| guild.roles.get(id)).ok_or_else(gone("role"))?;
                resolved["roles"][id.to_string()] = role.json(1);
                json!(id)
            }
            Arg::File(file) => {
                let id = self.attach(place.channel, file);
                resolved["attachments"][id.to_string()] = self.attachment_json(id).unwrap_or_default();
                json!(id)
            }
        })
    }

    /// Keeps a file that a person attaches.
    pub(super) fn attach(&mut self, channel: Id, file: &File) -> Id {
        let id = self.next_id();
        let (name, title) = self.file_name(&file.name);
        let attachment = Attachment {
            id,
            channel,
            name,
            title,
            description: None,
            content_type: file.content_type.clone(),
            declared_size: file.declared_size.unwrap_or_else(|| file.content.size()),
            content: file.content.clone(),
            foreign_url: file.url.clone(),
            fault: file.fault,
            ephemeral: true,
        };
        self.attachments.insert(id, attachment);
        id
    }
}

const fn is_nesting(option: u8) -> bool {
    matches!(option, kind::SUB_COMMAND | kind::SUB_COMMAND_GROUP)
}

fn check(spec: &OptionSpec, arg: &Arg) -> Result<(), Refusal> {
    let fits = matches!(
        (spec.kind, arg),
        (kind::STRING, Arg::Text(_))
            | (kind::INTEGER, Arg::Integer(_))
            | (kind::BOOLEAN, Arg::Boolean(_))
            | (kind::USER, Arg::User(_))
            | (kind::CHANNEL, Arg::Channel(_))
            | (kind::ROLE, Arg::Role(_))
            | (kind::MENTIONABLE, Arg::User(_) | Arg::Role(_))
            | (kind::NUMBER, Arg::Number(_) | Arg::Integer(_))
            | (kind::ATTACHMENT, Arg::File(_))
    );
    if !fits {
        return Err(Refusal::WrongKind(spec.name.clone()));
    }
    let (value, size) = match arg {
        Arg::Text(text) => (json!(text), None),
        Arg::Integer(number) => (json!(number), number.to_string().parse::<f64>().ok()),
        Arg::Number(number) => (json!(number), Some(*number)),
        _ => return Ok(()),
    };
    if !spec.choices.is_empty() && spec.choices.iter().all(|choice| choice.value != value) {
        return Err(Refusal::NotAChoice(spec.name.clone()));
    }
    let length = value.as_str().map(|text| text.chars().count());
    let too_small = size.zip(spec.min_value).is_some_and(|(size, least)| size < least)
        || length.zip(spec.min_length).is_some_and(|(length, least)| length < usize::from(least));
    let too_great = size.zip(spec.max_value).is_some_and(|(size, most)| size > most)
        || length.is_some_and(|length| length > usize::from(spec.max_length.unwrap_or(6000)));
    if too_small || too_great {
        return Err(Refusal::OutOfBounds(spec.name.clone()));
    }
    Ok(())
}
