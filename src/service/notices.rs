//! The notices that a server has, their earlier versions, and taking one out.

use serde_json::json;

use super::book::{self, Book, VersionDate};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{GuildId, Moment, Phase, ProgrammeId, Round};
use crate::notice::Library;
use crate::store::notice_imports::{self, NoticeImport};
use crate::store::notices::{self, NoticeState, NoticeVersion};
use crate::store::{Conflict, StoreError, Tx, audit, submissions};

/// The notices of a server, and what waits for an operator.
#[derive(Clone, Debug)]
pub struct Listing {
    /// In force, in the order of their titles, each with how many versions there were.
    pub active: Vec<(NoticeVersion, usize)>,
    /// Taken out, in the order of their titles; each in its last version.
    pub removed: Vec<NoticeVersion>,
    /// What the folder brought and nobody has decided on.
    pub pending: Vec<NoticeVersion>,
    /// What operators brought and nobody has decided on.
    pub imports: Vec<NoticeImport>,
}

/// Lists the notices of a server.
///
/// # Errors
/// When the store fails.
pub async fn list(app: &App, guild: GuildId) -> Result<Listing, Failure> {
    // Makes sure that the folder was looked through.
    app.book(guild).await?;
    let all = notices::list(&app.store, guild).await?;
    let versions = |of: &NoticeVersion| all.iter().filter(|version| version.identity == of.identity).count();
    let active = notices::active(&app.store, guild).await?;
    let holds = |of: &NoticeVersion| active.iter().any(|version| version.identity == of.identity);
    let mut removed: Vec<NoticeVersion> = Vec::new();
    for version in all.iter().filter(|version| version.state == NoticeState::Removed && !holds(version)) {
        // The newest comes first.
        if removed.iter().all(|known| known.identity != version.identity) {
            removed.push(version.clone());
        }
    }
    removed.sort_by(|a, b| a.title.cmp(&b.title));
    Ok(Listing {
        removed,
        active: active.into_iter().map(|version| (version.clone(), versions(&version))).collect(),
        pending: notices::pending(&app.store, guild).await?,
        imports: notice_imports::open(&app.store, guild, app.clock.now()).await?,
    })
}

/// All versions of the notice that this version is one of, newest first.
///
/// # Errors
/// When the store fails.
pub async fn versions(app: &App, guild: GuildId, version: &str) -> Result<Vec<NoticeVersion>, Failure> {
    let all = notices::list(&app.store, guild).await?;
    let identity = all.iter().find(|known| known.id == version).map(|known| known.identity.clone());
    Ok(all.into_iter().filter(|known| Some(&known.identity) == identity.as_ref()).collect())
}

/// A notice that may be taken out, and what depends on it.
#[derive(Clone, Debug)]
pub struct Removal {
    /// The version that holds.
    pub version: NoticeVersion,
    /// Programmes that nobody would tell of any more.
    pub programmes: Vec<Orphan>,
}

/// A programme that only this notice tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// Which one.
    pub programme: ProgrammeId,
    /// Its rounds that take submissions now, or will.
    pub rounds: Vec<Round>,
    /// How many submissions stand in it.
    pub submissions: u64,
}

/// What taking a notice out would do; `None` when no such version holds.
///
/// # Errors
/// When the store fails.
pub async fn removal(app: &App, guild: GuildId, version: &str) -> Result<Option<Removal>, Failure> {
    app.book(guild).await?;
    let active = notices::active(&app.store, guild).await?;
    let Some(version) = active.iter().find(|known| known.id == version).cloned() else { return Ok(None) };
    let gone = version.id.clone();
    let (before, after) = tokio::task::spawn_blocking(move || {
        let rest: Vec<_> = active.iter().filter(|known| known.id != gone).cloned().collect();
        (Book::library_of(&active), Book::library_of(&rest))
    })
    .await?;
    let mut programmes = Vec::new();
    for programme in before.programmes.iter().filter(|programme| after.programme(programme.id).is_none()) {
        let submissions = submissions::count_standing(&app.store, guild, programme.id).await?;
        let rounds = ahead(&before, programme.id, app.clock.now());
        programmes.push(Orphan { programme: programme.id, rounds, submissions });
    }
    Ok(Some(Removal { version, programmes }))
}

fn ahead(library: &Library, programme: ProgrammeId, now: Moment) -> Vec<Round> {
    let rounds = library.programme(programme).map(|programme| programme.rounds.clone()).unwrap_or_default();
    let is_ahead = |round: &Round| matches!(round.window.phase(now), Phase::Open | Phase::Upcoming);
    rounds.into_iter().filter(is_ahead).collect()
}

/// Takes a notice out; `false` when that version does not hold (any more).
///
/// # Errors
/// When the store fails.
pub async fn remove(app: &App, who: &Who, version: &str) -> Result<bool, Failure> {
    let mut tx = app.store.write().await?;
    notices::lock(&mut tx, who.guild).await?;
    let active = notices::active_in(&mut tx, who.guild).await?;
    let Some(known) = active.into_iter().find(|known| known.id == version) else { return Ok(false) };
    notices::remove(&mut tx, who.guild, &known.identity).await?;
    record(&mut tx, app, who, "notice.removed", &known).await?;
    tx.commit().await?;
    book::renew(app, who.guild).await?;
    Ok(true)
}

/// Takes a removal back; `None` when another version holds meanwhile, else of which day the notice is.
///
/// # Errors
/// When the store fails.
pub async fn undo_removal(app: &App, who: &Who, version: &str) -> Result<Option<(String, VersionDate)>, Failure> {
    let Some(known) = notices::version(&app.store, who.guild, version).await? else { return Ok(None) };
    let mut tx = app.store.write().await?;
    notices::lock(&mut tx, who.guild).await?;
    let active = notices::active_in(&mut tx, who.guild).await?;
    if active.iter().any(|other| other.identity == known.identity) || known.state != NoticeState::Removed {
        return Ok(None);
    }
    match notices::activate(&mut tx, who.guild, version).await {
        Ok(()) => {}
        Err(StoreError::Conflict(Conflict::Missing(_))) => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    record(&mut tx, app, who, "notice.restored", &known).await?;
    tx.commit().await?;
    book::renew(app, who.guild).await?;
    let dated = VersionDate::of(&known);
    Ok(Some((known.title, dated)))
}

async fn record(tx: &mut Tx, app: &App, who: &Who, action: &str, version: &NoticeVersion) -> Result<(), StoreError> {
    let entry = audit::Entry {
        guild: who.guild,
        at: app.clock.now(),
        actor: Some(who.user),
        action: action.to_owned(),
        subject: version.identity.clone(),
        detail: json!({ "title": version.title, "version": version.id }),
    };
    audit::record(tx, &entry).await
}
