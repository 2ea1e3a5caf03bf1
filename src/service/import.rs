//! Taking notices in: from the folder at the start, from an operator's file at any time.
//!
//! What an operator brings holds at once. What the folder brings holds at once only when it is new to the server or
//! changes no date that people go by; otherwise it waits for an operator.

use super::book::{self, Book};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{GuildId, Moment, Programme, UserId};
use crate::notice::{Diagnostic, Library, Notice, library};
use crate::store::notices::{self, Import, Imported, NoticeSource, NoticeVersion};
use crate::store::{Conflict, StoreError, audit};

/// What an operator's file brought.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// By notice, in the order of the file.
    pub notices: Vec<Taken>,
    /// What was not understood, line by line.
    pub diagnostics: Vec<Diagnostic>,
    /// Dates and amounts that changed, old → new.
    pub changes: Vec<DateChange>,
}

/// One notice of a file.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Its title.
    pub title: String,
    /// How many headings were read.
    pub sections: usize,
    /// What became of it.
    pub imported: Imported,
}

/// A window that is another after the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateChange {
    /// The programme before.
    pub before: Programme,
    /// And after.
    pub after: Programme,
}

/// Why a file was not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not UTF-8; the first line that is not, from 1.
    NotUtf8 {
        /// The line.
        line: usize,
    },
    /// No notice in it.
    NoNotice,
}

/// Takes in an operator's file.
///
/// # Errors
/// When the store fails.
pub async fn from_operator(
    app: &App,
    who: &Who,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Result<Outcome, Refused>, Failure> {
    let text = match library::decode(bytes) {
        Ok(text) => text,
        Err(line) => return Ok(Err(Refused::NotUtf8 { line })),
    };
    let read = library::parse(&[(name, text.as_str())]);
    if read.notices.is_empty() {
        return Ok(Err(Refused::NoNotice));
    }
    let before = app.book(who.guild).await?;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let mut taken = Vec::with_capacity(read.notices.len());
    for notice in &read.notices {
        let import = new(notice, NoticeSource::Operator, Some(who.user), false);
        let imported = notices::import(&mut tx, who.guild, &import, now).await?;
        taken.push(Taken { title: notice.title.clone(), sections: notice.sections.len(), imported });
    }
    let entry = entry(who.guild, now, Some(who.user), "notices.imported", name, taken.len());
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    let after = book::renew(app, who.guild).await?;
    let changes = changes(&before.library, &after.library);
    Ok(Ok(Outcome { notices: taken, diagnostics: read.diagnostics, changes }))
}

/// Looks through the notice folder for a server. A folder that cannot be read leaves the server's notices as they
/// are; the start has checked it, so this is logged and not fatal.
///
/// # Errors
/// When the store fails.
pub async fn from_folder(app: &App, guild: GuildId) -> Result<(), Failure> {
    let Some(folder) = &app.folder else { return Ok(()) };
    let stored = notices::list(&app.store, guild).await?;
    let active = Book::library_of(&stored);
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let mut waiting = 0;
    for notice in &folder.notices {
        let known = stored.iter().any(|version| version.identity == notice.id.0);
        let must_wait = known && changes_dates(notice, &active, folder);
        let import = new(notice, NoticeSource::Folder, None, must_wait);
        if let Imported::Waiting(_) = notices::import(&mut tx, guild, &import, now).await? {
            waiting += 1;
        }
    }
    tx.commit().await?;
    if waiting > 0 {
        tracing::warn!(guild = guild.0, waiting, "notices that change dates wait for an operator: /notices list");
    }
    Ok(())
}

fn new(notice: &Notice, source: NoticeSource, actor: Option<UserId>, must_wait: bool) -> Import {
    Import {
        identity: notice.id.0.clone(),
        title: notice.title.clone(),
        body: notice.document.clone(),
        dated_on: notice.date,
        source,
        actor,
        must_wait,
    }
}

fn entry(guild: GuildId, at: Moment, actor: Option<UserId>, action: &str, subject: &str, count: usize) -> audit::Entry {
    let detail = serde_json::json!({ "notices": count });
    audit::Entry { guild, at, actor, action: action.to_owned(), subject: subject.to_owned(), detail }
}

/// Whether the folder's text of a notice tells other dates than the text in force.
fn changes_dates(notice: &Notice, active: &Library, folder: &Library) -> bool {
    let told_by = |library: &Library| -> Vec<Programme> {
        library.programmes.iter().filter(|programme| programme.notice_title == notice.title).cloned().collect()
    };
    told_by(active) != told_by(folder)
}

fn changes(before: &Library, after: &Library) -> Vec<DateChange> {
    let pairs = after.programmes.iter().filter_map(|new| {
        let old = before.programme(new.id)?;
        (old.rounds != new.rounds || old.cap != new.cap || old.usage != new.usage || old.pay_days != new.pay_days)
            .then(|| DateChange { before: old.clone(), after: new.clone() })
    });
    pairs.collect()
}

/// The notices of a server, and those that wait.
#[derive(Clone, Debug)]
pub struct Listing {
    /// In force.
    pub active: Vec<NoticeVersion>,
    /// Waiting for an operator.
    pub pending: Vec<NoticeVersion>,
}

/// Lists the notices of a server.
///
/// # Errors
/// When the store fails.
pub async fn list(app: &App, guild: GuildId) -> Result<Listing, Failure> {
    // Makes sure that the folder was looked through.
    app.book(guild).await?;
    Ok(Listing {
        active: notices::active(&app.store, guild).await?,
        pending: notices::pending(&app.store, guild).await?,
    })
}

/// Puts a waiting version into force; `false` when it does not wait any more.
///
/// # Errors
/// When the store fails.
pub async fn activate(app: &App, who: &Who, version: &str) -> Result<bool, Failure> {
    let mut tx = app.store.write().await?;
    match notices::activate(&mut tx, who.guild, version).await {
        Ok(()) => {}
        Err(StoreError::Conflict(Conflict::Missing(_))) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    let entry = entry(who.guild, app.clock.now(), Some(who.user), "notices.activated", version, 1);
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    book::renew(app, who.guild).await?;
    Ok(true)
}
