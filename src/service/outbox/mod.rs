//! The outbox: everything that the bot sends by itself arrives, once.
//!
//! A story that wants something sent calls [`post`] within the transaction of its cause; nothing else. [`run_due`]
//! sends what is due and keeps what became of it; the bot calls it every second for each lane.
//!
//! The promise, and what keeps it:
//! - Not lost: the row is committed with its cause, before anything is sent.
//! - Not twice: a delivery is leased before it is sent. An attempt whose end we do not know (a crash, a reply that
//!   never came) is *uncertain*: before the next one the worker looks for the message where it would stand, by the
//!   delivery's key, which each message carries. Discord itself drops a second message with the same nonce for some
//!   minutes, which covers what is still under way.
//! - Not silently dropped: what Discord refuses, and what came too late to be of use, is listed for operators, who
//!   send it nevertheless or drop it.
//! - Not at night: what the bot says by itself and was missed by day waits for the morning.
//! - Not too fast: each channel and person at a pace, and a rest for the lane when Discord wants one.
//!
//! To add a kind of message: a variant of [`Message`], its words in `locales/*/outbox.ftl` or the story's own file,
//! and its drawing in `discord::deliveries::draw`.

mod call;
mod keep;
mod mail;
mod message;
mod pace;
mod run;
mod trouble;

pub use mail::{Mail, PostError};
pub use message::{Message, Prompt};
pub use pace::Pace;
pub use run::{Report, Run, is_any_due, run_due, take_over};
pub use trouble::{
    Kind, Undelivered, alike, drop_alike, drop_undelivered, send_alike, send_now, tell_of_missing_role, undelivered,
};

use chrono::Duration;

use super::Failure;
use crate::app::App;
use crate::domain::{DeliveryId, GuildId, Moment, NewDelivery, Recipient};
pub use crate::store::deliveries::{Progress, UnderWay};
use crate::store::{Tx, deliveries};

/// When a message is to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// From then on, in UTC by the domain's clock.
    pub due_at: Moment,
    /// From when on it is of no use.
    pub expires_at: Option<Moment>,
}

impl When {
    /// At once, and however late.
    #[must_use]
    pub const fn at(due_at: Moment) -> Self {
        Self { due_at, expires_at: None }
    }

    /// Not after `time` has passed.
    #[must_use]
    pub fn within(mut self, time: Duration) -> Self {
        self.expires_at = Some(self.due_at + time);
        self
    }
}

/// Puts a message into the outbox within the transaction of its cause. The same message for the same recipient and
/// time given again is the same as once, and what is said of a round in one channel is not said in another; `None` then.
///
/// # Errors
/// When the store fails.
pub async fn post(
    app: &App,
    tx: &mut Tx,
    guild: GuildId,
    recipient: Recipient,
    message: &Message,
    when: When,
) -> Result<Option<DeliveryId>, Failure> {
    let in_a_channel = matches!(recipient, Recipient::Channel(_)) && message.what().starts_with(Message::DEADLINES);
    // Whoever changes the channel does not want to say again there what has just been said in the old one.
    if in_a_channel && deliveries::was_said(tx, guild, &message.what(), when.due_at).await? {
        return Ok(None);
    }
    let order = NewDelivery {
        guild,
        what: message.what(),
        topic: message.topic(),
        recipient,
        due_at: when.due_at,
        expires_at: when.expires_at,
        content: serde_json::to_string(message)?,
    };
    Ok(deliveries::add(tx, &order, app.clock.now()).await?)
}

/// How far something has come that goes to many.
///
/// # Errors
/// When the store fails.
pub async fn progress(app: &App, guild: GuildId, what: &str) -> Result<Progress, Failure> {
    Ok(deliveries::progress(&app.store, guild, what).await?)
}

/// What is being sent to many people now, the latest first, at most `most`.
///
/// # Errors
/// When the store fails.
pub async fn under_way(app: &App, guild: GuildId, most: u32) -> Result<Vec<UnderWay>, Failure> {
    Ok(deliveries::under_way(&app.store, guild, app.clock.now(), most).await?)
}
