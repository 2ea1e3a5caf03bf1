//! The parts of the search that can be switched off, so that the worth of each can be measured
//! (`cargo bench --no-default-features --bench questions`).

use super::words::terms::{self, Term};

/// Which parts work; all of them but in measurements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The list of what trainees say for what notices say.
    pub aliases: bool,
    /// Titles and headings are searched too.
    pub headings: bool,
    /// Typed facts: N차, N월 결제, N단계, and the kind of value that is asked for.
    pub facts: bool,
    /// Hangul is cut into pairs of syllables, not into words.
    pub pairs: bool,
    /// A question about the present is answered from the calendar.
    pub status: bool,
    /// Near duplicates are told once.
    pub duplicates: bool,
    /// What was found is looked at once more, by words and sentences.
    pub second: bool,
}

impl Default for Parts {
    fn default() -> Self {
        Self { aliases: true, headings: true, facts: true, pairs: true, status: true, duplicates: true, second: true }
    }
}

impl Parts {
    /// The terms of a normalised text.
    #[must_use]
    pub(super) fn terms(self, normalised: &str) -> Vec<Term> {
        if self.pairs { terms::terms(normalised) } else { terms::words(normalised) }
    }
}
