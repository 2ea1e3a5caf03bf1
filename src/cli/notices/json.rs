//! The result of `notices --json`. What the notices do not say is null.

use chrono::SecondsFormat;
use serde_json::{Value, json};

use crate::domain::{KST, Moment, Programme, ProgrammeId, Round};
use crate::notice::{Diagnostic, Library, Notice, Severity};
use crate::text::Locale;

/// Everything that was read; the texts of diagnostics in `locale`.
pub fn library(library: &Library, locale: Locale) -> Value {
    let diagnostics = library.diagnostics.iter().map(|found| diagnostic(found, locale));
    json!({
        "notices": library.notices.iter().map(notice).collect::<Vec<_>>(),
        "programmes": library.programmes.iter().map(programme).collect::<Vec<_>>(),
        "diagnostics": diagnostics.collect::<Vec<_>>(),
    })
}

fn notice(notice: &Notice) -> Value {
    json!({
        "id": notice.id,
        "title": notice.title,
        "category": notice.category,
        "courses": notice.courses,
        "link": notice.link,
        "sections": notice.sections.len(),
        "date": notice.date,
        "source": notice.source,
        "line": notice.line,
    })
}

fn diagnostic(found: &Diagnostic, locale: Locale) -> Value {
    let severity = match found.kind.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    json!({ "source": found.source, "line": found.line, "severity": severity, "text": found.say(locale) })
}

fn programme(programme: &Programme) -> Value {
    match programme.id {
        ProgrammeId::Subscription => json!({
            "id": programme.id,
            "rounds": programme.rounds.iter().map(round).collect::<Vec<_>>(),
            "courses": programme.courses,
            "notice": programme.notice_title,
            "form_link": programme.form_link,
            "pay_days": programme.pay_days,
            "prices_usd": programme.prices.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "krw_wait_days": programme.krw_wait_days,
        }),
        ProgrammeId::AwsTheory | ProgrammeId::AwsProject => json!({
            "id": programme.id,
            "usage_from": programme.usage.map(|usage| usage.first),
            "usage_to": programme.usage.map(|usage| usage.last),
            "cap_krw": programme.cap.map(|cap| cap.krw),
            "per": programme.cap.map(|cap| cap.per),
            "closes_at": programme.rounds.first().and_then(|round| round.window.closes_at).map(in_kst),
            "courses": programme.courses,
            "notice": programme.notice_title,
            "form_link": programme.form_link,
            "flag_above_krw": programme.flag_above,
            "krw_only_from": programme.krw_only_from,
        }),
    }
}

fn round(round: &Round) -> Value {
    json!({
        "number": round.number,
        "pay_month": round.pay_month,
        "claim_month": round.claim_month,
        "opens_at": round.window.opens_at.map(in_kst),
        "closes_at": round.window.closes_at.map(in_kst),
        "tentative": round.window.tentative,
    })
}

/// RFC 3339 with the Korean offset.
fn in_kst(at: Moment) -> String {
    at.with_timezone(&KST).to_rfc3339_opts(SecondsFormat::Secs, false)
}
