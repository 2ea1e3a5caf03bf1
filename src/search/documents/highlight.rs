//! The sentence that matters in a passage: the sentence, point of a list or cell of a table that covers most of the
//! question.

use std::collections::HashMap;
use std::ops::Range;

use super::{Document, Sentence};
use crate::notice::frames::{Fencing, Place};
use crate::notice::markdown;

/// A part of a passage that may be shown bold.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Bytes of the passage, without marks of lists and tables.
    pub range: Range<usize>,
    /// What it stands under: the point above it, or the head of its column.
    pub context: String,
    /// A cell of a table: it means nothing without what it stands under.
    pub cell: bool,
}

/// What is above a candidate counts this much, beside 1 for itself.
const ABOVE: f64 = 0.5;
/// A candidate must be worth this much, beside the whole passage, to stand out.
const SHARE: f64 = 0.2;

/// The sentence of a document that matters most; `None` when nothing stands out or all of it is one template.
/// `wanted`: the terms of the question by their numbers, with what they are worth; `may`: which sentences may stand out.
#[must_use]
pub fn sentence(
    document: &Document,
    wanted: &HashMap<u32, f64>,
    may: impl Fn(&Sentence) -> bool,
) -> Option<Range<usize>> {
    let worth = |terms: &[u32]| terms.iter().filter_map(|term| wanted.get(term)).sum::<f64>();
    let whole = worth(&document.words);
    let mut best: Option<(f64, &Sentence)> = None;
    for sentence in document.sentences.iter().filter(|sentence| may(sentence)) {
        let above: Vec<u32> = sentence.above.iter().filter(|term| !has(&sentence.own, **term)).copied().collect();
        let score = worth(&sentence.own) + ABOVE * worth(&above);
        if score > best.map_or(SHARE * whole, |(best, _)| best) {
            best = Some((score, sentence));
        }
    }
    best.map(|(_, sentence)| sentence.range.clone())
}

/// What the best of a document's sentences is worth, or the best of those that name a fact with this number; at least 0.
#[must_use]
pub fn best_sentence(document: &Document, naming: Option<u32>, worth: impl Fn(&Sentence) -> f64) -> f64 {
    let named = |sentence: &&Sentence| naming.is_none_or(|fact| has(&sentence.own, fact));
    document.sentences.iter().filter(named).map(worth).fold(0.0, f64::max)
}

fn has(ascending: &[u32], term: u32) -> bool {
    ascending.binary_search(&term).is_ok()
}

/// The sentences, points and cells of a passage, in order; nothing from inside a fence. `header`: that of the table in
/// whose rows it begins.
#[must_use]
pub fn candidates(text: &str, header: Option<&str>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut fencing = Fencing::default();
    let mut above: Vec<(usize, String)> = Vec::new();
    let mut head: Option<Vec<String>> = header.map(heads);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        match fencing.take(line) {
            Place::Opens | Place::Inside | Place::Closes => {}
            Place::Outside if line.trim_start().starts_with('|') => cells(text, at..start, &mut head, &mut found),
            Place::Outside => {
                head = None;
                let indent = line.chars().take_while(|c| c.is_whitespace() && *c != '\n').count();
                let inside = words_of(text, at..start);
                above.retain(|(known, _)| *known < indent);
                let context = above.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(" ");
                above.push((indent, text.get(inside.clone()).unwrap_or_default().to_owned()));
                found.extend(sentences(text, inside).into_iter().map(|range| Candidate {
                    range,
                    context: context.clone(),
                    cell: false,
                }));
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

/// The heads of a table's columns.
fn heads(header: &str) -> Vec<String> {
    markdown::cells(header).into_iter().filter_map(|cell| header.get(cell)).map(str::to_owned).collect()
}

/// The cells of a line of a table, each under the head of its column and the first cell of its row.
fn cells(text: &str, line: Range<usize>, head: &mut Option<Vec<String>>, found: &mut Vec<Candidate>) {
    let whole = text.get(line.clone()).unwrap_or_default();
    let place = |cell: Range<usize>| line.start + cell.start..line.start + cell.end;
    let row: Vec<Range<usize>> = markdown::cells(whole).into_iter().map(place).collect();
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
        found.push(Candidate { range, context, cell: true });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        candidates(text, None)
            .into_iter()
            .map(|candidate| text.get(candidate.range).expect("a part of the text"))
            .collect()
    }

    #[test]
    fn points_and_sentences_stand_without_their_marks() {
        let text = "1. 한도는 **15만원**입니다. 넘긴 금액은 본인 부담입니다.\n- [x] 끝\n> 인용한 말\n";
        assert_eq!(texts(text), ["한도는 **15만원**입니다.", "넘긴 금액은 본인 부담입니다.", "[x] 끝", "인용한 말"]);
    }

    #[test]
    fn bold_words_and_brackets_are_never_torn() {
        let text = "**첫 문장은 이렇습니다. 둘째 문장도 굵습니다.** (예: 이런 것. 저런 것)";
        assert_eq!(texts(text), [text]);
    }

    #[test]
    fn a_fence_has_no_sentences() {
        assert_eq!(texts("앞\n```\n## 제목\n- 내용\n```\n뒤\n"), ["앞", "뒤"]);
    }

    #[test]
    fn a_cell_stands_under_the_head_of_its_column_and_beside_the_first_of_its_row() {
        let found = candidates("| 무엇을 | 청구 시기 |\n|---|---|\n| 구독료 | 15일 ~ 23일 |\n", None);
        let contexts: Vec<_> = found.iter().map(|candidate| candidate.context.as_str()).collect();
        assert_eq!(contexts, ["무엇을", "청구 시기 구독료"]);
    }

    #[test]
    fn rows_below_a_cut_stand_under_the_header_above_it() {
        let found = candidates("| 구독료 | 15일 ~ 23일 |\n", Some("| 무엇을 | 청구 시기 |"));
        let contexts: Vec<_> = found.iter().map(|candidate| candidate.context.as_str()).collect();
        assert_eq!(contexts, ["무엇을", "청구 시기 구독료"]);
    }

    #[test]
    fn a_nested_point_stands_under_the_one_above() {
        let found = candidates("- 2차: 3월 결제\n    - 제출기간: 4월 15일\n- 3차\n", None);
        let contexts: Vec<_> = found.iter().map(|candidate| candidate.context.as_str()).collect();
        assert_eq!(contexts, ["", "2차: 3월 결제", ""]);
    }
}
