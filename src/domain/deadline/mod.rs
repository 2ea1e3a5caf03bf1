//! When a round is spoken of: which moments, on which hour, and until when that is of use.
//!
//! Hours are Korean. Quiet hours are 22 to 8: a reminder of a deadline that falls into them comes before, at 21:00; an
//! opening or a closing comes after, at 8:00.

mod chosen;

pub use chosen::{before_the_end, occasions};

use chrono::{Duration, NaiveDate, NaiveTime, Timelike};

use super::calendar::{KST, Moment, kst, kst_date};
use super::programme::Programme;
use super::round::Round;

/// The hour of reminders that count days.
const MORNING: u32 = 10;
/// Nobody is disturbed from then on.
const QUIET_FROM: u32 = 22;
/// Nor before then.
const QUIET_UNTIL: u32 = 8;
/// The last hour in which a reminder may come.
const LAST_HOUR: u32 = 21;
/// For how long it is worth saying that a round has closed.
const CLOSED_IS_NEWS: Duration = Duration::hours(24);

/// A moment of a round that people are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// So many days before the last day on which a payment counts. Missing that day cannot be repaired.
    PayBy(u32),
    /// Submissions are taken from now on.
    Opens,
    /// So many days before the end of the window.
    DaysLeft(u32),
    /// So many hours before it.
    HoursLeft(u32),
    /// The window has closed.
    Closed,
}

impl Occasion {
    /// The usual ones, in their order.
    pub const USUAL: [Self; 7] = [
        Self::PayBy(3),
        Self::PayBy(1),
        Self::Opens,
        Self::DaysLeft(3),
        Self::DaysLeft(1),
        Self::HoursLeft(3),
        Self::Closed,
    ];

    /// Whether it notifies: one ping at the opening, one the day before the end.
    #[must_use]
    pub const fn pings(self) -> bool {
        matches!(self, Self::Opens | Self::DaysLeft(1))
    }

    /// Whether it is about paying and not about handing in.
    #[must_use]
    pub const fn is_about_paying(self) -> bool {
        matches!(self, Self::PayBy(_))
    }
}

/// Something that is said of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What.
    pub occasion: Occasion,
    /// When, in UTC.
    pub due_at: Moment,
    /// From when on it is of no use.
    pub expires_at: Moment,
}

/// What is said of a round, and when. Of a tentative or unknown window nothing is said; the days for paying are a rule
/// of the programme and do not depend on it.
#[must_use]
pub fn plan(programme: &Programme, round: &Round, occasions: &[Occasion]) -> Vec<Planned> {
    let pay_by = programme.pay_window(round).map(|days| days.last);
    let fixed = !round.window.tentative;
    let opens = round.window.opens_at.filter(|_| fixed);
    let closes = round.window.closes_at.filter(|_| fixed);
    let planned = occasions.iter().filter_map(|&occasion| {
        let (due_at, expires_at) = match occasion {
            Occasion::PayBy(days) => {
                let last = pay_by?;
                (days_before(last, days), end_of(last))
            }
            Occasion::Opens => (after_quiet(opens?), closes.unwrap_or(opens? + CLOSED_IS_NEWS)),
            Occasion::DaysLeft(days) => (days_before(kst_date(closes?), days), closes?),
            Occasion::HoursLeft(hours) => (before_quiet(closes? - Duration::hours(i64::from(hours))), closes?),
            Occasion::Closed => (after_quiet(closes? + Duration::seconds(1)), closes? + CLOSED_IS_NEWS),
        };
        // A window of two days has no third day before its end.
        let in_window = opens.is_none_or(|opens| due_at > opens || !matches!(occasion, Occasion::DaysLeft(_)));
        (in_window && due_at < expires_at).then_some(Planned { occasion, due_at, expires_at })
    });
    planned.collect()
}

/// How much of a window is left, as one says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It closes so many days later.
    Days(i64),
    /// It closes in so many hours.
    Hours(i64),
    /// It closes within the hour.
    LessThanAnHour,
}

/// What is left of a window at the moment of speaking, which may be later than was planned, or the evening before;
/// `None` when it has closed. Days are counted unless it closes on the same day or hours were asked for.
#[must_use]
pub fn left(occasion: Occasion, closes: Moment, now: Moment) -> Option<Left> {
    if now >= closes {
        return None;
    }
    let days = (kst_date(closes) - kst_date(now)).num_days();
    if days > 0 && !matches!(occasion, Occasion::HoursLeft(_)) {
        return Some(Left::Days(days));
    }
    let minutes = (closes - now).num_minutes();
    // Two hours and fifty-nine minutes are three hours.
    Some(if minutes < 59 { Left::LessThanAnHour } else { Left::Hours((minutes + 30) / 60) })
}

