//! `/notice` (공지), with titles and headings offered while typing.

use poise::serenity_prelude as serenity;
use serenity::{AutocompleteChoice, CreateAutocompleteResponse, ResolvedValue};

use super::{Context, begin};
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::screen::Screen;
use crate::discord::{Problem, screens};
use crate::domain::GuildId;
use crate::notice::Notice;
use crate::service::book::Book;
use crate::service::reading::pages;
use crate::text::{cut, escape_markdown, say};

/// Most choices that Discord shows (Discord: autocomplete).
const MAX_CHOICES: usize = 25;
/// Longest name of a choice, in characters (Discord: application command option choice).
const MAX_NAME: usize = 100;

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
) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(read(&exchange, &title, section.as_deref()).await).await
}

async fn read(exchange: &Exchange, title: &str, section: Option<&str>) -> Result<(), Problem> {
    let book = exchange.app.book(exchange.who.guild).await?;
    let locale = exchange.locale();
    let Some(notice) = find(&book, title) else {
        let text = say(locale, "notice-unknown", &[("title", escape_markdown(title).into())]);
        return Ok(exchange.tell(Screen::text(text)).await?);
    };
    let page = match section {
        None => 0,
        Some(section) => match page_of(notice, section) {
            Some(page) => page,
            None => {
                let args = [("title", notice.title.as_str().into()), ("section", escape_markdown(section).into())];
                return Ok(exchange.tell(Screen::text(say(locale, "notice-no-section", &args))).await?);
            }
        },
    };
    let screen = screens::notice::notice(&book, notice, page, exchange.who.guild, locale);
    Ok(exchange.show(Audience::Person, screen).await?)
}

/// A notice by the version key that was offered, or by what was typed.
fn find<'a>(book: &'a Book, title: &str) -> Option<&'a Notice> {
    let notices = &book.library.notices;
    let typed = title.trim().to_lowercase();
    let named = |matches: &dyn Fn(&str) -> bool| notices.iter().find(|n| matches(&n.title.to_lowercase()));
    book.notice_of_version(title)
        .or_else(|| named(&|title| title == typed))
        .or_else(|| named(&|title| !typed.is_empty() && title.contains(&typed)))
}

/// The first page of a section, by its number that was offered, or by what was typed.
fn page_of(notice: &Notice, section: &str) -> Option<usize> {
    let pages = pages(notice);
    let typed = section.trim().to_lowercase();
    let by_number = section.parse().ok().and_then(|wanted| pages.iter().position(|page| page.section == Some(wanted)));
    by_number.or_else(|| {
        let holds = |page: &crate::service::reading::Page| {
            page.path.iter().any(|heading| !typed.is_empty() && heading.to_lowercase().contains(&typed))
        };
        pages.iter().position(holds)
    })
}

async fn titles(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let Some(book) = book(ctx).await else { return CreateAutocompleteResponse::new() };
    let choices = book.library.notices.iter().filter_map(|notice| {
        let version = book.version(notice)?;
        Some((notice.title.clone(), version.id.clone()))
    });
    offer(choices, partial)
}

async fn sections(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let title = ctx.args.iter().find_map(|option| match option.value {
        ResolvedValue::String(text) if option.name == "title" => Some(text),
        _ => None,
    });
    let Some(book) = book(ctx).await else { return CreateAutocompleteResponse::new() };
    let Some(notice) = title.and_then(|title| find(&book, title)) else { return CreateAutocompleteResponse::new() };
    let with_text: Vec<_> = pages(notice).into_iter().filter_map(|page| page.section).collect();
    let sections = notice.sections.iter().enumerate().filter(|(i, _)| with_text.contains(i));
    offer(sections.map(|(i, section)| (section.path.join(" › "), i.to_string())), partial)
}

/// A store that does not answer offers nothing; the command itself will say so.
async fn book(ctx: Context<'_>) -> Option<std::sync::Arc<Book>> {
    let guild = GuildId(ctx.interaction.guild_id?.get());
    match ctx.framework.user_data.app.book(guild).await {
        Ok(book) => Some(book),
        Err(error) => {
            tracing::warn!(%error, "no notices to offer");
            None
        }
    }
}

fn offer(choices: impl Iterator<Item = (String, String)>, partial: &str) -> CreateAutocompleteResponse {
    let typed = partial.trim().to_lowercase();
    let fitting = choices.filter(|(name, _)| name.to_lowercase().contains(&typed)).take(MAX_CHOICES);
    let choices = fitting.map(|(name, value)| AutocompleteChoice::new(cut(&name, MAX_NAME), value)).collect();
    CreateAutocompleteResponse::new().set_choices(choices)
}
