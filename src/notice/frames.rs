//! Frames around text: `<aside>`, `<details>` and the like, as Notion exports callouts and toggles; with them the tags of
//! pictures and of the looks of words, which show nothing here.
//!
//! To CommonMark a line with such a tag begins a block of HTML that swallows everything up to the next blank line. To
//! people it is a frame, and what stands in it or below it is text like any other.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::pattern;

static TAG: LazyLock<Regex> = LazyLock::new(|| {
    const NAMES: &str =
        "aside|details|summary|div|section|article|figure|figcaption|center|p|img|br|hr|span|font|mark|u";
    pattern(&format!(r"(?i)</?(?P<name>{NAMES})(?:\s[^<>]*)?/?>"))
});

/// What may stand before a tag that begins a line: marks of lists and quotations.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s+)*$"));

/// Takes the place of a tag with words beside it, byte by byte: nothing that has a meaning in Markdown.
const FILLER: &str = "\u{1}";

/// `text` as the parser is to see it: without tags of frames outside fences, each byte in its place.
#[must_use]
pub fn unframed(text: &str) -> Cow<'_, str> {
    if !TAG.is_match(text) {
        return Cow::Borrowed(text);
    }
    let mut fencing = Fencing::default();
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let begins = TAG.find(line).is_some_and(|tag| BEFORE.is_match(line.get(..tag.start()).unwrap_or_default()));
        if fencing.take(line) != Place::Outside || !begins {
            out.push_str(line);
            continue;
        }
        let filler = if is_frame(line) { " " } else { FILLER };
        out.push_str(
            &TAG.replace_all(line, |tag: &regex::Captures<'_>| filler.repeat(tag.get(0).map_or(0, |tag| tag.len()))),
        );
    }
    Cow::Owned(out)
}

/// Whether a line is nothing but tags of frames.
#[must_use]
pub fn is_frame(line: &str) -> bool {
    TAG.is_match(line) && TAG.replace_all(line, "").trim().is_empty()
}

/// A line without tags of frames; those that are shown as code stay.
#[must_use]
pub fn without_tags(line: &str) -> Cow<'_, str> {
    if !TAG.is_match(line) {
        return Cow::Borrowed(line);
    }
    let between = |tag: &regex::Captures<'_>| if tag["name"].eq_ignore_ascii_case("br") { " " } else { "" };
    let bare = |(at, part): (usize, &str)| match at % 2 {
        0 => TAG.replace_all(part, between).into_owned(),
        _ => part.to_owned(),
    };
    Cow::Owned(line.split('`').enumerate().map(bare).collect::<Vec<_>>().join("`"))
}

/// Words out of an [`unframed`] text without what took the place of tags.
#[must_use]
pub fn words_of(words: &str) -> Cow<'_, str> {
    if words.contains(FILLER) { Cow::Owned(words.replace(FILLER, "")) } else { Cow::Borrowed(words) }
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In no fence.
    Outside,
    /// It opens one.
    Opens,
    /// In one.
    Inside,
    /// It closes one.
    Closes,
}

/// Tells line by line what is fenced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fencing {
    /// The sign of the fence that is open, and how many of them.
    open: Option<(char, usize)>,
}

impl Fencing {
    /// Inside a fence that began above.
    #[must_use]
    pub const fn inside(sign: char, count: usize) -> Self {
        Self { open: Some((sign, count)) }
    }

    /// The fence that is open.
    #[must_use]
    pub const fn open(&self) -> Option<(char, usize)> {
        self.open
    }

    /// Takes the next line.
    pub fn take(&mut self, line: &str) -> Place {
        let bare = line.trim_start_matches([' ', '\t', '>']).trim_end();
        match self.open {
            None => {
                let bare = bare.strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with(' ')).unwrap_or(bare);
                self.open = mark(bare.trim_start()).filter(|(_, rest)| !rest.contains('`')).map(|(mark, _)| mark);
                if self.open.is_some() { Place::Opens } else { Place::Outside }
            }
            Some((sign, count)) => {
                let closes = mark(bare).is_some_and(|((c, n), rest)| c == sign && n >= count && rest.is_empty());
                if closes {
                    self.open = None;
                    Place::Closes
                } else {
                    Place::Inside
                }
            }
        }
    }
}

/// Three or more signs of a fence at the beginning of a line, and what stands after them.
fn mark(line: &str) -> Option<((char, usize), &str)> {
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let rest = line.trim_start_matches(sign);
    let count = line.len() - rest.len();
    (count >= 3).then_some(((sign, count), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_keeps_its_place() {
        for text in ["<aside>\n💡 글\n\n</aside>\n## 제목\n", "- <details><summary>더 보기</summary>\n글\n</details>"]
        {
            let parsed = unframed(text);
            assert_eq!(parsed.len(), text.len());
            assert_eq!(parsed.find('글'), text.find('글'));
            assert!(!parsed.contains('<'), "{parsed}");
        }
    }

    #[test]
    fn the_words_between_tags_stay_apart() {
        assert_eq!(without_tags("<u>하나</u><br>둘 `<div>` 셋"), "하나 둘 `<div>` 셋");
    }

    #[test]
    fn what_is_shown_as_code_stays() {
        let text = "```html\n<div>\n```\n글에서 <div>를 말합니다.\n";
        assert_eq!(unframed(text), text);
    }
}
