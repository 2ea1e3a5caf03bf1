//! The entries: operators' answers that stay. Each remembers the version of the notice beside which it was written, so
//! that it can be looked at again when that notice changes.

use std::collections::BTreeSet;

use serde_json::json;

use super::{entry, unless_late};
use crate::app::App;
use crate::domain::{Course, GuildId};
use crate::search::Hit;
use crate::service::book::{self, Book, VersionDate};
use crate::service::{Failure, Who};
use crate::store::faq::{self, Content, Entry, NoticeLink};
use crate::store::questions::{self, Question, QuestionState, Scope};
use crate::store::{audit, notices};

/// How many entries a page holds.
pub const PAGE: usize = 5;

/// A page of the entries.
#[derive(Clone, Debug)]
pub struct Page {
    /// Which one, from 0.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// How many entries there are in all.
    pub count: usize,
    /// How many of them are older than their notice.
    pub outdated: usize,
    /// Those of this page, each with whether it is older than its notice; such come first.
    pub entries: Vec<(Entry, bool)>,
}

/// Whether somebody may see and change an entry: by the courses for which it was written, else by those of its notice.
#[must_use]
pub fn is_within(book: &Book, entry: &Entry, scope: &Scope) -> bool {
    let of_notice = || book.notice_of(entry).map(|notice| notice.courses.clone()).unwrap_or_default();
    match entry.content.courses.as_slice() {
        [] => scope.holds(&of_notice()),
        written_for => scope.holds(written_for),
    }
}

/// A page of the entries, as far as somebody may see them; one that does not exist becomes the last.
#[must_use]
pub fn page(book: &Book, scope: &Scope, page: usize) -> Page {
    let within = book.faq.iter().filter(|entry| is_within(book, entry, scope));
    let mut entries: Vec<_> = within.map(|entry| (entry.clone(), book.is_outdated(entry))).collect();
    entries.sort_by_key(|(_, outdated)| !outdated);
    let (count, pages) = (entries.len(), entries.len().div_ceil(PAGE));
    let page = page.min(pages.saturating_sub(1));
    let outdated = entries.iter().filter(|(_, outdated)| *outdated).count();
    Page { page, pages, count, outdated, entries: entries.into_iter().skip(page * PAGE).take(PAGE).collect() }
}

/// An entry by its key.
///
/// # Errors
/// When the store fails.
pub async fn find(app: &App, guild: GuildId, id: &str) -> Result<Option<Entry>, Failure> {
    Ok(app.book(guild).await?.faq.iter().find(|entry| entry.id == id).cloned())
}

/// Whether an entry, also one that was taken out, is within `scope`; so is one that is gone.
///
/// # Errors
/// When the store fails.
pub async fn may_touch(app: &App, guild: GuildId, id: &str, scope: &Scope) -> Result<bool, Failure> {
    let (book, known) = (app.book(guild).await?, faq::get(&app.store, guild, id).await?);
    Ok(known.is_none_or(|known| is_within(&book, &known, scope)))
}

/// Keeps the answer that a group of questions got. An entry that the group has already is left as it is.
///
/// # Errors
/// When the store fails.
pub async fn register(app: &App, who: &Who, group: &str) -> Result<Option<Entry>, Failure> {
    let mut asked = questions::in_group(&app.store, who.guild, group).await?;
    asked.retain(|question| question.state == QuestionState::Answered);
    let Some(first) = asked.first() else { return Ok(None) };
    let mut wordings: Vec<String> = Vec::new();
    for question in asked.iter().skip(1).filter(|question| question.text != first.text) {
        if !wordings.contains(&question.text) {
            wordings.push(question.text.clone());
        }
    }
    let (question, answer) = (first.text.clone(), first.answer.clone().unwrap_or_default());
    let link = near(app, who, &question).await?;
    let courses = courses_of(&asked);
    let content = Content { question, wordings, answer, link, courses };
    keep(app, who, Some(group), &content).await?;
    find(app, who.guild, group).await
}

/// The courses of those who asked; nothing when one of them is not known: it may be anybody's.
fn courses_of(asked: &[Question]) -> Vec<Course> {
    let known: Option<BTreeSet<Course>> = asked.iter().map(|question| question.course).collect();
    known.unwrap_or_default().into_iter().collect()
}

/// Keeps an answer that nobody has asked for yet, for the courses whose answers this person may write; returns the
/// entry.
///
/// # Errors
/// When the store fails.
pub async fn add(app: &App, who: &Who, scope: &Scope, question: &str, answer: &str) -> Result<Option<Entry>, Failure> {
    let link = near(app, who, question).await?;
    let courses = match scope {
        Scope::All => Vec::new(),
        Scope::Courses(own) => own.clone(),
    };
    let (question, answer) = (question.to_owned(), answer.to_owned());
    let content = Content { question, wordings: Vec::new(), answer, link, courses };
    match keep(app, who, None, &content).await? {
        Some(id) => find(app, who.guild, &id).await,
        None => Ok(None),
    }
}

async fn keep(app: &App, who: &Who, id: Option<&str>, content: &Content) -> Result<Option<String>, Failure> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let added = faq::add(&mut tx, who.guild, id, content, who.user, now).await;
    let Some(id) = unless_late(added)? else { return Ok(None) };
    let detail = json!({ "question": content.question, "notice": content.link.as_ref().map(|link| &link.identity) });
    audit::record(&mut tx, &entry(who, now, "faq.added", &id, detail)).await?;
    tx.commit().await?;
    book::renew(app, who.guild).await?;
    Ok(Some(id))
}

