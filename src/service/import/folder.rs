//! The notice folder, looked through once for each server after the start.

use std::collections::HashSet;

use crate::app::App;
use crate::domain::{GuildId, Programme};
use crate::notice::{Library, Notice};
use crate::service::Failure;
use crate::service::book::Book;
use crate::store::notices::{self, Import, Imported, NoticeSource, NoticeState, NoticeVersion};

/// Looks through the notice folder for a server.
///
/// # Errors
/// When the store fails.
pub async fn from_folder(app: &App, guild: GuildId) -> Result<(), Failure> {
    let Some(folder) = &app.folder else { return Ok(()) };
    let stored = notices::list(&app.store, guild).await?;
    let active = Book::library_of(&stored);
    let now = app.clock.now();
    let (mut met, mut waiting) = (HashSet::new(), 0);
    let mut tx = app.store.write().await?;
    for notice in &folder.notices {
        if !met.insert(&notice.id) {
            tracing::warn!(title = notice.title, source = notice.source, "left out: another notice has the same page");
            continue;
        }
        let known = stored.iter().any(|version| version.identity == notice.id.0);
        let must_wait = known && changes_dates(notice, &active, folder);
        if let Imported::Waiting(_) = notices::import(&mut tx, guild, &new(notice, &stored, must_wait), now).await? {
            waiting += 1;
        }
    }
    tx.commit().await?;
    if waiting > 0 {
        tracing::warn!(guild = guild.0, waiting, "notices that change dates wait for an operator: /notices list");
    }
    Ok(())
}

/// For whom the notice is, the folder does not say: that stays as operators decided.
fn new(notice: &Notice, stored: &[NoticeVersion], must_wait: bool) -> Import {
    let holds = |version: &&NoticeVersion| version.identity == notice.id.0 && version.state == NoticeState::Active;
    Import {
        identity: notice.id.0.clone(),
        title: notice.title.clone(),
        body: notice.document.clone(),
        dated_on: notice.date,
        source: NoticeSource::Folder,
        actor: None,
        cohort: stored.iter().find(holds).and_then(|version| version.cohort),
        must_wait,
    }
}

/// Whether the folder's text of a notice tells other dates than the text in force.
fn changes_dates(notice: &Notice, active: &Library, folder: &Library) -> bool {
    let told_by = |library: &Library| -> Vec<Programme> {
        library.programmes.iter().filter(|programme| programme.notice_title == notice.title).cloned().collect()
    };
    told_by(active) != told_by(folder)
}
