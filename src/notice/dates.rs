//! Dates, times and ranges as Korean notices write them.
//!
//! `2025.04.15(화)`, `2025. 4. 15.`, `2025-04-15`, `2025년 4월 15일`, `4월 15일`, `4/15(화)`, `23일` after a full date;
//! `17:00`, `17시`, `오후 5시 30분`; ranges with `~`, a dash or `부터`.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime, Weekday};
use regex::{Captures, Regex};

use super::pattern;

/// A date as far as the text tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The year, when it is written.
    pub year: Option<i32>,
    /// The month; `None` for a bare `23일`.
    pub month: Option<u32>,
    /// The day of the month.
    pub day: u32,
    /// The weekday in brackets.
    pub weekday: Option<Weekday>,
    /// The wall clock time behind the date.
    pub time: Option<NaiveTime>,
    /// A time stands behind the date and cannot be read, such as `5시` without 오전 or 오후.
    pub time_unclear: bool,
    /// As written.
    pub text: String,
    /// Where, in bytes.
    pub range: Range<usize>,
}

/// A date, or two joined by a range sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The beginning; the whole when there is no end.
    pub first: Found,
    /// The end.
    pub last: Option<Found>,
}

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?x)",
        r"(?: (?P<y>20[0-9]{2}) \s*[./년-]\s* (?P<m>[0-9]{1,2}) \s*[./월-]\s* (?P<d>[0-9]{1,2}) (?:\s*일|\.)?",
        r"  | (?P<km>[0-9]{1,2}) \s*월 \s* (?P<kd>[0-9]{1,2}) \s*일",
        r"  | (?P<sm>[0-9]{1,2}) [./] (?P<sd>[0-9]{1,2}) \.?",
        r"  | (?P<tm>[0-9]{1,2}) \. \s (?P<td>[0-9]{1,2}) \.",
        r"  | (?P<bd>[0-9]{1,2}) \s*일 )",
        r"(?P<w> \s* [(（] \s* (?P<w1>[월화수목금토일]) (?:요일)? \s* [)）] | \s* (?P<w2>[월화수목금토일])요일 )?",
        r"(?P<t> [\s,]* (?P<half>오전|오후|새벽|아침|낮|저녁|밤)? \s* (?P<h>[0-9]{1,2})",
        r"  (?: : (?P<min>[0-9]{2}) | \s*시 (?: \s*(?P<kmin>[0-9]{1,2})\s*분 | \s*(?P<thirty>반) )? ) )?",
    ))
});

static JOINT: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?:~|～|〜|∼|-|–|—|부터|에서)\s*$"));

/// All dates of a text, in order. A day and month without a year and in figures only (`4/15`) must have a weekday or be
/// the second half of a range: fractions and version numbers look the same.
#[must_use]
pub fn scan(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for captures in DATE.captures_iter(text) {
        let Some(date) = read(text, &captures) else { continue };
        let joined = found.last().is_some_and(|last| joins(text, last, &date));
        let figures_only = captures.name("sm").or(captures.name("tm")).is_some();
        if date.weekday.is_some() || joined || !figures_only && date.month.is_some() {
            found.push(date);
        }
    }
    found
}

/// The dates of a text with ranges joined: the end takes year and month from the beginning and the other way round.
#[must_use]
pub fn spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for date in scan(text) {
        match spans.last_mut() {
            Some(span) if span.last.is_none() && joins(text, &span.first, &date) => {
                let (first, last) = complete(span.first.clone(), date);
                *span = Span { first, last: Some(last) };
            }
            _ => spans.push(Span { first: date, last: None }),
        }
    }
    spans
}

impl Found {
    /// The calendar day; `year` helps where none is written.
    #[must_use]
    pub fn resolve(&self, year: Option<i32>) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.or(year)?, self.month?, self.day)
    }

    /// Whether some year has this day.
    #[must_use]
    pub fn exists(&self) -> bool {
        const LEAP: i32 = 2024;
        self.month.is_none() || self.resolve(Some(LEAP)).is_some()
    }
}

