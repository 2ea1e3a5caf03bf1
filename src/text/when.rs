//! A time as a Korean operator types it: `내일 오후 5시`, `4월 20일 18:00`, `2025-04-20 18:00`, `2시간 뒤`.
//!
//! An hour from 1 to 6 without 오전 or 오후 is in the afternoon: nobody announces anything at four in the morning.
//! Whoever asks shows the result before acting on it. All in Korean Standard Time.

use std::sync::LazyLock;

use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Weekday};
use regex::{Captures, Regex};

use crate::domain::calendar::{kst, kst_date};
use crate::domain::{Moment, YearMonth};

/// Why a time was not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadWhen {
    /// No date and time in it, or words that are neither.
    #[error("not understood")]
    NotUnderstood,
    /// A day, but no hour.
    #[error("no hour")]
    NoHour,
    /// A day or an hour that does not exist, such as 30 February; as it was written.
    #[error("there is no {0}")]
    NoSuch(String),
    /// It has passed.
    #[error("it has passed")]
    Past(Moment),
}

/// How long ago a day without a year may be to be taken for a slip and not for next year's.
const SLIP: Duration = Duration::days(60);

macro_rules! pattern {
    ($name:ident, $text:literal) => {
        static $name: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new($text).ok());
    };
}
pattern!(AFTER, r"^(?:in\s*)?(\d{1,4})\s*(분|시간|일|minutes?|hours?|days?)\s*(?:뒤|후|later)?(?:에)?$");
pattern!(FULL_DAY, r"(\d{4})\s*(?:[-./]|년)\s*(\d{1,2})\s*(?:[-./]|월)\s*(\d{1,2})\s*일?\.?(?:\s*\([^)]*\))?");
pattern!(MONTH_DAY, r"(\d{1,2})\s*(?:월|[/.])\s*(\d{1,2})\s*일?(?:\s*\([^)]*\))?");
pattern!(DAY, r"(\d{1,2})\s*일");
pattern!(NAMED, r"오늘|내일|모레|글피|today|tomorrow");
pattern!(WEEKDAY, r"(다음\s*주|이번\s*주)?\s*([월화수목금토일])요일");
pattern!(
    HOUR,
    r"(오전|오후|아침|낮|저녁|밤|새벽)?\s*(\d{1,2})\s*(?::\s*(\d{2})|시\s*(?:(\d{1,2})\s*분|(반))?)?\s*(am|pm)?"
);
pattern!(NOON, r"정오|자정|noon|midnight");

/// Reads a time that is still to come at `now`.
///
/// # Errors
/// [`BadWhen`] says what is wrong with it.
pub fn when(text: &str, now: Moment) -> Result<Moment, BadWhen> {
    let text = text.trim().to_lowercase();
    if let Some(found) = find(&AFTER, &text) {
        return after(&found, now).ok_or(BadWhen::NotUnderstood);
    }
    let (day, rest) = day(&text, now)?;
    let Some(time) = time(&rest)? else {
        return Err(if day.is_some() { BadWhen::NoHour } else { BadWhen::NotUnderstood });
    };
    let at = kst(day.unwrap_or_else(|| kst_date(now)), time);
    if at <= now { Err(BadWhen::Past(at)) } else { Ok(at) }
}

/// Reads a day, and the time of day if one is written; either may have passed.
///
/// # Errors
/// [`BadWhen`], but never [`BadWhen::NoHour`] or [`BadWhen::Past`].
pub fn day_and_hour(text: &str, now: Moment) -> Result<(NaiveDate, Option<NaiveTime>), BadWhen> {
    let text = text.trim().to_lowercase();
    let (day, rest) = day(&text, now)?;
    let time = time(&rest)?;
    day.map(|day| (day, time)).ok_or(BadWhen::NotUnderstood)
}

fn find<'t>(pattern: &LazyLock<Option<Regex>>, text: &'t str) -> Option<Captures<'t>> {
    pattern.as_ref()?.captures(text)
}

fn number<T: std::str::FromStr>(found: &Captures<'_>, group: usize) -> Option<T> {
    found.get(group)?.as_str().parse().ok()
}

