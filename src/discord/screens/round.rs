//! The screens of `/round`.

use chrono::NaiveDate;
use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton};

use crate::discord::custom_id::{Action, CustomId};
use crate::discord::screen::Screen;
use crate::domain::calendar::kst_date;
use crate::domain::holiday::DayOff;
use crate::domain::{GuildId, Window};
use crate::service::rounds::{Held, Moved, Refused, Wish};
use crate::text::{Locale, date, day_and_time, programme_name, round_name, say};

/// The windows that hold, and on whose word.
#[must_use]
pub fn list(held: &[Held], locale: Locale) -> Screen {
    if held.is_empty() {
        return Screen::text(say(locale, "round-none", &[]));
    }
    Screen::text(held.iter().map(|held| line(held, locale)).collect::<Vec<_>>().join("\n"))
}

fn line(held: &Held, locale: Locale) -> String {
    let source = match held.decided {
        Some(decided) => say(
            locale,
            "round-decided",
            &[
                ("who", format!("<@{}>", decided.decided_by).into()),
                ("when", day_and_time(locale, decided.decided_at).into()),
            ],
        ),
        None if held.round.window.tentative => say(locale, "round-tentative", &[]),
        None => say(locale, "round-of-notice", &[]),
    };
    let window = ("window", window(held.round.window, locale).into());
    say(locale, "round-line", &[("name", name(held, locale).into()), window, ("source", source.into())])
}

fn name(held: &Held, locale: Locale) -> String {
    format!("{} {}", programme_name(locale, held.programme), round_name(locale, &held.round))
}

fn window(window: Window, locale: Locale) -> String {
    match (window.opens_at, window.closes_at) {
        (None, None) => say(locale, "round-window-unknown", &[]),
        // No hour is announced yet.
        (Some(opens), Some(closes)) if window.tentative => {
            format!("{} ~ {}", date(locale, kst_date(opens)), date(locale, kst_date(closes)))
        }
        (opens, closes) => {
            let shown = |at: Option<_>| at.map(|at| day_and_time(locale, at)).unwrap_or_default();
            format!("{} ~ {}", shown(opens), shown(closes))
        }
    }
}

/// What a decision did, what to look at twice, and the ways on.
#[must_use]
pub fn moved(moved: &Moved, guild: GuildId, locale: Locale) -> Screen {
    let held = &moved.after;
    let mut lines = vec![say(
        locale,
        "round-moved",
        &[
            ("name", name(held, locale).into()),
            ("before", window(moved.before.window, locale).into()),
            ("after", window(held.round.window, locale).into()),
        ],
    )];
    let wish = held.decided.map(|decided| Wish { opens_at: decided.opens_at, closes_at: decided.closes_at });
    lines.extend(wish.map(Wish::days_off).unwrap_or_default().into_iter().map(|(day, off)| day_off(day, off, locale)));
    let earlier = moved.earlier.map(|known| Wish { opens_at: known.opens_at, closes_at: known.closes_at });
    let round = held.round.number;
    let button =
        |action, key: &str| CreateButton::new(CustomId { guild, action }.to_string()).label(say(locale, key, &[]));
    let mut buttons =
        vec![button(Action::RoundUndo(held.programme, round, earlier), "round-undo").style(ButtonStyle::Secondary)];
    if let Some(correction) = &moved.correction {
        lines.push(say(locale, "round-correction", &[]));
        buttons.push(button(Action::CorrectionShow(correction.clone()), "round-correct"));
    }
    Screen::text(lines.join("\n")).with_buttons(buttons)
}

/// A day on which nobody works is pointed out and never shifted.
#[must_use]
pub fn day_off(day: NaiveDate, off: DayOff, locale: Locale) -> String {
    let args = [("day", date(locale, day).into())];
    match off {
        DayOff::Weekend => say(locale, "round-weekend", &args),
        DayOff::Holiday => say(locale, "round-holiday", &args),
    }
}

/// Why a decision was not taken.
#[must_use]
pub fn refused(refused: Refused, list: &str, locale: Locale) -> Screen {
    Screen::text(match refused {
        Refused::Unknown => say(locale, "round-unknown", &[("list", list.to_owned().into())]),
        Refused::Backwards => say(locale, "round-backwards", &[]),
        Refused::Over => say(locale, "round-over", &[]),
        Refused::NoWindow => say(locale, "round-no-window", &[]),
        Refused::NotLater(closes) => say(locale, "round-not-later", &[("closes", day_and_time(locale, closes).into())]),
    })
}
