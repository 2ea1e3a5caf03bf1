//! The outbox's way to Discord: how a delivery is drawn, sent with its nonce, and found again.

mod amend;
mod cleanup;
mod deadline;
mod draw;
mod find;
mod letter;
mod refusal;
mod reminder;

pub use letter::Letter;

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt;
use poise::serenity_prelude as serenity;
use serenity::{ChannelId as DiscordChannel, CreateMessage, Http, UserId as DiscordUser};

use super::Shared;
use crate::domain::{ChannelId, Delivery, MessageId, Moment, Posted, Recipient};
use crate::service::Failure;
use crate::service::outbox::{self, Mail, Message, PostError};

/// What a delivery says, for a place other than the one it was meant for; `None` when it does not need saying.
///
/// # Errors
/// When the store fails, or another version wrote it.
pub async fn open(shared: &Shared, delivery: &Delivery) -> Result<Option<Letter>, Failure> {
    let message: Message = serde_json::from_str(&delivery.order.content)?;
    draw::draw(shared, delivery, &message).await
}

/// Sends deliveries.
#[derive(Clone, Debug)]
pub struct Mailer {
    /// What commands and components share.
    pub shared: Arc<Shared>,
    /// The way for requests.
    pub http: Arc<Http>,
}

impl Mail for Mailer {
    async fn post(&self, delivery: &Delivery) -> Result<Posted, PostError> {
        let message: Message = serde_json::from_str(&delivery.order.content)
            .map_err(|error| PostError::Refused(format!("not written by this version: {error}")))?;
        let drawn = AssertUnwindSafe(draw::draw(&self.shared, delivery, &message)).catch_unwind().await;
        // Nothing was sent yet: the next attempt need not look for it.
        let drawn = drawn.map_err(|_| PostError::NotNow("drawing it panicked".to_owned()))?;
        let letter = drawn.map_err(|failure| PostError::NotNow(failure.to_string()))?.ok_or(PostError::Idle)?;
        if let Message::Amend { delivery: earlier, .. } = &message {
            return amend::edit(&self.shared, &self.http, delivery.order.guild, earlier, letter).await;
        }
        let letter = self.without_lost_roles(delivery, letter).await?;
        let channel = self.channel(delivery.order.recipient).await?;
        self.send(channel, letter.into_message(delivery, channel)).await
    }

    async fn find(&self, delivery: &Delivery, since: Moment) -> Result<Option<Posted>, PostError> {
        // Edited twice is the same as once, and leaves nothing to be found.
        if matches!(serde_json::from_str(&delivery.order.content), Ok(Message::Amend { .. })) {
            return Ok(None);
        }
        let channel = self.channel(delivery.order.recipient).await?;
        find::find(&self.http, channel, &delivery.id, since).await
    }
}

impl Mailer {
    /// A role that was deleted cannot be notified; the message goes out nevertheless, and operators are told.
    async fn without_lost_roles(&self, delivery: &Delivery, mut letter: Letter) -> Result<Letter, PostError> {
        let (pings, guild) = (letter.pings(), delivery.order.guild);
        if pings.is_empty() {
            return Ok(letter);
        }
        let known = serenity::GuildId::new(guild.0).roles(&*self.http).await;
        let known = known.map_err(|error| refusal::of_opening(&error))?;
        for role in pings {
            if !known.contains_key(&serenity::RoleId::new(role.0)) {
                let told = outbox::tell_of_missing_role(&self.shared.app, guild, role).await;
                told.map_err(|failure| PostError::NotNow(failure.to_string()))?;
                letter = letter.sparing(role);
            }
        }
        Ok(letter)
    }

    async fn send(&self, channel: ChannelId, message: CreateMessage) -> Result<Posted, PostError> {
        let sent = DiscordChannel::new(channel.0).send_message(&*self.http, message).await;
        let sent = sent.map_err(|error| refusal::of_sending(&error))?;
        Ok(Posted { channel, message: MessageId(sent.id.get()) })
    }

    /// The channel in which a recipient reads. For a person it is opened, which does nothing the second time.
    async fn channel(&self, recipient: Recipient) -> Result<ChannelId, PostError> {
        match recipient {
            Recipient::Channel(channel) => Ok(channel),
            Recipient::Person(user) => {
                let opened = DiscordUser::new(user.0).create_dm_channel(&*self.http).await;
                Ok(ChannelId(opened.map_err(|error| refusal::of_opening(&error))?.id.get()))
            }
        }
    }
}
