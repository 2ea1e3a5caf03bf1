//! Notice text as Discord can show it: the words exactly as they are, as a quotation, the ones that matter in bold.
//!
//! Discord draws no tables, so a table's row becomes one line a cell, each under its header's name. Fenced templates
//! stay as they are, so that they can be copied; a part of one is closed like a whole. Frames such as `<aside>` are left
//! out, and headings are bold.

use std::ops::Range;

use crate::notice::frames::{Fencing, Place, is_frame, without_tags};
use crate::notice::markdown::{self, is_row, is_rule};
use crate::search::Piece;

/// `text` as a quotation, with the bytes `bold` in bold.
///
/// When there are such, the text loses the bold that it had (outside templates), so that what matters stands out and
/// no marks nest, which Discord does not do; its words stay.
#[must_use]
pub fn quote(text: &str, piece: &Piece, bold: Option<Range<usize>>) -> String {
    drawn(text, piece, bold.as_ref(), "> ")
}

/// `text` as Discord can show it, on a page of its own.
#[must_use]
pub fn readable(text: &str) -> String {
    drawn(text, &Piece::Whole, None, "")
}

/// With `mark` before each line outside fences.
fn drawn(text: &str, piece: &Piece, bold: Option<&Range<usize>>, mark: &str) -> String {
    let lines: Vec<Line<'_>> = lines(text, bold);
    let rows_from = |at: usize| {
        let rows = lines.iter().skip(at).take_while(|line| is_row(line.text)).count();
        lines.get(at..at + rows).unwrap_or_default()
    };
    let mut out = String::new();
    let (mut fencing, mut indent, mut at) = (Fencing::default(), "", 0);
    match piece {
        Piece::Template { fence: Some((sign, count)) } => {
            fencing = Fencing::inside(*sign, *count);
            out.push_str("```\n");
        }
        Piece::Rows { header } => {
            let rows = rows_from(0);
            out.extend(table(header, rows).map(|line| format!("{mark}{line}\n")));
            at = rows.len();
        }
        Piece::Template { fence: None } | Piece::Whole => {}
    }
    while let Some(line) = lines.get(at) {
        let next = lines.get(at + 1).map(|next| next.text).unwrap_or_default();
        at += 1;
        match fencing.take(line.text) {
            Place::Opens => {
                let fence = line.text.trim_start_matches([' ', '\t', '>']);
                indent = line.text.get(..line.text.len() - fence.len()).unwrap_or_default();
                out.push_str(&format!("```{}\n", language(line.text)));
            }
            Place::Inside => {
                let code = line.text.strip_prefix(indent).or_else(|| line.text.strip_prefix(indent.trim_end()));
                let code = code.unwrap_or(line.text);
                // Discord closes its block at the first of these, whatever opened it.
                out.push_str(&format!("{}\n", code.replace("```", "`\u{200b}``")));
            }
            Place::Closes => out.push_str("```\n"),
            Place::Outside if is_row(line.text) && is_rule(next) => {
                let rows = rows_from(at + 1);
                out.extend(table(line.text, rows).map(|line| format!("{mark}{line}\n")));
                at += 1 + rows.len();
            }
            Place::Outside if is_frame(line.text) => {}
            Place::Outside => {
                let shown = heading(line.text).unwrap_or_else(|| emphasised(line.text, line.bold.as_ref()));
                out.push_str(&format!("{mark}{}\n", without_tags(&shown)));
            }
        }
    }
    if fencing.open().is_some() {
        out.push_str("```\n");
    }
    out
}

/// The language of a fence: Discord takes one plain word and would show anything else as the first line.
fn language(opening: &str) -> &str {
    let word = opening.trim_start_matches(|c| !matches!(c, '`' | '~')).trim_matches(['`', '~']).trim();
    let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '_'));
    if plain { word } else { "" }
}

