//! `/submit`: evidence becomes a submission, or a draft that waits for its owner.
//!
//! Order matters: the files are at rest before their row is written, and the row before the reply goes out. A crash
//! in between leaves an orphaned file or an owed reply, never a lost upload.
//!
//! `arrive` takes an upload in, `waiting` takes up a draft again, `record` writes both, `owed` tells once more what was
//! told badly because the process ended.

mod arrive;
mod duplicate;
mod mask;
mod owed;
mod record;
mod waiting;

use chrono::Duration;

use super::upload::NamedFile;
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{Draft, DraftId, GuildId, Hint, InteractionId, Moment, Programme, Round, Submission, UploadId};
use crate::store::replies::PendingReply;
use crate::store::{drafts, replies, submissions};
use crate::text::Locale;
use crate::validator::Report;

pub use arrive::submit;
pub use mask::submit_masked;
pub use owed::outcome_of;
pub use waiting::{await_files, request_review, resume};

/// How long an upload that is not a submission is kept.
pub const DRAFT_KEPT: Duration = Duration::hours(24);

/// The interaction that brought an upload, and the means to answer it later.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Which interaction.
    pub interaction: InteractionId,
    /// Its continuation token.
    pub token: String,
    /// When the person pressed, UTC.
    pub arrived_at: Moment,
    /// The same by the system's clock, which the token's life follows.
    pub stamped_at: Moment,
    /// The language of the reply.
    pub locale: Locale,
}

impl Origin {
    fn owed(&self, guild: GuildId, about: UploadId) -> PendingReply {
        let Self { interaction, token, stamped_at, locale, .. } = self.clone();
        PendingReply { guild, interaction, token, about, locale, created_at: stamped_at }
    }
}

/// What became of an upload.
#[derive(Clone, Debug)]
pub enum Submitted {
    /// It is a submission.
    Received(Box<Receipt>),
    /// It broke a rule and is kept as a draft.
    Rejected(Box<Rejection>),
    /// It waits for its owner's profile.
    NeedsProfile {
        /// The upload.
        draft: Draft,
        /// What its file name tells of the person.
        suggestion: Option<Hint>,
    },
    /// An earlier submission for this round is decided and cannot be replaced.
    Settled(Box<Submission>),
    /// A review was asked for, but a submission stands for this round; the draft is still kept.
    Standing(Box<Submission>),
    /// It could not be checked for reasons of our own, and is kept.
    Unchecked(Draft),
    /// It shows a whole card number; it was masked, and waits for its owner's word.
    Masked {
        /// The masked upload.
        draft: Draft,
        /// It, as one PDF, for its owner to look at.
        shown: Option<NamedFile>,
    },
    /// It shows a whole card number that could not be masked; nothing of it was kept.
    Unkept(Box<Unkept>),
    /// It was checked and nothing was stored: operators take evidence through the form alone.
    ForForm(Box<Handout>),
}

/// A submission and what its owner is told of it.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The submission.
    pub submission: Submission,
    /// What the validator said.
    pub report: Report,
    /// Its round.
    pub round: Round,
    /// The earlier submission whose place it took.
    pub replaced: Option<Submission>,
    /// Whether its owner may still replace or withdraw it.
    pub changeable: bool,
    /// The one PDF, named by the convention; `None` when the files cannot be joined.
    pub pdf: Option<NamedFile>,
    /// The form into which it must go as well.
    pub form: Option<String>,
}

/// What a person takes to the form, on a server where only that counts.
#[derive(Clone, Debug)]
pub struct Handout {
    /// The programme.
    pub programme: Programme,
    /// Its round.
    pub round: Round,
    /// What the validator said.
    pub report: Report,
    /// The one PDF, named by the convention; `None` when it was rejected or the files cannot be joined.
    pub pdf: Option<NamedFile>,
}

/// An upload that must not be kept.
#[derive(Clone, Debug)]
pub struct Unkept {
    /// The programme.
    pub programme: Programme,
    /// Its round.
    pub round: Round,
    /// What the validator said.
    pub report: Report,
}

/// A draft and what its owner is told of it.
#[derive(Clone, Debug)]
pub struct Rejection {
    /// The upload.
    pub draft: Draft,
    /// What the validator said.
    pub report: Report,
    /// The round that it was for.
    pub round: Round,
    /// The round that opens next, when this one does not take submissions.
    pub next: Option<Round>,
    /// The earlier submission, which still stands.
    pub standing: Option<Submission>,
}

/// The reply about an interaction has reached its person.
///
/// # Errors
/// When the store fails.
pub async fn replied(app: &App, guild: GuildId, interaction: InteractionId) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    replies::done(&mut tx, guild, interaction).await?;
    Ok(tx.commit().await?)
}

/// A draft of this person that has not expired; `None` for any other.
///
/// # Errors
/// When the store fails.
pub async fn own_draft(app: &App, who: &Who, id: &DraftId) -> Result<Option<Draft>, Failure> {
    let now = app.clock.now();
    let found = drafts::get(&app.store, who.guild, id).await?;
    Ok(found.filter(|draft| draft.upload.user == who.user && now < draft.expires_at))
}

/// What a person has handed in on a server.
#[derive(Clone, Debug)]
pub struct Own {
    /// Newest first; withdrawn and replaced ones too.
    pub submissions: Vec<Submission>,
    /// Uploads that are not submissions, newest first.
    pub drafts: Vec<Draft>,
}

/// `/submissions`: what a person has handed in.
///
/// # Errors
/// When the store fails.
pub async fn own(app: &App, who: &Who) -> Result<Own, Failure> {
    let now = app.clock.now();
    let mut drafts = drafts::of_user(&app.store, who.guild, who.user).await?;
    drafts.retain(|draft| now < draft.expires_at);
    Ok(Own { submissions: submissions::of_user(&app.store, who.guild, who.user).await?, drafts })
}