fn read(text: &str, captures: &Captures<'_>) -> Option<Found> {
    let number = |name: &str| captures.name(name).and_then(|m| m.as_str().parse::<u32>().ok());
    let whole = captures.get(0)?;
    // `5시간` is a duration.
    let timed =
        captures.name("t").is_some_and(|time| !text.get(time.end()..).is_some_and(|rest| rest.starts_with('간')));
    let time = if timed { time(captures) } else { None };
    let weekday = captures.name("w1").or(captures.name("w2")).and_then(|m| weekday(m.as_str()));
    Some(Found {
        year: number("y").map(u32::cast_signed),
        month: number("m").or(number("km")).or(number("sm")).or(number("tm")),
        day: number("d").or(number("kd")).or(number("sd")).or(number("td")).or(number("bd"))?,
        weekday,
        time,
        time_unclear: timed && time.is_none(),
        text: whole.as_str().trim().to_owned(),
        range: whole.range(),
    })
}

/// `17:00` and `17시` as written; `5시` needs 오전 or 오후 to be a time at all. `24:00` is the day's last second.
fn time(captures: &Captures<'_>) -> Option<NaiveTime> {
    let number = |name: &str| captures.name(name).and_then(|m| m.as_str().parse::<u32>().ok());
    let hour = number("h")?;
    let half = captures.name("half").map(|half| half.as_str());
    let minute = match captures.name("thirty") {
        Some(_) => 30,
        None => number("min").or(number("kmin")).unwrap_or(0),
    };
    let hour = match half {
        Some("오전") if hour == 12 => 0,
        Some("밤") if hour == 12 => 24,
        Some("오후" | "낮" | "저녁" | "밤") if hour < 12 => hour + 12,
        None if captures.name("min").is_none() && hour < 12 => return None,
        _ => hour,
    };
    if hour == 24 && minute == 0 {
        return NaiveTime::from_hms_opt(23, 59, 59);
    }
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn weekday(letter: &str) -> Option<Weekday> {
    Some(match letter {
        "월" => Weekday::Mon,
        "화" => Weekday::Tue,
        "수" => Weekday::Wed,
        "목" => Weekday::Thu,
        "금" => Weekday::Fri,
        "토" => Weekday::Sat,
        "일" => Weekday::Sun,
        _ => return None,
    })
}

fn joins(text: &str, first: &Found, second: &Found) -> bool {
    text.get(first.range.end..second.range.start).is_some_and(|between| JOINT.is_match(between))
}

fn complete(mut first: Found, mut last: Found) -> (Found, Found) {
    last.month = last.month.or(first.month);
    let turns = first.month > last.month;
    if last.year.is_none() {
        last.year = first.year.map(|year| year + i32::from(turns));
    }
    if first.year.is_none() {
        first.year = last.year.map(|year| year - i32::from(turns));
    }
    (first, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(text: &str) -> String {
        let span = spans(text).into_iter().next().expect("a range");
        let shown = |found: &Found| {
            let date = found.resolve(Some(2025)).expect("a date");
            found.time.map_or_else(|| date.to_string(), |time| date.and_time(time).format("%Y-%m-%d %H:%M").to_string())
        };
        format!("{} … {}", shown(&span.first), shown(&span.last.expect("an end")))
    }

    #[test]
    fn the_same_range_in_many_hands() {
        for text in [
            "2025.04.15(화) ~ 2025.04.23(수) 17:00",
            "2025. 4. 15. (화) ~ 2025. 4. 23. (수) 17:00",
            "2025. 4. 15. ~ 4. 23. 17:00",
            "2025-04-15 - 2025-04-23 17:00",
            "2025/4/15~4/23 17시",
            "4월 15일(화) – 4월 23일(수) 오후 5시",
            "2025년 4월 15일부터 23일 17:00까지",
            "4/15(화) ~ 4/23(수), 17:00",
            "4월 15일 화요일부터 4월 23일 수요일 오후 5시까지",
        ] {
            assert_eq!(range(text), "2025-04-15 … 2025-04-23 17:00", "{text}");
        }
    }

    #[test]
    fn a_range_over_new_year_takes_the_next_year() {
        assert_eq!(range("2025.12.28 ~ 1.3(토)"), "2025-12-28 … 2026-01-03");
    }

    #[test]
    fn an_hour_without_its_half_of_the_day_is_no_time() {
        let found = scan("4월 23일 5시").into_iter().next().expect("a date");
        assert_eq!((found.time, found.time_unclear), (None, true));
    }

    #[test]
    fn fractions_and_versions_are_no_dates() {
        assert_eq!(scan("CI/CD 1/2, v1.24 그리고 3.5"), []);
    }
}
