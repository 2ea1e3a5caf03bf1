//! The buttons of a person's own reminders.

use poise::serenity_prelude as serenity;

use super::beside;
use crate::discord::Problem;
use crate::discord::custom_id::Remind;
use crate::discord::deliveries::open;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::remind as screens;
use crate::domain::{Delivery, Moment, Renewal, Subject};
use crate::service::remind;
use crate::text::{day_and_time, say};

/// Acts on a press under `message`.
pub async fn act(exchange: &Exchange, wish: Remind, message: Option<&serenity::Message>) -> Result<(), Problem> {
    match wish {
        Remind::On(subject) => switch_on(exchange, subject, message).await,
        Remind::Off(subject) => switch_off(exchange, Some(subject), message).await,
        Remind::OffAll => switch_off(exchange, None, message).await,
        Remind::Undo(at) => {
            let at = Moment::from_timestamp_millis(at).ok_or(Problem::Stale)?;
            remind::undo(&exchange.app, &exchange.who, at).await?;
            beside(exchange, message, list(exchange).await?).await
        }
        Remind::InChannel(agreed) => {
            remind::decide_channel(&exchange.app, &exchange.who, agreed).await?;
            beside(exchange, message, list(exchange).await?).await
        }
        Remind::Cancelled => decided(exchange, say(exchange.locale(), "renewal-cancelled-done", &[])).await,
        Remind::KeepPaying => decided(exchange, say(exchange.locale(), "renewal-keep-done", &[])).await,
        Remind::Tomorrow(renewal) => tomorrow(exchange, renewal).await,
        Remind::Show(unread) => show(exchange, remind::mine(&exchange.app, &exchange.who, &unread).await?).await,
        Remind::ShowMine(call) => show(exchange, remind::mine_of(&exchange.app, &exchange.who, &call).await?).await,
    }
}

/// 「해지했어요」 and 「계속 구독할게요」: either way there is nothing more to say.
async fn decided(exchange: &Exchange, text: String) -> Result<(), Problem> {
    let subject = Subject::Renewal;
    let stopped = remind::switch_off(&exchange.app, &exchange.who, Some(subject)).await?;
    Ok(exchange.tell(screens::stopped(text, stopped, exchange.who.guild, exchange.locale())).await?)
}

/// 「내일 다시 알림」.
async fn tomorrow(exchange: &Exchange, renewal: Renewal) -> Result<(), Problem> {
    let locale = exchange.locale();
    let text = match remind::tomorrow(&exchange.app, &exchange.who, renewal).await? {
        Some(at) => say(locale, "renewal-again-done", &[("at", day_and_time(locale, at).into())]),
        None => say(locale, "renewal-again-late", &[]),
    };
    Ok(exchange.tell(Screen::text(text)).await?)
}

/// 「내 알림 보기」, which everybody in the channel sees and only one person may open.
async fn show(exchange: &Exchange, unread: Option<Delivery>) -> Result<(), Problem> {
    let Some(delivery) = unread else {
        return Ok(exchange.tell(Screen::text(say(exchange.locale(), "remind-call-not-mine", &[]))).await?);
    };
    let screen = match open(&exchange.shared, &delivery).await? {
        Some(letter) => letter.preview(),
        None => Screen::text(say(exchange.locale(), "remind-call-done", &[])),
    };
    Ok(exchange.tell(screen).await?)
}

/// 「알림 받기」.
async fn switch_on(exchange: &Exchange, subject: Subject, message: Option<&serenity::Message>) -> Result<(), Problem> {
    let fresh = remind::switch_on(&exchange.app, &exchange.who, subject).await?;
    let next = remind::next(&exchange.app, &exchange.who, subject).await?;
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let before = remind::occasions(&exchange.app, guild).await?;
    let screen = screens::switched_on(subject, fresh, next, &before, guild, locale);
    beside(exchange, message, screen).await
}

/// 「그만 받기」; without a subject 「모두 그만 받기」 and `/remind off`.
pub async fn switch_off(
    exchange: &Exchange,
    only: Option<Subject>,
    message: Option<&serenity::Message>,
) -> Result<(), Problem> {
    let stopped = remind::switch_off(&exchange.app, &exchange.who, only).await?;
    let screen = screens::switched_off(only, stopped, exchange.who.guild, exchange.locale());
    beside(exchange, message, screen).await
}

/// `/remind list`.
pub async fn list(exchange: &Exchange) -> Result<Screen, Problem> {
    let own = remind::own(&exchange.app, &exchange.who).await?;
    Ok(screens::list(&own, &exchange.shared.mentions, exchange.who.guild, exchange.locale()))
}
