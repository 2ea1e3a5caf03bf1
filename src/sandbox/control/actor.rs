//! One person in one place.

use std::time::Duration;

use super::args::{Args, File};
use super::components::{chosen, find_part, modal_data};
use super::fill::{Place, Typing};
use super::interact::Act;
use super::used::Used;
use super::view::{SeenMessage, SeenModal};
use super::{Control, Refusal, TimedOut};
use crate::sandbox::gateway::events;
use crate::sandbox::ids::Id;
use crate::sandbox::mentions::{self, Allowed};
use crate::sandbox::permissions as allow;
use crate::sandbox::state::{Kind, Message, World, command_kind};

/// A person who does something in a channel.
#[derive(Clone, Debug)]
pub struct Actor {
    control: Control,
    user: Id,
    channel: Id,
}

impl Actor {
    pub(super) fn named(control: &Control, username: &str) -> Result<Self, Refusal> {
        let user = control.user(username)?;
        let channel = control.find("guild of", username, |world| {
            world.guilds.values().find_map(|guild| first_seen(world, &guild.channels, user))
        })?;
        Ok(Self { control: control.clone(), user, channel })
    }

    /// The person's id.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.user
    }

    /// The channel that the person is in.
    #[must_use]
    pub const fn channel(&self) -> Id {
        self.channel
    }

    /// The same person in the first channel of another guild.
    ///
    /// # Errors
    /// No such guild, or not a member.
    pub fn in_guild(&self, name: &str) -> Result<Self, Refusal> {
        let channel = self.control.find("guild", name, |world| {
            let guild = world.guilds.values().find(|guild| guild.name == name)?;
            first_seen(world, &guild.channels, self.user)
        })?;
        Ok(Self { channel, ..self.clone() })
    }

    /// The same person in another channel of the same guild.
    ///
    /// # Errors
    /// No such channel, or the person does not see it.
    pub fn in_channel(&self, name: &str) -> Result<Self, Refusal> {
        let channel = self.control.find("channel", name, |world| {
            let guild = world.guilds.get(&world.channels.get(&self.channel)?.guild?)?;
            let named = |id: &&Id| world.channels.get(id).is_some_and(|channel| channel.name == name);
            guild.channels.iter().find(named).copied().filter(|id| sees(world, self.user, *id))
        })?;
        Ok(Self { channel, ..self.clone() })
    }

    /// The same person in the direct messages with the bot.
    #[must_use]
    pub fn in_direct_messages(&self) -> Self {
        let channel = self.control.shared.change(|world| world.direct_channel(self.user));
        Self { channel, ..self.clone() }
    }

    /// The same person in a channel given by id.
    ///
    /// # Errors
    /// The person does not see it.
    pub fn at(&self, channel: Id) -> Result<Self, Refusal> {
        let seen = self.control.shared.read(|world| sees(world, self.user, channel));
        if seen {
            Ok(Self { channel, ..self.clone() })
        } else {
            Err(Refusal::NotFound { what: "channel", name: channel.to_string() })
        }
    }

    /// The names of the slash commands that Discord would offer here.
    #[must_use]
    pub fn commands(&self) -> Vec<String> {
        self.offered(command_kind::SLASH)
    }

    /// The names of the commands in the menu of a message here.
    #[must_use]
    pub fn commands_on_messages(&self) -> Vec<String> {
        self.offered(command_kind::MESSAGE)
    }

    fn offered(&self, kind: u8) -> Vec<String> {
        self.control.shared.read(|world| {
            let guild = world.channels.get(&self.channel).and_then(|channel| channel.guild);
            let offered = world.commands_in(guild).filter(|c| world.may_use(c, self.user, self.channel));
            offered.filter(|c| c.spec.kind == kind).map(|command| command.spec.name.clone()).collect()
        })
    }

    /// Uses a slash command; the path holds the subcommand (`notices import`).
    ///
    /// # Errors
    /// What Discord's client would refuse.
    pub fn slash(&self, path: &str, args: Args) -> Result<Used, Refusal> {
        self.use_command(Kind::Command, path, &args, None)
    }

    /// Types `text` into an option that suggests values; see [`Used::suggestions`].
    ///
    /// # Errors
    /// What Discord's client would refuse.
    pub fn type_into(&self, path: &str, args: Args, option: &str, text: &str) -> Result<Used, Refusal> {
        self.use_command(Kind::Autocomplete, path, &args, Some(Typing { option, text }))
    }

    /// Uses a command from the menu of a message, by its name in any language.
    ///
    /// # Errors
    /// The person sees no such message, or is not offered such a command.
    pub fn use_on(&self, message: Id, command: &str) -> Result<Used, Refusal> {
        let (user, kind) = (self.user, Kind::Command);
        let id = self.control.shared.change(|world| {
            let seen = world.messages.get(&message).filter(|m| m.seen_by(user) && sees(world, user, m.channel));
            let seen = seen.ok_or(Refusal::NoSuchMessage)?;
            let channel = seen.channel;
            let data = world.fill_on_message(Place { user, channel }, command, seen)?;
            Ok(world.interact(Act { kind, user, channel, source: None, parent: None, data }))
        })?;
        Ok(Used::new(&self.control, id, format!("an answer to {command:?} on a message")))
    }

    fn use_command(&self, kind: Kind, path: &str, args: &Args, typing: Option<Typing<'_>>) -> Result<Used, Refusal> {
        let place = Place { user: self.user, channel: self.channel };
        let id = self.control.shared.change(|world| {
            let data = world.fill(place, path, args, typing)?;
            let (user, channel) = (self.user, self.channel);
            Ok(world.interact(Act { kind, user, channel, source: None, parent: None, data }))
        })?;
        Ok(Used::new(&self.control, id, format!("an answer to /{path}")))
    }

    /// Presses the button with this label or custom id.
    ///
    /// # Errors
    /// The person sees no such message or button, or it is disabled.
    pub fn press(&self, message: Id, button: &str) -> Result<Used, Refusal> {
        self.use_component(message, |_, message| {
            let part = find_part(message, button)?;
            Ok(serde_json::json!({"custom_id": part["custom_id"], "component_type": 2}))
        })
    }

    /// Chooses from the select with this custom id, by value or label.
    ///
    /// # Errors
    /// The person sees no such message or select, or the values are not among its options.
    pub fn select(&self, message: Id, custom_id: &str, values: &[&str]) -> Result<Used, Refusal> {
        self.use_component(message, |world, message| {
            let part = find_part(message, custom_id)?;
            chosen(world, self.channel, part, values)
        })
    }

    fn use_component(
        &self,
        message: Id,
        data: impl FnOnce(&World, &Message) -> Result<serde_json::Value, Refusal>,
    ) -> Result<Used, Refusal> {
        let user = self.user;
        let id = self.control.shared.change(|world| {
            let seen = world.messages.get(&message).filter(|m| m.seen_by(user) && sees(world, user, m.channel));
            let seen = seen.ok_or(Refusal::NoSuchMessage)?;
            let channel = seen.channel;
            let data = data(world, seen)?;
            let source = Some(message);
            Ok(world.interact(Act { kind: Kind::Component, user, channel, source, parent: None, data }))
        })?;
        Ok(Used::new(&self.control, id, "an answer to a button or select".to_owned()))
    }

    /// Sends a modal with these texts by custom id; inputs not named keep what they hold.
    ///
    /// # Errors
    /// The modal is not this person's, or a text does not fit its input.
    pub fn submit(&self, modal: &SeenModal, texts: &[(&str, &str)]) -> Result<Used, Refusal> {
        let data = modal_data(modal, texts)?;
        let user = self.user;
        let id = self.control.shared.change(|world| {
            let opened = world.interactions.get(&modal.interaction).filter(|opened| opened.user == user);
            let opened = opened.ok_or(Refusal::NoSuchModal)?;
            let (channel, source, parent) = (opened.channel, opened.source, Some(opened.id));
            Ok(world.interact(Act { kind: Kind::Modal, user, channel, source, parent, data }))
        })?;
        Ok(Used::new(&self.control, id, format!("an answer to the modal {:?}", modal.title)))
    }

    /// Writes a message.
    ///
    /// # Errors
    /// The person may not write here.
    pub fn say(&self, text: &str) -> Result<Id, Refusal> {
        self.post(text, &[])
    }

    /// Writes a message with files.
    ///
    /// # Errors
    /// The person may not write here.
    pub fn post(&self, text: &str, files: &[File]) -> Result<Id, Refusal> {
        self.control.shared.change(|world| {
            if world.permissions(self.user, self.channel) & allow::SEND_MESSAGES == 0 {
                return Err(Refusal::MayNotWrite);
            }
            let mut message = Message::new(world.next_id(), self.channel, self.user, world.now_ms());
            text.clone_into(&mut message.content);
            message.attachments = files.iter().map(|file| world.attach(self.channel, file)).collect();
            mentions::evaluate(world, &mut message, &Allowed::everything(), true);
            let id = message.id;
            world.keep(message);
            events::message_created(world, id);
            Ok(id)
        })
    }

    /// What the person sees in this channel, oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<SeenMessage> {
        self.control.shared.read(|world| seen_in(world, self.user, self.channel))
    }

    /// A message as the person sees it now; none if it is gone or not for their eyes.
    #[must_use]
    pub fn message(&self, id: Id) -> Option<SeenMessage> {
        self.control.shared.read(|world| {
            let message = world.messages.get(&id)?;
            let seen = message.seen_by(self.user) && sees(world, self.user, message.channel);
            seen.then(|| SeenMessage::of(world, message))
        })
    }

    /// Waits for a message in this channel that `wanted` accepts.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn message_where(
        &self,
        patience: Duration,
        wanted: impl Fn(&SeenMessage) -> bool,
    ) -> Result<SeenMessage, TimedOut> {
        let look = |world: &World| seen_in(world, self.user, self.channel).into_iter().find(&wanted);
        self.control.wait(patience, "a message in the channel", look).await
    }
}

fn sees(world: &World, user: Id, channel: Id) -> bool {
    world.permissions(user, channel) & allow::VIEW_CHANNEL != 0
}

fn first_seen(world: &World, channels: &[Id], user: Id) -> Option<Id> {
    channels.iter().copied().find(|channel| sees(world, user, *channel))
}

fn seen_in(world: &World, user: Id, channel: Id) -> Vec<SeenMessage> {
    if !sees(world, user, channel) {
        return Vec::new();
    }
    let ids = world.channels.get(&channel).map(|channel| channel.messages.as_slice()).unwrap_or_default();
    let seen = ids.iter().filter_map(|id| world.messages.get(id)).filter(|message| message.seen_by(user));
    seen.map(|message| SeenMessage::of(world, message)).collect()
}
