//! A time as an operator types it: `내일 오후 5시`, `4월 20일 18:00`, `다음 주 금요일 10시`, `2시간 뒤`, `next Friday 10:00`.
//!
//! Every word must be accounted for: what is left over after the day and the hour are read makes the whole refused,
//! rather than that half of it is acted on. What can be read in two ways is decided here, once:
//!
//! - Midnight by the names 밤 12시, 자정, 24시, 24:00 and midnight is the one that *ends* the day it is named with, as
//!   in 「23일 밤 12시까지」. A message goes out at that moment; a window that closes then holds the day's last second,
//!   23:59:59, as those of the notices do. 0시, 00:00 and 오전 12시 begin their day.
//! - An hour from 1 to 6 o'clock without 오전 or 오후 is in the afternoon: nobody announces anything at four in the
//!   morning. `05:00` is what it says.
//! - 밤 1시 to 밤 5시 may belong to this night or to the next, and is refused with a way to say it.
//! - A week begins on Monday, and *next* Friday is that of next week. A weekday alone is the coming one, today included.
//! - A day of the month alone is this month's, or next month's once it has passed. A month alone with a day is this
//!   year's, unless it passed more than two months ago.
//!
//! Whoever asks shows the result before acting on it. All in Korean Standard Time.

mod day;
mod hour;
mod scan;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};

use crate::domain::Moment;
use crate::domain::calendar::{KST, kst, kst_date};
use hour::Hour;
use scan::Part;

/// Why a time was not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadWhen {
    /// No date and time in it, or words that are neither.
    #[error("not understood")]
    NotUnderstood,
    /// A day, but no hour.
    #[error("no hour")]
    NoHour,
    /// A day or an hour that does not exist, such as 30 February; as it was written.
    #[error("there is no {0}")]
    NoSuch(String),
    /// An hour of the night that may be meant of either of two days; as it was written.
    #[error("{0} may be on either of two days")]
    WhichNight(String),
    /// Another day of the week is written than the date is.
    #[error("{written} is no {date}")]
    OtherWeekday {
        /// The day of the week, as it was written.
        written: String,
        /// The date, as it was read.
        date: NaiveDate,
    },
    /// It has passed.
    #[error("it has passed")]
    Past(Moment),
}

/// A day, and an hour of it if one is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayAndHour {
    day: NaiveDate,
    hour: Option<Hour>,
}

impl DayAndHour {
    /// The day.
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        self.day
    }

    /// Whether an hour is written.
    #[must_use]
    pub const fn has_hour(self) -> bool {
        self.hour.is_some()
    }

    /// As a beginning: that of the day when no hour is written.
    #[must_use]
    pub fn begins(self) -> Moment {
        self.hour.map_or_else(|| kst(self.day, NaiveTime::MIN), |hour| hour.on(self.day))
    }

    /// As an end, which wants an hour: the day's last second when it is the midnight that ends the day.
    ///
    /// # Errors
    /// [`BadWhen::NoHour`] when none is written.
    pub fn ends(self) -> Result<Moment, BadWhen> {
        match self.hour {
            Some(Hour::EndOfDay) => Ok(Hour::EndOfDay.on(self.day) - chrono::Duration::seconds(1)),
            Some(hour) => Ok(hour.on(self.day)),
            None => Err(BadWhen::NoHour),
        }
    }
}

/// Reads a time that is still to come at `now`. An hour alone is today's.
///
/// # Errors
/// [`BadWhen`] says what is wrong with it.
pub fn when(text: &str, now: Moment) -> Result<Moment, BadWhen> {
    let at = match read(text, now)? {
        Written { exact: Some(at), .. } => at,
        Written { day, hour: Some(hour), .. } => hour.on(day.unwrap_or_else(|| kst_date(now))),
        Written { day: Some(_), .. } => return Err(BadWhen::NoHour),
        Written { .. } => return Err(BadWhen::NotUnderstood),
    };
    if at <= now { Err(BadWhen::Past(at)) } else { Ok(at) }
}

/// Reads a day, and the time of day if one is written; either may have passed.
///
/// # Errors
/// [`BadWhen`], but never [`BadWhen::NoHour`] or [`BadWhen::Past`].
pub fn day_and_hour(text: &str, now: Moment) -> Result<DayAndHour, BadWhen> {
    let Written { day, hour, exact } = read(text, now)?;
    if let Some(at) = exact {
        let hour = Some(Hour::At(at.with_timezone(&KST).time()));
        return Ok(DayAndHour { day: kst_date(at), hour });
    }
    day.map(|day| DayAndHour { day, hour }).ok_or(BadWhen::NotUnderstood)
}

/// What a text comes to.
struct Written {
    day: Option<NaiveDate>,
    hour: Option<Hour>,
    /// So much later than now; then there is neither day nor hour.
    exact: Option<Moment>,
}

fn read(text: &str, now: Moment) -> Result<Written, BadWhen> {
    let (mut day, mut weekday, mut hour, mut exact) = (None, None, None, None);
    for part in scan::parts(text, now)? {
        // Nothing is said twice.
        let again = match part {
            Part::Day(read) => day.replace(read).is_some(),
            Part::Weekday(read, written) => weekday.replace((read, written)).is_some(),
            Part::Hour(read) => hour.replace(read).is_some(),
            Part::Exact(read) => exact.replace(read).is_some(),
        };
        if again {
            return Err(BadWhen::NotUnderstood);
        }
    }
    if exact.is_some() && (day.is_some() || weekday.is_some() || hour.is_some()) {
        return Err(BadWhen::NotUnderstood);
    }
    let day = match (day, weekday) {
        (Some(date), Some((weekday, written))) if chrono::Datelike::weekday(&date) != weekday => {
            return Err(BadWhen::OtherWeekday { written, date });
        }
        (None, Some((weekday, _))) => Some(day::coming(weekday, kst_date(now))),
        (day, _) => day,
    };
    Ok(Written { day, hour, exact })
}
