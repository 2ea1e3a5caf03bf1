//! The notices in force on a server, understood and indexed, and what its operators answered; kept in memory until
//! either changes.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;
use tokio::sync::Mutex;

use super::{Failure, import, schedule};
use crate::app::App;
use crate::domain::calendar::kst_date;
use crate::domain::{Cohort, GuildId};
use crate::notice::{Library, Notice, library};
use crate::search::{self, Aliases, Index, Sources};
use crate::store::faq::{self, Entry, NoticeLink};
use crate::store::notices::{self, NoticeState, NoticeVersion};
use crate::store::rounds::{self, Override};

/// What a server's answers, rounds and rules come from.
#[derive(Debug)]
pub struct Book {
    /// Notices and programmes.
    pub library: Library,
    /// Passages and operators' answers, ready to be searched.
    pub index: Index,
    /// What operators answered, oldest first.
    pub faq: Vec<Entry>,
    aliases: Aliases,
    decided: Vec<Override>,
    versions: HashMap<String, NoticeVersion>,
    /// The book without what is for other intakes, once somebody of this intake asked.
    by_cohort: RwLock<HashMap<Cohort, Arc<Self>>>,
}

/// The day of which a notice's text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionDate {
    /// The notice says so.
    Stated(NaiveDate),
    /// It does not; this is the Korean day on which we first saw this text.
    Imported(NaiveDate),
}

/// What a book is made of.
struct Stock {
    versions: Vec<NoticeVersion>,
    faq: Vec<Entry>,
    /// The windows that operators decided on.
    decided: Vec<Override>,
    aliases: Aliases,
}

impl VersionDate {
    /// The day of a stored version.
    #[must_use]
    pub fn of(version: &NoticeVersion) -> Self {
        version.dated_on.map_or_else(|| Self::Imported(kst_date(version.imported_at)), Self::Stated)
    }
}

impl Book {
    fn of(stock: Stock) -> Self {
        let Stock { versions, faq, decided, aliases } = stock;
        let mut library = Self::library_of(&versions);
        super::rounds::apply(&mut library.programmes, &decided);
        let entries: Vec<_> = faq.iter().map(searched).collect();
        let sources = Sources { notices: &library.notices, entries: &entries, aliases, ..Sources::default() };
        let index = Index::of(&sources);
        let aliases = sources.aliases;
        let versions = versions.into_iter().map(|version| (version.identity.clone(), version)).collect();
        Self { library, index, faq, decided, aliases, versions, by_cohort: RwLock::default() }
    }

    /// Whether some notices are for one intake only.
    #[must_use]
    pub fn is_divided(&self) -> bool {
        self.versions.values().any(|version| version.cohort.is_some())
    }

    /// The book as a trainee of this intake reads it; of somebody whose intake is not known everything.
    #[must_use]
    pub fn for_cohort(self: &Arc<Self>, cohort: Option<Cohort>) -> Arc<Self> {
        let Some(cohort) = cohort.filter(|_| self.is_divided()) else { return self.clone() };
        if let Some(view) = self.by_cohort.read().unwrap_or_else(PoisonError::into_inner).get(&cohort) {
            return view.clone();
        }
        let is_for = |version: &&NoticeVersion| version.cohort.is_none_or(|only| only == cohort);
        let mut versions: Vec<_> = self.versions.values().filter(is_for).cloned().collect();
        versions.sort_by(|a, b| (&a.title, &a.identity).cmp(&(&b.title, &b.identity)));
        let is_for = |entry: &&Entry| self.cohort_of(entry).is_none_or(|only| only == cohort);
        let faq = self.faq.iter().filter(is_for).cloned().collect();
        let (decided, aliases) = (self.decided.clone(), self.aliases.clone());
        let view = Arc::new(Self::of(Stock { versions, faq, decided, aliases }));
        self.by_cohort.write().unwrap_or_else(PoisonError::into_inner).insert(cohort, view.clone());
        view
    }

    /// The only intake of the notice beside which an operator's answer was written.
    #[must_use]
    pub fn cohort_of(&self, entry: &Entry) -> Option<Cohort> {
        self.versions.get(&entry.content.link.as_ref()?.identity)?.cohort
    }

    /// What the versions in force tell, without an index.
    #[must_use]
    pub fn library_of(versions: &[NoticeVersion]) -> Library {
        let active = versions.iter().filter(|version| version.state == NoticeState::Active);
        library::parse(&active.map(|version| (version.title.as_str(), version.body.as_str())).collect::<Vec<_>>())
    }

    /// What the book tells each intake for which there are notices of its own, and everybody.
    pub fn views(self: &Arc<Self>) -> impl Iterator<Item = Arc<Self>> {
        let cohorts: HashSet<_> = self.versions.values().filter_map(|version| version.cohort).collect();
        let views = cohorts.into_iter().map(|cohort| self.for_cohort(Some(cohort))).collect::<Vec<_>>();
        std::iter::once(self.clone()).chain(views)
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
        self.version(notice).map(VersionDate::of)
    }
}

/// An operators' answer as it is searched for: by every wording in which it was asked.
fn searched(entry: &Entry) -> search::Entry {
    let wordings = std::iter::once(&entry.content.question).chain(&entry.content.wordings).cloned().collect();
    search::Entry {
        id: entry.id.clone(),
        wordings,
        answer: entry.content.answer.clone(),
        courses: entry.content.courses.clone(),
    }
}

/// The books of all servers.
#[derive(Debug, Default)]
pub struct Shelf {
    books: RwLock<HashMap<GuildId, Arc<Book>>>,
    /// Held from reading to putting, so that an older book never takes the place of a newer one.
    renewing: Mutex<()>,
}

impl Shelf {
    fn get(&self, guild: GuildId) -> Option<Arc<Book>> {
        self.books.read().unwrap_or_else(PoisonError::into_inner).get(&guild).cloned()
    }

    fn put(&self, guild: GuildId, book: Arc<Book>) {
        self.books.write().unwrap_or_else(PoisonError::into_inner).insert(guild, book);
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
    let _turn = app.shelf.renewing.lock().await;
    let stock = Stock {
        versions: notices::active(&app.store, guild).await?,
        faq: faq::active(&app.store, guild).await?,
        decided: rounds::list(&app.store, guild).await?,
        aliases: app.aliases.clone(),
    };
    let book = Arc::new(tokio::task::spawn_blocking(|| Book::of(stock)).await?);
    app.shelf.put(guild, book.clone());
    schedule::keep(app, guild, &book).await?;
    Ok(book)
}