/// When operators are asked about a tentative window, and until when that makes sense: seven days before it begins,
/// and two days before if nobody has decided by then. Of those that have passed at `now` only the last counts, so that
/// a round that is known late is still asked about, once.
#[must_use]
pub fn asks(round: &Round, now: Moment) -> Vec<(Moment, Moment)> {
    const DAYS: [u32; 2] = [7, 2];
    let Some(opens) = round.window.opens_at.filter(|_| round.window.tentative) else { return Vec::new() };
    let asked = DAYS.map(|days| days_before(kst_date(opens), days));
    let passed = asked.iter().filter(|at| **at <= now).count();
    asked.into_iter().skip(passed.saturating_sub(1)).map(|at| (at, opens)).filter(|_| opens > now).collect()
}

/// When it is said that the period ends in which a programme pays for usage, with the days that are left and until
/// when it is of use: a week before, and on its last day. What runs on is paid for by whoever left it running.
#[must_use]
pub fn usage_ends(programme: &Programme) -> Vec<(u32, Moment, Moment)> {
    const DAYS: [u32; 2] = [7, 0];
    let last = programme.usage.filter(|_| programme.id.is_aws()).map(|usage| usage.last);
    let of = |last: NaiveDate| DAYS.map(|days| (days, days_before(last, days), end_of(last)));
    last.map(of).into_iter().flatten().collect()
}

/// As it is, or the morning after it, when nobody is disturbed.
#[must_use]
pub fn awake(at: Moment) -> Moment {
    after_quiet(at)
}

fn days_before(day: NaiveDate, days: u32) -> Moment {
    at_hour(day - Duration::days(i64::from(days)), MORNING)
}

fn end_of(day: NaiveDate) -> Moment {
    at_hour(day + Duration::days(1), 0)
}

