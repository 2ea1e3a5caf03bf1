//! Dates in the formats of slips, receipts and invoices.

use chrono::{Datelike, NaiveDate};

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Day {
    /// One day.
    On(NaiveDate),
    /// Two readings, such as 03/04/2025.
    Unclear,
}

/// Days before this one are not payments of anybody here, but birthdays and founding years.
const FIRST_YEAR: i32 = 2015;
const LAST_YEAR: i32 = 2099;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// All dates in a text, in order.
pub(crate) fn days(text: &str) -> Vec<Day> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        match date_at(rest) {
            Some((day, used)) => {
                found.push(day);
                at += used;
            }
            None => at += 1,
        }
    }
    found
}

/// The only date of a text; `None` when it holds none or several different ones.
pub(crate) fn only_day(text: &str) -> Option<Day> {
    let days = days(text);
    let first = *days.first()?;
    days.iter().all(|day| *day == first).then_some(first)
}

#[derive(Debug, PartialEq)]
enum Token {
    Number(String),
    Word(String),
    Mark(char),
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut fresh = true;
    for c in text.chars() {
        match (tokens.last_mut(), c) {
            (Some(Token::Number(digits)), '0'..='9') if !fresh => digits.push(c),
            (_, '0'..='9') => tokens.push(Token::Number(c.to_string())),
            (Some(Token::Word(word)), c) if c.is_alphabetic() && !fresh => word.extend(c.to_lowercase()),
            (_, c) if c.is_alphabetic() => tokens.push(Token::Word(c.to_lowercase().collect())),
            (_, c) if c.is_whitespace() => {}
            (_, c) => tokens.push(Token::Mark(c)),
        }
        fresh = c.is_whitespace();
    }
    tokens
}

/// The date that begins here and how many tokens it takes.
fn date_at(tokens: &[Token]) -> Option<(Day, usize)> {
    use Token::{Mark, Number, Word};
    match tokens {
        [Number(y), Word(a), Number(m), Word(b), Number(d), Word(c), ..]
            if a == "년" && b == "월" && c.starts_with('일') =>
        {
            Some((day(full_year(y)?, m, d)?, 6))
        }
        [Number(y), Mark(a), Number(m), Mark(b), Number(d), ..]
            if a == b && matches!(a, '.' | '-' | '/') && is_short(m) =>
        {
            numeric(*a, y, m, d).map(|day| (day, 5))
        }
        [Number(d), Mark('-' | '/' | '.'), Word(m), Mark('-' | '/' | '.'), Number(y), ..] => {
            Some((day(full_year(y)?, &month(m)?, d)?, 5))
        }
        [Word(m), Number(d), Mark(','), Number(y), ..] if y.len() == 4 => Some((day(full_year(y)?, &month(m)?, d)?, 4)),
        [Word(m), Mark('.'), Number(d), Mark(','), Number(y), ..] if y.len() == 4 => {
            Some((day(full_year(y)?, &month(m)?, d)?, 5))
        }
        [Word(m), Number(d), Number(y), ..] if y.len() == 4 => Some((day(full_year(y)?, &month(m)?, d)?, 3)),
        [Number(d), Word(m), Mark(','), Number(y), ..] if y.len() == 4 => Some((day(full_year(y)?, &month(m)?, d)?, 4)),
        [Number(d), Word(m), Number(y), ..] if y.len() == 4 => Some((day(full_year(y)?, &month(m)?, d)?, 3)),
        [Number(packed), ..] if matches!(packed.len(), 8 | 14) => {
            let part = |from: usize, length: usize| packed.chars().skip(from).take(length).collect::<String>();
            Some((day(full_year(&part(0, 4))?, &part(4, 2), &part(6, 2))?, 1))
        }
        _ => None,
    }
}

fn is_short(number: &str) -> bool {
    number.len() <= 2
}

/// Three numbers: year first, or year last in the American or the European order.
fn numeric(mark: char, a: &str, b: &str, c: &str) -> Option<Day> {
    // A time may follow without a space that survives: `05` of `0514:22` cannot be told apart, so it is no date.
    if a.len() == 4 && is_short(c) {
        return day(full_year(a)?, b, c);
    }
    if a.len() == 2 && c.len() == 4 && is_short(b) {
        let (american, european) = (day(full_year(c)?, a, b), day(full_year(c)?, b, a));
        return match (american, european) {
            (Some(one), Some(other)) if one != other => Some(Day::Unclear),
            (one, other) => one.or(other),
        };
    }
    // `25.03.05` is Korean; with slashes or hyphens it could be American just as well, but not with such a day.
    let short =
        a.len() == 2 && is_short(c) && (mark == '.' || a.parse::<u32>().is_ok_and(|year| (13..=31).contains(&year)));
    if short { day(full_year(a)?, b, c) } else { None }
}

fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    let year = if text.len() == 2 { 2000 + year } else { year };
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}

fn day(year: i32, month: &str, day: &str) -> Option<Day> {
    let date = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    debug_assert_eq!(date.year(), year, "a date keeps its year");
    Some(Day::On(date))
}

/// The number of an English month by its name or first three letters.
fn month(word: &str) -> Option<String> {
    let index = MONTHS.iter().position(|name| word.starts_with(name))?;
    let long = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_month = word.len() == 3 || word == "sept" || long.get(index) == Some(&word);
    is_month.then(|| (index + 1).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let name = |day| match day {
            Day::On(date) => date.to_string(),
            Day::Unclear => "unclear".to_owned(),
        };
        days(text).into_iter().map(name).collect()
    }

    #[test]
    fn a_day_is_read_in_every_spelling() {
        let spellings = [
            "2025.03.05 14:22:31",
            "2025-03-05",
            "2025/03/05",
            "2025. 3. 5.",
            "2025년 3월 5일",
            "20250305",
            "25.03.05",
            "25/03/05",
            "March 5, 2025",
            "Mar 5, 2025",
            "5 March 2025",
            "05-MAR-2025",
            "2025.03.05(수)",
            "20250305142231",
            "2025-03-05T14:22:31",
            "3/05/2025 was no date but 2025.03.05 is",
            "Mar. 5, 2025",
        ];
        for text in spellings {
            assert_eq!(read(text), ["2025-03-05"], "{text}");
        }
    }

    #[test]
    fn a_day_with_two_readings_is_unclear() {
        assert_eq!(read("03/04/2025"), ["unclear"]);
        assert_eq!(read("03/25/2025"), ["2025-03-25"]);
    }

    #[test]
    fn numbers_that_are_no_days_are_left_alone() {
        for text in ["75189774", "1,445.22", "5409-46**-****-8845", "1599-3333", "2025.13.05", "10.0.0.1", "1588-1688"]
        {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_period_is_two_days() {
        assert_eq!(read("2025.03.01 ~ 2025.03.31"), ["2025-03-01", "2025-03-31"]);
        assert_eq!(read("February 1, 2025 - February 28, 2025"), ["2025-02-01", "2025-02-28"]);
    }
}
