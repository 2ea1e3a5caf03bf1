//! The buttons under a notice and under the operators' list of notices.

use poise::serenity_prelude as serenity;
use serenity::{Message, MessageFlags};

use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::import::version_date;
use crate::discord::{Problem, screens};
use crate::service::notices;
use crate::text::{escape_markdown, say};

/// 「이전」 「다음」: in place of the page before; beside it where others read that one.
pub async fn turn_page(
    exchange: &Exchange,
    message: Option<&Message>,
    version: &str,
    page: usize,
) -> Result<(), Problem> {
    let book = exchange.app.book(exchange.who.guild).await?;
    // A version that was replaced meanwhile has other pages.
    let notice = book.notice_of_version(version).ok_or(Problem::Stale)?;
    let screen = screens::notice::notice(&book, notice, page, exchange.who.guild, exchange.locale());
    let private = message.is_some_and(|m| m.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL)));
    if !private {
        return Ok(exchange.tell(screen).await?);
    }
    if message.is_some_and(|message| !message.attachments.is_empty()) {
        // Only an edit takes a template's file away again.
        exchange.defer_update().await?;
    }
    Ok(exchange.update(screen).await?)
}

/// Another page of the list.
pub async fn turn_list(exchange: &Exchange, page: usize) -> Result<(), Problem> {
    let listing = notices::list(&exchange.app, exchange.who.guild).await?;
    let mentions = &exchange.shared.mentions;
    let screen = screens::notices::listing(&listing, page, exchange.who.guild, mentions, exchange.locale());
    Ok(exchange.update(screen).await?)
}

/// The versions of a notice that was chosen from the list.
pub async fn versions(exchange: &Exchange, chosen: Option<&str>) -> Result<(), Problem> {
    let version = chosen.ok_or(Problem::Stale)?;
    let versions = notices::versions(&exchange.app, exchange.who.guild, version).await?;
    Ok(exchange.update(screens::notices::versions(&versions, exchange.who.guild, exchange.locale())).await?)
}

/// 「빼기」.
pub async fn remove(exchange: &Exchange, version: &str) -> Result<(), Problem> {
    let known = notices::removal(&exchange.app, exchange.who.guild, version).await?;
    let removed = notices::remove(&exchange.app, &exchange.who, version).await?;
    let screen = match known.filter(|_| removed) {
        Some(known) => screens::notices::removed(&known.version, exchange.who.guild, exchange.locale()),
        None => changed_meanwhile(exchange),
    };
    Ok(exchange.update(screen).await?)
}

/// 「되돌리기」.
pub async fn undo(exchange: &Exchange, version: &str) -> Result<(), Problem> {
    let screen = match notices::undo_removal(&exchange.app, &exchange.who, version).await? {
        Some((title, dated)) => {
            let dated = version_date(Some(dated), exchange.locale());
            let args = [("title", escape_markdown(&title).into()), ("dated", dated.into())];
            Screen::text(say(exchange.locale(), "removal-undone", &args))
        }
        None => changed_meanwhile(exchange),
    };
    Ok(exchange.update(screen).await?)
}

fn changed_meanwhile(exchange: &Exchange) -> Screen {
    let list = exchange.shared.mentions.of("notices list");
    Screen::text(say(exchange.locale(), "removal-changed-meanwhile", &[("list", list.into())]))
}
