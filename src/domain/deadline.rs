//! When a round is spoken of: which moments, on which hour, and until when that is of use.
//!
//! Hours are Korean. Quiet hours are 22 to 8: a reminder of a deadline that falls into them comes before, at 21:00; an
//! opening or a closing comes after, at 8:00.

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

/// The occasions of a list of times before the end of a window, such as `3일, 1일, 3시간` or `3d, 1d, 3h`; none for
/// `없음` or `none`. What is said of paying, opening and closing does not depend on it. `None` when something else is
/// written, or a time is longer than a window ever is.
#[must_use]
pub fn occasions(text: &str) -> Option<Vec<Occasion>> {
    const MOST_DAYS: u32 = 30;
    const MOST_HOURS: u32 = 47;
    let is_end = |occasion: &Occasion| matches!(occasion, Occasion::DaysLeft(_) | Occasion::HoursLeft(_));
    let (start, end): (Vec<_>, Vec<_>) =
        Occasion::USUAL.into_iter().filter(|occasion| !is_end(occasion)).partition(|o| *o != Occasion::Closed);
    let text = text.trim().to_lowercase();
    let parts = text.split(',').map(str::trim).filter(|part| !matches!(*part, "" | "없음" | "none"));
    let before = parts.map(|part| {
        let digits: String =
            part.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        let number: u32 = digits.parse().ok()?;
        match part.replacen(&digits, "", 1).trim() {
            "일" | "일 전" | "d" | "d-" | "day" | "days" if (1..=MOST_DAYS).contains(&number) => {
                Some(Occasion::DaysLeft(number))
            }
            "시간" | "시간 전" | "h" | "hour" | "hours" if (1..=MOST_HOURS).contains(&number) => {
                Some(Occasion::HoursLeft(number))
            }
            _ => None,
        }
    });
    Some([start, before.collect::<Option<Vec<_>>>()?, end].concat())
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

/// When operators are asked about a tentative window, and until when that makes sense: seven days before it begins.
#[must_use]
pub fn ask(round: &Round) -> Option<(Moment, Moment)> {
    const DAYS: u32 = 7;
    let opens = round.window.opens_at.filter(|_| round.window.tentative)?;
    Some((days_before(kst_date(opens), DAYS), opens))
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

/// As it is, or the morning after it.
fn after_quiet(at: Moment) -> Moment {
    if !is_quiet(at) {
        return at;
    }
    let late = at.with_timezone(&KST).hour() >= QUIET_FROM;
    at_hour(kst_date(at) + Duration::days(i64::from(late)), QUIET_UNTIL)
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
    fn operators_choose_how_long_before() {
        let chosen = occasions("5일, D-2, 6시간").expect("a list");
        let before = [Occasion::DaysLeft(5), Occasion::DaysLeft(2), Occasion::HoursLeft(6)];
        assert!(chosen.starts_with(&[Occasion::PayBy(3)]) && chosen.ends_with(&[Occasion::Closed]));
        assert!(before.iter().all(|occasion| chosen.contains(occasion)) && !chosen.contains(&Occasion::DaysLeft(3)));
        assert_eq!(occasions("없음").map(|chosen| chosen.len()), Some(4));
        assert_eq!((occasions("내일"), occasions("0일"), occasions("99일")), (None, None, None));
    }

    #[test]
    fn a_reminder_in_the_night_comes_the_evening_before() {
        let said = said("2025-04-15T00:00:00+09:00", "2025-04-23T09:00:00+09:00", false);
        assert_eq!(when(&said, Occasion::HoursLeft(3)), Some("04-22 21:00"));
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
