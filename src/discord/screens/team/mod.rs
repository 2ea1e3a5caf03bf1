//! Teams: who is in one, joining and leaving.

pub mod aws;

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton};

use super::people::ask_course;
use crate::discord::custom_id::{Action, CustomId, Team as Press};
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::calendar::kst_date;
use crate::domain::cleanup::Item;
use crate::domain::{BadName, GuildId, Moment, TeamName, UserId};
use crate::service::teams::{Entered, Goal, SHARED, View};
use crate::store::teams::{Left, Member, Team};
use crate::text::{Locale, date, escape_markdown, programme_name, say};

/// How many members are named.
const NAMED: usize = 25;

fn button(guild: GuildId, press: Press, label: String) -> CreateButton {
    let id = CustomId { guild, action: Action::Team(press) };
    CreateButton::new(id.to_string()).label(label).style(ButtonStyle::Secondary)
}

/// 「우리 팀 보기」: how far the team is with what it shares.
pub fn aws_button(guild: GuildId, locale: Locale) -> CreateButton {
    button(guild, Press::Aws, say(locale, "team-aws-open-view", &[]))
}

/// A person as those who see the message know them. No screen pings anybody.
#[must_use]
pub fn mention(user: UserId) -> String {
    format!("<@{user}>")
}

fn bold(name: &TeamName) -> String {
    format!("**{}**", escape_markdown(name.as_str()))
}

/// `/team show`.
#[must_use]
pub fn view(view: &View, now: Moment, guild: GuildId, locale: Locale) -> Screen {
    let args = [
        ("name", bold(&view.team.name).into()),
        ("cohort", view.team.cohort.number().into()),
        ("count", view.members.len().into()),
    ];
    let mut lines = vec![say(locale, "team-head", &args)];
    lines.extend(view.members.iter().take(NAMED).map(|member| line(*member, locale)));
    if view.members.len() > NAMED {
        lines.push(say(locale, "team-more", &[("count", (view.members.len() - NAMED).into())]));
    }
    let args = [
        ("programme", programme_name(locale, SHARED).into()),
        ("done", view.mates.confirmed(now).into()),
        ("total", Item::count().into()),
    ];
    lines.push(say(locale, "team-progress", &args));
    let leave = button(guild, Press::Leave, say(locale, "team-leave", &[]));
    Screen::text(lines.join("\n")).with_buttons([aws_button(guild, locale), leave])
}

fn line(member: Member, locale: Locale) -> String {
    let since = date(locale, kst_date(member.joined_at));
    say(locale, "team-member", &[("who", mention(member.user).into()), ("since", since.into())])
}

/// In no team.
#[must_use]
pub fn none(mentions: &Mentions, locale: Locale) -> Screen {
    Screen::text(say(locale, "team-none", &[("join", mentions.of("team join").into())]))
}

/// Came into a team: what for, with whom, and who sees what from now on.
#[must_use]
pub fn entered(entered: &Entered, now: Moment, guild: GuildId, mentions: &Mentions, locale: Locale) -> Screen {
    let name = ("name", bold(&entered.view.team.name).into());
    let join = ("join", mentions.of("team join").into());
    let from = entered.from.as_ref().map(|from| ("from", bold(&from.name).into()));
    let head = match (entered.made, from) {
        (false, None) => say(locale, "team-entered", &[name]),
        (false, Some(from)) => say(locale, "team-moved", &[name, from]),
        (true, None) => say(locale, "team-made", &[name, join]),
        (true, Some(from)) => say(locale, "team-made-moved", &[name, from, join]),
    };
    with_sharing(head, locale).merged_with(view(&entered.view, now, guild, locale))
}

/// Was in the team before.
#[must_use]
pub fn already(known: &View, now: Moment, guild: GuildId, locale: Locale) -> Screen {
    let head = say(locale, "team-already", &[("name", bold(&known.team.name).into())]);
    with_sharing(head, locale).merged_with(view(known, now, guild, locale))
}

fn with_sharing(head: String, locale: Locale) -> Screen {
    let sharing = say(locale, "team-sharing", &[("programme", programme_name(locale, SHARED).into())]);
    Screen::text(format!("{head}\n{sharing}"))
}

