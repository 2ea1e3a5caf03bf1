//! The buttons under what could not be delivered, for operators.

use crate::discord::Problem;
use crate::discord::deliveries::open;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::undelivered::{self as screens, KINDS, Listed};
use crate::domain::{Delivery, DeliveryId};
use crate::service::outbox;
use crate::text::say;

/// The dead letters of the server.
///
/// # Errors
/// When the store fails.
pub async fn list(exchange: &Exchange) -> Result<Screen, Problem> {
    let all = outbox::undelivered(&exchange.app, exchange.who.guild, KINDS).await?;
    let mut listed = Vec::new();
    for kind in &all.kinds {
        listed.push(Listed { kind, is_over: are_over(exchange, &kind.some).await });
    }
    Ok(screens::list(&all, &listed, &exchange.shared.mentions, exchange.who.guild, exchange.locale()))
}

/// Whether none of them would be sent any more: the round has closed, the person has handed in. What cannot be drawn
/// now may be drawn later.
async fn are_over(exchange: &Exchange, letters: &[Delivery]) -> bool {
    for letter in letters {
        if !matches!(open(&exchange.shared, letter).await, Ok(None)) {
            return false;
        }
    }
    !letters.is_empty()
}

/// 「지금 보내기」 at a dead letter.
pub async fn send_now(exchange: &Exchange, id: &DeliveryId) -> Result<(), Problem> {
    let letters: Vec<_> = outbox::alike(&exchange.app, exchange.who.guild, id).await?;
    let letter: Vec<_> = letters.into_iter().filter(|letter| letter.id == *id).collect();
    if are_over(exchange, &letter).await {
        return tell(exchange, say(exchange.locale(), "announce-undelivered-over", &[])).await;
    }
    let done = outbox::send_now(&exchange.app, &exchange.who, id).await?;
    let locale = exchange.locale();
    let text = if done { say(locale, "announce-undelivered-sent", &[]) } else { handled(exchange) };
    tell(exchange, text).await
}

/// 「지우기」 at a dead letter.
pub async fn drop(exchange: &Exchange, id: &DeliveryId) -> Result<(), Problem> {
    let done = outbox::drop_undelivered(&exchange.app, &exchange.who, id).await?;
    let locale = exchange.locale();
    let text = if done { say(locale, "announce-undelivered-dropped", &[]) } else { handled(exchange) };
    tell(exchange, text).await
}

/// 「모두 다시 보내기」.
pub async fn send_all(exchange: &Exchange, id: &DeliveryId) -> Result<(), Problem> {
    let letters = outbox::alike(&exchange.app, exchange.who.guild, id).await?;
    let locale = exchange.locale();
    if are_over(exchange, &letters).await {
        return tell(exchange, say(locale, "announce-undelivered-over", &[])).await;
    }
    let text = match outbox::send_alike(&exchange.app, &exchange.who, id).await? {
        0 => handled(exchange),
        count => say(locale, "announce-undelivered-sent-all", &[("count", count.into())]),
    };
    tell(exchange, text).await
}

/// 「모두 지우기」.
pub async fn drop_all(exchange: &Exchange, id: &DeliveryId) -> Result<(), Problem> {
    let locale = exchange.locale();
    let text = match outbox::drop_alike(&exchange.app, &exchange.who, id).await? {
        0 => handled(exchange),
        count => say(locale, "announce-undelivered-dropped-all", &[("count", count.into())]),
    };
    tell(exchange, text).await
}

async fn tell(exchange: &Exchange, text: String) -> Result<(), Problem> {
    Ok(exchange.tell(Screen::text(text)).await?)
}

fn handled(exchange: &Exchange) -> String {
    say(exchange.locale(), "announce-undelivered-gone", &[])
}
