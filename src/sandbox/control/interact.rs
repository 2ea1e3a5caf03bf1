//! From an act to the interaction object that is dispatched to the bot.

use serde_json::{Value, json};

use crate::sandbox::ids::Id;
use crate::sandbox::state::{Interaction, Kind, User, World};

/// What Discord tells bots about the size of files, in bytes.
const ATTACHMENT_LIMIT: u64 = 10 * 1024 * 1024;

/// What somebody did.
#[derive(Debug)]
pub(super) struct Act {
    pub kind: Kind,
    pub user: Id,
    pub channel: Id,
    pub source: Option<Id>,
    pub parent: Option<Id>,
    pub data: Value,
}

impl World {
    /// Remembers the act as an interaction and sends it to the bot.
    pub(super) fn interact(&mut self, act: Act) -> Id {
        let id = self.next_id();
        let token = self.next_secret("interaction");
        let guild = self.channels.get(&act.channel).and_then(|channel| channel.guild);
        let mut interaction = Interaction {
            id,
            token: token.clone(),
            kind: act.kind,
            user: act.user,
            guild,
            channel: act.channel,
            at: self.elapsed(),
            source: act.source,
            parent: act.parent,
            payload: Value::Null,
            answer: None,
            original: None,
            edits: 0,
            followups: Vec::new(),
        };
        interaction.payload = self.payload(&interaction, act.data);
        self.dispatch(0, "INTERACTION_CREATE", &interaction.payload);
        self.interaction_tokens.insert(token, id);
        self.interactions.insert(id, interaction);
        id
    }

    fn payload(&self, interaction: &Interaction, data: Value) -> Value {
        let user = self.users.get(&interaction.user);
        let channel = self.channels.get(&interaction.channel);
        let bits = |user| self.permissions(user, interaction.channel).to_string();
        let mut json = json!({
            "id": interaction.id, "application_id": self.application, "type": interaction.kind as u8, "data": data,
            "token": interaction.token, "version": 1, "channel_id": interaction.channel,
            "channel": channel.map(|channel| self.channel_json(channel)),
            "locale": user.map(|user| &user.locale), "entitlements": [],
            "app_permissions": bits(self.application), "attachment_size_limit": ATTACHMENT_LIMIT,
            "authorizing_integration_owners": self.owners_json(interaction.guild),
            "context": if interaction.guild.is_some() { 0 } else { 1 },
        });
        match interaction.guild.and_then(|guild| self.guilds.get(&guild)) {
            Some(guild) => {
                let mut member = self.member_json(guild, interaction.user).unwrap_or_default();
                member["permissions"] = json!(bits(interaction.user));
                json["member"] = member;
                json["guild_id"] = json!(guild.id);
                json["guild_locale"] = json!(guild.locale);
                json["guild"] = json!({"id": guild.id, "locale": guild.locale, "features": []});
            }
            None => json["user"] = json!(user.map(User::json)),
        }
        if let Some(source) = interaction.source.and_then(|id| self.messages.get(&id)) {
            json["message"] = self.message_json(source);
        }
        json
    }
}
