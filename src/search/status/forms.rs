//! The forms in which people name days: one pattern and one reader each.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, Duration, NaiveDate};
use regex::{Captures, Regex};

use super::days::monday;
use super::named::{MONTHS, distance, number};
use crate::domain::{DateRange, YearMonth};
use crate::notice::pattern;

/// What a day is told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// `22일`, `3월 22일`, `2025.3.22`.
    Day { year: Option<i32>, month: Option<u32>, day: u32 },
    /// `지난달 15일`: months away from this one.
    DayAway { months: i32, day: u32 },
    /// `월요일`; with `지난주` weeks away. Days from Monday.
    Weekday { weeks: Option<i32>, day: i64 },
    /// `지난주`.
    Week(i32),
    /// `어제`, `사흘 전`; several for `엊그제`. Days from today, ascending.
    Away(i64, i64),
    /// `3월 말`, `지난달 초`: a third of a month, from its first day to its last; 31 is the end of any month.
    Part { month: Result<u32, i32>, first: u32, last: u32 },
}

/// What days are told from.
#[derive(Clone, Copy, Debug)]
pub struct Today<'a> {
    /// Today, in Korea.
    pub date: NaiveDate,
    /// Whether what happens on the day lies behind, or ahead; `None` when the text does not say.
    pub past: Option<bool>,
    /// The months of which the notice speaks: those of paying, or of handing in.
    pub months: &'a [YearMonth],
}

