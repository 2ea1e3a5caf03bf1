//! The buttons under a notice and under the operators' list of notices.

use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::{Problem, screens};
use crate::service::import;
use crate::text::say;

/// 「이전」 「다음」.
pub async fn turn_page(exchange: &Exchange, version: &str, page: usize) -> Result<(), Problem> {
    let book = exchange.app.book(exchange.who.guild).await?;
    // A version that was replaced meanwhile has other pages.
    let notice = book.notice_of_version(version).ok_or(Problem::Stale)?;
    Ok(exchange.update(screens::notice::notice(&book, notice, page, exchange.who.guild, exchange.locale())).await?)
}

/// 「적용」: a waiting version comes into force.
pub async fn activate(exchange: &Exchange, version: &str) -> Result<(), Problem> {
    if !exchange.who.is_operator {
        return Err(Problem::NotOperator);
    }
    let done = import::activate(&exchange.app, &exchange.who, version).await?;
    let locale = exchange.locale();
    let list = exchange.shared.mentions.of("notices list");
    let text = if done {
        say(locale, "notices-activated", &[])
    } else {
        say(locale, "notices-not-waiting", &[("list", list.into())])
    };
    Ok(exchange.update(Screen::text(text)).await?)
}
