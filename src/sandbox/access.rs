//! Who may use which command: where it may be used, what administrators allowed, which bits it asks for.

use super::ids::Id;
use super::permissions as allow;
use super::state::{Command, Guild, World};

/// The context number of a guild, and of a direct message channel with the bot.
const IN_GUILD: u8 = 0;
const IN_DIRECT_MESSAGE: u8 = 1;

impl World {
    /// Whether Discord's client would offer `command` to `user` in `channel`.
    #[must_use]
    pub fn may_use(&self, command: &Command, user: Id, channel: Id) -> bool {
        let Some(place) = self.channels.get(&channel) else { return false };
        if self.permissions(user, channel) & allow::VIEW_CHANNEL == 0 {
            return false;
        }
        match place.guild.and_then(|guild| self.guilds.get(&guild)) {
            Some(guild) => self.may_use_in(command, user, channel, guild),
            None => works_in(command, IN_DIRECT_MESSAGE) && command.guild.is_none(),
        }
    }

    fn may_use_in(&self, command: &Command, user: Id, channel: Id, guild: &Guild) -> bool {
        let here = command.guild.is_none_or(|only| only == guild.id) && works_in(command, IN_GUILD);
        let bits = self.permissions(user, channel);
        if !here || bits & allow::USE_APPLICATION_COMMANDS == 0 {
            return false;
        }
        if bits & allow::ADMINISTRATOR != 0 {
            return true;
        }
        self.set_by_administrators(command, user, guild).unwrap_or_else(|| {
            let needed = command.spec.default_member_permissions.as_deref().map(str::parse::<u64>);
            match needed {
                Some(Ok(0) | Err(_)) => false,
                Some(Ok(needed)) => bits & needed == needed,
                None => true,
            }
        })
    }

    /// What was set under Integrations: for the user, else for any of the roles, else for everyone.
    fn set_by_administrators(&self, command: &Command, user: Id, guild: &Guild) -> Option<bool> {
        let list = self.command_permissions.get(&(guild.id, command.id))?;
        let roles = &guild.members.get(&user)?.roles;
        let own = list.iter().find(|entry| entry.is_user && entry.target == user).map(|entry| entry.allowed);
        let of_roles: Vec<bool> = list
            .iter()
            .filter(|entry| !entry.is_user && roles.contains(&entry.target))
            .map(|entry| entry.allowed)
            .collect();
        let by_role = (!of_roles.is_empty()).then(|| of_roles.contains(&true));
        let everyone = list.iter().find(|entry| !entry.is_user && entry.target == guild.id).map(|entry| entry.allowed);
        own.or(by_role).or(everyone)
    }
}

fn works_in(command: &Command, context: u8) -> bool {
    match (&command.spec.contexts, command.spec.dm_permission) {
        (Some(contexts), _) => contexts.contains(&context),
        (None, Some(false)) => context == IN_GUILD,
        (None, _) => true,
    }
}