type Read = fn(&Captures<'_>) -> Option<Named>;

/// Longer forms first: where two fit, the first holds.
static FORMS: LazyLock<[(Regex, Read); 9]> = LazyLock::new(|| {
    let month = MONTHS.join("|");
    let en_weekday = "(mon|tues|wednes|thurs|fri|satur|sun)day";
    [
        // 지난달 15일; the 15th of last month; last month on the 15th
        (
            pattern(concat!(
                r"(?:(지난|저번|이번|다음)\s*|(전|이|담))달\s*(?:에|의)?\s*([0-9]{1,2})\s*일",
                r"|([0-9]{1,2})(?:st|nd|rd|th)\s+(?:of\s+)?(last|this|next)\s+month",
                r"|(last|this|next)\s+month,?\s+(?:on\s+)?(?:the\s+)?([0-9]{1,2})(?:st|nd|rd|th)",
            )),
            |found| {
                let text = |group: usize| found.get(group).map(|part| part.as_str());
                let months = text(1).or(text(2)).or(text(5)).or(text(6))?;
                let day = text(3).or(text(4)).or(text(7))?;
                Some(Named::DayAway { months: distance(months), day: day.parse().ok()? })
            },
        ),
        // 3월 22일, 2025년 3월 22일
        (pattern(r"(?:(20[0-9]{2})\s*년\s*)?([0-9]{1,2})\s*월\s*([0-9]{1,2})\s*일(?:날|자)?"), dated),
        // 4/22, 4.22, 2025-04-22; not a version, not an amount
        (
            pattern(
                r"(?:^|[^0-9.$/a-z₩-])(?:(20[0-9]{2})\s*[.\-/]\s*)?([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\.?(?:\s*일)?(?:\s*\([월화수목금토일]\))?(?:에|날|\s|이랑|랑|,|$)",
            ),
            dated,
        ),
        // march 31st, 31 march, 31st of march
        (
            pattern(&format!(
                r"\b({month})[a-z]*\.?\s+(?:the\s+)?([0-9]{{1,2}})(?:st|nd|rd|th)?\b|\b([0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({month})[a-z]*\b"
            )),
            |found| {
                let text = |group: usize| found.get(group).map(|part| part.as_str());
                let (month, day) = text(1).zip(text(2)).or_else(|| text(4).zip(text(3)))?;
                Some(Named::Day { year: None, month: number(month), day: day.parse().ok()? })
            },
        ),
        // 3월 말, 지난달 초
        (
            pattern(r"(?:([0-9]{1,2})\s*월|(지난|저번|이번|다음|전|이|담)\s*달)\s*(초|중순|말일|말)"),
            |found| {
                let month = match (found.get(1), found.get(2)) {
                    (Some(month), _) => Ok(number(month.as_str())?),
                    (None, away) => Err(distance(away?.as_str())),
                };
                let (first, last) = match found.get(3)?.as_str() {
                    "초" => (1, 10),
                    "중순" => (11, 20),
                    "말" => (21, 31),
                    _ => (31, 31),
                };
                Some(Named::Part { month, first, last })
            },
        ),
        // 지난주 화요일, 월욜, last tuesday
        (
            pattern(&format!(
                r"(?:(지지난|지난|저번|이번|다음|담)\s*주\s*(?:에\s*)?)?([월화수목금토일])요?[일욜](?:\b|에|날|\s|$)|(?:(last|this|next)\s+)?\b{en_weekday}\b"
            )),
            |found| {
                let weeks = found.get(1).or(found.get(3)).map(|word| distance(word.as_str()));
                let name = found.get(2).or(found.get(4))?.as_str();
                let place = |days: &[&str]| days.iter().position(|day| *day == name);
                let day = place(&["월", "화", "수", "목", "금", "토", "일"])
                    .or_else(|| place(&["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"]))?;
                Some(Named::Weekday { weeks, day: i64::try_from(day).ok()? })
            },
        ),
        // 지난주, last week
        (pattern(r"(지지난|지난|저번|이번|다음|담)\s*주|(last|this|next)\s+week"), |found| {
            Some(Named::Week(distance(found.get(1).or(found.get(2))?.as_str())))
        }),
        // 어제, 사흘 전, 3 days ago
        (
            pattern(
                r"오늘|방금|아까|엊그제|엊그저께|그저께|그제|어제|어저께|내일|모레|([0-9]{1,2})\s*일\s*전|이틀\s*전|사흘\s*전|나흘\s*전|일주일\s*전|day before yesterday|yesterday|tomorrow|\btoday\b|\bjust\b|([0-9]{1,2})\s+days?\s+ago|a\s+week\s+ago",
            ),
            away,
        ),
        // 22일, the 22nd
        (
            pattern(
                r"([0-9]{1,2})\s*일(?:날|자)?|\bthe\s+([0-9]{1,2})(?:st|nd|rd|th)\b|\bon\s+([0-9]{1,2})(?:st|nd|rd|th)\b",
            ),
            |found| {
                let day = found.iter().skip(1).flatten().next()?.as_str().parse().ok()?;
                Some(Named::Day { year: None, month: None, day })
            },
        ),
    ]
});

fn dated(found: &Captures<'_>) -> Option<Named> {
    let year = found.get(1).and_then(|year| year.as_str().parse().ok());
    let (month, day) = (found.get(2)?.as_str().parse().ok()?, found.get(3)?.as_str().parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Named::Day { year, month: Some(month), day })
}

fn away(found: &Captures<'_>) -> Option<Named> {
    if let Some(days) = found.get(1).or(found.get(2)) {
        // `20일 전에` is before the 20th.
        let days: i64 = days.as_str().parse().ok().filter(|days| *days < 10)?;
        return Some(Named::Away(-days, -days));
    }
    let word: String = found.get(0)?.as_str().split_whitespace().collect();
    Some(match word.as_str() {
        "엊그제" | "엊그저께" => Named::Away(-3, -1),
        "그저께" | "그제" | "이틀전" | "daybeforeyesterday" => Named::Away(-2, -2),
        "어제" | "어저께" | "yesterday" => Named::Away(-1, -1),
        "사흘전" => Named::Away(-3, -3),
        "나흘전" => Named::Away(-4, -4),
        "일주일전" | "aweekago" => Named::Away(-7, -7),
        "내일" | "tomorrow" => Named::Away(1, 1),
        "모레" => Named::Away(2, 2),
        _ => Named::Away(0, 0),
    })
}

/// All places at which a form fits, form by form.
pub fn all(text: &str) -> impl Iterator<Item = (Range<usize>, Named)> {
    FORMS.iter().flat_map(|(form, read)| {
        form.captures_iter(text).filter_map(|found| {
            let whole = found.get(0)?;
            let start = whole.as_str().find(char::is_alphanumeric)?;
            let bare = whole.as_str().trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
            let end = ["이랑", "랑", "에", "날"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare).len();
            Some((whole.start() + start..whole.start() + end, read(&found)?))
        })
    })
}

impl Named {
    /// The days it means; `None` when there is no such day, or nobody could know which.
    #[must_use]
    pub fn resolve(self, today: &Today<'_>) -> Option<DateRange> {
        let this = YearMonth::of(today.date);
        match self {
            Self::Day { year: Some(year), month: Some(month), day } => one(YearMonth::new(year, month)?.day(day)?),
            Self::Day { month, day, .. } => {
                let all = (-12..=12).map(|away| this.plus(away));
                let of_month = all.filter(|candidate| month.is_none_or(|month| candidate.month() == month));
                one(today.nearest(of_month.filter_map(|candidate| candidate.day(day)).collect(), month.is_some())?)
            }
            Self::DayAway { months, day } => one(this.plus(months).day(day)?),
            Self::Weekday { weeks: Some(weeks), day } => {
                one(monday(today.date) + Duration::days(7 * i64::from(weeks) + day))
            }
            Self::Weekday { weeks: None, day } => {
                let all = (-1..=1).map(|week| monday(today.date) + Duration::days(7 * week + day));
                one(today.nearest(all.collect(), false)?)
            }
            Self::Week(weeks) => {
                let first = monday(today.date) + Duration::days(7 * i64::from(weeks));
                Some(today.within(DateRange { first, last: first + Duration::days(6) }))
            }
            // A payment of today is past only where the text says so: else it is one that somebody still thinks about.
            Self::Away(0, 0) => one(today.date).filter(|_| today.past == Some(true)),
            Self::Away(first, _) if first < 0 && today.past == Some(false) => None,
            Self::Away(first, last) => {
                let day = |away| today.date + Duration::days(away);
                Some(DateRange { first: day(first), last: day(last) })
            }
            Self::Part { month, first, last } => {
                let month = match month {
                    Err(away) => this.plus(away),
                    Ok(month) => {
                        let all = (-12..=12).map(|away| this.plus(away)).filter(|all| all.month() == month);
                        YearMonth::of(today.nearest(all.filter_map(|all| all.day(1)).collect(), true)?)
                    }
                };
                let end = month.days().last;
                Some(DateRange { first: month.day(first.min(end.day()))?, last: month.day(last.min(end.day()))? })
            }
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "as the other readers")]
const fn one(day: NaiveDate) -> Option<DateRange> {
    Some(DateRange { first: day, last: day })
}

impl Today<'_> {
    /// The day among several that is meant: in a month of the notice where the month is named, then on the right
    /// side of today, then the nearest.
    fn nearest(&self, days: Vec<NaiveDate>, month_named: bool) -> Option<NaiveDate> {
        let unknown = |day: &NaiveDate| month_named && !self.months.contains(&YearMonth::of(*day));
        let wrong_side = |away: i64| self.past.is_some_and(|past| if past { away > 0 } else { away < 0 });
        days.into_iter().min_by_key(|day| {
            let away = (*day - self.date).num_days();
            (unknown(day), wrong_side(away), away.abs())
        })
    }

    /// The part of a week on the right side of today.
    fn within(&self, week: DateRange) -> DateRange {
        let holds = week.contains(self.date);
        match self.past {
            Some(true) if holds => DateRange { last: self.date, ..week },
            Some(false) if holds => DateRange { first: self.date, ..week },
            _ => week,
        }
    }
}