/// A heading without its marks, in bold; `None` for any other line.
fn heading(line: &str) -> Option<String> {
    let title = line.trim_start().trim_start_matches('#');
    let marks = line.trim_start().len() - title.len();
    let title = title.strip_prefix(' ')?.trim().trim_end_matches('#').trim_end().replace("**", "");
    ((1..=6).contains(&marks) && !title.is_empty()).then(|| format!("**{title}**"))
}

/// A line, and which of its bytes are bold: `None` leaves it as it is, an empty range takes its own bold away.
struct Line<'t> {
    text: &'t str,
    bold: Option<Range<usize>>,
}

fn lines<'t>(text: &'t str, bold: Option<&Range<usize>>) -> Vec<Line<'t>> {
    let mut start = 0;
    let line = |whole: &'t str| {
        let begins = start;
        start += whole.len();
        let text = whole.trim_end_matches(['\n', '\r']);
        let within = |at: usize| at.saturating_sub(begins).min(text.len());
        Line { text, bold: bold.map(|bold| within(bold.start)..within(bold.end)) }
    };
    text.split_inclusive('\n').map(line).collect()
}

/// A line with these of its bytes in bold, and no others.
fn emphasised(line: &str, bold: Option<&Range<usize>>) -> String {
    let Some(bold) = bold else { return line.to_owned() };
    let plain = |part: &str| part.replace("**", "");
    let parts = line.get(..bold.start).zip(line.get(bold.clone())).zip(line.get(bold.end..));
    let Some(((before, words), after)) = parts.filter(|((_, words), _)| can_be_bold(words)) else {
        return plain(line);
    };
    let (lead, words) = words.split_at(words.len() - words.trim_start().len());
    let (words, trail) = words.split_at(words.trim_end().len());
    // Beside an asterisk the marks would be read as one run: an invisible space keeps them apart.
    let words = plain(words);
    let first = if words.starts_with(['*', '_']) { "\u{200b}" } else { "" };
    let last = if words.ends_with(['*', '_', '\\']) { "\u{200b}" } else { "" };
    format!("{}{lead}**{first}{words}{last}**{trail}{}", plain(before), plain(after))
}

/// Whether marks around the words stay marks: there are words, and no code begins or ends among them.
fn can_be_bold(words: &str) -> bool {
    words.chars().any(char::is_alphanumeric) && words.matches('`').count().is_multiple_of(2)
}

/// The cells of a row with the bytes at which they begin.
fn cells(line: &str) -> impl Iterator<Item = (usize, &str)> {
    markdown::cells(line).into_iter().map(|cell| (cell.start, line.get(cell).unwrap_or_default()))
}

