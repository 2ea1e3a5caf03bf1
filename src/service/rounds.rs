//! `/round`: operators fix or move the windows of rounds. What they decide goes before the notices; taking it back
//! lets the notices hold again.

use chrono::{NaiveDate, NaiveTime};
use serde_json::json;

use super::{Failure, Who, book};
use crate::app::App;
use crate::domain::calendar::{kst, kst_date};
use crate::domain::holiday::{DayOff, day_off};
use crate::domain::{Moment, Programme, ProgrammeId, Round, Window};
use crate::store::corrections::{self, MovedWindow};
use crate::store::rounds::{self, Override};
use crate::store::{Tx, audit};

/// A round as it holds.
#[derive(Clone, Debug)]
pub struct Held {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// The round.
    pub round: Round,
    /// What operators decided, if they did.
    pub decided: Option<Override>,
}

/// The rounds of a server, of one programme or of all.
///
/// # Errors
/// When the store fails.
pub async fn list(app: &App, who: &Who, only: Option<ProgrammeId>) -> Result<Vec<Held>, Failure> {
    let book = app.book(who.guild).await?;
    let decided = rounds::list(&app.store, who.guild).await?;
    let wanted = book.library.programmes.iter().filter(|programme| only.is_none_or(|id| id == programme.id));
    let held = wanted.flat_map(|programme| {
        let of_round = |number| decided.iter().find(|d| d.programme == programme.id && d.round == number).copied();
        let held = move |round: &Round| Held {
            programme: programme.id,
            round: round.clone(),
            decided: of_round(round.number),
        };
        programme.rounds.iter().map(held).collect::<Vec<_>>()
    });
    Ok(held.collect())
}

/// A window as somebody wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The first moment inside.
    pub opens_at: Moment,
    /// The last second inside.
    pub closes_at: Moment,
}

impl Wish {
    /// From the beginning of a day, unless an hour is written, to an hour of another day.
    #[must_use]
    pub fn new(opens: (NaiveDate, Option<NaiveTime>), closes: (NaiveDate, NaiveTime)) -> Self {
        let opens_at = kst(opens.0, opens.1.unwrap_or(NaiveTime::MIN));
        Self { opens_at, closes_at: kst(closes.0, closes.1) }
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

/// Why a window was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No such programme or round in the notices.
    Unknown,
    /// It would end before it begins.
    Backwards,
    /// It would be over already.
    Over,
    /// The round has no end that could be moved.
    NoWindow,
    /// The new end is not later than the old one.
    NotLater(Moment),
}

/// What a decision did.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The round before.
    pub before: Round,
    /// And after.
    pub after: Held,
    /// What was decided before, to be put back by an undo.
    pub earlier: Option<Override>,
    /// The correction that can be announced, when people knew another window.
    pub correction: Option<String>,
}

/// Fixes a round's window.
///
/// # Errors
/// When the store fails.
pub async fn set(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    round: u32,
    wish: Wish,
) -> Result<Result<Moved, Refused>, Failure> {
    if wish.closes_at <= wish.opens_at {
        return Ok(Err(Refused::Backwards));
    }
    if wish.closes_at <= app.clock.now() {
        return Ok(Err(Refused::Over));
    }
    decide(app, who, programme, round, Some(wish)).await
}

/// Moves the end of a round's window to a later moment.
///
/// # Errors
/// When the store fails.
pub async fn extend(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    round: u32,
    until: Moment,
) -> Result<Result<Moved, Refused>, Failure> {
    let book = app.book(who.guild).await?;
    let Some(known) = book.library.programme(programme).and_then(|p| p.round(round)) else {
        return Ok(Err(Refused::Unknown));
    };
    match (known.window.opens_at, known.window.closes_at) {
        (Some(_), Some(closes)) if until <= closes => Ok(Err(Refused::NotLater(closes))),
        (Some(opens_at), Some(_)) => set(app, who, programme, round, Wish { opens_at, closes_at: until }).await,
        _ => Ok(Err(Refused::NoWindow)),
    }
}

