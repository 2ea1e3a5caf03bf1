//! The buttons under answers and deadlines.

use poise::serenity_prelude as serenity;
use serenity::{Message, MessageFlags};

use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::{Problem, screens};
use crate::domain::{Phase, ProgrammeId};
use crate::service::{answer, calendar, deadlines};
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

/// 「운영진에게 물어보기」: the question goes into the operators' queue.
pub async fn ask_operators(exchange: &Exchange, message: Option<&Message>) -> Result<(), Problem> {
    let question = message.and_then(screens::answer::question_of).ok_or(Problem::Stale)?;
    answer::pass_on(&exchange.app, &exchange.who, question).await?;
    Ok(exchange.tell(Screen::text(say(exchange.locale(), "ask-passed-on", &[]))).await?)
}

/// 「다른 답 보기」: the next passage, in place of the first in a private answer, beside it in a public one.
pub async fn other_answer(exchange: &Exchange, message: Option<&Message>, rank: usize) -> Result<(), Problem> {
    let message = message.ok_or(Problem::Stale)?;
    let question = screens::answer::question_of(message).ok_or(Problem::Stale)?;
    let answered = answer::ask(&exchange.app, &exchange.who, question, exchange.arrived_at).await?;
    let screen = screens::answer::answer(&answered, question, rank, exchange.who.guild, exchange.locale());
    if message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL)) {
        Ok(exchange.update(screen).await?)
    } else {
        Ok(exchange.tell(screen).await?)
    }
}

/// 「도움이 됐어요」.
pub async fn helped(exchange: &Exchange) -> Result<(), Problem> {
    exchange.app.health.metrics.interaction("ask", "helped");
    Ok(exchange.tell(Screen::text(say(exchange.locale(), "ask-thanks", &[]))).await?)
}

/// 「제출하기」 under an announcement: no button can open a command, so it is named with what to attach.
pub async fn how_to_submit(exchange: &Exchange, programme: ProgrammeId) -> Result<(), Problem> {
    let submit = exchange.shared.mentions.of("submit");
    let locale = exchange.locale();
    let name = programme_name(locale, programme);
    let args = [("submit", submit.into()), ("programme", name.into())];
    Ok(exchange.tell(Screen::text(say(locale, "deadline-how", &args))).await?)
}
