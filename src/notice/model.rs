//! What a notice is, once it has been read.

use std::fmt;
use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::Course;

/// What makes a notice the same one after an edit: the page id in its link's target, else its title.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoticeId(pub String);

impl fmt::Display for NoticeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One `# Title:` document (공지).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Identity.
    pub id: NoticeId,
    /// The title, or what stands in for a missing one.
    pub title: String,
    /// As written: `Notion/풀스택,클라우드`.
    pub category: Option<String>,
    /// The courses that the category names.
    pub courses: Vec<Course>,
    /// The target of the link, not its text.
    pub link: Option<String>,
    /// The version date that the notice states.
    pub date: Option<NaiveDate>,
    /// Name of the file it came from.
    pub source: String,
    /// Line of the file on which it begins, from 1.
    pub line: usize,
    /// Everything below `## 내용`, exactly as written (line ends are `\n`).
    pub body: String,
    /// Line of the file on which `body` begins, from 1.
    pub body_line: usize,
    /// The headings of the body outside fences, in order.
    pub sections: Vec<Section>,
}

/// A heading and the text up to the next heading (항목).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// 1–6, the number of `#`.
    pub level: u8,
    /// The heading without Markdown.
    pub title: String,
    /// The headings above it and itself, outermost first.
    pub path: Vec<String>,
    /// Line of the file on which the heading stands, from 1.
    pub line: usize,
    /// Bytes of [`Notice::body`] between this heading and the next.
    pub text: Range<usize>,
}

impl Notice {
    /// The text of a section, exactly as written, without its heading.
    #[must_use]
    pub fn text_of(&self, section: &Section) -> &str {
        self.body.get(section.text.clone()).unwrap_or_default().trim_matches('\n')
    }

    /// The text before the first heading, exactly as written.
    #[must_use]
    pub fn intro(&self) -> &str {
        let headings = super::markdown::headings(&self.body);
        let end = headings.first().map_or(self.body.len(), |heading| heading.range.start);
        self.body.get(..end).unwrap_or_default().trim_matches('\n')
    }
}
