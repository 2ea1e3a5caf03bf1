//! When somebody is reminded of what they left on AWS. Hours are Korean.

use chrono::{Duration, NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

use super::{Practice, Wishes};
use crate::domain::calendar::{DateRange, KST, Moment, YearMonth, kst, kst_date};
use crate::domain::words::words;

/// The hour of reminders that count days.
const MORNING: u32 = 10;
/// The hour on the last day itself: what was used that day can go then.
const LAST_DAY: u32 = 18;
/// The hour after a practice.
const EVENING: u32 = 21;
/// Who asks for "tonight" from then on is reminded in an hour;
const LATE: u32 = 20;
/// from then on, nobody is disturbed:
const NIGHT: u32 = 22;
/// the next morning at this hour.
const NEXT_MORNING: u32 = 8;
/// Who said so recently that everything is gone is not asked again because a period or a month ends.
const DONE_HOLDS: Duration = Duration::days(10);

words! {
    /// How often somebody is reminded after a practice.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Rhythm {
        /// Once, today.
        Tonight = "tonight",
        /// Every evening.
        Daily = "daily",
        /// On one evening a week.
        Weekly = "weekly",
    }
}

impl Rhythm {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Tonight, Self::Daily, Self::Weekly];

    /// The pause between two reminders; `None` when there is only one.
    const fn step(self) -> Option<Duration> {
        match self {
            Self::Tonight => None,
            Self::Daily => Some(Duration::days(1)),
            Self::Weekly => Some(Duration::weeks(1)),
        }
    }
}

/// Why somebody is reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    /// The usage period ends, or has just ended.
    Ending,
    /// The month's bill is about to be made.
    Bill,
    /// They practised.
    Practice,
    /// The time has come until which they wanted to use it.
    Back,
}

impl Call {
    /// All.
    pub const ALL: [Self; 4] = [Self::Ending, Self::Bill, Self::Practice, Self::Back];

    /// Its word in keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ending => "ending",
            Self::Bill => "bill",
            Self::Practice => "practice",
            Self::Back => "back",
        }
    }
}

impl Practice {
    /// Reminders that somebody asks for at `now`.
    #[must_use]
    pub fn asked(rhythm: Rhythm, now: Moment) -> Self {
        let today = kst_date(now);
        let evening = at_hour(today, EVENING);
        let first = match rhythm {
            Rhythm::Tonight => match now.with_timezone(&KST).hour() {
                ..LATE => evening,
                LATE..NIGHT => now + Duration::hours(1),
                _ => at_hour(today + Duration::days(1), NEXT_MORNING),
            },
            _ if evening > now => evening,
            Rhythm::Daily => evening + Duration::days(1),
            Rhythm::Weekly => evening + Duration::weeks(1),
        };
        Self { rhythm, first }
    }

    /// The first reminder after `now`.
    fn next(self, now: Moment) -> Option<Moment> {
        if self.first > now {
            return Some(self.first);
        }
        let step = self.rhythm.step()?;
        let passed = (now - self.first).num_seconds() / step.num_seconds();
        Some(self.first + step * i32::try_from(passed + 1).ok()?)
    }
}

/// The next reminder after `now`, and why; `usage` is the programme's period, if it is known, and `done_at` when the
/// person last said that everything is gone.
#[must_use]
pub fn next(wishes: &Wishes, done_at: Option<Moment>, usage: Option<DateRange>, now: Moment) -> Option<(Call, Moment)> {
    if let Some(until) = wishes.pause(now) {
        return Some((Call::Back, until));
    }
    let asked = done_at.map(|done| done + DONE_HOLDS);
    let mut ends: Vec<_> = usage.filter(|_| wishes.follows).map(of_period).unwrap_or_default();
    ends.retain(|(_, at)| *at > now && asked.is_none_or(|asked| *at > asked));
    // Who has tidied up today is not reminded of today's practice.
    let tidied = done_at.map(|done| at_hour(kst_date(done) + Duration::days(1), 0) - Duration::seconds(1));
    let from = tidied.map_or(now, |tidied| tidied.max(now));
    let practised = wishes.practice.and_then(|practice| practice.next(from)).map(|at| (Call::Practice, at));
    ends.into_iter().chain(practised).min_by_key(|(_, at)| *at)
}

