//! The list of what may be left on AWS: a group a page, small enough for a phone.

pub mod texts;

use poise::serenity_prelude as serenity;
use serenity::{
    ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateInputText, CreateModal, CreateSelectMenu,
    CreateSelectMenuKind, CreateSelectMenuOption, InputTextStyle,
};

use super::{remind, team};
use crate::discord::custom_id::{Action, Cleanup, CustomId, Remind};
use crate::discord::screen::Screen;
use crate::domain::cleanup::{Group, Item, Rhythm};
use crate::domain::{GuildId, Moment, ProgrammeId, Subject};
use crate::service::cleanup::{BadUntil, Checklist};
use crate::text::{BadWhen, Locale, date, day_and_time, escape_markdown, programme_name, relative, say};

/// The input of the form.
pub const UNTIL: &str = "until";
/// Longest text that it takes.
const MAX_UNTIL: u16 = 60;

/// A button about the list.
pub fn button(guild: GuildId, press: Cleanup, label: String) -> CreateButton {
    let id = CustomId { guild, action: Action::Cleanup(press) };
    CreateButton::new(id.to_string()).label(label).style(ButtonStyle::Secondary)
}

/// The group of a page; the last one when there are not so many.
#[must_use]
pub fn group(page: usize) -> Group {
    Group::ALL.get(page).copied().unwrap_or(Group::Rest)
}

/// A page of the list.
#[must_use]
pub fn list(checklist: &Checklist, page: usize, guild: GuildId, now: Moment, locale: Locale) -> Screen {
    let page = page.min(Group::ALL.len() - 1);
    let title = [
        ("title", texts::group(group(page), locale).into()),
        ("page", (page + 1).into()),
        ("pages", Group::ALL.len().into()),
    ];
    let items: Vec<_> = group(page).items().iter().map(|item| line(checklist, *item, locale)).collect();
    let source = serenity::CreateEmbedFooter::new(say(locale, "aws-source", &[]));
    let embed = CreateEmbed::new().title(say(locale, "aws-page", &title)).description(items.join("\n")).footer(source);
    Screen::text(head(checklist, now, locale))
        .with_embed(embed)
        .with_select(menu(checklist, page, guild, locale))
        .with_buttons(turning(checklist, page, guild, locale))
        .with_buttons(wishing(checklist, guild, locale))
}

/// How far the person is, and what they hear next.
fn head(checklist: &Checklist, now: Moment, locale: Locale) -> String {
    let mut lines = vec![say(
        locale,
        "aws-list",
        &[
            ("programme", programme_name(locale, checklist.programme).into()),
            ("done", checklist.ticked.len().into()),
            ("total", Item::count().into()),
        ],
    )];
    if let Some(usage) = checklist.usage {
        let args = [("first", date(locale, usage.first).into()), ("last", date(locale, usage.last).into())];
        lines.push(say(locale, "aws-usage", &args));
    }
    match checklist.done_at {
        Some(done) => {
            lines.push(say(locale, "aws-confirmed", &[("when", day_and_time(locale, done).into())]));
            lines.push(say(locale, "aws-invoices", &[]));
        }
        None => lines.push(say(locale, "aws-hands", &[])),
    }
    lines.extend(of_team(checklist, locale));
    lines.push(next(checklist, now, locale));
    lines.join("\n")
}

/// What another of the team has said, or that what the person said counts for the others.
fn of_team(checklist: &Checklist, locale: Locale) -> Option<String> {
    match (checklist.said_gone(), checklist.done_at) {
        (Some((user, at)), _) => {
            let args = [("who", team::mention(user).into()), ("when", day_and_time(locale, at).into())];
            Some(say(locale, "team-aws-said-gone", &args))
        }
        (None, Some(_)) if checklist.is_shared() => Some(say(locale, "team-aws-told-team", &[])),
        _ => None,
    }
}

fn next(checklist: &Checklist, now: Moment, locale: Locale) -> String {
    let Some((_, at)) = checklist.next else { return say(locale, "aws-silent", &[]) };
    let args = [("when", day_and_time(locale, at).into()), ("relative", relative(at).into())];
    let is_paused = checklist.wishes.is_some_and(|wishes| wishes.pause(now).is_some());
    if is_paused { say(locale, "aws-paused", &args) } else { say(locale, "aws-next", &args) }
}

/// A confirmed item is one line; of an open one it is said where to look and why.
fn line(checklist: &Checklist, item: Item, locale: Locale) -> String {
    let name = [("name", texts::name(item, locale).into())];
    if checklist.ticked.contains(&item) {
        return say(locale, "aws-ticked", &name);
    }
    format!("{}\n{}", say(locale, "aws-open", &name), texts::how(item, locale))
}

fn menu(checklist: &Checklist, page: usize, guild: GuildId, locale: Locale) -> CreateSelectMenu {
    let items = group(page).items();
    let option = |item: &Item| {
        let option = CreateSelectMenuOption::new(texts::name(*item, locale), item.as_str());
        option.default_selection(checklist.ticked.contains(item))
    };
    let options = items.iter().map(option).collect();
    let id = CustomId { guild, action: Action::Cleanup(Cleanup::Tick(checklist.programme, page)) };
    CreateSelectMenu::new(id.to_string(), CreateSelectMenuKind::String { options })
        .placeholder(say(locale, "aws-menu", &[]))
        .min_values(0)
        .max_values(u8::try_from(items.len()).unwrap_or(u8::MAX))
}

