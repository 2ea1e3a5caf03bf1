//! `/ask`: what operators answered to the same question, else a quotation of the notices, else that they do not tell.

use super::book::{Book, VersionDate};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{Course, Moment, Profile};
use crate::search::{Answer, Asker, Hit, Question, SAME, Source, similarity};
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
    /// The course of the person who asks, if we know it.
    pub course: Option<Course>,
    /// What operators answered to this person's own question, when nothing else answers it: the direct message may
    /// never have come.
    pub own: Option<OperatorsAnswer>,
}

/// Where a hit comes from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// A notice of this day; `None` for one that was replaced meanwhile.
    Notice(Option<VersionDate>),
    /// Operators.
    Operators(OperatorsAnswer),
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
}

impl Answered {
    /// The courses that a hit is for, when the person who asks is in another one.
    #[must_use]
    pub fn not_for(&self, hit: &Hit) -> Option<(Course, Vec<Course>)> {
        let own = self.course?;
        (!hit.courses.is_empty() && !hit.courses.contains(&own)).then(|| (own, hit.courses.clone()))
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
    Ok(Answered { answer, origins, course: asker.course, own })
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
    }))
}

fn asker(profile: Option<&Profile>) -> Asker {
    Asker { course: profile.map(|profile| profile.course), cohort: profile.map(|profile| profile.cohort.number()) }
}

fn origin(book: &Book, hit: &Hit) -> Origin {
    match &hit.source {
        Source::Notice(id) => {
            let notice = book.library.notices.iter().find(|notice| notice.id == *id);
            Origin::Notice(notice.and_then(|notice| book.date(notice)))
        }
        Source::Operators(id) => match book.faq.iter().find(|entry| entry.id == *id) {
            Some(entry) => Origin::Operators(operators_answer(book, entry)),
            None => Origin::Notice(None),
        },
    }
}

fn operators_answer(book: &Book, entry: &Entry) -> OperatorsAnswer {
    let outdated = book.is_outdated(entry);
    let link = book.notice_of(entry).filter(|_| outdated).and_then(|notice| notice.link.clone());
    let (question, answer) = (entry.content.question.clone(), entry.content.answer.clone());
    OperatorsAnswer { question, answer, answered_at: entry.answered_at, outdated, link }
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
