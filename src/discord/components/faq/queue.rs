//! The queue: look at a group, answer it, put it aside, keep its answer.

use poise::serenity_prelude as serenity;
use serenity::Interaction;

use super::super::{chosen, written};
use super::may_answer;
use crate::discord::custom_id::Action;
use crate::discord::exchange::Exchange;
use crate::discord::screens::faq::{entries as entry_screens, form, queue as screens};
use crate::discord::{Problem, progress};
use crate::service::faq::entries;
use crate::service::faq::queue::{self, Answering, Standing};
use crate::service::outbox::Message;
use crate::text::say;

/// Does what was pressed.
pub async fn act(exchange: &Exchange, action: Action, interaction: &Interaction) -> Result<(), Problem> {
    may_answer(exchange).await?;
    match action {
        Action::FaqQueue(page) => show(exchange, page, None).await,
        Action::FaqGroup(page) => show(exchange, page, chosen(interaction)).await,
        Action::FaqAnswer(group) => match written(interaction, form::ANSWER) {
            Some(text) => answer(exchange, &group, &text).await,
            None => open(exchange, &group).await,
        },
        Action::FaqDrop(group) => set_aside(exchange, &group).await,
        Action::FaqPutBack(group) => put_back(exchange, &group).await,
        Action::FaqRegister(group) => register(exchange, &group).await,
        _ => Err(Problem::Stale),
    }
}

/// A page, in place of the message that was pressed.
async fn show(exchange: &Exchange, page: usize, chosen: Option<&str>) -> Result<(), Problem> {
    let page = queue::page(&exchange.app, exchange.who.guild, page).await?;
    Ok(exchange.update(screens::queue(&page, chosen, exchange.who.guild, exchange.locale())).await?)
}

/// 「답변하기」: opens the form, unless somebody has answered meanwhile.
async fn open(exchange: &Exchange, group: &str) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    match queue::standing(&exchange.app, guild, group).await? {
        Standing::Open(questions) => Ok(exchange.open(form::answer(group, &questions, guild, locale)).await?),
        late => Ok(exchange.update(screens::late(&late, group, None, guild, locale)).await?),
    }
}

/// The form was sent.
async fn answer(exchange: &Exchange, group: &str, text: &str) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let screen = match queue::answer(&exchange.app, &exchange.who, group, text.trim()).await? {
        Answering::Kept { question, told } => {
            exchange.update(screens::answered(group, (&question, text), told, guild, locale)).await?;
            progress::follow(exchange, Message::Answered { group: group.to_owned() }.what(), told);
            return Ok(());
        }
        Answering::Late(standing) => screens::late(&standing, group, Some(text), guild, locale),
    };
    Ok(exchange.update(screen).await?)
}

/// 「넘기기」.
async fn set_aside(exchange: &Exchange, group: &str) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let screen = match queue::set_aside(&exchange.app, &exchange.who, group).await? {
        Some(questions) => screens::aside(group, &questions, guild, locale),
        None => {
            let standing = queue::standing(&exchange.app, guild, group).await?;
            screens::late(&standing, group, None, guild, locale)
        }
    };
    Ok(exchange.update(screen).await?)
}

/// 「되돌리기」. Whoever put it back meanwhile, the queue shows it.
async fn put_back(exchange: &Exchange, group: &str) -> Result<(), Problem> {
    queue::put_back(&exchange.app, &exchange.who, group).await?;
    show(exchange, 0, Some(group)).await
}

/// 「FAQ로 등록」.
async fn register(exchange: &Exchange, group: &str) -> Result<(), Problem> {
    let entry = entries::register(&exchange.app, &exchange.who, group).await?.ok_or(Problem::Stale)?;
    let book = exchange.app.book(exchange.who.guild).await?;
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let headline = say(locale, "faq-registered", &[]);
    Ok(exchange.update(entry_screens::entry(&book, &entry, headline, guild, locale)).await?)
}
