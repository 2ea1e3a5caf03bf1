//! A question, prepared for the second look: what each of its words tells, and what speaks for a document.

use std::collections::{BTreeMap, BTreeSet};

use super::coverage::{Sought, Wanted};
use super::signs::Signs;
use super::weights;
use crate::search::documents::highlight::best_sentence;
use crate::search::documents::{Origin, Sentence};
use crate::search::index::Index;
use crate::search::words::query::Query;

/// A question, prepared for the second look.
pub struct Asked<'a> {
    index: &'a Index,
    query: &'a Query,
    wanted: &'a Wanted,
    /// How much each of its words names the subject of a notice.
    subjects: Vec<f64>,
    /// The terms of its words and of their aliases.
    terms: BTreeSet<u32>,
    /// What its own terms could be worth at most.
    worth: f64,
    /// How well the best documents of each notice match.
    notices: Vec<f64>,
    /// How much it names each notice by the title.
    about: Vec<f64>,
}

impl<'a> Asked<'a> {
    /// `found`: what the first look found, best first.
    #[must_use]
    pub fn new(index: &'a Index, query: &'a Query, wanted: &'a Wanted, found: &[(usize, f64)]) -> Self {
        let worth: f64 = query.own.iter().map(|(term, weight)| weight * index.rarity(term)).sum();
        let mut about = index.titles_in(&weights(query));
        let most = about.iter().copied().fold(1.0, f64::max);
        about.iter_mut().for_each(|about| *about /= most);
        let terms = wanted.words.iter().flat_map(Sought::terms).collect();
        let subjects = query.words.iter().map(|word| index.names_a_subject(word)).collect();
        let notices = best(index, found);
        Self { index, query, wanted, subjects, terms, worth: worth.max(1.0), notices, about }
    }

    /// What speaks for a document that the first look gave this score.
    #[must_use]
    pub fn signs(&self, place: usize, score: f64) -> Option<Signs> {
        let document = self.index.documents.get(place)?;
        let (notice, about) = match document.origin {
            Origin::Notice(notice) => (self.notices.get(notice).copied(), self.about.get(notice).copied()),
            Origin::Entry(_) => (Some(score), None),
        };
        let facts = |numbered: bool| {
            let kind = self.query.facts.iter().filter(|fact| fact.is_numbered() == numbered);
            kind.filter(|fact| self.index.holds(place, &fact.term())).count() as f64
        };
        let headings = document.headings.as_slice();
        let echo = |sentence: &Sentence| (self.wanted.beside(document, sentence) * self.asked_of(sentence)).sqrt();
        Some(Signs {
            first: score / self.worth,
            own: self.matched(&self.query.own, place),
            added: self.matched(&self.query.added, place),
            named: facts(true),
            offered: facts(false),
            notice: notice.unwrap_or_default() / self.worth,
            about: about.unwrap_or_default(),
            covered: self.wanted.share(&[&document.words, headings]),
            headed: self.wanted.headed(document),
            close: self.wanted.close(document, None),
            alone: best_sentence(document, None, |sentence| self.wanted.share(&[&sentence.own])),
            strange: self.strange(&[&document.words, headings]),
            echo: best_sentence(document, None, echo),
        })
    }

    /// How much the word names a subject that names it most, of those that these terms do not cover.
    fn strange(&self, held: &[&[u32]]) -> f64 {
        let left = |(word, subject): (&Sought, &f64)| subject * (1.0 - word.covered(held));
        self.wanted.words.iter().zip(&self.subjects).map(left).fold(0.0, f64::max)
    }

    /// The share of a sentence's terms that the question has.
    fn asked_of(&self, sentence: &Sentence) -> f64 {
        const SHORTEST: usize = 4;
        let asked = sentence.own.iter().filter(|term| self.terms.contains(term)).count();
        asked as f64 / sentence.own.len().max(SHORTEST) as f64
    }

    fn matched(&self, terms: &BTreeMap<String, f64>, place: usize) -> f64 {
        terms.iter().map(|(term, weight)| weight * self.index.worth(place, term)).sum::<f64>() / self.worth
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
