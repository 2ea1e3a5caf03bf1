//! `/round`: operators fix or move the windows of rounds. What they decide goes before the notices; taking it back
//! lets the notices hold again. A decision for one intake goes before one for all.

mod decide;

pub use decide::{Moved, Moving, Plan, Refused, confirm, extension, look, plan, set, undo};

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::book::Dates;
use super::{Failure, Who};
use crate::app::App;
use crate::domain::calendar::kst_date;
use crate::domain::holiday::{DayOff, day_off};
use crate::domain::words::UnknownWord;
use crate::domain::{Cohort, Moment, Programme, ProgrammeId, Round, Window};
use crate::store::rounds::{self, Override};
use crate::text::{BadWhen, day_and_hour};

/// Which round, and of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// Its number.
    pub round: u32,
    /// For which intake only; `None` for all.
    pub cohort: Option<Cohort>,
}

/// `subscription/3`, `subscription/3/2` for the second intake.
impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.programme, self.round)?;
        self.cohort.map_or(Ok(()), |cohort| write!(f, "/{}", cohort.number()))
    }
}

impl FromStr for Which {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let mut parts = text.split('/');
        let mut read = || {
            let (programme, round) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            let cohort = match parts.next() {
                Some(number) => Some(Cohort::new(number.parse().ok()?)?),
                None => None,
            };
            parts.next().is_none().then_some(Self { programme, round, cohort })
        };
        read().ok_or_else(|| UnknownWord(text.to_owned()))
    }
}

/// A round as it holds.
#[derive(Clone, Debug)]
pub struct Held {
    /// Which it is.
    pub which: Which,
    /// The round.
    pub round: Round,
    /// What operators decided, if they did.
    pub decided: Option<Override>,
}

/// The rounds of a server, of one programme or of all: once more for each intake to which something else is told.
///
/// # Errors
/// When the store fails.
pub async fn list(app: &App, who: &Who, only: Option<ProgrammeId>) -> Result<Vec<Held>, Failure> {
    let book = app.book(who.guild).await?;
    let decided = rounds::list(&app.store, who.guild).await?;
    let mut told = book.told();
    told.retain(|told| only.is_none_or(|id| id == told.programme.id));
    told.sort_by_key(|told| (told.programme.id, told.cohort));
    let held = told.iter().flat_map(|told| {
        let is_apart =
            |round: &&Round| told.cohort.is_none() || book.is_apart(&told.programme, round.number, Dates::Submitting);
        told.programme.rounds.iter().filter(is_apart).map(|round| {
            let which = Which { programme: told.programme.id, round: round.number, cohort: told.cohort };
            Held { which, round: round.clone(), decided: holding(&decided, which) }
        })
    });
    Ok(held.collect())
}

/// The decision that holds for a round.
fn holding(decided: &[Override], which: Which) -> Option<Override> {
    let of = |cohort: Option<Cohort>| decided.iter().find(|known| is_about(known, Which { cohort, ..which })).copied();
    of(which.cohort).or_else(|| of(None))
}

fn is_about(known: &Override, which: Which) -> bool {
    (known.programme, known.round, known.cohort) == (which.programme, which.round, which.cohort)
}

/// Whether operators would be asked about tentative windows, and are not: there are some, and no channel for it.
///
/// # Errors
/// When the store fails.
pub async fn nobody_is_asked(app: &App, who: &Who) -> Result<bool, Failure> {
    if crate::store::settings::get(&app.store, who.guild).await?.operator_channel.is_some() {
        return Ok(false);
    }
    let (book, now) = (app.book(who.guild).await?, app.clock.now());
    let told = book.told();
    let mut rounds = told.iter().flat_map(|told| &told.programme.rounds);
    Ok(rounds.any(|round| round.window.tentative && round.window.opens_at.is_some_and(|opens| opens > now)))
}

/// A window as somebody wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The first moment inside.
    pub opens_at: Moment,
    /// The last second inside.
    pub closes_at: Moment,
}

/// Which of two times was not understood, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadTime {
    /// Why.
    pub problem: BadWhen,
    /// As it was written.
    pub text: String,
}

/// A window as an operator writes it: from the beginning of a day, unless an hour is written, to an hour of another.
///
/// # Errors
/// [`BadTime`] names the one that is none.
pub fn wish(opens: &str, closes: &str, now: Moment) -> Result<Wish, BadTime> {
    let read = |text: &str| day_and_hour(text, now).map_err(|problem| BadTime { problem, text: text.to_owned() });
    let (from, to) = (read(opens)?, read(closes)?);
    let closes_at = to.ends().map_err(|problem| BadTime { problem, text: closes.to_owned() })?;
    Ok(Wish { opens_at: from.begins(), closes_at })
}

impl Wish {
    /// Of a window with both bounds.
    #[must_use]
    pub fn of(window: Window) -> Option<Self> {
        Some(Self { opens_at: window.opens_at?, closes_at: window.closes_at? })
    }

    const fn window(self) -> Window {
        Window { opens_at: Some(self.opens_at), closes_at: Some(self.closes_at), tentative: false }
    }

    /// Why operators should look twice: the window begins or ends on a day on which nobody works.
    #[must_use]
    pub fn days_off(self) -> Vec<(NaiveDate, DayOff)> {
        let days = [kst_date(self.opens_at), kst_date(self.closes_at)];
        days.into_iter().filter_map(|day| day_off(day).map(|off| (day, off))).collect()
    }
}

impl From<Override> for Wish {
    fn from(decided: Override) -> Self {
        Self { opens_at: decided.opens_at, closes_at: decided.closes_at }
    }
}

/// Puts what operators decided in the place of what the notices say to an intake; `None`: to all.
pub fn apply(programmes: &mut [Programme], decided: &[Override], cohort: Option<Cohort>) {
    for programme in programmes {
        for round in &mut programme.rounds {
            let about = decided.iter().filter(|known| known.programme == programme.id && known.round == round.number);
            let for_them = about.clone().find(|known| known.cohort.is_some() && known.cohort == cohort);
            let Some(known) = for_them.or_else(|| about.clone().find(|known| known.cohort.is_none())) else { continue };
            let window = Wish::from(*known).window();
            let announced = !round.window.tentative && round.window.closes_at.is_some();
            round.moved = announced && round.window != window;
            round.window = window;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_named_with_its_intake_or_without() {
        for text in ["subscription/3", "aws-theory/1/12"] {
            assert_eq!(text.parse::<Which>().map(|which| which.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "subscription", "subscription/3/0", "subscription/3/2/1", "subscription/x"] {
            assert!(text.parse::<Which>().is_err(), "{text}");
        }
    }
}
