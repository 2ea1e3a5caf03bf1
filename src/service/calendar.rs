//! Deadlines as a calendar file (RFC 5545) for the phone's own calendar.

use chrono::Duration;
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus};

use super::deadlines::{Overview, ProgrammeView, RoundView};
use crate::domain::calendar::kst_date;
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
            calendar.extend(pay_by(view, round, &uid("pay"), overview.now, locale));
            calendar.extend(closing(view, round, &uid("close"), overview.now, locale));
        }
    }
    calendar.to_string()
}

fn pay_by(view: &ProgrammeView, round: &RoundView, uid: &str, now: Moment, locale: Locale) -> Option<Event> {
    let last = round.pay_window?.last;
    let mut event = Event::new();
    // Only a start: it lasts that day. The crate's `all_day` would let it end before it began (RFC 5545, 3.8.2.2).
    event.uid(uid).timestamp(now).summary(&title("calendar-pay-by", view, round, locale)).starts(last);
    (last >= kst_date(now)).then(|| event.done())
}

fn closing(view: &ProgrammeView, round: &RoundView, uid: &str, now: Moment, locale: Locale) -> Option<Event> {
    let window = round.round.window;
    let closes = window.closes_at?;
    let mut event = Event::new();
    event.uid(uid).timestamp(now).summary(&title("calendar-closes", view, round, locale));
    if window.tentative {
        // No closing hour was announced: the day is all that may be said.
        event.starts(kst_date(closes)).status(EventStatus::Tentative);
        event.description(&say(locale, "calendar-tentative", &[]));
    } else {
        event.starts(closes - Duration::hours(1)).ends(closes).status(EventStatus::Confirmed);
        let mut alarm = Alarm::display(event.get_summary().unwrap_or_default(), -REMIND_BEFORE);
        // Left out, the crate makes up both: a random id and the system's time.
        alarm.uid(&format!("{uid}-alarm")).timestamp(now);
        event.alarm(alarm);
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
