//! `/deadlines` (마감).

use super::arguments::Choice;
use super::{Context, begin};
use crate::discord::Problem;
use crate::discord::exchange::Exchange;
use crate::discord::screens;
use crate::domain::ProgrammeId;
use crate::service;

/// Submission windows, pay-by days and where the person stands.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn deadlines(ctx: Context<'_>, programme: Option<Choice<ProgrammeId>>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(show(&exchange, programme).await).await
}

async fn show(exchange: &Exchange, programme: Option<Choice<ProgrammeId>>) -> Result<(), Problem> {
    let only = programme.map(|p| p.0);
    let overview = service::deadlines::overview(&exchange.app, &exchange.who, only).await?;
    let screen = screens::deadlines::deadlines(&overview, exchange.who.guild, only, exchange.locale());
    Ok(exchange.tell(screen).await?)
}
