//! `/team` (팀): show, join, leave.

use poise::serenity_prelude as serenity;
use serenity::CreateAutocompleteResponse;

use super::suggestions::offer;
use super::{Context, begin};
use crate::discord::Problem;
use crate::discord::components::team as components;
use crate::discord::exchange::Exchange;
use crate::discord::screens::team as screens;
use crate::domain::{GuildId, UserId};
use crate::service::finding::fitting;
use crate::service::{Who, teams};
use crate::text::Locale;

/// A person's own team. The work is in the subcommands.
#[poise::command(slash_command, guild_only, ephemeral, subcommand_required, subcommands("show", "join", "leave"))]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn team(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// Who is in the team, and how far it is with what it shares on AWS.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn show(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(show_own(&exchange).await).await
}

async fn show_own(exchange: &Exchange) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let screen = match teams::own(&exchange.app, &exchange.who).await? {
        Some(view) => screens::view(&view, exchange.app.clock.now(), guild, locale),
        None => screens::none(&exchange.shared.mentions, locale),
    };
    Ok(exchange.tell(screen).await?)
}

/// Join a team, or make one.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn join(
    ctx: Context<'_>,
    #[autocomplete = "names"]
    #[max_length = 100]
    name: String,
) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(enter(&exchange, &name).await).await
}

async fn enter(exchange: &Exchange, name: &str) -> Result<(), Problem> {
    let screen = match name.parse() {
        Ok(name) => components::join(exchange, name).await?,
        Err(bad) => screens::bad_name(bad, exchange.locale()),
    };
    Ok(exchange.tell(screen).await?)
}

/// Leave the team; a button takes that back.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn leave(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(go(&exchange).await).await
}

async fn go(exchange: &Exchange) -> Result<(), Problem> {
    Ok(exchange.tell(components::leave(exchange).await?).await?)
}

/// The teams of the person's cohort.
async fn names(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let Some(guild) = ctx.interaction.guild_id else { return CreateAutocompleteResponse::new() };
    let user = UserId(ctx.interaction.user.id.get());
    let who = Who { guild: GuildId(guild.get()), user, locale: Locale::default() };
    match teams::offered(&ctx.framework.user_data.app, &who).await {
        Ok(teams) => {
            let fitting = fitting(teams, |team| team.name.to_string(), partial);
            offer(fitting.into_iter().map(|team| (team.name.to_string(), team.name.to_string())))
        }
        // The command itself will say that the store does not answer.
        Err(error) => {
            tracing::warn!(%error, "no teams to offer");
            CreateAutocompleteResponse::new()
        }
    }
}
