//! Whether the notices answer a question at all.
//!
//! Judged by how many of the question's words the best passage covers, itself or through synonyms, and by how many no
//! notice knows. The score of the ranking does not enter: it grows with the length of the question. The points were
//! fitted by logistic regression on questions with and without an answer and then rounded; they contain no words.

use super::index::Index;
use super::query::{Query, Word};
use super::terms::terms;

/// Doubt before the first word is looked at.
const DOUBT: f64 = 1.6;
/// What doubt loses when the best passage covers all words, in proportion.
const COVERED: f64 = 2.4;
/// What it loses for each covered word, up to [`ENOUGH`] of them: two of two words may be chance, four hardly.
const EACH: f64 = 0.7;
const ENOUGH: f64 = 4.0;
/// What it gains when no notice knows any of the words, in proportion.
const UNKNOWN: f64 = 2.1;
/// What it gains when a stage, round or month is named that the best passage does not speak of.
const MISSING: f64 = 1.8;

/// Whether to say that nothing was found.
#[must_use]
pub fn abstains(index: &Index, query: &Query, ranked: &[(usize, f64)]) -> bool {
    let Some(best) = ranked.first().and_then(|(place, _)| index.documents.get(*place)) else { return true };
    let words = query.words.len().max(1) as f64;
    let covered: f64 = query.words.iter().map(|word| coverage(word, |term| best.holds(term))).sum();
    let known = |word: &&Word| coverage(word, |term| index.knows(term)) >= 0.5;
    let unknown = words - query.words.iter().filter(known).count() as f64;
    let missing = query.facts.iter().any(|fact| fact.is_numbered() && !best.holds(&fact.term()));
    if query.facts.iter().any(|fact| !index.may_describe(*fact)) {
        return true;
    }
    let doubt = DOUBT - COVERED * covered / words - EACH * covered.min(ENOUGH)
        + UNKNOWN * unknown / words
        + if missing { MISSING } else { 0.0 };
    doubt > 0.0
}

/// The share of a word's terms that are there, or that of its best synonym.
fn coverage(word: &Word, there: impl Fn(&str) -> bool) -> f64 {
    let share = |terms: &[String]| terms.iter().filter(|term| there(term)).count() as f64 / terms.len().max(1) as f64;
    let own: Vec<String> = terms(&word.text).into_iter().map(|term| term.text).collect();
    word.replaced.iter().map(|terms| share(terms)).fold(share(&own), f64::max)
}
