//! What operators press under a round's window.

use poise::serenity_prelude as serenity;
use serenity::Interaction;

use super::written;
use crate::discord::Problem;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::announce::bad_when;
use crate::discord::screens::round::{self as screens, input};
use crate::service::rounds::{self, Moved, Plan, Refused, Which, Wish};
use crate::text::say;

/// 「이대로 확정」: the tentative window holds.
pub async fn confirm(exchange: &Exchange, which: Which) -> Result<(), Problem> {
    match rounds::confirm(&exchange.app, &exchange.who, which).await? {
        Ok(Ok(moved)) => tell_moved(exchange, Ok(moved)).await,
        Ok(Err(plan)) => tell_plan(exchange, Ok(plan)).await,
        Err(refused) => tell_moved(exchange, Err(refused)).await,
    }
}

/// 「날짜 바꾸기」: the form with the dates as they are, and what would come of those that were written in it.
pub async fn move_dates(exchange: &Exchange, which: Option<Which>, sent: &Interaction) -> Result<(), Problem> {
    let Some(which) = which else {
        let set = exchange.shared.mentions.of("round set");
        return Ok(exchange
            .tell(Screen::text(say(exchange.locale(), "round-how-to-set", &[("set", set.into())])))
            .await?);
    };
    let (opens, closes) = (written(sent, input::OPENS), written(sent, input::CLOSES));
    if let Some((opens, closes)) = opens.zip(closes) {
        return look(exchange, which, &opens, &closes).await;
    }
    match rounds::look(&exchange.app, &exchange.who, which).await? {
        Some(window) => Ok(exchange.open(screens::form(exchange.who.guild, which, window, exchange.locale())).await?),
        None => tell_moved(exchange, Err(Refused::Unknown)).await,
    }
}

/// What a window that somebody wrote would change.
///
/// # Errors
/// When the store fails, or Discord refuses or cannot be reached.
pub async fn look(exchange: &Exchange, which: Which, opens: &str, closes: &str) -> Result<(), Problem> {
    match rounds::wish(opens, closes, exchange.app.clock.now()) {
        Ok(wish) => plan(exchange, which, wish).await,
        Err(bad) => Ok(exchange.tell(bad_when(&bad.problem, &bad.text, exchange.locale())).await?),
    }
}

/// What a window would change.
///
/// # Errors
/// As [`look`].
pub async fn plan(exchange: &Exchange, which: Which, wish: Wish) -> Result<(), Problem> {
    let plan = rounds::plan(&exchange.app, &exchange.who, which, wish).await?;
    tell_plan(exchange, plan).await
}

async fn tell_plan(exchange: &Exchange, plan: Result<Plan, Refused>) -> Result<(), Problem> {
    let screen = match plan {
        Ok(plan) => screens::plan(&plan, exchange.who.guild, &exchange.shared.mentions, exchange.locale()),
        Err(refused) => self::refused(exchange, refused),
    };
    Ok(exchange.tell(screen).await?)
}

/// 「적용」: in place of what was looked at.
pub async fn apply(exchange: &Exchange, which: Which, wish: Wish) -> Result<(), Problem> {
    let done = rounds::set(&exchange.app, &exchange.who, which, wish).await?;
    Ok(exchange.update(moved(exchange, done)).await?)
}

/// 「되돌리기」: what held before holds again.
pub async fn undo(exchange: &Exchange, which: Which, earlier: Option<Wish>) -> Result<(), Problem> {
    let done = rounds::undo(&exchange.app, &exchange.who, which, earlier).await?;
    tell_moved(exchange, done).await
}

async fn tell_moved(exchange: &Exchange, done: Result<Moved, Refused>) -> Result<(), Problem> {
    Ok(exchange.tell(moved(exchange, done)).await?)
}

/// What a decision did, or why it was not taken.
fn moved(exchange: &Exchange, done: Result<Moved, Refused>) -> Screen {
    match done {
        Ok(moved) => screens::moved(&moved, exchange.who.guild, exchange.locale()),
        Err(refused) => self::refused(exchange, refused),
    }
}

/// Why a decision was not taken.
pub fn refused(exchange: &Exchange, refused: Refused) -> Screen {
    screens::refused(refused, &exchange.shared.mentions.of("round list"), exchange.locale())
}
