//! The index: for each term the documents that hold it, with what it is worth there (BM25F), in memory.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::documents::{self, Document, Numbers, Origin};
use super::parts::Parts;
use super::sources::{Entry, Sources};
use super::words::aliases::Aliases;
use super::words::facts::{self, Fact};
use super::words::query::{self, Query, Word};
use super::words::terms::normalise;
use crate::domain::Course;
use crate::notice::{Notice, NoticeId};

/// How fast further occurrences stop counting.
const K1: f64 = 1.2;

/// All passages and all operators' answers, ready to be searched.
#[derive(Debug)]
pub struct Index {
    pub(super) documents: Vec<Document>,
    pub(super) notices: Vec<Notice>,
    pub(super) entries: Vec<Entry>,
    /// The wordings of each entry.
    pub(super) asked: Vec<Vec<Query>>,
    pub(super) aliases: Aliases,
    pub(super) parts: Parts,
    numbers: Numbers,
    cohorts: BTreeMap<NoticeId, u32>,
    /// Term → the documents that hold it, in their order.
    postings: HashMap<String, Vec<Posting>>,
    /// Term → the notices with it in their title, and how much it tells them from the others.
    subjects: HashMap<String, Vec<(usize, f64)>>,
    /// Facts in titles and headings: what the notices describe, not only mention.
    described: BTreeSet<Fact>,
}

/// A document that holds a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    /// Which one.
    pub document: usize,
    /// What the term is worth there: the rarer and the more frequent, the more.
    pub worth: f64,
}

impl Index {
    /// Indexes notices alone.
    #[must_use]
    pub fn build(notices: &[Notice]) -> Self {
        Self::of(&Sources { notices, ..Sources::default() })
    }

    /// Indexes all there is.
    #[must_use]
    pub fn of(sources: &Sources<'_>) -> Self {
        Self::with_parts(sources, Parts::default())
    }

    /// Indexes all there is, for a search without some of its parts.
    #[must_use]
    pub fn with_parts(sources: &Sources<'_>, parts: Parts) -> Self {
        let described = sources.notices.iter().flat_map(described).collect();
        let mut numbers = Numbers::new(parts);
        let (documents, frequencies) = documents::all(sources, &mut numbers);
        let postings = postings(&frequencies);
        let subjects = subjects(sources.notices, &documents, &postings, parts);
        let aliases = Aliases::built_in().and(&sources.aliases);
        let asked =
            |entry: &Entry| entry.wordings.iter().map(|wording| query::understand(wording, &aliases, parts)).collect();
        Self {
            asked: sources.entries.iter().map(asked).collect(),
            documents,
            notices: sources.notices.to_vec(),
            entries: sources.entries.to_vec(),
            aliases,
            numbers,
            parts,
            cohorts: sources.cohorts.clone(),
            postings,
            subjects: if parts.headings { subjects } else { HashMap::new() },
            described,
        }
    }

    /// Whether the notices may describe this: `false` for stage 7 when headings are about stages 1 to 6.
    #[must_use]
    pub(super) fn may_describe(&self, fact: Fact) -> bool {
        let like = |known: &Fact| std::mem::discriminant(known) == std::mem::discriminant(&fact);
        let sorted_by_heading = matches!(fact, Fact::Stage(_) | Fact::Sprint(_));
        !sorted_by_heading || self.described.contains(&fact) || !self.described.iter().any(like)
    }

    /// The documents that hold a term.
    #[must_use]
    pub(super) fn postings(&self, term: &str) -> &[Posting] {
        self.postings.get(term).map_or(&[], Vec::as_slice)
    }

    /// Whether title, headings or text of a document hold the term.
    #[must_use]
    pub(super) fn holds(&self, document: usize, term: &str) -> bool {
        self.postings(term).binary_search_by_key(&document, |posting| posting.document).is_ok()
    }

    /// What a term is worth in a document.
    #[must_use]
    pub(super) fn worth(&self, document: usize, term: &str) -> f64 {
        let postings = self.postings(term);
        let found = postings.binary_search_by_key(&document, |posting| posting.document);
        found.ok().and_then(|at| postings.get(at)).map_or(0.0, |posting| posting.worth)
    }

    /// What a word of a question tells: the rarer it is the more, and a verb less than a noun.
    #[must_use]
    pub(super) fn tells(&self, word: &Word) -> f64 {
        const LEAST: f64 = 0.3;
        let mean =
            |terms: &Vec<String>| terms.iter().map(|term| self.rarity(term)).sum::<f64>() / terms.len().max(1) as f64;
        word.weight * word.ways.iter().map(mean).fold(LEAST, f64::max)
    }