/// Hours are constants between 0 and 23; midnight stands for what is not.
fn at_hour(day: NaiveDate, hour: u32) -> Moment {
    kst(day, NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
}

fn is_quiet(at: Moment) -> bool {
    let hour = at.with_timezone(&KST).hour();
    !(QUIET_UNTIL..QUIET_FROM).contains(&hour)
}

/// The morning until which nobody is disturbed, in UTC; `None` by day.
#[must_use]
pub fn quiet_until(at: Moment) -> Option<Moment> {
    let late = at.with_timezone(&KST).hour() >= QUIET_FROM;
    is_quiet(at).then(|| at_hour(kst_date(at) + Duration::days(i64::from(late)), QUIET_UNTIL))
}

/// As it is, or the morning after it.
fn after_quiet(at: Moment) -> Moment {
    quiet_until(at).unwrap_or(at)
}

/// As it is, or the evening before it.
fn before_quiet(at: Moment) -> Moment {
    if !is_quiet(at) {
        return at;
    }
    let early = at.with_timezone(&KST).hour() < QUIET_UNTIL;
    at_hour(kst_date(at) - Duration::days(i64::from(early)), LAST_HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PayDays, ProgrammeId, Window, YearMonth};

    fn programme(opens: &str, closes: &str, tentative: bool) -> Programme {
        let window = Window { opens_at: opens.parse().ok(), closes_at: closes.parse().ok(), tentative };
        let round = Round {
            number: 2,
            pay_month: YearMonth::new(2025, 3),
            claim_month: YearMonth::new(2025, 4),
            window,
            moved: false,
        };
        Programme {
            id: ProgrammeId::Subscription,
            courses: Vec::new(),
            notice_title: String::new(),
            notice_link: None,
            form_link: None,
            rounds: vec![round],
            pay_days: Some(PayDays { first: 1, last: 20 }),
            prices: Vec::new(),
            usage: None,
            cap: None,
            flag_above: None,
            krw_only_from: None,
            krw_wait_days: None,
        }
    }

    fn said(opens: &str, closes: &str, tentative: bool) -> Vec<(Occasion, String)> {
        let programme = programme(opens, closes, tentative);
        let planned = plan(&programme, &programme.rounds[0], &Occasion::USUAL);
        planned.iter().map(|p| (p.occasion, p.due_at.with_timezone(&KST).format("%m-%d %H:%M").to_string())).collect()
    }

    fn when(said: &[(Occasion, String)], wanted: Occasion) -> Option<&str> {
        said.iter().find(|(occasion, _)| *occasion == wanted).map(|(_, when)| when.as_str())
    }

    #[test]
    fn a_usual_round_is_spoken_of_seven_times() {
        let said = said("2025-04-15T00:00:00+09:00", "2025-04-23T17:00:00+09:00", false);
        let times: Vec<_> = said.iter().map(|(_, when)| when.as_str()).collect();
        let expected =
            ["03-17 10:00", "03-19 10:00", "04-15 08:00", "04-20 10:00", "04-22 10:00", "04-23 14:00", "04-23 17:00"];
        assert_eq!(times, expected);
    }

    #[test]
    fn operators_are_asked_twice_and_late_only_once() {
        let programme = programme("2025-05-15T00:00:00+09:00", "2025-05-23T23:59:59+09:00", true);
        let asked = |now: &str| {
            let asks = asks(&programme.rounds[0], now.parse().expect("a time"));
            asks.iter().map(|(at, _)| at.with_timezone(&KST).format("%m-%d %H").to_string()).collect::<Vec<_>>()
        };
        assert_eq!(asked("2025-05-01T00:00:00+09:00"), ["05-08 10", "05-13 10"]);
        assert_eq!(asked("2025-05-10T00:00:00+09:00"), ["05-08 10", "05-13 10"]);
        assert_eq!(asked("2025-05-14T00:00:00+09:00"), ["05-13 10"]);
        assert_eq!(asked("2025-05-15T00:00:00+09:00"), Vec::<String>::new());
    }

    #[test]
    fn the_end_of_a_usage_period_is_told_a_week_before_and_on_its_day() {
        let mut aws = programme("2025-05-15T00:00:00+09:00", "2025-05-23T23:59:59+09:00", true);
        let last = NaiveDate::from_ymd_opt(2025, 8, 1).expect("a day");
        (aws.id, aws.usage) = (ProgrammeId::AwsProject, Some(crate::domain::DateRange { first: last, last }));
        let told = usage_ends(&aws).into_iter().map(|(days, at, _)| (days, at.with_timezone(&KST).to_rfc3339()));
        let told: Vec<_> = told.collect();
        assert_eq!(told, [(7, "2025-07-25T10:00:00+09:00".to_owned()), (0, "2025-08-01T10:00:00+09:00".to_owned())]);
    }

    #[test]
    fn a_reminder_in_the_night_comes_the_evening_before() {
        let said = said("2025-04-15T00:00:00+09:00", "2025-04-23T09:00:00+09:00", false);
        assert_eq!(when(&said, Occasion::HoursLeft(3)), Some("04-22 21:00"));
    }

    #[test]
    fn what_is_left_is_what_is_left_when_it_is_said() {
        let at = |time: &str| format!("2025-04-{time}+09:00").parse().expect("a moment");
        let closes = at("23T17:00:00");
        let left = |occasion, now| left(occasion, closes, at(now));
        assert_eq!(left(Occasion::DaysLeft(1), "22T10:00:00"), Some(Left::Days(1)));
        assert_eq!(left(Occasion::DaysLeft(3), "21T08:00:00"), Some(Left::Days(2)), "a day late");
        assert_eq!(left(Occasion::DaysLeft(1), "23T08:00:00"), Some(Left::Hours(9)), "on the last day");
        assert_eq!(left(Occasion::HoursLeft(3), "22T21:00:00"), Some(Left::Hours(20)), "the evening before");
        assert_eq!(left(Occasion::HoursLeft(3), "23T14:00:02"), Some(Left::Hours(3)));
        assert_eq!(left(Occasion::HoursLeft(3), "23T16:30:00"), Some(Left::LessThanAnHour));
        assert_eq!(left(Occasion::DaysLeft(1), "23T17:00:00"), None);
    }

    #[test]
    fn a_closing_at_midnight_is_told_in_the_morning() {
        let said = said("2025-04-15T00:00:00+09:00", "2025-04-23T23:59:59+09:00", false);
        assert_eq!(when(&said, Occasion::Closed), Some("04-24 08:00"));
        assert_eq!(when(&said, Occasion::HoursLeft(3)), Some("04-23 20:59"));
    }

    #[test]
    fn of_a_tentative_window_only_the_days_for_paying_are_told() {
        let said = said("2025-05-15T00:00:00+09:00", "2025-05-23T23:59:59+09:00", true);
        assert!(said.iter().all(|(occasion, _)| occasion.is_about_paying()) && said.len() == 2, "{said:?}");
    }

    #[test]
    fn a_short_window_has_no_third_day_before_its_end() {
        let said = said("2025-04-22T09:00:00+09:00", "2025-04-23T17:00:00+09:00", false);
        assert_eq!(when(&said, Occasion::DaysLeft(3)), None);
        assert_eq!(when(&said, Occasion::DaysLeft(1)), Some("04-22 10:00"));
    }
}
