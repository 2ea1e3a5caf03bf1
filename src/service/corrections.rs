//! Telling those concerned that submission windows were moved, when an operator wants that.

use serde_json::json;

use super::outbox::{self, Message, When};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{ChannelId, GuildId, Moment, Phase, Recipient, UserId};
use crate::store::corrections::{self, MovedWindow};
use crate::store::{Conflict, StoreError, audit, settings};

/// What there is to see of a correction.
#[derive(Clone, Debug)]
pub enum Looked {
    /// It can be sent.
    Ready {
        /// The windows that people should hear of.
        windows: Vec<MovedWindow>,
        /// Where it would go; `None` when nobody has decided.
        channel: Option<ChannelId>,
    },
    /// Somebody sent it, when.
    Sent(UserId, Moment),
    /// Nobody needs it any more: the windows were moved again, or are over.
    Idle,
    /// Nobody knows it.
    Missing,
}

/// Shows what would be announced.
///
/// # Errors
/// When the store fails.
pub async fn look(app: &App, guild: GuildId, id: &str) -> Result<Looked, Failure> {
    let Some(known) = corrections::get(&app.store, guild, id).await? else { return Ok(Looked::Missing) };
    if let Some((by, at)) = known.sent {
        return Ok(Looked::Sent(by, at));
    }
    let windows = that_hold(app, guild, id).await?;
    if windows.is_empty() {
        return Ok(Looked::Idle);
    }
    let channel = settings::get(&app.store, guild).await?.announcement_channel;
    Ok(Looked::Ready { windows, channel })
}

/// The windows of a correction that are still as it says, and not over in either version.
///
/// # Errors
/// When the store fails.
pub async fn that_hold(app: &App, guild: GuildId, id: &str) -> Result<Vec<MovedWindow>, Failure> {
    let Some(known) = corrections::get(&app.store, guild, id).await? else { return Ok(Vec::new()) };
    let book = app.book(guild).await?;
    let now = app.clock.now();
    let holds = |moved: &MovedWindow| {
        let told = book.views().any(|view| {
            let Some(programme) = view.library.programme(moved.programme) else { return false };
            let window = programme.round(moved.after.number).map(|round| round.window);
            let paid = moved.pay_days.is_none_or(|(_, after)| programme.pay_days == Some(after));
            window == Some(moved.after.window) && paid
        });
        let over = |phase: Phase| phase == Phase::Closed;
        told && !(over(moved.before.window.phase(now)) && over(moved.after.window.phase(now)))
    };
    Ok(known.windows.into_iter().filter(holds).collect())
}

/// Puts the announcement into the outbox; `false` when there is no channel, or it is not to be sent any more.
///
/// # Errors
/// When the store fails.
pub async fn send(app: &App, who: &Who, id: &str) -> Result<bool, Failure> {
    let Looked::Ready { channel: Some(channel), windows } = look(app, who.guild, id).await? else { return Ok(false) };
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    match corrections::sent(&mut tx, who.guild, id, who.user, now).await {
        Ok(()) => {}
        Err(StoreError::Conflict(Conflict::Missing(_))) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    let message = Message::Correction { id: id.to_owned() };
    outbox::post(app, &mut tx, who.guild, Recipient::Channel(channel), &message, When::at(now)).await?;
    let rounds: Vec<_> = windows.iter().map(|moved| json!([moved.programme, moved.after.number])).collect();
    let entry = audit::Entry {
        guild: who.guild,
        at: now,
        actor: Some(who.user),
        action: "notice.correction_announced".to_owned(),
        subject: id.to_owned(),
        detail: json!({ "channel": channel, "rounds": rounds }),
    };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(true)
}
