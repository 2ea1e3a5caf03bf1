//! What could not be delivered, and what operators do about it.

use chrono::{Duration, DurationRound};

use super::{Message, When, post};
use crate::app::App;
use crate::domain::{DeliveryId, GuildId, Recipient};
use crate::service::{Failure, Who};
use crate::store::{Conflict, StoreError, Tx, audit, deliveries, settings};

/// Operators hear of trouble at most this often.
const NOTES_EVERY: Duration = Duration::minutes(10);

/// A message that was not delivered, as operators see it.
pub type Undelivered = crate::domain::Delivery;

/// The newest messages of a server that were not delivered.
///
/// # Errors
/// When the store fails.
pub async fn undelivered(app: &App, guild: GuildId, most: u32) -> Result<Vec<Undelivered>, Failure> {
    Ok(deliveries::undelivered(&app.store, guild, most).await?)
}

/// Orders a note to the operators, if they have a channel for it; one for all trouble of some minutes.
pub(super) async fn tell_operators(app: &App, tx: &mut Tx, guild: GuildId) -> Result<(), Failure> {
    let Some(channel) = settings::get(&app.store, guild).await?.operator_channel else { return Ok(()) };
    let now = app.clock.now();
    let due_at = now.duration_trunc(NOTES_EVERY).map_or(now, |begun| begun + NOTES_EVERY);
    let recipient = Recipient::Channel(channel);
    post(app, tx, guild, recipient, &Message::Undelivered, When::at(due_at)).await.map(drop)
}

/// Sends a dead letter nevertheless; `false` when it is none any more.
///
/// # Errors
/// When the store fails.
pub async fn send_now(app: &App, who: &Who, id: &DeliveryId) -> Result<bool, Failure> {
    let mut tx = app.store.write().await?;
    let changed = deliveries::send_now(&mut tx, who.guild, id).await;
    finish(app, who, tx, changed, "delivery.sent_now", id).await
}

/// Takes a dead letter off the list; `false` when it is none any more.
///
/// # Errors
/// When the store fails.
pub async fn drop_undelivered(app: &App, who: &Who, id: &DeliveryId) -> Result<bool, Failure> {
    let mut tx = app.store.write().await?;
    let changed = deliveries::drop_undelivered(&mut tx, who.guild, id, app.clock.now()).await;
    finish(app, who, tx, changed, "delivery.dropped", id).await
}

async fn finish(
    app: &App,
    who: &Who,
    mut tx: Tx,
    changed: Result<(), StoreError>,
    action: &str,
    id: &DeliveryId,
) -> Result<bool, Failure> {
    match changed {
        Ok(()) => {}
        Err(StoreError::Conflict(Conflict::Missing(_))) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    let entry = audit::Entry {
        guild: who.guild,
        at: app.clock.now(),
        actor: Some(who.user),
        action: action.to_owned(),
        subject: id.0.clone(),
        detail: serde_json::Value::Null,
    };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(true)
}
