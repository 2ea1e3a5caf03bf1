//! When a person hears of a subject.

use super::{cleanup, deadlines, renewal};
use crate::app::App;
use crate::domain::{Programme, Recipient, Subject};
use crate::service::Failure;
use crate::service::outbox::{self, Message, When};
use crate::store::reminders::Reminder;
use crate::store::{Tx, deliveries};

/// What is still to be said of a reminder's subject.
async fn messages(
    app: &App,
    tx: &mut Tx,
    programmes: &[Programme],
    reminder: &Reminder,
) -> Result<Vec<(Message, When)>, Failure> {
    match reminder.subject {
        Subject::Deadlines(programme) => {
            Ok(deadlines::messages(programmes, programme, &deadlines::occasions(app, reminder.guild).await?))
        }
        Subject::Renewal => Ok(renewal::messages(&renewal::read(reminder)?, app.clock.now())),
        Subject::Cleanup(programme) => {
            let next = cleanup::message(app, tx, programmes, programme, reminder).await?;
            Ok(next.into_iter().collect())
        }
    }
}

/// Brings what waits for a person into step with a reminder.
pub async fn renew(app: &App, tx: &mut Tx, programmes: &[Programme], reminder: &Reminder) -> Result<(), Failure> {
    let (now, to) = (app.clock.now(), Recipient::Person(reminder.user));
    deliveries::cancel_all(tx, reminder.guild, to, &reminder.subject.prefix(), now).await?;
    for (message, when) in messages(app, tx, programmes, reminder).await? {
        if when.due_at > now {
            outbox::post(app, tx, reminder.guild, to, &message, when).await?;
        }
    }
    Ok(())
}
