//! When a person hears of a subject.

use super::{deadlines, renewal};
use crate::app::App;
use crate::domain::{Moment, Programme, Recipient, Subject};
use crate::service::Failure;
use crate::service::outbox::{self, Message, When};
use crate::store::reminders::Reminder;
use crate::store::{Tx, deliveries};

/// What is still to be said of a reminder's subject.
fn messages(programmes: &[Programme], reminder: &Reminder, now: Moment) -> Result<Vec<(Message, When)>, Failure> {
    Ok(match reminder.subject {
        Subject::Deadlines(programme) => deadlines::messages(programmes, programme),
        Subject::Renewal => renewal::messages(&renewal::read(reminder)?, now),
    })
}

/// Brings what waits for a person into step with a reminder.
pub async fn renew(app: &App, tx: &mut Tx, programmes: &[Programme], reminder: &Reminder) -> Result<(), Failure> {
    let (now, to) = (app.clock.now(), Recipient::Person(reminder.user));
    deliveries::cancel_all(tx, reminder.guild, to, &reminder.subject.prefix(), now).await?;
    for (message, when) in messages(programmes, reminder, now)? {
        if when.due_at > now {
            outbox::post(app, tx, reminder.guild, to, &message, when).await?;
        }
    }
    Ok(())
}
