//! The queue: questions that were passed on or whose answer did not help, those that ask the same as one.

use std::collections::BTreeSet;

use serde_json::json;

use super::{entry, unless_late};
use crate::app::App;
use crate::domain::{Course, GuildId, Recipient, UserId};
use crate::search::{SAME, similarity};
use crate::service::outbox::{self, Message, When};
use crate::service::{Failure, Who, answer};
use crate::store::audit;
use crate::store::questions::{self, Closed, Group, NewQuestion, Origin, Question, Scope};

/// How many groups a page holds.
pub const PAGE: usize = 5;
/// How many near headings are kept with a question.
const NEAR: usize = 3;

/// A page of the queue.
#[derive(Clone, Debug)]
pub struct Page {
    /// Which one, from 0.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// How many groups wait in all.
    pub waiting: usize,
    /// Those of this page, asked by the most people first.
    pub groups: Vec<Group>,
}

/// Passes a question on to the operators, beside those of the same course that ask the same; returns its key.
///
/// # Errors
/// When the store fails.
pub async fn pass_on(app: &App, who: &Who, text: &str, origin: Origin) -> Result<String, Failure> {
    let now = app.clock.now();
    let near = answer::ask(app, who, text, now).await?;
    let course = near.asker.course;
    let of_notices = near.answer.hits.iter().filter(|hit| hit.notice_id().is_some());
    let hints: Vec<_> = of_notices.take(NEAR).map(answer::place).collect();
    let mut tx = app.store.write().await?;
    let open = questions::open(&mut tx, who.guild).await?;
    let group = same(&open, course, text);
    let (guild, user, locale) = (who.guild, who.user, who.locale);
    let new = NewQuestion { guild, user, origin, text, hints: &hints, course, locale, group };
    let question = questions::add(&mut tx, &new, now).await?;
    tx.commit().await?;
    Ok(question)
}

/// The group of the question that asks the same, if any does. One answer goes to all of a group, and only instructors
/// of its course see it: courses are kept apart.
fn same<'a>(open: &'a [Question], course: Option<Course>, text: &str) -> Option<&'a str> {
    let scored = open
        .iter()
        .filter(|known| known.course == course)
        .map(|known| (similarity(&known.text, text), known.group.as_str()));
    let best = scored.filter(|(score, _)| *score >= SAME).max_by(|(a, _), (b, _)| a.total_cmp(b));
    best.map(|(_, group)| group)
}

/// Takes back what a person passed on; `false` when it is not open any more.
///
/// # Errors
/// When the store fails.
pub async fn take_back(app: &App, who: &Who, question: &str) -> Result<bool, Failure> {
    let mut tx = app.store.write().await?;
    let done = unless_late(questions::withdraw(&mut tx, who.guild, who.user, question).await)?;
    tx.commit().await?;
    Ok(done.is_some())
}

/// A page of the queue, as far as somebody may see it; one that does not exist becomes the last.
///
/// # Errors
/// When the store fails.
pub async fn page(app: &App, guild: GuildId, scope: &Scope, page: usize) -> Result<Page, Failure> {
    let waiting = usize::try_from(questions::count(&app.store, guild, scope).await?).unwrap_or(usize::MAX);
    let pages = waiting.div_ceil(PAGE);
    let page = page.min(pages.saturating_sub(1));
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let groups = questions::groups(&app.store, guild, scope, number(PAGE), number(page.saturating_mul(PAGE))).await?;
    Ok(Page { page, pages, waiting, groups })
}

/// A group, as it stands when somebody is about to answer it.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It waits; its open questions, oldest first.
    Open(Vec<Question>),
    /// Somebody has dealt with it.
    Closed(Closed),
    /// Somebody put its questions beside others.
    Joined,
    /// It is gone: everyone took their questions back.
    Gone,
}

/// How a group stands.
///
/// # Errors
/// When the store fails.
pub async fn standing(app: &App, guild: GuildId, group: &str) -> Result<Standing, Failure> {
    let mut open = questions::in_group(&app.store, guild, group).await?;
    open.retain(|question| question.state == questions::QuestionState::Open);
    if !open.is_empty() {
        return Ok(Standing::Open(open));
    }
    if let Some(closed) = questions::closed(&app.store, guild, group).await? {
        return Ok(Standing::Closed(closed));
    }
    let joined = !questions::went_to(&app.store, guild, group).await?.is_empty();
    Ok(if joined { Standing::Joined } else { Standing::Gone })
}

/// Whether all that is in a group may be seen within `scope`; so it is of a group that is gone.
///
/// # Errors
/// When the store fails.
pub async fn is_within(app: &App, guild: GuildId, group: &str, scope: &Scope) -> Result<bool, Failure> {
    Ok(*scope == Scope::All || scope.holds_all(&questions::in_group(&app.store, guild, group).await?))
}

/// What came of an answer.
#[derive(Clone, Debug)]
pub enum Answering {
    /// It was kept; so many people are told.
    Kept {
        /// What was asked first.
        question: String,
        /// How many wait to hear it.
        told: usize,
    },
    /// Somebody else was faster, or nobody asks any more.
    Late(Standing),
}

/// Answers a group: everyone who passed a question on is told.
///
/// # Errors
/// When the store fails.
pub async fn answer(app: &App, who: &Who, group: &str, text: &str) -> Result<Answering, Failure> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let closed = questions::close(&mut tx, who.guild, group, who.user, Some(text), now).await;
    let Some(closed) = unless_late(closed)? else {
        drop(tx);
        return Ok(Answering::Late(standing(app, who.guild, group).await?));
    };
    let waiting = closed.iter().filter(|question| question.origin == Origin::Asked).map(|question| question.user);
    let waiting: BTreeSet<UserId> = waiting.collect();
    let message = Message::Answered { group: group.to_owned() };
    for user in &waiting {
        outbox::post(app, &mut tx, who.guild, Recipient::Person(*user), &message, When::at(now)).await?;
    }
    let told = waiting.len();
    let detail = json!({ "questions": closed.len(), "told": told });
    audit::record(&mut tx, &entry(who, now, "faq.answered", group, detail)).await?;
    tx.commit().await?;
    let question = closed.into_iter().next().map(|question| question.text).unwrap_or_default();
    Ok(Answering::Kept { question, told })
}

/// Puts a group aside without an answer; `None` when it is not open any more.
///
/// # Errors
/// When the store fails.
pub async fn set_aside(app: &App, who: &Who, group: &str) -> Result<Option<Vec<Question>>, Failure> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let closed = questions::close(&mut tx, who.guild, group, who.user, None, now).await;
    let Some(closed) = unless_late(closed)? else { return Ok(None) };
    let detail = json!({ "questions": closed.len() });
    audit::record(&mut tx, &entry(who, now, "faq.dropped", group, detail)).await?;
    tx.commit().await?;
    Ok(Some(closed))
}

/// Puts a group back that was set aside; `false` when it is not aside any more.
///
/// # Errors
/// When the store fails.
pub async fn put_back(app: &App, who: &Who, group: &str) -> Result<bool, Failure> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if unless_late(questions::reopen(&mut tx, who.guild, group).await)?.is_none() {
        return Ok(false);
    }
    audit::record(&mut tx, &entry(who, now, "faq.restored", group, json!({}))).await?;
    tx.commit().await?;
    Ok(true)
}
