//! Notices and their sections by what somebody types: spaces, case and width do not matter, words may stand apart.

use super::book::Book;
use super::reading::pages;
use crate::notice::Notice;
use crate::search::normalise;

/// How well a name fits what was typed, 0 best; `None` when it does not.
#[must_use]
pub fn fit(name: &str, typed: &str) -> Option<u8> {
    let (name, words) = (normalise(name), normalise(typed));
    let whole: String = without_spaces(&words);
    let name = without_spaces(&name);
    let all_words = || words.split_whitespace().all(|word| name.contains(word));
    match () {
        () if whole.is_empty() => Some(2),
        () if name == whole => Some(0),
        () if name.starts_with(&whole) => Some(1),
        () if name.contains(&whole) => Some(2),
        () if all_words() => Some(3),
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

/// A section of a notice that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// The index of the section in its notice.
    pub section: usize,
}

impl Place<'_> {
    /// The headings down to the section.
    #[must_use]
    pub fn name(&self) -> String {
        self.notice.sections.get(self.section).map(|section| section.path.join(" › ")).unwrap_or_default()
    }
}

/// The sections of a notice that have a text of their own.
#[must_use]
pub fn places(notice: &Notice) -> Vec<Place<'_>> {
    let mut sections: Vec<_> = pages(notice).into_iter().filter_map(|page| page.section).collect();
    sections.dedup();
    sections.into_iter().map(|section| Place { notice, section }).collect()
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

/// A section by its number, or by what was typed of its headings.
#[must_use]
pub fn section(notice: &Notice, typed: &str) -> Option<usize> {
    let places = places(notice);
    let by_number = typed.trim().parse().ok().filter(|number| places.iter().any(|place| place.section == *number));
    if typed.trim().is_empty() || by_number.is_some() {
        return by_number;
    }
    fitting(places, Place::name, typed).first().map(|place| place.section)
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
}
