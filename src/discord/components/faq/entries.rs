//! The operators' answers that stay: look at one, write it anew, tie it to a notice, take it out.

use poise::serenity_prelude as serenity;
use serenity::Interaction;

use super::super::{chosen, written};
use super::{blank, may_answer, not_theirs};
use crate::discord::Problem;
use crate::discord::custom_id::Action;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::faq::{entries as screens, form};
use crate::service::faq::entries::{self, Changing};
use crate::store::faq::Entry;
use crate::store::questions::Scope;
use crate::text::{is_blank, say};

/// Does what was pressed.
pub async fn act(exchange: &Exchange, action: Action, interaction: &Interaction) -> Result<(), Problem> {
    let scope = may_answer(exchange).await?;
    let (app, who) = (&exchange.app, &exchange.who);
    let chosen_entry = chosen(interaction).filter(|_| action == Action::FaqOpen);
    if let Some(entry) = entry_of(&action).or(chosen_entry)
        && !entries::may_touch(app, who.guild, entry, &scope).await?
    {
        return not_theirs(exchange).await;
    }
    let texts = written(interaction, form::QUESTION).zip(written(interaction, form::ANSWER));
    if texts.as_ref().is_some_and(|(question, answer)| is_blank(question) || is_blank(answer)) {
        return blank(exchange).await;
    }
    match action {
        Action::FaqList(page) => Ok(exchange.update(list(exchange, &scope, page).await?).await?),
        Action::FaqOpen => open(exchange, chosen(interaction).ok_or(Problem::Stale)?).await,
        Action::FaqAdd => add(exchange, &scope, texts.ok_or(Problem::Stale)?).await,
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
        Action::FaqForAll(_) if scope != Scope::All => not_theirs(exchange).await,
        Action::FaqForAll(entry) => changed(exchange, entries::for_all(app, who, &entry).await?, None).await,
        Action::FaqRemove(entry) => Ok(exchange.update(remove(exchange, &entry).await?).await?),
        Action::FaqBringBack(entry) => {
            entries::set_removed(app, who, &entry, false).await?;
            open(exchange, &entry).await
        }
        _ => Err(Problem::Stale),
    }
}

fn entry_of(action: &Action) -> Option<&str> {
    match action {
        Action::FaqEdit { entry, .. }
        | Action::FaqConfirm(entry)
        | Action::FaqLink(entry)
        | Action::FaqForAll(entry)
        | Action::FaqRemove(entry)
        | Action::FaqBringBack(entry) => Some(entry),
        _ => None,
    }
}

/// A page of the entries.
///
/// # Errors
/// When the store fails.
pub async fn list(exchange: &Exchange, scope: &Scope, page: usize) -> Result<Screen, Problem> {
    let book = exchange.app.book(exchange.who.guild).await?;
    let page = entries::page(&book, scope, page);
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
    Ok(exchange.update(screen(exchange, entry, headline).await?).await?)
}

/// An entry, below what became of it.
///
/// # Errors
/// When the store fails.
pub async fn screen(exchange: &Exchange, entry: &Entry, headline: String) -> Result<Screen, Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let book = exchange.app.book(guild).await?;
    let dated = entries::written_beside(&exchange.app, guild, entry).await?;
    let may_widen = may_answer(exchange).await? == Scope::All;
    Ok(screens::entry(screens::Beside { book: &book, dated, may_widen }, entry, headline, guild, locale))
}

async fn gone(exchange: &Exchange, unsaved: Option<&str>) -> Result<(), Problem> {
    let text = say(exchange.locale(), "faq-entry-gone", &[]);
    Ok(exchange.update(screens::with_unsaved(Screen::text(text), unsaved, exchange.locale())).await?)
}

/// `/faq add`: the form was sent. A form that a command opened has no message to replace.
async fn add(exchange: &Exchange, scope: &Scope, (question, answer): (String, String)) -> Result<(), Problem> {
    let added = entries::add(&exchange.app, &exchange.who, scope, question.trim(), answer.trim()).await?;
    let headline = say(exchange.locale(), "faq-registered", &[]);
    Ok(exchange.tell(screen(exchange, &added.ok_or(Problem::Stale)?, headline).await?).await?)
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
    let locale = exchange.locale();
    match changing {
        Changing::Done(entry) => show(exchange, &entry, say(locale, "faq-saved", &[])).await,
        Changing::Changed(entry) => {
            let screen = screen(exchange, &entry, say(locale, "faq-changed-meanwhile", &[])).await?;
            Ok(exchange.update(screens::with_unsaved(screen, written, locale)).await?)
        }
        Changing::Gone => gone(exchange, written).await,
    }
}
