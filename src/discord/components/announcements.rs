//! The form and the buttons of `/announce`, for operators.

use poise::serenity_prelude as serenity;
use serenity::ModalInteraction;

use super::text_of;
use crate::discord::Problem;
use crate::discord::exchange::Exchange;
use crate::discord::permissions::{self, Obstacle};
use crate::discord::screen::Screen;
use crate::discord::screens::announce::{self as screens, input};
use crate::domain::{AnnouncementId, DeliveryState};
use crate::service::announce::{self, Changed, Ordered};
use crate::text::{say, when as read_when};

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
    if known.is_past(exchange.app.clock.now()) {
        return Ok(exchange.update(screens::past(&known, exchange.locale())).await?);
    }
    if let Some(note) = lacks(exchange, &known).await? {
        return Ok(exchange.update(Screen::text(note).merged_with(screen(exchange, &known))).await?);
    }
    let changed = announce::order(&exchange.app, &exchange.who, id).await?;
    show(exchange, changed).await
}

/// 「지금 보내기」, where the time that was chosen has passed.
pub async fn order_now(exchange: &Exchange, id: &AnnouncementId) -> Result<(), Problem> {
    let Some(known) = announce::get(&exchange.app, &exchange.who, id).await? else { return gone(exchange).await };
    if let Some(note) = lacks(exchange, &known).await? {
        return Ok(exchange.update(Screen::text(note).merged_with(screens::past(&known, exchange.locale()))).await?);
    }
    let changed = announce::order_now(&exchange.app, &exchange.who, id).await?;
    show(exchange, changed).await
}

/// 「시각 다시 고르기」.
pub async fn open_when(exchange: &Exchange, id: &AnnouncementId) -> Result<(), Problem> {
    Ok(exchange.open(screens::when_form(exchange.who.guild, id, exchange.locale())).await?)
}

/// Another time was written.
pub async fn chosen(exchange: &Exchange, form: &ModalInteraction, id: &AnnouncementId) -> Result<(), Problem> {
    let Some(known) = announce::get(&exchange.app, &exchange.who, id).await? else { return gone(exchange).await };
    let text = text_of(&form.data, input::WHEN).unwrap_or_default();
    match read_when(&text, exchange.app.clock.now()) {
        Ok(due_at) => {
            let changed = announce::reschedule(&exchange.app, &exchange.who, id, due_at).await?;
            show(exchange, changed).await
        }
        Err(problem) => {
            let note = screens::bad_when(&problem, &text, exchange.locale());
            Ok(exchange.update(note.merged_with(screens::past(&known, exchange.locale()))).await?)
        }
    }
}

/// What keeps the bot from posting in the channel, if anything.
async fn lacks(exchange: &Exchange, ordered: &Ordered) -> Result<Option<String>, Problem> {
    let (guild, channel, locale) = (exchange.who.guild, ordered.announcement.content.channel, exchange.locale());
    Ok(match permissions::obstacle_in(exchange.http(), guild, channel).await? {
        None => None,
        Some(Obstacle::Gone) => {
            let setup = exchange.shared.mentions.of("setup channels");
            Some(say(locale, "announce-channel-gone", &[("setup", setup.into())]))
        }
        Some(Obstacle::Lacks(permissions)) => {
            let names: Vec<_> = permissions.into_iter().map(|permission| permission.name(locale)).collect();
            let args = [("channel", format!("<#{channel}>").into()), ("permissions", names.join(", ").into())];
            Some(say(locale, "announce-lacks", &args))
        }
    })
}

/// 「취소」.
pub async fn cancel(exchange: &Exchange, id: &AnnouncementId) -> Result<(), Problem> {
    let changed = announce::cancel(&exchange.app, &exchange.who, id).await?;
    show(exchange, changed).await
}

async fn show(exchange: &Exchange, changed: Changed) -> Result<(), Problem> {
    let screen = match changed {
        Changed::Done(ordered) => screen(exchange, &ordered),
        Changed::Out(ordered) if ordered.delivery.as_ref().is_some_and(|d| d.state == DeliveryState::Dropped) => {
            Screen::text(say(exchange.locale(), "announce-dropped", &[]))
        }
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
