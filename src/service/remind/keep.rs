//! Everybody's reminders, kept in step with a server's programmes. This runs whenever anything on the server changes,
//! so it looks at one person first, who stands for all unless intakes have notices of their own.

use std::sync::Arc;

use super::{cleanup, deadlines, plan, renewal};
use crate::app::App;
use crate::domain::{GuildId, ProgrammeId, Subject};
use crate::service::Failure;
use crate::service::book::Book;
use crate::store::reminders::{self, Reminder};

/// A reminder that is to be planned anew, and what its person reads.
type Late = (Reminder, Arc<Book>);

/// Plans anew what follows from dates that changed.
///
/// # Errors
/// When the store fails.
pub async fn keep(app: &App, guild: GuildId, book: &Arc<Book>) -> Result<(), Failure> {
    let most = if book.is_divided() { u32::MAX } else { 1 };
    for subject in ProgrammeId::ALL.map(Subject::Deadlines).into_iter().chain([Subject::Renewal]) {
        if !late(app, guild, book, subject, most).await?.is_empty() {
            renew(app, late(app, guild, book, subject, u32::MAX).await?).await?;
        }
    }
    // Everybody has a row of their own.
    for subject in ProgrammeId::ALL.map(Subject::Cleanup) {
        let late = late(app, guild, book, subject, u32::MAX).await?;
        if !late.is_empty() {
            renew(app, late).await?;
        }
    }
    Ok(())
}

/// Those of the first `most` who count with other dates than their programmes have now.
async fn late(app: &App, guild: GuildId, book: &Arc<Book>, subject: Subject, most: u32) -> Result<Vec<Late>, Failure> {
    let mut late = Vec::new();
    for reminder in reminders::on(&app.store, guild, subject, most).await? {
        // Not asked of the shelf, which may be what waits for this.
        let book = app.view_of(book, guild, reminder.user).await?;
        let programmes = &book.library.programmes;
        let moved = match subject {
            Subject::Deadlines(programme) => {
                let in_step = deadlines::is_in_step(app, &reminder, programmes, programme).await?;
                (!in_step).then_some(reminder)
            }
            Subject::Renewal => renewal::moved(reminder, programmes)?,
            Subject::Cleanup(programme) => cleanup::moved(app, reminder, programmes, programme).await?,
        };
        late.extend(moved.map(|reminder| (reminder, book)));
    }
    Ok(late)
}

async fn renew(app: &App, late: Vec<Late>) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    for (reminder, book) in late {
        reminders::put(&mut tx, &reminder).await?;
        plan::renew(app, &mut tx, &book.library.programmes, &reminder).await?;
    }
    Ok(tx.commit().await?)
}
