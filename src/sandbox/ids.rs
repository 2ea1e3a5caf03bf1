//! Snowflakes: Discord's ids, which carry the moment of their creation.

use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// 2015-01-01T00:00:00Z in Unix milliseconds, from which snowflakes count.
const DISCORD_EPOCH_MS: u64 = 1_420_070_400_000;
const SEQUENCE_BITS: u32 = 22;

/// A snowflake. On the wire it is a decimal string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u64);

impl Id {
    /// When the id was made, in Unix milliseconds.
    #[must_use]
    pub const fn created_ms(self) -> u64 {
        (self.0 >> SEQUENCE_BITS) + DISCORD_EPOCH_MS
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Wire {
            Text(String),
            Number(u64),
        }
        match Wire::deserialize(deserializer)? {
            Wire::Text(text) => text.parse().map_err(de::Error::custom),
            Wire::Number(number) => Ok(Self(number)),
        }
    }
}

/// Makes ids. They increase as long as the clock does not go back, and are unique even if it does.
#[derive(Debug, Default)]
pub struct Mint {
    made: u64,
}

impl Mint {
    /// The next id, made at `now_ms` (Unix milliseconds).
    pub fn next(&mut self, now_ms: u64) -> Id {
        self.made += 1;
        let sequence = self.made & ((1 << SEQUENCE_BITS) - 1);
        Id((now_ms.saturating_sub(DISCORD_EPOCH_MS) << SEQUENCE_BITS) | sequence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_carries_its_moment() {
        assert_eq!(Mint::default().next(1_745_394_000_123).created_ms(), 1_745_394_000_123);
    }

    #[test]
    fn ids_of_one_moment_increase() {
        let mut mint = Mint::default();
        assert!(mint.next(1_745_394_000_000) < mint.next(1_745_394_000_000));
    }
}
