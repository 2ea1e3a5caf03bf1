//! Replacing and withdrawing one's own submission, until the window closes or an operator decides.

use super::{Failure, Who};
use crate::app::App;
use crate::domain::{Moment, Phase, Submission, SubmissionId};
use crate::store::{Conflict, StoreError, audit, submissions};

/// Whether a submission can be changed by its owner.
#[derive(Clone, Debug)]
pub enum Change {
    /// It can, or it just was.
    Possible(Submission),
    /// There is none of that key, or it is somebody else's.
    NotYours,
    /// It was decided, withdrawn or replaced.
    Settled(Submission),
    /// Its round is over.
    Closed {
        /// The submission.
        submission: Submission,
        /// When the round closed, UTC.
        closes_at: Moment,
    },
}

/// Whether the person may change this submission now.
///
/// # Errors
/// When the store fails.
pub async fn look(app: &App, who: &Who, id: &SubmissionId) -> Result<Change, Failure> {
    let found = submissions::by_id(&app.store, who.guild, id).await?;
    let Some(submission) = found.filter(|submission| submission.upload.user == who.user) else {
        return Ok(Change::NotYours);
    };
    if !submission.status.is_changeable() {
        return Ok(Change::Settled(submission));
    }
    let book = app.book_for(who.guild, who.user).await?;
    let round = book.library.programme(submission.upload.programme).and_then(|p| p.round(submission.upload.round));
    // What no notice limits any more stays changeable: an operator decides in the end.
    let window = round.map(|round| round.window).filter(|window| !window.tentative);
    match window.and_then(|window| Some((window.phase(app.clock.now()), window.closes_at?))) {
        Some((Phase::Closed, closes_at)) => Ok(Change::Closed { submission, closes_at }),
        _ => Ok(Change::Possible(submission)),
    }
}

/// Withdraws a submission, if that is possible.
///
/// # Errors
/// When the store fails.
pub async fn withdraw(app: &App, who: &Who, id: &SubmissionId) -> Result<Change, Failure> {
    let possible = look(app, who, id).await?;
    let Change::Possible(_) = possible else { return Ok(possible) };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    match submissions::withdraw(&mut tx, who.guild, who.user, id, now).await {
        Ok(withdrawn) => {
            let entry = audit::Entry {
                guild: who.guild,
                at: now,
                actor: Some(who.user),
                action: "submission.withdrawn".to_owned(),
                subject: withdrawn.reference.to_string(),
                detail: serde_json::Value::Null,
            };
            audit::record(&mut tx, &entry).await?;
            tx.commit().await?;
            Ok(Change::Possible(withdrawn))
        }
        // An operator was faster; show what it has become.
        Err(StoreError::Conflict(Conflict::Decided { .. })) => {
            drop(tx);
            look(app, who, id).await
        }
        Err(error) => Err(error.into()),
    }
}
