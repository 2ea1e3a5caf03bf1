//! The hour of a written time, and times from now.

use chrono::{Duration, NaiveDate, NaiveTime};
use regex::Captures;

use super::BadWhen;
use super::scan::{NUMERALS, count, number, pattern, take, written};
use crate::domain::Moment;
use crate::domain::calendar::kst;

/// An hour of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    /// At this time of the day.
    At(NaiveTime),
    /// The midnight that ends the day.
    EndOfDay,
}

impl Hour {
    /// On a day.
    pub fn on(self, day: NaiveDate) -> Moment {
        match self {
            Self::At(time) => kst(day, time),
            Self::EndOfDay => kst(day, NaiveTime::MIN) + Duration::days(1),
        }
    }
}

const HALVES: &str = "오전|오후|아침|점심|낮|저녁|밤|새벽";

pattern!(NAMED, "정오|자정|noon|midnight");
pattern!(
    SPOKEN,
    format!(
        r"(?:(?<half>{HALVES})\s*)?(?<h>\d{{1,2}}|{NUMERALS})\s*시(?:\s*(?<m>\d{{1,2}})\s*분(?<to>\s*전)?|\s*(?<thirty>반))?"
    )
);
pattern!(
    CLOCK,
    format!(r"(?:at\s+)?(?:(?<half>{HALVES})\s*)?(?<h>\d{{1,2}}):(?<m>\d{{2}})(?::(?<s>\d{{2}}))?\s*(?<ampm>am|pm)?")
);
pattern!(ENGLISH, r"(?:at\s+)?(?<h>\d{1,2})\s*(?<ampm>am|pm)");
pattern!(AT, r"at\s+(?<h>\d{1,2})");

pattern!(
    LATER,
    format!(
        r"(?:(?<h>\d{{1,4}}|{NUMERALS})\s*시간(?:\s*(?<m>\d{{1,2}})\s*분|\s*(?<thirty>반))?|(?<half>반)\s*시간|(?<n>\d{{1,4}})\s*분)\s*(?:뒤|후|이후)"
    )
);
pattern!(
    IN,
    r"(?:in\s+)(?:(?<half>half an hour)|(?<h>\d{1,4}|an?|one|two|three)\s*(?:hours?|hrs?)|(?<n>\d{1,4}|a)\s*(?:minutes?|mins?))"
);
pattern!(
    FROM_NOW,
    r"(?:(?<h>\d{1,4}|an?|one|two|three)\s*(?:hours?|hrs?)|(?<n>\d{1,4}|a)\s*(?:minutes?|mins?))\s*(?:later|from now)"
);

/// So many hours and minutes from now, at the beginning of a text, and what is left.
pub fn from_now(rest: &str, now: Moment) -> Option<(Moment, &str)> {
    let (found, left) = [&LATER, &IN, &FROM_NOW].into_iter().find_map(|pattern| take(pattern, rest))?;
    let of = |group: &str| found.name(group).and_then(|word| count(word.as_str())).map_or(0, i64::from);
    let half = if found.name("thirty").or(found.name("half")).is_some() { 30 } else { 0 };
    Some((now + Duration::hours(of("h")) + Duration::minutes(of("m") + of("n") + half), left))
}

/// The hour at the beginning of a text, and what is left; an error for one that no clock shows.
pub fn hour(rest: &str) -> Option<(Result<Hour, BadWhen>, &str)> {
    if let Some((found, left)) = take(&NAMED, rest) {
        let noon = matches!(found.get(0)?.as_str(), "정오" | "noon");
        let noon = NaiveTime::from_hms_opt(12, 0, 0).filter(|_| noon).map(Hour::At);
        return Some((Ok(noon.unwrap_or(Hour::EndOfDay)), left));
    }
    // 5시간 is no five o'clock, and nothing but the end of it tells.
    let spoken = take(&SPOKEN, rest).filter(|(_, left)| !left.starts_with('간'));
    let found = spoken.or_else(|| [&CLOCK, &ENGLISH, &AT].into_iter().find_map(|pattern| take(pattern, rest)));
    let (found, left) = found?;
    Some((on_the_clock(&found), left))
}

fn on_the_clock(found: &Captures<'_>) -> Result<Hour, BadWhen> {
    let no_such = || BadWhen::NoSuch(written(found));
    let hour = found.name("h").and_then(|word| count(word.as_str())).ok_or_else(no_such)?;
    let minute: u32 = if found.name("thirty").is_some() { 30 } else { number(found, "m").unwrap_or(0) };
    let second: u32 = number(found, "s").unwrap_or(0);
    let half = found.name("half").or_else(|| found.name("ampm")).map(|half| half.as_str());
    if half == Some("밤") && (hour < 6 || (hour == 12 && minute + second > 0)) {
        return Err(BadWhen::WhichNight(written(found)));
    }
    // 05:00 says what it means, and so does 2시 with a half of the day.
    let is_digital = found.name("s").is_some() || written(found).contains(':');
    let of_day = hour_of_day(hour, half, is_digital).ok_or_else(no_such)?;
    let to_the_hour = found.name("to").is_some();
    if of_day == 24 {
        return if minute + second == 0 { Ok(Hour::EndOfDay) } else { Err(no_such()) };
    }
    let time = NaiveTime::from_hms_opt(of_day, if to_the_hour { 0 } else { minute }, second).ok_or_else(no_such)?;
    if !to_the_hour {
        return Ok(Hour::At(time));
    }
    let (earlier, days) = time.overflowing_sub_signed(Duration::minutes(i64::from(minute)));
    if days == 0 && minute < 60 { Ok(Hour::At(earlier)) } else { Err(no_such()) }
}

/// From 0 to 24, where 24 is the midnight that ends the day; `None` when no day has such an hour.
fn hour_of_day(hour: u32, half: Option<&str>, is_digital: bool) -> Option<u32> {
    // 오후 17시 is said twice and clear.
    let twice = |from: u32| (from..24).contains(&hour).then_some(hour);
    match half {
        Some("오전") => (hour <= 12).then_some(hour % 12),
        Some("am") => (1..=12).contains(&hour).then_some(hour % 12),
        Some("새벽") => (hour <= 7).then_some(hour),
        Some("아침") => (4..=11).contains(&hour).then_some(hour),
        Some("낮" | "점심") => match hour {
            10..=12 => Some(hour),
            1..=5 => Some(hour + 12),
            _ => None,
        },
        Some("오후" | "pm") if (1..=12).contains(&hour) => Some(hour % 12 + 12),
        Some("오후" | "pm") => twice(13),
        Some("저녁") if (4..=11).contains(&hour) => Some(hour + 12),
        Some("저녁") => twice(16),
        Some("밤") if hour == 12 || hour == 24 => Some(24),
        Some("밤") if (6..=11).contains(&hour) => Some(hour + 12),
        Some(_) => twice(18),
        None if !is_digital && (1..=6).contains(&hour) => Some(hour + 12),
        None => (hour <= 24).then_some(hour),
    }
}
