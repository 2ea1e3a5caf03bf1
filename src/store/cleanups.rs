//! What people confirmed to be gone on AWS, and what they want to be reminded of.

use std::collections::BTreeSet;

use sqlx::FromRow;

use super::row::{Snowflake, Table, sql};
use super::{Store, StoreError, Tx};
use crate::domain::cleanup::{Cleanup, Item, Practice};
use crate::domain::{GuildId, Moment, ProgrammeId, UserId};

const TABLE: Table = Table("aws_cleanups");
const SELECT: &str = "SELECT guild_id, user_id, programme, follows, rhythm, practice_first, paused_until, done_at, \
                      turn FROM aws_cleanups";
const ONE: &str = "WHERE guild_id = $1 AND user_id = $2 AND programme = $3";

#[derive(FromRow)]
struct Row {
    guild_id: i64,
    user_id: i64,
    programme: String,
    follows: i64,
    rhythm: Option<String>,
    practice_first: Option<i64>,
    paused_until: Option<i64>,
    done_at: Option<i64>,
    turn: i64,
}

impl TryFrom<Row> for Cleanup {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let moment = |column, at: Option<i64>| at.map(|at| TABLE.moment(column, at)).transpose();
        let rhythm = row.rhythm.map(|word| TABLE.parse("rhythm", &word)).transpose()?;
        let first = moment("practice_first", row.practice_first)?;
        Ok(Self {
            guild: GuildId(row.guild_id.cast_unsigned()),
            user: UserId(row.user_id.cast_unsigned()),
            programme: TABLE.parse("programme", &row.programme)?,
            follows: row.follows != 0,
            practice: rhythm.zip(first).map(|(rhythm, first)| Practice { rhythm, first }),
            paused_until: moment("paused_until", row.paused_until)?,
            done_at: moment("done_at", row.done_at)?,
            turn: TABLE.number("turn", row.turn)?,
        })
    }
}

/// Where a person stands with a programme; `None` for who has not begun.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(
    store: &Store,
    guild: GuildId,
    user: UserId,
    programme: ProgrammeId,
) -> Result<Option<Cleanup>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, ONE))
        .bind(guild.to_column())
        .bind(user.to_column())
        .bind(programme.as_str());
    query.fetch_optional(store.pool()).await?.map(Cleanup::try_from).transpose()
}

/// The same within a transaction that is going to change it.
///
/// # Errors
/// See [`StoreError`].
pub async fn get_in(
    tx: &mut Tx,
    guild: GuildId,
    user: UserId,
    programme: ProgrammeId,
) -> Result<Option<Cleanup>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, ONE))
        .bind(guild.to_column())
        .bind(user.to_column())
        .bind(programme.as_str());
    query.fetch_optional(tx.connection()).await?.map(Cleanup::try_from).transpose()
}

/// Everything of one person, by programme.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_user(store: &Store, guild: GuildId, user: UserId) -> Result<Vec<Cleanup>, StoreError> {
    let rest = "WHERE guild_id = $1 AND user_id = $2 ORDER BY programme";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(user.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(Cleanup::try_from).collect()
}

/// Those who are reminded of something on a server.
///
/// # Errors
/// See [`StoreError`].
pub async fn reminded(store: &Store, guild: GuildId) -> Result<Vec<Cleanup>, StoreError> {
    let rest = "WHERE guild_id = $1 AND (follows = 1 OR rhythm IS NOT NULL) ORDER BY user_id, programme";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(Cleanup::try_from).collect()
}

/// Writes where a person stands.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(tx: &mut Tx, cleanup: &Cleanup) -> Result<(), StoreError> {
    let milliseconds = |at: Option<Moment>| at.map(|at| at.timestamp_millis());
    sqlx::query(
        "INSERT INTO aws_cleanups (guild_id, user_id, programme, follows, rhythm, practice_first, paused_until, \
         done_at, turn) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (guild_id, user_id, programme) \
         DO UPDATE SET follows = excluded.follows, rhythm = excluded.rhythm, practice_first = excluded.practice_first, \
         paused_until = excluded.paused_until, done_at = excluded.done_at, turn = excluded.turn",
    )
    .bind(cleanup.guild.to_column())
    .bind(cleanup.user.to_column())
    .bind(cleanup.programme.as_str())
    .bind(i64::from(cleanup.follows))
    .bind(cleanup.practice.map(|practice| practice.rhythm.as_str()))
    .bind(milliseconds(cleanup.practice.map(|practice| practice.first)))
    .bind(milliseconds(cleanup.paused_until))
    .bind(milliseconds(cleanup.done_at))
    .bind(i64::from(cleanup.turn))
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What a person has confirmed in the list's present turn. An item that another version of the list had says nothing
/// about this one.
///
/// # Errors
/// See [`StoreError`].
pub async fn ticks(store: &Store, cleanup: &Cleanup) -> Result<BTreeSet<Item>, StoreError> {
    let rows: Vec<(String,)> = sqlx::query_as(
        "SELECT item FROM aws_ticks WHERE guild_id = $1 AND user_id = $2 AND programme = $3 AND turn = $4",
    )
    .bind(cleanup.guild.to_column())
    .bind(cleanup.user.to_column())
    .bind(cleanup.programme.as_str())
    .bind(i64::from(cleanup.turn))
    .fetch_all(store.pool())
    .await?;
    Ok(rows.iter().filter_map(|(item,)| item.parse().ok()).collect())
}

/// Confirms an item in the present turn, or takes that back. Twice is the same as once.
///
/// # Errors
/// See [`StoreError`].
pub async fn tick(tx: &mut Tx, cleanup: &Cleanup, item: Item, ticked: bool) -> Result<(), StoreError> {
    let statement = if ticked {
        "INSERT INTO aws_ticks (guild_id, user_id, programme, turn, item) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (guild_id, user_id, programme, turn, item) DO NOTHING"
    } else {
        "DELETE FROM aws_ticks WHERE guild_id = $1 AND user_id = $2 AND programme = $3 AND turn = $4 AND item = $5"
    };
    sqlx::query(statement)
        .bind(cleanup.guild.to_column())
        .bind(cleanup.user.to_column())
        .bind(cleanup.programme.as_str())
        .bind(i64::from(cleanup.turn))
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
