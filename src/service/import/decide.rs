//! An operator's yes or no.

use serde_json::json;

use super::propose::{self, ChangeKind, NoticeChange, Proposal, seen};
use super::{Gone, Looked, ProposalId};
use crate::app::App;
use crate::domain::Moment;
use crate::service::book::{self, VersionDate};
use crate::service::{Failure, Who};
use crate::store::corrections::{self, Tidings};
use crate::store::notice_imports::{self, ImportState};
use crate::store::notices::{self, Import, Imported, NoticeSource};
use crate::store::{Conflict, StoreError, Tx, audit};

/// What saying yes led to.
#[derive(Clone, Debug)]
pub enum Applied {
    /// It holds.
    Done {
        /// The notices that are different now, and of which day they are.
        notices: Vec<(String, Option<VersionDate>)>,
        /// The key of the windows that were moved, if any were, and what there is to tell of them.
        correction: Option<(String, Tidings)>,
    },
    /// Something else was changed since it was shown; nothing was done. As it stands now.
    ChangedMeanwhile(Looked),
}

/// Puts into force what a proposal brings, if it would still change what was shown under `shown`.
///
/// # Errors
/// When the store fails.
pub async fn apply(app: &App, who: &Who, id: &ProposalId, shown: &str) -> Result<Applied, Failure> {
    let proposal = match propose::look(app, who.guild, id).await? {
        Looked::Proposal(proposal) if proposal.seen == shown => proposal,
        other => return Ok(Applied::ChangedMeanwhile(other)),
    };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    match write(&mut tx, who, id, &proposal, now).await {
        Ok(correction) => {
            tx.commit().await?;
            let notices = told(app, who, &proposal).await?;
            Ok(Applied::Done { notices, correction })
        }
        Err(StoreError::Conflict(Conflict::Missing(_))) => {
            drop(tx);
            Ok(Applied::ChangedMeanwhile(propose::look(app, who.guild, id).await?))
        }
        Err(error) => Err(error.into()),
    }
}

/// All of it or nothing; what was moved, if anything.
async fn write(
    tx: &mut Tx,
    who: &Who,
    id: &ProposalId,
    proposal: &Proposal,
    now: Moment,
) -> Result<Option<(String, Tidings)>, StoreError> {
    let guild = who.guild;
    notices::lock(tx, guild).await?;
    let active = notices::active_in(tx, guild).await?;
    if seen(&active, proposal.intakes.unwrap_or_default()) != proposal.seen {
        return Err(Conflict::Missing("state that was shown").into());
    }
    if let ProposalId::Import(key) = id {
        notice_imports::close(tx, guild, key, ImportState::Applied, who.user, now).await?;
    }
    for change in proposal.notices.iter().filter(|change| change.kind != ChangeKind::Same) {
        let version = match id {
            ProposalId::Version(key) => {
                notices::activate(tx, guild, key).await?;
                key.clone()
            }
            ProposalId::Import(_) => match notices::import(tx, guild, &import(who, change), now).await? {
                Imported::Active(key) | Imported::Waiting(key) => key,
                Imported::Unchanged => continue,
            },
        };
        let detail = json!({
            "title": change.notice.title, "old": change.replaces, "new": version, "by": id.to_string(),
            "cohort": change.cohort.map(|cohort| cohort.number()),
        });
        audit::record(tx, &entry(who, now, "notice.applied", &change.notice.id.0, detail)).await?;
    }
    let moved = proposal.moved();
    if moved.is_empty() {
        return Ok(None);
    }
    let id = corrections::add(tx, guild, who.user, &moved, now).await?;
    Ok(Some((id, Tidings::of(&moved))))
}

fn import(who: &Who, change: &NoticeChange) -> Import {
    Import {
        identity: change.notice.id.0.clone(),
        title: change.notice.title.clone(),
        body: change.notice.document.clone(),
        dated_on: change.notice.date,
        source: NoticeSource::Operator,
        actor: Some(who.user),
        cohort: change.cohort,
        must_wait: false,
    }
}

fn entry(who: &Who, at: Moment, action: &str, subject: &str, detail: serde_json::Value) -> audit::Entry {
    let (action, subject) = (action.to_owned(), subject.to_owned());
    audit::Entry { guild: who.guild, at, actor: Some(who.user), action, subject, detail }
}

/// The notices that changed, as the book tells them now.
async fn told(app: &App, who: &Who, proposal: &Proposal) -> Result<Vec<(String, Option<VersionDate>)>, Failure> {
    let book = book::renew(app, who.guild).await?;
    let changed = proposal.notices.iter().filter(|change| change.kind != ChangeKind::Same);
    Ok(changed.map(|change| (change.notice.title.clone(), book.date(&change.notice))).collect())
}

/// What saying no led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// Everything is as it was.
    Done,
    /// There was nothing to say no to any more.
    Gone(Gone),
}

/// Says no: an import is forgotten, a version that waits is put aside, an older version stays where it is.
///
/// # Errors
/// When the store fails.
pub async fn drop_proposal(app: &App, who: &Who, id: &ProposalId) -> Result<Dropped, Failure> {
    let now = app.clock.now();
    if let ProposalId::Import(key) = id
        && let Err(gone) = propose::waiting(app, who.guild, key).await?
    {
        return Ok(Dropped::Gone(gone));
    }
    let mut tx = app.store.write().await?;
    let (dropped, action) = match id {
        ProposalId::Import(key) => {
            let closed = notice_imports::close(&mut tx, who.guild, key, ImportState::Cancelled, who.user, now).await;
            (closed, "notices.import_cancelled")
        }
        ProposalId::Version(key) => (notices::decline(&mut tx, who.guild, key).await, "notice.declined"),
    };
    match dropped {
        Ok(()) => {}
        // An older version that was only looked at.
        Err(StoreError::Conflict(Conflict::Missing(_))) => return Ok(Dropped::Done),
        Err(error) => return Err(error.into()),
    }
    audit::record(&mut tx, &entry(who, now, action, &id.to_string(), json!({}))).await?;
    tx.commit().await?;
    Ok(Dropped::Done)
}
