//! The announcement that submission windows were moved, and its preview.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton, CreateEmbed};

use super::facts::{self, minute};
use super::proposal::who;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::deliveries::Letter;
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::GuildId;
use crate::service::corrections::{Concerned, Looked};
use crate::store::corrections::{MovedWindow, Tidings};
use crate::text::{Locale, say};

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
    let [old, new] = sides(moved, locale);
    let who = ("who", who(&moved.courses, moved.cohort, locale).into());
    if moved.pay_days.is_some() {
        let programme = facts::programme_of(moved.programme, moved.cohort, locale);
        let args = [("programme", programme.into()), who, ("old", old.into()), ("new", new.into())];
        return say(locale, "correction-pay-days", &args);
    }
    let name = ("name", facts::round(moved, locale).into());
    if moved.is_first() {
        return say(locale, "correction-first", &[name, who, ("new", new.into())]);
    }
    say(locale, "correction-window", &[name, who, ("old", old.into()), ("new", new.into())])
}

/// Old and new; windows with the year where they differ in nothing else.
#[must_use]
pub fn sides(moved: &MovedWindow, locale: Locale) -> [String; 2] {
    if let Some((before, after)) = moved.pay_days {
        return [before, after].map(|days| facts::monthly(days, locale));
    }
    let windows = [&moved.before.window, &moved.after.window];
    let sides = windows.map(|window| facts::window(window, locale, false));
    if sides[0] == sides[1] { windows.map(|window| facts::window(window, locale, true)) } else { sides }
}

/// To one person: what concerns them, and whether they have to do anything.
#[must_use]
pub fn personal(concerned: &Concerned, locale: Locale) -> Letter {
    let windows = &concerned.windows;
    let mut lines: Vec<_> = windows.iter().map(|moved| personal_window(moved, locale)).collect();
    if concerned.submitted && concerned.is_about_submitting() {
        lines.push(say(locale, "correction-dm-submitted", &[]));
    }
    let title = match Tidings::of(windows) {
        Tidings::First => say(locale, "correction-dm-first", &[]),
        Tidings::Windows => say(locale, "correction-dm", &[]),
        Tidings::PayDays => say(locale, "correction-dm-pay-days", &[]),
        Tidings::Several => say(locale, "correction-dm-several", &[]),
    };
    Letter::new(&title, &lines.join("\n\n")).linked(windows.first().and_then(|moved| moved.link.clone()))
}

fn personal_window(moved: &MovedWindow, locale: Locale) -> String {
    let [old, new] = sides(moved, locale).map(Into::into);
    if moved.pay_days.is_some() {
        let programme = facts::programme_of(moved.programme, moved.cohort, locale);
        let args = [("programme", programme.into()), ("old", old), ("new", new)];
        return say(locale, "correction-dm-pay-window", &args);
    }
    let name = ("name", facts::round(moved, locale).into());
    if moved.is_first() {
        return say(locale, "correction-dm-first-window", &[name, ("new", new)]);
    }
    say(locale, "correction-dm-window", &[name, ("old", old), ("new", new)])
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
        Looked::Ready { channel: Some(channel), windows, people } => {
            let place = ("channel", format!("<#{channel}>").into());
            let args = [place, ("people", (*people).into())];
            // What was never announced stands in no earlier post.
            let text = if Tidings::of(windows) == Tidings::First {
                say(locale, "correction-preview-first", &args)
            } else {
                say(locale, "correction-preview", &args)
            };
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
