//! What a programme promises, as lines that can be compared: label, old, new.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Cohort, KST, Moment, PayDays, Per, Programme, ProgrammeId, Round, Window};
use crate::service::import::{ProgrammeChange, Whom};
use crate::store::corrections::MovedWindow;
use crate::text::{Locale, course_name, date, day_and_time, month, programme_name, round_name, say, usd, won};

/// One promise.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fact {
    label: String,
    /// As people say it, without the year.
    short: String,
    /// The same with the year, where it has one.
    long: String,
}

/// The lines of one programme: old → new where it was told before, else all that is told.
#[must_use]
pub fn changes(change: &ProgrammeChange, locale: Locale) -> Vec<String> {
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => differences(before, after, change, locale),
        (None, Some(after)) => facts(after, locale)
            .into_iter()
            .map(|fact| line("change-first", change, after.id, &[("label", fact.label), ("new", fact.long)], locale))
            .collect(),
        (Some(before), None) => gone(before, change, locale),
        (None, None) => Vec::new(),
    }
}

/// A programme of which nothing would be told any more, and its rounds, when it has several.
fn gone(before: &Programme, change: &ProgrammeChange, locale: Locale) -> Vec<String> {
    let rounds: Vec<_> = before.rounds.iter().map(|round| round_name(locale, round)).collect();
    let programme = line("change-programme-gone", change, before.id, &[], locale);
    let rounds = (rounds.len() > 1).then(|| say(locale, "change-rounds-gone", &[("rounds", rounds.join(", ").into())]));
    // A list in a list (Discord: two spaces).
    std::iter::once(programme).chain(rounds.map(|rounds| format!("  {rounds}"))).collect()
}

fn differences(before: &Programme, after: &Programme, change: &ProgrammeChange, locale: Locale) -> Vec<String> {
    let (old, new) = (facts(before, locale), facts(after, locale));
    let same_label = |all: &[Fact], label: &str| all.iter().find(|fact| fact.label == label).cloned();
    let changed = new.iter().filter_map(|fact| match same_label(&old, &fact.label) {
        None => {
            let args = [("label", fact.label.clone()), ("new", fact.short.clone())];
            Some(line("change-added", change, after.id, &args, locale))
        }
        Some(was) if was.long == fact.long => None,
        Some(was) => {
            let (was, is) = if was.short == fact.short { (was.long, &fact.long) } else { (was.short, &fact.short) };
            let args = [("label", fact.label.clone()), ("old", was), ("new", is.clone())];
            Some(line("change-value", change, after.id, &args, locale))
        }
    });
    let gone = old.iter().filter(|fact| same_label(&new, &fact.label).is_none()).map(|fact| {
        let args = [("label", fact.label.clone()), ("old", fact.short.clone())];
        line("change-gone", change, after.id, &args, locale)
    });
    changed.chain(gone).collect()
}

