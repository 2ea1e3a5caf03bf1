//! Amounts with their currency. A currency is never assumed.

use crate::domain::{Usd, Won};

/// What an amount is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Currency {
    Usd,
    Krw,
    /// Any other, by its code.
    Other(String),
}

/// A number that stands in a text, with the currency written beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    /// `None` when none is written.
    pub(crate) currency: Option<Currency>,
    /// Digits before the decimal point.
    whole: i64,
    /// Digits after it.
    fraction: String,
    pub(crate) negative: bool,
    /// Written with a decimal point or groups of three: looks like money, not like a count or a year.
    pub(crate) is_money_like: bool,
}

impl Amount {
    /// The amount as dollars, whatever its currency; `None` beyond cents.
    pub(crate) fn as_usd(&self) -> Option<Usd> {
        let cents: String = self.fraction.chars().chain("00".chars()).take(2).collect();
        if self.fraction.chars().skip(2).any(|digit| digit != '0') {
            return None;
        }
        Some(Usd::from_cents(self.whole.checked_mul(100)?.checked_add(cents.parse().ok()?)?))
    }

    /// The amount as whole won; `None` when it has a fraction, as exchange rates do.
    pub(crate) fn as_won(&self) -> Option<Won> {
        self.fraction.chars().all(|digit| digit == '0').then_some(Won(self.whole))
    }
}

/// A word or sign that names a currency.
pub(crate) fn currency(word: &str) -> Option<Currency> {
    let word = word.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | ':' | ',' | ' '));
    let upper = word.to_uppercase();
    Some(match upper.as_str() {
        "USD" | "US$" | "$" | "U$" | "$US" | "달러" | "미국달러" | "미달러" | "미화" | "불" | "US DOLLAR" => {
            Currency::Usd
        }
        "KRW" | "₩" | "원" | "원화" | "WON" | "\\" => Currency::Krw,
        "€" => Currency::Other("EUR".to_owned()),
        "£" => Currency::Other("GBP".to_owned()),
        "¥" | "엔" | "엔화" => Currency::Other("JPY".to_owned()),
        "유로" => Currency::Other("EUR".to_owned()),
        "EUR" | "JPY" | "GBP" | "CNY" | "HKD" | "SGD" | "AUD" | "CAD" | "TWD" | "THB" | "VND" | "INR" | "CHF"
        | "NZD" | "PHP" | "MYR" | "IDR" | "BRL" | "MXN" | "AED" | "SEK" | "NOK" | "DKK" | "TRY" | "PLN" => {
            Currency::Other(upper)
        }
        "CA$" | "C$" => Currency::Other("CAD".to_owned()),
        "A$" | "AU$" => Currency::Other("AUD".to_owned()),
        "HK$" => Currency::Other("HKD".to_owned()),
        "S$" | "SG$" => Currency::Other("SGD".to_owned()),
        "NT$" => Currency::Other("TWD".to_owned()),
        "NZ$" => Currency::Other("NZD".to_owned()),
        _ => return None,
    })
}

/// Longest text that is searched for amounts, in letters.
const LONGEST: usize = 400;

/// All amounts in a text, in order. Dates and masked card numbers yield none.
pub(crate) fn amounts(text: &str) -> Vec<Amount> {
    let chars: Vec<char> = text.chars().take(LONGEST).collect();
    let mut found = Vec::new();
    let mut at = 0;
    // Where the currency word behind the last number ends: it does not count for the next one again.
    let mut taken = 0;
    while let Some(start) = (at..chars.len()).find(|&i| chars.get(i).is_some_and(char::is_ascii_digit)) {
        let is_number = |c: &char| c.is_ascii_digit() || matches!(c, ',' | '.');
        let length = chars.iter().skip(start).take_while(|c| is_number(c)).count();
        let end = start + length;
        at = end;
        let literal: String = chars.iter().skip(start).take(length).collect();
        if let Some((amount, until)) = read(&chars, taken, start, end, literal.trim_end_matches([',', '.'])) {
            found.push(amount);
            taken = until;
        }
    }
    found
}

/// The number `literal` between `start` and `end` with what stands around it, and where its currency ends.
fn read(chars: &[char], taken: usize, start: usize, end: usize, literal: &str) -> Option<(Amount, usize)> {
    let before: String = chars.iter().take(start).skip(taken).collect();
    let after: String = chars.iter().skip(end).collect();
    let (whole, fraction) = split_number(literal)?;
    let head = before.trim_end();
    let (sign, head) = match head.chars().last() {
        Some(c @ ('-' | '△' | '▲' | '(')) => (Some(c), head.trim_end_matches(c).trim_end()),
        _ => (None, head),
    };
    let (ahead, head_rest) = word_before(head);
    let outer = head_rest.trim_end().chars().last();
    let (behind, length) = if ahead.is_none() { word_after(&after) } else { (None, 0) };
    let glued = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || matches!(c, '*' | '/'));
    // Brackets around the whole are the bookkeepers' minus; around a part they only set it apart.
    let bracketed = |open: &str| taken == 0 && open.is_empty() && after.trim_end().ends_with(')');
    let negative = match sign {
        Some('(') => bracketed(head),
        Some('-') => !glued(head.chars().last()),
        Some(_) => true,
        None if outer == Some('(') => bracketed(head_rest.trim_end().trim_end_matches('(')),
        None => matches!(outer, Some('-' | '△' | '▲')) && ahead.is_some(),
    };
    let joins_on = after.starts_with(['/', '*'])
        || (after.starts_with('-') && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit() || c == '*'));
    if joins_on
        || after.starts_with('%')
        || glued(before.chars().last())
        || (sign == Some('-') && glued(head.chars().last()))
    {
        return None;
    }
    let is_money_like = literal.contains(',') || !fraction.is_empty();
    Some((Amount { currency: ahead.or(behind), whole, fraction, negative, is_money_like }, end + length))
}

