//! Whether two questions ask the same.

use std::collections::BTreeSet;

use super::parts::Parts;
use super::words::aliases::Aliases;
use super::words::facts::Fact;
use super::words::query::{self, Query, Word};

/// From here on two questions ask the same. Of the 8,385 pairs of different questions in `tests/samples/questions` none
/// reaches it, and none 0.6.
pub const SAME: f64 = 0.7;

/// How words begin that only ask: 가능한가요, 하고 싶은데요.
const ASKING: [&str; 4] = ["가능", "싶은", "싶어", "해도"];

/// A word of which less is there is another word: of two that begin alike, the stem counts most.
const COVERED: f64 = 0.5;

/// How much two questions ask the same, from 0 to 1; from [`SAME`] on they may be merged.
#[must_use]
pub fn similarity(a: &str, b: &str) -> f64 {
    let understand = |text: &str| query::understand(text, Aliases::built_in(), Parts::default());
    between(&understand(a), &understand(b))
}

/// The share of their words that each covers of the other, the harmonic mean of both; halved when they name different
/// rounds, months or stages, or want different kinds of values, or when one has a word of content that nothing in the
/// other covers: 점심 식대 is not 저녁 식대, and neither is 식대 alone.
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
    if differ || has_own_word(a, b) || has_own_word(b, a) { mean / 2.0 } else { mean }
}

/// Whether `a` has a word of content that nothing in `b` covers.
fn has_own_word(a: &Query, b: &Query) -> bool {
    let terms = terms(b);
    own_word(a, |term| terms.contains(term))
}

/// Whether a question has a word of content that nothing covers; `there` tells what is there.
#[must_use]
pub(super) fn own_word(query: &Query, there: impl Fn(&String) -> bool) -> bool {
    // A word of one syllable has no pairs and tells nothing.
    let first = |word: &&Word| word.ways.first().and_then(|terms| terms.first()).cloned();
    let tells = |word: &&Word| first(word).is_some_and(|term| !ASKING.contains(&term.as_str()));
    query.words.iter().filter(tells).any(|word| word.coverage(&there) < COVERED)
}

fn terms(query: &Query) -> BTreeSet<&String> {
    query.words.iter().flat_map(|word| word.ways.iter().flatten()).collect()
}

/// The share of the words of `a` that `b` holds, itself or through aliases.
fn covered(a: &Query, b: &Query) -> f64 {
    let terms = terms(b);
    let words = a.words.len().max(1) as f64;
    a.words.iter().map(|word| word.coverage(|term| terms.contains(term))).sum::<f64>() / words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_only_one_has_keeps_two_questions_apart() {
        for (one, other) in [
            ("출석 인정되나요?", "병가도 출석 인정되나요?"),
            ("점심 식대 지원되나요?", "저녁 식대 지원되나요?"),
            ("식대 지원 되나요", "저녁 식대 지원되나요?"),
        ] {
            assert!(similarity(one, other) < SAME && similarity(other, one) < SAME, "{one} {other}");
        }
    }

    #[test]
    fn other_endings_and_spaces_ask_the_same() {
        for (one, other) in [
            ("점심 식대도 지원되나요?", "점심 식대 지원돼요?"),
            ("주차장 있나요?", "주차장 어디에 있어요?"),
            ("노트북 수리 되나요?", "노트북 수리 가능한가요?"),
        ] {
            assert!(similarity(one, other) >= SAME, "{one} {other}");
        }
    }
}
