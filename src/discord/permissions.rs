//! What the bot must be allowed on a server, and the link that invites it with just that.

use poise::serenity_prelude as serenity;

use crate::domain::{ChannelId, GuildId};
use crate::text::{Locale, say};

/// A permission that the bot asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// To see the channels that it writes to.
    ViewChannels,
    /// Announcements and reminders.
    SendMessages,
    /// Deadlines and answers are embeds.
    EmbedLinks,
    /// Calendar files and exports.
    AttachFiles,
    /// To find what it sent before a crash, instead of sending it twice.
    ReadMessageHistory,
}

/// May do everything.
const ADMINISTRATOR: u64 = 1 << 3;

impl Permission {
    /// All, in the order of Discord's dialogue.
    pub const ALL: [Self; 5] =
        [Self::ViewChannels, Self::SendMessages, Self::EmbedLinks, Self::AttachFiles, Self::ReadMessageHistory];

    /// Its bit (Discord: "Bitwise Permission Flags").
    #[must_use]
    pub const fn bit(self) -> u64 {
        match self {
            Self::ViewChannels => 1 << 10,
            Self::SendMessages => 1 << 11,
            Self::EmbedLinks => 1 << 14,
            Self::AttachFiles => 1 << 15,
            Self::ReadMessageHistory => 1 << 16,
        }
    }

    /// As Discord's settings call it.
    #[must_use]
    pub fn name(self, locale: Locale) -> String {
        match self {
            Self::ViewChannels => say(locale, "permission-view-channels", &[]),
            Self::SendMessages => say(locale, "permission-send-messages", &[]),
            Self::EmbedLinks => say(locale, "permission-embed-links", &[]),
            Self::AttachFiles => say(locale, "permission-attach-files", &[]),
            Self::ReadMessageHistory => say(locale, "permission-read-message-history", &[]),
        }
    }
}

/// All bits together, as the invitation holds them.
#[must_use]
pub fn needed() -> u64 {
    Permission::ALL.iter().fold(0, |bits, permission| bits | permission.bit())
}

/// What is missing from these bits.
#[must_use]
pub fn missing(bits: u64) -> Vec<Permission> {
    let lacks = |permission: &Permission| bits & ADMINISTRATOR == 0 && bits & permission.bit() == 0;
    Permission::ALL.into_iter().filter(lacks).collect()
}

/// "Unknown Channel" (Discord: JSON error codes).
const UNKNOWN_CHANNEL: isize = 10003;

/// What keeps the bot from writing in a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// There is no such channel any more.
    Gone,
    /// It lacks these permissions.
    Lacks(Vec<Permission>),
}

/// What keeps the bot from writing in a channel of a guild, after the channel's overwrites; `None` when nothing does.
///
/// # Errors
/// When Discord does not answer.
pub async fn obstacle_in(
    http: &serenity::Http,
    guild: GuildId,
    channel: ChannelId,
) -> Result<Option<Obstacle>, serenity::Error> {
    let id = serenity::GuildId::new(guild.0);
    let me = http.get_current_user().await?.id;
    let (guild, member) = tokio::try_join!(id.to_partial_guild(http), id.member(http, me))?;
    let channel = match serenity::ChannelId::new(channel.0).to_channel(http).await {
        Ok(channel) => channel.guild(),
        Err(serenity::Error::Http(serenity::HttpError::UnsuccessfulRequest(answer)))
            if answer.error.code == UNKNOWN_CHANNEL =>
        {
            return Ok(Some(Obstacle::Gone));
        }
        // A channel that the bot may not see.
        Err(serenity::Error::Http(serenity::HttpError::UnsuccessfulRequest(answer)))
            if matches!(answer.status_code.as_u16(), 403 | 404) =>
        {
            None
        }
        Err(error) => return Err(error),
    };
    let lacks = missing(channel.map_or(0, |channel| guild.user_permissions_in(&channel, &member).bits()));
    Ok((!lacks.is_empty()).then_some(Obstacle::Lacks(lacks)))
}

/// The link with which an administrator adds the bot to a server.
#[must_use]
pub fn invitation(application: u64) -> String {
    let permissions = needed();
    format!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={permissions}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invitation_asks_for_five_permissions() {
        assert_eq!(needed(), 117_760);
        assert!(invitation(7).ends_with("client_id=7&scope=bot+applications.commands&permissions=117760"));
    }

    #[test]
    fn an_administrator_lacks_nothing() {
        assert_eq!(missing(ADMINISTRATOR), []);
        assert_eq!(missing(needed() & !(1 << 15)), [Permission::AttachFiles]);
    }
}
