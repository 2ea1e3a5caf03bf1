//! By what the payments of submissions are known, to recognise one that is handed in twice.

use super::row::{Row, SELECT, all};
use crate::domain::{GuildId, Submission, SubmissionId};
use crate::store::row::{Snowflake, sql};
use crate::store::{StoreError, Tx};

/// Notes the payments of a submission.
///
/// # Errors
/// See [`StoreError`].
pub async fn note_payments(
    tx: &mut Tx,
    guild: GuildId,
    submission: &SubmissionId,
    keys: &[String],
) -> Result<(), StoreError> {
    for key in keys {
        sqlx::query(
            "INSERT INTO payment_keys (guild_id, payment_key, submission_id) VALUES ($1, $2, $3) \
             ON CONFLICT (guild_id, payment_key, submission_id) DO NOTHING",
        )
        .bind(guild.to_column())
        .bind(key.as_str())
        .bind(submission.0.as_str())
        .execute(tx.connection())
        .await?;
    }
    Ok(())
}

/// The standing submissions of a server that show this payment, by number.
///
/// # Errors
/// See [`StoreError`].
pub async fn with_payment(tx: &mut Tx, guild: GuildId, key: &str) -> Result<Vec<Submission>, StoreError> {
    let rest = "WHERE guild_id = $1 AND status NOT IN ('withdrawn', 'replaced') AND id IN \
                (SELECT submission_id FROM payment_keys WHERE guild_id = $1 AND payment_key = $2) ORDER BY number";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(key);
    all(query.fetch_all(tx.connection()).await?)
}
