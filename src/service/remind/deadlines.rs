//! "Not handed in yet": when the channel hears of it, usually three days, one day and three hours before a round closes,
//! to those who asked for it or have handed in something of the programme before. Whoever has handed in by then is not
//! written to.

use std::collections::BTreeSet;

use super::{NO_DETAIL, plan, reminder};
use crate::app::App;
use crate::domain::deadline::{self, Occasion};
use crate::domain::{GuildId, Programme, ProgrammeId, Recipient, Subject, Upload};
use crate::service::Failure;
use crate::service::outbox::{Message, When};
use crate::store::reminders::{self, Reminder};
use crate::store::{Tx, deliveries, settings};
use crate::text::Locale;

/// How long before the end of a window people are reminded: as operators decided for the channel.
///
/// # Errors
/// When the store fails.
pub async fn occasions(app: &App, guild: GuildId) -> Result<Vec<Occasion>, Failure> {
    let decided = settings::get(&app.store, guild).await?.occasions;
    Ok(deadline::before_the_end(decided.as_deref().unwrap_or(&Occasion::USUAL)))
}

/// What is said of a programme's rounds.
pub fn messages(programmes: &[Programme], programme: ProgrammeId, occasions: &[Occasion]) -> Vec<(Message, When)> {
    let Some(known) = programmes.iter().find(|known| known.id == programme) else { return Vec::new() };
    let planned = known.rounds.iter().flat_map(|round| {
        let planned = deadline::plan(known, round, occasions);
        planned.into_iter().map(|planned| (round.number, planned))
    });
    let ordered = planned.map(|(round, planned)| {
        let when = When { due_at: planned.due_at, expires_at: Some(planned.expires_at) };
        (Message::NotYet { programme, round, occasion: planned.occasion }, when)
    });
    ordered.collect()
}

/// Whoever hands in something is reminded of the programme's next rounds, unless they ever said whether they want to
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
    let subject = Subject::Deadlines(upload.programme);
    let detail = NO_DETAIL.to_owned();
    let reminder = reminder(upload.guild, upload.user, subject, detail, Some(locale), app.clock.now());
    if reminders::add(tx, &reminder).await? {
        plan::renew(app, tx, std::slice::from_ref(programme), &reminder).await?;
    }
    Ok(())
}

/// Whether what waits for one person is what the rounds come to. All who are reminded of a programme hear of the same
/// moments, so one of them stands for all.
///
/// # Errors
/// When the store fails.
pub async fn is_in_step(
    app: &App,
    one: &Reminder,
    programmes: &[Programme],
    programme: ProgrammeId,
) -> Result<bool, Failure> {
    let now = app.clock.now();
    let wanted = messages(programmes, programme, &occasions(app, one.guild).await?).into_iter();
    let wanted = wanted.map(|(message, when)| (message.what(), when.due_at, when.expires_at));
    let wanted: BTreeSet<_> = wanted.filter(|(_, due_at, _)| *due_at > now).collect();
    let to = Recipient::Person(one.user);
    let waiting = deliveries::waiting_for(&app.store, one.guild, to, &one.subject.prefix()).await?.into_iter();
    let waiting = waiting.map(|delivery| (delivery.order.what, delivery.order.due_at, delivery.order.expires_at));
    Ok(waiting.filter(|(_, due_at, _)| *due_at > now).collect::<BTreeSet<_>>() == wanted)
}
