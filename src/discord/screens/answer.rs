//! The screens of `/ask`: one answer, candidates, or that the notices do not say.
//!
//! The question stands in the embed's footer, from where the buttons read it: nothing is kept between two presses, and
//! nothing in a footer is markup (Discord: embed footer).

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton, CreateEmbed, CreateEmbedFooter, Message};

use super::for_whom;
use super::quote::quote;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::exchange::Audience;
use crate::discord::mentions::Mentions;
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::GuildId;
use crate::domain::calendar::kst_date;
use crate::notice::frames::{is_frame, without_tags};
use crate::search::{Hit, Judgement};
use crate::service::answer::{Answered, Meant, OperatorsAnswer, Origin, headings, place};
use crate::service::book::VersionDate;
use crate::service::question::{Asked, Foreign, LONGEST, NoQuestion};
use crate::text::{Locale, cut, escape_markdown, say};

/// How many candidates or near headings are offered.
const OFFERED: usize = 3;
/// Longest title (Discord: embed limits).
const MAX_TITLE: usize = 256;
/// How much of a candidate is told.
const MAX_GIST: usize = 160;
/// How much of a heading is on a button: two lines on a phone. Discord takes 80 characters.
const MAX_LABEL: usize = 44;

/// What an answer is drawn for.
#[derive(Clone, Copy)]
pub struct View {
    /// The server.
    pub guild: GuildId,
    /// The language.
    pub locale: Locale,
    /// Who reads it: in a channel nothing is said about the person who asks.
    pub audience: Audience,
}

/// The first answer to a question.
#[must_use]
pub fn first(answered: &Answered, asked: &Asked, view: View) -> Screen {
    let question = asked.text.as_str();
    let notes = notes(asked, view.locale);
    match answered.answer.judgement {
        Judgement::Clear => hit(answered, question, 0, notes, view),
        Judgement::Doubtful => candidates(answered, question, notes, view),
        Judgement::NotThere => match &answered.own {
            Some(own) => Screen::text(notes.join("\n"))
                .with_embed(by_operators(own, question, view.locale))
                .with_buttons(judged(None, None, view)),
            None => not_found(answered, question, notes, view),
        },
    }
}

/// The hit at `rank`, with the way back to the first answer; beyond the last, that there is no more.
#[must_use]
pub fn at(answered: &Answered, question: &str, rank: usize, view: View) -> Screen {
    let screen = hit(answered, question, rank, Vec::new(), view);
    if rank == 0 && answered.answer.judgement == Judgement::Clear {
        return screen;
    }
    screen.with_buttons([button(view.guild, Action::AnswerFirst, say(view.locale, "ask-first", &[]))])
}

/// What to say about the question itself.
fn notes(asked: &Asked, locale: Locale) -> Vec<String> {
    let cut = asked.was_cut.then(|| say(locale, "ask-was-cut", &[("max", LONGEST.into())]));
    let foreign = asked.foreign.map(|language| match language {
        Foreign::Japanese => say(locale, "ask-japanese", &[]),
        Foreign::Vietnamese => say(locale, "ask-vietnamese", &[]),
        Foreign::Chinese => say(locale, "ask-chinese", &[]),
        Foreign::Other => say(locale, "ask-foreign", &[]),
    });
    cut.into_iter().chain(foreign).collect()
}

/// Where a question was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Into the command.
    Command,
    /// Into a message that somebody asks about.
    Message,
}

/// A text that is no question, and what to type instead.
#[must_use]
pub fn no_question(why: NoQuestion, typed: Typed, mentions: &Mentions, locale: Locale) -> Screen {
    let args = [("ask", mentions.of("ask").into())];
    Screen::text(match (why, typed) {
        (NoQuestion::Empty, Typed::Command) => say(locale, "ask-empty", &args),
        (NoQuestion::Empty, Typed::Message) => say(locale, "ask-empty-message", &args),
        (NoQuestion::NoWords, _) => say(locale, "ask-no-words", &args),
        (NoQuestion::TooShort, _) => say(locale, "ask-too-short", &args),
    })
}

