//! The buttons, menus and forms of an import: looking, completing, deciding. All of them are the operators'.

use poise::serenity_prelude as serenity;
use serenity::ModalInteractionData;

use crate::discord::custom_id::Action;
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::screen::Screen;
use crate::discord::screens::import::{self as screens, input};
use crate::discord::screens::proposal::{self, EVERYBODY};
use crate::discord::{Problem, files};
use crate::domain::Cohort;
use crate::notice::headless::Head;
use crate::service::import::{self, Applied, Looked, ProposalId};
use crate::store::notice_imports::Intakes;
use crate::text::say;

/// What a proposal would change now, in place of what was shown.
pub async fn show(exchange: &Exchange, id: &ProposalId) -> Result<(), Problem> {
    exchange.defer_update().await?;
    let looked = import::look(&exchange.app, exchange.who.guild, id).await?;
    update(exchange, &looked).await
}

/// One of the proposals of a menu.
pub async fn choose(exchange: &Exchange, chosen: Option<&str>) -> Result<(), Problem> {
    let id = chosen.and_then(|value| value.parse().ok()).ok_or(Problem::Stale)?;
    show(exchange, &id).await
}

async fn update(exchange: &Exchange, looked: &Looked) -> Result<(), Problem> {
    let screen = screens::looked(looked, exchange.who.guild, &exchange.shared.mentions, exchange.locale());
    Ok(exchange.update(screen).await?)
}

/// 「적용」.
pub async fn apply(exchange: &Exchange, id: &ProposalId, seen: &str) -> Result<(), Problem> {
    exchange.defer_update().await?;
    let locale = exchange.locale();
    match import::apply(&exchange.app, &exchange.who, id, seen).await? {
        Applied::Done { notices, correction } => {
            let screen = screens::applied(&notices, correction.as_ref(), exchange.who.guild, locale);
            Ok(exchange.update(screen).await?)
        }
        Applied::ChangedMeanwhile(looked) => {
            let screen = screens::looked(&looked, exchange.who.guild, &exchange.shared.mentions, locale);
            let screen = match looked {
                Looked::Gone(_) => screen,
                Looked::Proposal(_) | Looked::NeedsHead { .. } => {
                    Screen::text(say(locale, "import-changed-meanwhile", &[])).merged_with(screen)
                }
            };
            Ok(exchange.update(screen).await?)
        }
    }
}

/// 「취소」.
pub async fn drop_proposal(exchange: &Exchange, id: &ProposalId) -> Result<(), Problem> {
    let dropped = import::drop_proposal(&exchange.app, &exchange.who, id).await?;
    Ok(exchange.update(screens::dropped(&dropped, &exchange.shared.mentions, exchange.locale())).await?)
}

/// 「전체 보기」: what did not fit, as a file.
pub async fn details(exchange: &Exchange, id: &ProposalId) -> Result<(), Problem> {
    exchange.defer(Audience::Person).await?;
    let looked = import::look(&exchange.app, exchange.who.guild, id).await?;
    let screen = match &looked {
        Looked::Proposal(found) => proposal::details(found, exchange.locale()),
        other => screens::looked(other, exchange.who.guild, &exchange.shared.mentions, exchange.locale()),
    };
    Ok(exchange.tell(screen).await?)
}

/// Somebody chose whom an import is for.
pub async fn choose_intakes(exchange: &Exchange, import: &str, chosen: Option<&str>) -> Result<(), Problem> {
    let intakes = match chosen.ok_or(Problem::Stale)? {
        EVERYBODY => Intakes::All,
        number => Intakes::Only(number.parse().ok().and_then(Cohort::new).ok_or(Problem::Stale)?),
    };
    exchange.defer_update().await?;
    let looked = import::choose_intakes(&exchange.app, &exchange.who, import, intakes).await?;
    update(exchange, &looked).await
}

/// Opens the form for the head that a file lacks: the first of those that do.
pub async fn ask_head(exchange: &Exchange, import: &str) -> Result<(), Problem> {
    let id = ProposalId::Import(import.to_owned());
    match import::look(&exchange.app, exchange.who.guild, &id).await? {
        Looked::NeedsHead { file, suggestion, .. } => {
            let action = Action::ImportHead { import: import.to_owned(), file };
            Ok(exchange.open(screens::form(action, &suggestion, false, exchange.who.guild, exchange.locale())).await?)
        }
        other => update(exchange, &other).await,
    }
}

/// The form of the head was sent.
pub async fn head_filled(
    exchange: &Exchange,
    data: &ModalInteractionData,
    import: &str,
    file: usize,
) -> Result<(), Problem> {
    exchange.defer_update().await?;
    let looked = import::complete(&exchange.app, &exchange.who, import, file, &head(data)).await?;
    update(exchange, &looked).await
}

/// The form with pasted text was sent.
pub async fn pasted(exchange: &Exchange, data: &ModalInteractionData) -> Result<(), Problem> {
    exchange.defer(Audience::Person).await?;
    let locale = exchange.locale();
    let (name, body) = (say(locale, "import-pasted", &[]), text_of(data, input::BODY));
    let head = head(data);
    let work = import::paste(&exchange.app, &exchange.who, &name, &head, &body);
    let looked = exchange.with_progress(files::reading_notices(locale), work).await??;
    Ok(exchange.tell(screens::looked(&looked, exchange.who.guild, &exchange.shared.mentions, locale)).await?)
}

fn head(data: &ModalInteractionData) -> Head {
    Head {
        title: text_of(data, input::TITLE),
        category: text_of(data, input::CATEGORY),
        link: text_of(data, input::LINK),
        date: text_of(data, input::DATE),
    }
}

fn text_of(data: &ModalInteractionData, id: &str) -> String {
    // The one character that PostgreSQL does not keep.
    super::text_of(data, id).unwrap_or_default().replace('\0', "")
}
