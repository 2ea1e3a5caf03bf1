//! The sentence that matters in a passage: the sentence, point of a list or cell of a table that covers most of the
//! question.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::facts;
use super::index::Index;
use super::query::Query;
use super::terms::normalise;

/// A part of a passage that may be shown bold.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Bytes of the passage, without marks of lists and tables.
    pub range: Range<usize>,
    /// What it stands under: the point above it, or the head of its column.
    pub context: String,
}

/// What is above a candidate counts this much, beside 1 for itself.
const ABOVE: f64 = 0.5;
/// A candidate must be worth this much, beside the whole passage, to stand out.
const SHARE: f64 = 0.2;

/// The sentence of `text` that matters most; `None` when nothing stands out or all of it is one template.
#[must_use]
pub fn sentence(index: &Index, wanted: &BTreeMap<String, f64>, text: &str) -> Option<Range<usize>> {
    let worth = |part: &str| -> BTreeMap<String, f64> {
        let facts = facts::offered(part).into_iter().map(|fact| fact.term());
        let terms = index.parts.terms(&normalise(part)).into_iter().map(|term| term.text);
        let found = terms.chain(facts).filter_map(|term| {
            let weight = wanted.get(&term)? * index.rarity(&term);
            Some((term, weight))
        });
        found.collect()
    };
    let whole: f64 = worth(text).values().sum();
    let mut best: Option<(f64, Range<usize>)> = None;
    for candidate in candidates(text) {
        let own = worth(text.get(candidate.range.clone())?);
        let above = worth(&candidate.context).into_iter().filter(|(term, _)| !own.contains_key(term));
        let score = own.values().sum::<f64>() + ABOVE * above.map(|(_, weight)| weight).sum::<f64>();
        if score > best.as_ref().map_or(SHARE * whole, |(best, _)| *best) {
            best = Some((score, candidate.range));
        }
    }
    best.map(|(_, range)| range)
}

/// The share of the question's words that one sentence of a document covers, with the headings above it.
#[must_use]
pub fn closeness(index: &Index, query: &Query, place: usize) -> f64 {
    let Some(document) = index.documents.get(place) else { return 0.0 };
    let terms = |text: &str| index.parts.terms(&normalise(text)).into_iter().map(|term| term.text);
    let above: BTreeSet<String> = terms(&index.headings(document)).collect();
    let all = query.words.iter().map(|word| word.weight).sum::<f64>().max(1.0);
    let covered = |candidate: Candidate| {
        let own = document.passage.text.get(candidate.range).unwrap_or_default();
        let held: BTreeSet<String> = terms(own).chain(terms(&candidate.context)).collect();
        let there = |term: &str| held.contains(term) || above.contains(term);
        query.words.iter().map(|word| word.weight * word.coverage(there)).sum::<f64>() / all
    };
    candidates(&document.passage.text).into_iter().map(covered).fold(0.0, f64::max)
}

/// The sentences, points and cells of a passage, in order; nothing from inside a fence.
#[must_use]
pub fn candidates(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut fence: Option<&str> = None;
    let mut above: Vec<(usize, String)> = Vec::new();
    let mut head: Option<Vec<String>> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let bare = line.trim();
        let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        match (fence, mark) {
            (None, Some(opens)) => fence = Some(opens),
            (Some(opens), Some(closes)) if opens == closes => fence = None,
            (Some(_), _) => {}
            (None, None) if bare.starts_with('|') => cells(text, at..start, &mut head, &mut found),
            (None, None) => {
                head = None;
                let indent = line.chars().take_while(|c| c.is_whitespace() && *c != '\n').count();
                let inside = words_of(text, at..start);
                above.retain(|(known, _)| *known < indent);
                let context = above.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(" ");
                above.push((indent, text.get(inside.clone()).unwrap_or_default().to_owned()));
                found.extend(
                    sentences(text, inside).into_iter().map(|range| Candidate { range, context: context.clone() }),
                );
            }
        }
    }
    found
}

/// A line without the marks around its words: of lists, headings, quotations and frames.
fn words_of(text: &str, line: Range<usize>) -> Range<usize> {
    let whole = text.get(line.clone()).unwrap_or_default();
    let inner = whole.trim_start().trim_start_matches(['-', '*', '+', '>', '#']);
    let inner = if inner.len() == whole.trim_start().len() || inner.starts_with(char::is_whitespace) {
        inner
    } else {
        whole.trim_start()
    };
    let number = inner.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    let inner = match number.strip_prefix(['.', ')']) {
        Some(rest) if rest.starts_with(' ') && number.len() < inner.trim_start().len() => rest,
        _ => inner,
    };
    let start = line.start + (whole.len() - inner.trim_start().len());
    let end = start + inner.trim().len();
    if inner.trim().starts_with('<') { start..start } else { start..end }
}

/// The sentences of a line, cut only where all marks of bold are closed.
fn sentences(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let words = text.get(line.clone()).unwrap_or_default();
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in words.match_indices(". ").chain(words.match_indices("? ")).chain(words.match_indices("! ")) {
        let end = at + 1;
        let Some(part) = words.get(from..end) else { continue };
        if part.matches("**").count() % 2 == 0
            && part.matches('(').count() == part.matches(')').count()
            && part.chars().count() > 8
        {
            found.push(line.start + from..line.start + end);
            from = end + 1;
        }
    }
    found.push(line.start + from..line.end);
    found.retain(|range| text.get(range.clone()).is_some_and(|part| part.chars().any(char::is_alphanumeric)));
    found
}

/// The cells of a line of a table, each under the head of its column and the first cell of its row.
fn cells(text: &str, line: Range<usize>, head: &mut Option<Vec<String>>, found: &mut Vec<Candidate>) {
    let whole = text.get(line.clone()).unwrap_or_default();
    let mut at = line.start + (whole.len() - whole.trim_start().len()) + 1;
    let mut row: Vec<Range<usize>> = Vec::new();
    for cell in whole.trim().trim_start_matches('|').trim_end_matches('|').split('|') {
        let from = at + (cell.len() - cell.trim_start().len());
        row.push(from..from + cell.trim().len());
        at += cell.len() + 1;
    }
    let words = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default().to_owned();
    let Some(head) = head else {
        *head = Some(row.iter().map(words).collect());
        return;
    };
    if row.iter().all(|cell| words(cell).chars().all(|c| matches!(c, '-' | ':' | ' '))) {
        return;
    }
    let first = row.first().map(words).unwrap_or_default();
    for (column, range) in row.into_iter().enumerate().filter(|(_, range)| !range.is_empty()) {
        let title = head.get(column).cloned().unwrap_or_default();
        let context = if column == 0 { title } else { format!("{title} {first}") };
        found.push(Candidate { range, context });
    }
}
