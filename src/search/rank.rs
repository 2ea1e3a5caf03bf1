//! The documents that match a question, best first.

use std::collections::BTreeMap;

use super::documents::Origin;
use super::highlight;
use super::index::Index;
use super::query::{Query, Word};
use super::signs::{Asked, Preference};
use super::sources::Asker;

/// What a typed fact with a number counts, beside 1 for a word.
const NUMBERED: f64 = 1.4;
/// What a kind of value counts, such as a date.
const VALUE: f64 = 0.7;
/// What is left of the score of a document that is for another course or another cohort than the asker's.
const OTHERS: f64 = 0.7;
/// What is left of the score of a document that does not speak of a round, month or stage that the question names.
const UNNAMED: f64 = 0.7;
/// What the score gains, in proportion, when one sentence covers the whole question.
const TOGETHER: f64 = 0.5;
/// In how many documents sentences are looked at.
const LOOKED_AT: usize = 10;
/// In how many the second look is taken.
const LOOKED_AT_AGAIN: usize = 20;
/// How much what is for others is held back in the second look.
const FOREIGN: f64 = 6.0;

impl Index {
    /// The documents that match at all, best first, with their scores. `dated`: the calendar answers, and the passage that
    /// stands beside it is the one of the rounds, which the words of the question need not be in.
    #[must_use]
    pub(super) fn rank(&self, query: &Query, asker: Asker, dated: bool) -> Vec<(usize, f64)> {
        let wanted = weights(query);
        let mut scores = vec![0.0_f64; self.documents.len()];
        let mut about = vec![0.0_f64; self.notices.len()];
        for (term, weight) in &wanted {
            for posting in self.postings(term) {
                if let Some(score) = scores.get_mut(posting.document) {
                    *score += weight * posting.worth;
                }
            }
            for (notice, telling) in self.about(term) {
                if let Some(about) = about.get_mut(*notice) {
                    *about += weight * telling;
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
        // The words of a question that stand together in one sentence tell more than the same words far apart.
        let words = self.numbered(query);
        for (place, score) in ranked.iter_mut().take(LOOKED_AT) {
            let close = self.documents.get(*place).map(|document| highlight::closeness(document, &words, None));
            *score *= 1.0 + TOGETHER * close.unwrap_or_default();
        }
        sort(&mut ranked);
        if self.parts.second && !dated { self.look_again(query, asker, ranked) } else { ranked }
    }

    /// The first of them once more, by what speaks for each; the others stay behind them.
    fn look_again(&self, query: &Query, asker: Asker, found: Vec<(usize, f64)>) -> Vec<(usize, f64)> {
        let asked = Asked::new(self, query, &found);
        let (first, rest) = found.split_at(found.len().min(LOOKED_AT_AGAIN));
        let preferred = |(place, score): &(usize, f64)| {
            let origin = self.documents.get(*place)?.origin;
            let foreign = FOREIGN * self.fitting(origin, asker).ln();
            Some((*place, Preference::FITTED.of(&asked.signs(*place, *score)?) + foreign))
        };
        let mut ranked: Vec<(usize, f64)> = first.iter().filter_map(preferred).collect();
        sort(&mut ranked);
        let last = ranked.last().map_or(0.0, |(_, score)| *score);
        ranked.extend(rest.iter().map(|(place, score)| (*place, last - 1.0 / score)));
        ranked
    }

    /// The words of a question by the numbers of their terms.
    #[must_use]
    pub(super) fn numbered(&self, query: &Query) -> Vec<Word<Option<u32>>> {
        query.words.iter().map(|word| word.map(|term| self.number(term))).collect()
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
