//! What speaks for one document rather than another: the second look at what was found.
//!
//! The first look ([`super::rank`]) adds up terms. The second knows words and sentences: a word of the question counts
//! once, however many terms it has, the more the rarer it is, and more in a heading or beside others in one sentence.

use std::collections::BTreeMap;

use super::documents::{Document, Origin, Sentence};
use super::highlight::best_sentence;
use super::index::Index;
use super::query::{Query, Word};

/// What speaks for a document; most are shares of what the question has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Signs {
    /// What the first look made of it.
    pub first: f64,
    /// What the question's own terms are worth in it.
    pub own: f64,
    /// What the terms that aliases add are worth in it.
    pub added: f64,
    /// How many of the rounds, months and stages that are named it speaks of.
    pub named: f64,
    /// And how many it does not.
    pub unnamed: f64,
    /// How many of the wanted kinds of values it offers.
    pub offered: f64,
    /// How well the two best documents of its notice match.
    pub notice: f64,
    /// The share of the question's words that it covers.
    pub covered: f64,
    /// The share that its title and headings cover.
    pub headed: f64,
    /// The share that one of its sentences covers with what it stands under and the headings.
    pub close: f64,
    /// The share that one of its sentences covers with what it stands under.
    pub under: f64,
    /// The share that one of its sentences covers alone.
    pub alone: f64,
    /// The share that a sentence covers which names the kind of value that has to be named; 0 where none has to be.
    pub telling: f64,
}

/// What each sign weighs: the better a document is, the larger the weighted sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preference(pub [f64; Signs::COUNT]);

impl Signs {
    /// How many there are.
    pub const COUNT: usize = 13;

    /// The signs in the order of the weights.
    #[must_use]
    pub const fn as_array(&self) -> [f64; Self::COUNT] {
        [
            self.first,
            self.own,
            self.added,
            self.named,
            self.unnamed,
            self.offered,
            self.notice,
            self.covered,
            self.headed,
            self.close,
            self.under,
            self.alone,
            self.telling,
        ]
    }
}

impl Preference {
    /// Fitted on 624 questions with an answer, by the probability that the right one comes first (a softmax over what
    /// was found, its weights held near zero), and rounded. Of 156 questions of two further writers, which were not
    /// fitted on, the right passage came first for 130, and for 126 by the first look alone.
    pub const FITTED: Self = Self([5.0, 5.9, 16.0, 1.0, -0.2, 0.6, 1.4, 3.0, 2.9, 2.7, 1.9, 2.0, 1.9]);

    /// How much a document is preferred.
    #[must_use]
    pub fn of(&self, signs: &Signs) -> f64 {
        self.0.iter().zip(signs.as_array()).map(|(weight, sign)| weight * sign).sum()
    }
}

/// A question, prepared for the second look.
pub struct Asked<'a> {
    index: &'a Index,
    query: &'a Query,
    /// Its words by the numbers of their terms, each with what it tells.
    words: Vec<(Word<Option<u32>>, f64)>,
    /// The kinds of values of which an answer has to name one, by their numbers.
    must: Vec<Option<u32>>,
    /// What its own terms could be worth at most.
    worth: f64,
    /// What its words tell together.
    all: f64,
    /// How well the best documents of each notice match.
    notices: Vec<f64>,
}

impl<'a> Asked<'a> {
    /// `found`: what the first look found, best first.
    #[must_use]
    pub fn new(index: &'a Index, query: &'a Query, found: &[(usize, f64)]) -> Self {
        let worth: f64 = query.own.iter().map(|(term, weight)| weight * index.rarity(term)).sum();
        let number = |word: &Word| (word.map(|term| index.number(term)), index.tells(word));
        let words: Vec<_> = query.words.iter().map(number).collect();
        let all: f64 = words.iter().map(|(_, tells)| tells).sum();
        let must = query.facts.iter().filter(|fact| fact.must_be_named()).map(|fact| index.number(&fact.term()));
        let notices = best(index, found);
        Self { must: must.collect(), notices, index, query, words, worth: worth.max(1.0), all: all.max(1.0) }
    }

    /// What speaks for a document that the first look gave this score.
    #[must_use]
    pub fn signs(&self, place: usize, score: f64) -> Option<Signs> {
        let document = self.index.documents.get(place)?;
        let notice = match document.origin {
            Origin::Notice(notice) => self.notices.get(notice).copied().unwrap_or_default(),
            Origin::Entry(_) => score,
        };
        let facts = |numbered: bool, held: bool| {
            let kind = self.query.facts.iter().filter(|fact| fact.is_numbered() == numbered);
            kind.filter(|fact| self.index.holds(place, &fact.term()) == held).count() as f64
        };
        let headings = document.headings.as_slice();
        let close = |sentence: &Sentence| self.share(&[&sentence.own, &sentence.above, headings]);
        Some(Signs {
            first: score / self.worth,
            own: self.matched(&self.query.own, place),
            added: self.matched(&self.query.added, place),
            named: facts(true, true),
            unnamed: facts(true, false),
            offered: facts(false, true),
            notice: notice / self.worth,
            covered: self.share(&[&document.words, headings]),
            headed: self.share(&[headings]),
            close: best_sentence(document, None, close),
            under: best_sentence(document, None, |sentence| self.share(&[&sentence.own, &sentence.above])),
            alone: best_sentence(document, None, |sentence| self.share(&[&sentence.own])),
            telling: self.telling(document, close),
        })
    }

    fn telling(&self, document: &Document, close: impl Fn(&Sentence) -> f64) -> f64 {
        let beside = |fact: &Option<u32>| fact.map_or(0.0, |fact| best_sentence(document, Some(fact), &close));
        self.must.iter().map(beside).min_by(f64::total_cmp).unwrap_or_default()
    }

    fn matched(&self, terms: &BTreeMap<String, f64>, place: usize) -> f64 {
        terms.iter().map(|(term, weight)| weight * self.index.worth(place, term)).sum::<f64>() / self.worth
    }

    /// The share of what the words tell that these terms, each list ascending, cover.
    fn share(&self, held: &[&[u32]]) -> f64 {
        let holds = |term: &Option<u32>| term.is_some_and(|term| held.iter().any(|of| of.binary_search(&term).is_ok()));
        self.words.iter().map(|(word, tells)| tells * word.coverage(holds)).sum::<f64>() / self.all
    }
}

/// How well the two best documents of each notice match.
fn best(index: &Index, found: &[(usize, f64)]) -> Vec<f64> {
    const OF: usize = 2;
    let mut best = vec![(0, 0.0); index.notices.len()];
    for (place, score) in found {
        let Some(Origin::Notice(notice)) = index.documents.get(*place).map(|document| document.origin) else {
            continue;
        };
        if let Some((seen, sum)) = best.get_mut(notice).filter(|(seen, _)| *seen < OF) {
            *seen += 1;
            *sum += score / OF as f64;
        }
    }
    best.into_iter().map(|(_, sum)| sum).collect()
}
