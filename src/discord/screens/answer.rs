//! The screens of `/ask`: one answer, candidates, or that the notices do not say.
//!
//! The question stands in the embed's footer, from where the buttons read it: nothing is kept between two presses, and
//! nothing in a footer is markup (Discord: embed footer).

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton, CreateEmbed, CreateEmbedFooter, Message};

use super::quote::quote;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::calendar::kst_date;
use crate::domain::{Course, GuildId};
use crate::search::{Hit, Judgement};
use crate::service::answer::{Answered, OperatorsAnswer, Origin, headings, place};
use crate::service::book::VersionDate;
use crate::service::question::{Asked, Foreign, LONGEST, NoQuestion};
use crate::text::{Locale, course_name, cut, escape_markdown, say};

/// How many candidates or near headings are offered.
const OFFERED: usize = 3;
/// Longest title (Discord: embed limits).
const MAX_TITLE: usize = 256;
/// How much of a candidate is told.
const MAX_GIST: usize = 160;
/// How much of a heading is on a button: two lines on a phone. Discord takes 80 characters.
const MAX_LABEL: usize = 44;

/// The first answer to a question.
#[must_use]
pub fn first(answered: &Answered, asked: &Asked, guild: GuildId, locale: Locale) -> Screen {
    let question = asked.text.as_str();
    let notes = notes(asked, locale);
    match answered.answer.judgement {
        Judgement::Clear => hit(answered, question, 0, notes, guild, locale),
        Judgement::Doubtful => candidates(answered, question, notes, guild, locale),
        Judgement::NotThere => match &answered.own {
            Some(own) => Screen::text(notes.join("\n"))
                .with_embed(by_operators(own, question, locale))
                .with_buttons(judged(None, None, guild, locale)),
            None => not_found(answered, question, notes, guild, locale),
        },
    }
}

/// The hit at `rank`; beyond the last, that there is no more.
#[must_use]
pub fn at(answered: &Answered, question: &str, rank: usize, guild: GuildId, locale: Locale) -> Screen {
    hit(answered, question, rank, Vec::new(), guild, locale)
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

/// A text that is no question, and what to type instead.
#[must_use]
pub fn no_question(why: NoQuestion, mentions: &Mentions, locale: Locale) -> Screen {
    let args = [("ask", mentions.of("ask").into())];
    Screen::text(match why {
        NoQuestion::Empty => say(locale, "ask-empty", &args),
        NoQuestion::NoWords => say(locale, "ask-no-words", &args),
        NoQuestion::TooShort => say(locale, "ask-too-short", &args),
    })
}

/// One hit: a passage as the notice has it, or what operators wrote.
fn hit(
    answered: &Answered,
    question: &str,
    rank: usize,
    mut notes: Vec<String>,
    guild: GuildId,
    locale: Locale,
) -> Screen {
    let Some((hit, origin)) = answered.answer.hits.get(rank).zip(answered.origins.get(rank)) else {
        return not_found(answered, question, notes, guild, locale);
    };
    if rank == 0 {
        notes.splice(0..0, answered.answer.status.clone());
    }
    let (embed, link) = match origin {
        Origin::Notice(date) => (passage(hit, *date, question, locale), hit.link.as_deref()),
        Origin::Operators(known) => {
            notes.extend(known.outdated.then(|| say(locale, "ask-by-operators-outdated", &[])));
            (by_operators(known, question, locale), known.link.as_deref())
        }
    };
    let not_for = answered.not_for(hit);
    notes.extend(not_for.as_ref().map(|(own, courses)| for_others(*own, courses, locale)));
    let other = (rank + 1 < answered.answer.hits.len())
        .then(|| button(guild, Action::AnswerAt(rank + 1), say(locale, "ask-other", &[])));
    let screen = Screen::text(notes.join("\n")).with_embed(embed);
    let screen = screen.with_buttons(judged(other, link, guild, locale));
    match not_for {
        Some(_) => {
            let label = say(locale, "ask-wrong-course", &[]);
            screen.with_buttons([button(guild, Action::ProfileStart(None), label)])
        }
        None => screen,
    }
}

fn passage(hit: &Hit, date: Option<VersionDate>, question: &str, locale: Locale) -> CreateEmbed {
    let lines = [quote(&hit.text, hit.matters.clone()), dated(date, locale), say(locale, "ask-operators-note", &[])];
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

/// For whom it is, when not for the person who asks.
fn for_others(own: Course, courses: &[Course], locale: Locale) -> String {
    let courses = courses.iter().map(|course| course_name(locale, *course)).collect::<Vec<_>>().join(", ");
    say(locale, "ask-not-for", &[("courses", courses.into()), ("own", course_name(locale, own).into())])
}

/// The buttons under an answer: was it any use, what else is there, who else could tell, where does it stand.
fn judged(other: Option<CreateButton>, link: Option<&str>, guild: GuildId, locale: Locale) -> Vec<CreateButton> {
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

/// Up to three passages to choose from, each with the sentence by which it was found.
fn candidates(answered: &Answered, question: &str, mut notes: Vec<String>, guild: GuildId, locale: Locale) -> Screen {
    notes.push(say(locale, "ask-candidates", &[]));
    let (mut lines, mut buttons) = (Vec::new(), Vec::new());
    for (rank, hit) in answered.answer.candidates().iter().enumerate() {
        let number = rank + 1;
        lines.push(format!("**{number}. {}**", without_marks(&source(hit, locale))));
        lines.push(format!("> {}", gist(hit)));
        let label = say(locale, "ask-candidate", &[("number", number.into())]);
        buttons.push(button(guild, Action::AnswerAt(rank), label).style(ButtonStyle::Primary));
    }
    lines.push(say(locale, "ask-operators-note", &[]));
    let embed = CreateEmbed::new().description(cut(&lines.join("\n"), MAX_DESCRIPTION));
    Screen::text(notes.join("\n"))
        .with_embed(embed.footer(CreateEmbedFooter::new(question)))
        .with_buttons(buttons)
        .with_buttons([button(guild, Action::AskOperators, say(locale, "ask-operators", &[]))])
}

fn not_found(answered: &Answered, question: &str, mut notes: Vec<String>, guild: GuildId, locale: Locale) -> Screen {
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

/// The first passages, each a button with its heading.
fn near(answered: &Answered, guild: GuildId) -> Vec<CreateButton> {
    let label = |hit: &Hit| match headings(hit).last() {
        Some(heading) => format!("{heading} · {}", hit.notice),
        None => hit.notice.clone(),
    };
    let hits = answered.answer.hits.iter().take(OFFERED).enumerate();
    hits.map(|(rank, hit)| button(guild, Action::AnswerAt(rank), cut(&label(hit), MAX_LABEL))).collect()
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
    let first = || hit.text.lines().find(|line| line.chars().any(char::is_alphanumeric)).unwrap_or_default();
    let plain = without_marks(hit.sentence().unwrap_or_else(first));
    cut(plain.split_whitespace().collect::<Vec<_>>().join(" ").trim_start_matches("- "), MAX_GIST)
}

/// Text of a notice without what would begin bold, code or a heading halfway.
fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '*' | '`' | '#' | '|')).collect()
}

/// The question is with the operators; with the way back.
#[must_use]
pub fn passed_on(group: String, question: &str, guild: GuildId, locale: Locale) -> Screen {
    let back = button(guild, Action::TakeBack(group), say(locale, "ask-take-back", &[]));
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
