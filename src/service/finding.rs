//! Notices and their sections by what somebody types: spaces, case and width do not matter, words may stand apart, and
//! what is typed may be of the title, of a heading, or of both.

use std::collections::HashSet;

use super::book::Book;
use super::reading::{Page, pages};
use crate::notice::Notice;
use crate::notice::frames::{Fencing, Place as Line};
use crate::notice::markdown::bold_heading;
use crate::search::{normalise, runs};

/// How well a name fits what was typed, 0 best; `None` when it does not.
#[must_use]
pub fn fit(name: &str, typed: &str) -> Option<u8> {
    let (name, words) = (normalise(name), normalise(typed));
    let whole: String = without_spaces(&words);
    let name = without_spaces(&name);
    let all_words = || words.split_whitespace().all(|word| name.contains(word));
    // `aws이론` is two words to those who type it.
    let parts: Vec<String> = words.split_whitespace().flat_map(runs).collect();
    let tells = |run: &String| run.chars().count() > 1 || run.chars().all(|c| c.is_ascii_digit());
    let all_runs = || parts.len() > 1 && parts.iter().all(|run| tells(run) && name.contains(run));
    match () {
        () if whole.is_empty() => Some(2),
        () if name == whole => Some(0),
        () if name.starts_with(&whole) => Some(1),
        () if name.contains(&whole) => Some(2),
        () if all_words() => Some(3),
        () if all_runs() => Some(4),
        () => None,
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What fits, best first, in its own order where equally good.
#[must_use]
pub fn fitting<T>(all: impl IntoIterator<Item = T>, name: impl Fn(&T) -> String, typed: &str) -> Vec<T> {
    let mut fitting: Vec<_> = all.into_iter().filter_map(|one| Some((fit(&name(&one), typed)?, one))).collect();
    fitting.sort_by_key(|(rank, _)| *rank);
    fitting.into_iter().map(|(_, one)| one).collect()
}

/// A place in a notice that can be opened: a section, or a bold line that acts as a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// The page on which it begins, from 0.
    pub page: usize,
    /// The headings down to it.
    pub path: Vec<String>,
    /// Whether the last of them is a bold line.
    pub is_bold: bool,
}

impl Place<'_> {
    /// The headings down to it, in one line.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.join(" › ")
    }

    /// What stands for it in a choice; see [`page`].
    #[must_use]
    pub fn value(&self) -> String {
        format!("{PAGE}{}", self.page)
    }

    /// How well it fits what was typed: its headings, else its title and its headings together. What fits the title
    /// alone is no reason to offer each of its places.
    fn fit(&self, typed: &str) -> Option<u8> {
        let above = self.path.split_last().map(|(_, above)| above.join(" › ")).unwrap_or_default();
        if self.is_bold && !typed.trim().is_empty() && fit(&above, typed).is_some() {
            // The section above is offered.
            return None;
        }
        let with_title = || {
            let together = format!("{} {}", self.notice.title, self.name());
            fit(&together, typed).filter(|_| fit(&self.notice.title, typed).is_none())
        };
        fit(&self.name(), typed).or_else(with_title)
    }
}

/// Before the page in a choice.
const PAGE: char = '@';

/// The places of a notice; of several with the same headings the first.
#[must_use]
pub fn places(notice: &Notice) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    let mut above = None;
    for (page, shown) in pages(notice).into_iter().enumerate() {
        if shown.section.is_some() && shown.section != above {
            places.push(Place { notice, page, path: shown.path.clone(), is_bold: false });
        }
        above = shown.section;
        let path = |title: String| [shown.path.as_slice(), &[title]].concat();
        let bold = bold_headings(&shown).into_iter();
        places.extend(bold.map(|title| Place { notice, page, path: path(title), is_bold: true }));
    }
    let mut met = HashSet::new();
    places.retain(|place| met.insert(place.path.clone()));
    places
}

/// The bold lines of a page that stand alone and act as headings.
fn bold_headings(page: &Page) -> Vec<String> {
    let lines: Vec<&str> = page.text.lines().collect();
    let is_blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(|line| line.trim().is_empty());
    let mut fencing = Fencing::default();
    let headings = lines.iter().enumerate().filter_map(|(at, line)| {
        let alone = fencing.take(line) == Line::Outside && is_blank(at.checked_sub(1)) && is_blank(Some(at + 1));
        bold_heading(line).filter(|_| alone)
    });
    headings.collect()
}

/// The places of these notices that fit what was typed, best first.
#[must_use]
pub fn fitting_places<'a>(notices: impl IntoIterator<Item = &'a Notice>, typed: &str) -> Vec<Place<'a>> {
    let all = notices.into_iter().flat_map(places);
    let mut fitting: Vec<_> = all.filter_map(|place| Some((place.fit(typed)?, place))).collect();
    fitting.sort_by_key(|(rank, _)| *rank);
    fitting.into_iter().map(|(_, place)| place).collect()
}

/// A notice by its version's key, or by what was typed of its title.
#[must_use]
pub fn notice<'a>(book: &'a Book, typed: &str) -> Option<&'a Notice> {
    if typed.trim().is_empty() {
        return None;
    }
    let by_title = || fitting(&book.library.notices, |notice| notice.title.clone(), typed).into_iter().next();
    book.notice_of_version(typed).or_else(by_title)
}

/// The page of a notice by the value of a choice, or by what was typed of its headings.
#[must_use]
pub fn page(notice: &Notice, typed: &str) -> Option<usize> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let chosen = typed.strip_prefix(PAGE).and_then(|page| page.parse().ok());
    let chosen = chosen.filter(|page| *page < pages(notice).len());
    chosen.or_else(|| fitting_places([notice], typed).first().map(|place| place.page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_case_and_width_do_not_matter() {
        assert_eq!(fit("ChatGPT Plus · Claude 구독료", "chatgptplus"), Some(1));
        assert_eq!(fit("제출 기간", "제출기간"), Some(0));
        assert_eq!(fit("AWS 사용료", "ａｗｓ"), Some(1));
    }

    #[test]
    fn words_may_stand_apart_and_the_best_comes_first() {
        let names = ["2차 설계 과제 안내", "설계 과제", "과제 제출"];
        assert_eq!(fitting(names, ToString::to_string, "설계 과제"), ["설계 과제", "2차 설계 과제 안내"]);
        assert_eq!(fit("단계별 설계 과제 안내", "과제 단계별"), Some(3));
        assert_eq!(fit("단계별 설계 과제 안내", "과제 환급"), None);
    }

    #[test]
    fn words_written_as_one_may_stand_apart_too() {
        assert_eq!(fit("AWS 사용료 지원 안내 이론 지원 기간", "aws이론"), Some(4));
        assert_eq!(fit("AWS 사용료 지원 안내", "aws이론"), None);
    }

    #[test]
    fn bold_headings_are_places_and_doubled_ones_are_one() {
        let body = "## 단계\n\n**본문 템플릿**\n\n글\n\n**굵은 글입니다.**\n\n## 단계\n\n**본문 템플릿**\n\n글\n";
        let text = format!("# Title: 안내\n## 내용\n{body}");
        let read = crate::notice::library::parse(&[("n.md", text)]);
        let names: Vec<_> = places(&read.notices[0]).iter().map(Place::name).collect();
        assert_eq!(names, ["단계", "단계 › 본문 템플릿"]);
    }
}
