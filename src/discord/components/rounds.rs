//! What operators press under a round's window.

use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::{Problem, screens};
use crate::domain::ProgrammeId;
use crate::service::rounds::{self, Moved, Refused, Wish};
use crate::text::say;

/// 「이대로 확정」: the tentative window holds.
pub async fn confirm(exchange: &Exchange, programme: ProgrammeId, round: u32) -> Result<(), Problem> {
    let done = rounds::confirm(&exchange.app, &exchange.who, programme, round).await?;
    tell_moved(exchange, done).await
}

/// 「날짜 바꾸기」: the command that does it.
pub async fn explain(exchange: &Exchange) -> Result<(), Problem> {
    let set = exchange.shared.mentions.of("round set");
    Ok(exchange.tell(Screen::text(say(exchange.locale(), "round-how-to-set", &[("set", set.into())]))).await?)
}

/// 「되돌리기」: what held before holds again.
pub async fn undo(
    exchange: &Exchange,
    programme: ProgrammeId,
    round: u32,
    earlier: Option<Wish>,
) -> Result<(), Problem> {
    let done = rounds::undo(&exchange.app, &exchange.who, programme, round, earlier).await?;
    tell_moved(exchange, done).await
}

/// Tells what a decision did, or why it was not taken.
///
/// # Errors
/// When Discord refuses or cannot be reached.
pub async fn tell_moved(exchange: &Exchange, done: Result<Moved, Refused>) -> Result<(), Problem> {
    let locale = exchange.locale();
    let screen = match done {
        Ok(moved) => screens::round::moved(&moved, exchange.who.guild, locale),
        Err(refused) => screens::round::refused(refused, &exchange.shared.mentions.of("round list"), locale),
    };
    Ok(exchange.tell(screen).await?)
}
