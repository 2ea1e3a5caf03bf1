//! Who did what, kept for those who answer for it.

use sqlx::FromRow;

use super::row::{Snowflake, Table, new_key, to_json};
use super::{Store, StoreError, Tx};
use crate::domain::{GuildId, Moment, UserId};

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// In which server.
    pub guild: GuildId,
    /// When, in UTC.
    pub at: Moment,
    /// By whom; `None` for the bot itself.
    pub actor: Option<UserId>,
    /// What was done, such as `submission.withdrawn`.
    pub action: String,
    /// To what, such as a submission's number or a person's id.
    pub subject: String,
    /// Whatever else belongs to it; never a name, a token or more of a card number than its last four digits.
    pub detail: serde_json::Value,
}

const TABLE: Table = Table("audit");

#[derive(FromRow)]
struct Row {
    guild_id: i64,
    at: i64,
    actor: Option<i64>,
    action: String,
    subject: String,
    detail: String,
}

impl TryFrom<Row> for Entry {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            guild: GuildId(row.guild_id.cast_unsigned()),
            at: TABLE.moment("at", row.at)?,
            actor: row.actor.map(|actor| UserId(actor.cast_unsigned())),
            detail: TABLE.json("detail", &row.detail)?,
            action: row.action,
            subject: row.subject,
        })
    }
}

/// Records something in the transaction that does it.
///
/// # Errors
/// See [`StoreError`].
pub async fn record(tx: &mut Tx, entry: &Entry) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO audit (guild_id, id, at, actor, action, subject, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(entry.guild.to_column())
    .bind(new_key())
    .bind(entry.at.timestamp_millis())
    .bind(entry.actor.map(Snowflake::to_column))
    .bind(entry.action.as_str())
    .bind(entry.subject.as_str())
    .bind(to_json(&entry.detail)?)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The newest entries of a server, newest first; at most `limit`.
///
/// # Errors
/// See [`StoreError`].
pub async fn list(store: &Store, guild: GuildId, limit: u32) -> Result<Vec<Entry>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT guild_id, at, actor, action, subject, detail FROM audit WHERE guild_id = $1 \
         ORDER BY at DESC, id DESC LIMIT $2",
    )
    .bind(guild.to_column())
    .bind(i64::from(limit))
    .fetch_all(store.pool())
    .await?;
    rows.into_iter().map(Entry::try_from).collect()
}
