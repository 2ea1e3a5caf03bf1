//! `/announce list` (목록) and `/announce cancel` (취소).

use poise::serenity_prelude as serenity;
use serenity::CreateAutocompleteResponse;

use crate::discord::commands::suggestions::offer;
use crate::discord::commands::{Context, begin_operator};
use crate::discord::components::{announcements, undelivered};
use crate::discord::exchange::Exchange;
use crate::discord::{Problem, screens};
use crate::domain::{AnnouncementId, GuildId, UserId};
use crate::service::{Who, announce, outbox};
use crate::text::{Locale, day_and_time};

/// How many messages to many people are shown on their way.
const UNDER_WAY: u32 = 5;

/// What was sent, what is scheduled, what could not be delivered.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn list(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(tell(&exchange).await).await
}

async fn tell(exchange: &Exchange) -> Result<(), Problem> {
    let listed = announce::list(&exchange.app, &exchange.who).await?;
    let under_way = outbox::under_way(&exchange.app, exchange.who.guild, UNDER_WAY).await?;
    let screen = screens::announce::list(&listed, exchange.locale())
        .merged_with(screens::undelivered::under_way(&under_way, exchange.locale()));
    Ok(exchange.tell(screen.merged_with(undelivered::list(exchange).await?)).await?)
}

/// Cancel a scheduled announcement.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn cancel(ctx: Context<'_>, #[autocomplete = "waiting"] announcement: String) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(announcements::cancel(&exchange, &AnnouncementId(announcement)).await).await
}

/// The announcements that can still be stopped.
async fn waiting(ctx: Context<'_>, typed: &str) -> CreateAutocompleteResponse {
    let Some(guild) = ctx.interaction.guild_id else { return CreateAutocompleteResponse::new() };
    let locale = Locale::from_tag(&ctx.interaction.locale);
    let who = Who { guild: GuildId(guild.get()), user: UserId(ctx.interaction.user.id.get()), locale };
    let app = &ctx.data().app;
    // Without suggestions the list still shows everything; there is no reply in which to say what failed.
    let listed = announce::list(app, &who).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "announcements could not be suggested");
        Vec::new()
    });
    let open = listed.iter().filter(|ordered| ordered.is_open());
    let choices = open.map(|ordered| {
        let content = &ordered.announcement.content;
        let when = content.due_at.map(|at| day_and_time(locale, at)).unwrap_or_default();
        (format!("{when} · {}", content.title), ordered.announcement.id.to_string())
    });
    offer(choices.filter(|(name, _)| name.contains(typed)))
}
