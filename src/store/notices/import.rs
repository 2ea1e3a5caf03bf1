//! Taking a notice in.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::row::{Row, SELECT};
use super::{NoticeSource, NoticeState, NoticeVersion, supersede};
use crate::domain::{GuildId, Moment, UserId};
use crate::store::row::{Snowflake, new_key, sql};
use crate::store::{StoreError, Tx};

/// A notice that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The page id in its link, else its title.
    pub identity: String,
    /// Its title.
    pub title: String,
    /// Its whole Markdown text.
    pub body: String,
    /// The day that it gives itself, in KST.
    pub dated_on: Option<NaiveDate>,
    /// How it comes in.
    pub source: NoticeSource,
    /// Who brings it; `None` for the folder.
    pub actor: Option<UserId>,
    /// Whether an operator has to agree first: it changes dates that people go by.
    pub must_wait: bool,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Imported {
    /// This very text is active, waits, or was taken out by an operator: nothing to do.
    Unchanged,
    /// It is the active version now; its key.
    Active(String),
    /// It waits for an operator; its key.
    Waiting(String),
}

/// Takes a notice in at `at`, as a new version when its text is new.
///
/// # Errors
/// See [`StoreError`].
pub async fn import(tx: &mut Tx, guild: GuildId, new: &Import, at: Moment) -> Result<Imported, StoreError> {
    let hash = format!("{:x}", Sha256::digest(&new.body));
    let versions = versions(tx, guild, &new.identity).await?;
    let same = |state| versions.iter().any(|(version, old)| version.state == state && *old == hash);
    if same(NoticeState::Active) {
        // The source went back to what holds; what had been waiting is not its word any more.
        supersede(tx, guild, &new.identity, NoticeState::Pending).await?;
        return Ok(Imported::Unchanged);
    }
    let refused = new.source == NoticeSource::Folder
        && versions.first().is_some_and(|(newest, old)| newest.state == NoticeState::Removed && *old == hash);
    if refused || (new.must_wait && same(NoticeState::Pending)) {
        return Ok(Imported::Unchanged);
    }
    supersede(tx, guild, &new.identity, NoticeState::Pending).await?;
    if !new.must_wait {
        supersede(tx, guild, &new.identity, NoticeState::Active).await?;
    }
    let id = insert(tx, guild, new, &hash, at).await?;
    Ok(if new.must_wait { Imported::Waiting(id) } else { Imported::Active(id) })
}

/// The versions of one notice with the hashes of their texts, newest first.
async fn versions(tx: &mut Tx, guild: GuildId, identity: &str) -> Result<Vec<(NoticeVersion, String)>, StoreError> {
    let rest = "WHERE guild_id = $1 AND identity = $2 ORDER BY imported_at DESC, id DESC";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(identity);
    let rows = query.fetch_all(tx.connection()).await?;
    rows.into_iter()
        .map(|row| {
            let hash = row.content_hash.clone();
            Ok((row.try_into()?, hash))
        })
        .collect()
}

async fn insert(tx: &mut Tx, guild: GuildId, new: &Import, hash: &str, at: Moment) -> Result<String, StoreError> {
    let id = new_key();
    let state = if new.must_wait { NoticeState::Pending } else { NoticeState::Active };
    sqlx::query(
        "INSERT INTO notice_versions \
         (guild_id, id, identity, title, body, content_hash, dated_on, imported_at, source, actor, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(guild.to_column())
    .bind(id.as_str())
    .bind(new.identity.as_str())
    .bind(new.title.as_str())
    .bind(new.body.as_str())
    .bind(hash)
    .bind(new.dated_on.map(|day| day.to_string()))
    .bind(at.timestamp_millis())
    .bind(new.source.as_str())
    .bind(new.actor.map(Snowflake::to_column))
    .bind(state.as_str())
    .execute(tx.connection())
    .await?;
    Ok(id)
}
