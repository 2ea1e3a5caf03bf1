//! Months, date ranges and the one time zone of the domain.
//!
//! Moments are UTC inside the program; every date that a person reads or writes is in Korean Standard Time,
//! which has had no daylight saving since 1988 and is therefore a fixed offset.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, TimeZone, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time, in UTC.
pub type Moment = DateTime<Utc>;

/// Korean Standard Time, UTC+09:00 all year.
pub const KST: FixedOffset = match FixedOffset::east_opt(9 * 3600) {
    Some(offset) => offset,
    None => panic!("nine hours are within a day"),
};

/// The moment at which a Korean wall clock shows `date` and `time`.
#[must_use]
pub fn kst(date: NaiveDate, time: NaiveTime) -> Moment {
    match KST.from_local_datetime(&date.and_time(time)) {
        chrono::LocalResult::Single(at) => at.with_timezone(&Utc),
        // A fixed offset has neither gaps nor folds.
        _ => unreachable!("a fixed offset maps every local time to one moment"),
    }
}

/// The Korean calendar day of a moment.
#[must_use]
pub fn kst_date(at: Moment) -> NaiveDate {
    at.with_timezone(&KST).date_naive()
}

/// A calendar month, such as the month in which a subscription was paid. Written `2025-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    year: i32,
    month: u32,
}

impl YearMonth {
    /// `None` when `month` is not 1–12 or the year is outside 1–9999.
    #[must_use]
    pub const fn new(year: i32, month: u32) -> Option<Self> {
        if month >= 1 && month <= 12 && year >= 1 && year <= 9999 { Some(Self { year, month }) } else { None }
    }

    /// The month that holds `date`.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1–12.
    #[must_use]
    pub const fn month(self) -> u32 {
        self.month
    }

    /// The month `months` later (earlier when negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let index = self.year * 12 + self.month.cast_signed() - 1 + months;
        Self { year: index.div_euclid(12), month: index.rem_euclid(12).cast_unsigned() + 1 }
    }

    /// A day of this month; `None` when the month has no such day.
    #[must_use]
    pub fn day(self, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month, day)
    }

    /// First to last day of the month.
    #[must_use]
    pub fn days(self) -> DateRange {
        let first = self.day(1).unwrap_or(NaiveDate::MIN);
        let last = self.plus(1).day(1).and_then(|d| d.pred_opt()).unwrap_or(first);
        DateRange { first, last }
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// The text is not a month of the form `2025-03`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a month of the form YYYY-MM: {0:?}")]
pub struct NotAMonth(String);

impl FromStr for YearMonth {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let wrong = || NotAMonth(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        let year = year.parse().map_err(|_| wrong())?;
        let month = month.parse().map_err(|_| wrong())?;
        Self::new(year, month).ok_or_else(wrong)
    }
}

impl Serialize for YearMonth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for YearMonth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Calendar days in KST, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRange {
    /// The first day inside.
    pub first: NaiveDate,
    /// The last day inside.
    pub last: NaiveDate,
}

impl DateRange {
    /// Whether the day lies inside.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }

    /// Whether the two ranges share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_count_across_years() {
        let december = YearMonth::new(2025, 12).expect("a month");
        assert_eq!(december.plus(2).to_string(), "2026-02");
        assert_eq!(december.plus(-12).to_string(), "2024-12");
    }

    #[test]
    fn a_leap_february_ends_on_the_29th() {
        let february: YearMonth = "2024-02".parse().expect("a month");
        assert_eq!(february.days().last, NaiveDate::from_ymd_opt(2024, 2, 29).expect("a day"));
    }

    #[test]
    fn a_thirteenth_month_is_refused() {
        assert!("2025-13".parse::<YearMonth>().is_err());
    }
}
