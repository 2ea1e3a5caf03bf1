//! `/notice`: a notice cut into pages that fit a message, template blocks intact.

use crate::notice::Notice;

/// Longest page, in characters; leaves room in an embed's description (4,096) for the fences that a cut adds.
const LONGEST_PAGE: usize = 3_500;

/// One page of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Headings above the text, outermost first; empty before the first heading.
    pub path: Vec<String>,
    /// The index of its section in the notice; `None` before the first heading.
    pub section: Option<usize>,
    /// The notice's text.
    pub text: String,
}

/// All pages of a notice, in order. Sections without text of their own only show in the paths of those below them.
#[must_use]
pub fn pages(notice: &Notice) -> Vec<Page> {
    let intro = std::iter::once((Vec::new(), None, notice.intro()));
    let sections = notice.sections.iter().enumerate();
    let sections = sections.map(|(i, section)| (section.path.clone(), Some(i), notice.text_of(section)));
    let mut pages = Vec::new();
    for (path, section, text) in intro.chain(sections) {
        let texts = split(text).into_iter();
        pages.extend(texts.map(|text| Page { path: path.clone(), section, text }));
    }
    pages
}

/// Cuts between lines; a fence that is cut is closed and opened again.
fn split(text: &str) -> Vec<String> {
    let mut pages = Vec::new();
    let mut page = String::new();
    let mut length = 0;
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let size = line.chars().count() + 1;
        if length + size > LONGEST_PAGE && length > 0 {
            if fence.is_some() {
                page.push_str("```\n");
            }
            pages.push(std::mem::take(&mut page));
            length = 0;
            page.extend(fence.into_iter().flat_map(|opening| [opening, "\n"]));
        }
        if line.trim_start().starts_with("```") {
            fence = if fence.is_some() { None } else { Some(line.trim_start()) };
        }
        page.push_str(line);
        page.push('\n');
        length += size;
    }
    if !page.trim().is_empty() {
        pages.push(page);
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_that_is_cut_is_closed_and_opened_again() {
        let text = format!("```md\n{}```\n", "가나다라마바사아자차카타파하\n".repeat(300));
        let pages = split(&text);
        assert!(pages.len() > 1);
        assert!(pages.iter().all(|page| page.starts_with("```md") && page.trim_end().ends_with("```")));
    }

    #[test]
    fn blank_text_is_no_page() {
        assert!(split("\n  \n").is_empty());
    }
}
