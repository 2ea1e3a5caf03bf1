//! A body as a flat list of lines with their labels: what the readers of programmes look at.

use std::sync::LazyLock;

use chrono::Datelike;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use regex::Regex;

use super::dates;
use super::frames::{unframed, words_of};
use super::markdown::{DIALECT, Lines};
use super::model::Notice;
use super::pattern;

/// One line of a paragraph or list, one cell of a table, or a whole table row. Nothing from inside fences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Line of the file, from 1.
    pub line: usize,
    /// The nearest heading above; empty before the first.
    pub heading: String,
    /// What stands before the colon, or heads the table's column.
    pub label: String,
    /// The value: without the label and without Markdown.
    pub text: String,
    /// Where its links lead.
    pub links: Vec<String>,
    /// What it is part of.
    pub kind: ItemKind,
}

/// What an item is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A line of a paragraph or list.
    Line,
    /// A cell; its label is the column's header.
    Cell,
    /// A row, each cell followed by its header: `2차 차수, 3월 결제월`.
    Row,
}

/// The first colon that is neither in a time nor in an address.
static LABEL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*([^:：]*[^:：0-9\s]|[^:：]*[)\]0-9])\s*[:：](?:\s+|$|[^/0-9\s])"));

impl Item {
    /// Label and text together, as the line reads.
    #[must_use]
    pub fn whole(&self) -> String {
        if self.label.is_empty() { self.text.clone() } else { format!("{}: {}", self.label, self.text) }
    }
}

/// The items of a notice, in order.
#[must_use]
pub fn items(notice: &Notice) -> Vec<Item> {
    let mut reader = Reader { lines: Lines::of(&notice.body), first_line: notice.body_line, ..Reader::default() };
    let parsed = unframed(&notice.body);
    for (event, range) in Parser::new_ext(&parsed, DIALECT).into_offset_iter() {
        reader.take(event, range.start);
    }
    reader.flush();
    reader.items
}

/// The year of dates that are written without one: that of the version date, else the only year that the items name.
#[must_use]
pub fn year(notice: &Notice, items: &[Item]) -> Option<i32> {
    let stated = notice.date.map(|date| date.year());
    let dates = items.iter().flat_map(|item| dates::scan(&item.text));
    let mut years: Vec<i32> = dates.filter_map(|found| found.year).collect();
    years.sort_unstable();
    years.dedup();
    stated.or(if let [only] = years.as_slice() { Some(*only) } else { None })
}

#[derive(Default)]
struct Reader {
    lines: Lines,
    first_line: usize,
    items: Vec<Item>,
    heading: String,
    in_heading: bool,
    in_code: bool,
    /// Column headers, while inside a table's body the row so far.
    headers: Vec<String>,
    in_header_row: bool,
    row: Vec<String>,
    text: String,
    at: Option<usize>,
    links: Vec<String>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                self.flush();
                self.in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => {
                self.heading = std::mem::take(&mut self.text);
                self.in_heading = false;
                self.at = None;
            }
            Event::Start(Tag::CodeBlock(_)) => {
                self.flush();
                self.in_code = true;
            }
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Text(words) | Event::Code(words) if !self.in_code => {
                self.at.get_or_insert(at);
                self.text.push_str(&words_of(&words));
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.links.push(dest_url.to_string()),
            Event::SoftBreak | Event::HardBreak if !self.in_heading => self.flush(),
            Event::Start(Tag::Item | Tag::Paragraph | Tag::List(_)) | Event::End(TagEnd::Item | TagEnd::Paragraph) => {
                self.flush();
            }
            other => self.take_table(&other, at),
        }
    }

    fn take_table(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::Start(Tag::TableHead) => {
                self.headers.clear();
                self.in_header_row = true;
            }
            Event::End(TagEnd::TableHead) => self.in_header_row = false,
            Event::End(TagEnd::TableCell) if self.in_header_row => {
                self.headers.push(std::mem::take(&mut self.text).trim().to_owned());
                self.at = None;
            }
            Event::End(TagEnd::TableCell) => {
                let header = self.headers.get(self.row.len()).cloned().unwrap_or_default();
                self.row.push(format!("{} {header}", self.text.trim()));
                let line = self.line(self.at.unwrap_or(at));
                self.push(line, header, ItemKind::Cell);
            }
            Event::End(TagEnd::TableRow) => {
                self.text = std::mem::take(&mut self.row).join(", ");
                let line = self.line(at);
                self.push(line, String::new(), ItemKind::Row);
            }
            _ => {}
        }
    }

    fn line(&self, at: usize) -> usize {
        self.first_line + self.lines.at(at)
    }

    /// Ends the line that is being read.
    fn flush(&mut self) {
        if self.text.trim().is_empty() && self.links.is_empty() {
            self.text.clear();
            self.at = None;
            return;
        }
        let line = self.line(self.at.unwrap_or_default());
        let (label, text) = split_label(self.text.trim());
        self.text = text;
        self.push(line, label, ItemKind::Line);
    }

    /// A line without a label takes that of a line above which is nothing but a label.
    fn push(&mut self, line: usize, mut label: String, kind: ItemKind) {
        let text = std::mem::take(&mut self.text).trim().to_owned();
        let above = self.items.last().filter(|above| above.text.is_empty() && above.heading == self.heading);
        if let Some(above) = above.filter(|_| label.is_empty() && kind == ItemKind::Line) {
            label.clone_from(&above.label);
        }
        let links = std::mem::take(&mut self.links);
        self.at = None;
        self.items.push(Item { line, heading: self.heading.clone(), label, text, links, kind });
    }
}

/// `제출 마감: 2025.04.10` → label and value. A label is short.
fn split_label(line: &str) -> (String, String) {
    const LONGEST: usize = 40;
    let label = LABEL.captures(line).and_then(|captures| captures.get(1)).map(|m| m.as_str());
    let label = label.filter(|label| label.chars().count() <= LONGEST);
    let rest = label.and_then(|label| line.trim_start().strip_prefix(label)).map(str::trim_start);
    match (label, rest.and_then(|rest| rest.strip_prefix([':', '：']))) {
        (Some(label), Some(value)) => (label.trim().to_owned(), value.trim().to_owned()),
        _ => (String::new(), line.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_ends_at_the_first_colon_that_is_not_a_times_or_an_addresses() {
        for (line, label) in [
            ("제출 마감: 2025.04.10.(목) 17:00", "제출 마감"),
            ("1차 지원 (완료): 2월 결제", "1차 지원 (완료)"),
            ("마감은 17:00입니다", ""),
            ("https://example.com/a", ""),
        ] {
            assert_eq!(split_label(line).0, label, "{line}");
        }
    }
}
