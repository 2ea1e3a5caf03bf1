//! `/deadlines`: the rounds of each programme as they stand now, and where the person stands in them.

use super::{Failure, Who};
use crate::app::App;
use crate::domain::{DateRange, Moment, Phase, Programme, ProgrammeId, Round, Submission};
use crate::store::submissions;

/// What is due, as of `now`.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The moment of which this is true, UTC.
    pub now: Moment,
    /// By programme, in the order of [`ProgrammeId::ALL`].
    pub programmes: Vec<ProgrammeView>,
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
    Ok(Overview { now, programmes })
}
