//! What follows when a reminder does not reach its person: it does not come again and again for nothing, and operators
//! hear of each person and subject once.

use crate::app::App;
use crate::domain::{Delivery, Recipient, Subject, UserId};
use crate::service::outbox::Message;
use crate::service::{Failure, Who};
use crate::store::reminders::{self, Reminder, Switch};
use crate::store::{Tx, channel_calls, deliveries, settings};

/// A reminder that did not arrive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missed {
    /// Operators know of it from the one before, in whose place it stands on their list now.
    pub known: bool,
    /// Nothing more is planned.
    pub stopped: bool,
}

/// The person takes no direct messages. What would come daily or weekly stops until they want it again, unless they are
/// called in the channel instead; what has few dates goes on, since they may open their messages until then.
///
/// # Errors
/// When the store fails.
pub async fn closed(app: &App, tx: &mut Tx, delivery: &Delivery) -> Result<Missed, Failure> {
    let (guild, to) = (delivery.order.guild, delivery.order.recipient);
    let Some((user, subject)) = subject(delivery) else { return Ok(Missed::default()) };
    let now = app.clock.now();
    let known = deliveries::replace_undelivered(tx, delivery, &subject.prefix(), now).await?;
    let has_channel = settings::get(&app.store, guild).await?.announcement_channel.is_some();
    let is_called = has_channel && channel_calls::agreed(&app.store, guild, user).await?;
    if !matches!(subject, Subject::Cleanup(_)) || is_called {
        return Ok(Missed { known, stopped: false });
    }
    let reminder = reminders::get(&app.store, guild, user, subject).await?;
    let Some(reminder) = reminder.filter(|reminder| reminder.switch == Switch::On) else {
        return Ok(Missed { known, stopped: true });
    };
    deliveries::cancel_all(tx, guild, to, &subject.prefix(), now).await?;
    reminders::put(tx, &Reminder { switch: Switch::Unreachable, changed_at: now, ..reminder }).await?;
    Ok(Missed { known, stopped: true })
}

/// The person has left: nothing more is sent to them. If they come back, they can switch on again what they want.
///
/// # Errors
/// When the store fails.
pub async fn left(app: &App, tx: &mut Tx, delivery: &Delivery) -> Result<Missed, Failure> {
    let (guild, to) = (delivery.order.guild, delivery.order.recipient);
    let Recipient::Person(user) = to else { return Ok(Missed::default()) };
    let now = app.clock.now();
    let known = deliveries::replace_undelivered(tx, delivery, Subject::PREFIX, now).await?;
    deliveries::cancel_all(tx, guild, to, Subject::PREFIX, now).await?;
    for reminder in reminders::of_user(&app.store, guild, user).await? {
        if reminder.switch != Switch::Off {
            reminders::put(tx, &Reminder { switch: Switch::Off, changed_at: now, ..reminder }).await?;
        }
    }
    Ok(Missed { known, stopped: true })
}

/// Whom a delivery reminds, and of what; `None` for any other.
fn subject(delivery: &Delivery) -> Option<(UserId, Subject)> {
    let Recipient::Person(user) = delivery.order.recipient else { return None };
    let message: Message = serde_json::from_str(&delivery.order.content).ok()?;
    Some((user, message.subject()?))
}

/// What stopped because the person could not be reached, as far as they have not heard of it.
///
/// # Errors
/// When the store fails.
pub async fn untold(app: &App, who: &Who) -> Result<Vec<Subject>, Failure> {
    let all = reminders::of_user(&app.store, who.guild, who.user).await?.into_iter();
    Ok(all.filter(|reminder| reminder.switch == Switch::Unreachable).map(|reminder| reminder.subject).collect())
}

/// The person has heard of it.
///
/// # Errors
/// When the store fails.
pub async fn told(app: &App, who: &Who) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    for reminder in reminders::of_user(&app.store, who.guild, who.user).await? {
        if reminder.switch == Switch::Unreachable {
            reminders::put(&mut tx, &Reminder { switch: Switch::UnreachableTold, ..reminder }).await?;
        }
    }
    Ok(tx.commit().await?)
}
