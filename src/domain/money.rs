//! Money: whole won and dollars with cents. Never a floating point number.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// South Korean won, whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Won(pub i64);

impl fmt::Display for Won {
    /// Digits in groups of three, without a unit: `32,145`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(self.0))
    }
}

/// United States dollars, counted in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Usd(i64);

impl Usd {
    /// An amount of `cents` hundredths of a dollar.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// The amount in hundredths of a dollar.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Usd {
    /// Two decimals, no sign of the currency: `22.00`. This is the form of the JSON contract.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

/// The text is not an amount with at most two decimals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a dollar amount: {0:?}")]
pub struct NotAnAmount(String);

impl FromStr for Usd {
    type Err = NotAnAmount;

    /// Reads `22`, `22.0`, `22.00` and `1,234.56`.
    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let wrong = || NotAnAmount(text.to_owned());
        let plain = text.replace(',', "");
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        if fraction.len() > 2 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong());
        }
        let negative = whole.starts_with('-');
        let whole: i64 = whole.parse().map_err(|_| wrong())?;
        let cents: i64 = format!("{fraction:0<2}").parse().map_err(|_| wrong())?;
        let total = whole.unsigned_abs().checked_mul(100).and_then(|c| c.checked_add(cents.cast_unsigned()));
        let total = total.and_then(|c| i64::try_from(c).ok()).ok_or_else(wrong)?;
        Ok(Self(if negative { -total } else { total }))
    }
}

impl Serialize for Usd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Usd {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

fn grouped(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
    if amount < 0 {
        out.push('-');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn won_is_grouped_by_thousands() {
        assert_eq!(Won(1_032_145).to_string(), "1,032,145");
        assert_eq!(Won(-999).to_string(), "-999");
    }

    #[test]
    fn dollars_keep_two_decimals() {
        assert_eq!("1,234.5".parse::<Usd>().expect("an amount").to_string(), "1234.50");
        assert_eq!("-0.07".parse::<Usd>().expect("an amount").to_string(), "-0.07");
    }

    #[test]
    fn a_third_decimal_is_not_a_dollar_amount() {
        assert!("1.005".parse::<Usd>().is_err());
    }
}
