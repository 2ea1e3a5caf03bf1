//! Buttons, menus and modals. Routed by custom id alone, so that they work after a restart; each handler checks that
//! what the id names belongs to the person who pressed.

pub mod announcements;
pub mod answers;
pub mod cleanup;
pub mod corrections;
pub mod evidence;
pub mod faq;
pub mod imports;
pub mod notices;
pub mod owed;
pub mod people;
pub mod reminders;
pub mod rounds;
pub mod team;
pub mod undelivered;

use std::sync::Arc;

use poise::serenity_prelude as serenity;
use serenity::{ActionRowComponent, ComponentInteractionDataKind, Http, Interaction, ModalInteractionData};

use super::custom_id::{Action, CustomId};
use super::exchange::{Exchange, Incoming};
use super::problem;
use super::screen::Screen;
use super::{Problem, Shared};
use crate::domain::{GuildId, InteractionId};
use crate::text::{Locale, say};

/// Answers a press, a choice or a filled-in modal.
///
/// # Errors
/// Only when Discord took no answer at all.
pub async fn dispatch(
    shared: Arc<Shared>,
    http: Arc<Http>,
    incoming: Incoming<'_>,
    interaction: &Interaction,
) -> Result<(), Problem> {
    let custom_id = match interaction {
        Interaction::Component(press) => CustomId::parse(&press.data.custom_id),
        Interaction::Modal(modal) => CustomId::parse(&modal.data.custom_id),
        _ => None,
    };
    let here = incoming.guild.map(|guild| GuildId(guild.get()));
    // A press in a server acts in that server, whatever its id says.
    let guild = match (&custom_id, here) {
        (Some(id), Some(here)) if id.guild != here => None,
        (Some(id), _) => Some(id.guild),
        (None, _) => None,
    };
    let Some((CustomId { action, .. }, guild)) = custom_id.zip(guild) else {
        return stale(&http, incoming).await;
    };
    let exchange = Exchange::begin(shared, http, incoming, guild, action.name()).await;
    let done = act(&exchange, action, interaction).await;
    exchange.conclude(done).await
}

async fn stale(http: &Http, incoming: Incoming<'_>) -> Result<(), Problem> {
    let locale = Locale::from_tag(incoming.client_locale);
    let screen = Problem::Stale.screen(locale, InteractionId(incoming.id.get()));
    let response = screen.into_response(true);
    serenity::Builder::execute(response, http, (incoming.id, incoming.token)).await.map_err(|error| {
        let problem = Problem::from(error);
        problem::log(&problem, InteractionId(incoming.id.get()));
        problem
    })
}

async fn act(exchange: &Exchange, action: Action, interaction: &Interaction) -> Result<(), Problem> {
    match action {
        Action::RequestReview(draft) => evidence::request_review(exchange, draft).await,
        Action::AddFiles(draft) => evidence::add_files(exchange, &draft).await,
        Action::SubmitMasked(draft) => evidence::submit_masked(exchange, &draft).await,
        Action::Replace(id) => evidence::explain_replacing(exchange, id).await,
        Action::Withdraw(id) => evidence::ask_withdrawal(exchange, id).await,
        Action::WithdrawNow(id) => evidence::withdraw(exchange, id).await,
        Action::ProfileStart(draft) => people::start(exchange, draft.as_ref()).await,
        Action::ProfileCourse(draft) => people::course_chosen(exchange, chosen(interaction), draft).await,
        Action::ProfileForm(course, draft) => match interaction {
            Interaction::Modal(modal) => people::form_filled(exchange, &modal.data, course, draft).await,
            _ => people::open_form(exchange, course, draft).await,
        },
        Action::ProfileErase => people::erase(exchange).await,
        Action::Calendar(only) => answers::calendar(exchange, only).await,
        Action::AskOperators => answers::ask_operators(exchange, message(interaction)).await,
        Action::AnswerAt(rank) => answers::other_answer(exchange, message(interaction), rank).await,
        Action::AnswerFirst => answers::first_answer(exchange, message(interaction)).await,
        Action::AnswerTemplate { version, page } => answers::whole_template(exchange, &version, page).await,
        Action::AnswerHelped => answers::helped(exchange).await,
        Action::AnswerUnhelpful => answers::unhelpful(exchange, message(interaction)).await,
        Action::TakeBack(group) => answers::take_back(exchange, &group).await,
        Action::FaqQueue(_)
        | Action::FaqGroup(_)
        | Action::FaqAnswer(_)
        | Action::FaqDrop(_)
        | Action::FaqPutBack(_)
        | Action::FaqRegister(_)
        | Action::FaqSplit(_)
        | Action::FaqJoin(_)
        | Action::FaqMoveBack(_) => faq::queue::act(exchange, action, interaction).await,
        Action::FaqList(_)
        | Action::FaqOpen
        | Action::FaqAdd
        | Action::FaqEdit { .. }
        | Action::FaqConfirm(_)
        | Action::FaqLink(_)
        | Action::FaqForAll(_)
        | Action::FaqRemove(_)
        | Action::FaqBringBack(_) => faq::entries::act(exchange, action, interaction).await,
        Action::NoticePage { version, page } => {
            notices::turn_page(exchange, message(interaction), &version, page).await
        }
        Action::HowToSubmit(programme) => answers::how_to_submit(exchange, programme).await,
        Action::Remind(remind) => reminders::act(exchange, remind, message(interaction)).await,
        Action::Cleanup(press) => cleanup::act(exchange, press, interaction).await,
        Action::Team(press) => team::act(exchange, press, message(interaction)).await,
        Action::Dismiss => dismiss(exchange).await,
        operators => act_for_operator(exchange, operators, interaction).await,
    }
}

