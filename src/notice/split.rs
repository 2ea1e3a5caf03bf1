//! A file → its documents, still as lines.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::diagnostic::{Kind, Log};
use super::markdown::fences;
use super::pattern;

/// The lines of one document: line number from 1, text, whether it lies in a fence.
pub type Document<'t> = Vec<Line<'t>>;

/// A line of a file.
#[derive(Clone, Copy)]
pub struct Line<'t> {
    /// From 1.
    pub number: usize,
    /// Without the line break.
    pub text: &'t str,
    /// Whether it belongs to a fenced block, where nothing is a heading or a separator.
    pub fenced: bool,
}

/// A line of the head: `# Title: …`.
static HEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^ {0,3}#\s*(title|category|link|date|제목|분류|카테고리|링크|날짜)\s*[:：]\s*(.*)$")
});

/// The keys of a head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// `# Title:`
    Title,
    /// `# Category:`
    Category,
    /// `# Link:`
    Link,
    /// `# Date:`
    Date,
}

impl<'t> Line<'t> {
    /// Key and value, when this is a line of a head.
    #[must_use]
    pub fn head(&self) -> Option<(Key, &'t str)> {
        if self.fenced {
            return None;
        }
        let found = HEAD.captures(self.text)?;
        let key = match found.get(1)?.as_str().to_lowercase().as_str() {
            "title" | "제목" => Key::Title,
            "link" | "링크" => Key::Link,
            "date" | "날짜" => Key::Date,
            _ => Key::Category,
        };
        Some((key, found.get(2)?.as_str().trim()))
    }

    /// Whether this is `## 내용`.
    #[must_use]
    pub fn opens_body(&self) -> bool {
        let heading = self.text.trim_start().strip_prefix("##").map(str::trim);
        !self.fenced && heading.is_some_and(|title| title.trim_end_matches([':', '：']) == "내용")
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn is_rule(&self) -> bool {
        let text = self.text.trim();
        !self.fenced && text.len() >= 3 && text.chars().all(|c| c == '-')
    }
}

/// Splits a file at the `---` that stand before a head, and at any `# Title:` that begins a document without one.
/// A `---` elsewhere, and everything in a fence, belongs to the text.
#[must_use]
pub fn split<'t>(text: &'t str, log: &mut Log<'_>) -> Vec<Document<'t>> {
    let lines = numbered(text, log);
    let mut documents = vec![Document::new()];
    for (i, line) in lines.iter().enumerate() {
        let current = documents.last_mut();
        if line.is_rule() && separates(lines.get(i + 1..).unwrap_or_default()) {
            documents.push(Document::new());
        } else if let Some(current) = current {
            if matches!(line.head(), Some((Key::Title, _))) && begun(current) {
                log.note(line.number, Kind::MissingSeparator);
                documents.push(vec![*line]);
            } else {
                current.push(*line);
            }
        }
    }
    documents.retain(|document| is_notice(document, log));
    documents
}

/// The lines of a text. Unclosed fences are noted.
pub fn numbered<'t>(text: &'t str, log: &mut Log<'_>) -> Vec<Line<'t>> {
    let fences = fences(text);
    for fence in fences.iter().filter(|fence| !fence.closed) {
        log.note(fence.lines.start + 1, Kind::UnclosedFence);
    }
    let fenced: HashSet<usize> = fences.into_iter().flat_map(|fence| fence.lines).collect();
    let line = |(i, text)| Line { number: i + 1, text, fenced: fenced.contains(&i) };
    text.lines().enumerate().map(line).collect()
}

/// Whether what follows a rule is another document, or nothing.
fn separates(rest: &[Line<'_>]) -> bool {
    let next = rest.iter().find(|line| !line.is_blank());
    next.is_none_or(|line| line.head().is_some() || line.opens_body())
}

/// Whether a document has a title or a body already.
fn begun(document: &[Line<'_>]) -> bool {
    document.iter().any(|line| line.opens_body() || matches!(line.head(), Some((Key::Title, _))))
}

/// Text before the first head is the file's own heading; anything more is reported.
fn is_notice(document: &[Line<'_>], log: &mut Log<'_>) -> bool {
    if document.iter().any(|line| line.head().is_some() || line.opens_body()) {
        return true;
    }
    let stray = document.iter().find(|line| !line.is_blank() && (line.fenced || !line.text.starts_with('#')));
    if let Some(line) = stray {
        log.note(line.number, Kind::StrayText(line.text.trim().to_owned()));
    }
    false
}
