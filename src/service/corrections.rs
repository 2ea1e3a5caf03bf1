//! Telling those concerned that submission windows were moved, or the days on which payments count, when an operator
//! wants that.

use serde_json::json;

use super::outbox::{self, Message, When};
use super::{Failure, Who};
use crate::app::App;
use crate::domain::{
    ChannelId, DeliveryId, GuildId, Moment, Phase, Programme, ProgrammeId, Recipient, Subject, UserId, deadline,
};
use crate::store::corrections::{self, MovedWindow};
use crate::store::reminders::{self, Switch};
use crate::store::{Conflict, StoreError, Tx, audit, deliveries, settings, submissions};

/// Of one round there are a dozen posts; more than this are not looked for.
const POSTS: u32 = 100;

/// What there is to see of a correction.
#[derive(Clone, Debug)]
pub enum Looked {
    /// It can be sent.
    Ready {
        /// The windows that people should hear of.
        windows: Vec<MovedWindow>,
        /// Where it would go; `None` when nobody has decided.
        channel: Option<ChannelId>,
        /// How many people would be written to besides.
        people: usize,
    },
    /// Somebody sent it, when.
    Sent(UserId, Moment),
    /// Nobody needs it any more: the windows were moved again, or are over.
    Idle,
    /// Nobody knows it.
    Missing,
}

/// Shows what would be announced.
///
/// # Errors
/// When the store fails.
pub async fn look(app: &App, guild: GuildId, id: &str) -> Result<Looked, Failure> {
    let Some(known) = corrections::get(&app.store, guild, id).await? else { return Ok(Looked::Missing) };
    if let Some((by, at)) = known.sent {
        return Ok(Looked::Sent(by, at));
    }
    let windows = that_hold(app, guild, id).await?;
    if windows.is_empty() {
        return Ok(Looked::Idle);
    }
    let channel = settings::get(&app.store, guild).await?.announcement_channel;
    let people = concerned(app, guild, &windows).await?.len();
    Ok(Looked::Ready { windows, channel, people })
}

/// The windows of a correction that are still as it says, and not over in either version.
///
/// # Errors
/// When the store fails.
pub async fn that_hold(app: &App, guild: GuildId, id: &str) -> Result<Vec<MovedWindow>, Failure> {
    let Some(known) = corrections::get(&app.store, guild, id).await? else { return Ok(Vec::new()) };
    let book = app.book(guild).await?;
    let now = app.clock.now();
    let all = book.told();
    let is_as_told = |programme: &Programme, moved: &MovedWindow| {
        let window = programme.round(moved.after.number).map(|round| round.window);
        window == Some(moved.after.window) && has_pay_days(programme, moved)
    };
    let holds = |moved: &MovedWindow| {
        let told = match moved.cohort {
            Some(_) => {
                let programme = book.programme_for(moved.programme, moved.cohort);
                programme.is_some_and(|programme| is_as_told(&programme, moved))
            }
            None => {
                let mut told = all.iter().filter(|told| told.programme.id == moved.programme);
                told.any(|told| is_as_told(&told.programme, moved))
            }
        };
        let over = |phase: Phase| phase == Phase::Closed;
        told && !(over(moved.before.window.phase(now)) && over(moved.after.window.phase(now)))
    };
    Ok(known.windows.into_iter().filter(holds).collect())
}

/// Whether the days on which payments count are as told, if that is what is told of.
fn has_pay_days(programme: &Programme, moved: &MovedWindow) -> bool {
    moved.pay_days.is_none_or(|(_, after)| programme.pay_days == Some(after))
}

