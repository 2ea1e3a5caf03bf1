//! The announcement that submission windows were moved, and its preview.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton, CreateEmbed};

use super::facts::{self, minute};
use super::proposal::courses_named;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::deliveries::Letter;
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::GuildId;
use crate::service::corrections::Looked;
use crate::store::corrections::{MovedWindow, Tidings};
use crate::text::{Locale, programme_name, round_name, say};

/// The announcement, as it goes out.
#[must_use]
pub fn letter(windows: &[MovedWindow], locale: Locale) -> Letter {
    let letter = Letter::new(&title(windows, locale), &body(windows, locale));
    let Some(link) = windows.first().and_then(|moved| moved.link.clone()) else { return letter };
    let same = windows.iter().all(|moved| moved.link.as_ref() == Some(&link));
    if !same {
        return letter;
    }
    let button = CreateButton::new_link(link.clone()).label(say(locale, "ask-open-notice", &[]));
    letter.linked(Some(link)).with_buttons([button])
}

fn title(windows: &[MovedWindow], locale: Locale) -> String {
    match Tidings::of(windows) {
        Tidings::First => say(locale, "correction-title-first", &[]),
        Tidings::Windows => say(locale, "correction-title", &[]),
        Tidings::PayDays => say(locale, "correction-title-pay-days", &[]),
        Tidings::Several => say(locale, "correction-title-several", &[]),
    }
}

fn body(windows: &[MovedWindow], locale: Locale) -> String {
    let mut lines: Vec<_> = windows.iter().map(|moved| window(moved, locale)).collect();
    if windows.iter().any(|moved| moved.pay_days.is_none() && !moved.is_first()) {
        lines.push(say(locale, "correction-no-resubmission", &[]));
    }
    lines.join("\n\n")
}

fn window(moved: &MovedWindow, locale: Locale) -> String {
    let programme = programme_name(locale, moved.programme);
    let [old, new] = sides(moved, locale);
    let mut args = vec![("programme", programme.into()), ("whom", whom(moved, locale).into()), ("new", new.into())];
    if moved.pay_days.is_some() {
        args.push(("old", old.into()));
        return say(locale, "correction-pay-days", &args);
    }
    args.push(("round", round_name(locale, &moved.after).into()));
    if moved.is_first() {
        return say(locale, "correction-first", &args);
    }
    args.push(("old", old.into()));
    say(locale, "correction-window", &args)
}

/// Old and new.
fn sides(moved: &MovedWindow, locale: Locale) -> [String; 2] {
    if let Some((before, after)) = moved.pay_days {
        return [before, after].map(|days| facts::monthly(days, locale));
    }
    let windows = [&moved.before.window, &moved.after.window];
    let sides = windows.map(|window| facts::window(window, locale, false));
    if sides[0] == sides[1] { windows.map(|window| facts::window(window, locale, true)) } else { sides }
}

/// `풀스택, 클라우드 과정 3회차`.
fn whom(moved: &MovedWindow, locale: Locale) -> String {
    let courses = courses_named(&moved.courses, locale);
    match moved.cohort {
        None => courses,
        Some(cohort) => {
            say(locale, "correction-for-cohort", &[("courses", courses.into()), ("cohort", cohort.number().into())])
        }
    }
}

/// What would go out, and the question whether it should.
#[must_use]
pub fn looked(looked: &Looked, id: &str, guild: GuildId, mentions: &Mentions, locale: Locale) -> Screen {
    match looked {
        Looked::Missing => Screen::text(say(locale, "problem-stale", &[])),
        Looked::Idle => Screen::text(say(locale, "correction-idle", &[])),
        Looked::Sent(by, at) => {
            let args = [("who", format!("<@{by}>").into()), ("at", minute(*at).into())];
            Screen::text(say(locale, "correction-was-sent", &args))
        }
        Looked::Ready { channel: None, .. } => {
            let setup = mentions.of("setup channels");
            let text = say(locale, "correction-no-channel", &[("setup", setup.into())]);
            let again = button(Action::CorrectionShow(id.to_owned()), say(locale, "correction-again", &[]), guild);
            Screen::text(text).with_buttons([again.style(ButtonStyle::Secondary)])
        }
        Looked::Ready { channel: Some(channel), windows } => {
            let text = say(locale, "correction-preview", &[("channel", format!("<#{channel}>").into())]);
            let embed = CreateEmbed::new().title(title(windows, locale)).description(body(windows, locale));
            let send = button(Action::CorrectionSend(id.to_owned()), say(locale, "correction-send", &[]), guild);
            let no = button(Action::Dismiss, say(locale, "correction-later", &[]), guild);
            let buttons = [send.style(ButtonStyle::Success), no.style(ButtonStyle::Secondary)];
            Screen::text(text).with_embed(embed).with_buttons(buttons)
        }
    }
}

fn button(action: Action, label: String, guild: GuildId) -> CreateButton {
    CreateButton::new(CustomId { guild, action }.to_string()).label(label)
}
