//! `/notices` (공지관리), for operators.

use poise::serenity_prelude as serenity;
use serenity::{Attachment, CreateAutocompleteResponse};

use super::notice::book_of;
use super::suggestions::offer;
use super::{Context, begin_operator};
use crate::discord::custom_id::Action;
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::screen::Screen;
use crate::discord::{Problem, files, screens};
use crate::domain::Cohort;
use crate::service::finding;
use crate::service::import::{self, Given};
use crate::service::notices;
use crate::store::notice_imports::Intakes;
use crate::text::{escape_markdown, say};

/// Notices that the bot answers from. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("import", "list", "remove")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn notices(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// Take in notices from Markdown files; without a file a form for pasted text opens.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn import(
    ctx: Context<'_>,
    notice: Option<Attachment>,
    notice2: Option<Attachment>,
    notice3: Option<Attachment>,
    notice4: Option<Attachment>,
    notice5: Option<Attachment>,
    #[min = 1]
    #[max = 99]
    cohort: Option<u32>,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    let files: Vec<_> = [notice, notice2, notice3, notice4, notice5].into_iter().flatten().collect();
    if files.is_empty() {
        let form = screens::import::form(Action::ImportPaste, "", true, exchange.who.guild, exchange.locale());
        return exchange.conclude(exchange.open(form).await.map_err(Problem::from)).await;
    }
    let intakes = cohort.and_then(Cohort::new).map_or_else(Intakes::default, Intakes::Only);
    exchange.conclude(take_in(&exchange, &files, intakes).await).await
}

async fn take_in(exchange: &Exchange, attached: &[Attachment], intakes: Intakes) -> Result<(), Problem> {
    exchange.defer(Audience::Person).await?;
    let locale = exchange.locale();
    let mut given = Vec::with_capacity(attached.len());
    let mut total = 0;
    for file in attached {
        total += file.size as usize;
        if let Some(why) = import::refuse_unread(&file.filename, total) {
            let refused = import::Refused { name: file.filename.clone(), why };
            return Ok(exchange.tell(screens::import::refused(&refused, locale)).await?);
        }
        let Some(bytes) = files::fetch(exchange, file).await? else { return Ok(()) };
        given.push(Given { name: file.filename.clone(), bytes });
    }
    let work = import::receive(&exchange.app, &exchange.who, given, intakes);
    let screen = match exchange.with_progress(files::reading_notices(locale), work).await?? {
        Ok(looked) => screens::import::looked(&looked, exchange.who.guild, &exchange.shared.mentions, locale),
        Err(refused) => screens::import::refused(&refused, locale),
    };
    Ok(exchange.tell(screen).await?)
}

/// The notices in force, their versions, and what waits.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn list(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(show(&exchange).await).await
}

async fn show(exchange: &Exchange) -> Result<(), Problem> {
    let listing = notices::list(&exchange.app, exchange.who.guild).await?;
    let mentions = &exchange.shared.mentions;
    let screen = screens::notices::listing(&listing, 0, exchange.who.guild, mentions, exchange.locale());
    Ok(exchange.tell(screen).await?)
}

/// Take a notice out.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn remove(
    ctx: Context<'_>,
    #[autocomplete = "titles"]
    #[max_length = 100]
    title: String,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(ask_removal(&exchange, &title).await).await
}

async fn ask_removal(exchange: &Exchange, title: &str) -> Result<(), Problem> {
    let locale = exchange.locale();
    let book = exchange.app.book(exchange.who.guild).await?;
    let version = finding::notice(&book, title).and_then(|notice| book.version(notice));
    let removal = match version {
        Some(version) => notices::removal(&exchange.app, exchange.who.guild, &version.id).await?,
        None => None,
    };
    let screen = match removal {
        Some(removal) => screens::notices::removal(&removal, exchange.who.guild, locale),
        None => Screen::text(say(locale, "removal-unknown", &[("title", escape_markdown(title).into())])),
    };
    Ok(exchange.tell(screen).await?)
}

async fn titles(ctx: Context<'_>, partial: &str) -> CreateAutocompleteResponse {
    let Some(book) = book_of(ctx, None).await else { return CreateAutocompleteResponse::new() };
    let notices = finding::fitting(&book.library.notices, |notice| notice.title.clone(), partial);
    let choices =
        notices.into_iter().filter_map(|notice| Some((notice.title.clone(), book.version(notice)?.id.clone())));
    offer(choices)
}
