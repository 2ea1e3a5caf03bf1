//! A notice → passages (발췌): pieces of at most 1,000 characters that can be quoted as they stand.
//!
//! A passage never crosses a heading unless a tiny one is merged with its neighbour; lists are cut between points,
//! fences stay whole while they fit, and a table that has to be cut keeps its header as context.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::cuts::cut;
use crate::notice::Notice;
use crate::notice::frames::{Fencing, is_frame, unframed, words_of};
use crate::notice::markdown::{DIALECT, bold_heading};

/// Longest passage, in characters.
pub const LONGEST: usize = 1000;

/// A passage below this, in characters, is merged with a neighbour: alone it tells too little.
const TINY: usize = 35;

/// A quotable piece of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The headings above it, outermost first; bold lines that act as headings included.
    pub path: Vec<String>,
    /// Exactly the notice's text.
    pub text: String,
    /// Words that belong to it and stand elsewhere: the header of a table that was cut.
    pub context: String,
    /// What of a larger block it is.
    pub piece: Piece,
}

/// What of a larger block a passage is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Piece {
    /// Whole blocks.
    #[default]
    Whole,
    /// A part of a template, which is copied only as a whole.
    Template {
        /// The fence in which it begins, when that was opened above: its sign and how many of them.
        fence: Option<(char, usize)>,
    },
    /// Rows of a table whose header stands above.
    Rows {
        /// The header's line.
        header: String,
    },
}

/// A block or part of one, before packing.
#[derive(Clone)]
struct Unit {
    range: Range<usize>,
    path: Vec<String>,
    context: String,
    piece: Piece,
    /// Begins a new passage even where the path stays the same.
    breaks: bool,
}

/// The passages of a notice, in order.
#[must_use]
pub fn passages(notice: &Notice) -> Vec<Passage> {
    let body = notice.body.as_str();
    let mut packed: Vec<Unit> = Vec::new();
    for unit in units(body) {
        match packed.last_mut() {
            Some(last) if !unit.breaks && last.path == unit.path && joins(body, last, &unit) => {
                last.range.end = unit.range.end;
            }
            _ => packed.push(unit),
        }
    }
    let merged = merge_tiny(body, packed);
    let mut passages: Vec<Passage> = Vec::new();
    let mut told: HashSet<String> = HashSet::new();
    for unit in merged {
        let text = slice(body, &unit.range).trim_matches('\n').trim_end().to_owned();
        let passage = Passage { path: unit.path, text, context: unit.context, piece: unit.piece };
        if !passage.text.is_empty() && told.insert(passage.text.clone()) {
            passages.push(passage);
        }
    }
    passages
}

/// A part of a body.
pub(in crate::search) fn slice<'b>(body: &'b str, range: &Range<usize>) -> &'b str {
    body.get(range.clone()).unwrap_or_default()
}

/// Whether two neighbours may become one passage: short enough, and neither is a part of a template.
fn joins(body: &str, first: &Unit, second: &Unit) -> bool {
    let template = |unit: &Unit| matches!(unit.piece, Piece::Template { .. });
    let length = || slice(body, &(first.range.start..second.range.end)).chars().count();
    !template(first) && !template(second) && length() <= LONGEST
}

