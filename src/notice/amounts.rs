//! Amounts of money as Korean notices write them: `15만원`, `15만 원`, `150,000원`, `₩150,000`; `$20`, `20달러`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::pattern;
use crate::domain::{Usd, Won};

/// An amount and its place in the text, in bytes.
pub struct Amount<T> {
    /// How much.
    pub value: T,
    /// Where.
    pub range: Range<usize>,
}

static WON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?x) (?: [₩￦] \s* (?P<sign>[0-9][0-9,]*)",
        r" | (?P<number>[0-9][0-9,]*) \s* (?P<unit>억|천만|백만|십만|만|천)? \s* (?:원|KRW) )",
    ))
});

static DOLLARS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?xi) (?: (?:\$|USD) \s* ([0-9][0-9,]*(?:\.[0-9]{1,2})?)",
        r" | ([0-9][0-9,]*(?:\.[0-9]{1,2})?) \s* (?:달러|불|USD) )",
    ))
});

static PERCENT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:VAT|부가세|부가가치세)[^0-9%]{0,8}([0-9]{1,2})\s*%"));

/// The won amounts of a text, in order.
#[must_use]
pub fn won(text: &str) -> Vec<Amount<Won>> {
    let amounts = WON.captures_iter(text).filter_map(|captures| {
        let digits = captures.name("sign").or(captures.name("number"))?.as_str().replace(',', "");
        let unit = match captures.name("unit").map_or("", |unit| unit.as_str()) {
            "억" => 100_000_000,
            "천만" => 10_000_000,
            "백만" => 1_000_000,
            "십만" => 100_000,
            "만" => 10_000,
            "천" => 1_000,
            _ => 1,
        };
        let value = Won(digits.parse::<i64>().ok()?.checked_mul(unit)?);
        Some(Amount { value, range: captures.get(0)?.range() })
    });
    amounts.collect()
}

/// The dollar amounts of a text, in order.
#[must_use]
pub fn dollars(text: &str) -> Vec<Usd> {
    let amounts = DOLLARS.captures_iter(text);
    amounts.filter_map(|captures| captures.get(1).or(captures.get(2))?.as_str().parse().ok()).collect()
}

/// The rate of value added tax that a text names, in percent.
#[must_use]
pub fn vat_percent(text: &str) -> Option<i64> {
    PERCENT.captures(text)?.get(1)?.as_str().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_times_ten_thousand_in_many_hands() {
        for text in ["15만원", "최대 15만 원", "150,000원", "₩150,000", "150000 KRW"] {
            assert_eq!(won(text).first().map(|amount| amount.value), Some(Won(150_000)), "{text}");
        }
    }

    #[test]
    fn dollars_with_and_without_cents() {
        let shown: Vec<String> = dollars("$20 + VAT, 총 22달러 (USD 22.50)").iter().map(Usd::to_string).collect();
        assert_eq!(shown, ["20.00", "22.00", "22.50"]);
    }

    #[test]
    fn an_absurd_amount_is_none() {
        assert!(won("99999999999999999999억원").is_empty());
    }
}