fn after(found: &Captures<'_>, now: Moment) -> Option<Moment> {
    let count: i64 = number(found, 1)?;
    let unit = found.get(2)?.as_str();
    let step = match unit.chars().next()? {
        '분' | 'm' => Duration::minutes(count),
        '시' | 'h' => Duration::hours(count),
        _ => Duration::days(count),
    };
    Some(now + step)
}

/// The day, and what is left of the text.
pub(super) fn day(text: &str, now: Moment) -> Result<(Option<NaiveDate>, String), BadWhen> {
    let today = kst_date(now);
    let with = |found: &Captures<'_>, day: Option<NaiveDate>| {
        let written = found.get(0).map(|whole| whole.as_str()).unwrap_or_default();
        let rest = text.replacen(written, " ", 1);
        day.map(|day| (Some(day), rest)).ok_or_else(|| BadWhen::NoSuch(written.trim().to_owned()))
    };
    if let Some(found) = find(&FULL_DAY, text) {
        let (year, month, day) = (number(&found, 1), number(&found, 2), number(&found, 3));
        return with(&found, year.zip(month).zip(day).and_then(|((y, m), d)| NaiveDate::from_ymd_opt(y, m, d)));
    }
    if let Some(found) = find(&MONTH_DAY, text) {
        let parts = number(&found, 1).zip(number(&found, 2));
        return with(&found, parts.and_then(|(month, day)| of_year(today, month, day)));
    }
    if let Some(found) = find(&NAMED, text) {
        let days = match found.get(0).map(|word| word.as_str()) {
            Some("내일" | "tomorrow") => 1,
            Some("모레") => 2,
            Some("글피") => 3,
            _ => 0,
        };
        return with(&found, Some(today + Duration::days(days)));
    }
    if let Some(found) = find(&WEEKDAY, text) {
        return with(&found, weekday(&found, today));
    }
    match find(&DAY, text) {
        Some(found) => with(&found, number(&found, 1).and_then(|day| of_month(today, day))),
        None => Ok((None, text.to_owned())),
    }
}

/// A day without a year: this year's, unless it passed so long ago that next year's must be meant.
fn of_year(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let this = NaiveDate::from_ymd_opt(today.year(), month, day);
    match this {
        Some(date) if today - date > SLIP => NaiveDate::from_ymd_opt(today.year() + 1, month, day),
        other => other,
    }
}

/// A day without a month: this month's, or next month's when it has passed.
fn of_month(today: NaiveDate, day: u32) -> Option<NaiveDate> {
    let month = YearMonth::of(today);
    if day >= today.day() { month.day(day) } else { month.plus(1).day(day) }
}

fn weekday(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let name = found.get(2)?.as_str().chars().next()?;
    let index = "월화수목금토일".chars().position(|day| day == name)?;
    let wanted = Weekday::try_from(u8::try_from(index).ok()?).ok()?;
    let monday = today - Duration::days(i64::from(today.weekday().num_days_from_monday()));
    let offset = Duration::days(i64::from(wanted.num_days_from_monday()));
    let week = found.get(1).map(|week| week.as_str().starts_with("다음"));
    Some(match week {
        Some(true) => monday + Duration::weeks(1) + offset,
        Some(false) => monday + offset,
        None if monday + offset < today => monday + Duration::weeks(1) + offset,
        None => monday + offset,
    })
}

/// The time of the day; `None` when there is none in the text.
fn time(text: &str) -> Result<Option<NaiveTime>, BadWhen> {
    if let Some(found) = find(&NOON, text) {
        let noon = matches!(found.get(0).map(|word| word.as_str()), Some("정오" | "noon"));
        return Ok(NaiveTime::from_hms_opt(if noon { 12 } else { 0 }, 0, 0));
    }
    let Some(found) = find(&HOUR, text) else { return Ok(None) };
    let written = || found.get(0).map(|whole| whole.as_str().trim().to_owned()).unwrap_or_default();
    let minute = match (number(&found, 3).or_else(|| number(&found, 4)), found.get(5)) {
        (Some(minute), _) => minute,
        (None, Some(_)) => 30,
        (None, None) => 0,
    };
    let half = found.get(1).or_else(|| found.get(6)).map(|half| half.as_str());
    // A bare number is no time: "3" may be anything.
    let is_time = half.is_some() || found.get(3).is_some() || written().contains('시');
    if !is_time {
        return Ok(None);
    }
    let on_the_clock = found.get(3).is_some();
    let hour: u32 = number(&found, 2).ok_or_else(|| BadWhen::NoSuch(written()))?;
    let time = hour_of_day(hour, half, on_the_clock).and_then(|hour| NaiveTime::from_hms_opt(hour, minute, 0));
    time.map(Some).ok_or_else(|| BadWhen::NoSuch(written()))
}

