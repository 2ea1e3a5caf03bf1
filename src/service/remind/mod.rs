//! Reminders that a person asked for, and how they stop. What is on is a row; when the person hears of it stands in
//! the outbox, where it is written with the row.
//!
//! To add a subject: a variant of [`Subject`], its messages in `plan`, their kind in
//! [`Message`] whose `what` begins with [`Subject::prefix`], its name in `screens::remind`.
//! Listing and stopping come by themselves.

mod cleanup;
mod deadlines;
mod keep;
mod plan;
mod renewal;
mod team;
mod unreachable;

pub use cleanup::{Row, is_planned, usage, wishes};
pub use deadlines::occasions;
pub use keep::keep;
pub(super) use plan::renew;
pub use renewal::{Outlook, Subscription, Told, tell, to_cancel, tomorrow};
pub use team::TeamReminders;
pub use unreachable::{Missed, closed, left, told, untold};

use super::outbox::Message;
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{Delivery, DeliveryId, GuildId, Moment, Programme, Recipient, Subject, Submission, UserId};
use crate::store::reminders::{self, Reminder, Switch};
use crate::store::{Tx, channel_calls, deliveries, submissions};
use crate::text::Locale;

/// Whoever hands in something is reminded of what follows from it, unless they have switched off all that they knew
/// of. Within the transaction of the submission.
///
/// # Errors
/// When the store fails.
pub async fn enrol(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    submission: &Submission,
    locale: Locale,
) -> Result<(), Failure> {
    let known = reminders::of_user(&app.store, submission.upload.guild, submission.upload.user).await?;
    if !known.is_empty() && known.iter().all(|reminder| reminder.switch == Switch::Off) {
        return Ok(());
    }
    deadlines::enrol(app, tx, programme, &submission.upload, locale).await?;
    cleanup::enrol(app, tx, programme, &submission.upload, locale).await?;
    renewal::learn(app, tx, programme, submission, locale).await
}

/// What a subject needs to know when it needs nothing.
const NO_DETAIL: &str = "{}";

/// A subject of which a person is reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The subject.
    pub subject: Subject,
    /// When next, in UTC; `None` while no date is known.
    pub next: Option<Moment>,
}

/// A person's reminders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// What is on, by subject.
    pub entries: Vec<Entry>,
    /// What stopped because direct messages do not reach the person.
    pub unreachable: Vec<Subject>,
    /// Whether they agreed to be called in the channel when a direct message does not reach them.
    pub in_channel: bool,
}

/// `/remind list`: what is on.
///
/// # Errors
/// When the store fails.
pub async fn own(app: &App, who: &Who) -> Result<Own, Failure> {
    // What was planned follows the notices, which may not have been read yet.
    app.book(who.guild).await?;
    let (mut entries, mut unreachable) = (Vec::new(), Vec::new());
    for reminder in reminders::of_user(&app.store, who.guild, who.user).await? {
        if reminder.switch == Switch::On {
            let next = next(app, who, reminder.subject).await?;
            // What was asked for once and has been said is over.
            if next.is_some() || !matches!(reminder.subject, Subject::Cleanup(_)) {
                entries.push(Entry { subject: reminder.subject, next });
            }
        }
        if reminder.switch.is_unreachable() {
            unreachable.push(reminder.subject);
        }
    }
    Ok(Own { entries, unreachable, in_channel: channel_calls::agreed(&app.store, who.guild, who.user).await? })
}

/// When a person hears next of a subject.
///
/// # Errors
/// When the store fails.
pub async fn next(app: &App, who: &Who, subject: Subject) -> Result<Option<Moment>, Failure> {
    let to = Recipient::Person(who.user);
    for delivery in deliveries::waiting_for(&app.store, who.guild, to, &subject.prefix()).await? {
        if !is_done(app, who, &delivery).await? {
            return Ok(Some(delivery.order.due_at));
        }
    }
    Ok(None)
}

/// Whether a message that waits will not be sent as things stand.
async fn is_done(app: &App, who: &Who, delivery: &Delivery) -> Result<bool, Failure> {
    let Message::NotYet { programme, round, .. } = serde_json::from_str(&delivery.order.content)? else {
        return Ok(false);
    };
    Ok(submissions::standing(&app.store, who.guild, who.user, programme, round).await?.is_some())
}

/// A person's reminder of a subject, if it is on.
///
/// # Errors
/// When the store fails.
pub async fn switched_on(app: &App, who: &Who, subject: Subject) -> Result<Option<Reminder>, Failure> {
    let reminder = reminders::get(&app.store, who.guild, who.user, subject).await?;
    Ok(reminder.filter(|reminder| reminder.switch == Switch::On))
}

/// Reminds a person of a subject from now on; `false` when they were already.
///
/// # Errors
/// When the store fails.
pub async fn switch_on(app: &App, who: &Who, subject: Subject) -> Result<bool, Failure> {
    let known = reminders::get(&app.store, who.guild, who.user, subject).await?;
    if known.as_ref().is_some_and(|known| known.switch == Switch::On) {
        return Ok(false);
    }
    let detail = known.map_or_else(|| NO_DETAIL.to_owned(), |known| known.detail);
    set(app, who, subject, detail).await?;
    Ok(true)
}

