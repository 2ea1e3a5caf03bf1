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
use crate::store::corrections::MovedWindow;
use crate::text::{Locale, say};

/// The announcement, as it goes out.
#[must_use]
pub fn letter(windows: &[MovedWindow], locale: Locale) -> Letter {
    let letter = Letter::new(&say(locale, "correction-title", &[]), &body(windows, locale));
    let Some(link) = windows.first().and_then(|moved| moved.link.clone()) else { return letter };
    let same = windows.iter().all(|moved| moved.link.as_ref() == Some(&link));
    if !same {
        return letter;
    }
    let button = CreateButton::new_link(link.clone()).label(say(locale, "ask-open-notice", &[]));
    letter.linked(Some(link)).with_buttons([button])
}

fn body(windows: &[MovedWindow], locale: Locale) -> String {
    let mut lines: Vec<_> = windows.iter().map(|moved| window(moved, locale)).collect();
    lines.push(say(locale, "correction-no-resubmission", &[]));
    lines.join("\n\n")
}

/// The window before and after, with the year where they differ in nothing else.
#[must_use]
pub fn sides(moved: &MovedWindow, locale: Locale) -> [String; 2] {
    let (before, after) = (&moved.before.window, &moved.after.window);
    let sides = [before, after].map(|window| facts::window(window, locale, false));
    if sides[0] == sides[1] { [before, after].map(|window| facts::window(window, locale, true)) } else { sides }
}

fn window(moved: &MovedWindow, locale: Locale) -> String {
    let [old, new] = sides(moved, locale);
    say(
        locale,
        "correction-window",
        &[
            ("name", facts::round(moved, locale).into()),
            ("who", who(&moved.courses, moved.cohort, locale).into()),
            ("old", old.into()),
            ("new", new.into()),
        ],
    )
}

/// To one person: what concerns them, and whether they have to do anything.
#[must_use]
pub fn personal(concerned: &Concerned, locale: Locale) -> Letter {
    let mut lines = vec![];
    for moved in &concerned.windows {
        let [old, new] = sides(moved, locale);
        let args = [("name", facts::round(moved, locale).into()), ("old", old.into()), ("new", new.into())];
        lines.push(say(locale, "correction-dm-window", &args));
    }
    if concerned.submitted {
        lines.push(say(locale, "correction-dm-submitted", &[]));
    }
    let link = concerned.windows.first().and_then(|moved| moved.link.clone());
    Letter::new(&say(locale, "correction-dm", &[]), &lines.join("\n\n")).linked(link)
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
            let text = say(locale, "correction-preview", &[place, ("people", (*people).into())]);
            let embed =
                CreateEmbed::new().title(say(locale, "correction-title", &[])).description(body(windows, locale));
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
