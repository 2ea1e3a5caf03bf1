//! Whom a message names, and who is really notified.

use serde::Serialize;
use serde_json::Value;

use super::ids::Id;
use super::limits::FormErrors;
use super::permissions as allow;
use super::state::{Message, World};

/// People and roles named in a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mentions {
    /// @everyone or @here.
    pub everyone: bool,
    /// Roles.
    pub roles: Vec<Id>,
    /// Users.
    pub users: Vec<Id>,
}

impl Mentions {
    /// Whether nobody is named.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.everyone && self.roles.is_empty() && self.users.is_empty()
    }
}

/// What the sender allows; absent means that everything in the text counts.
#[derive(Clone, Debug)]
pub struct Allowed {
    everyone: bool,
    all_roles: bool,
    all_users: bool,
    roles: Vec<Id>,
    users: Vec<Id>,
    replied_user: bool,
}

impl Allowed {
    /// No restriction.
    #[must_use]
    pub const fn everything() -> Self {
        Self {
            everyone: true,
            all_roles: true,
            all_users: true,
            roles: Vec::new(),
            users: Vec::new(),
            replied_user: true,
        }
    }

    /// Reads the `allowed_mentions` of a request body.
    pub fn read(body: &Value, errors: &mut FormErrors) -> Self {
        let Some(given) = body.get("allowed_mentions").filter(|given| !given.is_null()) else {
            return Self::everything();
        };
        let parse = |kind: &str| {
            given["parse"].as_array().is_some_and(|parse| parse.iter().any(|entry| entry.as_str() == Some(kind)))
        };
        let (roles, users) = (ids(given, "roles"), ids(given, "users"));
        for (kind, listed) in [("roles", &roles), ("users", &users)] {
            let path = format!("allowed_mentions.{kind}");
            if parse(kind) && !listed.is_empty() {
                errors.add(
                    "allowed_mentions",
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    &format!("parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive."),
                );
            }
            errors.at_most_entries(&path, listed.len(), 100);
            for (index, id) in listed.iter().enumerate() {
                if listed[..index].contains(id) {
                    let at = format!("{path}.{index}");
                    errors.add(&at, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
                }
            }
        }
        Self {
            everyone: parse("everyone"),
            all_roles: parse("roles"),
            all_users: parse("users"),
            roles,
            users,
            replied_user: given["replied_user"].as_bool().unwrap_or(false),
        }
    }
}

fn ids(given: &Value, key: &str) -> Vec<Id> {
    given[key].as_array().into_iter().flatten().filter_map(|id| serde_json::from_value(id.clone()).ok()).collect()
}

/// Fills in whom `message` names and notifies. `rings` is false for edits, which notify nobody.
pub fn evaluate(world: &World, message: &mut Message, allowed: &Allowed, rings: bool) {
    let text = without_code(&message.content);
    let may_everyone = world.permissions(message.author, message.channel) & allow::MENTION_EVERYONE != 0;
    let guild = world.channels.get(&message.channel).and_then(|channel| channel.guild);
    let guild = guild.and_then(|guild| world.guilds.get(&guild));
    let named_everyone = text.contains("@everyone") || text.contains("@here");
    let may_ring_role =
        |id: &Id| guild.and_then(|g| g.roles.get(id)).is_some_and(|role| may_everyone || role.mentionable);
    let mut users: Vec<Id> = named(&text, "<@").into_iter().chain(named(&text, "<@!")).collect();
    users.retain(|id| world.users.contains_key(id) && (allowed.all_users || allowed.users.contains(id)));
    if let Some(author) = message.reply_to.and_then(|id| world.messages.get(&id)).map(|target| target.author)
        && allowed.replied_user
    {
        users.push(author);
    }
    users.sort_unstable();
    users.dedup();
    let mut roles = named(&text, "<@&");
    roles.retain(|id| (allowed.all_roles || allowed.roles.contains(id)) && may_ring_role(id));
    roles.sort_unstable();
    roles.dedup();
    message.mentions = Mentions { everyone: named_everyone && allowed.everyone && may_everyone, roles, users };
    if rings {
        message.pinged = who_hears(message, guild.is_some());
    }
}

/// An ephemeral message can notify only the person who sees it; in a direct message there are no roles.
fn who_hears(message: &Message, in_guild: bool) -> Mentions {
    let mentions = &message.mentions;
    match message.visible_to {
        Some(only) => Mentions {
            users: mentions.users.iter().copied().filter(|user| *user == only).collect(),
            ..Mentions::default()
        },
        None => Mentions { everyone: mentions.everyone && in_guild, ..mentions.clone() },
    }
}

/// The ids in `<@1>`, `<@!1>` or `<@&1>`, by how they open.
fn named(text: &str, opening: &str) -> Vec<Id> {
    let after = text.split(opening).skip(1);
    after.filter_map(|rest| rest.split_once('>')).filter_map(|(id, _)| id.parse().ok()).collect()
}

/// The text outside code spans and blocks, in which nothing is a mention.
fn without_code(text: &str) -> String {
    let outside_blocks: Vec<&str> = text.split("```").step_by(2).collect();
    let outside: Vec<String> =
        outside_blocks.iter().map(|part| part.split('`').step_by(2).collect::<Vec<_>>().join(" ")).collect();
    outside.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_in_code_are_not_seen() {
        assert_eq!(named(&without_code("<@1> `<@2>` ```\n<@3>``` <@&4>"), "<@"), [Id(1)]);
    }

    #[test]
    fn roles_and_users_are_told_apart() {
        assert_eq!(named("<@&4> <@!5>", "<@&"), [Id(4)]);
    }
}
