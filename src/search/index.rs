//! The index: BM25 over title, headings and text (BM25F), in memory.

use std::collections::{BTreeMap, BTreeSet};

use super::facts;
use super::passages::{Passage, passages};
use super::query::Query;
use super::terms::{normalise, terms};
use crate::notice::Notice;

/// Weights of the fields: how much an occurrence there counts.
const TITLE: f64 = 1.2;
const HEADINGS: f64 = 1.8;
const TEXT: f64 = 1.0;
/// How fast further occurrences stop counting, and how much long texts are held against them.
const K1: f64 = 1.2;
const B: f64 = 0.6;
/// What a typed fact counts, beside 1 for a word: one with a number, and a kind of value.
const NUMBERED: f64 = 1.4;
const VALUE: f64 = 0.7;

/// A document of the index.
#[derive(Debug)]
pub struct Document {
    /// What is quoted.
    pub passage: Passage,
    /// Term → weighted frequency.
    frequencies: BTreeMap<String, f64>,
}

/// All passages, ready to be searched.
#[derive(Debug)]
pub struct Index {
    /// Passages in the order of the notices.
    pub documents: Vec<Document>,
    /// Titles, links and dates of the notices.
    pub(super) notices: Vec<Notice>,
    /// Term → in how many documents it occurs.
    occurrences: BTreeMap<String, usize>,
}

impl Index {
    /// Indexes notices.
    #[must_use]
    pub fn build(notices: &[Notice]) -> Self {
        let passages: Vec<Passage> = notices.iter().enumerate().flat_map(|(i, notice)| passages(i, notice)).collect();
        let lengths: Vec<f64> = passages.iter().map(|passage| passage.text.chars().count() as f64).collect();
        let average = lengths.iter().sum::<f64>() / (lengths.len().max(1) as f64);
        let documents: Vec<Document> = passages
            .into_iter()
            .zip(lengths)
            .map(|(passage, length)| {
                let title = notices.get(passage.notice).map_or("", |notice| notice.title.as_str());
                let frequencies = frequencies(&passage, title, 1.0 - B + B * length / average.max(1.0));
                Document { passage, frequencies }
            })
            .collect();
        let mut occurrences: BTreeMap<String, usize> = BTreeMap::new();
        for term in documents.iter().flat_map(|document| document.frequencies.keys()) {
            *occurrences.entry(term.clone()).or_default() += 1;
        }
        Self { documents, notices: notices.to_vec(), occurrences }
    }

    /// How telling a term is: rare ones more. Never negative.
    #[must_use]
    pub fn weight_of(&self, term: &str) -> f64 {
        let with = self.occurrences.get(term).copied().unwrap_or(0) as f64;
        let all = self.documents.len() as f64;
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }

    /// Whether any passage holds the term.
    #[must_use]
    pub fn knows(&self, term: &str) -> bool {
        self.occurrences.contains_key(term)
    }

    /// The documents that match at all, best first, with their scores.
    #[must_use]
    pub fn rank(&self, query: &Query) -> Vec<(usize, f64)> {
        let wanted = weights(query);
        let mut scored: Vec<(usize, f64)> = Vec::new();
        for (i, document) in self.documents.iter().enumerate() {
            let score = wanted.iter().map(|(term, weight)| weight * self.score(document, term)).sum::<f64>();
            if score > 0.0 {
                scored.push((i, score));
            }
        }
        scored.sort_by(|(i, a), (j, b)| b.total_cmp(a).then(i.cmp(j)));
        scored
    }

    fn score(&self, document: &Document, term: &str) -> f64 {
        let frequency = document.frequencies.get(term).copied().unwrap_or(0.0);
        self.weight_of(term) * frequency / (K1 + frequency)
    }
}

/// Each term once, with its highest weight.
fn weights(query: &Query) -> BTreeMap<String, f64> {
    let mut weights = query.own.clone();
    let facts = query.facts.iter().map(|fact| (fact.term(), if fact.is_numbered() { NUMBERED } else { VALUE }));
    for (term, weight) in query.added.clone().into_iter().chain(facts) {
        let known = weights.entry(term).or_default();
        *known = known.max(weight);
    }
    weights
}

fn frequencies(passage: &Passage, title: &str, length: f64) -> BTreeMap<String, f64> {
    let mut frequencies: BTreeMap<String, f64> = BTreeMap::new();
    let headings = passage.path.join(" / ");
    for (text, weight) in
        [(title, TITLE), (&headings, HEADINGS), (&passage.context, TEXT), (&passage.text, TEXT / length)]
    {
        for term in terms(&normalise(text)) {
            *frequencies.entry(term.text).or_default() += weight;
        }
    }
    let facts: BTreeSet<_> = facts::offered(&format!("{headings} {}", passage.text)).into_iter().collect();
    frequencies.extend(facts.into_iter().map(|fact| (fact.term(), 1.0)));
    frequencies
}
