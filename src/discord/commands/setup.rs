//! `/setup` (설정), for operators: how the bot works on this server.

use super::arguments::Choice;
use super::{Context, begin_operator};
use crate::discord::Problem;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::domain::SubmissionMode;
use crate::service::setup;
use crate::text::{say, submission_mode_name};

/// How the bot works on this server. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("show", "policy")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn setup(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// The settings of this server.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn show(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(tell(&exchange, false).await).await
}

/// Where evidence counts as handed in.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn policy(ctx: Context<'_>, submissions: Choice<SubmissionMode>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(decide(&exchange, submissions).await).await
}

async fn decide(exchange: &Exchange, mode: Choice<SubmissionMode>) -> Result<(), Problem> {
    setup::decide_submissions(&exchange.app, &exchange.who, mode.0).await?;
    tell(exchange, true).await
}

async fn tell(exchange: &Exchange, saved: bool) -> Result<(), Problem> {
    let settings = setup::settings(&exchange.app, exchange.who.guild).await?;
    let locale = exchange.locale();
    let mode = submission_mode_name(locale, settings.submission_mode);
    let shown = say(locale, "setup-shown", &[("mode", mode.into())]);
    let text = if saved { format!("{}\n{shown}", say(locale, "setup-saved", &[])) } else { shown };
    Ok(exchange.tell(Screen::text(text)).await?)
}
