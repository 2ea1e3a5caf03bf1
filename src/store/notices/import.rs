//! Taking a notice in.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::change::supersede;
use super::row::{Row, SELECT};
use super::{NoticeSource, NoticeState, NoticeVersion};
use crate::domain::{Cohort, GuildId, Moment, UserId};
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
    /// The only intake that it is for; `None` for everybody.
    pub cohort: Option<Cohort>,
    /// Whether an operator has to agree first: it changes dates that people go by.
    pub must_wait: bool,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Imported {
    /// Nothing to do: this very text is active or waits; or the folder brings what it brought last time, and operators
    /// have decided otherwise since.
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
    let is_it = |(version, old): &&(NoticeVersion, String)| *old == hash && version.cohort == new.cohort;
    let same = |state| versions.iter().filter(is_it).any(|(version, _)| version.state == state);
    if same(NoticeState::Active) {
        // The source went back to what holds; what had been waiting is not its word any more.
        supersede(tx, guild, &new.identity, NoticeState::Pending).await?;
        return Ok(Imported::Unchanged);
    }
    let decided = new.source == NoticeSource::Folder && decided(&versions, &hash);
    if decided || (new.must_wait && same(NoticeState::Pending)) {
        return Ok(Imported::Unchanged);
    }
    supersede(tx, guild, &new.identity, NoticeState::Pending).await?;
    if !new.must_wait {
        supersede(tx, guild, &new.identity, NoticeState::Active).await?;
    }
    let id = insert(tx, guild, new, &hash, at).await?;
    Ok(if new.must_wait { Imported::Waiting(id) } else { Imported::Active(id) })
}

/// Whether the folder brings nothing new: its last word, or what operators took out.
fn decided(versions: &[(NoticeVersion, String)], hash: &str) -> bool {
    let last_word = versions.iter().find(|(version, _)| version.source == NoticeSource::Folder);
    let repeated = last_word.filter(|(version, old)| old == hash && version.state != NoticeState::Pending);
    let removed = versions.first().filter(|(newest, old)| old == hash && newest.state == NoticeState::Removed);
    repeated.or(removed).is_some()
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
         (guild_id, id, identity, title, body, content_hash, dated_on, imported_at, source, actor, cohort, \
         state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
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
    .bind(new.cohort.map(|cohort| i64::from(cohort.number())))
    .bind(state.as_str())
    .execute(tx.connection())
    .await?;
    Ok(id)
}
