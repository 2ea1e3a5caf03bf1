//! The notices in force on a server, understood and indexed, and what its operators answered; kept in memory until
//! either changes.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;

use super::{Failure, import, schedule};
use crate::app::App;
use crate::domain::GuildId;
use crate::domain::calendar::kst_date;
use crate::notice::{Library, Notice, library};
use crate::search::{self, Aliases, Index, Sources};
use crate::store::faq::{self, Entry, NoticeLink};
use crate::store::notices::{self, NoticeState, NoticeVersion};

/// What a server's answers, rounds and rules come from.
#[derive(Debug)]
pub struct Book {
    /// Notices and programmes.
    pub library: Library,
    /// Passages and operators' answers, ready to be searched.
    pub index: Index,
    /// What operators answered, oldest first.
    pub faq: Vec<Entry>,
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
    fn of(versions: Vec<NoticeVersion>, faq: Vec<Entry>, aliases: &Aliases) -> Self {
        let library = Self::library_of(&versions);
        let entries: Vec<_> = faq.iter().map(searched).collect();
        let aliases = aliases.clone();
        let index = Index::of(&Sources { notices: &library.notices, entries: &entries, aliases, ..Sources::default() });
        let versions = versions.into_iter().map(|version| (version.identity.clone(), version)).collect();
        Self { library, index, faq, versions }
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

    /// A tie to the version in force of the notice with this identity.
    #[must_use]
    pub fn link_to(&self, identity: &str) -> Option<NoticeLink> {
        let version = self.versions.get(identity)?;
        Some(NoticeLink { identity: version.identity.clone(), version: version.id.clone() })
    }

    /// Whether the notice beside which an operator's answer was written is another now, or gone.
    #[must_use]
    pub fn is_outdated(&self, entry: &Entry) -> bool {
        entry.content.link.as_ref().is_some_and(|link| self.link_to(&link.identity).as_ref() != Some(link))
    }

    /// The notice beside which an operator's answer was written.
    #[must_use]
    pub fn notice_of(&self, entry: &Entry) -> Option<&Notice> {
        let link = entry.content.link.as_ref()?;
        self.library.notices.iter().find(|notice| notice.id.0 == link.identity)
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

/// An operators' answer as it is searched for: by every wording in which it was asked.
fn searched(entry: &Entry) -> search::Entry {
    let wordings = std::iter::once(&entry.content.question).chain(&entry.content.wordings).cloned().collect();
    search::Entry { id: entry.id.clone(), wordings, answer: entry.content.answer.clone(), courses: Vec::new() }
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

/// Builds the book of a server anew, after its notices or its operators' answers changed, and brings what will be
/// announced into step with it.
///
/// # Errors
/// When the store fails.
pub async fn renew(app: &App, guild: GuildId) -> Result<Arc<Book>, Failure> {
    let (versions, faq) = (notices::active(&app.store, guild).await?, faq::active(&app.store, guild).await?);
    let book = Arc::new(Book::of(versions, faq, &app.aliases));
    app.shelf.put(guild, book.clone());
    schedule::keep(app, guild, &book).await?;
    Ok(book)
}
