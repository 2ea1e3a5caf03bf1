//! Submission windows from dates and rules, and what says that there is none yet.

use chrono::NaiveTime;

use super::dates::Span;
use crate::domain::calendar::kst;
use crate::domain::{PayDays, Window, YearMonth};

/// The window of a range: from midnight of the first day, unless a time is given, to the time given at the end. A
/// single date is the end.
#[must_use]
pub fn announced(span: &Span, year: Option<i32>) -> Window {
    let opens = span.last.as_ref().and_then(|_| span.first.resolve(year));
    let end = span.last.as_ref().unwrap_or(&span.first);
    Window {
        opens_at: opens.map(|day| kst(day, span.first.time.unwrap_or(NaiveTime::MIN))),
        closes_at: end.resolve(year).map(|day| kst(day, end.time.unwrap_or(last_second()))),
        tentative: false,
    }
}

/// The window that a general rule gives for a month: whole days, as no hours are announced.
#[must_use]
pub fn tentative(month: YearMonth, days: PayDays) -> Option<Window> {
    let days = days.of(month)?;
    let (opens_at, closes_at) = (kst(days.first, NaiveTime::MIN), kst(days.last, last_second()));
    Some(Window { opens_at: Some(opens_at), closes_at: Some(closes_at), tentative: true })
}

fn last_second() -> NaiveTime {
    NaiveTime::from_hms_opt(23, 59, 59).unwrap_or(NaiveTime::MIN)
}

/// Whether a value says that it is not known yet, or says nothing.
#[must_use]
pub fn to_be_announced(value: &str) -> bool {
    value.trim().is_empty()
        || ["추후", "미정", "별도", "예정", "공지", "알려", "안내"].iter().any(|word| value.contains(word))
}

/// Whether a link leads to a form.
#[must_use]
pub fn is_form(link: &str) -> bool {
    link.contains("forms.gle/") || link.contains("docs.google.com/forms/")
}
