//! Answers that are owed to people. Written with what they report, deleted when they went out, so that after a crash
//! an answer can still be given while Discord takes it.

use sqlx::FromRow;

use crate::text::Locale;

use super::row::{Snowflake, Table};
use super::stored_files::columns;
use super::{Store, StoreError, Tx};
use crate::domain::{DraftId, GuildId, InteractionId, Moment, SubmissionId, UploadId};

/// An answer that is owed.
#[derive(Clone, PartialEq, Eq)]
pub struct PendingReply {
    /// In which server.
    pub guild: GuildId,
    /// To which interaction.
    pub interaction: InteractionId,
    /// Discord's token for answering it, valid for 15 minutes. A secret: not to be logged.
    pub token: String,
    /// What it is about.
    pub about: UploadId,
    /// The language in which the person was to be answered.
    pub locale: Locale,
    /// When the interaction was made, in UTC by the system's clock, which is what the token's life follows.
    pub created_at: Moment,
}

impl std::fmt::Debug for PendingReply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PendingReply")
            .field("guild", &self.guild)
            .field("interaction", &self.interaction)
            .field("about", &self.about)
            .finish_non_exhaustive()
    }
}

const TABLE: Table = Table("pending_replies");

#[derive(FromRow)]
struct Row {
    guild_id: i64,
    interaction_id: i64,
    token: String,
    submission_id: Option<String>,
    draft_id: Option<String>,
    locale: String,
    created_at: i64,
}

impl TryFrom<Row> for PendingReply {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let about = match (row.submission_id, row.draft_id) {
            (Some(id), None) => UploadId::Submission(SubmissionId(id)),
            (None, Some(id)) => UploadId::Draft(DraftId(id)),
            _ => return Err(TABLE.wrong("submission_id", "exactly one of submission_id and draft_id is set")),
        };
        Ok(Self {
            guild: GuildId(row.guild_id.cast_unsigned()),
            interaction: InteractionId(row.interaction_id.cast_unsigned()),
            token: row.token,
            about,
            locale: TABLE.locale("locale", Some(&row.locale))?.unwrap_or_default(),
            created_at: TABLE.moment("created_at", row.created_at)?,
        })
    }
}

/// Notes that an answer is owed. Noting it twice is the same as once.
///
/// # Errors
/// See [`StoreError`].
pub async fn owe(tx: &mut Tx, reply: &PendingReply) -> Result<(), StoreError> {
    let (submission, draft) = columns(&reply.about);
    sqlx::query(
        "INSERT INTO pending_replies (guild_id, interaction_id, token, submission_id, draft_id, locale, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (guild_id, interaction_id) DO NOTHING",
    )
    .bind(reply.guild.to_column())
    .bind(reply.interaction.to_column())
    .bind(reply.token.as_str())
    .bind(submission)
    .bind(draft)
    .bind(reply.locale.tag())
    .bind(reply.created_at.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// All answers that are owed, in all servers, oldest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn pending(store: &Store) -> Result<Vec<PendingReply>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT guild_id, interaction_id, token, submission_id, draft_id, locale, created_at FROM pending_replies \
         ORDER BY created_at, interaction_id",
    )
    .fetch_all(store.pool())
    .await?;
    rows.into_iter().map(PendingReply::try_from).collect()
}

/// The answer went out, or cannot go out any more.
///
/// # Errors
/// See [`StoreError`].
pub async fn done(tx: &mut Tx, guild: GuildId, interaction: InteractionId) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM pending_replies WHERE guild_id = $1 AND interaction_id = $2")
        .bind(guild.to_column())
        .bind(interaction.to_column())
        .execute(tx.connection())
        .await?;
    Ok(())
}
