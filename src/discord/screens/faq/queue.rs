//! The screens of `/faq queue`.

use poise::serenity_prelude as serenity;
use serenity::{
    ButtonStyle, CreateButton, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

use super::button;
use super::entries::with_unsaved;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::GuildId;
use crate::service::faq::queue::{PAGE, Page, Standing};
use crate::store::questions::{Closed, Group, Origin, Question, QuestionState};
use crate::text::{Locale, cut, date_time, day_and_time, escape_markdown, say};

/// How many questions of a group are shown in full.
const SHOWN: usize = 8;

/// A page of the queue, with one group to act on: the chosen one, else the first.
#[must_use]
pub fn queue(page: &Page, chosen: Option<&str>, guild: GuildId, locale: Locale) -> Screen {
    let chosen = page.groups.iter().position(|group| Some(group.id.as_str()) == chosen).unwrap_or_default();
    let Some(group) = page.groups.get(chosen) else {
        return Screen::text(say(locale, "faq-queue-empty", &[]));
    };
    let first = page.page * PAGE + 1;
    let args = [("count", page.waiting.into()), ("page", (page.page + 1).into()), ("pages", page.pages.into())];
    let mut lines = vec![say(locale, "faq-queue", &args)];
    lines.extend(page.groups.iter().enumerate().map(|(i, group)| line(first + i, group, i == chosen, locale)));
    let turn =
        |page: usize, label: String, possible: bool| button(guild, Action::FaqQueue(page), label).disabled(!possible);
    let mut buttons = vec![
        button(guild, Action::FaqAnswer(group.id.clone()), say(locale, "faq-answer", &[])).style(ButtonStyle::Primary),
        button(guild, Action::FaqDrop(group.id.clone()), say(locale, "faq-drop", &[])),
    ];
    if page.pages > 1 {
        buttons.push(turn(page.page.wrapping_sub(1), say(locale, "faq-previous", &[]), page.page > 0));
        buttons.push(turn(page.page + 1, say(locale, "faq-next", &[]), page.page + 1 < page.pages));
    }
    let screen = Screen::text(lines.join("\n")).with_embed(detail(first + chosen, group, locale)).with_buttons(buttons);
    let screen = screen.with_buttons(regroup(page, group, guild, locale));
    if page.groups.len() > 1 { screen.with_select(menu(page, first, guild, locale)) } else { screen }
}

/// Taking a question out of its group, and putting a group beside another, where that is possible.
fn regroup(page: &Page, group: &Group, guild: GuildId, locale: Locale) -> Vec<CreateButton> {
    let split = (group.questions.len() > 1)
        .then(|| button(guild, Action::FaqSplit(group.id.clone()), say(locale, "faq-split", &[])));
    let join =
        (page.waiting > 1).then(|| button(guild, Action::FaqJoin(group.id.clone()), say(locale, "faq-join", &[])));
    split.into_iter().chain(join).collect()
}

/// `1. ×2 · 점심 식대도 지원되나요?`
fn line(number: usize, group: &Group, chosen: bool, locale: Locale) -> String {
    let text = group.questions.first().map(|question| escape_markdown(&cut(&question.text, 80))).unwrap_or_default();
    let args = [("number", number.into()), ("people", group.people.into()), ("text", text.into())];
    if chosen { say(locale, "faq-queue-chosen", &args) } else { say(locale, "faq-queue-line", &args) }
}

fn menu(page: &Page, first: usize, guild: GuildId, locale: Locale) -> CreateSelectMenu {
    let option = |(i, group): (usize, &Group)| {
        let text = group.questions.first().map(|question| question.text.as_str()).unwrap_or_default();
        CreateSelectMenuOption::new(cut(&format!("{}. {text}", first + i), 100), group.id.clone())
    };
    let options = page.groups.iter().enumerate().map(option).collect();
    let id = CustomId { guild, action: Action::FaqGroup(page.page) };
    CreateSelectMenu::new(id.to_string(), CreateSelectMenuKind::String { options }).placeholder(say(
        locale,
        "faq-queue-menu",
        &[],
    ))
}

/// Who asked what, and what came near in the notices.
fn detail(number: usize, group: &Group, locale: Locale) -> CreateEmbed {
    let mut lines: Vec<String> = group.questions.iter().take(SHOWN).map(|question| asked(question, locale)).collect();
    let more = group.questions.len().saturating_sub(SHOWN);
    if more > 0 {
        lines.push(say(locale, "faq-more-questions", &[("count", more.into())]));
    }
    let near: Vec<_> = group.questions.first().map(|question| question.hints.clone()).unwrap_or_default();
    if !near.is_empty() {
        lines.push(format!("\n{}", say(locale, "faq-near", &[])));
        lines.extend(near.iter().map(|heading| format!("- {}", escape_markdown(heading))));
    }
    let title = say(locale, "faq-group-title", &[("number", number.into()), ("people", group.people.into())]);
    CreateEmbed::new().title(title).description(cut(&lines.join("\n"), MAX_DESCRIPTION))
}

/// A question with who asked when; who only said that an answer did not help is not named.
fn asked(question: &Question, locale: Locale) -> String {
    let at = day_and_time(locale, question.asked_at);
    let text = escape_markdown(&cut(&question.text, 300));
    let from = match question.origin {
        Origin::Asked => format!("<@{}> · {at}", question.user),
        Origin::Unhelpful => say(locale, "faq-unhelpful", &[("at", at.into())]),
    };
    format!("- {text} · {from}")
}

/// The answer was kept.
#[must_use]
pub fn answered(group: &str, (question, answer): (&str, &str), told: usize, guild: GuildId, locale: Locale) -> Screen {
    let buttons = [
        button(guild, Action::FaqRegister(group.to_owned()), say(locale, "faq-register", &[]))
            .style(ButtonStyle::Primary),
        button(guild, Action::FaqQueue(0), say(locale, "faq-back-to-queue", &[])),
    ];
    Screen::text(say(locale, "faq-answered", &[("told", told.into())]))
        .with_embed(
            CreateEmbed::new().title(cut(&escape_markdown(question), 256)).description(cut(answer, MAX_DESCRIPTION)),
        )
        .with_buttons(buttons)
}

/// The group was put aside; with the way back.
#[must_use]
pub fn aside(group: &str, questions: &[Question], guild: GuildId, locale: Locale) -> Screen {
    let text = questions.first().map(|question| escape_markdown(&cut(&question.text, 80))).unwrap_or_default();
    let args = [("text", text.into()), ("count", questions.len().into())];
    Screen::text(say(locale, "faq-dropped", &args)).with_buttons([
        button(guild, Action::FaqPutBack(group.to_owned()), say(locale, "faq-put-back", &[])),
        button(guild, Action::FaqQueue(0), say(locale, "faq-back-to-queue", &[])),
    ])
}

/// Somebody else has dealt with the group: who, when and how, and what was written in vain.
#[must_use]
pub fn late(standing: &Standing, group: &str, written: Option<&str>, guild: GuildId, locale: Locale) -> Screen {
    let back = button(guild, Action::FaqQueue(0), say(locale, "faq-back-to-queue", &[]));
    let by = |closed: &Closed| [("who", format!("<@{}>", closed.actor).into()), ("at", date_time(closed.at).into())];
    let screen = match standing {
        Standing::Closed(closed) if closed.state == QuestionState::Answered => {
            let register = button(guild, Action::FaqRegister(group.to_owned()), say(locale, "faq-register", &[]));
            let answer = closed.answer.as_deref().unwrap_or_default();
            Screen::text(say(locale, "faq-answered-already", &by(closed)))
                .with_embed(CreateEmbed::new().description(cut(answer, MAX_DESCRIPTION)))
                .with_buttons([register, back])
        }
        Standing::Closed(closed) => {
            let put_back = button(guild, Action::FaqPutBack(group.to_owned()), say(locale, "faq-put-back", &[]));
            Screen::text(say(locale, "faq-dropped-already", &by(closed))).with_buttons([put_back, back])
        }
        Standing::Joined => Screen::text(say(locale, "faq-question-joined", &[])).with_buttons([back]),
        Standing::Open(_) | Standing::Gone => Screen::text(say(locale, "faq-question-gone", &[])).with_buttons([back]),
    };
    with_unsaved(screen, written, locale)
}
