//! The buttons that announce moved windows.

use crate::discord::Problem;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::correction;
use crate::service::corrections::{self, Looked};
use crate::store::corrections::Tidings;
use crate::text::say;

/// 「정정 공지 보내기」: what would go out, beside what was applied.
pub async fn show(exchange: &Exchange, id: &str) -> Result<(), Problem> {
    let guild = exchange.who.guild;
    let looked = corrections::look(&exchange.app, guild, id).await?;
    let screen = correction::looked(&looked, id, guild, &exchange.shared.mentions, exchange.locale());
    Ok(exchange.tell(screen).await?)
}

/// 「보내기」.
pub async fn send(exchange: &Exchange, id: &str) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let seen = corrections::look(&exchange.app, guild, id).await?;
    if corrections::send(&exchange.app, &exchange.who, id).await? {
        let first = matches!(&seen, Looked::Ready { windows, .. } if Tidings::of(windows) == Tidings::First);
        let text = if first { say(locale, "correction-sent-first", &[]) } else { say(locale, "correction-sent", &[]) };
        return Ok(exchange.update(Screen::text(text)).await?);
    }
    let looked = corrections::look(&exchange.app, guild, id).await?;
    Ok(exchange.update(correction::looked(&looked, id, guild, &exchange.shared.mentions, locale)).await?)
}
