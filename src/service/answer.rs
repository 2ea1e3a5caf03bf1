//! `/ask`: what operators answered to the same question, else a quotation of the notices, else that they do not tell.

use super::book::{Book, VersionDate};
use super::reading::{Page, pages};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{Cohort, Course, Moment, Profile};
use crate::notice::Notice;
use crate::search::{Answer, Asker, Hit, Piece, Question, SAME, Source, similarity};
use crate::store::faq::Entry;
use crate::store::questions;

/// How many passages a person can step through.
pub const TOP: usize = 5;

/// An answer, and where its parts come from.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The passages and operators' answers, best first.
    pub answer: Answer,
    /// By hit: where it comes from.
    pub origins: Vec<Origin>,
    /// Course and intake of the person who asks, if we know them.
    pub asker: Asker,
    /// What operators answered to this person's own question, when nothing else answers it: the direct message may
    /// never have come.
    pub own: Option<OperatorsAnswer>,
}

/// Where a hit comes from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// A notice.
    Notice {
        /// Of which day it is; `None` for one that was replaced meanwhile.
        date: Option<VersionDate>,
        /// The only intake that it is for.
        cohort: Option<Cohort>,
        /// Where the whole template stands of which this is a part.
        template: Option<TemplatePlace>,
    },
    /// Operators.
    Operators(OperatorsAnswer),
}

/// Where a template can be read as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplatePlace {
    /// The key of the notice's version.
    pub version: String,
    /// Its page, from 0.
    pub page: usize,
}

/// What operators answered.
#[derive(Clone, Debug)]
pub struct OperatorsAnswer {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// When it was written, in UTC.
    pub answered_at: Moment,
    /// Whether its notice has changed since.
    pub outdated: bool,
    /// The address of its notice, when it has changed.
    pub link: Option<String>,
    /// The only intake that it is for: that of its notice.
    pub cohort: Option<Cohort>,
}

/// Whom a hit is for, as far as the person who reads it has to be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meant {
    /// The courses that it is for.
    pub courses: Vec<Course>,
    /// The course of the person who asks, which is none of them.
    pub own: Option<Course>,
    /// The only intake that it is for.
    pub cohort: Option<Cohort>,
}

impl Answered {
    /// Whom the hit at `rank` is for, when the person who asks is somebody else, or may be.
    #[must_use]
    pub fn meant(&self, rank: usize) -> Meant {
        let everyone = self.meant_for_readers(rank);
        let own = self.asker.course.filter(|own| !everyone.courses.is_empty() && !everyone.courses.contains(own));
        // Who has told their intake sees nothing of others.
        let cohort = everyone.cohort.filter(|_| self.asker.cohort.is_none());
        Meant { courses: if own.is_some() { everyone.courses } else { Vec::new() }, own, cohort }
    }

    /// Whom the hit at `rank` is for, for readers of whom nothing is known, and without a word of who asks.
    #[must_use]
    pub fn meant_for_readers(&self, rank: usize) -> Meant {
        let courses = self.answer.hits.get(rank).map(|hit| hit.courses.clone()).unwrap_or_default();
        let cohort = self.origins.get(rank).and_then(|origin| match origin {
            Origin::Notice { cohort, .. } => *cohort,
            Origin::Operators(known) => known.cohort,
        });
        let courses = if courses.len() == Course::ALL.len() { Vec::new() } else { courses };
        Meant { courses, own: None, cohort }
    }
}

/// Looks for an answer in what operators answered and in the notices in force.
///
/// # Errors
/// When the store fails.
pub async fn ask(app: &App, who: &Who, text: &str, now: Moment) -> Result<Answered, Failure> {
    let book = app.book_for(who.guild, who.user).await?;
    let profile = app.profile(who.guild, who.user).await?.map(|stored| stored.profile);
    let programmes = &book.library.programmes;
    let asker = asker(profile.as_ref());
    let answer = book.index.ask(&Question { text, now, top: TOP, locale: who.locale, programmes, asker });
    let origins = answer.hits.iter().map(|hit| origin(&book, hit)).collect();
    let own = if answer.abstained() { own_answer(app, who, text).await? } else { None };
    Ok(Answered { answer, origins, asker, own })
}

/// What operators answered when this person asked the same before.
async fn own_answer(app: &App, who: &Who, text: &str) -> Result<Option<OperatorsAnswer>, Failure> {
    let asked = questions::of_user(&app.store, who.guild, who.user).await?;
    let newest = asked.into_iter().rev().find_map(|question| {
        let closed = question.closed_at.filter(|_| similarity(&question.text, text) >= SAME)?;
        Some((question.text, question.answer?, closed))
    });
    Ok(newest.map(|(question, answer, answered_at)| OperatorsAnswer {
        question,
        answer,
        answered_at,
        outdated: false,
        link: None,
        cohort: None,
    }))
}

fn asker(profile: Option<&Profile>) -> Asker {
    Asker { course: profile.map(|profile| profile.course), cohort: profile.map(|profile| profile.cohort.number()) }
}

fn origin(book: &Book, hit: &Hit) -> Origin {
    let unknown = Origin::Notice { date: None, cohort: None, template: None };
    match &hit.source {
        Source::Notice(id) => match book.library.notices.iter().find(|notice| notice.id == *id) {
            Some(notice) => Origin::Notice {
                date: book.date(notice),
                cohort: book.version(notice).and_then(|version| version.cohort),
                template: template_place(book, notice, hit),
            },
            None => unknown,
        },
        Source::Operators(id) => match book.faq.iter().find(|entry| entry.id == *id) {
            Some(entry) => Origin::Operators(operators_answer(book, entry)),
            None => unknown,
        },
    }
}

/// The page with the whole template: the one that holds the most lines of the part.
fn template_place(book: &Book, notice: &Notice, hit: &Hit) -> Option<TemplatePlace> {
    let Piece::Template { .. } = hit.piece else { return None };
    let lines: Vec<&str> = hit.text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let held = |page: &Page| {
        let text = page.template.as_ref().unwrap_or(&page.text);
        lines.iter().filter(|line| text.contains(**line)).count()
    };
    let pages = pages(notice);
    // Of equal ones the first.
    let (page, _) = pages.iter().map(held).enumerate().rev().max_by_key(|(_, held)| *held)?;
    Some(TemplatePlace { version: book.version(notice)?.id.clone(), page })
}

fn operators_answer(book: &Book, entry: &Entry) -> OperatorsAnswer {
    let outdated = book.is_outdated(entry);
    let link = book.notice_of(entry).filter(|_| outdated).and_then(|notice| notice.link.clone());
    let (question, answer) = (entry.content.question.clone(), entry.content.answer.clone());
    let (answered_at, cohort) = (entry.answered_at, book.cohort_of(entry));
    OperatorsAnswer { question, answer, answered_at, outdated, link, cohort }
}

/// Where a passage stands: `title › heading`. A heading that only repeats the title is left out.
#[must_use]
pub fn place(hit: &Hit) -> String {
    std::iter::once(hit.notice.as_str()).chain(headings(hit)).collect::<Vec<_>>().join(" › ")
}

/// The headings above a passage, but for one that only repeats the title.
pub fn headings(hit: &Hit) -> impl Iterator<Item = &str> {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let title = letters(&hit.notice);
    hit.section.iter().map(String::as_str).filter(move |heading| letters(heading) != title)
}
