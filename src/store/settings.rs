//! What operators decided for their server.

use sqlx::FromRow;

use super::row::{Snowflake, Table, to_json};
use super::{Store, StoreError, Tx};
use crate::domain::deadline::Occasion;
use crate::domain::{ChannelId, GuildId, RoleId, SubmissionMode};
use crate::text::Locale;

/// The settings of a server. What nobody decided is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuildSettings {
    /// The language for people who chose none.
    pub locale: Option<Locale>,
    /// Where trainees hand in.
    pub submission_mode: Option<SubmissionMode>,
    /// Where announcements go.
    pub announcement_channel: Option<ChannelId>,
    /// Where operators are told what needs them.
    pub operator_channel: Option<ChannelId>,
    /// Who is an operator besides those who may manage the server.
    pub operator_role: Option<RoleId>,
    /// Of which moments of a round people are told.
    pub occasions: Option<Vec<Occasion>>,
}

const TABLE: Table = Table("guild_settings");

#[derive(FromRow)]
struct Row {
    locale: Option<String>,
    submission_mode: Option<String>,
    announcement_channel: Option<i64>,
    operator_channel: Option<i64>,
    operator_role: Option<i64>,
    occasions: Option<String>,
}

/// The settings of a server; nothing is decided in one that we have never seen.
///
/// # Errors
/// See [`StoreError`].
pub async fn get(store: &Store, guild: GuildId) -> Result<GuildSettings, StoreError> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT locale, submission_mode, announcement_channel, operator_channel, operator_role, occasions \
         FROM guild_settings WHERE guild_id = $1",
    )
    .bind(guild.to_column())
    .fetch_optional(store.pool())
    .await?;
    let Some(row) = row else { return Ok(GuildSettings::default()) };
    let mode = row.submission_mode.as_deref().map(|text| TABLE.parse("submission_mode", text)).transpose()?;
    Ok(GuildSettings {
        locale: TABLE.locale("locale", row.locale.as_deref())?,
        submission_mode: mode,
        announcement_channel: row.announcement_channel.map(|id| ChannelId(id.cast_unsigned())),
        operator_channel: row.operator_channel.map(|id| ChannelId(id.cast_unsigned())),
        operator_role: row.operator_role.map(|id| RoleId(id.cast_unsigned())),
        occasions: row.occasions.map(|json| TABLE.json("occasions", &json)).transpose()?,
    })
}

/// Writes all settings of a server.
///
/// # Errors
/// See [`StoreError`].
pub async fn put(tx: &mut Tx, guild: GuildId, settings: &GuildSettings) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO guild_settings (guild_id, locale, submission_mode, announcement_channel, operator_channel, \
         operator_role, occasions) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (guild_id) DO UPDATE SET locale = excluded.locale, submission_mode = excluded.submission_mode, \
         announcement_channel = excluded.announcement_channel, operator_channel = excluded.operator_channel, \
         operator_role = excluded.operator_role, occasions = excluded.occasions",
    )
    .bind(guild.to_column())
    .bind(settings.locale.map(Locale::tag))
    .bind(settings.submission_mode.map(SubmissionMode::as_str))
    .bind(settings.announcement_channel.map(Snowflake::to_column))
    .bind(settings.operator_channel.map(Snowflake::to_column))
    .bind(settings.operator_role.map(Snowflake::to_column))
    .bind(settings.occasions.as_ref().map(to_json).transpose()?)
    .execute(tx.connection())
    .await?;
    Ok(())
}