/// Reminds a person of a subject from now on, with what it needs to know. What was planned before is planned anew.
///
/// # Errors
/// When the store fails.
pub async fn set(app: &App, who: &Who, subject: Subject, detail: String) -> Result<(), Failure> {
    let book = app.book_for(who.guild, who.user).await?;
    let reminder = reminder(who.guild, who.user, subject, detail, Some(who.locale), app.clock.now());
    let mut tx = app.store.write().await?;
    reminders::put(&mut tx, &reminder).await?;
    plan::renew(app, &mut tx, &book.library.programmes, &reminder).await?;
    Ok(tx.commit().await?)
}

fn reminder(
    guild: GuildId,
    user: UserId,
    subject: Subject,
    detail: String,
    locale: Option<Locale>,
    now: Moment,
) -> Reminder {
    Reminder { guild, user, subject, switch: Switch::On, detail, locale, changed_at: now }
}

/// Stops reminding a person of a subject, or of all; the moment by which [`undo`] knows what was stopped, or `None`
/// when nothing was on.
///
/// # Errors
/// When the store fails.
pub async fn switch_off(app: &App, who: &Who, only: Option<Subject>) -> Result<Option<Moment>, Failure> {
    let now = app.clock.now();
    let mut stopped = None;
    let mut tx = app.store.write().await?;
    for reminder in reminders::of_user(&app.store, who.guild, who.user).await? {
        if reminder.switch != Switch::Off && only.is_none_or(|only| only == reminder.subject) {
            let prefix = reminder.subject.prefix();
            deliveries::cancel_all(&mut tx, who.guild, Recipient::Person(who.user), &prefix, now).await?;
            reminders::put(&mut tx, &Reminder { switch: Switch::Off, changed_at: now, ..reminder }).await?;
            stopped = Some(now);
        }
    }
    tx.commit().await?;
    Ok(stopped)
}

/// Takes back what [`switch_off`] did at a moment; whether there was anything.
///
/// # Errors
/// When the store fails.
pub async fn undo(app: &App, who: &Who, stopped_at: Moment) -> Result<bool, Failure> {
    let reminders = reminders::of_user(&app.store, who.guild, who.user).await?;
    let stopped = |reminder: &Reminder| {
        let same = reminder.changed_at.timestamp_millis() == stopped_at.timestamp_millis();
        same && reminder.switch == Switch::Off
    };
    let mut any = false;
    for reminder in reminders.into_iter().filter(stopped) {
        set(app, who, reminder.subject, reminder.detail).await?;
        any = true;
    }
    Ok(any)
}

/// A message that was meant for this person, whether it reached them or not; `None` for any other.
///
/// # Errors
/// When the store fails.
pub async fn mine(app: &App, who: &Who, id: &DeliveryId) -> Result<Option<Delivery>, Failure> {
    let delivery = deliveries::get(&app.store, who.guild, id).await?;
    Ok(delivery.filter(|delivery| delivery.order.recipient == Recipient::Person(who.user)))
}

/// Of what a call in the channel is about, the newest that was meant for this person; `None` when nothing was.
///
/// # Errors
/// When the store fails.
pub async fn mine_of(app: &App, who: &Who, call: &DeliveryId) -> Result<Option<Delivery>, Failure> {
    let Some(call) = deliveries::get(&app.store, who.guild, call).await? else { return Ok(None) };
    let unread = match serde_json::from_str(&call.order.content) {
        Ok(Message::Calls { unread }) => unread,
        Ok(Message::Call { unread }) => vec![unread],
        _ => Vec::new(),
    };
    for id in unread.iter().rev() {
        if let Some(delivery) = mine(app, who, id).await? {
            return Ok(Some(delivery));
        }
    }
    Ok(None)
}

/// Decides whether a person is called in the channel of announcements when a direct message does not reach them.
///
/// # Errors
/// When the store fails.
pub async fn decide_channel(app: &App, who: &Who, agreed: bool) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    if agreed {
        channel_calls::agree(&mut tx, who.guild, who.user, app.clock.now()).await?;
    } else {
        channel_calls::withdraw(&mut tx, who.guild, who.user).await?;
    }
    Ok(tx.commit().await?)
}

/// Whether a person is reminded of a subject.
///
/// # Errors
/// When the store fails.
pub async fn is_on(app: &App, guild: GuildId, user: UserId, subject: Subject) -> Result<bool, Failure> {
    let known = reminders::get(&app.store, guild, user, subject).await?;
    Ok(known.is_some_and(|reminder| reminder.switch == Switch::On))
}

/// The language in which a person is reminded: as everywhere, and else the one in which they asked.
///
/// # Errors
/// When the store fails.
pub async fn locale(app: &App, guild: GuildId, user: UserId, subject: Subject) -> Result<Locale, Failure> {
    let asked = reminders::get(&app.store, guild, user, subject).await?.and_then(|reminder| reminder.locale);
    Ok(app.locale_of(guild, user, asked.unwrap_or_default()).await)
}