fn hour_of_day(hour: u32, half: Option<&str>, on_the_clock: bool) -> Option<u32> {
    match half {
        Some("오전" | "아침" | "새벽" | "am") => (hour <= 12).then_some(hour % 12),
        Some("밤") if hour == 12 => Some(0),
        Some(_) if hour <= 12 => Some(hour % 12 + 12),
        None if !on_the_clock && (1..=6).contains(&hour) => Some(hour + 12),
        _ => (hour < 24).then_some(hour),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::date_time;

    /// Wednesday, 16 April 2025, 10:00 in Korea.
    fn read(text: &str) -> Result<String, BadWhen> {
        when(text, "2025-04-16T01:00:00Z".parse().expect("a time")).map(date_time)
    }

    #[test]
    fn the_usual_ways_to_write_a_time() {
        for (text, expected) in [
            ("내일 5시", "2025-04-17 17:00:00"),
            ("내일 오전 5시", "2025-04-17 05:00:00"),
            ("모레 저녁 8시 반", "2025-04-18 20:30:00"),
            ("오늘 15:30", "2025-04-16 15:30:00"),
            ("4월 20일 18시", "2025-04-20 18:00:00"),
            ("4/20 18:00", "2025-04-20 18:00:00"),
            ("2025-04-20 09:05", "2025-04-20 09:05:00"),
            ("2025.04.20(일) 오후 2시", "2025-04-20 14:00:00"),
            ("2025년 5월 1일 정오", "2025-05-01 12:00:00"),
            ("금요일 10시", "2025-04-18 10:00:00"),
            ("다음 주 월요일 9시", "2025-04-21 09:00:00"),
            ("23일 17시", "2025-04-23 17:00:00"),
            ("3일 17시", "2025-05-03 17:00:00"),
            ("2시간 뒤", "2025-04-16 12:00:00"),
            ("30분 후", "2025-04-16 10:30:00"),
            ("1월 3일 10시", "2026-01-03 10:00:00"),
            ("tomorrow 5pm", "2025-04-17 17:00:00"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_day_may_come_with_a_time_or_without() {
        let now = "2025-04-16T01:00:00Z".parse().expect("a time");
        let day = NaiveDate::from_ymd_opt(2025, 5, 23).expect("a day");
        assert_eq!(day_and_hour("5월 23일(금)", now), Ok((day, None)));
        assert_eq!(day_and_hour("2025-05-23 17:00", now), Ok((day, NaiveTime::from_hms_opt(17, 0, 0))));
        assert_eq!(day_and_hour("17:00", now), Err(BadWhen::NotUnderstood));
    }

    #[test]
    fn what_does_not_exist_is_named() {
        assert_eq!(read("2월 30일 10시"), Err(BadWhen::NoSuch("2월 30일".to_owned())));
        assert_eq!(read("내일 25:00"), Err(BadWhen::NoSuch("25:00".to_owned())));
    }

    #[test]
    fn what_has_passed_is_refused() {
        assert!(matches!(read("오늘 9시"), Err(BadWhen::Past(_))));
        assert!(matches!(read("4월 1일 10시"), Err(BadWhen::Past(_))));
    }

    #[test]
    fn a_day_alone_lacks_its_hour() {
        assert_eq!(read("내일"), Err(BadWhen::NoHour));
        assert_eq!(read("4월 20일"), Err(BadWhen::NoHour));
    }

    #[test]
    fn other_words_are_no_time() {
        for text in ["", "곧", "3", "점심 먹고", "🙂"] {
            assert_eq!(read(text), Err(BadWhen::NotUnderstood), "{text}");
        }
    }
}
