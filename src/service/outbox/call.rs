//! The way around a closed direct message: whoever agreed is called in the channel of announcements, where the bot
//! says that there is something to read, and not what. Who is to be called within some minutes is called at once, so
//! that the channel does not fill with calls.

use std::time::Duration;

use super::{Message, When, post};
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::domain::{Delivery, Recipient};
use crate::service::Failure;
use crate::store::{Tx, channel_calls, deliveries, settings};

/// How many people one message calls.
const TOGETHER: usize = 20;

/// Orders the call, if the person agreed to it and there is a channel. It waits so long for others; each message that
/// did not arrive stands in one call, written in the transaction that keeps that it did not.
pub(super) async fn call(app: &App, tx: &mut Tx, unread: &Delivery, gather: Duration) -> Result<(), Failure> {
    let guild = unread.order.guild;
    let Recipient::Person(user) = unread.order.recipient else { return Ok(()) };
    if !channel_calls::agreed(&app.store, guild, user).await? {
        return Ok(());
    }
    let Some(channel) = settings::get(&app.store, guild).await?.announcement_channel else { return Ok(()) };
    let to = Recipient::Channel(channel);
    for waiting in deliveries::waiting_in(tx, guild, to, Message::CALLS).await? {
        let Ok(Message::Calls { unread: mut all }) = serde_json::from_str(&waiting.order.content) else { continue };
        if all.len() >= TOGETHER {
            continue;
        }
        all.push(unread.id.clone());
        let content = serde_json::to_string(&Message::Calls { unread: all })?;
        // Unless a worker has taken it up meanwhile, or it may stand there already.
        if deliveries::rewrite(tx, &waiting, &content).await? {
            return Ok(());
        }
    }
    let message = Message::Calls { unread: vec![unread.id.clone()] };
    if let Some(id) = post(app, tx, guild, to, &message, When::at(app.clock.now())).await? {
        let retry_at = SystemClock.now() + chrono::Duration::from_std(gather).unwrap_or_default();
        deliveries::put_off(tx, guild, &id, retry_at).await?;
    }
    Ok(())
}