/// Puts the announcement into the outbox; `false` when there is no channel, or it is not to be sent any more.
///
/// # Errors
/// When the store fails.
pub async fn send(app: &App, who: &Who, id: &str) -> Result<bool, Failure> {
    let Looked::Ready { channel: Some(channel), windows, .. } = look(app, who.guild, id).await? else {
        return Ok(false);
    };
    let now = app.clock.now();
    let people = concerned(app, who.guild, &windows).await?;
    let posts = outdated(app, who.guild, &windows).await?;
    let mut tx = app.store.write().await?;
    match corrections::sent(&mut tx, who.guild, id, who.user, now).await {
        Ok(()) => {}
        Err(StoreError::Conflict(Conflict::Missing(_))) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    let message = Message::Correction { id: id.to_owned() };
    outbox::post(app, &mut tx, who.guild, Recipient::Channel(channel), &message, When::at(now)).await?;
    for (post, place) in posts {
        let message = Message::Amend { delivery: post, correction: id.to_owned() };
        outbox::post(app, &mut tx, who.guild, Recipient::Channel(place), &message, When::at(now)).await?;
    }
    write_to(app, &mut tx, who.guild, id, &windows, &people).await?;
    let rounds: Vec<_> = windows.iter().map(|moved| json!([moved.programme, moved.after.number])).collect();
    let entry = audit::Entry {
        guild: who.guild,
        at: now,
        actor: Some(who.user),
        action: "notice.correction_announced".to_owned(),
        subject: id.to_owned(),
        detail: json!({ "channel": channel, "rounds": rounds, "people": people.len() }),
    };
    audit::record(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(true)
}

/// A person whom moved windows concern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concerned {
    /// Who.
    pub user: UserId,
    /// The windows.
    pub windows: Vec<MovedWindow>,
    /// Whether they have handed in for each of the rounds whose window it is.
    pub submitted: bool,
}

/// Whom the windows concern: who is reminded of the programme or has handed in for the round, and reads this window.
/// Nobody else is written to.
///
/// # Errors
/// When the store fails.
pub async fn concerned(app: &App, guild: GuildId, windows: &[MovedWindow]) -> Result<Vec<Concerned>, Failure> {
    let mut people: Vec<UserId> = Vec::new();
    for moved in windows {
        let subject = Subject::Deadlines(moved.programme);
        let reminded = reminders::on(&app.store, guild, subject, u32::MAX).await?;
        people.extend(reminded.into_iter().map(|reminder| reminder.user));
        people.extend(submissions::owners(&app.store, guild, moved.programme, moved.after.number).await?);
    }
    people.sort_unstable();
    people.dedup();
    let mut concerned = Vec::new();
    for user in people {
        concerned.extend(of_person(app, guild, user, windows).await?);
    }
    Ok(concerned)
}

/// What of the windows concerns one person; `None` when nothing does.
///
/// # Errors
/// When the store fails.
pub async fn of_person(
    app: &App,
    guild: GuildId,
    user: UserId,
    windows: &[MovedWindow],
) -> Result<Option<Concerned>, Failure> {
    let book = app.book_for(guild, user).await?;
    let mut own = Concerned { user, windows: Vec::new(), submitted: true };
    for moved in windows {
        let (programme, round) = (moved.programme, moved.after.number);
        let read = book.library.programme(programme).filter(|programme| has_pay_days(programme, moved));
        let read = read.and_then(|programme| programme.round(round));
        if read.is_none_or(|read| read.window != moved.after.window) || own.has(moved) {
            continue;
        }
        let has_submitted = submissions::standing(&app.store, guild, user, programme, round).await?.is_some();
        let reminder = reminders::get(&app.store, guild, user, Subject::Deadlines(programme)).await?;
        if has_submitted || reminder.is_some_and(|reminder| reminder.switch == Switch::On) {
            own.windows.push(moved.clone());
            own.submitted &= has_submitted || moved.pay_days.is_some();
        }
    }
    Ok((!own.windows.is_empty()).then_some(own))
}

impl Concerned {
    fn has(&self, other: &MovedWindow) -> bool {
        let of = |moved: &MovedWindow| (moved.programme, moved.after.number, moved.pay_days.is_some());
        self.windows.iter().any(|moved| of(moved) == of(other))
    }

    /// Whether there is a window among them, and not only days on which payments count.
    #[must_use]
    pub fn is_about_submitting(&self) -> bool {
        self.windows.iter().any(|moved| moved.pay_days.is_none())
    }

    /// The round of which a reminder that is due as well need not be sent.
    fn instead_of(&self) -> Option<(ProgrammeId, u32)> {
        match self.windows.as_slice() {
            [moved] if !self.submitted && moved.pay_days.is_none() => Some((moved.programme, moved.after.number)),
            _ => None,
        }
    }
}

/// Writes to each of them, not in the night unless a window closes before the morning.
async fn write_to(
    app: &App,
    tx: &mut Tx,
    guild: GuildId,
    id: &str,
    windows: &[MovedWindow],
    people: &[Concerned],
) -> Result<(), Failure> {
    let now = app.clock.now();
    let ends = windows.iter().flat_map(|moved| [moved.before.window.closes_at, moved.after.window.closes_at]).flatten();
    let ends: Vec<_> = ends.filter(|end| *end > now).collect();
    let morning = deadline::awake(now);
    let at_once = ends.iter().any(|end| *end <= morning);
    let due_at = if at_once { now } else { morning };
    let when = When { due_at, expires_at: ends.into_iter().max() };
    for person in people {
        let message = Message::Moved { correction: id.to_owned(), instead_of: person.instead_of(), at_once };
        outbox::post(app, tx, guild, Recipient::Person(person.user), &message, when.clone()).await?;
    }
    Ok(())
}

/// What the bot has posted of these rounds, and where: it names the old window, or the old days of payment.
async fn outdated(app: &App, guild: GuildId, windows: &[MovedWindow]) -> Result<Vec<(DeliveryId, ChannelId)>, Failure> {
    let mut posts = Vec::new();
    for moved in windows {
        // The days of payment are of all rounds.
        let prefix = match moved.pay_days {
            None => Message::of_round(moved.programme, moved.after.number, moved.cohort),
            Some(_) => format!("{}{}:", Message::DEADLINES, moved.programme),
        };
        let posted = deliveries::posted(&app.store, guild, &prefix, POSTS).await?.into_iter();
        posts.extend(posted.filter(|post| {
            let message = serde_json::from_str(&post.order.content);
            message.is_ok_and(|message| names(&message, moved))
        }));
    }
    for post in deliveries::posted(&app.store, guild, Message::CORRECTIONS, POSTS).await? {
        let Ok(Message::Correction { id }) = serde_json::from_str(&post.order.content) else { continue };
        let told = corrections::get(&app.store, guild, &id).await?.map(|known| known.windows).unwrap_or_default();
        if told.iter().any(|told| windows.iter().any(|moved| is_same_round(told, moved))) {
            posts.push(post);
        }
    }
    Ok(posts.into_iter().filter_map(|post| Some((post.id, post.posted?.channel))).collect())
}

/// Whether a message names what was moved: the window of a round, or the days on which its payments count.
#[must_use]
pub fn names(message: &Message, moved: &MovedWindow) -> bool {
    let Message::Deadline { programme, round, cohort, occasion } = message else { return false };
    let is_of_its_dates = match moved.pay_days {
        None => *round == moved.after.number && !occasion.is_about_paying(),
        Some(_) => occasion.is_about_paying(),
    };
    is_of_its_dates && (*programme, *cohort) == (moved.programme, moved.cohort)
}

/// Whether two tell of the window of the same round and intake, or both of its programme's days of payment.
#[must_use]
pub fn is_same_round(one: &MovedWindow, other: &MovedWindow) -> bool {
    let round = |moved: &MovedWindow| moved.pay_days.is_none().then_some(moved.after.number);
    let of = |moved: &MovedWindow| (moved.programme, moved.cohort, round(moved));
    of(one) == of(other)
}
