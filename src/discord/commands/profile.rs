//! `/profile` (내정보): set, show, export, delete.

use super::{Context, begin};
use crate::discord::Problem;
use crate::discord::components;
use crate::discord::custom_id::Action;
use crate::discord::exchange::Exchange;
use crate::discord::screens;
use crate::service::people;
use crate::text::say;

/// What the bot knows about the person. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    subcommands("set", "show", "export", "delete")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn profile(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// Enter or change the profile.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn set(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(components::people::start(&exchange, None).await).await
}

/// Everything that is stored about the person.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn show(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(show_all(&exchange).await).await
}

async fn show_all(exchange: &Exchange) -> Result<(), Problem> {
    let everything = people::everything(&exchange.app, &exchange.who).await?;
    Ok(exchange.tell(screens::people::everything(&everything, &exchange.shared.mentions, exchange.locale())).await?)
}

/// The same as a JSON file.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn export(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(hand_out(&exchange).await).await
}

async fn hand_out(exchange: &Exchange) -> Result<(), Problem> {
    let everything = people::everything(&exchange.app, &exchange.who).await?;
    let json = people::as_json(&everything)?;
    Ok(exchange.tell(screens::people::export(json, exchange.locale())).await?)
}

/// Asks whether to delete the profile and unfinished uploads.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn delete(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    let locale = exchange.locale();
    let screen = screens::receipt::confirm(
        exchange.who.guild,
        say(locale, "profile-erase-ask", &[]),
        Action::ProfileErase,
        say(locale, "profile-erase-yes", &[]),
        say(locale, "profile-erase-no", &[]),
    );
    let told = exchange.tell(screen).await.map_err(Problem::from);
    exchange.conclude(told).await
}
