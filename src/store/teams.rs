//! Teams of trainees, and who is in which.

use sqlx::{Any, Executor, FromRow};

use super::row::{Snowflake, Table, new_key, sql};
use super::{Store, StoreError, Tx};
use crate::domain::{Cohort, GuildId, Moment, TeamId, TeamName, UserId};

/// A team. It has at least one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its key.
    pub id: TeamId,
    /// Whose.
    pub cohort: Cohort,
    /// How it called itself.
    pub name: TeamName,
    /// Who made it, unless they had their data deleted.
    pub created_by: Option<UserId>,
    /// When, in UTC.
    pub created_at: Moment,
}

/// Somebody in a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub user: UserId,
    /// Since when, in UTC.
    pub joined_at: Moment,
}

/// A team as one of its members has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The team.
    pub team: Team,
    /// Since when they are in it, in UTC.
    pub joined_at: Moment,
}

const TABLE: Table = Table("teams");
const MEMBERS: Table = Table("team_members");
const SELECT: &str = "SELECT id, cohort, name, created_by, created_at FROM teams";

#[derive(FromRow)]
struct Row {
    id: String,
    cohort: i64,
    name: String,
    created_by: Option<i64>,
    created_at: i64,
}

#[derive(FromRow)]
struct MembershipRow {
    #[sqlx(flatten)]
    team: Row,
    joined_at: i64,
}

impl TryFrom<Row> for Team {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let cohort = Cohort::new(TABLE.number("cohort", row.cohort)?);
        Ok(Self {
            id: TeamId(row.id),
            cohort: cohort.ok_or_else(|| TABLE.wrong("cohort", format!("no cohort {}", row.cohort)))?,
            name: TABLE.parse("name", &row.name)?,
            created_by: row.created_by.map(|user| UserId(user.cast_unsigned())),
            created_at: TABLE.moment("created_at", row.created_at)?,
        })
    }
}

/// A team.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, id: &TeamId) -> Result<Option<Team>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND id = $2"));
    let query = query.bind(guild.to_column()).bind(id.0.as_str());
    query.fetch_optional(store.pool()).await?.map(Team::try_from).transpose()
}

/// The teams of a cohort, by name.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_cohort(store: &Store, guild: GuildId, cohort: Cohort) -> Result<Vec<Team>, StoreError> {
    let query = sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 AND cohort = $2 ORDER BY name_key"));
    let query = query.bind(guild.to_column()).bind(i64::from(cohort.number()));
    query.fetch_all(store.pool()).await?.into_iter().map(Team::try_from).collect()
}

/// The team that a person is in.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_user(store: &Store, guild: GuildId, user: UserId) -> Result<Option<Membership>, StoreError> {
    read(store.pool(), guild, user).await
}

/// The same within a transaction that is going to change it.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_user_in(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<Option<Membership>, StoreError> {
    read(tx.connection(), guild, user).await
}

async fn read<'e>(
    from: impl Executor<'e, Database = Any>,
    guild: GuildId,
    user: UserId,
) -> Result<Option<Membership>, StoreError> {
    let row: Option<MembershipRow> = sqlx::query_as(
        "SELECT t.id, t.cohort, t.name, t.created_by, t.created_at, m.joined_at FROM team_members m \
         JOIN teams t ON t.guild_id = m.guild_id AND t.id = m.team_id WHERE m.guild_id = $1 AND m.user_id = $2",
    )
    .bind(guild.to_column())
    .bind(user.to_column())
    .fetch_optional(from)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Membership { joined_at: MEMBERS.moment("joined_at", row.joined_at)?, team: row.team.try_into()? }))
}

/// Who is in a team, in the order in which they joined.
///
/// # Errors
/// See [`StoreError`].
pub async fn members(store: &Store, guild: GuildId, id: &TeamId) -> Result<Vec<Member>, StoreError> {
    let rows: Vec<(i64, i64)> = sqlx::query_as(
        "SELECT user_id, joined_at FROM team_members WHERE guild_id = $1 AND team_id = $2 ORDER BY joined_at, user_id",
    )
    .bind(guild.to_column())
    .bind(id.0.as_str())
    .fetch_all(store.pool())
    .await?;
    let member = |(user, joined_at): (i64, i64)| {
        Ok(Member { user: UserId(user.cast_unsigned()), joined_at: MEMBERS.moment("joined_at", joined_at)? })
    };
    rows.into_iter().map(member).collect()
}

