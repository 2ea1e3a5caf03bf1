//! Whether two questions ask the same: the one place that decides which are answered together.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// From here two questions are taken to ask the same.
pub const SAME: f64 = 0.5;

/// How alike two questions are: 0 for nothing in common, 1 for the same letters.
#[must_use]
pub fn alike(a: &str, b: &str) -> f64 {
    let (a, b) = (pairs(a), pairs(b));
    let shared = a.intersection(&b).count() as f64;
    2.0 * shared / ((a.len() + b.len()).max(1) as f64)
}

fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let letters: Vec<char> = text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect();
    letters.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
}