/// One hit: a passage as the notice has it, or what operators wrote. For whom it is comes first.
fn hit(answered: &Answered, question: &str, rank: usize, notes: Vec<String>, view: View) -> Screen {
    let View { guild, locale, .. } = view;
    let Some((hit, origin)) = answered.answer.hits.get(rank).zip(answered.origins.get(rank)) else {
        return not_found(answered, question, notes, view);
    };
    let meant = meant(answered, rank, view.audience);
    let mut lines = for_whom::caveats(&meant, hit, locale);
    lines.extend(answered.answer.status.clone().filter(|_| rank == 0));
    lines.extend(notes);
    let (embed, link) = match origin {
        Origin::Notice { date, .. } => (passage(hit, *date, question, locale), hit.link.as_deref()),
        Origin::Operators(known) => {
            lines.extend(known.outdated.then(|| say(locale, "ask-by-operators-outdated", &[])));
            (by_operators(known, question, locale), known.link.as_deref())
        }
    };
    let other = (rank + 1 < answered.answer.hits.len())
        .then(|| button(guild, Action::AnswerAt(rank + 1), say(locale, "ask-other", &[])));
    let template = match origin {
        Origin::Notice { template: Some(place), .. } => {
            let action = Action::AnswerTemplate { version: place.version.clone(), page: place.page };
            Some(button(guild, action, say(locale, "ask-whole-template", &[])).style(ButtonStyle::Primary))
        }
        _ => None,
    };
    Screen::text(lines.join("\n"))
        .with_embed(embed)
        .with_buttons(judged(other, link, view))
        .with_buttons(template.into_iter().chain(wrong_course(&meant, view)))
}

fn meant(answered: &Answered, rank: usize, audience: Audience) -> Meant {
    match audience {
        Audience::Person => answered.meant(rank),
        Audience::Channel => answered.meant_for_readers(rank),
    }
}

/// 「과정이 잘못됐어요」, where somebody was told that something is not for their course.
fn wrong_course(meant: &Meant, view: View) -> Option<CreateButton> {
    let label = || say(view.locale, "ask-wrong-course", &[]);
    meant.own.map(|_| button(view.guild, Action::ProfileStart(None), label()))
}

fn passage(hit: &Hit, date: Option<VersionDate>, question: &str, locale: Locale) -> CreateEmbed {
    let lines = [
        quote(&hit.text, &hit.piece, hit.matters.clone()),
        dated(date, locale),
        say(locale, "ask-operators-note", &[]),
    ];
    let embed = embed(&place(hit), &lines.join("\n"), question);
    match &hit.link {
        Some(link) => embed.url(link.clone()),
        None => embed,
    }
}

fn by_operators(known: &OperatorsAnswer, question: &str, locale: Locale) -> CreateEmbed {
    let date = kst_date(known.answered_at).to_string();
    let marked = say(locale, "ask-by-operators", &[("date", date.into())]);
    let text = format!("{}\n\n{marked}", known.answer);
    embed(&escape_markdown(&known.question), &text, question)
}

/// The buttons under an answer: was it any use, what else is there, who else could tell, where does it stand.
fn judged(other: Option<CreateButton>, link: Option<&str>, view: View) -> Vec<CreateButton> {
    let View { guild, locale, .. } = view;
    let mut buttons = vec![
        button(guild, Action::AnswerHelped, say(locale, "ask-helped", &[])),
        button(guild, Action::AnswerUnhelpful, say(locale, "ask-unhelpful", &[])),
    ];
    buttons.extend(other);
    buttons.push(button(guild, Action::AskOperators, say(locale, "ask-operators", &[])));
    let open = |link| CreateButton::new_link(link).label(say(locale, "ask-open-notice", &[]));
    buttons.extend(link.map(open));
    buttons
}

/// Up to three passages to choose from, each with the sentence by which it was found, and for whom it is.
fn candidates(answered: &Answered, question: &str, mut notes: Vec<String>, view: View) -> Screen {
    let View { guild, locale, .. } = view;
    notes.push(say(locale, "ask-candidates", &[]));
    let (mut lines, mut buttons, mut wrong) = (Vec::new(), Vec::new(), None);
    for (rank, hit) in answered.answer.candidates().iter().enumerate() {
        let (number, meant) = (rank + 1, meant(answered, rank, view.audience));
        lines.push(format!("**{number}. {}**", without_marks(&source(hit, locale))));
        lines.push(format!("> {}", gist(hit)));
        lines.extend(for_whom::briefly(&meant, hit, locale).into_iter().map(|line| format!("-# {line}")));
        wrong = wrong.or_else(|| wrong_course(&meant, view));
        let label = say(locale, "ask-candidate", &[("number", number.into())]);
        buttons.push(button(guild, Action::AnswerAt(rank), label).style(ButtonStyle::Primary));
    }
    lines.push(say(locale, "ask-operators-note", &[]));
    let embed = CreateEmbed::new().description(cut(&lines.join("\n"), MAX_DESCRIPTION));
    let ask = button(guild, Action::AskOperators, say(locale, "ask-operators", &[]));
    Screen::text(notes.join("\n"))
        .with_embed(embed.footer(CreateEmbedFooter::new(question)))
        .with_buttons(buttons)
        .with_buttons(std::iter::once(ask).chain(wrong))
}