/// One line a cell. The first column, when it has no name, is the name of its row.
fn table<'a>(header: &'a str, rows: &'a [Line<'a>]) -> impl Iterator<Item = String> {
    rows.iter().flat_map(move |row| {
        cells(header).zip(cells(row.text)).filter(|(_, (_, cell))| !cell.is_empty()).map(|((_, name), (at, cell))| {
            let within = |edge: usize| edge.saturating_sub(at).min(cell.len());
            let bold = row.bold.as_ref().map(|bold| within(bold.start)..within(bold.end));
            let shown = emphasised(cell, bold.as_ref());
            if name.is_empty() { format!("__{cell}__") } else { format!("- {name}: {shown}") }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `text` quoted with `words` of it in bold.
    fn with_bold(text: &str, words: &str) -> String {
        let (before, _) = text.split_once(words).expect("the words");
        quote(text, &Piece::Whole, Some(before.len()..before.len() + words.len()))
    }

    #[test]
    fn a_table_names_each_cell() {
        let text = "전\n| | 결제 | 청구 |\n| --- | --- | --- |\n| 예시 | 1일 | 15일 |\n후";
        assert_eq!(quote(text, &Piece::Whole, None), "> 전\n> __예시__\n> - 결제: 1일\n> - 청구: 15일\n> 후\n");
    }

    #[test]
    fn the_cell_that_matters_is_bold() {
        let text = "| 무엇 | 결제 |\n| --- | --- |\n| 예시 | 1일 ~ 20일 |";
        assert_eq!(with_bold(text, "1일 ~ 20일"), "> - 무엇: 예시\n> - 결제: **1일 ~ 20일**\n");
    }

    #[test]
    fn a_page_is_no_quotation() {
        assert_eq!(readable("전\n| 결제 |\n| --- |\n| 1일 |"), "전\n- 결제: 1일\n");
    }

    #[test]
    fn a_template_stays_as_it_is() {
        let text = "```md\n| a | b |\n| - | - |\n```";
        assert_eq!(quote(text, &Piece::Whole, Some(0..text.len())), "```md\n| a | b |\n| - | - |\n```\n");
    }

    #[test]
    fn the_sentence_that_matters_is_bold() {
        assert_eq!(
            with_bold("- 앞말이에요. 이게 답이에요. 뒷말", "이게 답이에요."),
            "> - 앞말이에요. **이게 답이에요.** 뒷말\n"
        );
    }

    #[test]
    fn bold_of_the_notice_does_not_break_it() {
        let text = "- **한도**: 1인당 **최대** 15만원";
        assert_eq!(with_bold(text, "**한도**: 1인당 **최대** 15만원"), "> - **한도: 1인당 최대 15만원**\n");
        assert_eq!(
            with_bold("**꼭 읽으세요. 환급은 다음 달.** 끝", "환급은 다음 달."),
            "> 꼭 읽으세요. **환급은 다음 달.** 끝\n"
        );
    }

    #[test]
    fn nothing_else_is_bold_beside_it() {
        assert_eq!(with_bold("- **대상**: 모두\n- 금액: 2만원", "2만원"), "> - 대상: 모두\n> - 금액: **2만원**\n");
        assert_eq!(quote("- **대상**: 모두", &Piece::Whole, None), "> - **대상**: 모두\n");
    }

    #[test]
    fn bold_over_lines_is_bold_on_each() {
        assert_eq!(with_bold("하나 둘\n셋 넷", "둘\n셋"), "> 하나 **둘**\n> **셋** 넷\n");
    }

    #[test]
    fn stars_at_the_edge_and_half_a_code_stay_readable() {
        assert_eq!(with_bold("*기울임* 글", "*기울임*"), "> **\u{200b}*기울임*\u{200b}** 글\n");
        assert_eq!(with_bold("`코드 안의 글` 밖", "안의 글` 밖"), "> `코드 안의 글` 밖\n");
    }

    #[test]
    fn frames_are_left_out_and_headings_are_bold() {
        let text = "<aside>\n💡 주차는 지하\n\n</aside>\n<summary>더 보기</summary>\n## **자리** ##\n3층";
        assert_eq!(quote(text, &Piece::Whole, None), "> 💡 주차는 지하\n> \n> 더 보기\n> **자리**\n> 3층\n");
    }

    #[test]
    fn a_part_of_a_template_is_a_block_of_its_own() {
        let inside = Piece::Template { fence: Some(('~', 3)) };
        assert_eq!(quote("- 나\n~~~\n", &inside, None), "```\n- 나\n```\n");
        assert_eq!(quote("~~~md\n- 가", &Piece::Template { fence: None }, None), "```md\n- 가\n```\n");
    }

    #[test]
    fn a_template_in_a_quotation_loses_the_marks_of_the_quotation() {
        assert_eq!(quote("> ```md\n> - 가\n>\n> ```", &Piece::Whole, None), "```md\n- 가\n\n```\n");
    }

    #[test]
    fn rows_are_named_by_the_header_that_stands_above() {
        let rows = Piece::Rows { header: "| 조 | 발표 |".to_owned() };
        let text = "| 46조 | 2시 |\n| 47조 | 3시 |\n\n끝";
        let at = text.find("3시").expect("the cell");
        let bold = Some(at..at + "3시".len());
        let shown = "> - 조: 46조\n> - 발표: 2시\n> - 조: 47조\n> - 발표: **3시**\n> \n> 끝\n";
        assert_eq!(quote(text, &rows, bold), shown);
    }
}
