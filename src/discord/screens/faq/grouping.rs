//! The screens on which operators take a question out of a group, or put two groups together.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption};

use super::button;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::GuildId;
use crate::store::questions::{Group, Question};
use crate::text::{Locale, cut, escape_markdown, say};

/// Most options of a menu (Discord: string select).
const MAX_OPTIONS: usize = 25;

/// Which question of a group is to be answered apart.
#[must_use]
pub fn which_question(group: &str, questions: &[Question], guild: GuildId, locale: Locale) -> Screen {
    let back = button(guild, Action::FaqQueue(0), say(locale, "faq-back-to-queue", &[]));
    if questions.len() < 2 {
        return Screen::text(say(locale, "faq-split-alone", &[])).with_buttons([back]);
    }
    let option = |question: &Question| CreateSelectMenuOption::new(cut(&question.text, 100), question.id.clone());
    let options = questions.iter().take(MAX_OPTIONS).map(option).collect();
    let menu = menu(guild, Action::FaqSplit(group.to_owned()), options, say(locale, "faq-split-menu", &[]));
    Screen::text(say(locale, "faq-split-which", &[])).with_select(menu).with_buttons([back])
}

/// With which other group one is to be answered.
#[must_use]
pub fn which_group(group: &str, questions: &[Question], others: &[Group], guild: GuildId, locale: Locale) -> Screen {
    let back = button(guild, Action::FaqQueue(0), say(locale, "faq-back-to-queue", &[]));
    if others.is_empty() {
        return Screen::text(say(locale, "faq-join-none", &[])).with_buttons([back]);
    }
    let option = |other: &Group| {
        let text = other.questions.first().map(|question| question.text.as_str()).unwrap_or_default();
        CreateSelectMenuOption::new(cut(text, 100), other.id.clone())
    };
    let options = others.iter().take(MAX_OPTIONS).map(option).collect();
    let menu = menu(guild, Action::FaqJoin(group.to_owned()), options, say(locale, "faq-join-menu", &[]));
    let text = say(locale, "faq-join-which", &[("text", first(questions).into())]);
    Screen::text(text).with_select(menu).with_buttons([back])
}

/// Questions were moved: what is answered as one now, with the way back.
#[must_use]
pub fn moved(group: &str, question: &str, together: &[Question], guild: GuildId, locale: Locale) -> Screen {
    let answer = button(guild, Action::FaqAnswer(group.to_owned()), say(locale, "faq-answer", &[]));
    let undo = button(guild, Action::FaqMoveBack(question.to_owned()), say(locale, "faq-put-back", &[]));
    let back = button(guild, Action::FaqQueue(0), say(locale, "faq-back-to-queue", &[]));
    let lines: Vec<_> = together.iter().map(|one| format!("- {}", escape_markdown(&cut(&one.text, 300)))).collect();
    let text = match together {
        [_] => say(locale, "faq-split-done", &[]),
        _ => say(locale, "faq-join-done", &[("count", together.len().into())]),
    };
    Screen::text(text)
        .with_embed(CreateEmbed::new().description(cut(&lines.join("\n"), MAX_DESCRIPTION)))
        .with_buttons([answer.style(ButtonStyle::Primary), undo, back])
}

fn first(questions: &[Question]) -> String {
    questions.first().map(|question| escape_markdown(&cut(&question.text, 80))).unwrap_or_default()
}

fn menu(guild: GuildId, action: Action, options: Vec<CreateSelectMenuOption>, label: String) -> CreateSelectMenu {
    let id = CustomId { guild, action }.to_string();
    CreateSelectMenu::new(id, CreateSelectMenuKind::String { options }).placeholder(label)
}
