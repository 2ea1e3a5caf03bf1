//! `bootcamp-bot notices`: what the notice reader understood.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::Failure;
use crate::domain::{KST, Moment, Programme, ProgrammeId};
use crate::notice::{Library, Severity, library};
use crate::text::Locale;

/// Options of `notices`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A notice file, or a folder of .md files.
    #[arg(env = "NOTICES_DIR")]
    path: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Language of the output: ko or en-US.
    #[arg(long, default_value = "ko")]
    locale: String,
}

/// Runs it.
///
/// # Errors
/// See [`Failure`].
pub fn run(args: &Args) -> Result<ExitCode, Failure> {
    let locale = Locale::from_tag(&args.locale);
    let library = library::load(&args.path).map_err(|error| Failure::Usage(error.to_string()))?;
    if args.json {
        println!("{}", as_json(&library, locale));
    }
    Ok(ExitCode::SUCCESS)
}

fn as_json(library: &Library, locale: Locale) -> Value {
    let notices = library.notices.iter().map(|notice| {
        json!({
            "title": notice.title,
            "category": notice.category,
            "courses": notice.courses,
            "link": notice.link,
            "sections": notice.sections.len(),
            "id": notice.id,
            "date": notice.date,
            "source": notice.source,
            "line": notice.line,
        })
    });
    let diagnostics = library.diagnostics.iter().map(|diagnostic| {
        let severity = if diagnostic.kind.severity() == Severity::Error { "error" } else { "warning" };
        json!({
            "source": diagnostic.source,
            "line": diagnostic.line,
            "severity": severity,
            "text": diagnostic.say(locale),
        })
    });
    json!({
        "notices": notices.collect::<Vec<_>>(),
        "programmes": library.programmes.iter().map(programme).collect::<Vec<_>>(),
        "diagnostics": diagnostics.collect::<Vec<_>>(),
    })
}

fn programme(programme: &Programme) -> Value {
    let mut value = json!({
        "id": programme.id,
        "courses": programme.courses,
        "notice": programme.notice_title,
        "form_link": programme.form_link,
    });
    let facts = match programme.id {
        ProgrammeId::Subscription => json!({
            "rounds": programme.rounds.iter().map(|round| json!({
                "number": round.number,
                "pay_month": round.pay_month,
                "claim_month": round.claim_month,
                "opens_at": round.window.opens_at.map(in_kst),
                "closes_at": round.window.closes_at.map(in_kst),
                "tentative": round.window.tentative,
            })).collect::<Vec<_>>(),
            "pay_days": programme.pay_days,
            "prices_usd": programme.prices.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "krw_wait_days": programme.krw_wait_days,
        }),
        ProgrammeId::AwsTheory | ProgrammeId::AwsProject => json!({
            "usage_from": programme.usage.map(|usage| usage.first),
            "usage_to": programme.usage.map(|usage| usage.last),
            "cap_krw": programme.cap.map(|cap| cap.krw),
            "per": programme.cap.map(|cap| cap.per),
            "closes_at": programme.rounds.first().and_then(|round| round.window.closes_at).map(in_kst),
            "flag_above_krw": programme.flag_above,
            "krw_only_from": programme.krw_only_from,
        }),
    };
    if let (Value::Object(value), Value::Object(facts)) = (&mut value, facts) {
        value.extend(facts);
    }
    value
}

/// RFC 3339 with the Korean offset.
fn in_kst(at: Moment) -> String {
    at.with_timezone(&KST).to_rfc3339_opts(SecondsFormat::Secs, false)
}
