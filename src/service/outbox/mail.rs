//! The way to Discord, as the outbox sees it.

use crate::domain::{Delivery, Moment, Posted};

/// The way to Discord.
pub trait Mail: Send + Sync {
    /// Sends a delivery with the nonce that is its own.
    fn post(&self, delivery: &Delivery) -> impl Future<Output = Result<Posted, PostError>> + Send;

    /// Looks for a delivery that may have been sent since `since` (system's clock).
    fn find(
        &self,
        delivery: &Delivery,
        since: Moment,
    ) -> impl Future<Output = Result<Option<Posted>, PostError>> + Send;
}

/// Why a message was not sent. The text is the word that is kept with the delivery.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The person takes no direct messages from this bot.
    #[error("closed_dm")]
    ClosedDm,
    /// The person is on no server of the bot any more.
    #[error("left")]
    Left,
    /// The bot may not write there.
    #[error("no_permission")]
    NoPermission,
    /// There is no such channel or person any more.
    #[error("gone")]
    Gone,
    /// Discord will never take it, for another reason.
    #[error("{0}")]
    Refused(String),
    /// Not sent for certain; later it may be.
    #[error("{0}")]
    NotNow(String),
    /// Not sent for certain: the bot has written to too many people, and has to leave all of them alone for a while.
    #[error("{0}")]
    TooFast(String),
    /// Not sent for certain: Discord holds the bot for spam until its owner has appealed.
    #[error("{0}")]
    Quarantined(String),
    /// Perhaps sent, perhaps not.
    #[error("{0}")]
    Unclear(String),
    /// What it was about does not need saying any more.
    #[error("idle")]
    Idle,
    /// It may have been sent, and we may not look.
    #[error("no_history")]
    NoHistory,
}
