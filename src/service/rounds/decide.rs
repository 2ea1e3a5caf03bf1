//! Deciding on a window: looked at first, then put into force, and taken back.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::json;

use super::{Held, Which, Wish, holding, is_about};
use crate::app::App;
use crate::domain::deadline::{self, Occasion, Planned};
use crate::domain::{Cohort, Moment, Programme, Round, Window};
use crate::service::book::{self, Book, Told};
use crate::service::{Failure, Who};
use crate::store::corrections::{self, MovedWindow};
use crate::store::rounds::{self, Override};
use crate::store::{Tx, audit, settings};

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

/// A window that a decision moves.
#[derive(Clone, Debug)]
pub struct Moving {
    /// For whom.
    pub cohort: Option<Cohort>,
    /// As the programme is told afterwards.
    pub programme: Programme,
    /// The round before.
    pub before: Round,
    /// And after.
    pub after: Round,
}

/// What a decision would do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Which round.
    pub which: Which,
    /// What is wished for it.
    pub wish: Wish,
    /// The windows that it moves: the round's own first, then those of intakes to which something else is told.
    pub windows: Vec<Moving>,
    /// What will be announced of the round's own window, and when.
    pub announced: Vec<Planned>,
    /// Whether there is a channel for that.
    pub has_channel: bool,
}

/// What a decision did.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The windows that it moved, as in [`Plan`].
    pub windows: Vec<Moving>,
    /// The round as it holds now.
    pub after: Held,
    /// What was decided before, to be put back by an undo.
    pub earlier: Option<Override>,
    /// The correction that can be announced, when people knew another window.
    pub correction: Option<String>,
}

/// What would become of a round, without doing it.
///
/// # Errors
/// When the store fails.
pub async fn plan(app: &App, who: &Who, which: Which, wish: Wish) -> Result<Result<Plan, Refused>, Failure> {
    let now = app.clock.now();
    if let Some(refused) = refuse(wish, now) {
        return Ok(Err(refused));
    }
    let book = app.book(who.guild).await?;
    let decided = rounds::list(&app.store, who.guild).await?;
    let after = book.with_decided(decide_on(&decided, who, which, Some(wish), now));
    let windows = moves(&book, &after, which);
    let Some(own) = windows.first() else { return Ok(Err(Refused::Unknown)) };
    let settings = settings::get(&app.store, who.guild).await?;
    let occasions = settings.occasions.as_deref().unwrap_or(&Occasion::USUAL);
    let mut announced = deadline::plan(&own.programme, &own.after, occasions);
    announced.retain(|planned| !planned.occasion.is_about_paying() && planned.due_at > now);
    let has_channel = settings.announcement_channel.is_some();
    Ok(Ok(Plan { which, wish, windows, announced, has_channel }))
}

fn refuse(wish: Wish, now: Moment) -> Option<Refused> {
    if wish.closes_at <= wish.opens_at {
        return Some(Refused::Backwards);
    }
    (wish.closes_at <= now).then_some(Refused::Over)
}

/// A later end of a round's window.
///
/// # Errors
/// When the store fails.
pub async fn extension(app: &App, who: &Who, which: Which, until: Moment) -> Result<Result<Wish, Refused>, Failure> {
    let Some(window) = look(app, who, which).await? else { return Ok(Err(Refused::Unknown)) };
    Ok(match Wish::of(window) {
        Some(known) if until <= known.closes_at => Err(Refused::NotLater(known.closes_at)),
        Some(known) => Ok(Wish { closes_at: until, ..known }),
        None => Err(Refused::NoWindow),
    })
}

/// The window of a round as it holds; `None` when there is no such round.
///
/// # Errors
/// When the store fails.
pub async fn look(app: &App, who: &Who, which: Which) -> Result<Option<Window>, Failure> {
    let book = app.book(who.guild).await?;
    Ok(find(&book, which).map(|(_, round)| round.window))
}

/// Lets the tentative window of a round hold; only planned when that would move the window of another intake too.
///
/// # Errors
/// When the store fails.
pub async fn confirm(app: &App, who: &Who, which: Which) -> Result<Result<Result<Moved, Plan>, Refused>, Failure> {
    let window = look(app, who, which).await?;
    let Some(wish) = window.and_then(Wish::of) else { return Ok(Err(Refused::Unknown)) };
    let plan = match plan(app, who, which, wish).await? {
        Ok(plan) => plan,
        Err(refused) => return Ok(Err(refused)),
    };
    if plan.windows.len() > 1 {
        return Ok(Ok(Err(plan)));
    }
    Ok(decide(app, who, which, Some(wish)).await?.map(Ok))
}

/// Puts a window into force.
///
/// # Errors
/// When the store fails.
pub async fn set(app: &App, who: &Who, which: Which, wish: Wish) -> Result<Result<Moved, Refused>, Failure> {
    match refuse(wish, app.clock.now()) {
        Some(refused) => Ok(Err(refused)),
        None => decide(app, who, which, Some(wish)).await,
    }
}

