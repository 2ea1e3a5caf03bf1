//! `/deadlines`: the rounds of each programme as they stand now, and where the person stands in them.

use super::{Failure, Who};
use crate::app::App;
use crate::domain::{DateRange, Moment, Phase, Programme, ProgrammeId, Round, Subject, Submission};
use crate::store::reminders::{self, Switch};
use crate::store::submissions;

/// What is due, as of `now`.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The moment of which this is true, UTC.
    pub now: Moment,
    /// By programme, in the order of [`ProgrammeId::ALL`].
    pub programmes: Vec<ProgrammeView>,
    /// Of which of them the person can still ask to be reminded: those of their course with something to come.
    pub not_reminded: Vec<ProgrammeId>,
}

/// One programme.
#[derive(Clone, Debug)]
pub struct ProgrammeView {
    /// The programme as its notice tells it.
    pub programme: Programme,
    /// Its rounds, by number.
    pub rounds: Vec<RoundView>,
}

/// One round, and the person in it.
#[derive(Clone, Debug)]
pub struct RoundView {
    /// The round.
    pub round: Round,
    /// Where it stands.
    pub phase: Phase,
    /// The days on which a payment counts; `None` where the programme has no payment window.
    pub pay_window: Option<DateRange>,
    /// The submission that stands for the person, if any.
    pub own: Option<Submission>,
}

/// The rounds of one programme, or of all.
///
/// # Errors
/// When the store cannot be read.
pub async fn overview(app: &App, who: &Who, only: Option<ProgrammeId>) -> Result<Overview, Failure> {
    let now = app.clock.now();
    let book = app.book_for(who.guild, who.user).await?;
    let own = submissions::of_user(&app.store, who.guild, who.user).await?;
    let standing = |id: ProgrammeId, number: u32| {
        own.iter().find(|s| s.upload.programme == id && s.upload.round == number && s.status.stands()).cloned()
    };
    let view = |programme: &Programme| ProgrammeView {
        rounds: programme
            .rounds
            .iter()
            .map(|round| RoundView {
                phase: round.window.phase(now),
                pay_window: programme.pay_window(round),
                own: standing(programme.id, round.number),
                round: round.clone(),
            })
            .collect(),
        programme: programme.clone(),
    };
    let wanted = |programme: &&Programme| only.is_none_or(|id| id == programme.id);
    let mut programmes: Vec<_> = book.library.programmes.iter().filter(wanted).map(view).collect();
    programmes.sort_by_key(|view| view.programme.id);
    let not_reminded = not_reminded(app, who, &programmes).await?;
    Ok(Overview { now, programmes, not_reminded })
}

async fn not_reminded(app: &App, who: &Who, views: &[ProgrammeView]) -> Result<Vec<ProgrammeId>, Failure> {
    let course = app.profile(who.guild, who.user).await?.map(|known| known.profile.course);
    let known = reminders::of_user(&app.store, who.guild, who.user).await?;
    let is_on = |id: ProgrammeId| {
        known.iter().any(|known| known.subject == Subject::Deadlines(id) && known.switch == Switch::On)
    };
    let is_offered = |view: &&ProgrammeView| {
        let (programme, mut rounds) = (&view.programme, view.rounds.iter());
        let is_of_course = course.is_none_or(|course| programme.courses.contains(&course));
        is_of_course && rounds.any(|round| round.phase != Phase::Closed) && !is_on(programme.id)
    };
    Ok(views.iter().filter(is_offered).map(|view| view.programme.id).collect())
}
