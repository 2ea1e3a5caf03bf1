//! Looking for a delivery that may have been sent: messages carry its key where people do not see it.

use poise::serenity_prelude as serenity;
use serenity::{GetMessages, Http, Message};

use super::refusal;
use crate::domain::{ChannelId, DeliveryId, MessageId, Moment, Posted};
use crate::service::outbox::PostError;

/// Discord's clock and ours may differ, and a message's id holds Discord's.
const CLOCKS_DIFFER: chrono::Duration = chrono::Duration::minutes(5);
/// Messages a page (Discord: "Get Channel Messages").
const PAGE: u8 = 100;
/// More pages are not looked through: a channel with thousands of messages within a lease is no place for deliveries.
const PAGES: usize = 20;
/// Milliseconds of Discord's first second, 2015-01-01 UTC (Discord: snowflakes).
const DISCORD_EPOCH: i64 = 1_420_070_400_000;

/// The address fragment by which a message of a delivery is known.
#[must_use]
pub fn mark(id: &DeliveryId) -> String {
    format!("#delivery-{id}")
}

/// Looks through a channel's messages since `since` (system's clock).
///
/// # Errors
/// [`PostError::NoHistory`] when the bot may not read them; otherwise why Discord did not answer.
pub async fn find(
    http: &Http,
    channel: ChannelId,
    id: &DeliveryId,
    since: Moment,
) -> Result<Option<Posted>, PostError> {
    let place = serenity::ChannelId::new(channel.0);
    let mut after = serenity::MessageId::new(first_id(since - CLOCKS_DIFFER));
    for _ in 0..PAGES {
        let page = place.messages(http, GetMessages::new().after(after).limit(PAGE)).await;
        let page = page.map_err(|error| looking(&error))?;
        if let Some(message) = page.iter().find(|message| carries(message, &mark(id))) {
            return Ok(Some(Posted { channel, message: MessageId(message.id.get()) }));
        }
        let Some(newest) = page.iter().map(|message| message.id).max() else {
            return may_read(http, place, after).await.map(|()| None);
        };
        after = newest;
    }
    Err(PostError::NoHistory)
}

/// Without the permission to read the history Discord answers with an empty list. Asking for one message tells:
/// forbidden, or unknown.
async fn may_read(http: &Http, place: serenity::ChannelId, any: serenity::MessageId) -> Result<(), PostError> {
    match place.message(http, any).await {
        Ok(_) => Ok(()),
        Err(serenity::Error::Http(serenity::HttpError::UnsuccessfulRequest(answer)))
            if answer.status_code.as_u16() == 404 && answer.error.code == UNKNOWN_MESSAGE =>
        {
            Ok(())
        }
        Err(error) => Err(looking(&error)),
    }
}

/// "Unknown message" (Discord: JSON error codes).
const UNKNOWN_MESSAGE: isize = 10008;

/// A failed look is repeated, unless it is not allowed; the message it looked for stays uncertain.
fn looking(error: &serenity::Error) -> PostError {
    match refusal::of_sending(error) {
        PostError::Refused(_) | PostError::NoPermission => PostError::NoHistory,
        PostError::NotNow(told) => PostError::Unclear(told),
        other => other,
    }
}

fn carries(message: &Message, mark: &str) -> bool {
    message.embeds.iter().any(|embed| embed.url.as_deref().is_some_and(|url| url.ends_with(mark)))
}

/// The smallest id that a message of this moment can have.
fn first_id(at: Moment) -> u64 {
    let since_epoch = u64::try_from(at.timestamp_millis() - DISCORD_EPOCH).unwrap_or_default();
    (since_epoch << 22).max(1)
}
