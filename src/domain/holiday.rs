//! Days on which nobody works in Korea, to be pointed out when operators fix a date. A date is never moved because of
//! one.
//!
//! Source: the rules on public holidays of government offices (관공서의 공휴일에 관한 규정) and the yearly almanac
//! (월력요항) of the Korea Astronomy and Space Science Institute, with substitute and temporary holidays that were
//! announced by 2025. Years that are not listed have weekends only.

use chrono::{Datelike, NaiveDate, Weekday};

/// Public holidays that fall on working days, substitutes included: year, month, day.
const HOLIDAYS: [(i32, &[(u32, u32)]); 3] = [
    (
        2025,
        &[
            (1, 1),
            (1, 27),
            (1, 28),
            (1, 29),
            (1, 30),
            (3, 3),
            (5, 5),
            (5, 6),
            (6, 3),
            (6, 6),
            (8, 15),
            (10, 3),
            (10, 6),
            (10, 7),
            (10, 8),
            (10, 9),
            (12, 25),
        ],
    ),
    (
        2026,
        &[
            (1, 1),
            (2, 16),
            (2, 17),
            (2, 18),
            (3, 2),
            (5, 5),
            (5, 25),
            (6, 3),
            (8, 17),
            (9, 24),
            (9, 25),
            (10, 5),
            (10, 9),
            (12, 25),
        ],
    ),
    (
        2027,
        &[
            (1, 1),
            (2, 8),
            (2, 9),
            (3, 1),
            (5, 5),
            (5, 13),
            (8, 16),
            (9, 14),
            (9, 15),
            (9, 16),
            (10, 4),
            (10, 11),
            (12, 27),
        ],
    ),
];

/// Why nobody works on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOff {
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Holiday,
}

/// Whether nobody works on this day.
#[must_use]
pub fn day_off(day: NaiveDate) -> Option<DayOff> {
    if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        return Some(DayOff::Weekend);
    }
    let year = HOLIDAYS.iter().find(|(year, _)| *year == day.year());
    let is_listed = year.is_some_and(|(_, days)| days.contains(&(day.month(), day.day())));
    is_listed.then_some(DayOff::Holiday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<DayOff> {
        day_off(text.parse().expect("a day"))
    }

    #[test]
    fn weekends_and_holidays_are_told_apart() {
        assert_eq!(of("2025-05-17"), Some(DayOff::Weekend));
        assert_eq!(of("2025-05-05"), Some(DayOff::Holiday));
        assert_eq!(of("2025-05-06"), Some(DayOff::Holiday), "a substitute");
        assert_eq!(of("2025-05-15"), None);
    }

    #[test]
    fn no_listed_holiday_is_on_a_weekend() {
        for (year, days) in HOLIDAYS {
            for (month, day) in days {
                let day = NaiveDate::from_ymd_opt(year, *month, *day).expect("a day");
                assert!(!matches!(day.weekday(), Weekday::Sat | Weekday::Sun), "{day}");
            }
        }
    }
}
