//! The roles of each course and cohort.

use sqlx::FromRow;

use super::row::{Snowflake, Table, sql};
use super::{Store, StoreError, Tx};
use crate::domain::{Cohort, Course, GuildId, RoleId};

/// What operators decided for one cohort of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseSettings {
    /// The course.
    pub course: Course,
    /// Its cohort.
    pub cohort: Cohort,
    /// Who belongs to it; announcements mention this role.
    pub role: Option<RoleId>,
    /// Who teaches it, and so may answer its questions.
    pub instructor_role: Option<RoleId>,
}

const TABLE: Table = Table("course_settings");
const SELECT: &str = "SELECT course, cohort, role_id, instructor_role FROM course_settings";

#[derive(FromRow)]
struct Row {
    course: String,
    cohort: i64,
    role_id: Option<i64>,
    instructor_role: Option<i64>,
}

impl TryFrom<Row> for CourseSettings {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let course = TABLE.course("course", &row.course)?;
        let cohort = TABLE.number("cohort", row.cohort)?;
        let cohort = Cohort::new(cohort).ok_or_else(|| TABLE.wrong("cohort", "no such cohort"))?;
        let role = |id: Option<i64>| id.map(|id| RoleId(id.cast_unsigned()));
        Ok(Self { course, cohort, role: role(row.role_id), instructor_role: role(row.instructor_role) })
    }
}

/// The cohorts of a server that operators have set up, by course and cohort.
///
/// # Errors
/// See [`StoreError`].
pub async fn list(store: &Store, guild: GuildId) -> Result<Vec<CourseSettings>, StoreError> {
    let query =
        sqlx::query_as::<_, Row>(sql(SELECT, "WHERE guild_id = $1 ORDER BY course, cohort")).bind(guild.to_column());
    query.fetch_all(store.pool()).await?.into_iter().map(CourseSettings::try_from).collect()
}

/// Writes the settings of one cohort.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(tx: &mut Tx, guild: GuildId, settings: &CourseSettings) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO course_settings (guild_id, course, cohort, role_id, instructor_role) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (guild_id, course, cohort) DO UPDATE SET role_id = excluded.role_id, \
         instructor_role = excluded.instructor_role",
    )
    .bind(guild.to_column())
    .bind(settings.course.as_str())
    .bind(i64::from(settings.cohort.number()))
    .bind(settings.role.map(Snowflake::to_column))
    .bind(settings.instructor_role.map(Snowflake::to_column))
    .execute(tx.connection())
    .await?;
    Ok(())
}
