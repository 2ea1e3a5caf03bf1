//! A text from left to right, part by part, until nothing is left.

use std::sync::LazyLock;

use chrono::{NaiveDate, Weekday};
use regex::{Captures, Regex};

use super::hour::Hour;
use super::{BadWhen, day, hour};
use crate::domain::Moment;
use crate::domain::calendar::kst_date;

/// A part of what somebody wrote.
pub enum Part {
    /// A day.
    Day(NaiveDate),
    /// A day of the week, alone or beside a date, and how it was written.
    Weekday(Weekday, String),
    /// An hour.
    Hour(Hour),
    /// So many hours or minutes from now.
    Exact(Moment),
}

/// A pattern that begins where the rest of the text does.
pub type Pattern = LazyLock<Option<Regex>>;

macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: $crate::text::when::scan::Pattern =
            std::sync::LazyLock::new(|| regex::Regex::new(&format!("^(?:{})", $text)).ok());
    };
}
pub(super) use pattern;

/// Words that change nothing: particles behind a day or an hour, English prepositions before it.
const AROUND: [&str; 14] = ["에", "까지", "부터", ",", ".", "·", "at", "on", "by", "until", "till", "from", "kst", "t"];

/// The parts of a text.
///
/// # Errors
/// [`BadWhen::NotUnderstood`] for a word that is no part of a time, [`BadWhen::NoSuch`] and [`BadWhen::WhichNight`]
/// for a part that cannot be.
pub fn parts(text: &str, now: Moment) -> Result<Vec<Part>, BadWhen> {
    let text = text.to_lowercase().replace('：', ":");
    let (mut rest, mut parts) = (text.trim(), Vec::new());
    while !rest.is_empty() {
        let (part, left) = match part(rest, now) {
            Some(read) => read?,
            None => (None, around(rest).ok_or(BadWhen::NotUnderstood)?),
        };
        parts.extend(part);
        rest = left.trim_start();
    }
    Ok(parts)
}

type Read<'t> = Result<(Option<Part>, &'t str), BadWhen>;

/// What the rest begins with. What is longer comes first: `3일 뒤` before `3일`, `2시간 뒤` before `2시`.
fn part(rest: &str, now: Moment) -> Option<Read<'_>> {
    let whole = |part: Part, left| Ok((Some(part), left));
    if let Some((at, left)) = hour::from_now(rest, now) {
        return Some(whole(Part::Exact(at), left));
    }
    if let Some((read, left)) = day::day(rest, kst_date(now)) {
        return Some(read.and_then(|day| whole(Part::Day(day), left)));
    }
    if let Some((read, left)) = hour::hour(rest) {
        return Some(read.and_then(|hour| whole(Part::Hour(hour), left)));
    }
    day::weekday(rest).map(|(weekday, written, left)| whole(Part::Weekday(weekday, written), left))
}

fn around(rest: &str) -> Option<&str> {
    AROUND.iter().find_map(|word| rest.strip_prefix(word).filter(|left| is_boundary(word, left)))
}

/// What a pattern takes from the beginning of the rest, and what it leaves: never half a number, never half a word of
/// Latin letters.
pub fn take<'t>(pattern: &Pattern, rest: &'t str) -> Option<(Captures<'t>, &'t str)> {
    let found = pattern.as_ref()?.captures(rest)?;
    let taken = found.get(0)?.as_str();
    let left = rest.get(taken.len()..)?;
    (!taken.is_empty() && is_boundary(taken, left)).then_some((found, left))
}

fn is_boundary(taken: &str, left: &str) -> bool {
    match (taken.chars().next_back(), left.chars().next()) {
        (Some(last), Some(next)) if last.is_ascii_digit() => !next.is_ascii_digit(),
        // `2025-04-23T17:00` is how computers write it.
        (Some('t'), next) if taken == "t" => next.is_some_and(|next| next.is_ascii_digit()),
        (Some(last), Some(next)) if last.is_ascii_alphabetic() => !next.is_ascii_alphanumeric(),
        _ => true,
    }
}

/// The number of a group.
pub fn number<T: std::str::FromStr>(found: &Captures<'_>, group: &str) -> Option<T> {
    found.name(group)?.as_str().parse().ok()
}

/// What was taken, as it was written.
pub fn written(found: &Captures<'_>) -> String {
    found.get(0).map(|whole| whole.as_str().trim().to_owned()).unwrap_or_default()
}

/// Korean numbers from one to twelve, as they stand before 시, 시간, 주 and 달; longer ones first for a pattern.
pub const NUMERALS: &str = "열두|열한|다섯|여섯|일곱|여덟|아홉|한|두|세|석|네|넉|열";

/// The number of digits or of a word of [`NUMERALS`].
pub fn count(word: &str) -> Option<u32> {
    Some(match word {
        "한" | "a" | "an" | "one" => 1,
        "두" | "two" => 2,
        "세" | "석" | "three" => 3,
        "네" | "넉" => 4,
        "다섯" => 5,
        "여섯" => 6,
        "일곱" => 7,
        "여덟" => 8,
        "아홉" => 9,
        "열" => 10,
        "열한" => 11,
        "열두" => 12,
        digits => digits.parse().ok()?,
    })
}
