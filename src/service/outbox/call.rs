//! The way around a closed direct message: whoever agreed is called in the channel of announcements, where the bot
//! says that there is something to read, and not what.

use super::{Message, When, post};
use crate::app::App;
use crate::domain::{Delivery, Recipient};
use crate::service::Failure;
use crate::store::{Tx, channel_calls, settings};

/// Orders the call, if the person agreed to it and there is a channel.
pub(super) async fn call(app: &App, tx: &mut Tx, unread: &Delivery) -> Result<(), Failure> {
    let guild = unread.order.guild;
    let Recipient::Person(user) = unread.order.recipient else { return Ok(()) };
    if !channel_calls::agreed(&app.store, guild, user).await? {
        return Ok(());
    }
    let Some(channel) = settings::get(&app.store, guild).await?.announcement_channel else { return Ok(()) };
    let message = Message::Call { unread: unread.id.clone() };
    let when = When { due_at: app.clock.now(), expires_at: unread.order.expires_at };
    post(app, tx, guild, Recipient::Channel(channel), &message, when).await.map(drop)
}
