//! A document → its [`Notice`]: the head, the body and the heading tree.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::dates;
use super::diagnostic::{Kind, Log};
use super::markdown::{self, Lines};
use super::model::{Notice, NoticeId, Section};
use super::pattern;
use super::split::{Key, Line};
use crate::domain::Course;

/// The id at the end of a page's address, with or without hyphens.
static PAGE_ID: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)([0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/?(?:[?#].*)?$"));

static BARE_LINK: LazyLock<Regex> = LazyLock::new(|| pattern(r"https?://[^\s)>\]]+"));

/// Reads one document of the file `source`.
#[must_use]
pub fn read(source: &str, document: &[Line<'_>], log: &mut Log<'_>) -> Notice {
    let line = document.iter().find(|line| line.head().is_some()).or(document.first()).map_or(1, |line| line.number);
    let head = || document.iter().take_while(|line| !line.opens_body()).filter_map(Line::head);
    let value = |key| head().find(|(k, value)| *k == key && !value.is_empty()).map(|(_, value)| value);
    let (body, body_line) = body(document, line, log);
    let sections = sections(&body, body_line, log);

    let category = value(Key::Category).map(str::to_owned);
    let courses = category.as_deref().map(|text| courses(text, line, log)).unwrap_or_default();
    let link = value(Key::Link).and_then(link_target);
    let title = value(Key::Title).map(markdown::plain).filter(|title| !title.is_empty());
    for (missing, kind) in [
        (title.is_none(), Kind::MissingTitle),
        (category.is_none(), Kind::MissingCategory),
        (link.is_none(), Kind::MissingLink),
    ] {
        if missing {
            log.note(line, kind);
        }
    }
    // Without a title the notice is still there, under the first words that it has.
    let title = title.or_else(|| sections.first().map(|s| s.title.clone())).unwrap_or_else(|| source.to_owned());
    let id = NoticeId(link.as_deref().and_then(page_id).unwrap_or_else(|| title.clone()));
    let date = value(Key::Date).and_then(|text| {
        let date = dates::scan(text).into_iter().find_map(|found| found.resolve(None));
        if date.is_none() {
            log.note(line, Kind::NotUnderstood("Date".to_owned(), text.to_owned()));
        }
        date
    });
    editor_links(document, log);
    let document = document.iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
    Notice {
        id,
        title,
        category,
        courses,
        link,
        date,
        source: source.to_owned(),
        line,
        body,
        body_line,
        sections,
        document,
    }
}

/// The text below `## 내용`, or below the head where that heading is missing, and its first line.
fn body(document: &[Line<'_>], head_line: usize, log: &mut Log<'_>) -> (String, usize) {
    let after_head = document.iter().rposition(|line| line.head().is_some()).map_or(0, |i| i + 1);
    let start = match document.iter().position(Line::opens_body) {
        Some(opening) => opening + 1,
        None => {
            log.note(head_line, Kind::MissingContent);
            after_head
        }
    };
    let before = document.iter().take(start).filter(|line| line.number > head_line);
    for line in before.filter(|line| line.head().is_none() && !line.opens_body() && !line.text.trim().is_empty()) {
        log.note(line.number, Kind::StrayText(line.text.trim().to_owned()));
    }
    let lines = document.get(start..).unwrap_or_default();
    let text = lines.iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
    (text, lines.first().map_or(head_line, |line| line.number))
}

fn sections(body: &str, body_line: usize, log: &mut Log<'_>) -> Vec<Section> {
    let lines = Lines::of(body);
    let headings = markdown::headings(body);
    let ends = headings.iter().skip(1).map(|h| h.range.start).chain([body.len()]);
    let mut above: Vec<(u8, String)> = Vec::new();
    let mut lines_of: HashMap<Vec<String>, usize> = HashMap::new();
    let mut sections: Vec<Section> = Vec::new();
    for (heading, end) in headings.iter().zip(ends) {
        above.retain(|(level, _)| *level < heading.level);
        above.push((heading.level, heading.title.clone()));
        let line = body_line + lines.at(heading.range.start);
        let path: Vec<String> = above.iter().map(|(_, title)| title.clone()).collect();
        let first = *lines_of.entry(path.clone()).or_insert(line);
        if first != line {
            log.note(line, Kind::DuplicateSection(heading.title.clone(), first));
        }
        let text = heading.range.end.min(end)..end;
        sections.push(Section { level: heading.level, title: heading.title.clone(), path, line, text });
    }
    sections
}

/// `Notion/풀스택,클라우드` → the courses after the last slash.
fn courses(category: &str, line: usize, log: &mut Log<'_>) -> Vec<Course> {
    let names = category.rsplit('/').next().unwrap_or(category);
    let mut courses = Vec::new();
    for name in names.split([',', '·', '、', '&', '+']).map(str::trim).filter(|name| !name.is_empty()) {
        if matches!(name, "전체" | "공통" | "all") {
            courses.extend(Course::ALL);
        } else if let Some(course) = Course::parse(name.strip_suffix("과정").unwrap_or(name)) {
            courses.push(course);
        } else {
            log.note(line, Kind::UnknownCourse(name.to_owned()));
        }
    }
    courses.sort_unstable();
    courses.dedup();
    courses
}

fn link_target(text: &str) -> Option<String> {
    let marked = markdown::links(text).into_iter().next().map(|link| link.target);
    marked.or_else(|| BARE_LINK.find(text).map(|found| found.as_str().to_owned()))
}

fn page_id(link: &str) -> Option<String> {
    let id = PAGE_ID.captures(link)?.get(1)?.as_str();
    Some(id.replace('-', "").to_lowercase())
}

/// Links whose page is opened for editing show people an editor, or a refusal, instead of the form.
fn editor_links(document: &[Line<'_>], log: &mut Log<'_>) {
    for line in document.iter().filter(|line| !line.fenced) {
        for link in BARE_LINK.find_iter(line.text) {
            let path = link.as_str().split(['?', '#']).next().unwrap_or_default();
            if path.trim_end_matches('/').ends_with("/edit") {
                log.note(line.number, Kind::EditorLink(link.as_str().to_owned()));
            }
        }
    }
}
