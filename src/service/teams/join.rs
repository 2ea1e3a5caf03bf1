//! Into a team: by its name, which makes it when there is none; out of another one only when the person said so.

use super::{View, own, record};
use crate::app::App;
use crate::domain::{Cohort, TeamId, TeamName};
use crate::service::remind::TeamReminders;
use crate::service::{Failure, Who};
use crate::store::teams::{self, Team};

/// How many teams are offered in place of one that does not exist.
const OFFERED: usize = 3;

/// Where somebody wants to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Into a team that exists.
    Known(Team),
    /// Into one that is to be made.
    New(Cohort, TeamName),
}

/// Somebody came into a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The team, with them in it.
    pub view: View,
    /// The team that they left for it.
    pub from: Option<Team>,
    /// Whether it was made for them.
    pub made: bool,
}

/// What became of the wish to join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Teams are a cohort's, and theirs is not known.
    NoProfile,
    /// They are in.
    In(Box<Entered>),
    /// They were in it before.
    Already(Box<View>),
    /// They are in another team, which they would have to leave.
    Elsewhere {
        /// The one that they are in.
        from: Team,
        /// The one that they want to be in.
        to: Goal,
    },
    /// There is no team of this name.
    Absent {
        /// The name.
        name: TeamName,
        /// The teams of the cohort whose names come near it.
        like: Vec<Team>,
        /// The team that they are in.
        from: Option<Team>,
    },
    /// The team is gone.
    Gone,
}

/// The teams that somebody can join: those of their cohort.
///
/// # Errors
/// When the store fails.
pub async fn offered(app: &App, who: &Who) -> Result<Vec<Team>, Failure> {
    match cohort(app, who).await? {
        Some(cohort) => Ok(teams::of_cohort(&app.store, who.guild, cohort).await?),
        None => Ok(Vec::new()),
    }
}

async fn cohort(app: &App, who: &Who) -> Result<Option<Cohort>, Failure> {
    Ok(app.profile(who.guild, who.user).await?.map(|known| known.profile.cohort))
}

/// Joins the team of this name; a team that does not exist is not made before the person was asked.
///
/// # Errors
/// When the store fails.
pub async fn join(app: &App, who: &Who, name: TeamName) -> Result<Outcome, Failure> {
    let Some(cohort) = cohort(app, who).await? else { return Ok(Outcome::NoProfile) };
    let known = teams::of_cohort(&app.store, who.guild, cohort).await?;
    if let Some(team) = known.iter().find(|team| team.name.key() == name.key()) {
        return go(app, who, Goal::Known(team.clone()), false).await;
    }
    let like = known.into_iter().filter(|team| name.is_like(&team.name)).take(OFFERED).collect();
    let from = teams::of_user(&app.store, who.guild, who.user).await?.map(|own| own.team);
    Ok(Outcome::Absent { name, like, from })
}

/// Joins a team by its key; `moving` says that the person agreed to leave the one that they are in.
///
/// # Errors
/// When the store fails.
pub async fn enter(app: &App, who: &Who, id: &TeamId, moving: bool) -> Result<Outcome, Failure> {
    match teams::get(&app.store, who.guild, id).await? {
        Some(team) => go(app, who, Goal::Known(team), moving).await,
        None => Ok(Outcome::Gone),
    }
}

/// Makes a team of the person's cohort, or joins it if somebody has made it meanwhile; `moving` as for [`enter`].
///
/// # Errors
/// When the store fails.
pub async fn create(app: &App, who: &Who, name: TeamName, moving: bool) -> Result<Outcome, Failure> {
    let Some(cohort) = cohort(app, who).await? else { return Ok(Outcome::NoProfile) };
    named(app, who, cohort, name, moving).await
}

/// Goes back into a team that the person has left, which is made again if it went with them.
///
/// # Errors
/// When the store fails.
pub async fn come_back(app: &App, who: &Who, cohort: Cohort, name: TeamName) -> Result<Outcome, Failure> {
    if self::cohort(app, who).await?.is_none() {
        return Ok(Outcome::NoProfile);
    }
    named(app, who, cohort, name, false).await
}

async fn named(app: &App, who: &Who, cohort: Cohort, name: TeamName, moving: bool) -> Result<Outcome, Failure> {
    let known = teams::of_cohort(&app.store, who.guild, cohort).await?;
    let known = known.into_iter().find(|team| team.name.key() == name.key());
    go(app, who, known.map_or(Goal::New(cohort, name), Goal::Known), moving).await
}

async fn go(app: &App, who: &Who, goal: Goal, moving: bool) -> Result<Outcome, Failure> {
    let before = own(app, who).await?;
    match (before, goal) {
        (Some(before), Goal::Known(team)) if before.team.id == team.id => Ok(Outcome::Already(Box::new(before))),
        (Some(before), to) if !moving => Ok(Outcome::Elsewhere { from: before.team, to }),
        (before, goal) => put(app, who, before.map(|before| before.team), goal).await,
    }
}

async fn put(app: &App, who: &Who, from: Option<Team>, goal: Goal) -> Result<Outcome, Failure> {
    let now = app.clock.now();
    let known = match &goal {
        Goal::Known(team) => Some(team),
        Goal::New(..) => None,
    };
    let ids: Vec<_> = from.iter().chain(known).map(|team| team.id.clone()).collect();
    let reminders = TeamReminders::of(app, who, &ids, Some(who.user)).await?;
    let mut tx = app.store.write().await?;
    let (team, made) = match goal {
        Goal::Known(team) => (team, false),
        Goal::New(cohort, name) => teams::create(&mut tx, who.guild, cohort, &name, who.user, now).await?,
    };
    if !teams::join(&mut tx, who.guild, who.user, &team.id, now).await? {
        return Ok(Outcome::Gone);
    }
    if let Some(from) = &from {
        record(app, &mut tx, who, "team.left", &from.id).await?;
    }
    if made {
        record(app, &mut tx, who, "team.created", &team.id).await?;
    }
    record(app, &mut tx, who, "team.joined", &team.id).await?;
    reminders.renew(app, &mut tx).await?;
    tx.commit().await?;
    Ok(own(app, who).await?.map_or(Outcome::Gone, |view| Outcome::In(Box::new(Entered { view, from, made }))))
}
