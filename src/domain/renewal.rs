//! When a monthly subscription takes the next payment, and by when it must be cancelled to prevent that.
//!
//! Shops renew on the day of the month on which somebody subscribed; in a month without that day, on its last one:
//! a subscription of the 31st renews on 30 April and on 28 or 29 February. The hour is not known, so the earliest is
//! assumed, midnight in Korea. Shops ask for the cancellation 24 hours before; one more day is for safety.

use chrono::{Duration, NaiveDate, NaiveTime};

use super::calendar::{Moment, YearMonth, kst};

/// What a shop asks for, and the day for safety.
const BEFORE: Duration = Duration::hours(24 + 24);

/// The day of the month on which a subscription renews, 1–31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct RenewalDay(u32);

impl RenewalDay {
    /// `None` outside 1–31.
    #[must_use]
    pub const fn new(day: u32) -> Option<Self> {
        if day >= 1 && day <= 31 { Some(Self(day)) } else { None }
    }

    /// The day of the month, 1–31.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The renewal in a month: that day, or the last one of a month that is too short.
    #[must_use]
    pub fn of(self, month: YearMonth) -> NaiveDate {
        month.day(self.0).unwrap_or(month.days().last)
    }
}

/// A payment that comes unless somebody cancels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Renewal(pub NaiveDate);

impl Renewal {
    /// The earliest moment at which the money may leave.
    #[must_use]
    pub fn at(self) -> Moment {
        kst(self.0, NaiveTime::MIN)
    }

    /// The moment by which it should be cancelled.
    #[must_use]
    pub fn cancel_by(self) -> Moment {
        self.at() - BEFORE
    }

    /// The last whole day before [`cancel_by`](Self::cancel_by).
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.0 - BEFORE - Duration::days(1)
    }

    /// The first renewals after the last month that is paid back, of those that can still be cancelled at `now`.
    pub fn unsupported(day: RenewalDay, until: YearMonth, now: Moment) -> impl Iterator<Item = Self> {
        let months = (1..).map(move |later| until.plus(later));
        months.map(move |month| Self(day.of(month))).skip_while(move |renewal| renewal.cancel_by() <= now)
    }
}

/// Where a subscription was bought, which is where it must be cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// On the service's own page.
    Web,
    /// In Apple's App Store.
    Ios,
    /// In Google Play.
    Android,
}

impl Platform {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Web, Self::Ios, Self::Android];

    /// The id in commands and the database: `web`, `ios` or `android`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ios => "ios",
            Self::Android => "android",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> YearMonth {
        text.parse().expect("a month")
    }

    fn renewal(day: u32, of: &str) -> String {
        RenewalDay::new(day).expect("a day").of(month(of)).to_string()
    }

    fn next(day: u32, until: &str, now: &str) -> Vec<String> {
        let now = now.parse().expect("a moment");
        let coming = Renewal::unsupported(RenewalDay::new(day).expect("a day"), month(until), now);
        coming.take(2).map(|renewal| renewal.0.to_string()).collect()
    }

    #[test]
    fn a_short_month_renews_on_its_last_day() {
        assert_eq!(renewal(31, "2025-04"), "2025-04-30");
        assert_eq!(renewal(31, "2025-02"), "2025-02-28");
        assert_eq!(renewal(30, "2028-02"), "2028-02-29");
        assert_eq!(renewal(31, "2025-03"), "2025-03-31");
    }

    #[test]
    fn there_is_no_day_0_or_32() {
        assert_eq!((RenewalDay::new(0), RenewalDay::new(32)), (None, None));
    }

    #[test]
    fn two_days_before_midnight_are_left_for_cancelling() {
        let renewal = Renewal("2025-09-05".parse().expect("a day"));
        assert_eq!(renewal.cancel_by().to_rfc3339(), "2025-09-02T15:00:00+00:00");
        assert_eq!(renewal.last_day().to_string(), "2025-09-02");
    }

    #[test]
    fn the_first_payment_that_is_not_paid_back_is_in_the_month_after_the_last() {
        assert_eq!(next(31, "2025-08", "2025-04-16T01:00:00Z"), ["2025-09-30", "2025-10-31"]);
    }

    #[test]
    fn what_can_no_longer_be_cancelled_is_passed_over() {
        assert_eq!(next(5, "2025-08", "2025-09-02T15:00:00Z"), ["2025-10-05", "2025-11-05"]);
        assert_eq!(next(5, "2025-08", "2025-09-02T14:59:59Z"), ["2025-09-05", "2025-10-05"]);
    }
}
