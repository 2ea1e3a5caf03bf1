//! The announcements of a round: what comes up, until when, for whom, how, and the usual mistakes.

use std::sync::Arc;

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton};

use super::Letter;
use crate::discord::custom_id::{Action, Cleanup, CustomId, Remind};
use crate::discord::screens::facts;
use crate::discord::screens::proposal::who;
use crate::discord::{Shared, screens};
use crate::domain::calendar::kst_date;
use crate::domain::deadline::{self, Left, Occasion};
use crate::domain::{Cohort, GuildId, Moment, Programme, ProgrammeId, RoleId, Round, Subject, SubmissionMode};
use crate::service::Failure;
use crate::service::book::{Book, Dates, Told};
use crate::service::rounds::{Which, Wish};
use crate::service::setup::{self, Settings};
use crate::text::{Locale, date, day_and_time, month, relative, round_name, say};

/// Which round of which server.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The server.
    pub guild: GuildId,
    /// The programme.
    pub programme: ProgrammeId,
    /// The round's number.
    pub round: u32,
    /// Of which intake only; `None` for all that have none of their own.
    pub cohort: Option<Cohort>,
}

/// The announcement as it is said at `now`; `None` when the notices in force do not know the round any more, or nothing
/// of it is left then.
///
/// # Errors
/// When the store fails.
pub async fn letter(
    shared: &Shared,
    place: &Place,
    occasion: Occasion,
    now: Moment,
    locale: Locale,
) -> Result<Option<Letter>, Failure> {
    let book = shared.app.book(place.guild).await?;
    let Some(programme) = book.programme_for(place.programme, place.cohort) else { return Ok(None) };
    let Some(round) = programme.round(place.round) else { return Ok(None) };
    let settings = setup::settings(&shared.app, place.guild).await?;
    let submit = shared.mentions.of("submit");
    let told = Told { cohort: place.cohort, programme: programme.clone() };
    let Some(body) = body(&told, round, occasion, &settings, &submit, locale) else { return Ok(None) };
    let pings = if occasion.pings() { roles(&told, round, &book, &settings) } else { Vec::new() };
    let Some(title) = title(&told, round, occasion, now, locale) else { return Ok(None) };
    let letter = Letter::new(&title, &body)
        .linked(programme.notice_link.clone())
        .pinging(pings)
        .with_buttons(buttons(place, occasion, locale));
    Ok(Some(letter))
}

/// Asks operators about a tentative window; `None` when it is none any more.
///
/// # Errors
/// When the store fails.
pub async fn question(shared: &Shared, place: &Place, locale: Locale) -> Result<Option<Letter>, Failure> {
    let book = shared.app.book(place.guild).await?;
    let programme = book.programme_for(place.programme, place.cohort);
    let round = programme.as_ref().and_then(|programme| programme.round(place.round));
    let Some(round) = round.filter(|round| round.window.tentative) else { return Ok(None) };
    let Some(wish) = Wish::of(round.window) else { return Ok(None) };
    let Wish { opens_at, closes_at } = wish;
    let name = facts::round_of(place.programme, round, place.cohort, locale);
    let (first, last) = (date(locale, kst_date(opens_at)), date(locale, kst_date(closes_at)));
    let mut lines = vec![say(locale, "round-ask", &[("window", format!("{first} ~ {last}").into())])];
    let days_off = wish.days_off().into_iter();
    lines.extend(days_off.map(|(day, off)| screens::round::day_off(day, off, locale)));
    let button = |action, label| CreateButton::new(CustomId { guild: place.guild, action }.to_string()).label(label);
    let which = Which { programme: place.programme, round: place.round, cohort: place.cohort };
    let letter = Letter::new(&say(locale, "round-ask-title", &[("name", name.into())]), &lines.join("\n"));
    Ok(Some(letter.with_buttons([
        button(Action::RoundConfirm(which), say(locale, "round-confirm", &[])).style(ButtonStyle::Success),
        button(Action::RoundMove(Some(which)), say(locale, "round-move", &[])).style(ButtonStyle::Secondary),
    ])))
}

