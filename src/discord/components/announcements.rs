//! The form and the buttons of `/announce`, for operators.

use poise::serenity_prelude as serenity;
use serenity::ModalInteraction;

use super::text_of;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::announce::{self as screens, input};
use crate::discord::{Problem, permissions};
use crate::domain::{AnnouncementId, DeliveryId};
use crate::service::announce::{self, Changed, Ordered};
use crate::service::outbox;
use crate::text::say;

/// 「고치기」: the form with what was written.
pub async fn open_form(exchange: &Exchange, id: &AnnouncementId) -> Result<(), Problem> {
    let Some(known) = announce::get(&exchange.app, &exchange.who, id).await? else { return gone(exchange).await };
    let content = Some(&known.announcement.content);
    Ok(exchange.open(screens::form(exchange.who.guild, id, content, exchange.locale())).await?)
}

/// The form was sent.
pub async fn written(exchange: &Exchange, form: &ModalInteraction, id: &AnnouncementId) -> Result<(), Problem> {
    let field = |id| text_of(&form.data, id).unwrap_or_default();
    let (title, body) = (field(input::TITLE), field(input::BODY));
    match announce::write(&exchange.app, &exchange.who, id, &title, &body).await? {
        // The command's own form stands under no message that could be changed.
        Changed::Done(ordered) if form.message.is_none() => Ok(exchange.tell(screen(exchange, &ordered)).await?),
        changed => show(exchange, changed).await,
    }
}

/// 「보내기」, 「예약」, 「되돌리기」.
pub async fn order(exchange: &Exchange, id: &AnnouncementId) -> Result<(), Problem> {
    let Some(known) = announce::get(&exchange.app, &exchange.who, id).await? else { return gone(exchange).await };
    let content = &known.announcement.content;
    if content.title.is_empty() || content.body.is_empty() {
        let note = Screen::text(say(exchange.locale(), "announce-empty", &[]));
        return Ok(exchange.update(note.merged_with(screen(exchange, &known))).await?);
    }
    if let Some(note) = lacks(exchange, &known).await? {
        return Ok(exchange.update(Screen::text(note).merged_with(screen(exchange, &known))).await?);
    }
    let changed = announce::order(&exchange.app, &exchange.who, id).await?;
    show(exchange, changed).await
}

/// What the bot lacks in the channel, if anything.
async fn lacks(exchange: &Exchange, ordered: &Ordered) -> Result<Option<String>, Problem> {
    let (guild, channel) = (exchange.who.guild, ordered.announcement.content.channel);
    let missing = permissions::missing_in(exchange.http(), guild, channel).await?;
    let names: Vec<_> = missing.into_iter().map(|permission| permission.name(exchange.locale())).collect();
    let args = [("channel", format!("<#{channel}>").into()), ("permissions", names.join(", ").into())];
    Ok((!names.is_empty()).then(|| say(exchange.locale(), "announce-lacks", &args)))
}

/// 「취소」.
pub async fn cancel(exchange: &Exchange, id: &AnnouncementId) -> Result<(), Problem> {
    let changed = announce::cancel(&exchange.app, &exchange.who, id).await?;
    show(exchange, changed).await
}

async fn show(exchange: &Exchange, changed: Changed) -> Result<(), Problem> {
    let screen = match changed {
        Changed::Done(ordered) => screen(exchange, &ordered),
        Changed::Out(_) => Screen::text(say(exchange.locale(), "announce-out", &[])),
        Changed::Gone => return gone(exchange).await,
    };
    Ok(exchange.update(screen).await?)
}

fn screen(exchange: &Exchange, ordered: &Ordered) -> Screen {
    screens::announcement(ordered, &exchange.shared.mentions, exchange.app.clock.now(), exchange.locale())
}

async fn gone(exchange: &Exchange) -> Result<(), Problem> {
    let list = exchange.shared.mentions.of("announce list");
    Ok(exchange.tell(Screen::text(say(exchange.locale(), "announce-gone", &[("list", list.into())]))).await?)
}

/// 「지금 보내기」 at a dead letter.
pub async fn send_now(exchange: &Exchange, id: &DeliveryId) -> Result<(), Problem> {
    let done = outbox::send_now(&exchange.app, &exchange.who, id).await?;
    let locale = exchange.locale();
    let text = if done { say(locale, "announce-undelivered-sent", &[]) } else { handled(exchange) };
    Ok(exchange.tell(Screen::text(text)).await?)
}

/// 「지우기」 at a dead letter.
pub async fn drop_undelivered(exchange: &Exchange, id: &DeliveryId) -> Result<(), Problem> {
    let done = outbox::drop_undelivered(&exchange.app, &exchange.who, id).await?;
    let locale = exchange.locale();
    let text = if done { say(locale, "announce-undelivered-dropped", &[]) } else { handled(exchange) };
    Ok(exchange.tell(Screen::text(text)).await?)
}

fn handled(exchange: &Exchange) -> String {
    say(exchange.locale(), "announce-undelivered-gone", &[])
}
