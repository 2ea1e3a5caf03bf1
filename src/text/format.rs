//! Dates and months as people write them. All in Korean Standard Time.

use chrono::{Datelike, NaiveDate, Timelike, Weekday};

use super::messages::Locale;
use crate::domain::{KST, Moment, YearMonth};

/// `4월 23일(수)` or `Wed 23 Apr`.
#[must_use]
pub fn date(locale: Locale, date: NaiveDate) -> String {
    match locale {
        Locale::Ko => format!("{}월 {}일({})", date.month(), date.day(), weekday_ko(date.weekday())),
        Locale::En => date.format("%a %-d %b").to_string(),
    }
}

/// `4월 23일(수) 17:00` or `Wed 23 Apr, 17:00 KST`.
#[must_use]
pub fn day_and_time(locale: Locale, at: Moment) -> String {
    let local = at.with_timezone(&KST);
    let day = date(locale, local.date_naive());
    match locale {
        Locale::Ko => format!("{day} {}", local.format("%H:%M")),
        Locale::En => format!("{day}, {} KST", local.format("%H:%M")),
    }
}

/// `2025-04-23 17:00:01` in KST, for lists and receipts.
#[must_use]
pub fn date_time(at: Moment) -> String {
    at.with_timezone(&KST).format("%Y-%m-%d %H:%M:%S").to_string()
}

/// `3월` or `March`.
#[must_use]
pub fn month(locale: Locale, value: YearMonth) -> String {
    match (locale, value.day(1)) {
        (Locale::En, Some(first)) => first.format("%B").to_string(),
        _ => format!("{}월", value.month()),
    }
}

fn weekday_ko(day: Weekday) -> char {
    match day {
        Weekday::Mon => '월',
        Weekday::Tue => '화',
        Weekday::Wed => '수',
        Weekday::Thu => '목',
        Weekday::Fri => '금',
        Weekday::Sat => '토',
        Weekday::Sun => '일',
    }
}

/// `16:58:21` in KST.
#[must_use]
pub fn time(at: Moment) -> String {
    let local = at.with_timezone(&KST);
    format!("{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second())
}

/// Discord's relative timestamp, which each reader's client counts down: `<t:1745395200:R>`.
#[must_use]
pub fn relative(at: Moment) -> String {
    format!("<t:{}:R>", at.timestamp())
}
