//! What waits for one person, by how its [`NewDelivery::what`](crate::domain::NewDelivery::what) begins.

use super::SELECT;
use super::row::{Row, recipient};
use crate::domain::{Delivery, GuildId, Moment, Recipient};
use crate::store::row::{Snowflake, sql};
use crate::store::{Store, StoreError, Tx};

/// What waits for a recipient, in the order of the due times.
///
/// # Errors
/// See [`StoreError`].
pub async fn waiting_for(
    store: &Store,
    guild: GuildId,
    to: Recipient,
    prefix: &str,
) -> Result<Vec<Delivery>, StoreError> {
    let (kind, id) = recipient(to);
    let rest = "WHERE guild_id = $1 AND recipient_kind = $2 AND recipient_id = $3 AND state = 'pending' \
                AND substr(what, 1, length($4)) = $4 ORDER BY due_at, id";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(kind).bind(id).bind(prefix);
    query.fetch_all(store.pool()).await?.into_iter().map(Delivery::try_from).collect()
}

/// Takes back all of it at `now`.
///
/// # Errors
/// See [`StoreError`].
pub async fn cancel_all(
    tx: &mut Tx,
    guild: GuildId,
    to: Recipient,
    prefix: &str,
    now: Moment,
) -> Result<(), StoreError> {
    let (kind, id) = recipient(to);
    sqlx::query(
        "UPDATE deliveries SET state = 'cancelled', ended_at = $5 WHERE guild_id = $1 AND recipient_kind = $2 \
         AND recipient_id = $3 AND state = 'pending' AND substr(what, 1, length($4)) = $4",
    )
    .bind(guild.to_column())
    .bind(kind)
    .bind(id)
    .bind(prefix)
    .bind(now.timestamp_millis())
    .execute(tx.connection())
    .await?;
    Ok(())
}