fn line(
    key: &'static str,
    change: &ProgrammeChange,
    programme: ProgrammeId,
    args: &[(&'static str, String)],
    locale: Locale,
) -> String {
    let name = match change.whom {
        Whom::Everybody => programme_name(locale, programme),
        Whom::Only(cohort) => programme_of(programme, Some(cohort), locale),
        Whom::Others => say(locale, "change-for-others", &[("name", programme_name(locale, programme).into())]),
    };
    let mut args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    args.push(("programme", name.into()));
    say(locale, key, &args)
}

fn facts(programme: &Programme, locale: Locale) -> Vec<Fact> {
    let plain = |label: String, text: String| Fact { label, short: text.clone(), long: text };
    let mut facts: Vec<Fact> = programme.rounds.iter().flat_map(|round| of_round(round, locale)).collect();
    let prices: Vec<_> = programme.prices.iter().map(|price| usd(locale, *price)).collect();
    let courses: Vec<_> = programme.courses.iter().map(|course| course_name(locale, *course)).collect();
    let pay_days = programme.pay_days.map(|days| monthly(days, locale));
    let cap = programme.cap.map(|cap| match cap.per {
        Per::Person => say(locale, "fact-per-person", &[("amount", won(locale, cap.krw).into())]),
        Per::Team => say(locale, "fact-per-team", &[("amount", won(locale, cap.krw).into())]),
    });
    let wait = programme.krw_wait_days.map(|days| say(locale, "fact-at-most-days", &[("days", days.into())]));
    let told = [
        (say(locale, "fact-cap", &[]), cap),
        (say(locale, "fact-prices", &[]), Some(prices.join(", "))),
        (say(locale, "fact-pay-days", &[]), pay_days),
        (say(locale, "fact-flag", &[]), programme.flag_above.map(|amount| won(locale, amount))),
        (say(locale, "fact-wait", &[]), wait),
        (say(locale, "fact-courses", &[]), Some(courses.join(", "))),
        (say(locale, "fact-form", &[]), programme.form_link.clone()),
    ];
    facts.extend(told.into_iter().filter_map(|(label, text)| Some(plain(label, text.filter(|t| !t.is_empty())?))));
    if let Some(usage) = programme.usage {
        let range = |one: fn(Locale, NaiveDate) -> String| {
            format!("{} ~ {}", one(locale, usage.first), one(locale, usage.last))
        };
        facts.push(Fact { label: say(locale, "fact-usage", &[]), short: range(date), long: range(full_date) });
    }
    if let Some(from) = programme.krw_only_from {
        let label = say(locale, "fact-krw-only", &[]);
        facts.push(Fact { label, short: date(locale, from), long: full_date(locale, from) });
    }
    facts
}

fn of_round(round: &Round, locale: Locale) -> Vec<Fact> {
    let name = round_name(locale, &Round { pay_month: None, ..round.clone() });
    let label = |key: &'static str| say(locale, key, &[("round", name.as_str().into())]);
    let months = [("fact-pay-month", round.pay_month), ("fact-claim-month", round.claim_month)];
    let months = months.into_iter().filter_map(|(key, value)| {
        let value = value?;
        let long = say(
            locale,
            "fact-year",
            &[("year", value.year().to_string().into()), ("day", month(locale, value).into())],
        );
        Some(Fact { label: label(key), short: month(locale, value), long })
    });
    let window = Fact {
        label: label("fact-window"),
        short: window(&round.window, locale, false),
        long: window(&round.window, locale, true),
    };
    std::iter::once(window).chain(months).collect()
}

/// `4월 15일(화) 00:00 ~ 4월 23일(수) 17:00`; days alone and 예정 where nothing was announced.
#[must_use]
pub fn window(window: &Window, locale: Locale, with_year: bool) -> String {
    if window.opens_at.is_none() && window.closes_at.is_none() {
        return say(locale, "fact-unknown", &[]);
    }
    let side = |at: Option<Moment>| {
        let Some(at) = at else { return "?".to_owned() };
        let day = at.with_timezone(&KST).date_naive();
        let text = if window.tentative { date(locale, day) } else { day_and_time(locale, at) };
        if with_year { in_year(locale, day, text) } else { text }
    };
    let (opens, closes) = (side(window.opens_at), side(window.closes_at));
    if window.tentative {
        say(locale, "fact-tentative", &[("opens", opens.into()), ("closes", closes.into())])
    } else {
        format!("{opens} ~ {closes}")
    }
}

/// `구독료 2차(3월 결제분)`, with the intake when it is of one only.
#[must_use]
pub fn round(moved: &MovedWindow, locale: Locale) -> String {
    round_of(moved.programme, &moved.after, moved.cohort, locale)
}

/// The same of any round.
#[must_use]
pub fn round_of(programme: ProgrammeId, round: &Round, cohort: Option<Cohort>, locale: Locale) -> String {
    let programme = programme_of(programme, cohort, locale);
    let args = [("programme", programme.into()), ("round", round_name(locale, round).into())];
    say(locale, "round-name-whole", &args)
}

/// `구독료`, with the intake when it is of one only: `구독료(3회차)`.
#[must_use]
pub fn programme_of(programme: ProgrammeId, cohort: Option<Cohort>, locale: Locale) -> String {
    let name = programme_name(locale, programme);
    match cohort {
        None => name,
        Some(cohort) => say(locale, "change-for-cohort", &[("name", name.into()), ("cohort", cohort.number().into())]),
    }
}

/// `매월 1일 ~ 20일`.
#[must_use]
pub fn monthly(days: PayDays, locale: Locale) -> String {
    say(locale, "fact-days", &[("first", days.first.to_string().into()), ("last", days.last.to_string().into())])
}

fn full_date(locale: Locale, day: NaiveDate) -> String {
    in_year(locale, day, date(locale, day))
}

fn in_year(locale: Locale, day: NaiveDate, text: String) -> String {
    say(locale, "fact-year", &[("year", day.year().to_string().into()), ("day", text.into())])
}

/// `2025-04-16 10:00` in KST, for lists.
#[must_use]
pub fn minute(at: Moment) -> String {
    at.with_timezone(&KST).format("%Y-%m-%d %H:%M").to_string()
}
