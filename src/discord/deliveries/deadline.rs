//! The announcements of a round: what comes up, until when, for whom, how, and the usual mistakes.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton};

use super::Letter;
use crate::discord::custom_id::{Action, Cleanup, CustomId, Remind};
use crate::discord::{Shared, screens};
use crate::domain::calendar::kst_date;
use crate::domain::deadline::{self, Left, Occasion};
use crate::domain::{GuildId, Moment, Programme, ProgrammeId, RoleId, Round, Subject, SubmissionMode};
use crate::service::Failure;
use crate::service::rounds::Wish;
use crate::service::setup::{self, Settings};
use crate::text::{Locale, course_name, date, day_and_time, month, programme_name, relative, round_name, say};

/// Which round of which server.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The server.
    pub guild: GuildId,
    /// The programme.
    pub programme: ProgrammeId,
    /// The round's number.
    pub round: u32,
}

/// The announcement; `None` when the notices in force do not know the round any more.
///
/// # Errors
/// When the store fails.
pub async fn letter(
    shared: &Shared,
    place: &Place,
    occasion: Occasion,
    locale: Locale,
) -> Result<Option<Letter>, Failure> {
    let book = shared.app.book(place.guild).await?;
    let Some(programme) = book.library.programme(place.programme) else { return Ok(None) };
    let Some(round) = programme.round(place.round) else { return Ok(None) };
    let settings = setup::settings(&shared.app, place.guild).await?;
    let submit = shared.mentions.of("submit");
    let Some(body) = body(programme, round, occasion, &settings, &submit, locale) else { return Ok(None) };
    let pings = if occasion.pings() { roles(programme, &settings) } else { Vec::new() };
    let title = title(programme, round, occasion, shared.app.clock.now(), locale);
    let Some(title) = title else { return Ok(None) };
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
    let programme = book.library.programme(place.programme);
    let Some(round) = programme.and_then(|p| p.round(place.round)).filter(|round| round.window.tentative) else {
        return Ok(None);
    };
    let (Some(opens_at), Some(closes_at)) = (round.window.opens_at, round.window.closes_at) else { return Ok(None) };
    let name = format!("{} {}", programme_name(locale, place.programme), round_name(locale, round));
    let (first, last) = (date(locale, kst_date(opens_at)), date(locale, kst_date(closes_at)));
    let mut lines = vec![say(locale, "round-ask", &[("window", format!("{first} ~ {last}").into())])];
    let days_off = Wish { opens_at, closes_at }.days_off().into_iter();
    lines.extend(days_off.map(|(day, off)| screens::round::day_off(day, off, locale)));
    let button = |action, label| CreateButton::new(CustomId { guild: place.guild, action }.to_string()).label(label);
    let confirm = Action::RoundConfirm(place.programme, place.round);
    let letter = Letter::new(&say(locale, "round-ask-title", &[("name", name.into())]), &lines.join("\n"));
    Ok(Some(letter.with_buttons([
        button(confirm, say(locale, "round-confirm", &[])).style(ButtonStyle::Success),
        button(Action::RoundMove, say(locale, "round-move", &[])).style(ButtonStyle::Secondary),
    ])))
}

/// The roles of the courses that a programme is for.
fn roles(programme: &Programme, settings: &Settings) -> Vec<RoleId> {
    let concerned = settings.courses.iter().filter(|course| programme.courses.contains(&course.course));
    concerned.filter_map(|course| course.role).collect()
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
fn title(programme: &Programme, round: &Round, occasion: Occasion, now: Moment, locale: Locale) -> Option<String> {
    let name = ("programme", programme_name(locale, programme.id).into());
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
    programme: &Programme,
    round: &Round,
    occasion: Occasion,
    settings: &Settings,
    submit: &str,
    locale: Locale,
) -> Option<String> {
    match occasion {
        Occasion::PayBy(_) => pay_by(programme, round, locale),
        Occasion::Closed => {
            let closes = day_and_time(locale, round.window.closes_at?);
            Some(say(locale, "deadline-closed", &[("closes", closes.into())]))
        }
        Occasion::Opens | Occasion::DaysLeft(_) | Occasion::HoursLeft(_) => {
            submitting(programme, round, occasion, settings, submit, locale)
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
    programme: &Programme,
    round: &Round,
    occasion: Occasion,
    settings: &Settings,
    submit: &str,
    locale: Locale,
) -> Option<String> {
    let closes = round.window.closes_at?;
    let courses: Vec<_> = programme.courses.iter().map(|course| course_name(locale, *course)).collect();
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
    let who = say(locale, "deadline-who", &[("courses", courses.join(", ").into())]);
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
