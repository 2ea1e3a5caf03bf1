//! The index: BM25 over title, headings and text (BM25F), in memory.

use std::collections::{BTreeMap, BTreeSet};

use super::facts;
use super::passages::{Passage, passages};
use super::query::Query;
use super::terms::{normalise, terms};
use crate::notice::Notice;

/// Weights of the fields: how much an occurrence there counts.
struct Params {
    title: f64,
    headings: f64,
    k1: f64,
    b: f64,
    num: f64,
    value: f64,
    notice: f64,
}
static P: std::sync::LazyLock<Params> = std::sync::LazyLock::new(|| {
    let e = |n: &str, d: f64| std::env::var(n).ok().and_then(|v| v.parse().ok()).unwrap_or(d);
    Params {
        title: e("P_TITLE", 1.2),
        headings: e("P_HEAD", 1.8),
        k1: e("P_K1", 1.2),
        b: e("P_B", 0.6),
        num: e("P_NUM", 1.4),
        value: e("P_VALUE", 0.7),
        notice: e("P_NOTICE", 1.0),
    }
});
const TEXT: f64 = 1.0;
/// How fast further occurrences stop counting, and how much long texts are held against them.
/// What a typed fact counts, beside 1 for a word: one with a number, and a kind of value.

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
    /// The terms of each notice's title.
    titles: Vec<BTreeSet<String>>,
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
                let frequencies = frequencies(&passage, title, 1.0 - P.b + P.b * length / average.max(1.0));
                Document { passage, frequencies }
            })
            .collect();
        let mut occurrences: BTreeMap<String, usize> = BTreeMap::new();
        for term in documents.iter().flat_map(|document| document.frequencies.keys()) {
            *occurrences.entry(term.clone()).or_default() += 1;
        }
        let titles =
            notices.iter().map(|notice| terms(&normalise(&notice.title)).into_iter().map(|t| t.text).collect());
        Self { documents, titles: titles.collect(), notices: notices.to_vec(), occurrences }
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
        let subjects: Vec<f64> = self.titles.iter().map(|title| self.subject(title, &wanted)).collect();
        let mut scored: Vec<(usize, f64)> = Vec::new();
        for (i, document) in self.documents.iter().enumerate() {
            let score = wanted.iter().map(|(term, weight)| weight * self.score(document, term)).sum::<f64>();
            if score > 0.0 {
                let subject = subjects.get(document.passage.notice).copied().unwrap_or_default();
                scored.push((i, score + P.notice * subject));
            }
        }
        //EXPLAIN
        if std::env::var("P_EXPLAIN").is_ok() {
            let mut s2 = scored.clone();
            s2.sort_by(|a, b| b.1.total_cmp(&a.1));
            for (i, sc) in s2.iter().take(3) {
                let d = &self.documents[*i];
                let mut c: Vec<(f64, &String)> =
                    wanted.iter().map(|(t, w)| (w * self.score(d, t), t)).filter(|x| x.0 > 0.05).collect();
                c.sort_by(|a, b| b.0.total_cmp(&a.0));
                let c: Vec<String> = c.iter().take(22).map(|(s, t)| format!("{t}:{s:.1}")).collect();
                eprintln!(
                    "  {sc:.1} {} > {:?} [{}] {}",
                    d.passage.notice,
                    d.passage.path.last(),
                    d.passage.text.chars().count(),
                    c.join(" ")
                );
            }
        }
        //END
        scored.sort_by(|(i, a), (j, b)| b.total_cmp(a).then(i.cmp(j)));
        scored
    }

    /// How much a question names what a notice is about, and others are not: the words of its title.
    fn subject(&self, title: &BTreeSet<String>, wanted: &BTreeMap<String, f64>) -> f64 {
        let all = self.titles.len() as f64;
        let telling = |term: &str| {
            let with: BTreeSet<usize> =
                self.documents.iter().filter(|d| d.frequencies.contains_key(term)).map(|d| d.passage.notice).collect();
            (all / with.len().max(1) as f64).ln()
        };
        wanted.iter().filter(|(term, _)| title.contains(*term)).map(|(term, weight)| weight * telling(term)).sum()
    }

    fn score(&self, document: &Document, term: &str) -> f64 {
        let frequency = document.frequencies.get(term).copied().unwrap_or(0.0);
        self.weight_of(term) * frequency / (P.k1 + frequency)
    }
}

/// Each term once, with its highest weight.
fn weights(query: &Query) -> BTreeMap<String, f64> {
    let mut weights = query.own.clone();
    let facts = query.facts.iter().map(|fact| (fact.term(), if fact.is_numbered() { P.num } else { P.value }));
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
        [(title, P.title), (&headings, P.headings), (&passage.context, TEXT), (&passage.text, TEXT / length)]
    {
        for term in terms(&normalise(text)) {
            *frequencies.entry(term.text).or_default() += weight;
        }
    }
    let facts: BTreeSet<_> = facts::offered(&format!("{headings} {}", passage.text)).into_iter().collect();
    frequencies.extend(facts.into_iter().map(|fact| (fact.term(), 1.0)));
    frequencies
}
