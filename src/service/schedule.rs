//! What is announced of each round, and of what people are reminded, kept in step with the rounds: the outbox holds
//! what the notices in force and the settings come to. Run again after anything changed, it changes only what is
//! different.

use std::collections::HashMap;
use std::sync::Arc;

use super::Failure;
use super::book::Book;
use super::outbox::{self, Message, When};
use super::remind;
use crate::app::App;
use crate::domain::deadline::{self, Occasion};
use crate::domain::{Delivery, GuildId, Moment, Programme, Recipient, Round};
use crate::store::deliveries;
use crate::store::settings::{self, GuildSettings};

/// A server that is set up only now is not told of what passed before.
const NEWS: chrono::Duration = chrono::Duration::minutes(10);

/// One thing to be said.
struct Post {
    message: Message,
    recipient: Recipient,
    when: When,
}

/// What is to be said, by what identifies it.
type Wanted = HashMap<(String, Moment), Post>;

/// Brings the outbox into step with a server's rounds.
///
/// # Errors
/// When the store fails.
pub async fn keep(app: &App, guild: GuildId, book: &Arc<Book>) -> Result<(), Failure> {
    in_channels(app, guild, book).await?;
    remind::keep(app, guild, book).await
}

async fn in_channels(app: &App, guild: GuildId, book: &Book) -> Result<(), Failure> {
    let settings = settings::get(&app.store, guild).await?;
    let now = app.clock.now();
    let mut wanted = wanted(book, &settings);
    let waiting = deliveries::waiting(&app.store, guild, Message::DEADLINES).await?;
    let fits = |delivery: &Delivery| {
        let known = wanted.get(&(delivery.order.what.clone(), delivery.order.due_at));
        known.is_some_and(|post| {
            post.recipient == delivery.order.recipient && post.when.expires_at == delivery.order.expires_at
        })
    };
    let (kept, idle): (Vec<_>, Vec<_>) = waiting.into_iter().partition(fits);
    for delivery in kept {
        wanted.remove(&(delivery.order.what, delivery.order.due_at));
    }
    wanted.retain(|_, post| post.when.due_at > now - NEWS);
    if idle.is_empty() && wanted.is_empty() {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    for delivery in idle {
        deliveries::cancel_one(&mut tx, guild, &delivery.id, now).await?;
    }
    for post in wanted.into_values() {
        outbox::post(app, &mut tx, guild, post.recipient, &post.message, post.when).await?;
    }
    Ok(tx.commit().await?)
}

fn wanted(book: &Book, settings: &GuildSettings) -> Wanted {
    let programmes = book.library.programmes.iter();
    let rounds = programmes.flat_map(|programme| programme.rounds.iter().map(move |round| (programme, round)));
    let mut posts = Vec::new();
    for (programme, round) in rounds {
        if let Some(channel) = settings.announcement_channel {
            let occasions = settings.occasions.as_deref().unwrap_or(&Occasion::USUAL);
            posts.extend(announcements(programme, round, occasions, Recipient::Channel(channel)));
        }
        if let Some(channel) = settings.operator_channel {
            posts.extend(question(programme, round, Recipient::Channel(channel)));
        }
    }
    posts.into_iter().map(|post| ((post.message.what(), post.when.due_at), post)).collect()
}

fn announcements(
    programme: &Programme,
    round: &Round,
    occasions: &[Occasion],
    recipient: Recipient,
) -> impl Iterator<Item = Post> + use<> {
    let (id, number) = (programme.id, round.number);
    deadline::plan(programme, round, occasions).into_iter().map(move |planned| Post {
        message: Message::Deadline { programme: id, round: number, occasion: planned.occasion },
        recipient,
        when: When { due_at: planned.due_at, expires_at: Some(planned.expires_at) },
    })
}

/// Operators are asked to confirm a tentative window before it would begin.
fn question(programme: &Programme, round: &Round, recipient: Recipient) -> Option<Post> {
    let (due_at, expires_at) = deadline::ask(round)?;
    let message = Message::ConfirmRound { programme: programme.id, round: round.number };
    Some(Post { message, recipient, when: When { due_at, expires_at: Some(expires_at) } })
}
