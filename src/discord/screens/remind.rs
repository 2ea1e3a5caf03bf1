//! A person's own reminders.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton};

use crate::discord::custom_id::{Action, CustomId, Remind};
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::deadline::Occasion;
use crate::domain::{GuildId, Moment, Subject};
use crate::service::remind::Own;
use crate::text::{Locale, day_and_time, programme_name, relative, say};

/// What a subject is called.
#[must_use]
pub fn name(subject: Subject, locale: Locale) -> String {
    match subject {
        Subject::Deadlines(programme) => {
            say(locale, "remind-deadlines", &[("programme", programme_name(locale, programme).into())])
        }
        Subject::Cleanup(programme) => {
            say(locale, "remind-aws", &[("programme", programme_name(locale, programme).into())])
        }
        Subject::Renewal => say(locale, "remind-renewal", &[]),
    }
}

/// A button about reminders.
pub fn button(guild: GuildId, wish: Remind, label: String) -> CreateButton {
    let id = CustomId { guild, action: Action::Remind(wish) };
    CreateButton::new(id.to_string()).label(label).style(ButtonStyle::Secondary)
}

/// `/remind list`.
#[must_use]
pub fn list(own: &Own, mentions: &Mentions, guild: GuildId, locale: Locale) -> Screen {
    let mut lines = vec![say(locale, "remind-list", &[("count", own.entries.len().into())])];
    let mut buttons = Vec::new();
    for entry in &own.entries {
        let name = name(entry.subject, locale);
        lines.push(format!("- {name} · {}", next(entry.next, locale)));
        let label = say(locale, "remind-stop-one", &[("name", name.into())]);
        buttons.push(button(guild, Remind::Off(entry.subject), label));
    }
    let (told, again) = unreachable_parts(&own.unreachable, guild, locale);
    lines.extend(told);
    buttons.extend(again);
    if own.entries.is_empty() && own.unreachable.is_empty() {
        lines.push(say(locale, "remind-none", &[("submit", mentions.of("submit").into())]));
    }
    if own.entries.len() + own.unreachable.len() > 1 {
        buttons.push(button(guild, Remind::OffAll, say(locale, "remind-stop-all", &[])));
    }
    let (note, label) = if own.in_channel {
        (say(locale, "remind-in-channel-on", &[]), say(locale, "remind-in-channel-stop", &[]))
    } else {
        (say(locale, "remind-in-channel-off", &[]), say(locale, "remind-in-channel", &[]))
    };
    lines.push(note);
    buttons.push(button(guild, Remind::InChannel(!own.in_channel), label));
    Screen::text(lines.join("\n")).with_buttons(buttons)
}

/// What stopped because direct messages do not reach the person, and the way back.
#[must_use]
pub fn unreachable(subjects: &[Subject], guild: GuildId, locale: Locale) -> Screen {
    let (told, again) = unreachable_parts(subjects, guild, locale);
    Screen::text(told.join("\n")).with_buttons(again)
}

fn unreachable_parts(subjects: &[Subject], guild: GuildId, locale: Locale) -> (Vec<String>, Vec<CreateButton>) {
    let named = subjects.iter().map(|subject| {
        let args = [("name", name(*subject, locale).into())];
        let again = button(guild, Remind::On(*subject), say(locale, "remind-unreachable-again", &args));
        (say(locale, "remind-unreachable", &args), again)
    });
    named.unzip()
}

/// When a reminder comes next.
fn next(at: Option<Moment>, locale: Locale) -> String {
    match at {
        Some(at) => {
            let args = [("at", day_and_time(locale, at).into()), ("relative", relative(at).into())];
            say(locale, "remind-next", &args)
        }
        None => say(locale, "remind-next-unknown", &[]),
    }
}

/// Times before the end of a window, `3일 전, 3시간 전`.
#[must_use]
pub fn before(occasions: &[Occasion], locale: Locale) -> String {
    let named = occasions.iter().filter_map(|occasion| match occasion {
        Occasion::DaysLeft(days) | Occasion::PayBy(days) => {
            Some(say(locale, "setup-reminder-days", &[("days", days.into())]))
        }
        Occasion::HoursLeft(hours) => Some(say(locale, "setup-reminder-hours", &[("hours", hours.into())])),
        Occasion::Opens | Occasion::Closed => None,
    });
    named.collect::<Vec<_>>().join(", ")
}

/// A subject was switched on, or was on already; `occasions` are those before the end of a window.
#[must_use]
pub fn switched_on(
    subject: Subject,
    fresh: bool,
    at: Option<Moment>,
    occasions: &[Occasion],
    guild: GuildId,
    locale: Locale,
) -> Screen {
    let name = [("name", name(subject, locale).into())];
    let first = if fresh { say(locale, "remind-on", &name) } else { say(locale, "remind-on-already", &name) };
    let what = match subject {
        Subject::Deadlines(_) => say(locale, "remind-deadlines-what", &[("before", before(occasions, locale).into())]),
        Subject::Cleanup(_) => say(locale, "remind-aws-what", &[]),
        Subject::Renewal => say(locale, "remind-renewal-what", &[]),
    };
    let stop = button(guild, Remind::Off(subject), say(locale, "remind-stop", &[]));
    Screen::text(format!("{first}\n{what}\n{}", next(at, locale))).with_buttons([stop])
}

/// A subject, or all, was switched off at a moment; nothing was on when there is none.
#[must_use]
pub fn switched_off(only: Option<Subject>, stopped: Option<Moment>, guild: GuildId, locale: Locale) -> Screen {
    let text = match only {
        Some(subject) => say(locale, "remind-off-one", &[("name", name(subject, locale).into())]),
        None => say(locale, "remind-off-all", &[]),
    };
    self::stopped(text, stopped, guild, locale)
}

/// What was said of something that was stopped at a moment, and the way back; that nothing was on, without one.
#[must_use]
pub fn stopped(text: String, at: Option<Moment>, guild: GuildId, locale: Locale) -> Screen {
    let Some(at) = at else { return Screen::text(say(locale, "remind-off-none", &[])) };
    let undo = button(guild, Remind::Undo(at.timestamp_millis()), say(locale, "remind-undo", &[]));
    Screen::text(text).with_buttons([undo])
}
