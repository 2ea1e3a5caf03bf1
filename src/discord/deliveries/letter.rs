//! What a delivery looks like: always one embed, whose address carries the delivery's key.

use poise::serenity_prelude as serenity;
use serenity::{
    CreateActionRow, CreateAllowedMentions, CreateButton, CreateEmbed, CreateMessage, EditMessage, Mentionable, Nonce,
    RoleId, UserId,
};
use sha2::{Digest, Sha256};

use super::find::mark;
use crate::discord::screen::{MAX_DESCRIPTION, MAX_TEXT, Screen};
use crate::domain::{ChannelId, Delivery, Recipient};
use crate::service::outbox::Message;
use crate::store::announcements::Content;
use crate::text::{Locale, cut, day_and_time, say};

/// Longest title of an embed, in characters (Discord: embed limits).
const MAX_TITLE: usize = 256;
/// Sent so much later than due, a message says so.
const LATE: chrono::Duration = chrono::Duration::minutes(15);

/// A message of the outbox.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    title: String,
    body: String,
    link: Option<String>,
    late: Option<String>,
    pings: Vec<RoleId>,
    calls: Vec<UserId>,
    buttons: Vec<CreateButton>,
}

impl Letter {
    /// A message with a title and a text; what exceeds Discord's limits is cut.
    #[must_use]
    pub fn new(title: &str, body: &str) -> Self {
        Self { title: cut(title, MAX_TITLE), body: body.to_owned(), ..Self::default() }
    }

    /// What an operator wrote.
    #[must_use]
    pub fn announcement(content: &Content) -> Self {
        Self::new(&content.title, &content.body).pinging(content.roles.iter().copied())
    }

    /// As it will look, for the one who decides on it.
    #[must_use]
    pub fn preview(self) -> Screen {
        let embed = CreateEmbed::new().title(&self.title).description(&self.body);
        Screen::text(self.mentions()).with_embed(embed).with_buttons(self.buttons)
    }

    /// Where its title leads.
    #[must_use]
    pub fn linked(mut self, link: Option<String>) -> Self {
        self.link = link;
        self
    }

    /// Whom it pings, and nobody else. Courses may share a role, which then counts once: Discord refuses a message
    /// that allows the same role twice.
    #[must_use]
    pub fn pinging(mut self, roles: impl IntoIterator<Item = crate::domain::RoleId>) -> Self {
        for role in roles.into_iter().map(|role| RoleId::new(role.0)) {
            if !self.pings.contains(&role) {
                self.pings.push(role);
            }
        }
        self
    }

    /// Whom of the channel's people it pings.
    #[must_use]
    pub fn calling(mut self, users: impl IntoIterator<Item = crate::domain::UserId>) -> Self {
        for user in users.into_iter().map(|user| UserId::new(user.0)) {
            if !self.calls.contains(&user) {
                self.calls.push(user);
            }
        }
        self
    }

    /// With these buttons, five in a row.
    #[must_use]
    pub fn with_buttons(mut self, buttons: impl IntoIterator<Item = CreateButton>) -> Self {
        self.buttons.extend(buttons);
        self
    }

    /// Says that it comes late, if it does and that matters, as one speaks to those who read it.
    #[must_use]
    pub fn dated(mut self, delivery: &Delivery, message: &Message, now: crate::domain::Moment, locale: Locale) -> Self {
        let due = delivery.order.due_at;
        if now - due >= LATE && !Message::is_note(&message.what()) {
            let due = [("due", day_and_time(locale, due).into())];
            self.late = Some(match delivery.order.recipient {
                Recipient::Person(_) => say(locale, "outbox-late", &due),
                Recipient::Channel(_) => say(locale, "outbox-late-in-channel", &due),
            });
        }
        self
    }

    /// Whom it would notify.
    #[must_use]
    pub fn pings(&self) -> Vec<crate::domain::RoleId> {
        self.pings.iter().map(|role| crate::domain::RoleId(role.get())).collect()
    }

    /// Without notifying this role.
    #[must_use]
    pub fn sparing(mut self, role: crate::domain::RoleId) -> Self {
        self.pings.retain(|known| known.get() != role.0);
        self
    }

    fn mentions(&self) -> String {
        let roles = self.pings.iter().map(|role| role.mention().to_string());
        let mentions: Vec<_> = roles.chain(self.calls.iter().map(|user| user.mention().to_string())).collect();
        cut(&mentions.join(" "), MAX_TEXT)
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// In place of an earlier version: under another title, with a note above the text.
    #[must_use]
    pub fn amended(mut self, title: &str, note: &str) -> Self {
        self.title = cut(title, MAX_TITLE);
        self.body = format!("{note}\n\n{}", self.body).trim_end().to_owned();
        self
    }

    /// In place of the message of an earlier delivery, whose key it keeps. An edit notifies nobody.
    pub fn into_edit(self, delivery: &Delivery, channel: ChannelId) -> EditMessage {
        let mentions = self.mentions();
        let rows = self.rows();
        EditMessage::new()
            .content(mentions)
            .embed(self.embed(delivery, channel))
            .components(rows)
            .allowed_mentions(CreateAllowedMentions::new())
    }

    fn rows(&self) -> Vec<CreateActionRow> {
        self.buttons.chunks(5).map(|row| CreateActionRow::Buttons(row.to_vec())).collect()
    }

    fn embed(&self, delivery: &Delivery, channel: ChannelId) -> CreateEmbed {
        let place = || format!("https://discord.com/channels/{}/{channel}", delivery.order.guild);
        let link = self.link.as_deref().map_or_else(place, without_fragment);
        let body = self.late.iter().map(String::as_str).chain([self.body.as_str()]).collect::<Vec<_>>().join("\n\n");
        CreateEmbed::new()
            .title(&self.title)
            .description(cut(&body, MAX_DESCRIPTION))
            .url(format!("{link}{}", mark(&delivery.id)))
    }

    /// As Discord takes it: with the nonce by which Discord drops a second one, and the key by which we find it.
    pub fn into_message(self, delivery: &Delivery, channel: ChannelId) -> CreateMessage {
        CreateMessage::new()
            .content(self.mentions())
            .embed(self.embed(delivery, channel))
            .components(self.rows())
            .allowed_mentions(CreateAllowedMentions::new().roles(self.pings).users(self.calls))
            .nonce(Nonce::String(nonce(delivery)))
            .enforce_nonce(true)
    }
}

fn without_fragment(link: &str) -> String {
    link.split('#').next().unwrap_or_default().to_owned()
}

/// At most 25 characters (Discord: create message, `nonce`), the same for every attempt.
fn nonce(delivery: &Delivery) -> String {
    format!("{:x}", Sha256::digest(&delivery.id.0)).chars().take(25).collect()
}