/// Joins each tiny passage with the next one, else the one before, under the same parent heading. What stands before
/// the first heading is of no section and stays apart.
fn merge_tiny(body: &str, units: Vec<Unit>) -> Vec<Unit> {
    let tiny = |unit: &Unit| slice(body, &unit.range).trim().chars().count() < TINY;
    let parent = |unit: &Unit| unit.path.split_last().map(|(_, parent)| parent.to_vec()).unwrap_or_default();
    let mut merged: Vec<Unit> = Vec::new();
    for unit in units {
        match merged.last_mut() {
            Some(last)
                if (tiny(last) || tiny(&unit))
                    && parent(last) == parent(&unit)
                    && last.path.is_empty() == unit.path.is_empty()
                    && joins(body, last, &unit) =>
            {
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
    if let Some((title, other)) = path.last_mut().zip(second.last()).filter(|_| first != second) {
        *title = format!("{title} · {other}");
    }
    path
}

/// The blocks of a body with their heading paths; blocks that are too long already cut.
fn units(body: &str) -> Vec<Unit> {
    let parsed = unframed(body);
    let mut walk = Walk { body, parsed: &parsed, headings: Vec::new(), bold: None, breaks: false, units: Vec::new() };
    let mut depth = 0_usize;
    let mut heading: Option<String> = None;
    for (event, range) in Parser::new_ext(&parsed, DIALECT).into_offset_iter() {
        match &event {
            Event::Start(Tag::Heading { level, .. }) => {
                walk.headings.retain(|(above, _)| *above < *level as u8);
                walk.headings.push((*level as u8, String::new()));
                walk.bold = None;
                heading = Some(String::new());
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&words_of(text));
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
    /// The body as the parser sees it, byte for byte.
    parsed: &'b str,
    headings: Vec<(u8, String)>,
    bold: Option<String>,
    breaks: bool,
    units: Vec<Unit>,
}

impl Walk<'_> {
    fn block(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let text = slice(self.body, &range);
        match tag {
            // What HTML is left draws something and tells nothing.
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
        // Blank lines at the end may hold the end of a frame.
        let range = range.start..range.start + slice(self.parsed, &range).trim_end().len();
        let above = self.units.last().map_or(0, |unit| unit.range.end);
        self.breaks |= slice(self.body, &(above..range.start)).lines().any(is_frame);
        let mut fencing = Fencing::default();
        for (at, range) in cut(self.body, range).into_iter().enumerate() {
            let begins = fencing.open();
            slice(self.body, &range).lines().for_each(|line| _ = fencing.take(line));
            let piece = match (begins, fencing.open()) {
                (None, None) if at > 0 && !context.is_empty() => Piece::Rows { header: context.clone() },
                (None, None) => Piece::Whole,
                (fence, _) => Piece::Template { fence },
            };
            let breaks = std::mem::take(&mut self.breaks);
            self.units.push(Unit { range, path: path.clone(), context: context.clone(), piece, breaks });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::library;

    fn of(body: &str) -> Vec<Passage> {
        let read = library::parse(&[("a.md", format!("# Title: a\n## 내용\n{body}"))]);
        passages(read.notices.first().expect("a notice"))
    }

    #[test]
    fn nothing_is_longer_than_it_may_be() {
        let long = "한 문장이 여기 있습니다. ".repeat(200);
        let found = of(&format!("### 하나\n\n{long}\n\n- {long}\n"));
        assert!(found.len() > 2 && found.iter().all(|passage| passage.text.chars().count() <= LONGEST));
    }

    #[test]
    fn a_template_stays_whole_with_its_headings_and_rules() {
        let template = "```\n## 제목\n\n---\n\n## 본문\n- 여기에 적어 주세요\n```";
        let found = of(&format!("### 양식\n\n{template}\n"));
        assert_eq!(found.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>(), [template]);
    }

    #[test]
    fn a_bold_line_acts_as_a_heading_and_a_bold_sentence_does_not() {
        let text = "여기에는 서른다섯 글자보다 긴 설명이 한 줄로 이어져서 혼자서도 충분히 읽을 만합니다.";
        let found = of(&format!("### 하나\n\n**필요성 (Why)**\n\n{text}\n\n**꼭 읽어 주세요!**\n"));
        assert_eq!(found.first().map(|passage| passage.path.join(" > ")).as_deref(), Some("하나 > 필요성 (Why)"));
        assert!(found.first().is_some_and(|passage| passage.text.ends_with("**꼭 읽어 주세요!**")));
    }

    #[test]
    fn a_table_that_is_cut_keeps_its_header_as_context() {
        let rows = "| 2월에 낸 구독료는 삼월에 청구합니다 | 15일 ~ 23일 |\n".repeat(60);
        let found = of(&format!("| 무엇을 | 청구 시기 |\n|---|---|\n{rows}"));
        assert!(found.iter().all(|passage| passage.context.contains("청구 시기")));
    }

    #[test]
    fn only_rows_below_the_cut_say_which_header_they_lack() {
        let rows = "| 2월에 낸 구독료는 삼월에 청구합니다 | 15일 ~ 23일 |\n".repeat(60);
        let found = of(&format!("| 무엇을 | 청구 시기 |\n|---|---|\n{rows}"));
        let header = "| 무엇을 | 청구 시기 |".to_owned();
        let (first, rest) = found.split_first().expect("passages");
        assert_eq!(first.piece, Piece::Whole);
        assert!(rest.iter().all(|passage| passage.piece == Piece::Rows { header: header.clone() }));
    }

    #[test]
    fn a_part_of_a_template_knows_it_and_stays_apart() {
        let line = "- 여기에 무엇을 했는지 한 줄로 적어 주세요\n";
        let found = of(&format!("### 양식\n\n~~~\n{}끝\n~~~\n\n### 다음\n\n짧은 글\n", line.repeat(50)));
        let parts: Vec<&Piece> = found.iter().map(|passage| &passage.piece).collect();
        let inside = Piece::Template { fence: Some(('~', 3)) };
        assert_eq!(parts, [&Piece::Template { fence: None }, &inside, &Piece::Whole]);
    }

    #[test]
    fn text_below_and_in_a_callout_is_there() {
        let found = of("<aside>\n💡 주차는 지하에 합니다.\n\n</aside>\n### 표\n| 층 | 몫 |\n|---|---|\n| 1 | 둘 |\n");
        let told: Vec<_> = found.iter().map(|passage| (passage.path.join(" > "), passage.text.as_str())).collect();
        let table = "| 층 | 몫 |\n|---|---|\n| 1 | 둘 |";
        assert_eq!(told, [(String::new(), "💡 주차는 지하에 합니다."), ("표".to_owned(), table)]);
    }

    #[test]
    fn what_stands_before_the_first_heading_is_of_no_section() {
        let text = "여기에는 서른다섯 글자보다 긴 설명이 한 줄로 이어져서 혼자서도 충분히 읽을 만합니다.";
        let found = of(&format!("{text}\n\n## 자리\n\n3층\n"));
        assert_eq!(found.iter().map(|passage| passage.path.len()).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn what_stands_twice_is_one_passage() {
        let stage = "## 5단계\n\n### 제출 항목\n\n- 클러스터의 노드와 컨테이너와 네트워크를 그린 그림 한 장\n\n";
        assert_eq!(of(&stage.repeat(2)).len(), 1);
    }
}
