//! The forms in which operators write.

use poise::serenity_prelude as serenity;
use serenity::{CreateActionRow, CreateInputText, CreateModal, InputTextStyle};

use crate::discord::custom_id::{Action, CustomId};
use crate::domain::GuildId;
use crate::store::faq::Entry;
use crate::store::questions::Question;
use crate::text::{Locale, cut, say};

/// The input of the question.
pub const QUESTION: &str = "question";
/// The input of the answer.
pub const ANSWER: &str = "answer";

/// Longest question of an entry, in characters.
const MAX_QUESTION: u16 = 300;
/// Longest answer, in characters: with the question it fits into one embed.
const MAX_ANSWER: u16 = 1500;
/// Longest placeholder (Discord: text input).
const MAX_PLACEHOLDER: usize = 100;

/// The form for the answer to a group of questions.
pub fn answer(group: &str, questions: &[Question], guild: GuildId, locale: Locale) -> CreateModal {
    let asked = questions.first().map(|question| cut(&question.text, MAX_PLACEHOLDER)).unwrap_or_default();
    let input = answer_input(locale).placeholder(asked);
    modal(guild, Action::FaqAnswer(group.to_owned()), say(locale, "faq-form-answer", &[]), vec![input])
}

/// The empty form for an answer that nobody asked for.
pub fn add(guild: GuildId, locale: Locale) -> CreateModal {
    let inputs = vec![question_input(locale), answer_input(locale)];
    modal(guild, Action::FaqAdd, say(locale, "faq-form-add", &[]), inputs)
}

/// The form of an entry, with what it says.
pub fn edit(entry: &Entry, guild: GuildId, locale: Locale) -> CreateModal {
    let question = cut(&entry.content.question, usize::from(MAX_QUESTION));
    let answer = cut(&entry.content.answer, usize::from(MAX_ANSWER));
    let inputs = vec![question_input(locale).value(question), answer_input(locale).value(answer)];
    let action = Action::FaqEdit { entry: entry.id.clone(), revision: entry.revision };
    modal(guild, action, say(locale, "faq-form-edit", &[]), inputs)
}

fn question_input(locale: Locale) -> CreateInputText {
    let label = say(locale, "faq-form-question-label", &[]);
    CreateInputText::new(InputTextStyle::Short, label, QUESTION).min_length(2).max_length(MAX_QUESTION)
}

fn answer_input(locale: Locale) -> CreateInputText {
    let label = say(locale, "faq-form-answer-label", &[]);
    CreateInputText::new(InputTextStyle::Paragraph, label, ANSWER).max_length(MAX_ANSWER)
}

fn modal(guild: GuildId, action: Action, title: String, inputs: Vec<CreateInputText>) -> CreateModal {
    let rows = inputs.into_iter().map(CreateActionRow::InputText).collect();
    CreateModal::new(CustomId { guild, action }.to_string(), title).components(rows)
}