    /// The notices with a term in their title, and how much it tells them from the others.
    #[must_use]
    pub(super) fn about(&self, term: &str) -> &[(usize, f64)] {
        self.subjects.get(term).map_or(&[], Vec::as_slice)
    }

    /// How much a word of a question, or an alias of it, names the subject of a notice: what the least telling of its
    /// terms tells in a title, 0 when a term stands in none.
    #[must_use]
    pub(super) fn names_a_subject(&self, word: &Word) -> f64 {
        let telling = |term: &String| self.about(term).iter().map(|(_, telling)| *telling).fold(0.0, f64::max);
        let least = |terms: &Vec<String>| terms.iter().map(telling).min_by(f64::total_cmp).unwrap_or_default();
        word.ways.iter().map(least).fold(0.0, f64::max)
    }

    /// How telling a term is: rare ones more, never negative.
    #[must_use]
    pub(super) fn rarity(&self, term: &str) -> f64 {
        rarity(self.postings(term).len(), self.documents.len())
    }

    /// Whom a document is for; empty for everyone.
    #[must_use]
    pub(super) fn courses(&self, origin: Origin) -> &[Course] {
        match origin {
            Origin::Notice(place) => self.notices.get(place).map_or(&[], |notice| notice.courses.as_slice()),
            Origin::Entry(place) => self.entries.get(place).map_or(&[], |entry| entry.courses.as_slice()),
        }
    }

    /// The number of a term in the lists of the documents; `None` when none holds it.
    #[must_use]
    pub(super) fn number(&self, term: &str) -> Option<u32> {
        self.numbers.get(term)
    }

    /// The cohort that a document is for, when it is for one only.
    #[must_use]
    pub(super) fn cohort(&self, origin: Origin) -> Option<u32> {
        match origin {
            Origin::Notice(place) => self.cohorts.get(&self.notices.get(place)?.id).copied(),
            Origin::Entry(_) => None,
        }
    }
}

fn rarity(with: usize, all: usize) -> f64 {
    let (with, all) = (with as f64, all as f64);
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}

/// Term → documents, from document → terms.
fn postings(frequencies: &[HashMap<String, f64>]) -> HashMap<String, Vec<Posting>> {
    let mut postings: HashMap<String, Vec<Posting>> = HashMap::new();
    for (document, frequencies) in frequencies.iter().enumerate() {
        for (term, frequency) in frequencies {
            let worth = frequency / (K1 + frequency);
            match postings.get_mut(term) {
                Some(known) => known.push(Posting { document, worth }),
                None => drop(postings.insert(term.clone(), vec![Posting { document, worth }])),
            }
        }
    }
    for known in postings.values_mut() {
        let rarity = rarity(known.len(), frequencies.len());
        known.iter_mut().for_each(|posting| posting.worth *= rarity);
    }
    postings
}

/// The terms of the titles, each weighed by how few notices speak of it at all.
fn subjects(
    notices: &[Notice],
    documents: &[Document],
    postings: &HashMap<String, Vec<Posting>>,
    parts: Parts,
) -> HashMap<String, Vec<(usize, f64)>> {
    let notice_of = |posting: &Posting| match documents.get(posting.document)?.origin {
        Origin::Notice(place) => Some(place),
        Origin::Entry(_) => None,
    };
    let telling = |term: &str| {
        let with: BTreeSet<usize> = postings.get(term).into_iter().flatten().filter_map(notice_of).collect();
        (notices.len() as f64 / with.len().max(1) as f64).ln()
    };
    let mut subjects: HashMap<String, Vec<(usize, f64)>> = HashMap::new();
    for (place, notice) in notices.iter().enumerate() {
        let terms: BTreeSet<String> = parts.terms(&normalise(&notice.title)).into_iter().map(|t| t.text).collect();
        for term in terms {
            let known = subjects.entry(term).or_default();
            known.push((place, 0.0));
        }
    }
    for (term, known) in &mut subjects {
        let telling = telling(term);
        known.iter_mut().for_each(|(_, weight)| *weight = telling);
    }
    subjects
}

/// The facts in a notice's title and headings.
fn described(notice: &Notice) -> Vec<Fact> {
    let headings = super::documents::passages::passages(notice).into_iter().map(|passage| passage.path.join(" / "));
    let headings: BTreeSet<String> = std::iter::once(notice.title.clone()).chain(headings).collect();
    headings.iter().flat_map(|heading| facts::numbered(heading)).collect()
}
