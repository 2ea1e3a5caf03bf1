//! What is searched: passages of notices, and operators' answers beside them.

pub mod cuts;
pub mod highlight;
pub mod passages;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::search::parts::Parts;
use crate::search::sources::{Entry, Sources};
use crate::search::words::facts::{self, Fact};
use crate::search::words::kinds;
use crate::search::words::terms::normalise;
use passages::{Passage, Piece, passages};

// Measured on two sets of questions: each of these may be halved or doubled and hit@1 moves by three points at most.

/// Weights of the fields: how much an occurrence there counts, beside 1 in the text.
const TITLE: f64 = 1.2;
const HEADINGS: f64 = 1.8;
/// How much long texts are held against them.
const B: f64 = 0.6;

/// Where a document comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The place of its notice.
    Notice(usize),
    /// The place of its entry.
    Entry(usize),
}

/// A passage or an operators' answer.
#[derive(Debug)]
pub struct Document {
    /// Where it comes from.
    pub origin: Origin,
    /// What is quoted.
    pub passage: Passage,
    /// The terms of its text, ascending.
    pub words: Vec<u32>,
    /// The terms of title and headings, ascending.
    pub headings: Vec<u32>,
    /// Its sentences, points and cells.
    pub sentences: Vec<Sentence>,
}

/// A sentence, point or cell of a document.
#[derive(Debug)]
pub struct Sentence {
    /// Bytes of the document's text.
    pub range: Range<usize>,
    /// Its terms and typed facts, for a cell also those of what it stands under; ascending.
    pub own: Vec<u32>,
    /// Those of what it stands under: the point above it, or the head of its column; ascending.
    pub above: Vec<u32>,
}

/// All documents, and for each its terms with their weighted frequencies.
#[must_use]
pub fn all(sources: &Sources<'_>, numbers: &mut Numbers) -> (Vec<Document>, Vec<HashMap<String, f64>>) {
    let titled = sources.notices.iter().enumerate().flat_map(|(place, notice)| {
        passages(notice).into_iter().map(move |passage| (Origin::Notice(place), notice.title.clone(), passage))
    });
    let entries = sources
        .entries
        .iter()
        .enumerate()
        .map(|(place, entry)| (Origin::Entry(place), entry.wordings.join(" / "), as_passage(entry)));
    let all: Vec<_> = titled.chain(entries).collect();
    let average = all.iter().map(|(.., passage)| length(passage)).sum::<f64>() / (all.len().max(1) as f64);
    all.into_iter()
        .map(|(origin, title, passage)| {
            let relative = 1.0 - B + B * length(&passage) / average.max(1.0);
            let frequencies = frequencies(&passage, &title, relative, numbers.parts);
            let headings = format!("{title} / {}", passage.path.join(" / "));
            let sentences = candidates(&passage).into_iter().map(|candidate| {
                let own = passage.text.get(candidate.range.clone()).unwrap_or_default();
                let context = if candidate.cell { candidate.context.as_str() } else { "" };
                Sentence {
                    own: numbers.with_facts(&format!("{own} {context}")),
                    above: numbers.with_facts(&candidate.context),
                    range: candidate.range,
                }
            });
            let sentences = sentences.collect();
            let (words, headings) = (numbers.of(&passage.text), numbers.of(&headings));
            (Document { origin, passage, words, headings, sentences }, frequencies)
        })
        .unzip()
}

/// The sentences, points and cells of a passage; a part of a template has none.
fn candidates(passage: &Passage) -> Vec<highlight::Candidate> {
    match &passage.piece {
        Piece::Whole => highlight::candidates(&passage.text, None),
        Piece::Rows { header } => highlight::candidates(&passage.text, Some(header)),
        Piece::Template { .. } => Vec::new(),
    }
}

/// An operators' answer as it stands beside passages: what was asked is its title.
fn as_passage(entry: &Entry) -> Passage {
    Passage { path: Vec::new(), text: entry.answer.clone(), context: String::new(), piece: Piece::Whole }
}

fn length(passage: &Passage) -> f64 {
    passage.text.chars().count() as f64
}

fn frequencies(passage: &Passage, title: &str, length: f64, parts: Parts) -> HashMap<String, f64> {
    let mut frequencies: HashMap<String, f64> = HashMap::new();
    let headings = passage.path.join(" / ");
    let above: &[(&str, f64)] = if parts.headings { &[(title, TITLE), (&headings, HEADINGS)] } else { &[] };
    for (text, weight) in above.iter().chain(&[(passage.context.as_str(), 1.0), (&passage.text, 1.0 / length)]) {
        for term in parts.terms(&normalise(text)) {
            *frequencies.entry(term.text).or_default() += weight;
        }
    }
    // A title tells which sprint or stage all of its notice is about; the round in it is mostly that of the notice.
    let titled = facts::numbered(title).into_iter().filter(|fact| matches!(fact, Fact::Sprint(_) | Fact::Stage(_)));
    let offered = kinds::offered(&format!("{headings} {}", passage.text)).into_iter();
    let facts: BTreeSet<_> = offered.chain(titled).collect();
    frequencies.extend(facts.into_iter().map(|fact| (fact.term(), 1.0)));
    frequencies
}

/// Gives each term a number.
#[derive(Debug)]
pub struct Numbers {
    /// How texts are cut into terms.
    pub parts: Parts,
    known: HashMap<String, u32>,
}

impl Numbers {
    /// None given yet.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self { parts, known: HashMap::new() }
    }

    /// The number of a term that some document holds.
    #[must_use]
    pub fn get(&self, term: &str) -> Option<u32> {
        self.known.get(term).copied()
    }

    /// The terms of a text, ascending, each once.
    fn of(&mut self, text: &str) -> Vec<u32> {
        let terms = self.parts.terms(&normalise(text)).into_iter().map(|term| term.text).collect();
        self.number(terms)
    }

    /// The terms and typed facts of a text, ascending, each once.
    fn with_facts(&mut self, text: &str) -> Vec<u32> {
        let terms = self.parts.terms(&normalise(text)).into_iter().map(|term| term.text);
        let facts = kinds::offered(text).into_iter().map(|fact| fact.term());
        self.number(terms.chain(facts).collect())
    }

    fn number(&mut self, terms: Vec<String>) -> Vec<u32> {
        let known = &mut self.known;
        let mut numbers: Vec<u32> = terms
            .into_iter()
            .map(|term| {
                let next = known.len() as u32;
                *known.entry(term).or_insert(next)
            })
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

impl Document {
    /// A sentence as it stands in the text.
    #[must_use]
    pub fn text_of(&self, sentence: &Sentence) -> &str {
        self.passage.text.get(sentence.range.clone()).unwrap_or_default()
    }

    /// Whether two documents share nearly all of their words.
    #[must_use]
    pub fn tells_the_same(&self, other: &Self) -> bool {
        alike(&self.words, &other.words)
    }
}

/// Whether two lists of terms, each ascending, are nearly the same.
#[must_use]
pub fn alike(one: &[u32], other: &[u32]) -> bool {
    const NEARLY: f64 = 0.9;
    let shared = one.iter().filter(|term| other.binary_search(term).is_ok()).count() as f64;
    shared >= NEARLY * ((one.len() + other.len()) as f64 - shared)
}