/// Whether somebody said so recently that everything is gone that it is still taken for granted.
#[must_use]
pub fn holds(done_at: Moment, now: Moment) -> bool {
    now <= done_at + DONE_HOLDS
}

/// The reminders of a usage period: seven days and one day before its last day, on it, and two days after it; and
/// before each month's bill, unless the end speaks that day or the next.
fn of_period(usage: DateRange) -> Vec<(Call, Moment)> {
    let end = |days: i64| usage.last + Duration::days(days);
    let ends = [(end(-7), MORNING), (end(-1), MORNING), (end(0), LAST_DAY), (end(2), MORNING)];
    let is_near = |day: NaiveDate| ends.iter().any(|(end, _)| (0..=1).contains(&(*end - day).num_days()));
    let bills = bill_days(usage).filter(|day| !is_near(*day)).map(|day| (Call::Bill, at_hour(day, MORNING)));
    ends.into_iter().map(|(day, hour)| (Call::Ending, at_hour(day, hour))).chain(bills).collect()
}

/// The last day but one of each month, as far as it lies in the period.
fn bill_days(usage: DateRange) -> impl Iterator<Item = NaiveDate> {
    let first = YearMonth::of(usage.first);
    let months = (0..).map(move |month| first.plus(month)).take_while(move |month| month.days().first <= usage.last);
    months.map(|month| month.days().last - Duration::days(1)).filter(move |day| usage.contains(*day))
}

