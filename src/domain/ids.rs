//! Who and what is meant, as types that cannot be mixed up.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! snowflake {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

snowflake! {
    /// A Discord guild (서버): the tenant. Every stored row carries one.
    GuildId
}
snowflake! {
    /// A Discord user, the same in every guild.
    UserId
}
snowflake! {
    /// One use of a command, button or modal. Discord may dispatch it twice; we act once.
    InteractionId
}

snowflake! {
    /// A channel, of a guild or of direct messages.
    ChannelId
}
snowflake! {
    /// A role of a guild.
    RoleId
}
snowflake! {
    /// A message in a channel.
    MessageId
}

macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

key! {
    /// A stored submission.
    SubmissionId
}
key! {
    /// An upload that is not a submission yet.
    DraftId
}
key! {
    /// A file at rest.
    ObjectKey
}
key! {
    /// A message that the bot sends by itself.
    DeliveryId
}
key! {
    /// An announcement of the operators.
    AnnouncementId
}
key! {
    /// A team of trainees.
    TeamId
}