/// Makes a team, or finds the one that has this name already; whether it was made. Somebody has to join it in the same
/// transaction.
///
/// # Errors
/// See [`StoreError`].
pub async fn create(
    tx: &mut Tx,
    guild: GuildId,
    cohort: Cohort,
    name: &TeamName,
    by: UserId,
    at: Moment,
) -> Result<(Team, bool), StoreError> {
    let made = sqlx::query(
        "INSERT INTO teams (guild_id, id, cohort, name, name_key, created_by, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (guild_id, cohort, name_key) DO NOTHING",
    )
    .bind(guild.to_column())
    .bind(new_key())
    .bind(i64::from(cohort.number()))
    .bind(name.as_str())
    .bind(name.key())
    .bind(by.to_column())
    .bind(at.timestamp_millis())
    .execute(tx.connection())
    .await?;
    let row: Row = sqlx::query_as(sql(SELECT, "WHERE guild_id = $1 AND cohort = $2 AND name_key = $3"))
        .bind(guild.to_column())
        .bind(i64::from(cohort.number()))
        .bind(name.key())
        .fetch_one(tx.connection())
        .await?;
    Ok((row.try_into()?, made.rows_affected() > 0))
}

/// Puts a person into a team, out of the one that they were in; `false` when there is no such team any more. Nobody
/// else ends that team before this is committed.
///
/// # Errors
/// See [`StoreError`].
pub async fn join(tx: &mut Tx, guild: GuildId, user: UserId, id: &TeamId, at: Moment) -> Result<bool, StoreError> {
    if !hold(tx, guild, id).await? {
        return Ok(false);
    }
    if of_user_in(tx, guild, user).await?.is_some_and(|own| own.team.id == *id) {
        return Ok(true);
    }
    leave(tx, guild, user).await?;
    sqlx::query("INSERT INTO team_members (guild_id, user_id, team_id, joined_at) VALUES ($1, $2, $3, $4)")
        .bind(guild.to_column())
        .bind(user.to_column())
        .bind(id.0.as_str())
        .bind(at.timestamp_millis())
        .execute(tx.connection())
        .await?;
    Ok(true)
}

/// A team that somebody left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The team.
    pub team: Team,
    /// Whether it went, because nobody is in it any more.
    pub removed: bool,
}

/// Takes a person out of their team, and removes the team when it is empty then; `None` when they were in none.
///
/// # Errors
/// See [`StoreError`].
pub async fn leave(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<Option<Left>, StoreError> {
    let Some(Membership { team, .. }) = of_user_in(tx, guild, user).await? else { return Ok(None) };
    hold(tx, guild, &team.id).await?;
    sqlx::query("DELETE FROM team_members WHERE guild_id = $1 AND user_id = $2")
        .bind(guild.to_column())
        .bind(user.to_column())
        .execute(tx.connection())
        .await?;
    let removed = sqlx::query(
        "DELETE FROM teams WHERE guild_id = $1 AND id = $2 \
         AND NOT EXISTS (SELECT 1 FROM team_members WHERE guild_id = $1 AND team_id = $2)",
    )
    .bind(guild.to_column())
    .bind(team.id.0.as_str())
    .execute(tx.connection())
    .await?;
    Ok(Some(Left { team, removed: removed.rows_affected() > 0 }))
}

/// Keeps others from joining or leaving a team until this is committed; whether there is such a team.
async fn hold(tx: &mut Tx, guild: GuildId, id: &TeamId) -> Result<bool, StoreError> {
    let held = sqlx::query("UPDATE teams SET name = name WHERE guild_id = $1 AND id = $2")
        .bind(guild.to_column())
        .bind(id.0.as_str())
        .execute(tx.connection())
        .await?;
    Ok(held.rows_affected() > 0)
}

/// Takes a person out of their team and forgets which ones they made.
///
/// # Errors
/// See [`StoreError`].
pub async fn forget(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<(), StoreError> {
    leave(tx, guild, user).await?;
    sqlx::query("UPDATE teams SET created_by = NULL WHERE guild_id = $1 AND created_by = $2")
        .bind(guild.to_column())
        .bind(user.to_column())
        .execute(tx.connection())
        .await?;
    Ok(())
}
