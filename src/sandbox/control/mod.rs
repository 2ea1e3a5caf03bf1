//! What people do, and what they see: used by tests in process, by the page and by `curl` over HTTP (`http`).
//!
//! [`Control`] knows the world and makes trouble; an [`Actor`] is one person in one place; a [`Used`] is what a
//! person set off, through which the bot's answers are awaited.

mod actor;
mod args;
mod components;
mod fill;
pub(super) mod http;
mod interact;
mod refusal;
mod used;
mod view;

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;

pub use actor::Actor;
pub use args::{Arg, Args, File};
pub use refusal::{Refusal, TimedOut};
pub use used::{Suggestion, Used};
pub use view::{SeenButton, SeenFile, SeenInput, SeenMessage, SeenModal, SeenSelect};

use super::faults::{Fault, RequestRecord};
use super::gateway::Frame;
use super::ids::Id;
use super::permissions::Overwrite;
use super::state::{CommandPermission, Content, Session, Shared, World};

/// The handle on a running sandbox. Clones share it.
#[derive(Clone, Debug)]
pub struct Control {
    shared: Arc<Shared>,
}

impl Control {
    pub(super) const fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// The person with this user name, in the first channel of the first guild that they are in and see.
    ///
    /// # Errors
    /// Nobody has that name.
    pub fn as_user(&self, username: &str) -> Result<Actor, Refusal> {
        Actor::named(self, username)
    }

    /// The guild with this name.
    ///
    /// # Errors
    /// None has it.
    pub fn guild(&self, name: &str) -> Result<Id, Refusal> {
        self.find("guild", name, |world| world.guilds.values().find(|guild| guild.name == name).map(|guild| guild.id))
    }

    /// The channel with this name in a guild.
    ///
    /// # Errors
    /// None has it.
    pub fn channel(&self, guild: Id, name: &str) -> Result<Id, Refusal> {
        self.find("channel", name, |world| {
            let here = world.channels.values().filter(|channel| channel.guild == Some(guild));
            here.into_iter().find(|channel| channel.name == name).map(|channel| channel.id)
        })
    }

    /// The role with this name in a guild.
    ///
    /// # Errors
    /// None has it.
    pub fn role(&self, guild: Id, name: &str) -> Result<Id, Refusal> {
        self.find("role", name, |world| {
            world.guilds.get(&guild)?.roles.values().find(|role| role.name == name).map(|role| role.id)
        })
    }

    /// The user with this user name.
    ///
    /// # Errors
    /// Nobody has it.
    pub fn user(&self, username: &str) -> Result<Id, Refusal> {
        self.find("user", username, |world| {
            world.users.values().find(|user| user.username == username).map(|user| user.id)
        })
    }

    fn find(&self, what: &'static str, name: &str, look: impl FnOnce(&World) -> Option<Id>) -> Result<Id, Refusal> {
        self.shared.read(look).ok_or_else(|| Refusal::NotFound { what, name: name.to_owned() })
    }

    /// The messages of all channels, direct ones included, that are not ephemeral.
    #[must_use]
    pub fn all_messages(&self) -> Vec<SeenMessage> {
        self.shared.read(|world| {
            let all = world.messages.values().filter(|message| message.visible_to.is_none());
            all.map(|message| SeenMessage::of(world, message)).collect()
        })
    }

    /// The messages of a channel that are not ephemeral, oldest first.
    #[must_use]
    pub fn messages(&self, channel: Id) -> Vec<SeenMessage> {
        self.shared.read(|world| {
            let ids = world.channels.get(&channel).map(|channel| channel.messages.as_slice()).unwrap_or_default();
            let all = ids.iter().filter_map(|id| world.messages.get(id)).filter(|m| m.visible_to.is_none());
            all.map(|message| SeenMessage::of(world, message)).collect()
        })
    }

    /// The bytes behind a file, without asking the CDN.
    #[must_use]
    pub fn file_bytes(&self, file: Id) -> Option<Bytes> {
        self.shared.read(|world| match &world.attachments.get(&file)?.content {
            Content::Bytes(bytes) => Some(bytes.clone()),
            Content::Zeros(size) => Some(vec![0; usize::try_from(*size).ok()?].into()),
        })
    }