fn not_found(answered: &Answered, question: &str, mut notes: Vec<String>, view: View) -> Screen {
    let View { guild, locale, .. } = view;
    notes.push(say(locale, "ask-not-found", &[]));
    let near = near(answered, guild);
    let mut lines = notes.join("\n");
    if !near.is_empty() {
        lines = format!("{lines}\n\n{}", say(locale, "ask-near", &[]));
    }
    let embed = CreateEmbed::new().description(cut(&lines, MAX_DESCRIPTION)).footer(CreateEmbedFooter::new(question));
    let ask = button(guild, Action::AskOperators, say(locale, "ask-operators-short", &[])).style(ButtonStyle::Primary);
    Screen::embed(embed).with_buttons([ask]).with_buttons(near)
}

/// The first passages, each a button with its heading; where two have the same, also with the heading above.
fn near(answered: &Answered, guild: GuildId) -> Vec<CreateButton> {
    let label = |hit: &Hit, depth: usize| {
        let path: Vec<&str> = headings(hit).collect();
        let lowest = path.get(path.len().saturating_sub(depth)..).unwrap_or_default().join(" › ");
        if lowest.is_empty() { hit.notice.clone() } else { format!("{lowest} · {}", hit.notice) }
    };
    let offered = || answered.answer.hits.iter().take(OFFERED);
    let told_apart = |hit: &Hit| match offered().filter(|other| label(other, 1) == label(hit, 1)).count() {
        ..=1 => label(hit, 1),
        _ => label(hit, 2),
    };
    let named = |(rank, hit)| button(guild, Action::AnswerAt(rank), cut(&told_apart(hit), MAX_LABEL));
    offered().enumerate().map(named).collect()
}

/// Where a candidate comes from.
fn source(hit: &Hit, locale: Locale) -> String {
    match hit.notice_id() {
        Some(_) => place(hit),
        None => say(locale, "ask-of-operators", &[("question", hit.notice.as_str().into())]),
    }
}

/// What a passage says, in one line: the sentence that matters, else its first.
fn gist(hit: &Hit) -> String {
    let tells = |line: &&str| !line.trim_start().starts_with(['`', '~']) && line.chars().any(char::is_alphanumeric);
    let first = || hit.text.lines().filter(|line| !is_frame(line)).find(tells).unwrap_or_default();
    let plain = without_marks(&without_tags(hit.sentence().unwrap_or_else(first)));
    cut(plain.split_whitespace().collect::<Vec<_>>().join(" ").trim_start_matches("- "), MAX_GIST)
}

/// Text of a notice without what would begin bold, code or a heading halfway.
fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '*' | '`' | '#' | '|')).collect()
}

/// The question is with the operators; with the way back.
#[must_use]
pub fn passed_on(key: String, question: &str, guild: GuildId, locale: Locale) -> Screen {
    let back = button(guild, Action::TakeBack(key), say(locale, "ask-take-back", &[]));
    let text = say(locale, "ask-passed-on", &[]);
    Screen::embed(CreateEmbed::new().description(text).footer(CreateEmbedFooter::new(question))).with_buttons([back])
}

/// The answer did not help: who else could tell.
#[must_use]
pub fn unhelpful(question: &str, guild: GuildId, locale: Locale) -> Screen {
    let text = say(locale, "ask-unhelpful-thanks", &[]);
    Screen::embed(CreateEmbed::new().description(text).footer(CreateEmbedFooter::new(question))).with_buttons([button(
        guild,
        Action::AskOperators,
        say(locale, "ask-operators-short", &[]),
    )])
}

fn embed(title: &str, text: &str, question: &str) -> CreateEmbed {
    CreateEmbed::new()
        .title(cut(title, MAX_TITLE))
        .description(cut(text, MAX_DESCRIPTION))
        .footer(CreateEmbedFooter::new(question))
}

fn button(guild: GuildId, action: Action, label: String) -> CreateButton {
    CreateButton::new(CustomId { guild, action }.to_string()).label(label).style(ButtonStyle::Secondary)
}

/// The question that an answer's message is about.
#[must_use]
pub fn question_of(message: &Message) -> Option<&str> {
    message.embeds.first()?.footer.as_ref().map(|footer| footer.text.as_str())
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
