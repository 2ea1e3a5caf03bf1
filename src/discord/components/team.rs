//! The buttons of teams.

use poise::serenity_prelude as serenity;

use super::beside;
use crate::discord::Problem;
use crate::discord::custom_id::Team;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::team as screens;
use crate::domain::TeamName;
use crate::service::teams::{self, Outcome};

/// Acts on a press under `message`.
pub async fn act(exchange: &Exchange, press: Team, message: Option<&serenity::Message>) -> Result<(), Problem> {
    let (app, who) = (&exchange.app, &exchange.who);
    let screen = match press {
        Team::Named(name) => join(exchange, name).await?,
        Team::Enter(id) => outcome(exchange, teams::enter(app, who, &id, false).await?, None).await?,
        Team::Move(id) => outcome(exchange, teams::enter(app, who, &id, true).await?, None).await?,
        Team::Create(name) => {
            let made = teams::create(app, who, name.clone(), false).await?;
            outcome(exchange, made, Some(name)).await?
        }
        Team::CreateAndMove(name) => {
            let made = teams::create(app, who, name.clone(), true).await?;
            outcome(exchange, made, Some(name)).await?
        }
        Team::Leave => leave(exchange).await?,
        Team::Back(cohort, name) => {
            let back = teams::come_back(app, who, cohort, name.clone()).await?;
            outcome(exchange, back, Some(name)).await?
        }
        Team::Aws => match teams::own(app, who).await? {
            Some(view) => screens::aws::view(&view, app.clock.now(), who.guild, exchange.locale()),
            None => screens::none(&exchange.shared.mentions, exchange.locale()),
        },
    };
    beside(exchange, message, screen).await
}

/// Joins the team of this name, or asks what is to be asked first.
pub async fn join(exchange: &Exchange, name: TeamName) -> Result<Screen, Problem> {
    let joined = teams::join(&exchange.app, &exchange.who, name.clone()).await?;
    outcome(exchange, joined, Some(name)).await
}

/// What became of the wish to join; who is not known yet is asked as by `/profile set`, and goes on from there.
async fn outcome(exchange: &Exchange, outcome: Outcome, name: Option<TeamName>) -> Result<Screen, Problem> {
    let (guild, locale, now) = (exchange.who.guild, exchange.locale(), exchange.app.clock.now());
    Ok(match outcome {
        Outcome::NoProfile => screens::no_profile(name, guild, &exchange.shared.mentions, locale),
        Outcome::In(entered) => screens::entered(&entered, now, guild, &exchange.shared.mentions, locale),
        Outcome::Already(view) => screens::already(&view, now, guild, locale),
        Outcome::Elsewhere { from, to } => screens::elsewhere(&from, &to, guild, locale),
        Outcome::Absent { name, like, from } => screens::absent(&name, &like, from.as_ref(), guild, locale),
        Outcome::Gone => screens::gone(&exchange.shared.mentions, locale),
    })
}

/// Leaves the team, with the way back.
pub async fn leave(exchange: &Exchange) -> Result<Screen, Problem> {
    let left = teams::leave(&exchange.app, &exchange.who).await?;
    Ok(match left {
        Some(left) => screens::left(&left, exchange.who.guild, exchange.locale()),
        None => screens::none(&exchange.shared.mentions, exchange.locale()),
    })
}