/// The notice that comes nearest to a question, in the version in force; none when the notices do not speak of it.
async fn near(app: &App, who: &Who, question: &str) -> Result<Option<NoticeLink>, Failure> {
    let book = app.book(who.guild).await?;
    let answered = crate::service::answer::ask(app, who, question, app.clock.now()).await?;
    if answered.answer.abstained() {
        return Ok(None);
    }
    let nearest = answered.answer.hits.iter().find_map(Hit::notice_id);
    Ok(nearest.and_then(|notice| book.link_to(&notice.0)))
}

/// Of which day the notice is beside which an entry was written, as it was then.
///
/// # Errors
/// When the store fails.
pub async fn written_beside(app: &App, guild: GuildId, entry: &Entry) -> Result<Option<VersionDate>, Failure> {
    let Some(link) = &entry.content.link else { return Ok(None) };
    Ok(notices::version(&app.store, guild, &link.version).await?.as_ref().map(VersionDate::of))
}

/// What came of a change to an entry.
#[derive(Clone, Debug)]
pub enum Changing {
    /// It says this now.
    Done(Entry),
    /// Somebody has changed it since it was looked at; this is what it says.
    Changed(Entry),
    /// It is gone.
    Gone,
}

/// Writes an entry anew, as it was seen in `revision`. Its notice is the one in force from then on.
///
/// # Errors
/// When the store fails.
pub async fn rewrite(
    app: &App,
    who: &Who,
    id: &str,
    revision: i64,
    question: &str,
    answer: &str,
) -> Result<Changing, Failure> {
    let book = app.book(who.guild).await?;
    change(app, who, id, Some(revision), "faq.edited", |content| {
        question.clone_into(&mut content.question);
        answer.clone_into(&mut content.answer);
        content.link = content.link.take().and_then(|link| book.link_to(&link.identity));
    })
    .await
}

/// Says that an entry's answer still holds beside the notice as it is now.
///
/// # Errors
/// When the store fails.
pub async fn confirm(app: &App, who: &Who, id: &str) -> Result<Changing, Failure> {
    let book = app.book(who.guild).await?;
    change(app, who, id, None, "faq.confirmed", |content| {
        content.link = content.link.take().and_then(|link| book.link_to(&link.identity));
    })
    .await
}

/// Ties an entry to the version in force of a notice, or to none.
///
/// # Errors
/// When the store fails.
pub async fn link(app: &App, who: &Who, id: &str, identity: Option<&str>) -> Result<Changing, Failure> {
    let book = app.book(who.guild).await?;
    let link = identity.and_then(|identity| book.link_to(identity));
    change(app, who, id, None, "faq.linked", |content| content.link = link).await
}

/// Lets an answer that was written for some courses be for everyone.
///
/// # Errors
/// When the store fails.
pub async fn for_all(app: &App, who: &Who, id: &str) -> Result<Changing, Failure> {
    change(app, who, id, None, "faq.for_all", |content| content.courses.clear()).await
}

async fn change(
    app: &App,
    who: &Who,
    id: &str,
    revision: Option<i64>,
    action: &str,
    edit: impl FnOnce(&mut Content),
) -> Result<Changing, Failure> {
    let Some(known) = find(app, who.guild, id).await? else { return Ok(Changing::Gone) };
    if revision.is_some_and(|seen| seen != known.revision) {
        return Ok(Changing::Changed(known));
    }
    let mut content = known.content.clone();
    edit(&mut content);
    let now = app.clock.now();
    let rewritten = (content.answer != known.content.answer).then_some(who.user);
    let mut tx = app.store.write().await?;
    let changed = faq::change(&mut tx, who.guild, &known, &content, rewritten, now).await;
    let done = unless_late(changed)?.is_some();
    if done {
        let detail = json!({ "from": shown(&known.content), "to": shown(&content) });
        audit::record(&mut tx, &entry(who, now, action, id, detail)).await?;
        tx.commit().await?;
    } else {
        drop(tx);
    }
    let book = book::renew(app, who.guild).await?;
    let entry = book.faq.iter().find(|entry| entry.id == id).cloned();
    Ok(match (entry, done) {
        (Some(entry), true) => Changing::Done(entry),
        (Some(entry), false) => Changing::Changed(entry),
        (None, _) => Changing::Gone,
    })
}

fn shown(content: &Content) -> serde_json::Value {
    let link = content.link.as_ref().map(|link| [&link.identity, &link.version]);
    json!({ "question": content.question, "answer": content.answer, "notice": link, "courses": content.courses })
}

/// Takes an entry out, or brings it back; `false` when that was done already.
///
/// # Errors
/// When the store fails.
pub async fn set_removed(app: &App, who: &Who, id: &str, removed: bool) -> Result<bool, Failure> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if unless_late(faq::set_removed(&mut tx, who.guild, id, removed).await)?.is_none() {
        return Ok(false);
    }
    let action = if removed { "faq.removed" } else { "faq.restored" };
    audit::record(&mut tx, &entry(who, now, action, id, json!({}))).await?;
    tx.commit().await?;
    book::renew(app, who.guild).await?;
    Ok(true)
}
