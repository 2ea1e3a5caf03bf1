//! The result of `notices` for people.

use crate::domain::calendar::kst_date;
use crate::domain::{Course, Per, Programme, ProgrammeId, Round};
use crate::notice::{Library, Notice, Severity};
use crate::text::{self, Locale, say};

/// Everything that was read, diagnostics last.
pub fn library(library: &Library, locale: Locale) -> String {
    let mut lines = vec![say(locale, "reader-notices", &[("count", library.notices.len().into())])];
    lines.extend(library.notices.iter().map(|found| notice(found, locale)));
    for found in &library.programmes {
        lines.push(String::new());
        programme(found, locale, &mut lines);
    }
    lines.push(String::new());
    lines.push(say(locale, "reader-diagnostics", &[("count", library.diagnostics.len().into())]));
    for found in &library.diagnostics {
        let mark = if found.kind.severity() == Severity::Error { '✗' } else { '!' };
        lines.push(format!("  {mark} {}:{}  {}", found.source, found.line, found.say(locale)));
    }
    lines.join("\n") + "\n"
}

fn notice(notice: &Notice, locale: Locale) -> String {
    let args = [
        ("title", notice.title.as_str().into()),
        ("courses", courses(&notice.courses, locale).into()),
        ("sections", notice.sections.len().into()),
        ("line", notice.line.to_string().into()),
    ];
    format!("  {}", say(locale, "reader-notice", &args))
}

fn courses(courses: &[Course], locale: Locale) -> String {
    let names = courses.iter().map(|course| match course {
        Course::Fullstack => say(locale, "course-fullstack", &[]),
        Course::Cloud => say(locale, "course-cloud", &[]),
        Course::Ai => say(locale, "course-ai", &[]),
    });
    let names: Vec<String> = names.collect();
    if names.is_empty() { say(locale, "reader-unknown", &[]) } else { names.join(" · ") }
}

fn programme(programme: &Programme, locale: Locale, lines: &mut Vec<String>) {
    let name = match programme.id {
        ProgrammeId::Subscription => say(locale, "programme-subscription", &[]),
        ProgrammeId::AwsTheory => say(locale, "programme-aws-theory", &[]),
        ProgrammeId::AwsProject => say(locale, "programme-aws-project", &[]),
    };
    lines.push(format!("{name} ({})", programme.id));
    let mut facts = Vec::new();
    if !programme.prices.is_empty() {
        let prices: Vec<String> = programme.prices.iter().map(|price| format!("${price}")).collect();
        facts.push(say(locale, "reader-prices", &[("prices", prices.join(", ").into())]));
    }
    if let Some(days) = programme.pay_days {
        facts.push(say(locale, "reader-pay-days", &[("first", days.first.into()), ("last", days.last.into())]));
    }
    if let Some(days) = programme.krw_wait_days {
        facts.push(say(locale, "reader-wait", &[("days", days.into())]));
    }
    if let Some(usage) = programme.usage {
        let (first, last) = (usage.first.to_string(), usage.last.to_string());
        facts.push(say(locale, "reader-usage", &[("first", first.into()), ("last", last.into())]));
    }
    if let Some(cap) = programme.cap {
        let amount = [("amount", cap.krw.to_string().into())];
        facts.push(match cap.per {
            Per::Person => say(locale, "reader-cap-person", &amount),
            Per::Team => say(locale, "reader-cap-team", &amount),
        });
    }
    if let Some(date) = programme.krw_only_from {
        facts.push(say(locale, "reader-krw-only", &[("date", date.to_string().into())]));
    }
    facts
        .extend(programme.form_link.as_ref().map(|link| say(locale, "reader-form", &[("link", link.as_str().into())])));
    facts.extend(programme.rounds.iter().map(|found| round(programme, found, locale)));
    lines.extend(facts.into_iter().map(|fact| format!("  {fact}")));
}

fn round(programme: &Programme, round: &Round, locale: Locale) -> String {
    let unknown = || say(locale, "reader-unknown", &[]);
    let number = ("number", round.number.into());
    let name = match round.pay_month {
        Some(month) => say(locale, "round-with-month", &[number, ("month", text::month(locale, month).into())]),
        None if programme.id == ProgrammeId::Subscription => say(locale, "round-plain", &[number]),
        None => say(locale, "reader-submission", &[]),
    };
    let (opens, closes) = (round.window.opens_at, round.window.closes_at);
    if round.window.tentative {
        let day = |at: Option<_>| at.map_or_else(unknown, |at| kst_date(at).to_string());
        let args = [("name", name.into()), ("from", day(opens).into()), ("to", day(closes).into())];
        return say(locale, "reader-round-tentative", &args);
    }
    let moment = |at: Option<_>| at.map_or_else(unknown, text::date_time);
    let args = [("name", name.into()), ("from", moment(opens).into()), ("to", moment(closes).into())];
    say(locale, "reader-round", &args)
}
