//! How probable it is that the first hit answers the question.
//!
//! Judged by how many of the question's words the best document covers, itself or through aliases, by whether it names
//! the kind of value that is asked for, and by how far it is ahead of the next one. The score of the ranking itself does
//! not enter: it grows with the length of the question.

use std::collections::BTreeSet;

use super::coverage::Wanted;
use crate::search::documents::{Document, Origin, alike};
use crate::search::index::Index;
use crate::search::similar;
use crate::search::words::facts::Fact;
use crate::search::words::query::{Query, Word};

/// What speaks for and against the first hit; each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The share of the question's words that it covers.
    pub covered: f64,
    /// How many of them, of four: two of two words may be chance, four hardly.
    pub enough: f64,
    /// 1 when a stage, round or month is named that it does not speak of.
    pub missing: f64,
    /// The share of words for what notices seldom speak of, and it does not; 1 from every fifth word on.
    pub outside: f64,
    /// The share of the question's words that its title and headings cover.
    pub headed: f64,
    /// How far it is ahead of the next document that tells something else.
    pub ahead: f64,
    /// How much less the sentences cover that name what has to be named, such as a number of things, than the best one;
    /// 1 when none names it.
    pub unoffered: f64,
    /// Where the last day for something is asked: the share of the question that no sentence with a day covers.
    pub undated: f64,
}

/// What each piece of [`Evidence`] weighs: a logistic regression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Without any evidence.
    pub bias: f64,
    /// For [`Evidence::as_array`].
    pub each: [f64; Evidence::COUNT],
}

impl Evidence {
    /// How many pieces there are.
    pub const COUNT: usize = 8;

    /// The pieces in the order of the weights.
    #[must_use]
    pub const fn as_array(&self) -> [f64; Self::COUNT] {
        [self.covered, self.enough, self.missing, self.outside, self.headed, self.ahead, self.unoffered, self.undated]
    }
}

impl Weights {
    /// Fitted by `cargo bench --bench questions` on some 3,700 questions, most of them by writers who had read
    /// nothing but the notices, and rounded; each is counted a second time as if none of its words were in
    /// `outside.txt`. But [`Evidence::missing`], which is too rare among them, was set by hand.
    pub const FITTED: Self = Self { bias: -4.2, each: [1.8, 4.0, -2.0, -3.5, 1.6, 2.6, -2.1, -1.5] };

    /// The probability that the first hit answers the question.
    #[must_use]
    pub fn confidence(&self, evidence: &Evidence) -> f64 {
        let sum: f64 = self.each.iter().zip(evidence.as_array()).map(|(weight, piece)| weight * piece).sum();
        1.0 / (1.0 + (-self.bias - sum).exp())
    }
}

/// The evidence for the first of the documents that were found; `None` when it cannot be the answer.
#[must_use]
pub fn evidence(index: &Index, query: &Query, wanted: &Wanted, ranked: &[(usize, f64)]) -> Option<Evidence> {
    const ENOUGH: f64 = 4.0;
    const FEW: f64 = 5.0;
    if query.facts.iter().any(|fact| !index.may_describe(*fact)) {
        return None;
    }
    let place = ranked.first()?.0;
    let document = index.documents.get(place)?;
    let weighed =
        |covers: &dyn Fn(&Word) -> f64| query.words.iter().map(|word| word.weight * covers(word)).sum::<f64>();
    let all = weighed(&|_| 1.0).max(1.0);
    let covered = weighed(&|word| word.coverage(|term| index.holds(place, term)));
    let missing = query.facts.iter().any(|fact| fact.is_numbered() && !index.holds(place, &fact.term()));
    let there = |word: &&Vec<String>| word.iter().all(|term| index.holds(place, term));
    let foreign = query.outside.iter().filter(|word| !there(word)).count() as f64;
    let close = wanted.close(document, None);
    let beside = |fact: Fact| index.number(&fact.term()).map_or(0.0, |fact| wanted.close(document, Some(fact)));
    let unnamed = |fact: &Fact| 1.0 - beside(*fact) / close.max(f64::MIN_POSITIVE);
    let must = query.facts.iter().filter(|fact| fact.must_be_named());
    let undated = query.facts.contains(&Fact::Deadline).then(|| 1.0 - beside(Fact::Deadline));
    Some(Evidence {
        covered: covered / all,
        enough: covered.min(ENOUGH) / ENOUGH,
        missing: f64::from(u8::from(missing)),
        outside: (FEW * foreign / all).min(1.0),
        headed: wanted.headed(document),
        ahead: ahead(index, wanted, ranked),
        unoffered: must.map(unnamed).fold(0.0, f64::max).min(1.0),
        undated: undated.unwrap_or_default(),
    })
}

/// How far the first document is ahead of the next one that does not hold the sentence which answers best in the first.
fn ahead(index: &Index, wanted: &Wanted, ranked: &[(usize, f64)]) -> f64 {
    const FAR: f64 = 7.5;
    let Some(((first, best), others)) = ranked.split_first() else { return 0.0 };
    let answer = index.documents.get(*first).and_then(|document| wanted.closest(document));
    let same = |document: &Document| {
        let answer = answer.map(|sentence| sentence.own.as_slice());
        answer.is_some_and(|answer| document.sentences.iter().any(|sentence| alike(&sentence.own, answer)))
    };
    let next = others.iter().find(|(place, _)| index.documents.get(*place).is_some_and(|document| !same(document)));
    next.map_or(1.0, |(_, next)| ((best - next) / FAR).clamp(0.0, 1.0))
}

/// Whether operators answered something else: the question, or each wording in which it was asked of them, has a word
/// that nothing in the other covers. What they answered counts for the question. Never so for a passage of a notice.
#[must_use]
pub fn asked_otherwise(index: &Index, query: &Query, place: usize, document: &Document) -> bool {
    let Origin::Entry(entry) = document.origin else { return false };
    let held = query.words.iter().flat_map(|word| word.ways.iter().flatten()).collect::<BTreeSet<_>>();
    let covers = |asked: &Query| !similar::own_word(asked, |term| held.contains(term));
    similar::own_word(query, |term| index.holds(place, term))
        || !index.asked.get(entry).into_iter().flatten().any(covers)
}

/// How much the question is the one that operators have answered, from 0 to 1; 0 for a passage of a notice.
#[must_use]
pub fn asked_before(index: &Index, query: &Query, document: &Document) -> f64 {
    let Origin::Entry(place) = document.origin else { return 0.0 };
    let asked = index.asked.get(place).into_iter().flatten();
    asked.map(|asked| similar::between(query, asked)).fold(0.0, f64::max)
}