/// In place of what only this person sees, and beside what others see or what was sent to them: a press changes no
/// announcement and no reminder.
async fn beside(exchange: &Exchange, message: Option<&serenity::Message>, screen: Screen) -> Result<(), Problem> {
    let is_private = |flags: serenity::MessageFlags| flags.contains(serenity::MessageFlags::EPHEMERAL);
    if message.and_then(|message| message.flags).is_some_and(is_private) {
        return Ok(exchange.update(screen).await?);
    }
    Ok(exchange.tell(screen).await?)
}

/// What stands under the screens of operators' commands. Each checks that an operator pressed it.
async fn act_for_operator(exchange: &Exchange, action: Action, interaction: &Interaction) -> Result<(), Problem> {
    exchange.check_operator().await?;
    match action {
        Action::ProposalShow(id) => imports::show(exchange, &id).await,
        Action::ProposalChoose => imports::choose(exchange, chosen(interaction)).await,
        Action::ProposalApply { proposal, seen } => imports::apply(exchange, &proposal, &seen).await,
        Action::ProposalDrop(id) => imports::drop_proposal(exchange, &id).await,
        Action::ProposalDetails(id) => imports::details(exchange, &id).await,
        Action::ImportIntakes(import) => imports::choose_intakes(exchange, &import, chosen(interaction)).await,
        Action::ImportHead { import, file } => match interaction {
            Interaction::Modal(modal) => imports::head_filled(exchange, &modal.data, &import, file).await,
            _ => imports::ask_head(exchange, &import).await,
        },
        Action::ImportPaste => match interaction {
            Interaction::Modal(modal) => imports::pasted(exchange, &modal.data).await,
            _ => Err(Problem::Stale),
        },
        Action::NoticesPage(page) => notices::turn_list(exchange, page).await,
        Action::NoticeVersions => notices::versions(exchange, chosen(interaction)).await,
        Action::NoticeRemove(version) => notices::remove(exchange, &version).await,
        Action::NoticeUndo(version) => notices::undo(exchange, &version).await,
        Action::CorrectionShow(id) => corrections::show(exchange, &id).await,
        Action::CorrectionSend(id) => corrections::send(exchange, &id).await,
        Action::RoundConfirm(which) => rounds::confirm(exchange, which).await,
        Action::RoundMove(which) => rounds::move_dates(exchange, which, interaction).await,
        Action::RoundApply(which, wish) => rounds::apply(exchange, which, wish).await,
        Action::RoundUndo(which, earlier) => rounds::undo(exchange, which, earlier).await,
        Action::AnnounceWrite(id) => match interaction {
            Interaction::Modal(modal) => announcements::written(exchange, modal, &id).await,
            _ => announcements::open_form(exchange, &id).await,
        },
        Action::AnnounceOrder(id) => announcements::order(exchange, &id).await,
        Action::AnnounceNow(id) => announcements::order_now(exchange, &id).await,
        Action::AnnounceWhen(id) => match interaction {
            Interaction::Modal(modal) => announcements::chosen(exchange, modal, &id).await,
            _ => announcements::open_when(exchange, &id).await,
        },
        Action::AnnounceCancel(id) => announcements::cancel(exchange, &id).await,
        Action::DeliverySend(id) => undelivered::send_now(exchange, &id).await,
        Action::DeliveryDrop(id) => undelivered::drop(exchange, &id).await,
        Action::DeliverySendAll(id) => undelivered::send_all(exchange, &id).await,
        Action::DeliveryDropAll(id) => undelivered::drop_all(exchange, &id).await,
        _ => Err(Problem::Stale),
    }
}

async fn dismiss(exchange: &Exchange) -> Result<(), Problem> {
    let screen = Screen::text(say(exchange.locale(), "receipt-dismissed", &[]));
    Ok(exchange.update(screen).await?)
}

fn message(interaction: &Interaction) -> Option<&serenity::Message> {
    match interaction {
        Interaction::Component(press) => Some(&press.message),
        Interaction::Modal(modal) => modal.message.as_deref(),
        _ => None,
    }
}

/// The same of an interaction; nothing when it is no form that was sent.
fn written(interaction: &Interaction, id: &str) -> Option<String> {
    let Interaction::Modal(modal) = interaction else { return None };
    text_of(&modal.data, id)
}

fn chosen(interaction: &Interaction) -> Option<&str> {
    let Interaction::Component(press) = interaction else { return None };
    match &press.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.first().map(String::as_str),
        _ => None,
    }
}

/// What was filled into an input of a form.
fn text_of(data: &ModalInteractionData, id: &str) -> Option<String> {
    data.components.iter().flat_map(|row| &row.components).find_map(|component| match component {
        ActionRowComponent::InputText(text) if text.custom_id == id => text.value.clone(),
        _ => None,
    })
}
