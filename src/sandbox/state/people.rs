//! Guilds, their channels and roles, and the people in them, with their JSON.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::time_text;
use crate::sandbox::ids::Id;
use crate::sandbox::permissions::Overwrite;

/// An account.
#[derive(Clone, Debug)]
pub struct User {
    /// The account's id.
    pub id: Id,
    /// The unique name in small letters.
    pub username: String,
    /// The name that others see.
    pub display_name: String,
    /// The language of the person's client, such as `ko` or `en-US`.
    pub locale: String,
    /// Whether this is the bot.
    pub bot: bool,
    /// Whether the person takes direct messages from members of the same guild.
    pub takes_dms: bool,
}

impl User {
    /// The user object.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "id": self.id, "username": self.username, "discriminator": "0", "global_name": self.display_name,
            "avatar": null, "bot": self.bot, "system": false, "banner": null, "accent_color": null,
            "public_flags": 0, "flags": 0, "avatar_decoration_data": null, "primary_guild": null,
        })
    }
}

/// A role; the one with the guild's own id is @everyone.
#[derive(Clone, Debug)]
pub struct Role {
    /// The role's id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its permission bits.
    pub permissions: u64,
    /// Whether anyone may notify its members.
    pub mentionable: bool,
    /// Whether it belongs to the bot.
    pub managed: bool,
}

impl Role {
    /// The role object; `position` counts from the bottom.
    #[must_use]
    pub fn json(&self, position: usize) -> Value {
        json!({
            "id": self.id, "name": self.name, "permissions": self.permissions.to_string(), "position": position,
            "color": 0, "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
            "hoist": false, "managed": self.managed, "mentionable": self.mentionable, "icon": null,
            "unicode_emoji": null, "flags": 0,
        })
    }
}

/// A user as part of a guild.
#[derive(Clone, Debug)]
pub struct Member {
    /// The name in this guild, if it differs.
    pub nick: Option<String>,
    /// The roles beside @everyone.
    pub roles: Vec<Id>,
    /// Unix milliseconds.
    pub joined_ms: u64,
}

impl Member {
    /// The member object without its user.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "avatar": null, "banner": null, "communication_disabled_until": null, "flags": 0,
            "joined_at": time_text(self.joined_ms), "nick": self.nick, "pending": false, "premium_since": null,
            "roles": self.roles, "mute": false, "deaf": false,
        })
    }

    /// The member object with its user.
    #[must_use]
    pub fn json_with(&self, user: &User) -> Value {
        let mut json = self.json();
        json["user"] = user.json();
        json
    }
}

/// A text channel of a guild, or a direct message channel.
#[derive(Clone, Debug)]
pub struct Channel {
    /// The channel's id.
    pub id: Id,
    /// The guild; none for direct messages.
    pub guild: Option<Id>,
    /// Its name; empty for direct messages.
    pub name: String,
    /// The person on the other side of a direct message channel.
    pub recipient: Option<Id>,
    /// What it changes for roles and members.
    pub overwrites: Vec<Overwrite>,
    /// Its messages, oldest first.
    pub messages: Vec<Id>,
}

impl Channel {
    /// The channel object of a guild's channel.
    #[must_use]
    pub fn json(&self, position: usize) -> Value {
        let overwrites: Vec<Value> = self.overwrites.iter().map(overwrite_json).collect();
        json!({
            "id": self.id, "type": 0, "guild_id": self.guild, "name": self.name, "position": position, "flags": 0,
            "permission_overwrites": overwrites, "parent_id": null, "topic": null, "nsfw": false,
            "rate_limit_per_user": 0, "last_message_id": self.messages.last(), "last_pin_timestamp": null,
        })
    }
}

fn overwrite_json(overwrite: &Overwrite) -> Value {
    json!({
        "id": overwrite.target, "type": u8::from(overwrite.is_member),
        "allow": overwrite.allow.to_string(), "deny": overwrite.deny.to_string(),
    })
}

/// A guild: what people call a server.
#[derive(Clone, Debug)]
pub struct Guild {
    /// The guild's id, which is also the id of its @everyone role.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Whoever may do everything.
    pub owner: Id,
    /// The guild's language.
    pub locale: String,
    /// Its roles.
    pub roles: BTreeMap<Id, Role>,
    /// Its members, the bot among them.
    pub members: BTreeMap<Id, Member>,
    /// Its channels in their order.
    pub channels: Vec<Id>,
}

impl Guild {
    /// The guild object.
    #[must_use]
    pub fn json(&self) -> Value {
        let roles = self.roles_json();
        json!({
            "id": self.id, "name": self.name, "icon": null, "description": null, "home_header": null,
            "splash": null, "discovery_splash": null, "features": [], "banner": null, "owner_id": self.owner,
            "application_id": null, "region": "deprecated", "afk_channel_id": null, "afk_timeout": 300,
            "system_channel_id": null, "system_channel_flags": 0, "widget_enabled": false,
            "widget_channel_id": null, "verification_level": 0, "roles": roles,
            "default_message_notifications": 1, "mfa_level": 0, "explicit_content_filter": 0,
            "max_presences": null, "max_members": 500_000, "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25, "vanity_url_code": null, "premium_tier": 0,
            "premium_subscription_count": 0, "preferred_locale": self.locale, "rules_channel_id": null,
            "safety_alerts_channel_id": null, "public_updates_channel_id": null,
            "premium_progress_bar_enabled": false, "nsfw": false, "nsfw_level": 0, "emojis": [],
            "stickers": [], "incidents_data": null,
        })
    }

    /// The role objects, @everyone first.
    #[must_use]
    pub fn roles_json(&self) -> Vec<Value> {
        self.roles.values().enumerate().map(|(position, role)| role.json(position)).collect()
    }
}