/// To the pages beside this one, to the lists of other programmes, and to the team's.
fn turning(checklist: &Checklist, page: usize, guild: GuildId, locale: Locale) -> Vec<CreateButton> {
    let turn = |to: usize, label: String| button(guild, Cleanup::Open(checklist.programme, to), label);
    let last = Group::ALL.len() - 1;
    let mut buttons = vec![
        turn(page.saturating_sub(1), say(locale, "aws-previous", &[])).disabled(page == 0),
        turn(page + 1, say(locale, "aws-following", &[])).disabled(page == last),
    ];
    let other = |other: &ProgrammeId| {
        let name = [("programme", programme_name(locale, *other).into())];
        button(guild, Cleanup::Open(*other, 0), say(locale, "aws-other", &name))
    };
    buttons.extend(checklist.others.iter().map(other));
    if checklist.mates.is_some() {
        buttons.push(team::aws_button(guild, locale));
    }
    buttons
}

fn wishing(checklist: &Checklist, guild: GuildId, locale: Locale) -> Vec<CreateButton> {
    let programme = checklist.programme;
    let done = if checklist.done_at.is_some() {
        button(guild, Cleanup::NotDone(programme), say(locale, "aws-not-done", &[]))
    } else {
        button(guild, Cleanup::Done(programme), say(locale, "aws-all-done", &[])).style(ButtonStyle::Success)
    };
    let mut buttons = vec![done, button(guild, Cleanup::Until(programme), say(locale, "aws-still", &[]))];
    if !checklist.wishes.is_some_and(|wishes| wishes.follows) {
        buttons.push(button(guild, Cleanup::Follow(programme), say(locale, "aws-follow", &[])));
    }
    if checklist.next.is_some() {
        buttons.push(stop(guild, programme, locale));
    }
    buttons
}

fn stop(guild: GuildId, programme: ProgrammeId, locale: Locale) -> CreateButton {
    remind::button(guild, Remind::Off(Subject::Cleanup(programme)), say(locale, "aws-stop", &[]))
}

/// The buttons under a reminder.
pub fn under_letter(guild: GuildId, programme: ProgrammeId, locale: Locale) -> [CreateButton; 4] {
    [
        button(guild, Cleanup::Open(programme, 0), say(locale, "aws-open-list", &[])).style(ButtonStyle::Primary),
        button(guild, Cleanup::Done(programme), say(locale, "aws-gone", &[])).style(ButtonStyle::Success),
        button(guild, Cleanup::Until(programme), say(locale, "aws-still", &[])),
        stop(guild, programme, locale),
    ]
}

/// The form that asks until when it is in use.
pub fn form(guild: GuildId, programme: ProgrammeId, locale: Locale) -> CreateModal {
    let input = CreateInputText::new(InputTextStyle::Short, say(locale, "aws-until", &[]), UNTIL)
        .placeholder(say(locale, "aws-until-hint", &[]))
        .max_length(MAX_UNTIL);
    let id = CustomId { guild, action: Action::Cleanup(Cleanup::Until(programme)) };
    CreateModal::new(id.to_string(), say(locale, "aws-until-form", &[]))
        .components(vec![CreateActionRow::InputText(input)])
}

/// Why a day was not taken, with examples.
#[must_use]
pub fn bad_until(bad: &BadUntil, text: &str, guild: GuildId, programme: ProgrammeId, locale: Locale) -> Screen {
    let examples = ("examples", say(locale, "aws-until-examples", &[]).into());
    let when = |at: &Moment| ("when", day_and_time(locale, *at).into());
    let told = match bad {
        BadUntil::When(BadWhen::NoSuch(part)) => {
            say(locale, "aws-until-no-such", &[("part", escape_markdown(part).into()), examples])
        }
        BadUntil::When(BadWhen::Past(at)) => say(locale, "aws-until-past", &[when(at), examples]),
        BadUntil::When(BadWhen::WhichNight(part)) => {
            say(locale, "aws-until-which-night", &[("part", escape_markdown(part).into()), examples])
        }
        BadUntil::When(BadWhen::OtherWeekday { written, date: day }) => {
            let day = ("date", date(locale, *day).into());
            say(locale, "aws-until-other-weekday", &[day, ("written", escape_markdown(written).into()), examples])
        }
        BadUntil::When(BadWhen::NotUnderstood | BadWhen::NoHour) => {
            say(locale, "aws-until-unclear", &[("text", escape_markdown(text).into()), examples])
        }
        BadUntil::Far(at) => say(locale, "aws-until-far", &[when(at), examples]),
    };
    let again = button(guild, Cleanup::Until(programme), say(locale, "aws-until-again", &[]));
    Screen::text(told).with_buttons([again])
}

/// What was chosen in `/remind aws`, above the list.
#[must_use]
pub fn practising(rhythm: Option<Rhythm>, at: Option<Moment>, locale: Locale) -> Screen {
    let when = [("when", at.map(|at| day_and_time(locale, at)).unwrap_or_default().into())];
    Screen::text(match rhythm {
        Some(Rhythm::Tonight) => say(locale, "aws-set-tonight", &when),
        Some(Rhythm::Daily) => say(locale, "aws-set-daily", &when),
        Some(Rhythm::Weekly) => say(locale, "aws-set-weekly", &when),
        None if at.is_some() => say(locale, "aws-set-stop", &[]),
        None => say(locale, "aws-set-stop-none", &[]),
    })
}
