//! What is announced of each round, and of what people are reminded, kept in step with the rounds: the outbox holds what the notices in force and the
//! settings come to. Run again after anything changed, it changes only what is different.

use std::collections::HashMap;

use super::Failure;
use super::book::Book;
use super::outbox::{self, Message, When};
use super::remind;
use crate::app::App;
use crate::domain::deadline::{self, Occasion, Planned};
use crate::domain::{Delivery, GuildId, Moment, ProgrammeId, Recipient};
use crate::store::{deliveries, settings};

/// A server that is set up only now is not told of what passed before.
const NEWS: chrono::Duration = chrono::Duration::minutes(10);

/// What is to be said, by what identifies it.
type Wanted = HashMap<(String, Moment), (Message, Planned)>;

/// Brings the outbox into step with a server's rounds.
///
/// # Errors
/// When the store fails.
pub async fn keep(app: &App, guild: GuildId, book: &Book) -> Result<(), Failure> {
    announcements(app, guild, book).await?;
    remind::keep(app, guild, &book.library.programmes).await
}

async fn announcements(app: &App, guild: GuildId, book: &Book) -> Result<(), Failure> {
    let channel = settings::get(&app.store, guild).await?.announcement_channel;
    let now = app.clock.now();
    let mut wanted = if channel.is_some() { wanted(book) } else { Wanted::new() };
    let waiting = deliveries::waiting(&app.store, guild, &Message::deadlines()).await?;
    let fits = |delivery: &Delivery| {
        let known = wanted.get(&(delivery.order.what.clone(), delivery.order.due_at));
        let same = known.is_some_and(|(_, planned)| delivery.order.expires_at == Some(planned.expires_at));
        same && Some(delivery.order.recipient) == channel.map(Recipient::Channel)
    };
    let (kept, idle): (Vec<_>, Vec<_>) = waiting.into_iter().partition(fits);
    for delivery in kept {
        wanted.remove(&(delivery.order.what, delivery.order.due_at));
    }
    wanted.retain(|_, (_, planned)| planned.due_at > now - NEWS);
    if idle.is_empty() && wanted.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    for delivery in idle {
        deliveries::cancel_one(&mut tx, guild, &delivery.id, now).await?;
    }
    for (message, planned) in wanted.into_values() {
        let Some(channel) = channel else { break };
        let when = When { due_at: planned.due_at, expires_at: Some(planned.expires_at) };
        outbox::post(app, &mut tx, guild, Recipient::Channel(channel), &message, when).await?;
    }
    Ok(tx.commit().await?)
}

fn wanted(book: &Book) -> Wanted {
    let rounds = book.library.programmes.iter().flat_map(|programme| {
        let planned = |round| deadline::plan(programme, round, &Occasion::USUAL);
        programme
            .rounds
            .iter()
            .flat_map(move |round| planned(round).into_iter().map(move |p| (round.number, p)))
            .map(|(round, planned)| (programme.id, round, planned))
    });
    let messages = rounds.map(|(programme, round, planned)| (message(programme, round, &planned), planned));
    messages.map(|(message, planned)| ((message.what(), planned.due_at), (message, planned))).collect()
}

fn message(programme: ProgrammeId, round: u32, planned: &Planned) -> Message {
    Message::Deadline { programme, round, occasion: planned.occasion }
}
