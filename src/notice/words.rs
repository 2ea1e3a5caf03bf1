//! Diagnostics and errors in words.

use super::diagnostic::{Diagnostic, Expected, Kind};
use super::library::LoadError;
use crate::text::{self, Locale, say};

impl LoadError {
    /// The error as a sentence with what to do.
    #[must_use]
    pub fn say(&self, locale: Locale) -> String {
        match self {
            Self::Io { path, error } if error.kind() == std::io::ErrorKind::NotFound => {
                say(locale, "notices-not-found", &[("path", path.as_str().into())])
            }
            Self::Io { path, error } => {
                let args = [("path", path.as_str().into()), ("reason", error.to_string().into())];
                say(locale, "notices-unreadable", &args)
            }
            Self::NotUtf8 { path, line } => {
                say(locale, "notices-not-utf8", &[("path", path.as_str().into()), ("line", line.to_string().into())])
            }
            Self::NotText { path } => say(locale, "notices-not-text", &[("path", path.as_str().into())]),
            Self::Empty { path } => say(locale, "notice-empty-folder", &[("path", path.as_str().into())]),
        }
    }
}

impl Diagnostic {
    /// The diagnostic as a sentence, without file and line.
    #[must_use]
    pub fn say(&self, locale: Locale) -> String {
        self.kind.say(locale)
    }
}

impl Kind {
    fn say(&self, locale: Locale) -> String {
        match self {
            Self::MissingTitle => say(locale, "notice-missing-title", &[]),
            Self::MissingCategory => say(locale, "notice-missing-category", &[]),
            Self::MissingLink => say(locale, "notice-missing-link", &[]),
            Self::MissingContent => say(locale, "notice-missing-content", &[]),
            Self::MissingSeparator => say(locale, "notice-missing-separator", &[]),
            Self::UnclosedFence => say(locale, "notice-unclosed-fence", &[]),
            Self::StrayText(text) => say(locale, "notice-stray-text", &[("text", cut(text))]),
            Self::UnknownCourse(name) => say(locale, "notice-unknown-course", &[("name", cut(name))]),
            Self::EditorLink(link) => say(locale, "notice-editor-link", &[("link", link.as_str().into())]),
            Self::DuplicateSection(title, line) => {
                say(locale, "notice-duplicate-section", &[("title", cut(title)), ("line", line.to_string().into())])
            }
            Self::DuplicateNotice(title, line) => {
                say(locale, "notice-duplicate-notice", &[("title", cut(title)), ("line", line.to_string().into())])
            }
            Self::ProgrammeTwice(title) => say(locale, "notice-programme-twice", &[("title", cut(title))]),
            other => other.say_value(locale),
        }
    }

    /// What is about dates, amounts and rounds.
    fn say_value(&self, locale: Locale) -> String {
        let number = |n: &u32| n.to_string().into();
        match self {
            Self::NotUnderstood(label, text) => {
                say(locale, "notice-not-understood", &[("label", cut(label)), ("text", cut(text))])
            }
            Self::NotStated(expected) => expected.say(locale),
            Self::ImpossibleDate(text) => say(locale, "notice-impossible-date", &[("text", cut(text))]),
            Self::TimeUnclear(text) => say(locale, "notice-time-unclear", &[("text", cut(text))]),
            Self::WrongWeekday(text, date) => {
                let actual = text::date(locale, *date);
                say(locale, "notice-wrong-weekday", &[("text", cut(text)), ("actual", actual.into())])
            }
            Self::DatesOutOfOrder(text) => say(locale, "notice-dates-out-of-order", &[("text", cut(text))]),
            Self::YearUnknown(text) => say(locale, "notice-year-unknown", &[("text", cut(text))]),
            Self::AgainstRule(round, own, rule) => {
                let args = [("number", number(round)), ("own", cut(own)), ("rule", cut(rule))];
                say(locale, "notice-against-rule", &args)
            }
            Self::OverlappingRounds(a, b) => {
                say(locale, "notice-overlapping-rounds", &[("first", number(a)), ("second", number(b))])
            }
            Self::DuplicateRound(round, line) => {
                say(locale, "notice-duplicate-round", &[("number", number(round)), ("line", line.to_string().into())])
            }
            Self::OutsideClaimMonth(round) => say(locale, "notice-outside-claim-month", &[("number", number(round))]),
            Self::MonthsOutOfOrder(round) => say(locale, "notice-months-out-of-order", &[("number", number(round))]),
            Self::RoundsWithoutMonths(first, last) => {
                say(locale, "notice-rounds-without-months", &[("first", number(first)), ("last", number(last))])
            }
            Self::VatMismatch(text) => say(locale, "notice-vat-mismatch", &[("text", cut(text))]),
            other => other.say(locale),
        }
    }
}

impl Expected {
    fn say(self, locale: Locale) -> String {
        match self {
            Self::Price => say(locale, "notice-no-price", &[]),
            Self::PayDays => say(locale, "notice-no-pay-days", &[]),
            Self::ClaimDays => say(locale, "notice-no-claim-days", &[]),
            Self::Rounds => say(locale, "notice-no-rounds", &[]),
            Self::Usage => say(locale, "notice-no-usage", &[]),
            Self::Cap => say(locale, "notice-no-cap", &[]),
        }
    }
}

/// A quotation, short enough for one line.
fn cut(quoted: &str) -> fluent_bundle::FluentValue<'static> {
    const LONGEST: usize = 80;
    text::cut(quoted, LONGEST).into()
}
