//! `/notices` (공지관리), for operators.

use poise::serenity_prelude as serenity;
use serenity::Attachment;

use super::{Context, begin_operator};
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::{Problem, files, screens};
use crate::service::import;

/// Notices that the bot answers from. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("import", "list")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn notices(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// Take in notices from a Markdown file.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn import(ctx: Context<'_>, file: Attachment) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(take_in(&exchange, &file).await).await
}

async fn take_in(exchange: &Exchange, file: &Attachment) -> Result<(), Problem> {
    exchange.defer(Audience::Person).await?;
    let Some(bytes) = files::fetch(exchange, file).await? else { return Ok(()) };
    let screen = match import::from_operator(&exchange.app, &exchange.who, &file.filename, bytes).await? {
        Ok(outcome) => screens::import::outcome(&outcome, exchange.locale()),
        Err(refused) => screens::import::refused(&refused, exchange.locale()),
    };
    Ok(exchange.tell(screen).await?)
}

/// The notices in force, and those that wait.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn list(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(show(&exchange).await).await
}

async fn show(exchange: &Exchange) -> Result<(), Problem> {
    let listing = import::list(&exchange.app, exchange.who.guild).await?;
    let mentions = &exchange.shared.mentions;
    Ok(exchange.tell(screens::import::listing(&listing, exchange.who.guild, mentions, exchange.locale())).await?)
}
