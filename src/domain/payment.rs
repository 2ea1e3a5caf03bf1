//! What a proof of payment says.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::money::{Usd, Won};

/// The merchants whose bills are paid back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Merchant {
    /// ChatGPT.
    OpenAi,
    /// Claude.
    Anthropic,
    /// Amazon Web Services.
    Aws,
}

impl Merchant {
    /// All merchants.
    pub const ALL: [Self; 3] = [Self::OpenAi, Self::Anthropic, Self::Aws];

    /// The id of the contracts and the database: `openai`, `anthropic` or `aws`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OpenAi => "openai",
            Self::Anthropic => "anthropic",
            Self::Aws => "aws",
        }
    }

    /// The product's name as people say it.
    #[must_use]
    pub const fn product(self) -> &'static str {
        match self {
            Self::OpenAi => "ChatGPT",
            Self::Anthropic => "Claude",
            Self::Aws => "AWS",
        }
    }
}

impl fmt::Display for Merchant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no merchant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such merchant: {0:?}")]
pub struct UnknownMerchant(String);

impl FromStr for Merchant {
    type Err = UnknownMerchant;

    fn from_str(text: &str) -> Result<Self, UnknownMerchant> {
        Self::ALL.into_iter().find(|m| m.as_str() == text).ok_or_else(|| UnknownMerchant(text.to_owned()))
    }
}

/// The facts read from the evidence; what was not found is `None`, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Who was paid; `None` for any merchant that is not supported.
    pub merchant: Option<Merchant>,
    /// The merchant's price, without card fees; the sum for several AWS invoices.
    pub usd: Option<Usd>,
    /// The billed total, card fees included; the sum for several AWS invoices.
    pub krw: Option<Won>,
    /// Korean calendar day of the transaction; the last one of several.
    pub paid_on: Option<NaiveDate>,
    /// The last four digits of the card, the only part of its number that is ever kept.
    pub card_last4: Option<String>,
}
