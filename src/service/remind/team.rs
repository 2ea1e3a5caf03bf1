//! What one of a team says of their shared AWS account counts for the others: who joins, leaves or says that everything
//! is gone changes what all of them hear next.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::plan;
use crate::app::App;
use crate::domain::{ProgrammeId, Recipient, Subject, TeamId, UserId};
use crate::service::book::Book;
use crate::service::{Failure, Who};
use crate::store::reminders::{self, Reminder, Switch};
use crate::store::{Tx, deliveries, teams};

/// What is shared.
const SUBJECT: Subject = Subject::Cleanup(ProgrammeId::AwsProject);

/// The reminders of those whose team changes, read before anything is locked.
#[derive(Debug, Default)]
pub struct TeamReminders(Vec<(Reminder, Arc<Book>)>);

impl TeamReminders {
    /// Those of the others in a person's team.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn beside(app: &App, who: &Who) -> Result<Self, Failure> {
        let own = teams::of_user(&app.store, who.guild, who.user).await?;
        let ids: Vec<_> = own.into_iter().map(|own| own.team.id).collect();
        Self::of(app, who, &ids, None).await
    }

    /// Those of everybody in some teams but the person, and of one more.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn of(app: &App, who: &Who, ids: &[TeamId], also: Option<UserId>) -> Result<Self, Failure> {
        let mut users = BTreeSet::new();
        for id in ids {
            let members = teams::members(&app.store, who.guild, id).await?;
            users.extend(members.iter().map(|member| member.user));
        }
        users.remove(&who.user);
        users.extend(also);
        let mut reminders = Vec::new();
        for user in users {
            let reminder = reminders::get(&app.store, who.guild, user, SUBJECT).await?;
            let to = Recipient::Person(user);
            let waiting = deliveries::waiting_for(&app.store, who.guild, to, &SUBJECT.prefix()).await?;
            // What is about to be sent is left alone; what comes after it is written when it has been.
            let is_due = waiting.first().is_some_and(|delivery| delivery.order.due_at <= app.clock.now());
            if let Some(reminder) = reminder.filter(|reminder| reminder.switch == Switch::On && !is_due) {
                reminders.push((reminder, app.book_for(who.guild, user).await?));
            }
        }
        Ok(Self(reminders))
    }

    /// Plans them anew, within the transaction of what changed.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn renew(&self, app: &App, tx: &mut Tx) -> Result<(), Failure> {
        for (reminder, book) in &self.0 {
            plan::renew(app, tx, &book.library.programmes, reminder).await?;
        }
        Ok(())
    }
}
