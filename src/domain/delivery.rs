//! What the bot sends by itself: one message that must reach one channel or person once.

use super::calendar::Moment;
use super::ids::{ChannelId, DeliveryId, GuildId, MessageId, UserId};
use super::words::words;

/// Where a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// A channel of the server.
    Channel(ChannelId),
    /// A person, by direct message.
    Person(UserId),
}

impl Recipient {
    /// The lane in which it waits.
    #[must_use]
    pub const fn lane(self) -> Lane {
        match self {
            Self::Channel(_) => Lane::Channels,
            Self::Person(_) => Lane::People,
        }
    }
}

words! {
    /// Channels and people are served side by side, so that three hundred direct messages, which must go slowly, do
    /// not hold up an announcement.
    pub enum Lane {
        /// Messages in channels.
        Channels = "channel",
        /// Direct messages.
        People = "person",
    }
}

impl Lane {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Channels, Self::People];
}

words! {
    /// Where a delivery stands.
    pub enum DeliveryState {
        /// It waits for its time, or for the next attempt.
        Pending = "pending",
        /// A worker is about to send it.
        Leased = "leased",
        /// Discord has it.
        Sent = "sent",
        /// It cannot be sent; operators see it.
        Failed = "failed",
        /// It was of no use any more when its turn came; operators see it.
        Expired = "expired",
        /// Somebody took it back, or what it was about has gone. Ordered again, it waits again.
        Cancelled = "cancelled",
        /// It could not be sent, and was taken off the operators' list. It never comes back.
        Dropped = "dropped",
    }
}

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDelivery {
    /// In which server.
    pub guild: GuildId,
    /// What it is, unique together with recipient and due time: writing it twice is the same as once.
    pub what: String,
    /// Of several due at once with the same topic for the same recipient only the latest is sent.
    pub topic: Option<String>,
    /// To whom.
    pub recipient: Recipient,
    /// When, in UTC by the domain's clock.
    pub due_at: Moment,
    /// From when on it is of no use.
    pub expires_at: Option<Moment>,
    /// The message, as JSON; composed when it is sent.
    pub content: String,
}

/// A message that is kept in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its key, by which it is found again among the messages of a channel.
    pub id: DeliveryId,
    /// What was ordered.
    pub order: NewDelivery,
    /// Where it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was first tried, in UTC by the system's clock.
    pub attempted_at: Option<Moment>,
    /// Whether an earlier attempt may have reached Discord without our knowing.
    pub uncertain: bool,
    /// Where it stands on Discord.
    pub posted: Option<Posted>,
    /// When it was sent or given up, in UTC by the domain's clock.
    pub ended_at: Option<Moment>,
    /// Why it was not sent.
    pub reason: Option<String>,
}

/// A message on Discord.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The channel, which for a person is the one of direct messages.
    pub channel: ChannelId,
    /// The message.
    pub message: MessageId,
}
