//! `/notice`: a notice cut into pages that fit a message. A template is never cut: it is copied as a whole, from one
//! code block, or from a file where it is too long for one.

use std::ops::Range;

use crate::notice::Notice;
use crate::notice::markdown::{fences, is_row, is_rule};

/// Longest page, in characters: what people read at once, well below an embed's description (4,096).
const LONGEST_PAGE: usize = 3_500;

/// One page of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Headings above the text, outermost first; empty before the first heading.
    pub path: Vec<String>,
    /// The index of its section in the notice; `None` before the first heading.
    pub section: Option<usize>,
    /// The notice's text; empty where a template fills the page.
    pub text: String,
    /// A template that no message can show.
    pub template: Option<String>,
}

/// All pages of a notice, in order. Sections without text of their own only show in the paths of those below them.
#[must_use]
pub fn pages(notice: &Notice) -> Vec<Page> {
    let intro = std::iter::once((Vec::new(), None, notice.intro()));
    let sections = notice.sections.iter().enumerate();
    let sections = sections.map(|(i, section)| (section.path.clone(), Some(i), notice.text_of(section)));
    let mut pages = Vec::new();
    for (path, section, text) in intro.chain(sections) {
        for piece in split(text) {
            let (text, template) = match piece {
                Piece::Text(text) => (text, None),
                Piece::Template(template) => (String::new(), Some(template)),
            };
            pages.push(Page { path: path.clone(), section, text, template });
        }
    }
    pages
}

/// What stands on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Template(String),
}

/// Cuts between lines, and never in a fence. A table that is cut begins each page with its header.
fn split(text: &str) -> Vec<Piece> {
    let lines: Vec<&str> = text.lines().collect();
    let mut fences = fences(text).into_iter().peekable();
    let mut pages = Pages::default();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        match fences.next_if(|fence| fence.lines.start <= at) {
            Some(fence) => {
                match block(&lines, &fence.lines, fence.closed) {
                    Ok(block) => pages.add(&block),
                    Err(template) => pages.add_template(template),
                }
                at = fence.lines.end.max(at + 1);
            }
            None => {
                let next = lines.get(at + 1).copied().unwrap_or_default();
                if !is_row(line) {
                    pages.header = None;
                }
                for part in chunks(line) {
                    pages.add(&part);
                }
                if pages.header.is_none() && is_row(line) && is_rule(next) {
                    pages.header = Some(format!("{line}\n{next}\n"));
                }
                at += 1;
            }
        }
    }
    pages.turn();
    pages.done
}

#[derive(Default)]
struct Pages {
    done: Vec<Piece>,
    page: String,
    length: usize,
    /// That of the table whose rows are being added, as it stands on each of its pages.
    header: Option<String>,
}

impl Pages {
    /// Adds what must stand together.
    fn add(&mut self, lines: &str) {
        let size = lines.chars().count() + 1;
        if self.length + size > LONGEST_PAGE {
            self.turn();
            let header = self.header.clone().filter(|header| header.chars().count() + size < LONGEST_PAGE);
            self.page = header.unwrap_or_default();
            self.length = self.page.chars().count();
        }
        self.page.push_str(lines);
        self.page.push('\n');
        self.length += size;
    }

    fn add_template(&mut self, template: String) {
        self.turn();
        self.done.push(Piece::Template(template));
    }

    fn turn(&mut self) {
        let page = std::mem::take(&mut self.page);
        self.length = 0;
        if !page.trim().is_empty() {
            self.done.push(Piece::Text(page));
        }
    }
}

/// A line in parts that fit a page. Almost always itself.
fn chunks(line: &str) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let parts = chars.chunks(LONGEST_PAGE - 1).map(|part| part.iter().collect()).collect::<Vec<String>>();
    if parts.is_empty() { vec![String::new()] } else { parts }
}

/// A fenced block as Discord draws one; the bare template where it cannot: too long, or with a fence in it.
fn block(lines: &[&str], range: &Range<usize>, closed: bool) -> Result<String, String> {
    let opening = lines.get(range.start).copied().unwrap_or_default();
    let indent: String = opening.chars().take_while(|c| !matches!(c, '`' | '~')).collect();
    let kind = opening.trim_start_matches(|c| !matches!(c, '`' | '~')).trim_matches(['`', '~']).trim();
    // Discord takes one plain word for the language and would show anything else as the first line.
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '_');
    let kind = if kind.chars().all(is_word) { kind } else { "" };
    let end = if closed { range.end.saturating_sub(1) } else { range.end };
    let inside = lines.get(range.start + 1..end.min(lines.len())).unwrap_or_default();
    let template = inside.iter().map(|line| dedented(line, &indent)).collect::<Vec<_>>().join("\n");
    let block = format!("```{kind}\n{template}\n```");
    if block.chars().count() < LONGEST_PAGE && !template.contains("```") { Ok(block) } else { Err(template) }
}

/// A line of a block without what stands before all its lines: spaces of a list, the marks of a quotation.
fn dedented<'l>(line: &'l str, indent: &str) -> &'l str {
    let quoted =
        line.strip_prefix(indent).or_else(|| line.strip_prefix(indent.trim_end()).filter(|_| !indent.is_empty()));
    quoted.unwrap_or_else(|| line.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(lines: usize) -> String {
        "가나다라마바사아자차카타파하\n".repeat(lines)
    }

    #[test]
    fn a_template_moves_to_the_next_page_whole() {
        let text = format!("{}\n```md\n{}```\n끝\n", "글자\n".repeat(1_000), template(200));
        let pages = split(&text);
        let whole = Piece::Text(format!("```md\n{}```\n끝\n", template(200)));
        assert_eq!(pages.last(), Some(&whole));
    }

    #[test]
    fn a_template_that_no_page_holds_is_a_file() {
        let pages = split(&format!("앞\n```md\n{}```\n뒤\n", template(300)));
        let file = Piece::Template(template(300).trim_end().to_owned());
        assert_eq!(pages, [Piece::Text("앞\n".to_owned()), file, Piece::Text("뒤\n".to_owned())]);
    }

    #[test]
    fn a_template_with_a_fence_in_it_is_a_file() {
        assert_eq!(split("````\n```\n코드\n```\n````\n"), [Piece::Template("```\n코드\n```".to_owned())]);
    }

    #[test]
    fn a_template_in_a_list_loses_the_spaces_of_the_list() {
        let pages = split("- 양식\n\n    ~~~plain text\n    제목:\n      내용\n    ~~~\n");
        assert_eq!(pages, [Piece::Text("- 양식\n\n```\n제목:\n  내용\n```\n".to_owned())]);
    }

    #[test]
    fn one_endless_line_takes_several_pages() {
        let pages = split(&"가".repeat(8_000));
        assert_eq!(pages.len(), 3);
    }

    #[test]
    fn a_long_table_keeps_its_header_on_every_page() {
        let rows = "| 가나다라마바사아자차카타파하 | 1시 |\n".repeat(300);
        let pages = split(&format!("| 조 | 시각 |\n|---|---|\n{rows}\n끝\n"));
        let begins =
            |page: &Piece| matches!(page, Piece::Text(text) if text.starts_with("| 조 | 시각 |\n|---|---|\n| 가"));
        assert!(pages.len() > 2 && pages.iter().all(begins), "{pages:?}");
    }

    #[test]
    fn blank_text_is_no_page() {
        assert!(split("\n  \n").is_empty());
    }
}
