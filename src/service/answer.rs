//! `/ask`: an operators' answer to the same question, else a quotation of the notices, else that they do not tell.

use super::alike::{SAME, alike};
use super::book::{Book, VersionDate};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{Course, Moment};
use crate::notice::Notice;
use crate::search::{Answer, Hit, Question};
use crate::store::faq::Entry;

/// How many passages a person can step through.
pub const TOP: usize = 5;

/// An answer, and of which day its quotations are.
#[derive(Clone, Debug)]
pub struct Answered {
    /// What operators answered to this question.
    pub by_operators: Option<OperatorsAnswer>,
    /// The passages, best first.
    pub answer: Answer,
    /// By passage: what is known about its notice.
    pub sources: Vec<Source>,
}

/// What operators answered.
#[derive(Clone, Debug)]
pub struct OperatorsAnswer {
    /// The entry.
    pub entry: Entry,
    /// Whether its notice has changed since.
    pub outdated: bool,
    /// Title and link of its notice.
    pub notice: Option<(String, Option<String>)>,
}

/// The notice of a passage.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The day of which it is; `None` for one that was replaced meanwhile.
    pub date: Option<VersionDate>,
    /// The courses that it is for, when the person who asks is in another one.
    pub not_for: Option<(Course, Vec<Course>)>,
}

/// How sure an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// One answer.
    Clear,
    /// Candidates to choose from.
    Doubtful,
    /// The notices do not tell.
    None,
}

impl Answered {
    /// How sure the passages are.
    #[must_use]
    pub fn sureness(&self) -> Sureness {
        if self.answer.abstained || self.answer.hits.is_empty() { Sureness::None } else { Sureness::Clear }
    }
}

/// Looks for an answer in what operators answered and in the notices in force.
///
/// # Errors
/// When the store fails.
pub async fn ask(app: &App, who: &Who, text: &str, now: Moment) -> Result<Answered, Failure> {
    let book = app.book(who.guild).await?;
    let course = app.profile(who.guild, who.user).await?.map(|stored| stored.profile.course);
    let programmes = &book.library.programmes;
    let answer = book.index.ask(&Question { text, now, top: TOP, locale: who.locale, programmes });
    let sources = answer.hits.iter().map(|hit| source(&book, hit, course)).collect();
    Ok(Answered { by_operators: by_operators(&book, text), answer, sources })
}

fn source(book: &Book, hit: &Hit, course: Option<Course>) -> Source {
    let Some(notice) = book.library.notices.iter().find(|notice| notice.id == hit.notice_id) else {
        return Source::default();
    };
    Source { date: book.date(notice), not_for: course.and_then(|course| not_for(notice, course)) }
}

/// The courses that a notice names, when this one is not among them.
fn not_for(notice: &Notice, course: Course) -> Option<(Course, Vec<Course>)> {
    let others = !notice.courses.is_empty() && !notice.courses.contains(&course);
    others.then(|| (course, notice.courses.clone()))
}

fn by_operators(book: &Book, text: &str) -> Option<OperatorsAnswer> {
    let likeness = |entry: &Entry| {
        let wordings = std::iter::once(&entry.content.question).chain(&entry.content.wordings);
        wordings.map(|wording| alike(wording, text)).fold(0.0, f64::max)
    };
    let scored = book.faq.iter().map(|entry| (likeness(entry), entry));
    // The newest of equals: it was written knowing the others.
    let (_, entry) = scored.filter(|(score, _)| *score >= SAME).max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    let notice = book.notice_of(entry).map(|notice| (notice.title.clone(), notice.link.clone()));
    Some(OperatorsAnswer { entry: entry.clone(), outdated: book.is_outdated(entry), notice })
}

/// Where a passage stands: `title › heading`.
#[must_use]
pub fn place(hit: &Hit) -> String {
    let headings = hit.section.iter().map(String::as_str);
    std::iter::once(hit.notice.as_str()).chain(headings).collect::<Vec<_>>().join(" › ")
}
