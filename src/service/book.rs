//! The notices in force on a server, understood and indexed; kept in memory until an import changes them.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;

use super::{Failure, import, schedule};
use crate::app::App;
use crate::domain::GuildId;
use crate::domain::calendar::kst_date;
use crate::notice::{Library, Notice, library};
use crate::search::Index;
use crate::store::notices::{self, NoticeState, NoticeVersion};

/// What a server's answers, rounds and rules come from.
#[derive(Debug)]
pub struct Book {
    /// Notices and programmes.
    pub library: Library,
    /// The passages, ready to be searched.
    pub index: Index,
    versions: HashMap<String, NoticeVersion>,
}

/// The day of which a notice's text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionDate {
    /// The notice says so.
    Stated(NaiveDate),
    /// It does not; this is the Korean day on which we first saw this text.
    Imported(NaiveDate),
}

impl Book {
    fn of(versions: Vec<NoticeVersion>) -> Self {
        let library = Self::library_of(&versions);
        let index = Index::build(&library.notices);
        let versions = versions.into_iter().map(|version| (version.identity.clone(), version)).collect();
        Self { library, index, versions }
    }

    /// What the versions in force tell, without an index.
    #[must_use]
    pub fn library_of(versions: &[NoticeVersion]) -> Library {
        let active = versions.iter().filter(|version| version.state == NoticeState::Active);
        library::parse(&active.map(|version| (version.title.as_str(), version.body.as_str())).collect::<Vec<_>>())
    }

    /// The stored version of a notice.
    #[must_use]
    pub fn version(&self, notice: &Notice) -> Option<&NoticeVersion> {
        self.versions.get(&notice.id.0)
    }

    /// The notice whose stored version has this key.
    #[must_use]
    pub fn notice_of_version(&self, id: &str) -> Option<&Notice> {
        self.library.notices.iter().find(|notice| self.version(notice).is_some_and(|version| version.id == id))
    }

    /// The day of which a notice's text is.
    #[must_use]
    pub fn date(&self, notice: &Notice) -> Option<VersionDate> {
        let version = self.version(notice)?;
        Some(match version.dated_on {
            Some(stated) => VersionDate::Stated(stated),
            None => VersionDate::Imported(kst_date(version.imported_at)),
        })
    }
}

/// The books of all servers.
#[derive(Debug, Default)]
pub struct Shelf(RwLock<HashMap<GuildId, Arc<Book>>>);

impl Shelf {
    fn get(&self, guild: GuildId) -> Option<Arc<Book>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&guild).cloned()
    }

    fn put(&self, guild: GuildId, book: Arc<Book>) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(guild, book);
    }
}

/// The book of a server. The first time since the start, the notice folder is looked through for it.
///
/// # Errors
/// When the store fails.
pub async fn open(app: &App, guild: GuildId) -> Result<Arc<Book>, Failure> {
    if let Some(book) = app.shelf.get(guild) {
        return Ok(book);
    }
    import::from_folder(app, guild).await?;
    renew(app, guild).await
}

/// Builds the book of a server anew, after its notices changed, and brings what will be announced into step with it.
///
/// # Errors
/// When the store fails.
pub async fn renew(app: &App, guild: GuildId) -> Result<Arc<Book>, Failure> {
    let book = Arc::new(Book::of(notices::active(&app.store, guild).await?));
    app.shelf.put(guild, book.clone());
    schedule::keep(app, guild, &book).await?;
    Ok(book)
}
