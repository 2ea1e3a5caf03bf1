//! The day of the month on which something repeats, as people type it: `5`, `매달 5일`, or the next time as a date,
//! `4월 30일`, `2025-04-30`, `내일`.

use super::when::{BadWhen, day_and_hour};
use crate::domain::calendar::{kst, kst_date};
use crate::domain::{Moment, RenewalDay};

/// Words before a day that say that it repeats.
const BEFORE: [&str; 8] = ["매월", "매달", "every month", "monthly", "on the", "on", "the", "day"];
/// What may stand behind one.
const BEHIND: [&str; 2] = ["에", "of every month"];

/// Reads a day of the month; a date must not have passed at `now`.
///
/// # Errors
/// [`BadWhen`] says what is wrong with it.
pub fn month_day(text: &str, now: Moment) -> Result<RenewalDay, BadWhen> {
    let lower = text.trim().to_lowercase();
    // The whole first: "the day after tomorrow" is no day called "after tomorrow".
    let date = match day_and_hour(&lower, now) {
        Err(BadWhen::NotUnderstood) => None,
        read => Some(read),
    };
    let plain = without_words(&lower);
    let number = ["일", "st", "nd", "rd", "th"].iter().find_map(|end| plain.strip_suffix(end)).unwrap_or(plain).trim();
    if !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) {
        let known = number.parse().ok().and_then(RenewalDay::new);
        return known.ok_or_else(|| BadWhen::NoSuch(plain.to_owned()));
    }
    let read = date.unwrap_or_else(|| day_and_hour(plain, now))?;
    if read.has_hour() {
        return Err(BadWhen::NotUnderstood);
    }
    if read.day() < kst_date(now) {
        return Err(BadWhen::Past(kst(read.day(), chrono::NaiveTime::MIN)));
    }
    RenewalDay::new(chrono::Datelike::day(&read.day())).ok_or(BadWhen::NotUnderstood)
}

fn without_words(text: &str) -> &str {
    let mut plain = text;
    while let Some(left) = BEFORE.iter().find_map(|word| plain.strip_prefix(word)) {
        plain = left.trim_start();
    }
    BEHIND.iter().find_map(|word| plain.strip_suffix(word)).unwrap_or(plain).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wednesday, 16 April 2025, 10:00 in Korea.
    fn read(text: &str) -> Result<u32, BadWhen> {
        month_day(text, "2025-04-16T01:00:00Z".parse().expect("a time")).map(RenewalDay::number)
    }

    #[test]
    fn the_usual_ways_to_write_a_day() {
        let cases = [("5", 5), ("31일", 31), ("매달 5일", 5), ("매월 1일에", 1), ("20th", 20), ("4월 30일", 30)];
        for (text, expected) in cases.into_iter().chain([("2025-05-02", 2), ("내일", 17), ("5/31", 31)]) {
            assert_eq!(read(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_does_not_exist_is_named() {
        for text in ["0", "32", "32일", "2월 30일", "999999999999"] {
            assert!(matches!(read(text), Err(BadWhen::NoSuch(_))), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn a_date_that_has_passed_is_refused() {
        assert!(matches!(read("4월 1일"), Err(BadWhen::Past(_))), "{:?}", read("4월 1일"));
        assert!(matches!(read("2024-04-20"), Err(BadWhen::Past(_))));
    }

    #[test]
    fn other_words_are_no_day() {
        for text in ["", "곧", "월말쯤", "5일인가 6일", "🙂", "-3", "매달", "매달 5일 10시", "5일 에누리"]
        {
            assert_eq!(read(text), Err(BadWhen::NotUnderstood), "{text}");
        }
    }

    #[test]
    fn a_date_of_many_words_is_read_whole() {
        let cases = [("다음 달 3일", 3), ("the day after tomorrow", 18), ("3일 뒤", 19), ("내일모레", 18)];
        for (text, expected) in cases.into_iter().chain([("next Friday", 25)]) {
            assert_eq!(read(text), Ok(expected), "{text}");
        }
    }
}
