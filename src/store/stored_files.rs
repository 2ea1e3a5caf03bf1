//! Which files belong to which upload. Their bytes are the business of [`files`](crate::files).

use std::collections::HashSet;

use sqlx::FromRow;

use super::row::{Snowflake, Table, sql};
use super::{Store, StoreError, Tx};
use crate::domain::{DraftId, GuildId, Moment, ObjectKey, StoredFile, SubmissionId, UploadId};

const TABLE: Table = Table("stored_files");
const SELECT: &str = "SELECT object_key, role, name, sha256, size FROM stored_files";

#[derive(FromRow)]
struct Row {
    object_key: String,
    role: String,
    name: String,
    sha256: String,
    size: i64,
}

impl TryFrom<Row> for StoredFile {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            role: TABLE.parse("role", &row.role)?,
            size: TABLE.number("size", row.size)?,
            key: ObjectKey(row.object_key),
            name: row.name,
            sha256: row.sha256,
        })
    }
}

/// The files of an upload, in the order in which they were handed in.
///
/// # Errors
/// See [`StoreError`].
pub async fn of(store: &Store, guild: GuildId, upload: &UploadId) -> Result<Vec<StoredFile>, StoreError> {
    let (condition, id) = match upload {
        UploadId::Submission(id) => ("WHERE guild_id = $1 AND submission_id = $2 ORDER BY ordinal", &id.0),
        UploadId::Draft(id) => ("WHERE guild_id = $1 AND draft_id = $2 ORDER BY ordinal", &id.0),
    };
    let rows: Vec<Row> = sqlx::query_as(sql(SELECT, condition))
        .bind(guild.to_column())
        .bind(id.as_str())
        .fetch_all(store.pool())
        .await?;
    rows.into_iter().map(StoredFile::try_from).collect()
}

/// Adds files to an upload, behind those that it has. Their objects must be stored already.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, guild: GuildId, upload: &UploadId, files: &[StoredFile]) -> Result<(), StoreError> {
    let (submission, draft) = columns(upload);
    for file in files {
        sqlx::query(
            "INSERT INTO stored_files \
             (guild_id, object_key, submission_id, draft_id, ordinal, role, name, sha256, size) \
             SELECT $1, $2, $3, $4, COUNT(*), $5, $6, $7, $8 FROM stored_files \
             WHERE guild_id = $1 AND (submission_id = $3 OR draft_id = $4)",
        )
        .bind(guild.to_column())
        .bind(file.key.0.as_str())
        .bind(submission)
        .bind(draft)
        .bind(file.role.as_str())
        .bind(file.name.as_str())
        .bind(file.sha256.as_str())
        .bind(file.size.cast_signed())
        .execute(tx.connection())
        .await?;
    }
    Ok(())
}

/// The two columns, of which one is set, that name an upload.
pub(super) fn columns(upload: &UploadId) -> (Option<&str>, Option<&str>) {
    match upload {
        UploadId::Submission(id) => (Some(&id.0), None),
        UploadId::Draft(id) => (None, Some(&id.0)),
    }
}

/// Makes a draft's files the submission's.
pub(super) async fn move_to(tx: &mut Tx, guild: GuildId, from: &DraftId, to: &SubmissionId) -> Result<(), StoreError> {
    sqlx::query("UPDATE stored_files SET submission_id = $3, draft_id = NULL WHERE guild_id = $1 AND draft_id = $2")
        .bind(guild.to_column())
        .bind(from.0.as_str())
        .bind(to.0.as_str())
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Forgets all files of an upload and returns where their objects are. Delete those after the commit: the other way
/// round a crash would leave rows without objects.
///
/// # Errors
/// See [`StoreError`].
pub async fn forget(tx: &mut Tx, guild: GuildId, upload: &UploadId) -> Result<Vec<ObjectKey>, StoreError> {
    let (submission, draft) = columns(upload);
    let rows: Vec<(String,)> = sqlx::query_as(
        "DELETE FROM stored_files WHERE guild_id = $1 AND (submission_id = $2 OR draft_id = $3) \
         RETURNING object_key",
    )
    .bind(guild.to_column())
    .bind(submission)
    .bind(draft)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|(key,)| ObjectKey(key)).collect())
}

/// Withdrawn and replaced submissions of all servers that have been so since before `moment` and still have files.
///
/// # Errors
/// See [`StoreError`].
pub async fn outdated(store: &Store, moment: Moment) -> Result<Vec<(GuildId, SubmissionId)>, StoreError> {
    let rows: Vec<(i64, String)> = sqlx::query_as(
        "SELECT DISTINCT s.guild_id, s.id FROM submissions s \
         JOIN stored_files f ON f.guild_id = s.guild_id AND f.submission_id = s.id \
         WHERE s.status IN ('withdrawn', 'replaced') AND s.status_since < $1",
    )
    .bind(moment.timestamp_millis())
    .fetch_all(store.pool())
    .await?;
    Ok(rows.into_iter().map(|(guild, id)| (GuildId(guild.cast_unsigned()), SubmissionId(id))).collect())
}

/// The keys of all objects that any row knows, in all servers.
///
/// # Errors
/// See [`StoreError`].
pub async fn keys(store: &Store) -> Result<HashSet<ObjectKey>, StoreError> {
    let rows: Vec<(String,)> = sqlx::query_as("SELECT object_key FROM stored_files").fetch_all(store.pool()).await?;
    Ok(rows.into_iter().map(|(key,)| ObjectKey(key)).collect())
}
