//! Text that was copied from a page: the body of a notice without its head.

use super::diagnostic::Log;
use super::frames::{Fencing, Place, without_tags};
use super::markdown::plain;
use super::split::{Key, Line, numbered};

/// What a copied text lacks, as somebody fills it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The title.
    pub title: String,
    /// The courses, as in `# Category:`; may be empty.
    pub category: String,
    /// The address of the page; may be empty.
    pub link: String,
    /// The version date; may be empty.
    pub date: String,
}

/// Whether a text says nowhere which notice it is.
#[must_use]
pub fn is_headless(text: &str) -> bool {
    titles(text) == 0
}

/// How many notices a text says to hold.
#[must_use]
pub fn titles(text: &str) -> usize {
    let lines = numbered(text, &mut Log::new(""));
    lines.iter().filter(|line| matches!(line.head(), Some((Key::Title, _)))).count()
}

/// The title that a text without one suggests: its first line with words, as people see it.
#[must_use]
pub fn suggested_title(text: &str) -> String {
    let mut fencing = Fencing::default();
    let mut lines = text.lines().filter(|line| fencing.take(line) == Place::Outside);
    lines.find_map(|line| Some(plain(&without_tags(line))).filter(|title| !title.is_empty())).unwrap_or_default()
}

/// A notice out of a head and a text without one, and how many lines the head put before the text.
#[must_use]
pub fn with_head(head: &Head, text: &str) -> (String, usize) {
    let fields = [("Title", &head.title), ("Category", &head.category), ("Link", &head.link), ("Date", &head.date)];
    let one_line = |value: &str| value.split_whitespace().collect::<Vec<_>>().join(" ");
    let filled = fields.into_iter().filter(|(_, value)| !value.trim().is_empty());
    let mut lines: Vec<String> = filled.map(|(key, value)| format!("# {key}: {}", one_line(value))).collect();
    lines.push(String::new());
    if !numbered(text, &mut Log::new("")).iter().any(Line::opens_body) {
        lines.extend(["## 내용".to_owned(), String::new()]);
    }
    (format!("{}\n{text}", lines.join("\n")), lines.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::library;

    #[test]
    fn a_title_in_a_fence_names_no_notice() {
        assert!(is_headless("```\n# Title: 예시\n```\n"));
        assert!(!is_headless("# 제목: 안내\n## 내용\n"));
    }

    #[test]
    fn a_copied_text_with_its_head_is_one_notice() {
        let head = Head { title: "점심\n안내".to_owned(), category: "클라우드".to_owned(), ..Head::default() };
        let (text, lines) = with_head(&head, "### 시간\n12시\n");
        let notice = library::parse(&[("n.md", text)]).notices.remove(0);
        assert_eq!((notice.title.as_str(), notice.sections.len()), ("점심 안내", 1));
        assert_eq!(notice.sections[0].line - lines, 1);
    }

    #[test]
    fn the_first_line_suggests_the_title() {
        assert_eq!(suggested_title("<aside>\n\n**점심** 안내입니다\n\n## 메뉴\n"), "점심 안내입니다");
        assert_eq!(suggested_title("\n# 🍚 점심 안내\n본문\n"), "🍚 점심 안내");
        assert_eq!(suggested_title("\n점심은 12시\n"), "점심은 12시");
    }
}
