//! A row of the outbox.

use sqlx::FromRow;

use crate::domain::{
    ChannelId, Delivery, DeliveryId, GuildId, Lane, MessageId, Moment, NewDelivery, Posted, Recipient, UserId,
};
use crate::store::StoreError;
use crate::store::row::{Snowflake, Table};

const TABLE: Table = Table("deliveries");

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        "guild_id, id, what, topic, recipient_kind, recipient_id, due_at, expires_at, content, state, attempts, \
         attempted_at, uncertain, channel_id, message_id, ended_at, reason"
    };
}
pub(super) use columns;

#[derive(FromRow)]
pub(super) struct Row {
    guild_id: i64,
    id: String,
    what: String,
    topic: Option<String>,
    recipient_kind: String,
    recipient_id: i64,
    due_at: i64,
    expires_at: Option<i64>,
    content: String,
    state: String,
    attempts: i64,
    attempted_at: Option<i64>,
    uncertain: i64,
    channel_id: Option<i64>,
    message_id: Option<i64>,
    ended_at: Option<i64>,
    reason: Option<String>,
}

impl TryFrom<Row> for Delivery {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let id = row.recipient_id.cast_unsigned();
        let recipient = match TABLE.parse("recipient_kind", &row.recipient_kind)? {
            Lane::Channels => Recipient::Channel(ChannelId(id)),
            Lane::People => Recipient::Person(UserId(id)),
        };
        let posted = row.channel_id.zip(row.message_id).map(|(channel, message)| Posted {
            channel: ChannelId(channel.cast_unsigned()),
            message: MessageId(message.cast_unsigned()),
        });
        let order = NewDelivery {
            guild: GuildId(row.guild_id.cast_unsigned()),
            what: row.what,
            topic: row.topic,
            recipient,
            due_at: TABLE.moment("due_at", row.due_at)?,
            expires_at: moment("expires_at", row.expires_at)?,
            content: row.content,
        };
        Ok(Self {
            id: DeliveryId(row.id),
            order,
            state: TABLE.parse("state", &row.state)?,
            attempts: TABLE.number("attempts", row.attempts)?,
            attempted_at: moment("attempted_at", row.attempted_at)?,
            uncertain: row.uncertain != 0,
            posted,
            ended_at: moment("ended_at", row.ended_at)?,
            reason: row.reason,
        })
    }
}

fn moment(column: &'static str, milliseconds: Option<i64>) -> Result<Option<Moment>, StoreError> {
    milliseconds.map(|value| TABLE.moment(column, value)).transpose()
}

/// A recipient as the two columns that name it.
pub(super) fn recipient(of: Recipient) -> (&'static str, i64) {
    let id = match of {
        Recipient::Channel(channel) => channel.to_column(),
        Recipient::Person(user) => user.to_column(),
    };
    (of.lane().as_str(), id)
}
