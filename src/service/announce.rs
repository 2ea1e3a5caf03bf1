//! `/announce`: operators compose, look, and put it into the outbox; until it is out they can change or stop it.

use std::collections::BTreeSet;

use chrono::Duration;
use serde_json::json;

use super::outbox::{self, Message, When};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{AnnouncementId, ChannelId, Delivery, DeliveryState, Moment, Recipient, RoleId};
use crate::store::announcements::{self, Announcement, AnnouncementState, Content};
use crate::store::{Tx, audit, deliveries};

/// How many announcements a list shows.
const LISTED: u32 = 10;
/// So long after its time a scheduled announcement does not go out without a question: the bot was down.
const STILL_WANTED: Duration = Duration::days(1);

/// An announcement and what the outbox says of it.
#[derive(Clone, Debug)]
pub struct Ordered {
    /// The announcement.
    pub announcement: Announcement,
    /// Its delivery; `None` when it was never ordered.
    pub delivery: Option<Delivery>,
}

impl Ordered {
    /// Whether it can still be changed and stopped.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.delivery
            .as_ref()
            .is_none_or(|delivery| matches!(delivery.state, DeliveryState::Pending | DeliveryState::Cancelled))
    }

    /// Whether the time that was chosen for it had passed by `now`, and it is not on its way yet.
    #[must_use]
    pub fn is_past(&self, now: Moment) -> bool {
        self.announcement.state != AnnouncementState::Ordered
            && self.announcement.content.due_at.is_some_and(|due_at| due_at < now)
    }
}

