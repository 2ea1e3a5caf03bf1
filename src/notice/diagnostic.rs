//! What the reader could not read, or read and does not believe.

use std::collections::HashSet;

use chrono::NaiveDate;

/// One thing that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Name of the file.
    pub source: String,
    /// Line of the file, from 1.
    pub line: usize,
    /// What it is.
    pub kind: Kind,
}

/// What the notice of a programme is expected to state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// The dollar price that is paid back.
    Price,
    /// The days of the month on which to pay.
    PayDays,
    /// The days of the month on which to claim.
    ClaimDays,
    /// At least one round.
    Rounds,
    /// The period in which usage counts.
    Usage,
    /// The most that is paid back.
    Cap,
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Understood, but doubtful.
    Warning,
    /// Not understood: something of the notice is missing from what was read.
    Error,
}

/// What was found. Texts are quoted from the notice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A document without `# Title:`.
    MissingTitle,
    /// A document without `# Category:`.
    MissingCategory,
    /// A document without `# Link:`.
    MissingLink,
    /// A document without `## 내용`; what follows the head was taken as the body.
    MissingContent,
    /// A new `# Title:` without `---` before it.
    MissingSeparator,
    /// Text that belongs to no notice.
    StrayText(String),
    /// A fence that is never closed; everything below it was taken as its content.
    UnclosedFence,
    /// The category names a course that does not exist.
    UnknownCourse(String),
    /// A link that opens the editor of a page instead of the page.
    EditorLink(String),
    /// A heading that stands twice at the same place of the tree; the line of the first.
    DuplicateSection(String, usize),
    /// A notice with the identity of an earlier one; the line of that.
    DuplicateNotice(String, usize),
    /// A labelled value that should be a date, days or an amount and is not: label, value.
    NotUnderstood(String, String),
    /// The notice of a programme does not state this, or not so that it was understood.
    NotStated(Expected),
    /// A date that no calendar has.
    ImpossibleDate(String),
    /// A time of day that may be read in two ways; it was left out.
    TimeUnclear(String),
    /// The weekday in brackets is not that of the date.
    WrongWeekday(String, NaiveDate),
    /// A range that ends before it begins.
    DatesOutOfOrder(String),
    /// A date whose year neither it nor its surroundings tell.
    YearUnknown(String),
    /// Round, its window's days and those of the general rule, which differ.
    AgainstRule(u32, String, String),
    /// Two rounds that take submissions at the same time.
    OverlappingRounds(u32, u32),
    /// A round that was described before; the line of the first description.
    DuplicateRound(u32, usize),
    /// A round whose window lies outside the claim month that the notice names.
    OutsideClaimMonth(u32),
    /// A round that is claimed before or in the month in which it is paid, or before an earlier round.
    MonthsOutOfOrder(u32),
    /// Rounds that are announced and nowhere described: first, last.
    RoundsWithoutMonths(u32, u32),
    /// A programme that more than one notice describes; the title of the notice that was followed.
    ProgrammeTwice(String),
    /// The price with VAT is not the price plus VAT.
    VatMismatch(String),
}

impl Kind {
    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::MissingTitle
            | Self::MissingContent
            | Self::StrayText(_)
            | Self::UnclosedFence
            | Self::NotUnderstood(..)
            | Self::NotStated(_)
            | Self::ImpossibleDate(_)
            | Self::TimeUnclear(_)
            | Self::YearUnknown(_)
            | Self::RoundsWithoutMonths(..) => Severity::Error,
            Self::MissingCategory
            | Self::MissingLink
            | Self::MissingSeparator
            | Self::UnknownCourse(_)
            | Self::EditorLink(_)
            | Self::DuplicateSection(..)
            | Self::DuplicateNotice(..)
            | Self::WrongWeekday(..)
            | Self::DatesOutOfOrder(_)
            | Self::AgainstRule(..)
            | Self::OverlappingRounds(..)
            | Self::DuplicateRound(..)
            | Self::OutsideClaimMonth(_)
            | Self::MonthsOutOfOrder(_)
            | Self::ProgrammeTwice(_)
            | Self::VatMismatch(_) => Severity::Warning,
        }
    }
}

/// Collects the diagnostics of one file.
pub struct Log<'a> {
    source: &'a str,
    found: Vec<Diagnostic>,
    noted: HashSet<(usize, Kind)>,
}

impl<'a> Log<'a> {
    /// An empty log for the file `source`.
    #[must_use]
    pub fn new(source: &'a str) -> Self {
        Self { source, found: Vec::new(), noted: HashSet::new() }
    }

    /// Notes `kind` at `line`, once.
    pub fn note(&mut self, line: usize, kind: Kind) {
        if self.noted.insert((line, kind.clone())) {
            self.found.push(Diagnostic { source: self.source.to_owned(), line, kind });
        }
    }

    /// What was noted, by line.
    #[must_use]
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|diagnostic| diagnostic.line);
        self.found
    }
}
