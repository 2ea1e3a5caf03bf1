//! The documents that match a question, best first.
//!
//! The first look adds up terms; the second (`asked`) weighs `signs`, such as the `coverage` of words; `confidence` says
//! how probably the first document answers.

pub mod asked;
pub mod confidence;
pub mod coverage;
pub mod signs;

use std::collections::BTreeMap;

use crate::search::documents::Origin;
use crate::search::index::Index;
use crate::search::sources::Asker;
use crate::search::words::query::Query;
use asked::Asked;
use coverage::Wanted;
use signs::{Preference, Signs};

/// What a typed fact with a number counts, beside 1 for a word.
const NUMBERED: f64 = 1.4;
/// What a kind of value counts, such as a date.
const VALUE: f64 = 0.7;
/// What is left of the score of a document that is for another course or another cohort than the asker's.
const OTHERS: f64 = 0.7;
/// What is left of the score of a document that does not speak of a round, month or stage that the question names.
const UNNAMED: f64 = 0.7;
/// In how many documents words and sentences are looked at.
const LOOKED_AT: usize = 20;
/// How much what is for others is held back in the second look.
const FOREIGN: f64 = 6.0;

impl Index {
    /// The documents that match at all, best first, with their scores.
    #[must_use]
    pub(in crate::search) fn rank(&self, query: &Query, wanted: &Wanted, asker: Asker) -> Vec<(usize, f64)> {
        let ranked = self.first_look(query, asker);
        if self.parts.second { self.look_again(query, wanted, asker, &ranked) } else { ranked }
    }

    /// The documents that match at all, best first, by their terms.
    #[must_use]
    pub(in crate::search) fn first_look(&self, query: &Query, asker: Asker) -> Vec<(usize, f64)> {
        let wanted = weights(query);
        let mut scores = vec![0.0_f64; self.documents.len()];
        let about = self.titles_in(&wanted);
        for (term, weight) in &wanted {
            for posting in self.postings(term) {
                if let Some(score) = scores.get_mut(posting.document) {
                    *score += weight * posting.worth;
                }
            }
        }
        let named: Vec<String> = query.facts.iter().filter(|fact| fact.is_numbered()).map(|fact| fact.term()).collect();
        let named: Vec<String> = named.into_iter().filter(|term| !self.postings(term).is_empty()).collect();
        let matching = self.documents.iter().zip(scores).enumerate().filter(|(_, (_, score))| *score > 0.0);
        let mut ranked: Vec<(usize, f64)> = matching
            .map(|(place, (document, score))| {
                let about = match document.origin {
                    Origin::Notice(notice) => about.get(notice).copied().unwrap_or_default(),
                    Origin::Entry(_) => 0.0,
                };
                let named = named.iter().filter(|term| !self.holds(place, term)).fold(1.0, |left, _| left * UNNAMED);
                (place, (score + about) * named * self.fitting(document.origin, asker))
            })
            .collect();
        sort(&mut ranked);
        ranked
    }

    /// What speaks for each of the first documents that were found.
    #[must_use]
    pub(in crate::search) fn looked_at(
        &self,
        query: &Query,
        wanted: &Wanted,
        found: &[(usize, f64)],
    ) -> Vec<(usize, Signs)> {
        let asked = Asked::new(self, query, wanted, found);
        let signs = |(place, score): &(usize, f64)| Some((*place, asked.signs(*place, *score)?));
        found.iter().take(LOOKED_AT).filter_map(signs).collect()
    }

    /// The first of them once more, by what speaks for each; the others stay behind them.
    fn look_again(&self, query: &Query, wanted: &Wanted, asker: Asker, found: &[(usize, f64)]) -> Vec<(usize, f64)> {
        let preferred = |(place, signs): (usize, Signs)| {
            let origin = self.documents.get(place)?.origin;
            Some((place, Preference::FITTED.of(&signs) + FOREIGN * self.fitting(origin, asker).ln()))
        };
        let mut ranked: Vec<(usize, f64)> =
            self.looked_at(query, wanted, found).into_iter().filter_map(preferred).collect();
        sort(&mut ranked);
        let last = ranked.last().map_or(0.0, |(_, score)| *score);
        let rest = found.get(LOOKED_AT..).unwrap_or_default();
        ranked.extend(rest.iter().map(|(place, score)| (*place, last - 1.0 / score)));
        ranked
    }

    /// How much weighted terms name each notice by its title.
    #[must_use]
    pub(in crate::search) fn titles_in(&self, terms: &BTreeMap<String, f64>) -> Vec<f64> {
        let mut named = vec![0.0_f64; self.notices.len()];
        for (term, weight) in terms {
            for (notice, telling) in self.about(term) {
                if let Some(named) = named.get_mut(*notice) {
                    *named += weight * telling;
                }
            }
        }
        named
    }

    /// 1 for what is for the asker as far as both are known, less for what is for others.
    fn fitting(&self, origin: Origin, asker: Asker) -> f64 {
        let courses = self.courses(origin);
        let other_course = asker.course.is_some_and(|course| !courses.is_empty() && !courses.contains(&course));
        let other_cohort = asker.cohort.zip(self.cohort(origin)).is_some_and(|(own, theirs)| own != theirs);
        [other_course, other_cohort].into_iter().filter(|other| *other).fold(1.0, |fitting, _| fitting * OTHERS)
    }
}

fn sort(ranked: &mut [(usize, f64)]) {
    ranked.sort_by(|(i, a), (j, b)| b.total_cmp(a).then(i.cmp(j)));
}

/// Each term once, with its highest weight.
#[must_use]
pub fn weights(query: &Query) -> BTreeMap<String, f64> {
    let mut weights = query.own.clone();
    let facts = query.facts.iter().map(|fact| (fact.term(), if fact.is_numbered() { NUMBERED } else { VALUE }));
    for (term, weight) in query.added.clone().into_iter().chain(facts) {
        let known = weights.entry(term).or_default();
        *known = known.max(weight);
    }
    weights
}
