//! One person: everything that is kept about them, and how it goes away.

use super::row::Snowflake;
use super::{Store, StoreError, Tx};
use super::{channel_calls, cleanups, drafts, profiles, questions, reminders, stored_files, submissions, teams};
use crate::domain::{Draft, DraftId, GuildId, ObjectKey, StoredFile, Submission, SubmissionId, UploadId, UserId};

/// Everything that a server's rows hold about a person, apart from the audit trail of what operators did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The profile.
    pub profile: Option<profiles::StoredProfile>,
    /// All submissions with their files, newest first.
    pub submissions: Vec<(Submission, Vec<StoredFile>)>,
    /// All drafts with their files, newest first.
    pub drafts: Vec<(Draft, Vec<StoredFile>)>,
    /// Questions that went to the operators, oldest first.
    pub questions: Vec<questions::Question>,
    /// What they are reminded of, or do not want to be.
    pub reminders: Vec<reminders::Reminder>,
    /// What they confirmed to be gone on AWS.
    pub cleanups: Vec<cleanups::Cleanup>,
    /// The team that they are in.
    pub team: Option<teams::Membership>,
}

/// What deleting a person's data did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The objects to delete after the commit.
    pub objects: Vec<ObjectKey>,
    /// How many submissions stay, because operators have to account for them.
    pub kept: u64,
}

/// Everything about a person.
///
/// # Errors
/// See [`StoreError`].
pub async fn everything(store: &Store, guild: GuildId, user: UserId) -> Result<Person, StoreError> {
    let mut submissions = Vec::new();
    for submission in submissions::of_user(store, guild, user).await? {
        let files = stored_files::of(store, guild, &UploadId::Submission(submission.id.clone())).await?;
        submissions.push((submission, files));
    }
    let mut drafts = Vec::new();
    for draft in drafts::of_user(store, guild, user).await? {
        let files = stored_files::of(store, guild, &UploadId::Draft(draft.id.clone())).await?;
        drafts.push((draft, files));
    }
    Ok(Person {
        profile: profiles::get(store, guild, user).await?,
        submissions,
        drafts,
        questions: questions::of_user(store, guild, user).await?,
        reminders: reminders::of_user(store, guild, user).await?,
        cleanups: cleanups::of_user(store, guild, user).await?,
        team: teams::of_user(store, guild, user).await?,
    })
}

/// Deletes what a person may have deleted: profile, team, reminders, drafts, questions, and the submissions that do not
/// stand any more. Those that stand are the operators' books and stay until the keeping period ends.
///
/// # Errors
/// See [`StoreError`].
pub async fn delete_personal(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<Erased, StoreError> {
    profiles::delete(tx, guild, user).await?;
    reminders::delete(tx, guild, user).await?;
    channel_calls::withdraw(tx, guild, user).await?;
    cleanups::forget(tx, guild, user).await?;
    teams::forget(tx, guild, user).await?;
    sqlx::query("DELETE FROM questions WHERE guild_id = $1 AND user_id = $2")
        .bind(guild.to_column())
        .bind(user.to_column())
        .execute(tx.connection())
        .await?;
    let mut objects = Vec::new();
    for id in keys(tx, guild, user, "SELECT id FROM drafts WHERE guild_id = $1 AND user_id = $2").await? {
        objects.extend(drafts::delete(tx, guild, &DraftId(id)).await?);
    }
    let fallen = "SELECT id FROM submissions WHERE guild_id = $1 AND user_id = $2 \
                  AND status IN ('withdrawn', 'replaced')";
    let fallen = keys(tx, guild, user, fallen).await?;
    for id in &fallen {
        objects.extend(stored_files::forget(tx, guild, &UploadId::Submission(SubmissionId(id.clone()))).await?);
    }
    delete_fallen(tx, guild, user).await?;
    let (kept,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM submissions WHERE guild_id = $1 AND user_id = $2")
        .bind(guild.to_column())
        .bind(user.to_column())
        .fetch_one(tx.connection())
        .await?;
    Ok(Erased { objects, kept: kept.unsigned_abs() })
}

/// Deletes the submissions that do not stand, after cutting the links that lead to them.
async fn delete_fallen(tx: &mut Tx, guild: GuildId, user: UserId) -> Result<(), StoreError> {
    for statement in [
        "UPDATE submissions SET replaces = NULL WHERE guild_id = $1 AND user_id = $2",
        "DELETE FROM submissions WHERE guild_id = $1 AND user_id = $2 AND status IN ('withdrawn', 'replaced')",
    ] {
        sqlx::query(statement).bind(guild.to_column()).bind(user.to_column()).execute(tx.connection()).await?;
    }
    Ok(())
}

async fn keys(tx: &mut Tx, guild: GuildId, user: UserId, select: &'static str) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> =
        sqlx::query_as(select).bind(guild.to_column()).bind(user.to_column()).fetch_all(tx.connection()).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
