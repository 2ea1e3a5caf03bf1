//! The screens of `/round`.

use chrono::NaiveDate;
use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateActionRow, CreateButton, CreateInputText, CreateModal, InputTextStyle};

use super::facts;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::calendar::kst_date;
use crate::domain::deadline::{Occasion, Planned};
use crate::domain::holiday::DayOff;
use crate::domain::{Cohort, GuildId, KST, Moment, Round, Window};
use crate::service::rounds::{Held, Moved, Plan, Refused, Which, Wish};
use crate::text::{Locale, date, day_and_time, say};

/// The inputs of the form.
pub mod input {
    /// The beginning.
    pub const OPENS: &str = "opens";
    /// The end.
    pub const CLOSES: &str = "closes";
}

/// Longest time that somebody writes.
const MAX_TIME: u16 = 100;

/// The windows that hold, and on whose word; `setup` sets the channel without which nobody is asked to confirm any.
#[must_use]
pub fn list(held: &[Held], setup: Option<&str>, locale: Locale) -> Screen {
    if held.is_empty() {
        return Screen::text(say(locale, "round-none", &[]));
    }
    let nobody = setup.map(|setup| say(locale, "round-nobody-asked", &[("setup", setup.to_owned().into())]));
    Screen::text(held.iter().map(|held| line(held, locale)).chain(nobody).collect::<Vec<_>>().join("\n"))
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
    let name = name(held.which, &held.round, locale);
    say(locale, "round-line", &[("name", name.into()), window, ("source", source.into())])
}

fn name(which: Which, round: &Round, locale: Locale) -> String {
    facts::round_of(which.programme, round, which.cohort, locale)
}

/// The form for other dates, with those that hold.
pub fn form(guild: GuildId, which: Which, window: Window, locale: Locale) -> CreateModal {
    let input = |key, label, example: &str, at: Option<Moment>| {
        let hint = say(locale, "round-form-hint", &[("example", example.to_owned().into())]);
        let input = CreateInputText::new(InputTextStyle::Short, label, key).placeholder(hint).max_length(MAX_TIME);
        CreateActionRow::InputText(at.into_iter().fold(input, |input, at| input.value(plain(at))))
    };
    let id = CustomId { guild, action: Action::RoundMove(Some(which)) };
    let round = Round { number: which.round, pay_month: None, claim_month: None, window, moved: false };
    let title = say(locale, "round-form", &[("round", name(which, &round, locale).into())]);
    CreateModal::new(id.to_string(), title).components(vec![
        input(input::OPENS, say(locale, "round-form-opens", &[]), "2025-05-15", window.opens_at),
        input(input::CLOSES, say(locale, "round-form-closes", &[]), "2025-05-23 17:00", window.closes_at),
    ])
}

/// A time as it can be written: the last second of a day is its 24:00.
fn plain(at: Moment) -> String {
    let at = at.with_timezone(&KST);
    let last = at.format("%H:%M:%S").to_string() == "23:59:59";
    at.format(if last { "%Y-%m-%d 24:00" } else { "%Y-%m-%d %H:%M" }).to_string()
}

/// What a window would change, what to look at twice, what would be announced, and the question.
#[must_use]
pub fn plan(plan: &Plan, guild: GuildId, mentions: &Mentions, locale: Locale) -> Screen {
    let mut lines = Vec::new();
    for (number, moving) in plan.windows.iter().enumerate() {
        let before = ("before", window(moving.before.window, locale).into());
        let after = ("after", window(moving.after.window, locale).into());
        lines.push(if number == 0 {
            say(locale, "round-plan", &[("name", name(plan.which, &moving.after, locale).into()), before, after])
        } else {
            let cohort = moving.cohort.map_or(0, Cohort::number);
            say(locale, "round-plan-too", &[("cohort", cohort.into()), before, after])
        });
    }
    lines.extend(plan.wish.days_off().into_iter().map(|(day, off)| day_off(day, off, locale)));
    lines.extend(announced(plan, mentions, locale));
    let button = |action, label| CreateButton::new(CustomId { guild, action }.to_string()).label(label);
    let apply = button(Action::RoundApply(plan.which, plan.wish), say(locale, "round-apply", &[]));
    let cancel = button(Action::Dismiss, say(locale, "round-cancel", &[]));
    let buttons = [apply.style(ButtonStyle::Success), cancel.style(ButtonStyle::Secondary)];
    Screen::text(lines.join("\n")).with_buttons(buttons)
}

fn announced(plan: &Plan, mentions: &Mentions, locale: Locale) -> Vec<String> {
    if !plan.has_channel {
        return vec![say(locale, "round-plan-silent", &[("setup", mentions.of("setup channels").into())])];
    }
    if plan.announced.is_empty() {
        return vec![say(locale, "round-plan-nothing", &[])];
    }
    let at = |planned: &Planned| {
        let what = occasion(planned.occasion, locale);
        say(locale, "round-plan-at", &[("at", day_and_time(locale, planned.due_at).into()), ("what", what.into())])
    };
    std::iter::once(say(locale, "round-plan-announced", &[])).chain(plan.announced.iter().map(at)).collect()
}

fn occasion(occasion: Occasion, locale: Locale) -> String {
    match occasion {
        Occasion::DaysLeft(days) => say(locale, "round-plan-days", &[("days", days.into())]),
        Occasion::HoursLeft(hours) => say(locale, "round-plan-hours", &[("hours", hours.into())]),
        Occasion::Closed => say(locale, "round-plan-closed", &[]),
        // What is said of paying does not depend on a window.
        Occasion::Opens | Occasion::PayBy(_) => say(locale, "round-plan-opens", &[]),
    }
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
            format!("{} ~ {}", shown(opens), shown(closes)).trim().to_owned()
        }
    }
}

/// What a decision did, what to look at twice, and the ways on.
#[must_use]
pub fn moved(moved: &Moved, guild: GuildId, locale: Locale) -> Screen {
    let held = &moved.after;
    let mut lines = Vec::new();
    for (number, moving) in moved.windows.iter().enumerate() {
        let before = ("before", window(moving.before.window, locale).into());
        let after = ("after", window(moving.after.window, locale).into());
        lines.push(if number == 0 {
            say(locale, "round-moved", &[("name", name(held.which, &held.round, locale).into()), before, after])
        } else {
            let cohort = moving.cohort.map_or(0, Cohort::number);
            say(locale, "round-moved-too", &[("cohort", cohort.into()), before, after])
        });
    }
    lines.extend(
        held.decided
            .map(|decided| Wish::from(decided).days_off())
            .unwrap_or_default()
            .into_iter()
            .map(|(day, off)| day_off(day, off, locale)),
    );
    let earlier = moved.earlier.map(Wish::from);
    let button =
        |action, key: &str| CreateButton::new(CustomId { guild, action }.to_string()).label(say(locale, key, &[]));
    let mut buttons = vec![button(Action::RoundUndo(held.which, earlier), "round-undo").style(ButtonStyle::Secondary)];
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