/// Asks whether to leave one team for another.
#[must_use]
pub fn elsewhere(from: &Team, to: &Goal, guild: GuildId, locale: Locale) -> Screen {
    let from = ("from", bold(&from.name).into());
    let (text, yes) = match to {
        Goal::Known(team) => {
            let text = say(locale, "team-elsewhere", &[from, ("name", bold(&team.name).into())]);
            (text, button(guild, Press::Move(team.id.clone()), say(locale, "team-move", &[])))
        }
        Goal::New(_, name) => {
            let text = say(locale, "team-elsewhere-new", &[from, ("name", bold(name).into())]);
            (text, button(guild, Press::CreateAndMove(name.clone()), say(locale, "team-create-move", &[])))
        }
    };
    Screen::text(text).with_buttons([yes.style(ButtonStyle::Primary), stay(guild, locale)])
}

/// Asks whether to make a team; those that may have been meant come first.
#[must_use]
pub fn absent(name: &TeamName, like: &[Team], from: Option<&Team>, guild: GuildId, locale: Locale) -> Screen {
    let named = ("name", bold(name).into());
    let from = from.map(|from| ("from", bold(&from.name).into()));
    let (make, label) = if from.is_some() {
        (Press::CreateAndMove(name.clone()), say(locale, "team-create-move", &[]))
    } else {
        (Press::Create(name.clone()), say(locale, "team-create", &[]))
    };
    let text = match (like.is_empty(), from) {
        (true, None) => say(locale, "team-absent", &[named]),
        (true, Some(from)) => say(locale, "team-absent-moving", &[named, from]),
        (false, None) => say(locale, "team-like", &[named]),
        (false, Some(from)) => say(locale, "team-like-moving", &[named, from]),
    };
    let make = button(guild, make, label);
    let make = if like.is_empty() { make.style(ButtonStyle::Primary) } else { make };
    let known = like
        .iter()
        .map(|team| button(guild, Press::Enter(team.id.clone()), team.name.to_string()).style(ButtonStyle::Primary));
    Screen::text(text).with_buttons(known.chain([make, stay(guild, locale)]))
}

fn stay(guild: GuildId, locale: Locale) -> CreateButton {
    let id = CustomId { guild, action: Action::Dismiss };
    CreateButton::new(id.to_string()).label(say(locale, "team-stay", &[])).style(ButtonStyle::Secondary)
}

/// Left a team, with the way back.
#[must_use]
pub fn left(left: &Left, guild: GuildId, locale: Locale) -> Screen {
    let name = [("name", bold(&left.team.name).into())];
    let text = if left.removed { say(locale, "team-left-last", &name) } else { say(locale, "team-left", &name) };
    let back = Press::Back(left.team.cohort, left.team.name.clone());
    Screen::text(text).with_buttons([button(guild, back, say(locale, "team-back", &[]))])
}

/// The team that was to be joined is gone.
#[must_use]
pub fn gone(mentions: &Mentions, locale: Locale) -> Screen {
    Screen::text(say(locale, "team-gone", &[("join", mentions.of("team join").into())]))
}

/// Asks for the profile, which tells the cohort; a button goes on with the team.
#[must_use]
pub fn no_profile(name: Option<TeamName>, guild: GuildId, mentions: &Mentions, locale: Locale) -> Screen {
    let ask = ask_course(guild, None, None, false, mentions, locale);
    let screen = Screen::text(say(locale, "team-no-profile", &[])).merged_with(ask);
    let Some(name) = name else { return screen };
    let label = say(locale, "team-go-on", &[]);
    let then = Screen::text(say(locale, "team-no-profile-then", &[("label", label.clone().into())]));
    screen.merged_with(then).with_buttons([button(guild, Press::Named(name), label)])
}

/// Why a name was not taken.
#[must_use]
pub fn bad_name(bad: BadName, locale: Locale) -> Screen {
    Screen::text(match bad {
        BadName::Empty => say(locale, "team-bad-empty", &[]),
        BadName::TooLong(max) => say(locale, "team-bad-long", &[("max", max.into())]),
        BadName::Character(c) => {
            let shown = format!("'{}'", escape_markdown(&c.to_string()));
            say(locale, "team-bad-character", &[("character", shown.into())])
        }
    })
}