/// That the period of a programme's usage ends; `None` when the notices in force know none any more.
///
/// # Errors
/// When the store fails.
pub async fn usage_ends(
    shared: &Shared,
    guild: GuildId,
    id: ProgrammeId,
    cohort: Option<Cohort>,
    locale: Locale,
) -> Result<Option<Letter>, Failure> {
    let book = shared.app.book(guild).await?;
    let Some(programme) = book.programme_for(id, cohort) else { return Ok(None) };
    let Some(usage) = programme.usage else { return Ok(None) };
    // Late it says what holds when it comes.
    let days = (usage.last - kst_date(shared.app.clock.now())).num_days();
    let name = ("programme", facts::programme_of(id, cohort, locale).into());
    let title = match days {
        ..0 => return Ok(None),
        0 => say(locale, "deadline-usage-today", &[name]),
        _ => say(locale, "deadline-usage-days", &[name, ("days", days.into())]),
    };
    let who = say(locale, "deadline-who", &[("who", who(&programme.courses, cohort, locale).into())]);
    let args =
        [("first", date(locale, usage.first).into()), ("last", date(locale, usage.last).into()), ("who", who.into())];
    let button = |action, label| CreateButton::new(CustomId { guild, action }.to_string()).label(label);
    let letter = Letter::new(&title, &say(locale, "deadline-usage", &args)).linked(programme.notice_link.clone());
    Ok(Some(letter.with_buttons([
        button(Action::Cleanup(Cleanup::Open(id, 0)), say(locale, "deadline-usage-list", &[])),
        button(Action::Cleanup(Cleanup::Follow(id)), say(locale, "aws-follow", &[])).style(ButtonStyle::Secondary),
    ])))
}

/// The roles of those to whom a round is told, each once: of its intake, or of all of its courses that are told nothing
/// else of it.
fn roles(told: &Told, round: &Round, book: &Arc<Book>, settings: &Settings) -> Vec<RoleId> {
    let is_apart = |other: &Told| {
        other.programme.id == told.programme.id
            && other.cohort.is_some()
            && book.is_apart(&other.programme, round.number, Dates::Submitting)
    };
    let apart: Vec<_> = book.told().into_iter().filter(is_apart).collect();
    let is_told = |cohort: Cohort| match told.cohort {
        Some(only) => cohort == only,
        None => apart.iter().all(|other| other.cohort != Some(cohort)),
    };
    let courses = settings.courses.iter();
    let concerned = courses.filter(|known| told.programme.courses.contains(&known.course) && is_told(known.cohort));
    let mut roles = Vec::new();
    for role in concerned.filter_map(|course| course.role) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}

fn buttons(place: &Place, occasion: Occasion, locale: Locale) -> Vec<CreateButton> {
    let button = |action, label| CreateButton::new(CustomId { guild: place.guild, action }.to_string()).label(label);
    let calendar = button(Action::Calendar(Some(place.programme)), say(locale, "deadline-calendar", &[]));
    let calendar = calendar.style(ButtonStyle::Secondary);
    match occasion {
        Occasion::Closed => Vec::new(),
        Occasion::PayBy(_) => vec![calendar],
        _ => {
            let subject = Subject::Deadlines(place.programme);
            let remind = button(Action::Remind(Remind::On(subject)), say(locale, "remind-me", &[]));
            let submit = button(Action::HowToSubmit(place.programme), say(locale, "deadline-submit", &[]));
            let cleanup = place.programme.is_aws().then(|| {
                button(Action::Cleanup(Cleanup::Follow(place.programme)), say(locale, "aws-follow", &[]))
                    .style(ButtonStyle::Secondary)
            });
            [submit, remind.style(ButtonStyle::Secondary), calendar].into_iter().chain(cleanup).collect()
        }
    }
}

