//! What people confirmed to be gone on AWS.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{Any, Executor};

use super::row::{Snowflake, Table};
use super::{Store, StoreError, Tx};
use crate::domain::cleanup::{Item, Progress};
use crate::domain::{GuildId, Moment, ProgrammeId, TeamId, UserId};

const TABLE: Table = Table("aws_cleanups");

/// Whose list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owner {
    /// In which server.
    pub guild: GuildId,
    /// Who.
    pub user: UserId,
    /// For which programme's usage.
    pub programme: ProgrammeId,
}

/// A list that somebody has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleanup {
    /// For which programme's usage.
    pub programme: ProgrammeId,
    /// How far they are.
    pub progress: Progress,
    /// What they confirmed in the present turn.
    pub ticked: BTreeSet<Item>,
}

/// The lists that a person has begun.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_user(store: &Store, guild: GuildId, user: UserId) -> Result<Vec<Cleanup>, StoreError> {
    let mut begun = Vec::new();
    for programme in ProgrammeId::ALL {
        let owner = Owner { guild, user, programme };
        let progress = progress(store, owner).await?;
        let ticked = ticks(store, owner, progress.turn).await?;
        if progress != Progress::default() || !ticked.is_empty() {
            begun.push(Cleanup { programme, progress, ticked });
        }
    }
    Ok(begun)
}

/// The lists of a team's members for one programme, of those who have begun.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_team(
    store: &Store,
    guild: GuildId,
    team: &TeamId,
    programme: ProgrammeId,
) -> Result<BTreeMap<UserId, Cleanup>, StoreError> {
    let rows: Vec<(i64, Option<i64>, i64)> = sqlx::query_as(
        "SELECT c.user_id, c.done_at, c.turn FROM team_members m JOIN aws_cleanups c ON c.guild_id = m.guild_id \
         AND c.user_id = m.user_id WHERE m.guild_id = $1 AND m.team_id = $2 AND c.programme = $3",
    )
    .bind(guild.to_column())
    .bind(team.0.as_str())
    .bind(programme.as_str())
    .fetch_all(store.pool())
    .await?;
    let begun = |progress| Cleanup { programme, progress, ticked: BTreeSet::new() };
    let mut lists = BTreeMap::new();
    for (user, done_at, turn) in rows {
        lists.insert(UserId(user.cast_unsigned()), begun(progress_of(done_at, turn)?));
    }
    let rows: Vec<(i64, i64, String)> = sqlx::query_as(
        "SELECT t.user_id, t.turn, t.item FROM team_members m JOIN aws_ticks t ON t.guild_id = m.guild_id \
         AND t.user_id = m.user_id WHERE m.guild_id = $1 AND m.team_id = $2 AND t.programme = $3",
    )
    .bind(guild.to_column())
    .bind(team.0.as_str())
    .bind(programme.as_str())
    .fetch_all(store.pool())
    .await?;
    for (user, turn, item) in rows {
        let list = lists.entry(UserId(user.cast_unsigned())).or_insert_with(|| begun(Progress::default()));
        if i64::from(list.progress.turn) == turn {
            list.ticked.extend(item.parse::<Item>());
        }
    }
    Ok(lists)
}

/// How far a person is; the beginning for who has not begun.
///
/// # Errors
/// See [`StoreError`].
pub async fn progress(store: &Store, owner: Owner) -> Result<Progress, StoreError> {
    read(store.pool(), owner).await
}

/// The same within a transaction that is going to change it.
///
/// # Errors
/// See [`StoreError`].
pub async fn progress_in(tx: &mut Tx, owner: Owner) -> Result<Progress, StoreError> {
    read(tx.connection(), owner).await
}

async fn read<'e>(from: impl Executor<'e, Database = Any>, owner: Owner) -> Result<Progress, StoreError> {
    let row: Option<(Option<i64>, i64)> = sqlx::query_as(
        "SELECT done_at, turn FROM aws_cleanups WHERE guild_id = $1 AND user_id = $2 AND programme = $3",
    )
    .bind(owner.guild.to_column())
    .bind(owner.user.to_column())
    .bind(owner.programme.as_str())
    .fetch_optional(from)
    .await?;
    row.map_or_else(|| Ok(Progress::default()), |(done_at, turn)| progress_of(done_at, turn))
}

