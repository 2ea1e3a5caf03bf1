//! Tidying up on AWS: the list, item by item, and what a person wants to hear of it. Nothing here touches an account.

use std::collections::BTreeSet;

use chrono::Duration;

use super::book::Book;
use super::remind::{self, TeamReminders};
use super::{Failure, Who, teams};
use crate::app::App;
use crate::domain::calendar::kst_date;
use crate::domain::cleanup::{Call, Group, Item, Mates, Practice, Progress, Rhythm, Wishes, next};
use crate::domain::{DateRange, Moment, Programme, ProgrammeId, Subject, UserId};
use crate::store::cleanups::{self, Owner};
use crate::text::{BadWhen, when};

/// How far ahead somebody may say that they still use what they made.
const FAR: Duration = Duration::days(183);
/// The hour at which a pause ends when only a day is given.
const MORNING: &str = "10:00";

/// A person's list for a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its usage period, if it is known.
    pub usage: Option<DateRange>,
    /// When they last said that everything is gone, unless they have begun anew.
    pub done_at: Option<Moment>,
    /// What they confirmed.
    pub ticked: BTreeSet<Item>,
    /// What they want to hear; `None` for nothing.
    pub wishes: Option<Wishes>,
    /// The other programmes whose usage has begun: each has a list of its own.
    pub others: Vec<ProgrammeId>,
    /// What they hear next, and when.
    pub next: Option<(Call, Moment)>,
    /// Whose list it is.
    pub user: UserId,
    /// Their team, where it shares what is listed.
    pub mates: Option<Mates>,
}

impl Checklist {
    /// Who else of the team said that everything is gone, and when, unless the person has said so since.
    #[must_use]
    pub fn said_gone(&self) -> Option<(UserId, Moment)> {
        let said = self.mates.as_ref()?.said_gone(self.user);
        said.filter(|(_, at)| self.done_at.is_none_or(|done_at| done_at < *at))
    }

    /// Whether what this person says counts for others too.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.mates.as_ref().is_some_and(Mates::are_several)
    }

    /// What is not confirmed yet, the dearest first.
    pub fn open(&self) -> impl Iterator<Item = Item> {
        Item::all().filter(|item| !self.ticked.contains(item))
    }
}

/// Why a pause was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadUntil {
    /// It is no time, or has passed.
    When(BadWhen),
    /// It is more than half a year away.
    Far(Moment),
}

fn owner(who: &Who, programme: ProgrammeId) -> Owner {
    Owner { guild: who.guild, user: who.user, programme }
}

/// The programme whose usage somebody who practises at `now` is in: the present one, else the last that began, else
/// the first.
#[must_use]
pub fn current(book: &Book, now: Moment) -> ProgrammeId {
    let last = begun(book, now).max_by_key(|programme| programme.usage.map(|usage| usage.first));
    last.map_or(ProgrammeId::AwsTheory, |programme| programme.id)
}

/// The AWS programmes whose usage period has begun.
fn begun(book: &Book, now: Moment) -> impl Iterator<Item = &Programme> {
    let today = kst_date(now);
    let known = book.library.programmes.iter().filter(|programme| programme.id.is_aws());
    known.filter(move |programme| programme.usage.is_some_and(|usage| usage.first <= today))
}

/// The list as it stands.
///
/// # Errors
/// When the store fails.
pub async fn open(app: &App, who: &Who, programme: ProgrammeId) -> Result<Checklist, Failure> {
    let owner = owner(who, programme);
    let book = app.book_for(who.guild, who.user).await?;
    let usage = remind::usage(&book.library.programmes, programme);
    let others = begun(&book, app.clock.now()).map(|other| other.id).filter(|other| *other != programme).collect();
    let progress = cleanups::progress(&app.store, owner).await?;
    let wishes = remind::wishes(app, owner).await?;
    let said_gone = cleanups::said_gone(&app.store, owner).await?;
    let next = wishes.and_then(|wishes| next(&wishes, said_gone, usage, app.clock.now()));
    let ticked = cleanups::ticks(&app.store, owner, progress.turn).await?;
    let done_at = progress.done_at.filter(|_| ticked.is_empty());
    let mates = if programme.is_shared() { teams::mates(app, who).await? } else { None };
    Ok(Checklist { programme, usage, done_at, ticked, wishes, others, next, user: who.user, mates })
}

/// Confirms what is chosen of a group and takes back the rest of it.
///
/// # Errors
/// When the store fails.
pub async fn tick(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    group: Group,
    chosen: &[Item],
) -> Result<Checklist, Failure> {
    let owner = owner(who, programme);
    let mut tx = app.store.write().await?;
    let progress = cleanups::progress_in(&mut tx, owner).await?;
    for item in group.items() {
        cleanups::tick(&mut tx, owner, progress.turn, *item, chosen.contains(item)).await?;
    }
    tx.commit().await?;
    open(app, who, programme).await
}

/// Everything is gone, says the person at this moment; the list starts anew.
///
/// # Errors
/// When the store fails.
pub async fn confirm(app: &App, who: &Who, programme: ProgrammeId) -> Result<Checklist, Failure> {
    let now = app.clock.now();
    // A second press is no second turn: what was confirmed before could not be brought back.
    if open(app, who, programme).await?.done_at.is_none() {
        change(app, who, programme, |progress| Progress { done_at: Some(now), turn: progress.turn + 1 }).await?;
    }
    open(app, who, programme).await
}