/// What is left is what is left when it is said. `None` when nothing is.
fn title(told: &Told, round: &Round, occasion: Occasion, now: Moment, locale: Locale) -> Option<String> {
    let programme = &told.programme;
    let name = ("programme", facts::programme_of(programme.id, told.cohort, locale).into());
    let which = ("round", round_name(locale, round).into());
    Some(match occasion {
        Occasion::PayBy(_) => {
            let last = programme.pay_window(round)?.last;
            if kst_date(now) > last {
                return None;
            }
            say(locale, "deadline-pay-by-title", &[name, which, ("last", date(locale, last).into())])
        }
        Occasion::Closed => say(locale, "deadline-closed-title", &[name, which]),
        Occasion::Opens => {
            deadline::left(occasion, round.window.closes_at?, now)?;
            say(locale, "deadline-opens-title", &[name, which])
        }
        Occasion::DaysLeft(_) | Occasion::HoursLeft(_) => {
            match deadline::left(occasion, round.window.closes_at?, now)? {
                Left::Days(days) => say(locale, "deadline-days-left-title", &[name, which, ("days", days.into())]),
                Left::Hours(hours) => say(locale, "deadline-hours-left-title", &[name, which, ("hours", hours.into())]),
                Left::LessThanAnHour => say(locale, "deadline-last-hour-title", &[name, which]),
            }
        }
    })
}

fn body(
    told: &Told,
    round: &Round,
    occasion: Occasion,
    settings: &Settings,
    submit: &str,
    locale: Locale,
) -> Option<String> {
    match occasion {
        Occasion::PayBy(_) => pay_by(&told.programme, round, locale),
        Occasion::Closed => {
            let closes = day_and_time(locale, round.window.closes_at?);
            Some(say(locale, "deadline-closed", &[("closes", closes.into())]))
        }
        Occasion::Opens | Occasion::DaysLeft(_) | Occasion::HoursLeft(_) => {
            submitting(told, round, occasion, settings, submit, locale)
        }
    }
}

fn pay_by(programme: &Programme, round: &Round, locale: Locale) -> Option<String> {
    let last = programme.pay_window(round)?.last;
    let end = crate::domain::calendar::kst(last.succ_opt()?, chrono::NaiveTime::MIN);
    let args = [
        ("month", month(locale, round.pay_month?).into()),
        ("last", date(locale, last).into()),
        ("relative", relative(end).into()),
    ];
    Some(say(locale, "deadline-pay-by", &args))
}

fn submitting(
    told: &Told,
    round: &Round,
    occasion: Occasion,
    settings: &Settings,
    submit: &str,
    locale: Locale,
) -> Option<String> {
    let (closes, programme) = (round.window.closes_at?, &told.programme);
    let closing = [("closes", day_and_time(locale, closes).into()), ("relative", relative(closes).into())];
    let window = match round.window.opens_at {
        Some(opens) => {
            let [closes, relative] = closing;
            say(locale, "deadline-window", &[("opens", day_and_time(locale, opens).into()), closes, relative])
        }
        None => say(locale, "deadline-closing", &closing),
    };
    let submit = [("submit", submit.to_owned().into())];
    let (steps, mistakes) = match programme.id {
        ProgrammeId::Subscription => {
            (say(locale, "deadline-steps-card", &submit), say(locale, "deadline-mistakes-card", &[]))
        }
        ProgrammeId::AwsTheory | ProgrammeId::AwsProject => {
            (say(locale, "deadline-steps-aws", &submit), say(locale, "deadline-mistakes-aws", &[]))
        }
    };
    let who = say(locale, "deadline-who", &[("who", who(&programme.courses, told.cohort, locale).into())]);
    let mut parts = vec![format!("{window}\n{who}"), steps, mistakes];
    let with_form = settings.guild.submission_mode != Some(SubmissionMode::Bot);
    if let Some(link) = programme.form_link.as_ref().filter(|_| with_form) {
        parts.push(say(locale, "deadline-form", &[("link", link.clone().into())]));
    }
    if occasion != Occasion::Opens {
        parts.push(say(locale, "deadline-done", &[]));
    }
    Some(parts.join("\n\n"))
}
