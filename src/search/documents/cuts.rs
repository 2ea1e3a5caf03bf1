//! Where a block that is too long for one passage is cut.

use std::ops::Range;

use super::passages::{LONGEST, slice};

/// A block as it is when it fits, else its lines, packed; a line that is too long is cut between sentences.
#[must_use]
pub fn cut(body: &str, range: Range<usize>) -> Vec<Range<usize>> {
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
