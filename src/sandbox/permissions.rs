//! Permission bits and how Discord computes them: guild roles, then the channel's overwrites.

use super::ids::Id;
use super::state::{Channel, Guild};

/// Kick, ban, rename: everything, in every channel.
pub const ADMINISTRATOR: u64 = 1 << 3;
/// Manage Server.
pub const MANAGE_GUILD: u64 = 1 << 5;
/// See a channel.
pub const VIEW_CHANNEL: u64 = 1 << 10;
/// Send messages.
pub const SEND_MESSAGES: u64 = 1 << 11;
/// Delete and pin the messages of others.
pub const MANAGE_MESSAGES: u64 = 1 << 13;
/// Have links and embeds shown.
pub const EMBED_LINKS: u64 = 1 << 14;
/// Attach files.
pub const ATTACH_FILES: u64 = 1 << 15;
/// Read what was written before.
pub const READ_MESSAGE_HISTORY: u64 = 1 << 16;
/// Notify @everyone, @here and every role.
pub const MENTION_EVERYONE: u64 = 1 << 17;
/// Use application commands.
pub const USE_APPLICATION_COMMANDS: u64 = 1 << 31;
/// Everything.
pub const ALL: u64 = (1 << 53) - 1;

/// What anyone may do in a direct message channel.
pub const DIRECT_MESSAGE: u64 = VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | MENTION_EVERYONE
    | USE_APPLICATION_COMMANDS;

/// What a channel changes for one role or member.
#[derive(Clone, Copy, Debug)]
pub struct Overwrite {
    /// The role (the guild's id stands for everyone) or user.
    pub target: Id,
    /// Whether `target` is a user.
    pub is_member: bool,
    /// Bits added.
    pub allow: u64,
    /// Bits taken away.
    pub deny: u64,
}

/// The bits of `user` in the guild as a whole.
#[must_use]
pub(super) fn in_guild(guild: &Guild, user: Id) -> u64 {
    if guild.owner == user {
        return ALL;
    }
    let Some(member) = guild.members.get(&user) else { return 0 };
    let bits = guild
        .roles
        .values()
        .filter(|role| role.id == guild.id || member.roles.contains(&role.id))
        .fold(0, |bits, role| bits | role.permissions);
    if bits & ADMINISTRATOR == 0 { bits } else { ALL }
}

/// The bits of `user` in `channel` of `guild`.
#[must_use]
pub(super) fn in_channel(guild: &Guild, channel: &Channel, user: Id) -> u64 {
    let base = in_guild(guild, user);
    let Some(member) = guild.members.get(&user) else { return 0 };
    if base == ALL {
        return ALL;
    }
    let everyone = channel.overwrites.iter().filter(|o| o.target == guild.id);
    let roles = channel.overwrites.iter().filter(|o| !o.is_member && member.roles.contains(&o.target));
    let own = channel.overwrites.iter().filter(|o| o.is_member && o.target == user);
    let bits = apply(apply(apply(base, everyone), roles), own);
    if bits & VIEW_CHANNEL == 0 { 0 } else { bits }
}

/// Of one level, what any overwrite allows beats what another denies.
fn apply<'a>(bits: u64, overwrites: impl Iterator<Item = &'a Overwrite>) -> u64 {
    let (allow, deny) = overwrites.fold((0, 0), |(allow, deny), o| (allow | o.allow, deny | o.deny));
    (bits & !deny) | allow
}
