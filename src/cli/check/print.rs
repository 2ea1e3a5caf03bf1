//! A report for a person at a terminal.

use crate::domain::{Facts, Merchant, Verdict};
use crate::text::{Locale, say};
use crate::validator::{Report, Severity};

/// The verdict, the findings with their remedies, then what was read.
pub(super) fn report(report: &Report, locale: Locale) -> String {
    let mut lines = vec![match report.verdict {
        Verdict::Accepted => say(locale, "cli-check-accepted", &[]),
        Verdict::Rejected => say(locale, "cli-check-rejected", &[]),
        Verdict::Review => say(locale, "cli-check-review", &[]),
    }];
    for finding in &report.findings {
        let mark = match finding.severity() {
            Severity::Error => "✗",
            Severity::Warning => "!",
            Severity::Info => "·",
        };
        lines.push(format!("{mark} {} [{}]", finding.message(locale), finding.code().as_str()));
        if finding.severity() != Severity::Info {
            lines.push(format!("  → {}", finding.hint(locale)));
        }
    }
    lines.push(facts(&report.facts, locale));
    if let Some(name) = &report.canonical_name {
        lines.push(say(locale, "cli-check-name", &[("name", name.into())]));
    }
    lines.join("\n") + "\n"
}

/// What the checker saw; a dash for what it did not find.
fn facts(facts: &Facts, locale: Locale) -> String {
    let none = || "-".to_owned();
    let merchant = facts.merchant.map(Merchant::product).unwrap_or("-");
    let usd = facts.usd.map_or_else(none, |usd| format!("${usd}"));
    let krw = facts.krw.map_or_else(none, |won| say(locale, "amount-won", &[("amount", won.to_string().into())]));
    let paid_on = facts.paid_on.map_or_else(none, |day| day.to_string());
    let values = [("merchant", merchant.into()), ("usd", usd.into()), ("krw", krw.into()), ("day", paid_on.into())];
    say(locale, "cli-check-facts", &values)
}
