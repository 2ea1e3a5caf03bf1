//! `/faq` (자주묻는질문), for operators.

use poise::serenity_prelude as serenity;
use serenity::CreateAutocompleteResponse;

use super::suggestions::offer;
use super::{Context, begin};
use crate::discord::Problem;
use crate::discord::components::faq::{entries, may_answer, may_look};
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::faq::{form, queue as screens};
use crate::domain::GuildId;
use crate::service::Failure;
use crate::service::faq::entries::is_within;
use crate::service::faq::queue as service;
use crate::store::faq::Entry;
use crate::text::say;

/// Questions that the notices do not answer. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("queue", "add", "list", "remove")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn faq(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// Questions that wait for an operator, asked by the most people first.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn queue(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(show_queue(&exchange).await).await
}

async fn show_queue(exchange: &Exchange) -> Result<(), Problem> {
    let scope = may_answer(exchange).await?;
    let page = service::page(&exchange.app, exchange.who.guild, &scope, 0).await?;
    Ok(exchange.tell(screens::queue(&page, None, exchange.who.guild, exchange.locale())).await?)
}

/// Write an answer that nobody has asked for yet.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn add(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(open_form(&exchange).await).await
}

async fn open_form(exchange: &Exchange) -> Result<(), Problem> {
    may_answer(exchange).await?;
    Ok(exchange.open(form::add(exchange.who.guild, exchange.locale())).await?)
}

/// The answers that stay, those to look at first.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn list(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(show_list(&exchange).await).await
}

async fn show_list(exchange: &Exchange) -> Result<(), Problem> {
    let scope = may_answer(exchange).await?;
    Ok(exchange.tell(entries::list(exchange, &scope, 0).await?).await?)
}

/// Take an answer out.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn remove(
    ctx: Context<'_>,
    #[autocomplete = "questions"]
    #[max_length = 100]
    entry: String,
) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(take_out(&exchange, &entry).await).await
}

async fn take_out(exchange: &Exchange, entry: &str) -> Result<(), Problem> {
    let scope = may_answer(exchange).await?;
    let book = exchange.app.book(exchange.who.guild).await?;
    let within = |known: &&Entry| is_within(&book, known, &scope);
    let named = book.faq.iter().filter(within).find(|known| known.id == entry || known.content.question == entry);
    let screen = match named {
        Some(known) => entries::remove(exchange, &known.id).await?,
        None => Screen::text(say(exchange.locale(), "faq-entry-gone", &[])),
    };
    Ok(exchange.tell(screen).await?)
}

async fn questions(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    match of_theirs(ctx, &partial.trim().to_lowercase()).await {
        Ok(entries) => offer(entries.into_iter().map(|entry| (entry.content.question, entry.id))),
        // The command itself will say that the store does not answer.
        Err(error) => {
            tracing::warn!(%error, "no answers to offer");
            CreateAutocompleteResponse::new()
        }
    }
}

/// The entries with these words that somebody may take out.
async fn of_theirs(ctx: Context<'_>, typed: &str) -> Result<Vec<Entry>, Failure> {
    let Some((guild, member)) = ctx.interaction.guild_id.zip(ctx.interaction.member.as_deref()) else {
        return Ok(Vec::new());
    };
    let (app, guild) = (&ctx.framework.user_data.app, GuildId(guild.get()));
    let Some(scope) = may_look(app, guild, member).await? else { return Ok(Vec::new()) };
    let book = app.book(guild).await?;
    let fits =
        |entry: &&Entry| entry.content.question.to_lowercase().contains(typed) && is_within(&book, entry, &scope);
    Ok(book.faq.iter().filter(fits).cloned().collect())
}
