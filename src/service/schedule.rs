//! What is announced of each round, and of what people are reminded, kept in step with the rounds: the outbox holds
//! what the notices in force and the settings come to. Run again after anything changed, it changes only what is
//! different.

use std::collections::HashMap;
use std::sync::Arc;

use super::Failure;
use super::book::{Book, Dates, Told};
use super::outbox::{self, Message, When};
use super::remind;
use crate::app::App;
use crate::domain::deadline::{self, Occasion};
use crate::domain::{Cohort, Delivery, GuildId, Moment, Programme, ProgrammeId, Recipient, Round};
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

impl Post {
    /// A question to operators is of use as long as its answer is, whenever it was due. Asked once, its row is there.
    fn is_still_to_be_asked(&self, now: Moment) -> bool {
        let is_question = matches!(self.message, Message::ConfirmRound { .. });
        is_question && self.when.expires_at.is_none_or(|end| end > now)
    }
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

async fn in_channels(app: &App, guild: GuildId, book: &Arc<Book>) -> Result<(), Failure> {
    let settings = settings::get(&app.store, guild).await?;
    let now = app.clock.now();
    let mut wanted = wanted(book, &settings, now);
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
    wanted.retain(|_, post| post.when.due_at > now - NEWS || post.is_still_to_be_asked(now));
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

fn wanted(book: &Arc<Book>, settings: &GuildSettings, now: Moment) -> Wanted {
    let occasions = settings.occasions.as_deref().unwrap_or(&Occasion::USUAL);
    let mut posts = Vec::new();
    for Told { programme, cohort } in &book.told() {
        // What is the same for all is said once, to all.
        let is_said = |round: u32, of: Dates| cohort.is_none() || book.is_apart(programme, round, of);
        if let Some(channel) = settings.announcement_channel.map(Recipient::Channel) {
            if is_said(0, Dates::Using) {
                posts.extend(usage(programme, *cohort, occasions, channel));
            }
            for round in &programme.rounds {
                let is_said = |occasion: &&Occasion| {
                    let of = if occasion.is_about_paying() { Dates::Paying } else { Dates::Submitting };
                    is_said(round.number, of)
                };
                let said: Vec<_> = occasions.iter().filter(is_said).copied().collect();
                posts.extend(announcements(programme, round, *cohort, &said, channel));
            }
        }
        if let Some(channel) = settings.operator_channel.map(Recipient::Channel) {
            let rounds = programme.rounds.iter().filter(|round| is_said(round.number, Dates::Submitting));
            posts.extend(rounds.flat_map(|round| questions(programme.id, round, *cohort, channel, now)));
        }
    }
    posts.into_iter().map(|post| ((post.message.what(), post.when.due_at), post)).collect()
}

fn announcements(
    programme: &Programme,
    round: &Round,
    cohort: Option<Cohort>,
    occasions: &[Occasion],
    recipient: Recipient,
) -> impl Iterator<Item = Post> + use<> {
    let (programme_id, number) = (programme.id, round.number);
    deadline::plan(programme, round, occasions).into_iter().map(move |planned| Post {
        message: Message::Deadline { programme: programme_id, round: number, cohort, occasion: planned.occasion },
        recipient,
        when: When { due_at: planned.due_at, expires_at: Some(planned.expires_at) },
    })
}

/// That usage is not paid for any longer; nothing where operators want no word before an end.
fn usage(programme: &Programme, cohort: Option<Cohort>, occasions: &[Occasion], recipient: Recipient) -> Vec<Post> {
    if !occasions.iter().any(|occasion| matches!(occasion, Occasion::DaysLeft(_) | Occasion::HoursLeft(_))) {
        return Vec::new();
    }
    let ends = deadline::usage_ends(programme).into_iter().map(|(days, due_at, expires_at)| Post {
        message: Message::UsageEnds { programme: programme.id, cohort, days },
        recipient,
        when: When { due_at, expires_at: Some(expires_at) },
    });
    ends.collect()
}

/// Operators are asked to confirm a tentative window before it would begin.
fn questions(
    programme: ProgrammeId,
    round: &Round,
    cohort: Option<Cohort>,
    recipient: Recipient,
    now: Moment,
) -> impl Iterator<Item = Post> + use<> {
    let message = Message::ConfirmRound { programme, round: round.number, cohort };
    deadline::asks(round, now).into_iter().map(move |(due_at, expires_at)| Post {
        message: message.clone(),
        recipient,
        when: When { due_at, expires_at: Some(expires_at) },
    })
}
