//! Asking, and the buttons under answers and deadlines.

use poise::serenity_prelude as serenity;
use serenity::Message;

use super::beside;
use crate::discord::Problem;
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::screen::Screen;
use crate::discord::screens::answer::{self as screens, Typed, View};
use crate::discord::screens::notice;
use crate::domain::{Phase, ProgrammeId};
use crate::service::{answer, calendar, deadlines, faq, question};
use crate::store::questions::Origin;
use crate::text::{programme_name, say};

/// 「캘린더에 추가」: what is still to come, as a file.
pub async fn calendar(exchange: &Exchange, only: Option<ProgrammeId>) -> Result<(), Problem> {
    let overview = deadlines::overview(&exchange.app, &exchange.who, only).await?;
    let locale = exchange.locale();
    let ahead = overview.programmes.iter().flat_map(|view| &view.rounds).any(|round| round.phase != Phase::Closed);
    if !ahead {
        return Ok(exchange.tell(Screen::text(say(locale, "calendar-empty", &[]))).await?);
    }
    let file = calendar::calendar(&overview, exchange.who.guild, locale);
    let screen = Screen::text(say(locale, "calendar-ready", &[])).with_file(file.into_bytes(), "deadlines.ics");
    Ok(exchange.tell(screen).await?)
}

/// Answers what somebody typed. What is no question is told to them alone.
pub async fn ask(exchange: &Exchange, text: &str, typed: Typed, audience: Audience) -> Result<(), Problem> {
    let asked = match question::read(text) {
        Ok(asked) => asked,
        Err(why) => {
            let mentions = &exchange.shared.mentions;
            return Ok(exchange.tell(screens::no_question(why, typed, mentions, exchange.locale())).await?);
        }
    };
    let answered = answer::ask(&exchange.app, &exchange.who, &asked.text, exchange.arrived_at).await?;
    Ok(exchange.show(audience, screens::first(&answered, &asked, view(exchange, audience))).await?)
}

fn view(exchange: &Exchange, audience: Audience) -> View {
    View { guild: exchange.who.guild, locale: exchange.locale(), audience }
}

/// 「운영진에게 물어보기」: the question goes into the operators' queue.
pub async fn ask_operators(exchange: &Exchange, message: Option<&Message>) -> Result<(), Problem> {
    let question = question_of(message)?;
    let passed_on = faq::queue::pass_on(&exchange.app, &exchange.who, question, Origin::Asked).await?;
    Ok(exchange.tell(screens::passed_on(passed_on, question, exchange.who.guild, exchange.locale())).await?)
}

/// 「물어보기 취소」.
pub async fn take_back(exchange: &Exchange, question: &str) -> Result<(), Problem> {
    let done = faq::queue::take_back(&exchange.app, &exchange.who, question).await?;
    let locale = exchange.locale();
    let text = if done { say(locale, "ask-taken-back", &[]) } else { say(locale, "ask-not-taken-back", &[]) };
    Ok(exchange.update(Screen::text(text)).await?)
}

/// 「다른 답 보기」: the passage at `rank`.
pub async fn other_answer(exchange: &Exchange, message: Option<&Message>, rank: usize) -> Result<(), Problem> {
    let question = question_of(message)?;
    let answered = answer::ask(&exchange.app, &exchange.who, question, exchange.arrived_at).await?;
    beside(exchange, message, screens::at(&answered, question, rank, view(exchange, Audience::Person))).await
}

/// 「처음 답으로」: what was answered first.
pub async fn first_answer(exchange: &Exchange, message: Option<&Message>) -> Result<(), Problem> {
    let asked = question::read(question_of(message)?).map_err(|_| Problem::Stale)?;
    let answered = answer::ask(&exchange.app, &exchange.who, &asked.text, exchange.arrived_at).await?;
    beside(exchange, message, screens::first(&answered, &asked, view(exchange, Audience::Person))).await
}

/// 「양식 전체 보기」: the page with the whole template, beside the answer that shows a part of it.
pub async fn whole_template(exchange: &Exchange, version: &str, page: usize) -> Result<(), Problem> {
    let book = exchange.app.book(exchange.who.guild).await?;
    let notice = book.notice_of_version(version).ok_or(Problem::Stale)?;
    Ok(exchange.tell(notice::notice(&book, notice, page, exchange.who.guild, exchange.locale())).await?)
}

/// 「도움이 됐어요」.
pub async fn helped(exchange: &Exchange) -> Result<(), Problem> {
    exchange.app.health.metrics.interaction("ask", "helped");
    Ok(exchange.tell(Screen::text(say(exchange.locale(), "ask-thanks", &[]))).await?)
}

/// 「도움이 안 됐어요」: the operators see the question without the name.
pub async fn unhelpful(exchange: &Exchange, message: Option<&Message>) -> Result<(), Problem> {
    let question = question_of(message)?;
    exchange.app.health.metrics.interaction("ask", "unhelpful");
    faq::queue::pass_on(&exchange.app, &exchange.who, question, Origin::Unhelpful).await?;
    Ok(exchange.tell(screens::unhelpful(question, exchange.who.guild, exchange.locale())).await?)
}

fn question_of(message: Option<&Message>) -> Result<&str, Problem> {
    message.and_then(screens::question_of).ok_or(Problem::Stale)
}

/// 「제출하기」 under an announcement: no button can open a command, so it is named with what to attach.
pub async fn how_to_submit(exchange: &Exchange, programme: ProgrammeId) -> Result<(), Problem> {
    let submit = exchange.shared.mentions.of("submit");
    let locale = exchange.locale();
    let name = programme_name(locale, programme);
    let args = [("submit", submit.into()), ("programme", name.into())];
    Ok(exchange.tell(Screen::text(say(locale, "deadline-how", &args))).await?)
}
