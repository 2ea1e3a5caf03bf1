//! A notice → passages (발췌): pieces of at most 1,000 characters that can be quoted as they stand.
//!
//! A passage never crosses a heading unless a tiny one is merged with its neighbour; lists are cut between points,
//! fences stay whole while they fit, and a table that has to be cut keeps its header as context.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::notice::Notice;
use crate::notice::markdown::DIALECT;

/// Longest passage, in characters.
pub const LONGEST: usize = 1000;

/// A passage below this, in characters, is merged with a neighbour: alone it tells too little.
const TINY: usize = 35;

/// A quotable piece of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Place of the notice in the list that was indexed.
    pub notice: usize,
    /// The headings above it, outermost first; bold lines that act as headings included.
    pub path: Vec<String>,
    /// Exactly the notice's text.
    pub text: String,
    /// Words that belong to it and stand elsewhere: the header of a table that was cut.
    pub context: String,
}

/// A block or part of one, before packing.
#[derive(Clone)]
struct Unit {
    range: Range<usize>,
    path: Vec<String>,
    context: String,
    /// Begins a new passage even where the path stays the same.
    breaks: bool,
}

/// The passages of a notice, in order.
#[must_use]
pub fn passages(place: usize, notice: &Notice) -> Vec<Passage> {
    let body = notice.body.as_str();
    let mut packed: Vec<Unit> = Vec::new();
    for unit in units(body) {
        match packed.last_mut() {
            Some(last) if !unit.breaks && last.path == unit.path && fits(body, last, &unit) => {
                last.range.end = unit.range.end;
            }
            _ => packed.push(unit),
        }
    }
    let merged = merge_tiny(body, packed);
    let mut passages: Vec<Passage> = Vec::new();
    for unit in merged {
        let text = slice(body, &unit.range).trim_matches('\n').trim_end().to_owned();
        let passage = Passage { notice: place, path: unit.path, text, context: unit.context };
        let told = passages.iter().any(|known| known.text == passage.text);
        if !told && !passage.text.is_empty() {
            passages.push(passage);
        }
    }
    passages
}

fn slice<'b>(body: &'b str, range: &Range<usize>) -> &'b str {
    body.get(range.clone()).unwrap_or_default()
}

fn fits(body: &str, first: &Unit, second: &Unit) -> bool {
    slice(body, &(first.range.start..second.range.end)).chars().count() <= LONGEST
}

/// Joins each tiny passage with the next one, else the one before, under the same parent heading.
fn merge_tiny(body: &str, units: Vec<Unit>) -> Vec<Unit> {
    let tiny = |unit: &Unit| slice(body, &unit.range).trim().chars().count() < TINY;
    let parent = |unit: &Unit| unit.path.split_last().map(|(_, parent)| parent.to_vec()).unwrap_or_default();
    let mut merged: Vec<Unit> = Vec::new();
    for unit in units {
        match merged.last_mut() {
            Some(last) if (tiny(last) || tiny(&unit)) && parent(last) == parent(&unit) && fits(body, last, &unit) => {
                last.path = joined(&last.path, &unit.path);
                last.range.end = unit.range.end;
            }
            _ => merged.push(unit),
        }
    }
    merged
}

/// The path of two sections under one heading: `필요성 · 제출 항목`.
fn joined(first: &[String], second: &[String]) -> Vec<String> {
    let mut path = first.to_vec();
    match (path.last_mut(), second.last()) {
        (Some(title), Some(other)) if first != second => *title = format!("{title} · {other}"),
        (None, _) => path = second.to_vec(),
        _ => {}
    }
    path
}

/// The blocks of a body with their heading paths; blocks that are too long already cut.
fn units(body: &str) -> Vec<Unit> {
    let mut walk = Walk { body, headings: Vec::new(), bold: None, breaks: false, units: Vec::new() };
    let mut depth = 0_usize;
    let mut heading: Option<String> = None;
    for (event, range) in Parser::new_ext(body, DIALECT).into_offset_iter() {
        match &event {
            Event::Start(Tag::Heading { level, .. }) => {
                walk.headings.retain(|(above, _)| *above < *level as u8);
                walk.headings.push((*level as u8, String::new()));
                walk.bold = None;
                heading = Some(String::new());
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if let (Some(title), Some(last)) = (heading.take(), walk.headings.last_mut()) {
                    last.1 = title;
                }
            }
            Event::Start(tag) if depth == 0 => walk.block(tag, range),
            _ => {}
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    walk.units
}

struct Walk<'b> {
    body: &'b str,
    headings: Vec<(u8, String)>,
    bold: Option<String>,
    breaks: bool,
    units: Vec<Unit>,
}

impl Walk<'_> {
    fn block(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let text = slice(self.body, &range);
        match tag {
            // An <aside> and the like is a frame around text, not text.
            Tag::HtmlBlock => self.breaks = true,
            Tag::Paragraph => match bold_heading(text) {
                Some(title) => self.bold = Some(title),
                None => self.push(range, String::new()),
            },
            Tag::Table(_) => {
                let header = text.lines().next().unwrap_or_default().to_owned();
                self.push(range, header);
            }
            _ => self.push(range, String::new()),
        }
    }

    fn push(&mut self, range: Range<usize>, context: String) {
        let headings = self.headings.iter().map(|(_, title)| title.clone());
        let path: Vec<String> = headings.chain(self.bold.clone()).collect();
        for range in cut(self.body, range) {
            let breaks = std::mem::take(&mut self.breaks);
            self.units.push(Unit { range, path: path.clone(), context: context.clone(), breaks });
        }
    }
}

/// The words of a paragraph that is one bold line and reads like a heading, not like a sentence.
fn bold_heading(paragraph: &str) -> Option<String> {
    const LONGEST_HEADING: usize = 40;
    let line = paragraph.trim();
    let title = line.strip_prefix("**")?.strip_suffix("**")?.trim().trim_end_matches([':', '：']).trim_end();
    let sentence = title.ends_with(['.', '!', '?', '다', '요']);
    let single = !title.contains("**") && !title.contains('\n') && title.chars().count() <= LONGEST_HEADING;
    (single && !sentence && !title.is_empty()).then(|| title.to_owned())
}

/// A block as it is when it fits, else its lines, packed; a line that is too long is cut between sentences.
fn cut(body: &str, range: Range<usize>) -> Vec<Range<usize>> {
    if slice(body, &range).chars().count() <= LONGEST {
        return vec![range];
    }
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut start = range.start;
    let parts = slice(body, &range).split_inclusive('\n').flat_map(sentences);
    for part in parts {
        let end = start + part.len();
        match pieces.last_mut() {
            Some(last) if slice(body, &(last.start..end)).chars().count() <= LONGEST => last.end = end,
            _ => pieces.push(start..end),
        }
        start = end;
    }
    pieces
}

/// A line as it is when it fits, else its sentences, else runs of the longest length.
fn sentences(line: &str) -> Vec<&str> {
    if line.chars().count() <= LONGEST {
        return vec![line];
    }
    let mut rest = line;
    let mut parts = Vec::new();
    while rest.chars().count() > LONGEST {
        let limit = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(at, _)| at);
        let window = rest.get(..limit).unwrap_or(rest);
        let end = window.rfind(". ").map(|at| at + 2).or_else(|| window.rfind(' ').map(|at| at + 1)).unwrap_or(limit);
        let (head, tail) = rest.split_at(end);
        parts.push(head);
        rest = tail;
    }
    parts.push(rest);
    parts
}
