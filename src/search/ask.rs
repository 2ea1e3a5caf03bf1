//! Answers a question: understands it, finds what may answer, and says how sure that is.

use super::answer::{Answer, Hit, Judgement, Question};
use super::documents::{Document, Sentence};
use super::index::Index;
use super::rank;
use super::rank::confidence::{self, Evidence, Weights};
use super::rank::coverage::Wanted;
use super::rank::signs::Signs;
use super::similar;
use super::status;
use super::status::{Beside, Status};
use super::words::query::{self, Query};

/// A question understood, and what was found for it.
struct Found {
    query: Query,
    wanted: Wanted,
    status: Option<Status>,
    /// Best first.
    ranked: Vec<(usize, f64)>,
}

impl Index {
    /// Answers a question.
    #[must_use]
    pub fn ask(&self, question: &Question<'_>) -> Answer {
        let found = self.find(question);
        let mut confidence = self.confidence(&found);
        let Found { query, mut status, ranked, .. } = found;
        let worth = |(term, weight): (String, f64)| Some((self.number(&term)?, weight * self.rarity(&term)));
        let wanted = rank::weights(&query).into_iter().filter_map(worth).collect();
        let found = |beside: Option<&Beside>| self.distinct(&ranked, question.top, &wanted, beside);
        let mut hits = found(status.as_ref().map(|status| &status.beside));
        let told = hits.first().and_then(Hit::sentence).filter(|_| status.is_none() && self.parts.status);
        if let Some(programme) = told.and_then(|told| status::window_of(question.programmes, told)) {
            // A window that stands out says nothing about now: what it comes to is told beside it, or it stands back.
            status = status::of_window(question, programme).filter(|_| Judgement::of(confidence) == Judgement::Clear);
            hits = found(Some(&status.as_ref().map_or_else(Beside::no_window, |status| status.beside.clone())));
        }
        if status.is_some() {
            confidence = confidence.max(Judgement::CLEAR);
        }
        let judgement = Judgement::of(confidence);
        let others = |hit: &Hit| {
            let theirs =
                question.asker.course.is_some_and(|own| !hit.courses.is_empty() && !hit.courses.contains(&own));
            theirs.then(|| hit.courses.clone())
        };
        let for_others = hits.first().filter(|_| judgement != Judgement::NotThere).and_then(others);
        Answer { hits, judgement, confidence, status: status.map(|status| status.sentence), for_others }
    }

    /// What speaks for and against the first hit, for measurements; `None` when nothing can be the answer.
    #[must_use]
    pub fn evidence(&self, question: &Question<'_>) -> Option<Evidence> {
        let Found { query, wanted, ranked, .. } = self.find(question);
        confidence::evidence(self, &query, &wanted, &ranked)
    }

    /// What speaks for each document that was found, with its text, for measurements.
    #[must_use]
    pub fn signs(&self, question: &Question<'_>) -> Vec<(Signs, &str)> {
        let Found { query, wanted, .. } = self.find(question);
        let found = self.first_look(&query, question.asker);
        let text = |place: usize| self.documents.get(place).map(|document| document.passage.text.as_str());
        let looked_at = self.looked_at(&query, &wanted, &found).into_iter();
        looked_at.filter_map(|(place, signs)| Some((signs, text(place)?))).collect()
    }

    fn find(&self, question: &Question<'_>) -> Found {
        let mut query = self.understand(question.text);
        let status = status::answer(question).filter(|_| self.parts.status);
        if let Some(status) = &status {
            query.also(status.words, &status.facts, self.parts);
        }
        let wanted = Wanted::new(self, &query);
        let mut ranked = self.rank(&query, &wanted, question.asker);
        if let Some(status) = status.as_ref().filter(|status| !status.facts.iter().any(|fact| fact.is_numbered())) {
            self.stated_first(&status.beside, &mut ranked);
        }
        let ranked = self.known_first(&query, ranked);
        Found { query, wanted, status, ranked }
    }

    /// Puts first, of the likeliest, the one that states what a computed sentence rests on.
    fn stated_first(&self, beside: &Beside, ranked: &mut [(usize, f64)]) {
        const LIKELIEST: usize = 6;
        let states = |(place, _): &(usize, f64)| {
            self.documents.get(*place).is_some_and(|document| {
                let states = |sentence: &Sentence| beside.states(document.text_of(sentence), &self.rounds(sentence));
                document.sentences.iter().any(states)
            })
        };
        if let Some(at) = ranked.iter().take(LIKELIEST).position(states) {
            put_first(ranked, at);
        }
    }

    /// Puts what operators answered to this very question before everything else.
    fn known_first(&self, query: &Query, mut ranked: Vec<(usize, f64)>) -> Vec<(usize, f64)> {
        let known = |place: usize| {
            let document = self.documents.get(place)?;
            Some(confidence::asked_before(self, query, document)).filter(|alike| *alike >= similar::SAME)
        };
        let best = ranked.iter().enumerate().filter_map(|(at, (place, _))| Some((at, known(*place)?)));
        if let Some((at, _)) = best.max_by(|(_, a), (_, b)| a.total_cmp(b)) {
            put_first(&mut ranked, at);
        }
        ranked
    }

    fn confidence(&self, found: &Found) -> f64 {
        let Found { query, wanted, ranked, .. } = found;
        let Some((place, _)) = ranked.first() else { return 0.0 };
        let known = self.documents.get(*place).map(|document| confidence::asked_before(self, query, document));
        let known = known.filter(|alike| *alike >= similar::SAME).unwrap_or_default();
        let evidence = confidence::evidence(self, query, wanted, ranked);
        let confidence = evidence.map_or(0.0, |evidence| Weights::FITTED.confidence(&evidence)).max(known);
        // What operators answered to another question is at most one of several that may answer this one.
        let otherwise = |document: &Document| confidence::asked_otherwise(self, query, *place, document);
        match self.documents.get(*place).is_some_and(otherwise) {
            true => confidence.min(Judgement::CLEAR - f64::EPSILON),
            false => confidence,
        }
    }

    pub(super) fn understand(&self, text: &str) -> Query {
        query::understand(text, &self.aliases, self.parts)
    }
}

/// Puts one of a list before all others.
fn put_first(ranked: &mut [(usize, f64)], at: usize) {
    if let Some(up_to) = ranked.get_mut(..=at) {
        up_to.rotate_right(1);
    }
}
