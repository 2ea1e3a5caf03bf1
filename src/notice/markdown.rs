//! What the reader needs of CommonMark: fences, headings and links, with the places where they stand.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::frames::{unframed, words_of};

/// The dialect in which notices are written: CommonMark with tables, as Notion exports it. No strikethrough: a single
/// `~` is a range in Korean (`1~20일 결제, 15~23일 청구`), and the parser would swallow both.
pub const DIALECT: Options = Options::ENABLE_TABLES;

/// Maps byte offsets to line numbers, both of one text.
#[derive(Default)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// Finds the line starts of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1);
        Self(std::iter::once(0).chain(breaks).collect())
    }

    /// The line that holds the byte at `offset`, from 0.
    #[must_use]
    pub fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset).saturating_sub(1)
    }
}

/// A fenced block: its lines, from 0, both fences included.
pub struct Fence {
    /// First and last line.
    pub lines: Range<usize>,
    /// Whether a closing fence ends it.
    pub closed: bool,
}

/// The fenced blocks of a text.
#[must_use]
pub fn fences(text: &str) -> Vec<Fence> {
    let lines = Lines::of(text);
    let parsed = unframed(text);
    let blocks = Parser::new_ext(&parsed, DIALECT).into_offset_iter().filter_map(|(event, range)| match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => Some(range),
        _ => None,
    });
    blocks
        .map(|range| {
            let block = text.get(range.clone()).unwrap_or_default();
            let last = block.trim_end().lines().next_back().unwrap_or_default().trim();
            let closed = block.trim_end().lines().count() > 1 && (last.starts_with("```") || last.starts_with("~~~"));
            Fence { lines: lines.at(range.start)..lines.at(range.end.saturating_sub(1)) + 1, closed }
        })
        .collect()
}

/// A heading outside fences.
pub struct Heading {
    /// 1–6.
    pub level: u8,
    /// Without Markdown.
    pub title: String,
    /// The bytes of the heading's own lines.
    pub range: Range<usize>,
}

/// The headings of a text, in order.
#[must_use]
pub fn headings(text: &str) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut inside = false;
    let parsed = unframed(text);
    for (event, range) in Parser::new_ext(&parsed, DIALECT).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                inside = true;
                found.push(Heading { level: level as u8, title: String::new(), range });
            }
            Event::End(TagEnd::Heading(_)) => inside = false,
            Event::Text(words) | Event::Code(words) if inside => {
                if let Some(heading) = found.last_mut() {
                    heading.title.push_str(&words_of(&words));
                }
            }
            _ => {}
        }
    }
    found
}

/// A link and the byte at which it begins.
pub struct Link {
    /// Where it leads.
    pub target: String,
    /// Byte offset in the text.
    pub at: usize,
}

/// The links of a text: `[…](target)` and `<target>`.
#[must_use]
pub fn links(text: &str) -> Vec<Link> {
    let parsed = unframed(text);
    let events = Parser::new_ext(&parsed, DIALECT).into_offset_iter();
    let targets = events.filter_map(|(event, range)| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(Link { target: dest_url.to_string(), at: range.start }),
        _ => None,
    });
    targets.collect()
}

/// The words of a paragraph that is one bold line and reads like a heading, not like a sentence.
#[must_use]
pub fn bold_heading(paragraph: &str) -> Option<String> {
    const LONGEST_HEADING: usize = 40;
    let line = paragraph.trim();
    let title = line.strip_prefix("**")?.strip_suffix("**")?.trim().trim_end_matches([':', '：']).trim_end();
    let sentence = title.ends_with(['.', '!', '?', '다', '요']);
    let single = !title.contains("**") && !title.contains('\n') && title.chars().count() <= LONGEST_HEADING;
    (single && !sentence && !title.is_empty()).then(|| title.to_owned())
}

/// Whether a line is a row of a table, its header and rule included.
#[must_use]
pub fn is_row(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

/// Whether it is the line under a table's header: `| --- | :-: |`.
#[must_use]
pub fn is_rule(line: &str) -> bool {
    is_row(line) && line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The cells of a row of a table, in bytes of the row and without the spaces around them. `\\|` is a sign, not an edge.
#[must_use]
pub fn cells(row: &str) -> Vec<Range<usize>> {
    let begins = row.len() - row.trim_start().len();
    let mut edges: Vec<usize> = Vec::new();
    let mut escaped = false;
    for (at, c) in row.char_indices() {
        if c == '|' && !escaped {
            edges.push(at);
        }
        escaped = c == '\\' && !escaped;
    }
    let end = row.trim_end().len();
    let first = if edges.first() == Some(&begins) { edges.remove(0) + 1 } else { begins };
    let last = if edges.last().is_some_and(|edge| edge + 1 == end) { edges.pop().unwrap_or(end) } else { end };
    let starts = std::iter::once(first).chain(edges.iter().map(|edge| edge + 1));
    let ends = edges.iter().copied().chain([last]);
    let bare = |(from, to): (usize, usize)| {
        let cell = row.get(from..to).unwrap_or_default();
        let from = from + (cell.len() - cell.trim_start().len());
        from..from + cell.trim().len()
    };
    starts.zip(ends).map(bare).collect()
}

/// `text` without Markdown, on one line.
#[must_use]
pub fn plain(text: &str) -> String {
    let words = Parser::new_ext(text, DIALECT).filter_map(|event| match event {
        Event::Text(words) | Event::Code(words) => Some(words.to_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        _ => None,
    });
    words.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_a_cell_does_not_divide_it() {
        let row = "| `a \\| b` | 둘 |";
        let cells: Vec<&str> = cells(row).into_iter().filter_map(|cell| row.get(cell)).collect();
        assert_eq!(cells, ["`a \\| b`", "둘"]);
    }
}