/// `1,234.56`, `1234`, `22,00`: whole part and decimals. `None` for dates such as `2025.03.05`.
fn split_number(literal: &str) -> Option<(i64, String)> {
    let (whole, fraction) = match (literal.matches('.').count(), literal.rsplit_once(',')) {
        (0, Some((whole, cents))) if cents.len() == 2 && !whole.contains(',') => (whole, cents),
        (0, _) => (literal, ""),
        (1, _) => literal.split_once('.')?,
        _ => return None,
    };
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    if first.is_empty()
        || fraction.contains(',')
        || (grouped && first.len() > 3)
        || groups.any(|group| group.len() != 3)
    {
        return None;
    }
    Some((whole.replace(',', "").parse().ok()?, fraction.to_owned()))
}

/// The currency that ends `head`, and what stands before it.
fn word_before(head: &str) -> (Option<Currency>, &str) {
    let is_sign = |c: char| matches!(c, '$' | '₩' | '€' | '£' | '¥' | '\\');
    let is_part = |c: char| is_sign(c) || c.is_ascii_alphabetic();
    let rest = head.trim_end_matches(is_part);
    let word = head.strip_prefix(rest).unwrap_or_default();
    if let Some(found) = currency(word) {
        return (Some(found), rest);
    }
    let korean = head.trim_end_matches(|c: char| ('가'..='힣').contains(&c));
    let word = head.strip_prefix(korean).unwrap_or_default();
    match word {
        "미화" | "달러" | "원화" => (currency(word), korean),
        _ => (None, head),
    }
}

/// The currency that begins `after`, and where it ends in it.
fn word_after(after: &str) -> (Option<Currency>, usize) {
    let word_start = after.trim_start().trim_start_matches(')').trim_start();
    // `22.00 (USD)`; in `22.00 (31,795원)` the brackets hold another amount.
    let framed = word_start.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(inside, _)| inside);
    if let Some((inside, found)) = framed.and_then(|inside| Some((inside, currency(inside)?))) {
        return (Some(found), after.chars().take_while(|c| *c != '(').count() + inside.chars().count() + 2);
    }
    let skipped = after.chars().count() - word_start.chars().count();
    let latin: String = word_start.chars().take_while(|c| c.is_ascii_alphabetic() || *c == '$').collect();
    if let Some(found) = currency(&latin) {
        return (Some(found), skipped + latin.chars().count());
    }
    let korean =
        ["미국달러", "미달러", "달러", "원화", "원", "불"].into_iter().find(|word| word_start.starts_with(word));
    let Some(korean) = korean else { return (None, 0) };
    let next = word_start.strip_prefix(korean).and_then(|rest| rest.chars().next());
    // `원금`, `원본`: the syllable begins another word.
    let ends = next.is_none_or(|c| !('가'..='힣').contains(&c) || matches!(c, '정' | '입' | '이' | '을' | '은' | '의'));
    if ends { (currency(korean), skipped + korean.chars().count()) } else { (None, 0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dollars(text: &str) -> Vec<String> {
        amounts(text)
            .iter()
            .filter(|a| a.currency == Some(Currency::Usd))
            .filter_map(Amount::as_usd)
            .map(|usd| usd.to_string())
            .collect()
    }

    fn won(text: &str) -> Vec<i64> {
        amounts(text)
            .iter()
            .filter(|a| a.currency == Some(Currency::Krw))
            .filter_map(Amount::as_won)
            .map(|won| won.0)
            .collect()
    }

    #[test]
    fn dollars_are_read_in_every_spelling() {
        for text in [
            "USD 22.00",
            "22.00 USD",
            "$22.00",
            "US$ 22",
            "22.00달러",
            "미화 22.00",
            "22.00USD",
            "22.00(USD)",
            "$22.00 paid",
        ] {
            assert_eq!(dollars(text), ["22.00"], "{text}");
        }
    }

    #[test]
    fn won_are_read_in_every_spelling() {
        for text in ["31,795원", "₩31,795", "KRW 31,795", "31795 원", "31,795.00 KRW", "\\31,795", "31,795원정"] {
            assert_eq!(won(text), [31_795], "{text}");
        }
    }

    #[test]
    fn two_amounts_in_one_text_keep_their_own_currency() {
        for text in ["22.00 USD 31,795 KRW", "USD 22.00 KRW 31,795", "$22.00 (31,795원)"] {
            assert_eq!((dollars(text), won(text)), (vec!["22.00".to_owned()], vec![31_795]), "{text}");
        }
    }

    #[test]
    fn a_rate_is_no_won_amount() {
        assert_eq!(won("1,445.22원"), Vec::<i64>::new());
    }

    #[test]
    fn dates_card_numbers_and_shares_are_no_amounts() {
        for text in ["2025.03.05", "2025/03/05", "2025-03-05", "5409-46**-****-8845", "10%"] {
            assert_eq!(amounts(text), [], "{text}");
        }
    }

    #[test]
    fn other_dollars_are_not_american() {
        assert_eq!(dollars("CA$22.00 S$22.00 HK$22.00"), Vec::<String>::new());
    }

    #[test]
    fn minus_triangle_and_brackets_are_negative() {
        for text in ["-22.00 USD", "USD -22.00", "-$22.00", "△22.00", "($22.00)", "(22.00)"] {
            assert!(amounts(text).iter().all(|amount| amount.negative), "{text}");
        }
    }
}
