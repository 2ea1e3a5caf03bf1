//! What stands in channels.

use super::SELECT;
use super::row::Row;
use crate::domain::{Delivery, GuildId};
use crate::store::row::{Snowflake, sql};
use crate::store::{Store, StoreError};

/// What was sent to channels of all things whose [`NewDelivery::what`](crate::domain::NewDelivery::what) begins with
/// `prefix`, the latest first, at most `most`.
///
/// # Errors
/// See [`StoreError`].
pub async fn posted(store: &Store, guild: GuildId, prefix: &str, most: u32) -> Result<Vec<Delivery>, StoreError> {
    let rest = "WHERE guild_id = $1 AND recipient_kind = 'channel' AND state = 'sent' AND message_id IS NOT NULL \
                AND substr(what, 1, length($2)) = $2 ORDER BY due_at DESC, id DESC LIMIT $3";
    let query = sqlx::query_as::<_, Row>(sql(SELECT, rest)).bind(guild.to_column()).bind(prefix).bind(i64::from(most));
    query.fetch_all(store.pool()).await?.into_iter().map(Delivery::try_from).collect()
}