/// Something is left after all: back to what was confirmed before.
///
/// # Errors
/// When the store fails.
pub async fn take_back(app: &App, who: &Who, programme: ProgrammeId) -> Result<Checklist, Failure> {
    if open(app, who, programme).await?.done_at.is_some() {
        let before = |progress: Progress| Progress { done_at: None, turn: progress.turn.saturating_sub(1) };
        change(app, who, programme, before).await?;
    }
    open(app, who, programme).await
}

/// Changes how far a person is; what they and their team hear next may depend on it.
async fn change(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    to: impl FnOnce(Progress) -> Progress,
) -> Result<(), Failure> {
    let owner = owner(who, programme);
    let book = app.book_for(who.guild, who.user).await?;
    let reminder = remind::switched_on(app, who, Subject::Cleanup(programme)).await?;
    let of_others =
        if programme.is_shared() { TeamReminders::beside(app, who).await? } else { TeamReminders::default() };
    let mut tx = app.store.write().await?;
    let progress = cleanups::progress_in(&mut tx, owner).await?;
    cleanups::put(&mut tx, owner, to(progress)).await?;
    if let Some(reminder) = reminder {
        remind::renew(app, &mut tx, &book.library.programmes, &reminder).await?;
    }
    of_others.renew(app, &mut tx).await?;
    Ok(tx.commit().await?)
}

/// Reminds the person at the end of the usage period and before each bill; `false` when they were already.
///
/// # Errors
/// When the store fails.
pub async fn follow(app: &App, who: &Who, programme: ProgrammeId) -> Result<bool, Failure> {
    let known = remind::wishes(app, owner(who, programme)).await?;
    if known.is_some_and(|wishes| wishes.follows) {
        return Ok(false);
    }
    wish(app, who, programme, Wishes { follows: true, ..known.unwrap_or_default() }).await?;
    Ok(true)
}

/// The person still uses what they made: nothing is said until then, and then it is.
///
/// # Errors
/// When the store fails; [`BadUntil`] when the text is no time to come.
pub async fn pause(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    text: &str,
) -> Result<Result<Checklist, BadUntil>, Failure> {
    let until = match until(text, app.clock.now()) {
        Ok(until) => until,
        Err(bad) => return Ok(Err(bad)),
    };
    let known = remind::wishes(app, owner(who, programme)).await?.unwrap_or(SILENT);
    wish(app, who, programme, Wishes { paused_until: Some(until), ..known }).await?;
    Ok(Ok(open(app, who, programme).await?))
}

/// A day to come, with an hour or without.
fn until(text: &str, now: Moment) -> Result<Moment, BadUntil> {
    let read = match when(text, now) {
        Err(BadWhen::NoHour) => when(&format!("{text} {MORNING}"), now),
        read => read,
    };
    let until = read.map_err(BadUntil::When)?;
    if until - now > FAR { Err(BadUntil::Far(until)) } else { Ok(until) }
}

/// Reminds the person after a practice, or stops that; when they hear next, or `None` when there was nothing to stop.
///
/// # Errors
/// When the store fails.
pub async fn practise(
    app: &App,
    who: &Who,
    programme: ProgrammeId,
    rhythm: Option<Rhythm>,
) -> Result<Option<Moment>, Failure> {
    let now = app.clock.now();
    let known = remind::wishes(app, owner(who, programme)).await?;
    let practice = rhythm.map(|rhythm| Practice::asked(rhythm, now));
    let had = known.is_some_and(|wishes| wishes.practice.is_some());
    let wishes = Wishes { practice, paused_until: None, ..known.unwrap_or(SILENT) };
    if practice.is_some() || (had && wishes.follows) {
        wish(app, who, programme, wishes).await?;
    } else if had {
        remind::switch_off(app, who, Some(Subject::Cleanup(programme))).await?;
    }
    Ok(practice.map(|practice| practice.first).or_else(|| had.then_some(now)))
}

/// Of somebody who asked for nothing so far.
const SILENT: Wishes = Wishes { follows: false, practice: None, paused_until: None };

async fn wish(app: &App, who: &Who, programme: ProgrammeId, wishes: Wishes) -> Result<(), Failure> {
    remind::set(app, who, Subject::Cleanup(programme), serde_json::to_string(&wishes)?).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::date_time;

    /// Wednesday, 16 April 2025, 10:00 in Korea.
    fn read(text: &str) -> Result<String, BadUntil> {
        until(text, "2025-04-16T01:00:00Z".parse().expect("a time")).map(date_time)
    }

    #[test]
    fn a_day_is_enough() {
        for (text, expected) in [
            ("4월 20일", "2025-04-20 10:00:00"),
            ("2025-04-30", "2025-04-30 10:00:00"),
            ("금요일", "2025-04-18 10:00:00"),
            ("내일 오후 5시", "2025-04-17 17:00:00"),
            ("3일 뒤", "2025-04-19 10:00:00"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(read("2월 30일"), Err(BadUntil::When(BadWhen::NoSuch("2월 30일".to_owned()))));
        assert_eq!(read("다 쓸 때까지"), Err(BadUntil::When(BadWhen::NotUnderstood)));
        assert!(matches!(read("4월 1일"), Err(BadUntil::When(BadWhen::Past(_)))));
        assert!(matches!(read("9999일 뒤"), Err(BadUntil::Far(_))));
    }
}
