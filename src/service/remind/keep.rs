//! Everybody's reminders, kept in step with a server's programmes. This runs whenever anything on the server changes,
//! so it looks at one person first, who stands for all.

use super::{deadlines, plan, renewal};
use crate::app::App;
use crate::domain::{GuildId, Programme, ProgrammeId, Subject};
use crate::service::Failure;
use crate::store::reminders::{self, Reminder};

/// Plans anew what follows from dates that changed.
///
/// # Errors
/// When the store fails.
pub async fn keep(app: &App, guild: GuildId, programmes: &[Programme]) -> Result<(), Failure> {
    for subject in ProgrammeId::ALL.map(Subject::Deadlines).into_iter().chain([Subject::Renewal]) {
        let one = reminders::on(&app.store, guild, subject, 1).await?.pop();
        let Some(one) = one else { continue };
        let in_step = match subject {
            Subject::Deadlines(programme) => deadlines::is_in_step(app, &one, programmes, programme).await?,
            Subject::Renewal => renewal::moved(&one, programmes)?.is_none(),
        };
        if !in_step {
            renew_all(app, guild, subject, programmes).await?;
        }
    }
    Ok(())
}

async fn renew_all(app: &App, guild: GuildId, subject: Subject, programmes: &[Programme]) -> Result<(), Failure> {
    let people = reminders::on(&app.store, guild, subject, u32::MAX).await?;
    let mut tx = app.store.write().await?;
    for reminder in people {
        let moved = if subject == Subject::Renewal { renewal::moved(&reminder, programmes)? } else { None };
        let reminder: Reminder = moved.unwrap_or(reminder);
        reminders::put(&mut tx, &reminder).await?;
        plan::renew(app, &mut tx, programmes, &reminder).await?;
    }
    Ok(tx.commit().await?)
}
