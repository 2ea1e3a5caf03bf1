//! Whether two questions ask the same.

use std::collections::BTreeSet;

use super::aliases::Aliases;
use super::facts::Fact;
use super::parts::Parts;
use super::query::{self, Query};

/// From here on two questions ask the same. Of the 47,895 pairs of our sample questions four reach it, one of them
/// wrongly (a template, and a detail of it); lower, and more are merged wrongly.
pub const SAME: f64 = 0.7;

/// How much two questions ask the same, from 0 to 1; from [`SAME`] on they may be merged.
#[must_use]
pub fn similarity(a: &str, b: &str) -> f64 {
    let understand = |text: &str| query::understand(text, Aliases::built_in(), Parts::default());
    between(&understand(a), &understand(b))
}

/// The share of their words that each covers of the other, the harmonic mean of both; halved when they name different
/// rounds, months or stages, or want different kinds of values.
#[must_use]
pub(super) fn between(a: &Query, b: &Query) -> f64 {
    let (there, back) = (covered(a, b), covered(b, a));
    if there + back == 0.0 {
        return 0.0;
    }
    let mean = 2.0 * there * back / (there + back);
    let facts = |query: &Query, numbered: bool| -> BTreeSet<Fact> {
        query.facts.iter().filter(|fact| fact.is_numbered() == numbered).copied().collect()
    };
    let differ = [true, false].into_iter().any(|numbered| facts(a, numbered) != facts(b, numbered));
    if differ { mean / 2.0 } else { mean }
}

/// The share of the words of `a` that `b` holds, itself or through aliases.
fn covered(a: &Query, b: &Query) -> f64 {
    let terms: BTreeSet<&String> = b.words.iter().flat_map(|word| word.ways.iter().flatten()).collect();
    let words = a.words.len().max(1) as f64;
    a.words.iter().map(|word| word.coverage(|term| terms.contains(term))).sum::<f64>() / words
}
