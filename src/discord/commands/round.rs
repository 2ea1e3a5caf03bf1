//! `/round` (차수), for operators: which windows hold, and deciding on them, after a look at what that changes.

use super::arguments::Choice;
use super::{Context, begin_operator};
use crate::discord::components::rounds as components;
use crate::discord::exchange::Exchange;
use crate::discord::{Problem, screens};
use crate::domain::{Cohort, ProgrammeId};
use crate::service::rounds::{self, Which};
use crate::text::{DayAndHour, day_and_hour};

/// The windows of the rounds. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("list", "set", "extend")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn round(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// Which windows hold, and who decided on them.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn list(ctx: Context<'_>, programme: Option<Choice<ProgrammeId>>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(show(&exchange, programme.map(|choice| choice.0)).await).await
}

async fn show(exchange: &Exchange, only: Option<ProgrammeId>) -> Result<(), Problem> {
    let held = rounds::list(&exchange.app, &exchange.who, only).await?;
    let nobody_asked = rounds::nobody_is_asked(&exchange.app, &exchange.who).await?;
    let setup = nobody_asked.then(|| exchange.shared.mentions.of("setup channels"));
    Ok(exchange.tell(screens::round::list(&held, setup.as_deref(), exchange.locale())).await?)
}

/// Fix a round's window.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn set(
    ctx: Context<'_>,
    programme: Choice<ProgrammeId>,
    #[min = 1]
    #[max = 99]
    round: u32,
    #[max_length = 100] opens: String,
    #[max_length = 100] closes: String,
    #[min = 1]
    #[max = 99]
    cohort: Option<u32>,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    let which = Which { programme: programme.0, round, cohort: cohort.and_then(Cohort::new) };
    exchange.conclude(components::look(&exchange, which, &opens, &closes).await).await
}

/// Move the end of a round's window to a later time.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn extend(
    ctx: Context<'_>,
    programme: Choice<ProgrammeId>,
    #[min = 1]
    #[max = 99]
    round: u32,
    #[max_length = 100] until: String,
    #[min = 1]
    #[max = 99]
    cohort: Option<u32>,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    let which = Which { programme: programme.0, round, cohort: cohort.and_then(Cohort::new) };
    exchange.conclude(prolong(&exchange, which, &until).await).await
}

async fn prolong(exchange: &Exchange, which: Which, until: &str) -> Result<(), Problem> {
    let read = day_and_hour(until, exchange.app.clock.now()).and_then(DayAndHour::ends);
    let at = match read {
        Ok(at) => at,
        Err(problem) => {
            return Ok(exchange.tell(screens::announce::bad_when(&problem, until, exchange.locale())).await?);
        }
    };
    match rounds::extension(&exchange.app, &exchange.who, which, at).await? {
        Ok(wish) => components::plan(exchange, which, wish).await,
        Err(refused) => Ok(exchange.tell(components::refused(exchange, refused)).await?),
    }
}
