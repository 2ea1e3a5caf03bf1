//! What is left on AWS: a row of reminders, of which only the next stands in the outbox. The one after it is written in
//! the transaction that keeps what became of the one before.

use std::sync::Arc;

use chrono::Duration;

use super::{NO_DETAIL, plan, reminder};
use crate::app::App;
use crate::domain::cleanup::{Call, Wishes, next};
use crate::domain::{DateRange, Delivery, Moment, Programme, ProgrammeId, Recipient, Subject, Upload};
use crate::service::Failure;
use crate::service::book::Book;
use crate::service::outbox::{Message, When};
use crate::store::cleanups::{self, Owner};
use crate::store::reminders::{self, Reminder, Switch};
use crate::store::{Tx, deliveries};
use crate::text::Locale;

/// The usage period of a programme, as far as it is known.
#[must_use]
pub fn usage(programmes: &[Programme], programme: ProgrammeId) -> Option<DateRange> {
    programmes.iter().find(|known| known.id == programme)?.usage
}

/// Whoever hands in for AWS is reminded of what they may have left there, unless they ever said whether they want to
/// be. Within the transaction of the submission.
///
/// # Errors
/// When the store fails.
pub async fn enrol(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    upload: &Upload,
    locale: Locale,
) -> Result<(), Failure> {
    if !upload.programme.is_aws() {
        return Ok(());
    }
    let subject = Subject::Cleanup(upload.programme);
    let reminder = reminder(upload.guild, upload.user, subject, NO_DETAIL.to_owned(), Some(locale), app.clock.now());
    if reminders::add(tx, &reminder).await? {
        plan::renew(app, tx, std::slice::from_ref(programme), &reminder).await?;
    }
    Ok(())
}

/// What a person wants to hear of a programme's clean-up; `None` for nothing.
///
/// # Errors
/// When the store fails.
pub async fn wishes(app: &App, owner: Owner) -> Result<Option<Wishes>, Failure> {
    let subject = Subject::Cleanup(owner.programme);
    let reminder = reminders::get(&app.store, owner.guild, owner.user, subject).await?;
    match reminder.filter(|reminder| reminder.switch == Switch::On) {
        Some(reminder) => Ok(Some(serde_json::from_str(&reminder.detail)?)),
        None => Ok(None),
    }
}

/// The next message, if there is one.
pub async fn message(
    app: &App,
    tx: &mut Tx,
    programmes: &[Programme],
    programme: ProgrammeId,
    reminder: &Reminder,
) -> Result<Option<(Message, When)>, Failure> {
    let owner = Owner { guild: reminder.guild, user: reminder.user, programme };
    let done_at = cleanups::said_gone_in(tx, owner).await?;
    let wishes: Wishes = serde_json::from_str(&reminder.detail)?;
    let next = next(&wishes, done_at, usage(programmes, programme), app.clock.now());
    Ok(next.map(|(call, due_at)| (Message::Cleanup { programme, call }, When::at(due_at))))
}

/// Whether a reminder that is about to be sent is still one that the person wants to hear.
///
/// # Errors
/// When the store fails.
pub async fn is_planned(app: &App, owner: Owner, call: Call, due_at: Moment) -> Result<bool, Failure> {
    let Some(wishes) = wishes(app, owner).await? else { return Ok(false) };
    let done_at = cleanups::said_gone(&app.store, owner).await?;
    let book = app.book_for(owner.guild, owner.user).await?;
    let before = due_at - Duration::milliseconds(1);
    Ok(next(&wishes, done_at, usage(&book.library.programmes, owner.programme), before) == Some((call, due_at)))
}

/// A row of reminders of which one has just ended.
#[derive(Debug)]
pub struct Row {
    reminder: Reminder,
    book: Arc<Book>,
}

impl Row {
    /// The row that a delivery belongs to, if it is one that goes on.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn of(app: &App, delivery: &Delivery) -> Result<Option<Self>, Failure> {
        let Ok(Message::Cleanup { programme, .. }) = serde_json::from_str(&delivery.order.content) else {
            return Ok(None);
        };
        let Recipient::Person(user) = delivery.order.recipient else { return Ok(None) };
        let guild = delivery.order.guild;
        let reminder = reminders::get(&app.store, guild, user, Subject::Cleanup(programme)).await?;
        let Some(reminder) = reminder.filter(|reminder| reminder.switch == Switch::On) else { return Ok(None) };
        Ok(Some(Self { reminder, book: app.book_for(guild, user).await? }))
    }

    /// Orders the next one.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn go_on(&self, app: &App, tx: &mut Tx) -> Result<(), Failure> {
        plan::renew(app, tx, &self.book.library.programmes, &self.reminder).await
    }
}

/// A reminder that is to be planned anew: what waits for its person is not what the usage period comes to. What is
/// about to be sent is left alone; what comes after it is written when it has been.
///
/// # Errors
/// When the store fails.
pub async fn moved(
    app: &App,
    reminder: Reminder,
    programmes: &[Programme],
    programme: ProgrammeId,
) -> Result<Option<Reminder>, Failure> {
    let now = app.clock.now();
    let owner = Owner { guild: reminder.guild, user: reminder.user, programme };
    let (to, prefix) = (Recipient::Person(reminder.user), reminder.subject.prefix());
    let waiting = deliveries::waiting_for(&app.store, reminder.guild, to, &prefix).await?;
    let waiting = waiting.first().map(|delivery| delivery.order.due_at);
    if waiting.is_some_and(|due_at| due_at <= now) {
        return Ok(None);
    }
    let done_at = cleanups::said_gone(&app.store, owner).await?;
    let wishes: Wishes = serde_json::from_str(&reminder.detail)?;
    let next = next(&wishes, done_at, usage(programmes, programme), now).map(|(_, due_at)| due_at);
    Ok((next != waiting).then_some(reminder))
}
