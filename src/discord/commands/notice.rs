//! `/notice` (공지), with titles and headings offered while typing.

use std::sync::Arc;

use poise::serenity_prelude as serenity;
use serenity::{CreateAutocompleteResponse, ResolvedValue};

use super::suggestions::offer;
use super::{Context, begin};
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::screen::Screen;
use crate::discord::{Problem, screens};
use crate::domain::{GuildId, UserId};
use crate::service::book::Book;
use crate::service::finding;
use crate::text::{cut, escape_markdown, say};

/// Between the notice and the section of a choice that names both.
const SECTION: char = '#';

/// Read a notice.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn notice(
    ctx: Context<'_>,
    #[autocomplete = "titles"]
    #[max_length = 100]
    title: String,
    #[autocomplete = "sections"]
    #[max_length = 100]
    section: Option<String>,
    public: Option<bool>,
) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    let audience = if public == Some(true) { Audience::Channel } else { Audience::Person };
    exchange.conclude(read(&exchange, &title, section.as_deref(), audience).await).await
}

async fn read(exchange: &Exchange, title: &str, section: Option<&str>, audience: Audience) -> Result<(), Problem> {
    let book = exchange.app.book_for(exchange.who.guild, exchange.who.user).await?;
    let locale = exchange.locale();
    let (title, with_title) = divided(&book, title);
    // Who types a heading as the title means the heading.
    let by_title = finding::notice(&book, title).map(|notice| (notice, None));
    let by_heading = || {
        let place = finding::fitting_places(&book.library.notices, title).into_iter().next()?;
        Some((place.notice, Some(place.page)))
    };
    let Some((notice, place)) = by_title.or_else(by_heading).filter(|_| !title.trim().is_empty()) else {
        let text = say(locale, "notice-unknown", &[("title", escape_markdown(title).into())]);
        return Ok(exchange.tell(Screen::text(text)).await?);
    };
    // A section of its own option goes before one that came with the title.
    let page = match section.or(with_title) {
        None => Some(place.unwrap_or_default()),
        Some(typed) => finding::page(notice, typed),
    };
    let Some(page) = page else {
        let section = escape_markdown(section.or(with_title).unwrap_or_default());
        let args = [("title", notice.title.as_str().into()), ("section", section.into())];
        return Ok(exchange.tell(Screen::text(say(locale, "notice-no-section", &args))).await?);
    };
    let screen = screens::notice::notice(&book, notice, page, exchange.who.guild, locale);
    Ok(exchange.show(audience, screen).await?)
}

/// A choice that names a section at once, as its notice and its section; titles may hold the mark themselves.
fn divided<'t>(book: &Book, title: &'t str) -> (&'t str, Option<&'t str>) {
    let parts = title.split_once(SECTION).filter(|(version, _)| book.notice_of_version(version).is_some());
    parts.map_or((title, None), |(version, section)| (version, Some(section)))
}

/// Titles first, then headings, by what was typed of them or of both together.
async fn titles(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let Some(book) = own_book(ctx).await else { return CreateAutocompleteResponse::new() };
    let key = |notice| book.version(notice).map(|version| version.id.clone());
    let notices = finding::fitting(&book.library.notices, |notice| notice.title.clone(), partial);
    let by_title = notices.into_iter().filter_map(|notice| Some((notice.title.clone(), key(notice)?)));
    if partial.trim().is_empty() {
        return offer(by_title);
    }
    let by_heading = finding::fitting_places(&book.library.notices, partial).into_iter().filter_map(|place| {
        let name = format!("{} › {}", cut(&place.notice.title, 40), place.name());
        Some((name, format!("{}{SECTION}{}", key(place.notice)?, place.value())))
    });
    offer(by_title.chain(by_heading))
}

async fn sections(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let title = ctx.args.iter().find_map(|option| match option.value {
        ResolvedValue::String(text) if option.name == "title" => Some(text),
        _ => None,
    });
    let Some(book) = own_book(ctx).await else { return CreateAutocompleteResponse::new() };
    let Some(notice) = title.and_then(|title| finding::notice(&book, divided(&book, title).0)) else {
        return CreateAutocompleteResponse::new();
    };
    let places = finding::fitting_places([notice], partial);
    offer(places.into_iter().map(|place| (place.name(), place.value())))
}

async fn own_book(ctx: Context<'_>) -> Option<Arc<Book>> {
    book_of(ctx, Some(UserId(ctx.interaction.user.id.get()))).await
}

/// The notices of the server, for a person or all of them. A store that does not answer offers nothing; the command
/// itself will say so.
pub(super) async fn book_of(ctx: Context<'_>, reader: Option<UserId>) -> Option<Arc<Book>> {
    let guild = GuildId(ctx.interaction.guild_id?.get());
    let app = &ctx.framework.user_data.app;
    let book = match reader {
        Some(user) => app.book_for(guild, user).await,
        None => app.book(guild).await,
    };
    match book {
        Ok(book) => Some(book),
        Err(error) => {
            tracing::warn!(%error, "no notices to offer");
            None
        }
    }
}
