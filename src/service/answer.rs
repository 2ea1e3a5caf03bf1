//! `/ask`: quote the notices, or say that they do not tell and pass the question on.

use super::book::VersionDate;
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{GuildId, Moment};
use crate::search::{Answer, Question};
use crate::store::questions;

/// How many passages a person can step through.
pub const TOP: usize = 5;
/// How many headings are shown when nothing answers.
const NEAR: usize = 3;

/// An answer, and of which day its quotations are.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The passages, best first.
    pub answer: Answer,
    /// By passage: the day of which its notice is; `None` for one that was replaced meanwhile.
    pub dates: Vec<Option<VersionDate>>,
}

/// Looks for an answer in the notices in force.
///
/// # Errors
/// When the store fails.
pub async fn ask(app: &App, who: &Who, text: &str, now: Moment) -> Result<Answered, Failure> {
    let book = app.book_for(who.guild, who.user).await?;
    let programmes = &book.library.programmes;
    let answer = book.index.ask(&Question { text, now, top: TOP, locale: who.locale, programmes });
    let notice = |id| book.library.notices.iter().find(|notice| &notice.id == id);
    let dates = answer.hits.iter().map(|hit| book.date(notice(&hit.notice_id)?)).collect();
    Ok(Answered { answer, dates })
}

/// Passes a question on to the operators of the server.
///
/// # Errors
/// When the store fails.
pub async fn pass_on(app: &App, who: &Who, text: &str) -> Result<(), Failure> {
    let now = app.clock.now();
    let near = ask(app, who, text, now).await?;
    let hints: Vec<_> = near.answer.hits.iter().take(NEAR).map(|hit| hit.notice.clone()).collect();
    let mut tx = app.store.write().await?;
    questions::add(&mut tx, who.guild, who.user, text, &hints, now).await?;
    Ok(tx.commit().await?)
}

/// The questions that wait for an operator, oldest first.
///
/// # Errors
/// When the store fails.
pub async fn waiting(app: &App, guild: GuildId) -> Result<Vec<questions::Question>, Failure> {
    Ok(questions::open(&app.store, guild).await?)
}