/// Begins an announcement, to be written in a form. A role that was chosen twice counts once.
///
/// # Errors
/// When the store fails.
pub async fn begin(
    app: &App,
    who: &Who,
    channel: ChannelId,
    mut roles: Vec<RoleId>,
    due_at: Option<Moment>,
) -> Result<AnnouncementId, Failure> {
    let mut seen = BTreeSet::new();
    roles.retain(|role| seen.insert(*role));
    let content = Content { channel, roles, title: String::new(), body: String::new(), due_at };
    let mut tx = app.store.write().await?;
    let id = announcements::begin(&mut tx, who.guild, who.user, &content, app.clock.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// An announcement of this server.
///
/// # Errors
/// When the store fails.
pub async fn get(app: &App, who: &Who, id: &AnnouncementId) -> Result<Option<Ordered>, Failure> {
    let Some(announcement) = announcements::get(&app.store, who.guild, id).await? else { return Ok(None) };
    with_delivery(app, announcement).await.map(Some)
}

async fn with_delivery(app: &App, announcement: Announcement) -> Result<Ordered, Failure> {
    let what = what(&announcement.id);
    let delivery = deliveries::of_what(&app.store, announcement.guild, &what).await?.pop();
    Ok(Ordered { announcement, delivery })
}

fn what(id: &AnnouncementId) -> String {
    Message::Announcement { id: id.clone() }.what()
}

/// What was announced and will be, the latest first.
///
/// # Errors
/// When the store fails.
pub async fn list(app: &App, who: &Who) -> Result<Vec<Ordered>, Failure> {
    let mut listed = Vec::new();
    for announcement in announcements::ordered(&app.store, who.guild, LISTED).await? {
        listed.push(with_delivery(app, announcement).await?);
    }
    Ok(listed)
}

/// What became of an operator's wish.
#[derive(Clone, Debug)]
pub enum Changed {
    /// Done; as it stands now.
    Done(Box<Ordered>),
    /// Too late: it is out, or on its way.
    Out(Box<Ordered>),
    /// There is no such announcement.
    Gone,
}

/// Writes title and text, of a draft or of one that waits.
///
/// # Errors
/// When the store fails.
pub async fn write(app: &App, who: &Who, id: &AnnouncementId, title: &str, body: &str) -> Result<Changed, Failure> {
    change(app, who, id, "announcement.written", async |tx: &mut Tx, ordered: &Ordered| {
        let guild = ordered.announcement.guild;
        announcements::write(tx, guild, id, title.trim(), body.trim()).await?;
        // A worker may have taken it up since we looked, and sends what it read before.
        Ok(ordered.delivery.is_none() || deliveries::hold(tx, guild, &what(id)).await?)
    })
    .await
}

/// Puts it into the outbox, for its time or at once.
///
/// # Errors
/// When the store fails.
pub async fn order(app: &App, who: &Who, id: &AnnouncementId) -> Result<Changed, Failure> {
    put_into_outbox(app, who, id, false).await
}

/// Puts it into the outbox to be sent at once, whatever time was chosen.
///
/// # Errors
/// When the store fails.
pub async fn order_now(app: &App, who: &Who, id: &AnnouncementId) -> Result<Changed, Failure> {
    put_into_outbox(app, who, id, true).await
}

async fn put_into_outbox(app: &App, who: &Who, id: &AnnouncementId, at_once: bool) -> Result<Changed, Failure> {
    let now = app.clock.now();
    change(app, who, id, "announcement.ordered", async |tx: &mut Tx, ordered: &Ordered| {
        let (guild, content) = (ordered.announcement.guild, &ordered.announcement.content);
        let when = match content.due_at.filter(|_| !at_once) {
            Some(due_at) => When::at(due_at).within(STILL_WANTED),
            None => When::at(now),
        };
        announcements::set_state(tx, guild, id, AnnouncementState::Ordered, Some(when.due_at)).await?;
        let message = Message::Announcement { id: id.clone() };
        outbox::post(app, tx, guild, Recipient::Channel(content.channel), &message, when).await?;
        Ok(true)
    })
    .await
}

/// Chooses another time for one that is not on its way; it is still to be ordered.
///
/// # Errors
/// When the store fails.
pub async fn reschedule(app: &App, who: &Who, id: &AnnouncementId, due_at: Moment) -> Result<Changed, Failure> {
    change(app, who, id, "announcement.rescheduled", async |tx: &mut Tx, ordered: &Ordered| {
        let guild = ordered.announcement.guild;
        announcements::set_state(tx, guild, id, AnnouncementState::Draft, Some(due_at)).await?;
        Ok(ordered.announcement.state != AnnouncementState::Ordered)
    })
    .await
}

/// Stops it; [`order`] undoes that.
///
/// # Errors
/// When the store fails.
pub async fn cancel(app: &App, who: &Who, id: &AnnouncementId) -> Result<Changed, Failure> {
    let now = app.clock.now();
    change(app, who, id, "announcement.cancelled", async |tx: &mut Tx, ordered: &Ordered| {
        let guild = ordered.announcement.guild;
        let due_at = ordered.announcement.content.due_at;
        announcements::set_state(tx, guild, id, AnnouncementState::Cancelled, due_at).await?;
        let cancelled = deliveries::cancel(tx, guild, &what(id), None, now).await?;
        // A worker may have taken it up since we looked.
        Ok(cancelled > 0 || ordered.delivery.is_none())
    })
    .await
}

/// Makes a change to an announcement that is not out yet, and records it. `make` says whether it still could.
async fn change(
    app: &App,
    who: &Who,
    id: &AnnouncementId,
    action: &str,
    make: impl AsyncFnOnce(&mut Tx, &Ordered) -> Result<bool, Failure>,
) -> Result<Changed, Failure> {
    let mut tx = app.store.write().await?;
    let Some(before) = get(app, who, id).await? else { return Ok(Changed::Gone) };
    if !before.is_open() || !make(&mut tx, &before).await? {
        return Ok(Changed::Out(Box::new(before)));
    }
    let content = &before.announcement.content;
    let entry = audit::Entry {
        guild: who.guild,
        at: app.clock.now(),
        actor: Some(who.user),
        action: action.to_owned(),
        subject: id.0.clone(),
        detail: json!({ "channel": content.channel, "roles": content.roles, "due_at": content.due_at }),
    };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(get(app, who, id).await?.map_or(Changed::Gone, |ordered| Changed::Done(Box::new(ordered))))
}