/// Hours are constants between 0 and 23; midnight stands for what is not.
fn at_hour(day: NaiveDate, hour: u32) -> Moment {
    kst(day, NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLLOWS: Wishes = Wishes { follows: true, practice: None, paused_until: None };

    fn moment(text: &str) -> Moment {
        chrono::DateTime::parse_from_rfc3339(&format!("{text}:00+09:00")).expect("a moment").to_utc()
    }

    fn read(at: Moment) -> String {
        at.with_timezone(&KST).format("%m-%d %H:%M").to_string()
    }

    fn range(first: &str, last: &str) -> DateRange {
        DateRange { first: first.parse().expect("a day"), last: last.parse().expect("a day") }
    }

    fn theory() -> Option<DateRange> {
        Some(range("2025-01-20", "2025-03-31"))
    }

    /// The reminders one after the other, as the outbox comes to them.
    fn row(wishes: &Wishes, usage: Option<DateRange>, from: &str, most: usize) -> Vec<String> {
        row_after(wishes, None, usage, from, most)
    }

    /// The same of somebody who said that everything is gone.
    fn row_after(
        wishes: &Wishes,
        done: Option<&str>,
        usage: Option<DateRange>,
        from: &str,
        most: usize,
    ) -> Vec<String> {
        let mut now = moment(from);
        let calls = std::iter::from_fn(|| {
            let (call, at) = next(wishes, done.map(moment), usage, now)?;
            now = at;
            Some(format!("{} {}", call.as_str(), read(at)))
        });
        calls.take(most).collect()
    }

    fn practising(rhythm: Rhythm, asked: &str) -> Wishes {
        Wishes { follows: false, practice: Some(Practice::asked(rhythm, moment(asked))), paused_until: None }
    }

    #[test]
    fn a_period_is_spoken_of_at_its_end_and_before_each_bill() {
        let said = row(&FOLLOWS, theory(), "2025-01-20T00:00", 20);
        let expected = [
            "bill 01-30 10:00",
            "bill 02-27 10:00",
            "ending 03-24 10:00",
            "ending 03-30 10:00",
            "ending 03-31 18:00",
            "ending 04-02 10:00",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn a_bill_beside_the_end_is_not_told_twice() {
        let project = Some(range("2025-04-01", "2025-08-01"));
        let bills: Vec<_> = row(&FOLLOWS, project, "2025-04-01T00:00", 20);
        let bills: Vec<_> = bills.iter().filter(|call| call.starts_with("bill")).collect();
        assert_eq!(bills, ["bill 04-29 10:00", "bill 05-30 10:00", "bill 06-29 10:00"]);
    }

    #[test]
    fn the_last_day_but_one_knows_leap_years() {
        for (first, last, expected) in [
            ("2024-02-01", "2024-03-20", "02-28"),
            ("2025-02-01", "2025-03-20", "02-27"),
            ("2025-12-05", "2026-01-20", "12-30"),
        ] {
            let days: Vec<_> = bill_days(range(first, last)).map(|day| day.format("%m-%d").to_string()).collect();
            assert_eq!(days, [expected], "{first}");
        }
    }

    #[test]
    fn tonight_depends_on_the_hour() {
        for (asked, expected) in [
            ("2025-04-16T00:30", "04-16 21:00"),
            ("2025-04-16T19:59", "04-16 21:00"),
            ("2025-04-16T20:00", "04-16 21:00"),
            ("2025-04-16T21:40", "04-16 22:40"),
            ("2025-04-16T22:00", "04-17 08:00"),
            ("2025-04-30T23:59", "05-01 08:00"),
        ] {
            let said = row(&practising(Rhythm::Tonight, asked), None, asked, 3);
            assert_eq!(said, [format!("practice {expected}")], "{asked}");
        }
    }

    #[test]
    fn a_rhythm_goes_on_over_the_end_of_a_month() {
        let daily = row(&practising(Rhythm::Daily, "2025-04-29T21:00"), None, "2025-04-29T21:00", 2);
        assert_eq!(daily, ["practice 04-30 21:00", "practice 05-01 21:00"]);
        let weekly = row(&practising(Rhythm::Weekly, "2025-02-26T10:00"), None, "2025-02-26T10:00", 2);
        assert_eq!(weekly, ["practice 02-26 21:00", "practice 03-05 21:00"]);
    }

    #[test]
    fn days_that_were_missed_are_not_made_up_for() {
        let said = row(&practising(Rhythm::Daily, "2025-04-16T10:00"), None, "2025-04-20T12:00", 1);
        assert_eq!(said, ["practice 04-20 21:00"]);
    }

    #[test]
    fn a_pause_ends_with_a_reminder() {
        let paused = Wishes { paused_until: Some(moment("2025-03-28T10:00")), ..FOLLOWS };
        let said = row(&paused, theory(), "2025-03-20T10:00", 2);
        assert_eq!(said, ["back 03-28 10:00", "ending 03-30 10:00"]);
    }

    #[test]
    fn who_has_just_tidied_up_is_left_alone() {
        let row = |done| row_after(&FOLLOWS, Some(done), theory(), done, 1);
        assert_eq!(row("2025-03-23T20:00"), Vec::<String>::new());
        assert_eq!(row("2025-03-10T20:00"), ["ending 03-24 10:00"]);
    }

    #[test]
    fn who_tidied_up_today_is_asked_again_tomorrow() {
        let done = "2025-04-16T20:00";
        let row = |rhythm| row_after(&practising(rhythm, "2025-04-16T10:00"), Some(done), None, done, 1);
        assert_eq!(row(Rhythm::Daily), ["practice 04-17 21:00"]);
        assert_eq!(row(Rhythm::Tonight), Vec::<String>::new());
    }

    #[test]
    fn who_asked_for_nothing_hears_nothing() {
        let nothing = Wishes { follows: false, ..FOLLOWS };
        assert_eq!(next(&nothing, None, theory(), moment("2025-03-20T10:00")), None);
    }

    #[test]
    fn what_is_not_said_is_the_usual_wish() {
        assert_eq!(serde_json::from_str::<Wishes>("{}").ok(), Some(FOLLOWS));
    }
}
