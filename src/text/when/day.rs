//! The day of a written time.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use regex::Captures;

use super::BadWhen;
use super::scan::{NUMERALS, count, number, pattern, take, written};
use crate::domain::YearMonth;

/// How long ago a day without a year may be to be taken for a slip and not for next year's.
const SLIP: Duration = Duration::days(60);

const MONTHS: &str = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|\
                      oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const WEEKDAYS: &str = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";

pattern!(FULL, r"(?<y>\d{4})\s*(?:[-./]|년)\s*(?<m>\d{1,2})\s*(?:[-./]|월)\s*(?<d>\d{1,2})[일.]?");
pattern!(MONTH_DAY, r"(?<m>\d{1,2})\s*(?:월|[-./])\s*(?<d>\d{1,2})[일.]?");
pattern!(ENGLISH, format!(r"(?<m>{MONTHS})\.?\s*(?<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*(?<y>20\d{{2}}))?"));
pattern!(BRITISH, format!(r"(?<d>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+)?(?<m>{MONTHS})(?:\s+(?<y>20\d{{2}}))?"));
pattern!(OF_MONTH, r"(?<which>이번|다다음|다음|이|담|내)\s*달\s*(?:(?<d>\d{1,2})\s*일|(?<last>말일))");
pattern!(DAY, r"(?:the\s+)?(?<d>\d{1,2})(?:\s*일|st|nd|rd|th)");
pattern!(
    NAMED,
    "(?:내일|낼)\\s*모레|오늘|금일|내일|명일|낼|모레|글피|어제|그저께|그제|today|tomorrow|(?:the\\s+)?day after tomorrow|yesterday"
);
pattern!(
    LATER,
    format!(
        "(?:(?<word>하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|일주일)|\
         (?<n>\\d{{1,4}}|{NUMERALS})\\s*(?<unit>일|주일|주|달|개월))\\s*(?:뒤|후|이후)"
    )
);
pattern!(IN, r"in\s+(?<n>\d{1,4}|an?|one|two|three)\s*(?<unit>days?|weeks?|months?)");
pattern!(FROM_NOW, r"(?<n>\d{1,4}|an?|one|two|three)\s*(?<unit>days?|weeks?|months?)\s*(?:later|from now)");
pattern!(
    OF_WEEK,
    r"(?<which>이번|요번|금|다다음|다음|담|차|지난|저번)\s*주\s*(?<day>[월화수목금토일])(?<long>요일|욜)?"
);
pattern!(NEXT, format!(r"(?<which>this|next|last)\s+(?<day>{WEEKDAYS})"));
pattern!(
    WEEKDAY,
    format!(r"\(\s*(?:[월화수목금토일](?:요일|욜)?|{WEEKDAYS})\s*\)|[월화수목금토일](?:요일|욜)|{WEEKDAYS}")
);

/// The day at the beginning of a text, and what is left; an error for one that is in no calendar.
pub fn day(rest: &str, today: NaiveDate) -> Option<(Result<NaiveDate, BadWhen>, &str)> {
    type Reader = fn(&Captures<'_>, NaiveDate) -> Option<NaiveDate>;
    let readers: [(&super::scan::Pattern, Reader); 12] = [
        (&LATER, later),
        (&IN, later),
        (&FROM_NOW, later),
        (&FULL, full),
        (&ENGLISH, english),
        (&BRITISH, english),
        (&OF_MONTH, of_named_month),
        (&MONTH_DAY, |found, today| of_year(today, number(found, "m")?, number(found, "d")?)),
        (&NAMED, named),
        (&OF_WEEK, of_week),
        (&NEXT, of_week),
        (&DAY, |found, today| of_month(today, number(found, "d")?)),
    ];
    readers.into_iter().find_map(|(pattern, reader)| {
        let (found, left) = take(pattern, rest)?;
        // One letter for a weekday has to stand alone: 다음 주 일정 is no day.
        let cut = found.name("day").is_some() && found.name("long").is_none();
        if cut && left.chars().next().is_some_and(char::is_alphabetic) {
            return None;
        }
        let read = reader(&found, today).ok_or_else(|| BadWhen::NoSuch(written(&found)));
        Some((read, left))
    })
}

/// The day of the week at the beginning of a text, how it was written, and what is left.
pub fn weekday(rest: &str) -> Option<(Weekday, String, &str)> {
    let (found, left) = take(&WEEKDAY, rest)?;
    let written = written(&found);
    let name = written.trim_matches(['(', ')', ' ']);
    Some((weekday_of(name)?, name.to_owned(), left))
}

/// The next such day, today included.
pub fn coming(weekday: Weekday, today: NaiveDate) -> NaiveDate {
    today + Duration::days(i64::from(weekday.days_since(today.weekday())))
}

fn full(found: &Captures<'_>, _: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(number(found, "y")?, number(found, "m")?, number(found, "d")?)
}

fn english(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    const SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let name = found.name("m")?.as_str();
    let month = SHORT.iter().position(|short| name.starts_with(short))? + 1;
    let (month, day) = (u32::try_from(month).ok()?, number(found, "d")?);
    match number(found, "y") {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => of_year(today, month, day),
    }
}

fn named(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let days = match found.get(0)?.as_str() {
        "내일" | "명일" | "낼" | "tomorrow" => 1,
        "모레" => 2,
        "글피" => 3,
        "어제" | "yesterday" => -1,
        "그저께" | "그제" => -2,
        "오늘" | "금일" | "today" => 0,
        // 내일모레, with and without a space, and "day after tomorrow".
        _ => 2,
    };
    Some(today + Duration::days(days))
}

fn later(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(word) = found.name("word") {
        let days = match word.as_str() {
            "하루" => 1,
            "이틀" => 2,
            "사흘" => 3,
            "나흘" => 4,
            "닷새" => 5,
            "엿새" => 6,
            "이레" | "일주일" => 7,
            "여드레" => 8,
            "아흐레" => 9,
            "열흘" => 10,
            _ => 15,
        };
        return Some(today + Duration::days(days));
    }
    let count = count(found.name("n")?.as_str())?;
    match found.name("unit")?.as_str() {
        "일" | "day" | "days" => Some(today + Duration::days(i64::from(count))),
        "주" | "주일" | "week" | "weeks" => Some(today + Duration::weeks(i64::from(count))),
        _ => YearMonth::of(today).plus(i32::try_from(count).ok()?).day(today.day()),
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

fn of_named_month(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let months = match found.name("which")?.as_str() {
        "이번" | "이" => 0,
        "다다음" => 2,
        _ => 1,
    };
    let month = YearMonth::of(today).plus(months);
    if found.name("last").is_some() { Some(month.days().last) } else { month.day(number(found, "d")?) }
}

fn of_week(found: &Captures<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let weeks = match found.name("which")?.as_str() {
        "이번" | "요번" | "금" | "this" => 0,
        "다다음" => 2,
        "지난" | "저번" | "last" => -1,
        _ => 1,
    };
    let weekday = weekday_of(found.name("day")?.as_str())?;
    let monday = today - Duration::days(i64::from(today.weekday().num_days_from_monday()));
    Some(monday + Duration::weeks(weeks) + Duration::days(i64::from(weekday.num_days_from_monday())))
}

fn weekday_of(name: &str) -> Option<Weekday> {
    let korean = name.chars().next().and_then(|first| "월화수목금토일".chars().position(|day| day == first));
    let english = || ["mo", "tu", "we", "th", "fr", "sa", "su"].iter().position(|start| name.starts_with(start));
    Weekday::try_from(u8::try_from(korean.or_else(english)?).ok()?).ok()
}
