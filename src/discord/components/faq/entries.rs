//! The operators' answers that stay: look at one, write it anew, tie it to a notice, take it out.

use poise::serenity_prelude as serenity;
use serenity::Interaction;

use super::super::{chosen, written};
use super::may_answer;
use crate::discord::Problem;
use crate::discord::custom_id::Action;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::faq::{entries as screens, form};
use crate::service::faq::entries::{self, Changing};
use crate::store::faq::Entry;
use crate::text::say;

/// Does what was pressed.
pub async fn act(exchange: &Exchange, action: Action, interaction: &Interaction) -> Result<(), Problem> {
    may_answer(exchange).await?;
    let (app, who) = (&exchange.app, &exchange.who);
    let texts = written(interaction, form::QUESTION).zip(written(interaction, form::ANSWER));
    match action {
        Action::FaqList(page) => Ok(exchange.update(list(exchange, page).await?).await?),
        Action::FaqOpen => open(exchange, chosen(interaction).ok_or(Problem::Stale)?).await,
        Action::FaqAdd => add(exchange, texts.ok_or(Problem::Stale)?).await,
        Action::FaqEdit { entry, revision } => match texts {
            Some((question, answer)) => {
                let (question, answer) = (question.trim(), answer.trim());
                let changing = entries::rewrite(app, who, &entry, revision, question, answer).await?;
                changed(exchange, changing, Some(answer)).await
            }
            None => edit(exchange, &entry).await,
        },
        Action::FaqConfirm(entry) => changed(exchange, entries::confirm(app, who, &entry).await?, None).await,
        Action::FaqLink(entry) => link(exchange, &entry, chosen(interaction).ok_or(Problem::Stale)?).await,
        Action::FaqRemove(entry) => Ok(exchange.update(remove(exchange, &entry).await?).await?),
        Action::FaqBringBack(entry) => {
            entries::set_removed(app, who, &entry, false).await?;
            open(exchange, &entry).await
        }
        _ => Err(Problem::Stale),
    }
}

/// A page of the entries.
///
/// # Errors
/// When the store fails.
pub async fn list(exchange: &Exchange, page: usize) -> Result<Screen, Problem> {
    let book = exchange.app.book(exchange.who.guild).await?;
    let page = entries::page(&book, page);
    Ok(screens::list(&page, &exchange.shared.mentions, exchange.who.guild, exchange.locale()))
}

/// Takes an entry out, with the way back.
///
/// # Errors
/// When the store fails.
pub async fn remove(exchange: &Exchange, entry: &str) -> Result<Screen, Problem> {
    entries::set_removed(&exchange.app, &exchange.who, entry, true).await?;
    Ok(screens::removed(entry, exchange.who.guild, exchange.locale()))
}

async fn open(exchange: &Exchange, id: &str) -> Result<(), Problem> {
    match entries::find(&exchange.app, exchange.who.guild, id).await? {
        Some(entry) => show(exchange, &entry, String::new()).await,
        None => gone(exchange, None).await,
    }
}

/// An entry with what became of it, in place of the message that was pressed.
async fn show(exchange: &Exchange, entry: &Entry, headline: String) -> Result<(), Problem> {
    let book = exchange.app.book(exchange.who.guild).await?;
    Ok(exchange.update(screens::entry(&book, entry, headline, exchange.who.guild, exchange.locale())).await?)
}

async fn gone(exchange: &Exchange, unsaved: Option<&str>) -> Result<(), Problem> {
    let text = say(exchange.locale(), "faq-entry-gone", &[]);
    Ok(exchange.update(screens::with_unsaved(Screen::text(text), unsaved, exchange.locale())).await?)
}

/// `/faq add`: the form was sent. A form that a command opened has no message to replace.
async fn add(exchange: &Exchange, (question, answer): (String, String)) -> Result<(), Problem> {
    let added = entries::add(&exchange.app, &exchange.who, question.trim(), answer.trim()).await?;
    let entry = added.ok_or(Problem::Stale)?;
    let (locale, guild) = (exchange.locale(), exchange.who.guild);
    let book = exchange.app.book(guild).await?;
    let headline = say(locale, "faq-registered", &[]);
    Ok(exchange.tell(screens::entry(&book, &entry, headline, guild, locale)).await?)
}

/// 「고치기」: opens the form with what it says now.
async fn edit(exchange: &Exchange, id: &str) -> Result<(), Problem> {
    match entries::find(&exchange.app, exchange.who.guild, id).await? {
        Some(entry) => Ok(exchange.open(form::edit(&entry, exchange.who.guild, exchange.locale())).await?),
        None => gone(exchange, None).await,
    }
}

/// A notice was chosen, by its version's key, or none.
async fn link(exchange: &Exchange, entry: &str, chosen: &str) -> Result<(), Problem> {
    let book = exchange.app.book(exchange.who.guild).await?;
    let notice = match chosen {
        screens::NO_NOTICE => None,
        version => Some(book.notice_of_version(version).ok_or(Problem::Stale)?.id.0.as_str()),
    };
    changed(exchange, entries::link(&exchange.app, &exchange.who, entry, notice).await?, None).await
}

async fn changed(exchange: &Exchange, changing: Changing, written: Option<&str>) -> Result<(), Problem> {
    let (locale, guild) = (exchange.locale(), exchange.who.guild);
    match changing {
        Changing::Done(entry) => show(exchange, &entry, say(locale, "faq-saved", &[])).await,
        Changing::Changed(entry) => {
            let book = exchange.app.book(guild).await?;
            let screen = screens::entry(&book, &entry, say(locale, "faq-changed-meanwhile", &[]), guild, locale);
            Ok(exchange.update(screens::with_unsaved(screen, written, locale)).await?)
        }
        Changing::Gone => gone(exchange, written).await,
    }
}
