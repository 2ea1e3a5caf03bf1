//! What could not be delivered, and what operators do about it.

use chrono::{Duration, DurationRound};
use serde_json::{Value, json};

use super::{Message, When, post};
use crate::app::App;
use crate::domain::{Delivery, DeliveryId, DeliveryState, GuildId, Recipient, RoleId};
use crate::service::{Failure, Who};
use crate::store::{Conflict, StoreError, Tx, audit, deliveries, settings};

/// Operators hear of trouble at most this often.
const NOTES_EVERY: Duration = Duration::minutes(10);
/// And of being held for spam, as long as it lasts, at most this often.
const QUARANTINE_EVERY: Duration = Duration::days(7);

/// How many of the letters that say the same are looked at one by one.
const LOOKED_AT: u32 = 20;

/// What was not delivered, as operators see it.
#[derive(Clone, Debug, Default)]
pub struct Undelivered {
    /// How many letters that is in all.
    pub total: usize,
    /// How many of them stand in `kinds`.
    pub shown: usize,
    /// By what they say, the newest first.
    pub kinds: Vec<Kind>,
}

/// Letters that say the same.
#[derive(Clone, Debug)]
pub struct Kind {
    /// How many there are.
    pub count: usize,
    /// The newest of them.
    pub newest: Delivery,
    /// The newest ones, that one first.
    pub some: Vec<Delivery>,
}

/// The newest messages of a server that were not delivered, by what they say.
///
/// # Errors
/// When the store fails.
pub async fn undelivered(app: &App, guild: GuildId, most: u32) -> Result<Undelivered, Failure> {
    let trouble = deliveries::troubles(&app.store, guild).await?;
    let total = usize::try_from(trouble.failed + trouble.expired).unwrap_or(usize::MAX);
    let mut undelivered = Undelivered { total, ..Undelivered::default() };
    for alike in deliveries::undelivered_kinds(&app.store, guild, most).await? {
        let some = deliveries::undelivered_of(&app.store, guild, &alike.what, LOOKED_AT).await?;
        // None, when somebody has dealt with them meanwhile.
        if let Some(newest) = some.first().cloned() {
            undelivered.shown += alike.count;
            undelivered.kinds.push(Kind { count: alike.count, newest, some });
        }
    }
    Ok(undelivered)
}

/// Those of a server's dead letters that say the same as this one, of which the newest are looked at.
///
/// # Errors
/// When the store fails.
pub async fn alike(app: &App, guild: GuildId, id: &DeliveryId) -> Result<Vec<Delivery>, Failure> {
    let Some(letter) = deliveries::get(&app.store, guild, id).await? else { return Ok(Vec::new()) };
    Ok(deliveries::undelivered_of(&app.store, guild, &letter.order.what, LOOKED_AT).await?)
}

/// Sends all dead letters that say the same as this one; how many that are.
///
/// # Errors
/// When the store fails.
pub async fn send_alike(app: &App, who: &Who, id: &DeliveryId) -> Result<u64, Failure> {
    let Some(letter) = deliveries::get(&app.store, who.guild, id).await? else { return Ok(0) };
    let mut tx = app.store.write().await?;
    let sent = deliveries::send_alike(&mut tx, who.guild, &letter.order.what).await?;
    finish_alike(app, who, tx, "delivery.sent_now", &letter, sent).await
}

/// Takes all dead letters that say the same as this one off the list; how many that are.
///
/// # Errors
/// When the store fails.
pub async fn drop_alike(app: &App, who: &Who, id: &DeliveryId) -> Result<u64, Failure> {
    let Some(letter) = deliveries::get(&app.store, who.guild, id).await? else { return Ok(0) };
    let mut tx = app.store.write().await?;
    let dropped = deliveries::drop_alike(&mut tx, who.guild, &letter.order.what, app.clock.now()).await?;
    finish_alike(app, who, tx, "delivery.dropped", &letter, dropped).await
}

async fn finish_alike(
    app: &App,
    who: &Who,
    mut tx: Tx,
    action: &str,
    letter: &Delivery,
    count: u64,
) -> Result<u64, Failure> {
    if count > 0 {
        let detail = json!({ "what": letter.order.what, "count": count });
        audit::record(&mut tx, &entry(app, who, action, &letter.id, detail)).await?;
    }
    tx.commit().await?;
    Ok(count)
}

/// Orders a note to the operators, if they have a channel for it; one for all trouble of some minutes.
pub(super) async fn tell_operators(app: &App, tx: &mut Tx, guild: GuildId) -> Result<(), Failure> {
    let Some(channel) = settings::get(&app.store, guild).await?.operator_channel else { return Ok(()) };
    let now = app.clock.now();
    let due_at = now.duration_trunc(NOTES_EVERY).map_or(now, |begun| begun + NOTES_EVERY);
    let recipient = Recipient::Channel(channel);
    post(app, tx, guild, recipient, &Message::Undelivered, When::at(due_at)).await.map(drop)
}

/// Tells operators that Discord holds the bot for spam.
pub(super) async fn tell_of_quarantine(app: &App, tx: &mut Tx, guild: GuildId) -> Result<(), Failure> {
    tell_once(app, tx, guild, &Message::Quarantined, QUARANTINE_EVERY).await
}

/// Orders a note about something that lasts until operators mend it, unless one has reached them within `every`.
async fn tell_once(app: &App, tx: &mut Tx, guild: GuildId, message: &Message, every: Duration) -> Result<(), Failure> {
    let Some(channel) = settings::get(&app.store, guild).await?.operator_channel else { return Ok(()) };
    let now = app.clock.now();
    let earlier = deliveries::of_what(&app.store, guild, &message.what()).await?;
    let holds = |note: &Delivery| note.state != DeliveryState::Cancelled && now - note.order.due_at < every;
    if earlier.iter().any(holds) {
        return Ok(());
    }
    post(app, tx, guild, Recipient::Channel(channel), message, When::at(now)).await.map(drop)
}

/// Tells operators that a role which was to be notified is gone: once for each.
///
/// # Errors
/// When the store fails.
pub async fn tell_of_missing_role(app: &App, guild: GuildId, role: RoleId) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    tell_once(app, &mut tx, guild, &Message::MissingRole { role }, Duration::MAX).await?;
    Ok(tx.commit().await?)
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
    audit::record(&mut tx, &entry(app, who, action, id, Value::Null)).await?;
    tx.commit().await?;
    Ok(true)
}

fn entry(app: &App, who: &Who, action: &str, id: &DeliveryId, detail: Value) -> audit::Entry {
    audit::Entry {
        guild: who.guild,
        at: app.clock.now(),
        actor: Some(who.user),
        action: action.to_owned(),
        subject: id.0.clone(),
        detail,
    }
}