fn progress_of(done_at: Option<i64>, turn: i64) -> Result<Progress, StoreError> {
    let done_at = done_at.map(|at| TABLE.moment("done_at", at)).transpose()?;
    Ok(Progress { done_at, turn: TABLE.number("turn", turn)? })
}

/// When all of it was last said to be gone: by the person, or, of what a team shares, by anybody of theirs.
///
/// # Errors
/// See [`StoreError`].
pub async fn said_gone(store: &Store, owner: Owner) -> Result<Option<Moment>, StoreError> {
    last_said(store.pool(), owner).await
}

/// The same within a transaction that may have changed it.
///
/// # Errors
/// See [`StoreError`].
pub async fn said_gone_in(tx: &mut Tx, owner: Owner) -> Result<Option<Moment>, StoreError> {
    last_said(tx.connection(), owner).await
}

async fn last_said<'e>(from: impl Executor<'e, Database = Any>, owner: Owner) -> Result<Option<Moment>, StoreError> {
    if !owner.programme.is_shared() {
        return Ok(read(from, owner).await?.done_at);
    }
    let (last,): (Option<i64>,) = sqlx::query_as(
        "SELECT CAST(MAX(done_at) AS BIGINT) FROM aws_cleanups WHERE guild_id = $1 AND programme = $3 \
         AND user_id IN (SELECT CAST($2 AS BIGINT) UNION SELECT mate.user_id FROM team_members mate \
         JOIN team_members me ON me.guild_id = mate.guild_id AND me.team_id = mate.team_id \
         WHERE me.guild_id = $1 AND me.user_id = $2)",
    )
    .bind(owner.guild.to_column())
    .bind(owner.user.to_column())
    .bind(owner.programme.as_str())
    .fetch_one(from)
    .await?;
    last.map(|at| TABLE.moment("done_at", at)).transpose()
}

/// Writes how far a person is.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(tx: &mut Tx, owner: Owner, progress: Progress) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO aws_cleanups (guild_id, user_id, programme, done_at, turn) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (guild_id, user_id, programme) DO UPDATE SET done_at = excluded.done_at, turn = excluded.turn",
    )
    .bind(owner.guild.to_column())
    .bind(owner.user.to_column())
    .bind(owner.programme.as_str())
    .bind(progress.done_at.map(|at: Moment| at.timestamp_millis()))
    .bind(i64::from(progress.turn))
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What a person confirmed in one turn of the list. An item that another version of the list had says nothing about
/// this one.
///
/// # Errors
/// See [`StoreError`].
pub async fn ticks(store: &Store, owner: Owner, turn: u32) -> Result<BTreeSet<Item>, StoreError> {
    let rows: Vec<(String,)> = sqlx::query_as(
        "SELECT item FROM aws_ticks WHERE guild_id = $1 AND user_id = $2 AND programme = $3 AND turn = $4",
    )
    .bind(owner.guild.to_column())
    .bind(owner.user.to_column())
    .bind(owner.programme.as_str())
    .bind(i64::from(turn))
    .fetch_all(store.pool())
    .await?;
    Ok(rows.iter().filter_map(|(item,)| item.parse().ok()).collect())
}

/// Confirms an item, or takes that back. Twice is the same as once.
///
/// # Errors
/// See [`StoreError`].
pub async fn tick(tx: &mut Tx, owner: Owner, turn: u32, item: Item, ticked: bool) -> Result<(), StoreError> {
    let statement = if ticked {
        "INSERT INTO aws_ticks (guild_id, user_id, programme, turn, item) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (guild_id, user_id, programme, turn, item) DO NOTHING"
    } else {
        "DELETE FROM aws_ticks WHERE guild_id = $1 AND user_id = $2 AND programme = $3 AND turn = $4 AND item = $5"
    };
    sqlx::query(statement)
        .bind(owner.guild.to_column())
        .bind(owner.user.to_column())
        .bind(owner.programme.as_str())
        .bind(i64::from(turn))
        .bind(item.as_str())
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Deletes everything of one person.
///
/// # Errors
/// See [`StoreError`].
pub async fn forget(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<(), StoreError> {
    for statement in [
        "DELETE FROM aws_ticks WHERE guild_id = $1 AND user_id = $2",
        "DELETE FROM aws_cleanups WHERE guild_id = $1 AND user_id = $2",
    ] {
        sqlx::query(statement).bind(guild.to_column()).bind(user.to_column()).execute(tx.connection()).await?;
    }
    Ok(())
}