/// Takes a decision back: what the notice says, or what was decided before, holds again, even if that is over.
///
/// # Errors
/// When the store fails.
pub async fn undo(
    app: &App,
    who: &Who,
    which: Which,
    earlier: Option<Wish>,
) -> Result<Result<Moved, Refused>, Failure> {
    decide(app, who, which, earlier).await
}

async fn decide(app: &App, who: &Who, which: Which, wish: Option<Wish>) -> Result<Result<Moved, Refused>, Failure> {
    let now = app.clock.now();
    let before = app.book(who.guild).await?;
    let mut tx = app.store.write().await?;
    let decided = rounds::list(&app.store, who.guild).await?;
    let earlier = decided.iter().find(|known| is_about(known, which)).copied();
    let decided = decide_on(&decided, who, which, wish, now);
    let windows = moves(&before, &before.with_decided(decided.clone()), which);
    let Some(own) = windows.first() else { return Ok(Err(Refused::Unknown)) };
    match decided.iter().find(|known| is_about(known, which)) {
        Some(known) => rounds::put(&mut tx, who.guild, known).await?,
        None => rounds::remove(&mut tx, who.guild, which.programme, which.round, which.cohort).await?,
    }
    let correction = correction(&mut tx, who, &windows, now).await?;
    record(&mut tx, who, which, own, wish, now).await?;
    tx.commit().await?;
    book::renew(app, who.guild).await?;
    let after = Held { which, round: own.after.clone(), decided: holding(&decided, which) };
    Ok(Ok(Moved { windows, after, earlier, correction }))
}

/// The decisions of a server with this one among them, or without it.
fn decide_on(decided: &[Override], who: &Who, which: Which, wish: Option<Wish>, now: Moment) -> Vec<Override> {
    let others = decided.iter().filter(|known| !is_about(known, which)).copied();
    let known = wish.map(|Wish { opens_at, closes_at }| {
        let Which { programme, round, cohort } = which;
        Override { programme, round, cohort, opens_at, closes_at, decided_by: who.user, decided_at: now }
    });
    others.chain(known).collect()
}

/// A round as it is told to those whom it is about, or to the first intake that has it.
fn find(book: &Arc<Book>, which: Which) -> Option<(Programme, Round)> {
    let of = |programme: Programme| {
        let round = programme.round(which.round).cloned()?;
        Some((programme, round))
    };
    let known = book.programme_for(which.programme, which.cohort).and_then(of);
    known.or_else(|| {
        let is_it = |told: &Told| which.cohort.is_none() && told.programme.id == which.programme;
        book.told().into_iter().filter(is_it).find_map(|told| of(told.programme))
    })
}

/// The round's own window before and after, and those of intakes that are told something else, where they differ.
/// Nothing when there is no such round.
fn moves(before: &Arc<Book>, after: &Arc<Book>, which: Which) -> Vec<Moving> {
    let between = |cohort: Option<Cohort>| {
        let which = Which { cohort, ..which };
        let ((_, before), (programme, after)) = find(before, which).zip(find(after, which))?;
        Some(Moving { cohort, programme, before, after })
    };
    let Some(own) = between(which.cohort) else { return Vec::new() };
    let told = [before.told(), after.told()].concat().into_iter().filter(|told| told.programme.id == which.programme);
    let cohorts: BTreeSet<_> = told.map(|told| told.cohort).collect();
    let others = cohorts.into_iter().filter(|cohort| cohort.is_some() && *cohort != which.cohort);
    let moved = others.filter_map(between).filter(|moving| moving.before.window != moving.after.window);
    std::iter::once(own).chain(moved).collect()
}

/// Notes what people who knew the old windows should hear; nothing when they were tentative.
async fn correction(tx: &mut Tx, who: &Who, windows: &[Moving], now: Moment) -> Result<Option<String>, Failure> {
    let was_known = |window: Window| !window.tentative && window.opens_at.or(window.closes_at).is_some();
    let moved = windows.iter().filter(|moving| was_known(moving.before.window));
    let moved = moved.filter(|moving| moving.before.window != moving.after.window).map(|moving| MovedWindow {
        programme: moving.programme.id,
        courses: moving.programme.courses.clone(),
        cohort: moving.cohort,
        link: moving.programme.notice_link.clone(),
        before: moving.before.clone(),
        after: moving.after.clone(),
        pay_days: None,
    });
    let moved: Vec<_> = moved.collect();
    if moved.is_empty() {
        return Ok(None);
    }
    Ok(Some(corrections::add(tx, who.guild, who.user, &moved, now).await?))
}

async fn record(
    tx: &mut Tx,
    who: &Who,
    which: Which,
    own: &Moving,
    wish: Option<Wish>,
    now: Moment,
) -> Result<(), Failure> {
    let after = wish.map(|wish| json!([wish.opens_at, wish.closes_at]));
    let entry = audit::Entry {
        guild: who.guild,
        at: now,
        actor: Some(who.user),
        action: if wish.is_some() { "round.decided" } else { "round.undone" }.to_owned(),
        subject: which.to_string().replace('/', ":"),
        detail: json!({ "before": [own.before.window.opens_at, own.before.window.closes_at], "after": after }),
    };
    Ok(audit::record(tx, &entry).await?)
}
