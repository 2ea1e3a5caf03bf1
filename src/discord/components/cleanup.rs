//! The buttons, the menu and the form of the list of what may be left on AWS.

use poise::serenity_prelude as serenity;
use serenity::{ComponentInteractionDataKind, Interaction};

use super::{beside, message, written};
use crate::discord::Problem;
use crate::discord::custom_id::Cleanup;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::screens::cleanup as screens;
use crate::discord::screens::remind;
use crate::domain::cleanup::Item;
use crate::domain::{ProgrammeId, Subject};
use crate::service::cleanup::{self, Checklist};

/// Does what was pressed. A reminder or an announcement stays as it is; the list is shown beside it.
pub async fn act(exchange: &Exchange, press: Cleanup, interaction: &Interaction) -> Result<(), Problem> {
    let (app, who) = (&exchange.app, &exchange.who);
    let (checklist, page) = match press {
        Cleanup::Open(programme, page) => (cleanup::open(app, who, programme).await?, page),
        Cleanup::Tick(programme, page) => {
            let chosen = items(interaction).ok_or(Problem::Stale)?;
            (cleanup::tick(app, who, programme, screens::group(page), &chosen).await?, page)
        }
        Cleanup::Done(programme) => (cleanup::confirm(app, who, programme).await?, 0),
        Cleanup::NotDone(programme) => (cleanup::take_back(app, who, programme).await?, 0),
        Cleanup::Until(programme) => return until(exchange, programme, interaction).await,
        Cleanup::Follow(programme) => return follow(exchange, programme, interaction).await,
    };
    beside(exchange, message(interaction), list(exchange, &checklist, page)).await
}

/// A page of the list as this person sees it.
pub fn list(exchange: &Exchange, checklist: &Checklist, page: usize) -> Screen {
    screens::list(checklist, page, exchange.who.guild, exchange.app.clock.now(), exchange.locale())
}

/// 「아직 쓰는 중」: the form, and what was written in it.
async fn until(exchange: &Exchange, programme: ProgrammeId, interaction: &Interaction) -> Result<(), Problem> {
    let (guild, locale) = (exchange.who.guild, exchange.locale());
    let Some(text) = written(interaction, screens::UNTIL) else {
        return Ok(exchange.open(screens::form(guild, programme, locale)).await?);
    };
    let screen = match cleanup::pause(&exchange.app, &exchange.who, programme, &text).await? {
        Ok(checklist) => list(exchange, &checklist, 0),
        Err(bad) => screens::bad_until(&bad, &text, guild, programme, locale),
    };
    beside(exchange, message(interaction), screen).await
}

/// 「정리 알림 받기」.
async fn follow(exchange: &Exchange, programme: ProgrammeId, interaction: &Interaction) -> Result<(), Problem> {
    let fresh = cleanup::follow(&exchange.app, &exchange.who, programme).await?;
    let checklist = cleanup::open(&exchange.app, &exchange.who, programme).await?;
    let (subject, next) = (Subject::Cleanup(programme), checklist.next.map(|(_, at)| at));
    let screen = remind::switched_on(subject, fresh, next, &[], exchange.who.guild, exchange.locale());
    beside(exchange, message(interaction), screen).await
}

/// What is chosen from the menu: none, some or all of a page.
fn items(interaction: &Interaction) -> Option<Vec<Item>> {
    let Interaction::Component(press) = interaction else { return None };
    match &press.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => {
            values.iter().map(|value| value.parse().ok()).collect()
        }
        _ => None,
    }
}
