//! What is different between two versions of a notice, heading by heading.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::model::Notice;
use crate::domain::Course;

/// Old and new.
pub type Pair<T> = (T, T);

/// What is different. Sections are told by their headings, outermost first; the text before the first heading has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The title.
    pub title: Option<Pair<String>>,
    /// The courses that it is for.
    pub courses: Option<Pair<Vec<Course>>>,
    /// The address of its page.
    pub link: Option<Pair<Option<String>>>,
    /// The day that it gives itself.
    pub date: Option<Pair<Option<NaiveDate>>>,
    /// Sections that are new.
    pub added: Vec<Vec<String>>,
    /// Sections that are gone.
    pub removed: Vec<Vec<String>>,
    /// Sections with another text.
    pub changed: Vec<Vec<String>>,
    /// The same sections in another order, or other white space: nothing that changes an answer.
    pub arranged: bool,
}

impl Comparison {
    /// Whether the two versions are the same to the letter.
    #[must_use]
    pub fn is_same(&self) -> bool {
        *self == Self::default()
    }
}

/// Compares two versions of a notice.
#[must_use]
pub fn compare(old: &Notice, new: &Notice) -> Comparison {
    let (before, after) = (sections(old), sections(new));
    let old_texts: HashMap<_, _> = before.iter().map(|(key, text)| (key, *text)).collect();
    let new_texts: HashMap<_, _> = after.iter().map(|(key, text)| (key, *text)).collect();
    let path = |(key, _): &(Key, &str)| key.0.clone();
    let added = after.iter().filter(|(key, _)| !old_texts.contains_key(key)).map(path).collect::<Vec<_>>();
    let removed = before.iter().filter(|(key, _)| !new_texts.contains_key(key)).map(path).collect::<Vec<_>>();
    let differs = |(key, text): &&(Key, &str)| old_texts.get(key).is_some_and(|old| words(old) != words(text));
    let changed = after.iter().filter(differs).map(path).collect::<Vec<_>>();
    let told = !(added.is_empty() && removed.is_empty() && changed.is_empty());
    Comparison {
        title: pair(&old.title, &new.title),
        courses: pair(&old.courses, &new.courses),
        link: pair(&old.link, &new.link),
        date: pair(&old.date, &new.date),
        arranged: !told && old.body != new.body,
        added,
        removed,
        changed,
    }
}

fn pair<T: Clone + PartialEq>(old: &T, new: &T) -> Option<Pair<T>> {
    (old != new).then(|| (old.clone(), new.clone()))
}

/// Headings, and which of several with the same ones.
type Key = (Vec<String>, usize);

fn sections(notice: &Notice) -> Vec<(Key, &str)> {
    let mut met: HashMap<&[String], usize> = HashMap::new();
    let intro = Some(notice.intro()).filter(|text| !text.trim().is_empty());
    let intro = intro.map(|text| ((Vec::new(), 0), text));
    let with_heading = notice.sections.iter().map(|section| {
        let count = met.entry(section.path.as_slice()).or_default();
        *count += 1;
        ((section.path.clone(), *count), notice.text_of(section))
    });
    intro.into_iter().chain(with_heading).collect()
}

/// A text without what does not show.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::library;

    fn notice(body: &str) -> Notice {
        let text = format!("# Title: 안내\n# Category: 클라우드\n## 내용\n{body}");
        library::parse(&[("n.md", text)]).notices.remove(0)
    }

    fn path(headings: &[&str]) -> Vec<Vec<String>> {
        vec![headings.iter().map(ToString::to_string).collect()]
    }

    #[test]
    fn sections_are_told_by_their_headings() {
        let old = notice("머리말\n### 대상\n모두\n### 기간\n4월\n### 문의\n메일\n");
        let new = notice("머리말\n### 대상\n모두\n### 기간\n5월\n#### 연장\n없음\n");
        let found = compare(&old, &new);
        assert_eq!(found.changed, path(&["기간"]));
        assert_eq!(found.added, path(&["기간", "연장"]));
        assert_eq!(found.removed, path(&["문의"]));
    }

    #[test]
    fn of_two_sections_with_one_heading_the_second_is_compared_with_the_second() {
        let found = compare(&notice("### 단계\n하나\n### 단계\n둘\n"), &notice("### 단계\n하나\n### 단계\n셋\n"));
        assert_eq!((found.changed, found.added), (path(&["단계"]), Vec::new()));
    }

    #[test]
    fn white_space_and_order_change_no_answer() {
        let found = compare(&notice("### 가\n하나\n### 나\n둘\n"), &notice("### 나\n둘\n\n### 가\n하나\n"));
        assert_eq!(found, Comparison { arranged: true, ..Comparison::default() });
    }

    #[test]
    fn the_same_text_is_the_same() {
        assert!(compare(&notice("### 가\n하나\n"), &notice("### 가\n하나\n")).is_same());
    }
}
