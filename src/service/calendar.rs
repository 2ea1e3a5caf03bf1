//! Deadlines as a calendar file (RFC 5545) for the phone's own calendar.

use chrono::Duration;
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus};

use super::deadlines::{Overview, ProgrammeView, RoundView};
use crate::domain::{GuildId, Moment, Phase};
use crate::text::{Locale, programme_name, round_name, say};

/// How long before a closing the phone rings.
const REMIND_BEFORE: Duration = Duration::hours(24);

/// A calendar of what is still to come: the last day to pay and the closing of each round.
#[must_use]
pub fn calendar(overview: &Overview, guild: GuildId, locale: Locale) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&say(locale, "calendar-name", &[]));
    for view in &overview.programmes {
        for round in view.rounds.iter().filter(|round| round.phase != Phase::Closed) {
            let uid = |kind| format!("{guild}-{}-{}-{kind}@bootcamp-bot", view.programme.id, round.round.number);
            for event in [pay_by(view, round, &uid("pay"), locale), closing(view, round, &uid("close"), locale)] {
                calendar.extend(event.map(|event| stamped(event, overview.now)));
            }
        }
    }
    calendar.to_string()
}

fn stamped(mut event: Event, now: Moment) -> Event {
    event.timestamp(now);
    event
}

fn pay_by(view: &ProgrammeView, round: &RoundView, uid: &str, locale: Locale) -> Option<Event> {
    let last = round.pay_window?.last;
    let mut event = Event::new();
    event.uid(uid).summary(&title("calendar-pay-by", view, round, locale)).all_day(last);
    Some(event.done())
}

fn closing(view: &ProgrammeView, round: &RoundView, uid: &str, locale: Locale) -> Option<Event> {
    let window = round.round.window;
    let closes = window.closes_at?;
    let mut event = Event::new();
    event.uid(uid).summary(&title("calendar-closes", view, round, locale));
    if window.tentative {
        // No closing hour was announced: the day is all that may be said.
        event.all_day(crate::domain::calendar::kst_date(closes)).status(EventStatus::Tentative);
        event.description(&say(locale, "calendar-tentative", &[]));
    } else {
        event.starts(closes - Duration::hours(1)).ends(closes).status(EventStatus::Confirmed);
        event.alarm(Alarm::display(event.get_summary().unwrap_or_default(), -REMIND_BEFORE));
    }
    if let Some(link) = &view.programme.notice_link {
        event.url(link);
    }
    Some(event.done())
}

fn title(key: &str, view: &ProgrammeView, round: &RoundView, locale: Locale) -> String {
    let programme = programme_name(locale, view.programme.id);
    let round = round_name(locale, &round.round);
    match key {
        "calendar-pay-by" => {
            say(locale, "calendar-pay-by", &[("programme", programme.into()), ("round", round.into())])
        }
        _ => say(locale, "calendar-closes", &[("programme", programme.into()), ("round", round.into())]),
    }
}
