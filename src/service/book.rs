//! The notices in force on a server, understood and indexed, and what its operators answered; kept in memory until
//! either changes.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;
use tokio::sync::Mutex;

use super::{Failure, import, schedule};
use crate::app::App;
use crate::domain::calendar::kst_date;
use crate::domain::{Cohort, GuildId, Programme, ProgrammeId};
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
    /// The book without what is for other intakes, once somebody asked; `None`: without what is for one intake only.
    views: RwLock<HashMap<Option<Cohort>, Arc<Self>>>,
}

/// A programme, and of whom it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The only intake of which it is; `None` for all that have none of their own.
    pub cohort: Option<Cohort>,
    /// The programme.
    pub programme: Programme,
}

/// Of which of a round's dates something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dates {
    /// The days on which a payment counts.
    Paying,
    /// The window for handing in.
    Submitting,
    /// The period in which usage counts.
    Using,
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
    fn of(stock: Stock, cohort: Option<Cohort>) -> Self {
        let Stock { versions, faq, decided, aliases } = stock;
        let mut library = Self::library_of(&versions);
        // What was brought for an intake alone counts before what is for all, whichever is dated later.
        if cohort.is_some() {
            let own: Vec<_> = versions.iter().filter(|version| version.cohort == cohort).cloned().collect();
            library.put(Self::library_of(&own).programmes);
        }
        super::rounds::apply(&mut library.programmes, &decided, cohort);
        let entries: Vec<_> = faq.iter().map(searched).collect();
        let sources = Sources { notices: &library.notices, entries: &entries, aliases, ..Sources::default() };
        let index = Index::of(&sources);
        let aliases = sources.aliases;
        let versions = versions.into_iter().map(|version| (version.identity.clone(), version)).collect();
        Self { library, index, faq, decided, aliases, versions, views: RwLock::default() }
    }

    /// Whether some notices or windows are for one intake only.
    #[must_use]
    pub fn is_divided(&self) -> bool {
        !self.cohorts().is_empty()
    }

    /// The intakes for which there are notices or windows of their own.
    fn cohorts(&self) -> BTreeSet<Cohort> {
        let of_notices = self.versions.values().filter_map(|version| version.cohort);
        of_notices.chain(self.decided.iter().filter_map(|decided| decided.cohort)).collect()
    }

    /// Each programme as it is told, and to whom: once for all, and once more for each intake to which something else
    /// is told.
    #[must_use]
    pub fn told(self: &Arc<Self>) -> Vec<Told> {
        let common = self.in_common();
        let for_all = common.library.programmes.iter().map(|programme| (None, programme.clone()));
        let mut told: Vec<_> = for_all.collect();
        for cohort in self.cohorts() {
            let view = self.for_cohort(Some(cohort));
            let own = view.library.programmes.iter().filter(|own| common.library.programme(own.id) != Some(own));
            told.extend(own.map(|own| (Some(cohort), own.clone())));
        }
        told.into_iter().map(|(cohort, programme)| Told { cohort, programme }).collect()
    }

    /// Whether a programme tells an intake other dates of a round than all are told.
    #[must_use]
    pub fn is_apart(self: &Arc<Self>, own: &Programme, round: u32, of: Dates) -> bool {
        let Some(common) = self.programme_for(own.id, None) else { return true };
        let dates = |programme: &Programme| {
            let round = programme.round(round);
            let window = round.map(|round| round.window).filter(|_| of == Dates::Submitting);
            let pay_days = round.and_then(|round| programme.pay_window(round)).filter(|_| of == Dates::Paying);
            (window, pay_days, programme.usage.filter(|_| of == Dates::Using), programme.courses.clone())
        };
        dates(&common) != dates(own)
    }

    /// A programme as it is told to an intake; `None`: to all that have none of their own.
    #[must_use]
    pub fn programme_for(self: &Arc<Self>, id: ProgrammeId, cohort: Option<Cohort>) -> Option<Programme> {
        let view = if cohort.is_some() { self.for_cohort(cohort) } else { self.in_common() };
        view.library.programme(id).cloned()
    }

    /// The book without what is for one intake only.
    fn in_common(self: &Arc<Self>) -> Arc<Self> {
        if self.is_divided() { self.view(None) } else { self.clone() }
    }

    /// The same book with other decisions of operators on the windows.
    #[must_use]
    pub fn with_decided(&self, decided: Vec<Override>) -> Arc<Self> {
        let versions = self.versions.values().cloned().collect();
        let (faq, aliases) = (Vec::new(), Aliases::default());
        Arc::new(Self::of(sorted(Stock { versions, faq, decided, aliases }), None))
    }

    /// The book as a trainee of this intake reads it; of somebody whose intake is not known everything.
    #[must_use]
    pub fn for_cohort(self: &Arc<Self>, cohort: Option<Cohort>) -> Arc<Self> {
        if cohort.is_none() || !self.is_divided() { self.clone() } else { self.view(cohort) }
    }

    fn view(&self, cohort: Option<Cohort>) -> Arc<Self> {
        if let Some(view) = self.views.read().unwrap_or_else(PoisonError::into_inner).get(&cohort) {
            return view.clone();
        }
        let is_for = |of: Option<Cohort>| of.is_none() || of == cohort;
        let versions = self.versions.values().filter(|version| is_for(version.cohort)).cloned().collect();
        let faq = self.faq.iter().filter(|entry| is_for(self.cohort_of(entry))).cloned().collect();
        let (decided, aliases) = (self.decided.clone(), self.aliases.clone());
        let view = Arc::new(Self::of(sorted(Stock { versions, faq, decided, aliases }), cohort));
        self.views.write().unwrap_or_else(PoisonError::into_inner).insert(cohort, view.clone());
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

/// In the order in which the store gives them, which decides between two notices of the same day.
fn sorted(mut stock: Stock) -> Stock {
    stock.versions.sort_by(|a, b| (&a.title, &a.identity).cmp(&(&b.title, &b.identity)));
    stock
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
    let book = Arc::new(tokio::task::spawn_blocking(|| Book::of(stock, None)).await?);
    app.shelf.put(guild, book.clone());
    schedule::keep(app, guild, &book).await?;
    Ok(book)
}
