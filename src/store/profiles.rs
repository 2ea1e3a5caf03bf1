//! Who the trainees say they are.

use sqlx::FromRow;

use super::row::{Snowflake, Table, sql};
use super::{Store, StoreError, Tx};
use crate::domain::{Cohort, Course, GuildId, Moment, Profile, UserId};
use crate::text::Locale;

/// A profile with what is kept about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredProfile {
    /// What the person told.
    pub profile: Profile,
    /// The language that the person chose.
    pub locale: Option<Locale>,
    /// When the person agreed that this is kept, in UTC.
    pub consented_at: Moment,
    /// When it was first written, in UTC.
    pub created_at: Moment,
    /// When it was last changed, in UTC.
    pub updated_at: Moment,
}

const TABLE: Table = Table("profiles");
const SELECT: &str =
    "SELECT nick, real_name, course, cohort, locale, consented_at, created_at, updated_at FROM profiles";

#[derive(FromRow)]
struct Row {
    nick: String,
    real_name: String,
    course: String,
    cohort: i64,
    locale: Option<String>,
    consented_at: i64,
    created_at: i64,
    updated_at: i64,
}

impl TryFrom<Row> for StoredProfile {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let course = Course::ALL.into_iter().find(|course| course.as_str() == row.course);
        let cohort = Cohort::new(TABLE.number("cohort", row.cohort)?);
        Ok(Self {
            profile: Profile {
                nick: TABLE.parse("nick", &row.nick)?,
                real_name: TABLE.parse("real_name", &row.real_name)?,
                course: course.ok_or_else(|| TABLE.wrong("course", format!("no course {:?}", row.course)))?,
                cohort: cohort.ok_or_else(|| TABLE.wrong("cohort", format!("no cohort {}", row.cohort)))?,
            },
            locale: TABLE.locale("locale", row.locale.as_deref())?,
            consented_at: TABLE.moment("consented_at", row.consented_at)?,
            created_at: TABLE.moment("created_at", row.created_at)?,
            updated_at: TABLE.moment("updated_at", row.updated_at)?,
        })
    }
}

/// A person's profile in a server.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId, user: UserId) -> Result<Option<StoredProfile>, StoreError> {
    let row: Option<Row> = sqlx::query_as(sql(SELECT, "WHERE guild_id = $1 AND user_id = $2"))
        .bind(guild.to_column())
        .bind(user.to_column())
        .fetch_optional(store.pool())
        .await?;
    row.map(StoredProfile::try_from).transpose()
}

/// Writes a person's profile at `at`. The first time counts as the consent; later changes keep its date.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(
    tx: &mut Tx,
    guild: GuildId,
    user: UserId,
    profile: &Profile,
    locale: Option<Locale>,
    at: Moment,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO profiles \
         (guild_id, user_id, nick, real_name, course, cohort, locale, consented_at, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8) \
         ON CONFLICT (guild_id, user_id) DO UPDATE SET nick = excluded.nick, real_name = excluded.real_name, \
         course = excluded.course, cohort = excluded.cohort, locale = excluded.locale, \
         updated_at = excluded.updated_at",
    )
    .bind(guild.to_column())
    .bind(user.to_column())
    .bind(profile.nick.as_str())
    .bind(profile.real_name.as_str())
    .bind(profile.course.as_str())
    .bind(i64::from(profile.cohort.number()))
    .bind(locale.map(Locale::tag))
    .bind(at.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Deletes a person's profile; `false` when there was none.
///
/// # Errors
/// See [`StoreError`].
pub async fn delete(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<bool, StoreError> {
    let done = sqlx::query("DELETE FROM profiles WHERE guild_id = $1 AND user_id = $2")
        .bind(guild.to_column())
        .bind(user.to_column())
        .execute(tx.connection())
        .await?;
    Ok(done.rows_affected() > 0)
}
