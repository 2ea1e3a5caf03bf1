//! What an index is made of, and what a hit comes from.

use std::collections::BTreeMap;

use super::words::aliases::Aliases;
use crate::domain::Course;
use crate::notice::{Notice, NoticeId};

/// What an index is made of.
#[derive(Clone, Debug, Default)]
pub struct Sources<'a> {
    /// The notices.
    pub notices: &'a [Notice],
    /// The cohort of each notice that is for one cohort only.
    pub cohorts: BTreeMap<NoticeId, u32>,
    /// What operators have answered.
    pub entries: &'a [Entry],
    /// What trainees of this server say for what its notices say, beside the built-in list.
    pub aliases: Aliases,
}

/// A question that operators have answered (an entry of their FAQ).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Identity, of the caller's choice.
    pub id: String,
    /// The question, in each wording in which it was asked; the first one is shown.
    pub wordings: Vec<String>,
    /// What they answered, quoted in full.
    pub answer: String,
    /// Whom it is for; empty for everyone.
    pub courses: Vec<Course>,
}

/// What a hit comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A passage of this notice.
    Notice(NoticeId),
    /// The operators' answer with this [`Entry::id`].
    Operators(String),
}

/// Who asks, as far as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asker {
    /// The asker's course.
    pub course: Option<Course>,
    /// The number of the asker's cohort.
    pub cohort: Option<u32>,
}