    /// Waits until a bot is connected and ready for events.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn bot_connected(&self, patience: Duration) -> Result<(), TimedOut> {
        let connected = |world: &World| world.sessions.values().any(Session::is_connected).then_some(());
        self.wait(patience, "the bot to connect", connected).await
    }

    /// Waits until a command of this name is registered.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn command_registered(&self, name: &str, patience: Duration) -> Result<(), TimedOut> {
        let registered = |world: &World| world.commands.iter().any(|command| command.spec.name == name).then_some(());
        self.wait(patience, &format!("the command /{name}"), registered).await
    }

    /// The names of all registered commands.
    #[must_use]
    pub fn commands(&self) -> Vec<String> {
        self.shared.read(|world| world.commands.iter().map(|command| command.spec.name.clone()).collect())
    }

    /// Makes trouble for requests to come.
    pub fn inject(&self, fault: Fault) {
        self.shared.change(|world| world.faults.push(fault));
    }

    /// Waits until all the trouble that was made has hit a request.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn trouble_hit(&self, patience: Duration) -> Result<(), TimedOut> {
        self.wait(patience, "the trouble to hit", |world| world.faults.is_empty().then_some(())).await
    }

    /// The last requests of the bot, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<RequestRecord> {
        self.shared.read(|world| world.requests.iter().cloned().collect())
    }

    /// Requests for routes that the sandbox does not imitate; a test should find none.
    #[must_use]
    pub fn unknown_requests(&self) -> Vec<RequestRecord> {
        self.requests().into_iter().filter(|request| !request.known).collect()
    }

    /// Cuts the gateway connections without a word. The sessions can be resumed.
    pub fn drop_connection(&self) {
        self.shared.change(|world| world.signal(&Frame::Cut));
    }

    /// Forgets all nonces, as Discord does after some minutes.
    pub fn forget_nonces(&self) {
        self.shared.change(|world| world.nonces.clear());
    }

    /// Tells the bot to reconnect and resume (opcode 7).
    pub fn demand_reconnect(&self) {
        self.shared.change(|world| world.signal(&Frame::Reconnect));
    }

    /// Tells the bot that its session is invalid (opcode 9). Unless `resumable`, it is forgotten at once.
    pub fn invalidate_session(&self, resumable: bool) {
        self.shared.change(|world| {
            world.signal(&Frame::InvalidSession { resumable });
            if !resumable {
                world.sessions.clear();
            }
        });
    }

    /// Sends an interaction to the bot once more.
    pub fn dispatch_again(&self, interaction: Id) {
        self.shared.change(|world| {
            if let Some(payload) = world.interactions.get(&interaction).map(|known| known.payload.clone()) {
                world.dispatch(0, "INTERACTION_CREATE", &payload);
            }
        });
    }

    /// Allows or forbids a command for a role (the guild's id stands for everyone), as under Integrations.
    ///
    /// # Errors
    /// No such command.
    pub fn allow_command(&self, guild: Id, command: &str, role: Id, allowed: bool) -> Result<(), Refusal> {
        let id = self.find("command", command, |world| {
            world.commands_in(Some(guild)).find(|known| known.spec.name == command).map(|known| known.id)
        })?;
        let entry = CommandPermission { target: role, is_user: false, allowed };
        self.shared.change(|world| world.command_permissions.entry((guild, id)).or_default().push(entry));
        Ok(())
    }

    /// Changes the bits of a role. Bots are not told.
    pub fn set_role_permissions(&self, guild: Id, role: Id, permissions: u64) {
        self.shared.change(|world| {
            if let Some(role) = world.guilds.get_mut(&guild).and_then(|guild| guild.roles.get_mut(&role)) {
                role.permissions = permissions;
            }
        });
    }

    /// Changes what a channel allows and denies to a role. Bots are not told.
    pub fn set_channel_permissions(&self, channel: Id, role: Id, allow: u64, deny: u64) {
        self.shared.change(|world| {
            if let Some(channel) = world.channels.get_mut(&channel) {
                channel.overwrites.retain(|known| known.target != role);
                channel.overwrites.push(Overwrite { target: role, is_member: false, allow, deny });
            }
        });
    }

    /// Adds a person to a guild, new or known by user name. Bots are not told.
    pub fn add_member(&self, guild: Id, username: &str, display_name: &str, locale: &str) -> Id {
        self.shared.change(|world| world.add_member(guild, username, display_name, locale))
    }

    /// A person leaves a guild. Bots are not told.
    pub fn remove_member(&self, guild: Id, user: Id) {
        self.shared.change(|world| world.guilds.get_mut(&guild).and_then(|guild| guild.members.remove(&user)));
    }

    /// Deletes a channel with its messages. Bots are not told.
    pub fn delete_channel(&self, channel: Id) {
        self.shared.change(|world| {
            let Some(gone) = world.channels.remove(&channel) else { return };
            world.messages.retain(|_, message| message.channel != channel);
            if let Some(guild) = gone.guild.and_then(|guild| world.guilds.get_mut(&guild)) {
                guild.channels.retain(|known| *known != channel);
            }
        });
    }

    /// Deletes a role, which nobody has any more then. Bots are not told.
    pub fn delete_role(&self, guild: Id, role: Id) {
        self.shared.change(|world| {
            let Some(guild) = world.guilds.get_mut(&guild) else { return };
            guild.roles.remove(&role);
            for member in guild.members.values_mut() {
                member.roles.retain(|known| *known != role);
            }
        });
    }

    /// Changes whether a person takes direct messages.
    pub fn set_takes_dms(&self, user: Id, takes: bool) {
        self.shared.change(|world| {
            if let Some(user) = world.users.get_mut(&user) {
                user.takes_dms = takes;
            }
        });
    }

    /// Waits until `look` finds something; it looks again at every change, and now and then for what only time
    /// changes.
    async fn wait<T>(&self, patience: Duration, what: &str, look: impl Fn(&World) -> Option<T>) -> Result<T, TimedOut> {
        const PULSE: Duration = Duration::from_millis(100);
        let mut changes = self.shared.changes();
        let search = async {
            loop {
                changes.mark_unchanged();
                if let Some(found) = self.shared.read(&look) {
                    return found;
                }
                if let Ok(Err(_)) = tokio::time::timeout(PULSE, changes.changed()).await {
                    std::future::pending::<()>().await;
                }
            }
        };
        let found = tokio::time::timeout(patience, search).await;
        found.map_err(|_| TimedOut { what: what.to_owned(), waited: patience })
    }
}
