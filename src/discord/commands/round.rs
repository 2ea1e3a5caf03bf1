//! `/round` (차수), for operators: which windows hold, and deciding on them.

use super::arguments::Choice;
use super::{Context, begin_operator};
use crate::discord::components::rounds::tell_moved;
use crate::discord::exchange::Exchange;
use crate::discord::{Problem, screens};
use crate::domain::calendar::kst;
use crate::domain::{Moment, ProgrammeId};
use crate::service::rounds::{self, Wish};
use crate::text::{BadWhen, day_and_hour};

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
    Ok(exchange.tell(screens::round::list(&held, exchange.locale())).await?)
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
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    let now = exchange.app.clock.now();
    let wish = day_and_hour(&opens, now).map_err(|problem| (problem, opens.clone())).and_then(|opens| {
        let (day, hour) = day_and_hour(&closes, now).map_err(|problem| (problem, closes.clone()))?;
        Ok(Wish::new(opens, (day, hour.ok_or_else(|| (BadWhen::NoHour, closes.clone()))?)))
    });
    let done = match wish {
        Ok(wish) => decide(&exchange, programme.0, round, wish).await,
        Err((problem, text)) => refuse(&exchange, &problem, &text).await,
    };
    exchange.conclude(done).await
}

async fn decide(exchange: &Exchange, programme: ProgrammeId, round: u32, wish: Wish) -> Result<(), Problem> {
    let done = rounds::set(&exchange.app, &exchange.who, programme, round, wish).await?;
    tell_moved(exchange, done).await
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
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    let read = day_and_hour(&until, exchange.app.clock.now());
    let done = match read.and_then(|(day, hour)| Ok(kst(day, hour.ok_or(BadWhen::NoHour)?))) {
        Ok(at) => prolong(&exchange, programme.0, round, at).await,
        Err(problem) => refuse(&exchange, &problem, &until).await,
    };
    exchange.conclude(done).await
}

async fn prolong(exchange: &Exchange, programme: ProgrammeId, round: u32, until: Moment) -> Result<(), Problem> {
    let done = rounds::extend(&exchange.app, &exchange.who, programme, round, until).await?;
    tell_moved(exchange, done).await
}

async fn refuse(exchange: &Exchange, problem: &BadWhen, text: &str) -> Result<(), Problem> {
    Ok(exchange.tell(screens::announce::bad_when(problem, text, exchange.locale())).await?)
}
