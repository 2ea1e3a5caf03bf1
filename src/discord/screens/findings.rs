//! What the validator found, one line a finding, and the facts that it read, so that the person sees what the bot saw.

use crate::domain::{Facts, Merchant};
use crate::text::{Locale, escape_markdown, say, usd, won};
use crate::validator::{Code, Finding, Report, Severity};

/// One line a finding, worst first: mark, what, remedy. Empty when there is nothing to say. That the file is named
/// otherwise is left out: the screens show the name itself.
#[must_use]
pub fn findings(report: &Report, locale: Locale) -> Vec<String> {
    let said = report.findings.iter().filter(|finding| finding.code() != Code::FileName);
    said.map(|finding| line(finding, locale)).collect()
}

fn line(finding: &Finding, locale: Locale) -> String {
    let mark = match finding.severity() {
        Severity::Error => "⛔",
        Severity::Warning => "🔎",
        Severity::Info => "·",
    };
    let (mut message, hint) = (finding.message(locale), finding.hint(locale));
    if let Some(file) = finding.file() {
        message = message.replace(file, &escape_markdown(file));
    }
    format!("{mark} **{message}**\n{hint}")
}

/// `ChatGPT · 결제일 2025-03-05 · $22.00 · 32,145원`; facts that were not found are named as such.
#[must_use]
pub fn facts(facts: &Facts, locale: Locale) -> String {
    let missing = |key: &str| say(locale, "facts-missing", &[("fact", say(locale, key, &[]).into())]);
    let merchant = facts.merchant.map_or_else(|| missing("fact-merchant"), |m| Merchant::product(m).to_owned());
    let paid_on = facts.paid_on.map_or_else(
        || missing("fact-paid-on"),
        |day| say(locale, "facts-paid-on", &[("date", day.to_string().into())]),
    );
    let dollars = facts.usd.map_or_else(|| missing("fact-usd"), |amount| usd(locale, amount));
    let krw = facts.krw.map_or_else(|| missing("fact-krw"), |amount| won(locale, amount));
    [merchant, paid_on, dollars, krw].join(" · ")
}
