//! Months and days of payment that a question names, also by their distance from today.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use regex::Regex;

use crate::domain::YearMonth;
use crate::notice::pattern;

const PAYING: &str = r"(?:결제|긁|구매|샀|지불|구독)";

/// `22일에 결제`, `3월 31일에 gpt 긁은`; a day until which one may pay is none on which somebody paid.
static PAID_ON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(r"(?:([0-9]{{1,2}})\s*월\s*)?([0-9]{{1,2}})\s*일(?:날|자)?(?:에|\s)[^0-9.?!\n]{{0,16}}?{PAYING}"))
});
static PAID_ON_EN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:paid|pay|bought|subscribed|charged|billed)[^.?!]{0,20}?\bon\s+(?:the\s+)?(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+)?([0-9]{1,2})(?:st|nd|rd|th)?\b",
    )
});
static DAYS_AGO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(어제|그저께|그제)[^.?!\n]{{0,12}}?{PAYING}|(?:오늘|방금)[^.?!\n]{{0,12}}?(?:결제|구매|구독)\s*(?:했|한|함)"
    ))
});
static BEFORE: LazyLock<Regex> = LazyLock::new(|| pattern(r"하면|할\s*건|해도|하려|할게|if\s+i"));

static PAY_MONTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(이번|지난|저번|다음)\s*달\s*(?:에\s*)?(?:결제\s*(?:분|한|했|건)|구독료|긁은|꺼|거|분|낸)|(담달|last month|this month)['’]?s?\s*(?:payment|subscription)",
    )
});
static CLAIM_MONTH: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(이번|지난|저번|다음)\s*달\s*(?:에\s*)?(?:청구|제출|접수|마감)"));

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The day on which somebody paid, or is going to; `text` in lower case. A day without its month is the last one of
/// that number, or the next one for a payment that is still to come.
#[must_use]
pub fn paid_on(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(found) = DAYS_AGO.captures(text) {
        let ago = match found.get(1).map(|day| day.as_str()) {
            None => 0,
            Some("어제") => 1,
            Some(_) => 2,
        };
        return today.checked_sub_days(Days::new(ago));
    }
    let found = PAID_ON.captures(text).or_else(|| PAID_ON_EN.captures(text))?;
    let day: u32 = found.get(2)?.as_str().parse().ok()?;
    let month = found.get(1).and_then(|month| number(month.as_str()));
    let coming = BEFORE.is_match(text);
    let this = YearMonth::of(today);
    let candidates = (-12..=12).filter_map(|away| this.plus(away).day(day));
    let mut candidates: Vec<NaiveDate> =
        candidates.filter(|date| month.is_none_or(|month| date.month() == month)).collect();
    candidates.sort_by_key(|date| {
        let away = (*date - today).num_days();
        (if coming { away < 0 } else { away > 0 }, away.abs())
    });
    candidates.first().copied()
}

fn number(month: &str) -> Option<u32> {
    let named = MONTHS.iter().zip(1..).find(|(name, _)| month.starts_with(**name)).map(|(_, number)| number);
    named.or_else(|| month.parse().ok())
}

/// The pay month that is named by its distance: `지난달 결제분`.
#[must_use]
pub fn pay_month(text: &str, today: NaiveDate) -> Option<YearMonth> {
    let found = PAY_MONTH.captures(text)?;
    Some(YearMonth::of(today).plus(distance(found.get(1).or_else(|| found.get(2))?.as_str())))
}

/// The claim month that is named by its distance: `이번 달 청구`.
#[must_use]
pub fn claim_month(text: &str, today: NaiveDate) -> Option<YearMonth> {
    let found = CLAIM_MONTH.captures(text)?;
    Some(YearMonth::of(today).plus(distance(found.get(1)?.as_str())))
}

fn distance(word: &str) -> i32 {
    match word {
        "지난" | "저번" | "last month" => -1,
        "다음" | "담달" => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_day_without_its_month_is_the_last_one_of_that_number() {
        assert_eq!(paid_on("22일에 결제했는데 돼요?", day("2025-04-16")), Some(day("2025-03-22")));
        assert_eq!(paid_on("22일에 결제하면 돼요?", day("2025-04-16")), Some(day("2025-04-22")));
    }

    #[test]
    fn a_day_until_which_one_may_pay_is_none() {
        assert_eq!(paid_on("20일까지 결제하면 되나요", day("2025-04-16")), None);
    }

    #[test]
    fn english_days_and_yesterday() {
        assert_eq!(paid_on("i paid on march 31st, does it count?", day("2025-04-16")), Some(day("2025-03-31")));
        assert_eq!(paid_on("어제 지피티 결제했어요", day("2025-04-01")), Some(day("2025-03-31")));
    }
}