/// Lets the tentative window of a round hold.
///
/// # Errors
/// When the store fails.
pub async fn confirm(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    round: u32,
) -> Result<Result<Moved, Refused>, Failure> {
    let book = app.book(who.guild).await?;
    let window = book.library.programme(programme).and_then(|p| p.round(round)).map(|round| round.window);
    match window.and_then(|window| window.opens_at.zip(window.closes_at)) {
        Some((opens_at, closes_at)) => set(app, who, programme, round, Wish { opens_at, closes_at }).await,
        None => Ok(Err(Refused::Unknown)),
    }
}

/// Takes a decision back: what the notice says, or what was decided before, holds again.
///
/// # Errors
/// When the store fails.
pub async fn undo(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    round: u32,
    earlier: Option<Wish>,
) -> Result<Result<Moved, Refused>, Failure> {
    decide(app, who, programme, round, earlier).await
}

async fn decide(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    round: u32,
    wish: Option<Wish>,
) -> Result<Result<Moved, Refused>, Failure> {
    let book = app.book(who.guild).await?;
    let Some(told) = book.library.programme(programme).filter(|p| p.round(round).is_some()) else {
        return Ok(Err(Refused::Unknown));
    };
    let Some(before) = told.round(round).cloned() else { return Ok(Err(Refused::Unknown)) };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let all = rounds::list(&app.store, who.guild).await?;
    let earlier = all.into_iter().find(|known| known.programme == programme && known.round == round);
    match wish {
        Some(Wish { opens_at, closes_at }) => {
            let (decided_by, decided_at) = (who.user, now);
            let decided = Override { programme, round, opens_at, closes_at, decided_by, decided_at };
            rounds::put(&mut tx, who.guild, &decided).await?;
        }
        None => rounds::remove(&mut tx, who.guild, programme, round).await?,
    }
    let correction = correction(&mut tx, who, told, &before, wish, now).await?;
    record(&mut tx, who, programme, &before, wish, now).await?;
    tx.commit().await?;
    book::renew(app, who.guild).await?;
    let held = list(app, who, Some(programme)).await?.into_iter().find(|held| held.round.number == round);
    Ok(held.map(|after| Moved { before, after, earlier, correction }).ok_or(Refused::Unknown))
}

/// Notes what people who knew the old window should hear; nothing when it was tentative and never announced.
async fn correction(
    tx: &mut Tx,
    who: &Who,
    programme: &Programme,
    before: &Round,
    wish: Option<Wish>,
    now: Moment,
) -> Result<Option<String>, Failure> {
    let Some(window) = wish.map(Wish::window) else { return Ok(None) };
    if before.window.tentative || before.window.opens_at.is_none() || before.window == window {
        return Ok(None);
    }
    let moved = MovedWindow {
        programme: programme.id,
        courses: programme.courses.clone(),
        link: programme.notice_link.clone(),
        before: before.clone(),
        after: Round { window, ..before.clone() },
    };
    Ok(Some(corrections::add(tx, who.guild, who.user, &[moved], now).await?))
}

async fn record(
    tx: &mut Tx,
    who: &Who,
    programme: ProgrammeId,
    before: &Round,
    wish: Option<Wish>,
    now: Moment,
) -> Result<(), Failure> {
    let after = wish.map(|wish| json!([wish.opens_at, wish.closes_at]));
    let entry = audit::Entry {
        guild: who.guild,
        at: now,
        actor: Some(who.user),
        action: if wish.is_some() { "round.decided" } else { "round.undone" }.to_owned(),
        subject: format!("{programme}:{}", before.number),
        detail: json!({ "before": [before.window.opens_at, before.window.closes_at], "after": after }),
    };
    Ok(audit::record(tx, &entry).await?)
}

/// Puts what operators decided in the place of what the notices say.
pub fn apply(programmes: &mut [Programme], decided: &[Override]) {
    for known in decided {
        let programme = programmes.iter_mut().find(|programme| programme.id == known.programme);
        let round = programme.and_then(|p| p.rounds.iter_mut().find(|round| round.number == known.round));
        if let Some(round) = round {
            let decided = Window { opens_at: Some(known.opens_at), closes_at: Some(known.closes_at), tentative: false };
            let announced = !round.window.tentative && round.window.closes_at.is_some();
            round.moved = announced && round.window != decided;
            round.window = decided;
        }
    }
}
