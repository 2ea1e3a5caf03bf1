//! The screen of `/deadlines`: open rounds first, what may change last.

use poise::serenity_prelude as serenity;
use serenity::{CreateButton, CreateEmbed};

use super::remind;
use crate::discord::custom_id::{Action, CustomId, Remind};
use crate::discord::screen::Screen;
use crate::domain::calendar::kst_date;
use crate::domain::{GuildId, Phase, ProgrammeId, Subject};
use crate::service::deadlines::{Overview, ProgrammeView, RoundView};
use crate::text::{self, Locale, date, day_and_time, programme_name, relative, round_name, say};

/// Draws the overview. `only` is the programme that was asked for, for the calendar button.
#[must_use]
pub fn deadlines(overview: &Overview, guild: GuildId, only: Option<ProgrammeId>, locale: Locale) -> Screen {
    if overview.programmes.is_empty() {
        return Screen::text(say(locale, "deadlines-none", &[]));
    }
    let mut screen = Screen::default();
    for view in &overview.programmes {
        screen = screen.with_embed(embed(view, locale));
    }
    let id = CustomId { guild, action: Action::Calendar(only) };
    let calendar = CreateButton::new(id.to_string()).label(say(locale, "deadlines-calendar", &[]));
    let reminders = overview.not_reminded.iter().map(|programme| {
        let label = say(locale, "deadlines-remind", &[("programme", programme_name(locale, *programme).into())]);
        remind::button(guild, Remind::On(Subject::Deadlines(*programme)), label)
    });
    screen.with_buttons(std::iter::once(calendar).chain(reminders))
}

/// The groups of a programme, in the order in which they matter to someone in a hurry.
const GROUPS: [(Group, &str); 5] = [
    (Group::Open, "deadlines-open"),
    (Group::Unknown, "deadlines-unknown"),
    (Group::Upcoming, "deadlines-upcoming"),
    (Group::Tentative, "deadlines-tentative"),
    (Group::Closed, "deadlines-closed"),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Open,
    Unknown,
    Upcoming,
    Tentative,
    Closed,
}

fn group(view: &RoundView) -> Group {
    match view.phase {
        Phase::Closed => Group::Closed,
        _ if view.round.window.tentative => Group::Tentative,
        Phase::Open => Group::Open,
        Phase::Upcoming => Group::Upcoming,
        Phase::Unknown => Group::Unknown,
    }
}

fn embed(view: &ProgrammeView, locale: Locale) -> CreateEmbed {
    let mut embed = CreateEmbed::new().title(programme_name(locale, view.programme.id));
    for (wanted, key) in GROUPS {
        let lines: Vec<_> =
            view.rounds.iter().filter(|round| group(round) == wanted).map(|r| lines(view, r, locale)).collect();
        if !lines.is_empty() {
            embed = embed.field(say(locale, key, &[]), text::cut(&lines.join("\n"), 1024), false);
        }
    }
    let courses: Vec<_> = view.programme.courses.iter().map(|c| text::course_name(locale, *c)).collect();
    embed = embed.description(say(locale, "deadlines-courses", &[("courses", courses.join(", ").into())]));
    match &view.programme.notice_link {
        Some(link) => embed.url(link.clone()),
        None => embed,
    }
}

fn lines(view: &ProgrammeView, round: &RoundView, locale: Locale) -> String {
    let name = format!("**{}**", round_name(locale, &round.round));
    let mut lines = vec![format!("{name} · {}", own(round, locale))];
    if round.phase != Phase::Closed
        && let Some(window) = round.pay_window
    {
        let (first, last) = (date(locale, window.first), date(locale, window.last));
        lines.push(say(locale, "deadlines-pay", &[("first", first.into()), ("last", last.into())]));
    }
    if let Some(usage) = view.programme.usage {
        let (first, last) = (date(locale, usage.first), date(locale, usage.last));
        lines.push(say(locale, "deadlines-usage", &[("first", first.into()), ("last", last.into())]));
    }
    lines.push(window(round, locale));
    lines.join("\n")
}

fn own(round: &RoundView, locale: Locale) -> String {
    match &round.own {
        Some(own) => say(
            locale,
            "deadlines-mine",
            &[
                ("status", super::status_name(locale, own.status).into()),
                ("reference", own.reference.to_string().into()),
            ],
        ),
        None if round.phase == Phase::Closed => say(locale, "deadlines-missed", &[]),
        None => say(locale, "deadlines-not-yet", &[]),
    }
}

fn window(round: &RoundView, locale: Locale) -> String {
    let window = round.round.window;
    let (opens, closes) = (window.opens_at, window.closes_at);
    match (group(round), opens, closes) {
        (Group::Tentative, Some(opens), Some(closes)) => {
            let (first, last) = (date(locale, kst_date(opens)), date(locale, kst_date(closes)));
            say(locale, "deadlines-window-tentative", &[("first", first.into()), ("last", last.into())])
        }
        (Group::Closed, _, Some(closes)) => {
            say(locale, "deadlines-window-closed", &[("closes", day_and_time(locale, closes).into())])
        }
        (Group::Open, _, Some(closes)) => say(
            locale,
            "deadlines-window-open",
            &[("closes", day_and_time(locale, closes).into()), ("relative", relative(closes).into())],
        ),
        (_, Some(opens), Some(closes)) => say(
            locale,
            "deadlines-window",
            &[
                ("opens", day_and_time(locale, opens).into()),
                ("closes", day_and_time(locale, closes).into()),
                ("relative", relative(opens).into()),
            ],
        ),
        _ => say(locale, "deadlines-window-unknown", &[]),
    }
}
