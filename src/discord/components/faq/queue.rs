//! The queue: look at a group, answer it, put it aside, keep its answer; take a question out of it, put it beside others.

use poise::serenity_prelude as serenity;
use serenity::Interaction;

use super::super::{chosen, written};
use super::{blank, entries as kept, may_answer, not_theirs};
use crate::discord::custom_id::Action;
use crate::discord::exchange::Exchange;
use crate::discord::screens::faq::{form, grouping as grouping_screens, queue as screens};
use crate::discord::{Problem, progress};
use crate::service::faq::entries;
use crate::service::faq::grouping::{self, Moving};
use crate::service::faq::queue::{self, Answering, Standing};
use crate::service::outbox::Message;
use crate::store::questions::Scope;
use crate::text::{is_blank, say};

/// Does what was pressed.
pub async fn act(exchange: &Exchange, action: Action, interaction: &Interaction) -> Result<(), Problem> {
    let scope = may_answer(exchange).await?;
    if let Some(group) = group_of(&action)
        && !is_within(exchange, group, &scope).await?
    {
        return not_theirs(exchange).await;
    }
    match action {
        Action::FaqQueue(page) => show(exchange, &scope, page, None).await,
        Action::FaqGroup(page) => show(exchange, &scope, page, chosen(interaction)).await,
        Action::FaqAnswer(group) => match written(interaction, form::ANSWER) {
            Some(text) if is_blank(&text) => blank(exchange).await,
            Some(text) => answer(exchange, &group, &text).await,
            None => open(exchange, &group).await,
        },
        Action::FaqDrop(group) => set_aside(exchange, &group).await,
        Action::FaqPutBack(group) => {
            // Whoever put it back meanwhile, the queue shows it.
            queue::put_back(&exchange.app, &exchange.who, &group).await?;
            show(exchange, &scope, 0, Some(&group)).await
        }
        Action::FaqRegister(group) => register(exchange, &group).await,
        Action::FaqSplit(group) => match chosen(interaction) {
            Some(question) => {
                moved(exchange, grouping::split_off(&exchange.app, &exchange.who, &group, question).await?, &group)
                    .await
            }
            None => choose_question(exchange, &group).await,
        },
        Action::FaqJoin(group) => match chosen(interaction) {
            Some(other) if !is_within(exchange, other, &scope).await? => not_theirs(exchange).await,
            Some(other) => {
                moved(exchange, grouping::join(&exchange.app, &exchange.who, &group, other).await?, &group).await
            }
            None => choose_group(exchange, &scope, &group).await,
        },
        Action::FaqMoveBack(question) => {
            let group = grouping::move_back(&exchange.app, &exchange.who, &scope, &question).await?;
            show(exchange, &scope, 0, group.as_deref()).await
        }
        _ => Err(Problem::Stale),
    }
}

fn group_of(action: &Action) -> Option<&str> {
    match action {
        Action::FaqAnswer(group)
        | Action::FaqDrop(group)
        | Action::FaqPutBack(group)
        | Action::FaqRegister(group)
        | Action::FaqSplit(group)
        | Action::FaqJoin(group) => Some(group),
        _ => None,
    }
}

/// Whether all that is in a group may be seen by this person; so it is of a group that is gone.
async fn is_within(exchange: &Exchange, group: &str, scope: &Scope) -> Result<bool, Problem> {
    Ok(queue::is_within(&exchange.app, exchange.who.guild, group, scope).await?)
}

/// A page, in place of the message that was pressed.
async fn show(exchange: &Exchange, scope: &Scope, page: usize, chosen: Option<&str>) -> Result<(), Problem> {
    let page = queue::page(&exchange.app, exchange.who.guild, scope, page).await?;
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

/// 「FAQ로 등록」.
async fn register(exchange: &Exchange, group: &str) -> Result<(), Problem> {
    let entry = entries::register(&exchange.app, &exchange.who, group).await?.ok_or(Problem::Stale)?;
    let headline = say(exchange.locale(), "faq-registered", &[]);
    Ok(exchange.update(kept::screen(exchange, &entry, headline).await?).await?)
}

/// 「이 질문만 따로 답하기」: which of the group.
async fn choose_question(exchange: &Exchange, group: &str) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let screen = match queue::standing(&exchange.app, guild, group).await? {
        Standing::Open(questions) => grouping_screens::which_question(group, &questions, guild, locale),
        late => screens::late(&late, group, None, guild, locale),
    };
    Ok(exchange.update(screen).await?)
}

/// 「다른 질문과 합치기」: with which group.
async fn choose_group(exchange: &Exchange, scope: &Scope, group: &str) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let screen = match queue::standing(&exchange.app, guild, group).await? {
        Standing::Open(questions) => {
            let others = grouping::others(&exchange.app, guild, scope, group).await?;
            grouping_screens::which_group(group, &questions, &others, guild, locale)
        }
        late => screens::late(&late, group, None, guild, locale),
    };
    Ok(exchange.update(screen).await?)
}

/// What became of questions that were moved, with the way back.
async fn moved(exchange: &Exchange, moving: Moving, from: &str) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let screen = match moving {
        Moving::Late(standing) => screens::late(&standing, from, None, guild, locale),
        Moving::Done { group, question } => match queue::standing(&exchange.app, guild, &group).await? {
            Standing::Open(together) => grouping_screens::moved(&group, &question, &together, guild, locale),
            late => screens::late(&late, &group, None, guild, locale),
        },
    };
    Ok(exchange.update(screen).await?)
}
