//! The screens of `/ask`: an answer, or that the notices do not say.
//!
//! The question stands in the embed's footer, from where the buttons read it: nothing is kept between two presses.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton, CreateEmbed, CreateEmbedFooter, Message};

use super::quote::quote;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::GuildId;
use crate::search::Hit;
use crate::service::answer::Answered;
use crate::service::book::VersionDate;
use crate::text::{Locale, cut, say};

/// How many near headings are named when nothing answers.
const NEAR: usize = 3;

/// Draws the passage at `rank`, or the honest answer that the notices do not say.
#[must_use]
pub fn answer(answered: &Answered, question: &str, rank: usize, guild: GuildId, locale: Locale) -> Screen {
    let hit = answered.answer.hits.get(rank).filter(|_| !answered.answer.abstained() || rank > 0);
    match hit {
        Some(hit) => found(answered, hit, question, rank, guild, locale),
        None => not_found(answered, question, guild, locale),
    }
}

fn found(answered: &Answered, hit: &Hit, question: &str, rank: usize, guild: GuildId, locale: Locale) -> Screen {
    let mut lines = quote(&hit.text);
    lines.push('\n');
    lines.push_str(&dated(answered.dates.get(rank).copied().flatten(), locale));
    let mut embed = CreateEmbed::new()
        .title(cut(&place(hit), 256))
        .description(cut(&lines, MAX_DESCRIPTION))
        .footer(CreateEmbedFooter::new(question));
    let mut buttons = vec![button(guild, Action::AnswerHelped, say(locale, "ask-helped", &[]))];
    if rank + 1 < answered.answer.hits.len() {
        buttons.push(button(guild, Action::AnswerAt(rank + 1), say(locale, "ask-other", &[])));
    }
    buttons.push(button(guild, Action::AskOperators, say(locale, "ask-operators", &[])));
    if let Some(link) = &hit.link {
        embed = embed.url(link.clone());
        buttons.push(CreateButton::new_link(link.clone()).label(say(locale, "ask-open-notice", &[])));
    }
    let status = answered.answer.status.clone().filter(|_| rank == 0).unwrap_or_default();
    Screen::text(status).with_embed(embed).with_buttons(buttons)
}

fn not_found(answered: &Answered, question: &str, guild: GuildId, locale: Locale) -> Screen {
    let mut text = say(locale, "ask-not-found", &[]);
    let near: Vec<_> = answered.answer.hits.iter().take(NEAR).map(|hit| format!("- {}", place(hit))).collect();
    if !near.is_empty() {
        text = format!("{text}\n\n{}\n{}", say(locale, "ask-near", &[]), near.join("\n"));
    }
    let embed = CreateEmbed::new().description(cut(&text, MAX_DESCRIPTION)).footer(CreateEmbedFooter::new(question));
    Screen::embed(embed).with_buttons([button(guild, Action::AskOperators, say(locale, "ask-operators-short", &[]))])
}

fn button(guild: GuildId, action: Action, label: String) -> CreateButton {
    CreateButton::new(CustomId { guild, action }.to_string()).label(label).style(ButtonStyle::Secondary)
}

/// The question that an answer's message is about.
#[must_use]
pub fn question_of(message: &Message) -> Option<&str> {
    message.embeds.first()?.footer.as_ref().map(|footer| footer.text.as_str())
}

fn place(hit: &Hit) -> String {
    std::iter::once(hit.notice.as_str()).chain(hit.section.iter().map(String::as_str)).collect::<Vec<_>>().join(" › ")
}

/// `공지 2025-04-02 기준`.
#[must_use]
pub fn dated(date: Option<VersionDate>, locale: Locale) -> String {
    match date {
        Some(VersionDate::Stated(day)) => say(locale, "notice-dated", &[("date", day.to_string().into())]),
        Some(VersionDate::Imported(day)) => say(locale, "notice-imported", &[("date", day.to_string().into())]),
        None => String::new(),
    }
}
