//! What the dates come to at the time of asking.

use super::answer::Question;
use super::facts::Fact;
use crate::domain::{Moment, Programme};
use crate::text::Locale;

/// A computed sentence and the facts on which it rests.
#[derive(Clone, Debug)]
pub struct Status {
    /// In the language of the question's reader.
    pub sentence: String,
    /// For finding the passages that say so.
    pub facts: Vec<Fact>,
}

/// The computed sentence for a question about now, else `None`.
#[must_use]
pub fn status(text: &str, programmes: &[Programme], now: Moment, locale: Locale) -> Option<String> {
    answer(&Question { text, now, top: 0, locale, programmes }).map(|status| status.sentence)
}

/// The computed sentence with its facts.
#[must_use]
pub fn answer(_question: &Question<'_>) -> Option<Status> {
    None
}
