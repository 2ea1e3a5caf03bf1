//! The index: BM25 over title, headings and text (BM25F), in memory.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{self, Fact};
use super::passages::{Passage, passages};
use super::query::Query;
use super::terms::{normalise, terms};
use crate::notice::Notice;

// Measured on two sets of questions: each of these may be halved or doubled and hit@1 moves by three points at most.

/// Weights of the fields: how much an occurrence there counts, beside 1 in the text.
const TITLE: f64 = 1.2;
const HEADINGS: f64 = 1.8;
/// How fast further occurrences stop counting.
const K1: f64 = 1.2;
/// How much long texts are held against them.
const B: f64 = 0.6;
/// What a typed fact with a number counts, beside 1 for a word.
const NUMBERED: f64 = 1.4;
/// What a kind of value counts, such as a date.
const VALUE: f64 = 0.7;

/// A passage and its terms.
#[derive(Debug)]
pub struct Document {
    /// What is quoted.
    pub passage: Passage,
    /// Term → weighted frequency.
    frequencies: BTreeMap<String, f64>,
}

impl Document {
    /// Whether title, headings or text hold the term.
    #[must_use]
    pub fn holds(&self, term: &str) -> bool {
        self.frequencies.contains_key(term)
    }
}

/// All passages, ready to be searched.
#[derive(Debug)]
pub struct Index {
    pub(super) documents: Vec<Document>,
    pub(super) notices: Vec<Notice>,
    /// Terms of each notice's title → how much they tell it from the other notices.
    subjects: Vec<BTreeMap<String, f64>>,
    /// Term → in how many documents it occurs.
    occurrences: BTreeMap<String, usize>,
    /// Facts in titles and headings: what the notices describe, not only mention.
    described: BTreeSet<Fact>,
}

impl Index {
    /// Indexes notices.
    #[must_use]
    pub fn build(notices: &[Notice]) -> Self {
        let passages: Vec<Passage> = notices.iter().enumerate().flat_map(|(i, notice)| passages(i, notice)).collect();
        let average = passages.iter().map(length).sum::<f64>() / (passages.len().max(1) as f64);
        let document = |passage: Passage| {
            let title = notices.get(passage.notice).map_or("", |notice| notice.title.as_str());
            let relative = 1.0 - B + B * length(&passage) / average.max(1.0);
            Document { frequencies: frequencies(&passage, title, relative), passage }
        };
        let documents: Vec<Document> = passages.into_iter().map(document).collect();
        let mut occurrences: BTreeMap<String, usize> = BTreeMap::new();
        for term in documents.iter().flat_map(|document| document.frequencies.keys()) {
            *occurrences.entry(term.clone()).or_default() += 1;
        }
        let subjects = notices.iter().map(|notice| subject(&notice.title, &documents, notices.len())).collect();
        let described = documents.iter().flat_map(|document| {
            let title = notices.get(document.passage.notice).map_or("", |notice| notice.title.as_str());
            facts::numbered(&format!("{title} / {}", document.passage.path.join(" / ")))
        });
        let described = described.collect();
        Self { documents, notices: notices.to_vec(), subjects, occurrences, described }
    }

    /// Whether the notices may describe this: `false` for stage 7 when headings are about stages 1 to 6.
    #[must_use]
    pub(super) fn may_describe(&self, fact: Fact) -> bool {
        let like = |known: &&Fact| std::mem::discriminant(*known) == std::mem::discriminant(&fact);
        let sorted_by_heading = matches!(fact, Fact::Stage(_) | Fact::Sprint(_));
        !sorted_by_heading || self.described.contains(&fact) || !self.described.iter().any(|known| like(&known))
    }

    /// Whether any passage holds the term.
    #[must_use]
    pub(super) fn knows(&self, term: &str) -> bool {
        self.occurrences.contains_key(term)
    }

    /// The documents that match at all, best first, with their scores.
    #[must_use]
    pub(super) fn rank(&self, query: &Query) -> Vec<(usize, f64)> {
        let wanted = weights(query);
        let about = |subject: &BTreeMap<String, f64>| -> f64 {
            wanted.iter().filter_map(|(term, weight)| Some(weight * subject.get(term)?)).sum()
        };
        let about: Vec<f64> = self.subjects.iter().map(about).collect();
        let mut scored: Vec<(usize, f64)> = Vec::new();
        for (i, document) in self.documents.iter().enumerate() {
            let score: f64 = wanted.iter().map(|(term, weight)| weight * self.score(document, term)).sum();
            if score > 0.0 {
                scored.push((i, score + about.get(document.passage.notice).copied().unwrap_or_default()));
            }
        }
        scored.sort_by(|(i, a), (j, b)| b.total_cmp(a).then(i.cmp(j)));
        scored
    }

    fn score(&self, document: &Document, term: &str) -> f64 {
        let frequency = document.frequencies.get(term).copied().unwrap_or(0.0);
        self.rarity(term) * frequency / (K1 + frequency)
    }

    /// How telling a term is: rare ones more, never negative.
    fn rarity(&self, term: &str) -> f64 {
        let with = self.occurrences.get(term).copied().unwrap_or(0) as f64;
        let all = self.documents.len() as f64;
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }
}

fn length(passage: &Passage) -> f64 {
    passage.text.chars().count() as f64
}

/// The terms of a title, each weighed by how few notices speak of it at all.
fn subject(title: &str, documents: &[Document], notices: usize) -> BTreeMap<String, f64> {
    let telling = |term: &str| {
        let with: BTreeSet<usize> = documents.iter().filter(|d| d.holds(term)).map(|d| d.passage.notice).collect();
        (notices as f64 / with.len().max(1) as f64).ln()
    };
    terms(&normalise(title)).into_iter().map(|term| (term.text.clone(), telling(&term.text))).collect()
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
    let fields = [(title, TITLE), (&headings, HEADINGS), (&passage.context, 1.0), (&passage.text, 1.0 / length)];
    for (text, weight) in fields {
        for term in terms(&normalise(text)) {
            *frequencies.entry(term.text).or_default() += weight;
        }
    }
    let facts: BTreeSet<_> = facts::offered(&format!("{headings} {}", passage.text)).into_iter().collect();
    frequencies.extend(facts.into_iter().map(|fact| (fact.term(), 1.0)));
    frequencies
}
