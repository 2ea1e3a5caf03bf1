//! Our own earlier posts about dates that were moved since: they are drawn anew, so that none goes on showing the old
//! date, and say that it was changed.

use poise::serenity_prelude as serenity;
use serenity::{Http, HttpError};

use super::Letter;
use super::deadline::{self, Place};
use super::refusal;
use crate::discord::screens::{correction, facts};
use crate::discord::{Shared, screens};
use crate::domain::calendar::kst_date;
use crate::domain::deadline::Occasion;
use crate::domain::{DeliveryId, GuildId, Moment, PayDays, Phase, Posted};
use crate::service::outbox::{Message, PostError};
use crate::service::{Failure, corrections};
use crate::store::corrections::{MovedWindow, Tidings, get};
use crate::store::deliveries;
use crate::text::{Locale, say};

/// "Unknown Channel" and "Unknown Message" (Discord: JSON error codes).
const DELETED: [isize; 2] = [10003, 10008];

/// The earlier message as it is to look now; `None` when it was moved once more since, which has a correction of its
/// own, or is none of those that name what was moved.
///
/// # Errors
/// When the store fails.
pub async fn letter(
    shared: &Shared,
    guild: GuildId,
    earlier: &DeliveryId,
    correction: &str,
    locale: Locale,
) -> Result<Option<Letter>, Failure> {
    let store = &shared.app.store;
    let Some(earlier) = deliveries::get(store, guild, earlier).await? else { return Ok(None) };
    let moved = corrections::that_hold(&shared.app, guild, correction).await?;
    let message: Message = serde_json::from_str(&earlier.order.content)?;
    let sent_at = earlier.ended_at.unwrap_or(earlier.order.due_at);
    let (letter, moved) = match &message {
        Message::Deadline { programme, round, cohort, occasion } => {
            let Some(moved) = moved.iter().find(|moved| corrections::names(&message, moved)) else { return Ok(None) };
            let place = Place { guild, programme: *programme, round: *round, cohort: *cohort };
            let letter = match moved.pay_days {
                Some((old, _)) => of_paying(shared, &place, *occasion, old, locale).await?,
                None => of_round(shared, &place, *occasion, moved, sent_at, locale).await?,
            };
            (letter, vec![moved.clone()])
        }
        Message::Correction { id } => {
            let told = get(store, guild, id).await?.map(|known| known.windows).unwrap_or_default();
            let moved: Vec<_> = moved
                .into_iter()
                .filter(|moved| told.iter().any(|told| corrections::is_same_round(told, moved)))
                .collect();
            ((!moved.is_empty()).then(|| screens::correction::letter(&told, locale)), moved)
        }
        _ => return Ok(None),
    };
    let Some(letter) = letter else { return Ok(None) };
    let notes: Vec<_> = moved.iter().map(|moved| note(moved, locale)).collect();
    let title = title(&moved, &letter, locale);
    Ok(Some(letter.amended(&title, &notes.join("\n")).dated(&earlier, &message, sent_at, locale)))
}

/// What is left is counted from when it was sent. Of a round that is open again it is not said that it closed, of one
/// that is over not how long it is open, and of one that is tentative now no hour. The hours that were left may be days
/// now.
async fn of_round(
    shared: &Shared,
    place: &Place,
    occasion: Occasion,
    moved: &MovedWindow,
    sent_at: Moment,
    locale: Locale,
) -> Result<Option<Letter>, Failure> {
    let is_over = moved.after.window.phase(shared.app.clock.now()) == Phase::Closed;
    let occasion = match occasion {
        Occasion::Closed if !is_over => Occasion::Opens,
        Occasion::Opens | Occasion::DaysLeft(_) | Occasion::HoursLeft(_) if is_over => Occasion::Closed,
        Occasion::HoursLeft(_) => Occasion::DaysLeft(0),
        _ => occasion,
    };
    let letter = deadline::letter(shared, place, occasion, sent_at, locale).await?;
    Ok(letter.map(|letter| if moved.after.window.tentative { Letter::new(letter.title(), "") } else { letter }))
}

/// A month whose last day for paying is over, the old one and the new one, is let be.
async fn of_paying(
    shared: &Shared,
    place: &Place,
    occasion: Occasion,
    old: PayDays,
    locale: Locale,
) -> Result<Option<Letter>, Failure> {
    let book = shared.app.book(place.guild).await?;
    let Some(programme) = book.programme_for(place.programme, place.cohort) else { return Ok(None) };
    let Some(month) = programme.round(place.round).and_then(|round| round.pay_month) else { return Ok(None) };
    let lasts = [Some(old), programme.pay_days].map(|days| days.and_then(|days| days.of(month)).map(|days| days.last));
    if lasts.into_iter().flatten().max() < Some(kst_date(shared.app.clock.now())) {
        return Ok(None);
    }
    // It names the last day even where that is over now and was not before.
    deadline::letter(shared, place, occasion, Moment::UNIX_EPOCH, locale).await
}

fn title(moved: &[MovedWindow], letter: &Letter, locale: Locale) -> String {
    let title = ("title", letter.title().to_owned().into());
    match Tidings::of(moved) {
        Tidings::First | Tidings::Windows => say(locale, "outbox-amended", &[title]),
        Tidings::PayDays => say(locale, "outbox-amended-pay-days", &[title]),
        Tidings::Several => say(locale, "outbox-amended-several", &[title]),
    }
}

fn note(moved: &MovedWindow, locale: Locale) -> String {
    let [old, new] = correction::sides(moved, locale);
    let (old, new) = (("old", old.into()), ("new", new.into()));
    if moved.pay_days.is_some() {
        let programme = facts::programme_of(moved.programme, moved.cohort, locale);
        return say(locale, "outbox-amended-pay-note", &[("programme", programme.into()), old, new]);
    }
    say(locale, "outbox-amended-note", &[("name", facts::round(moved, locale).into()), old, new])
}

/// Puts a letter in the place of an earlier message. One that somebody deleted needs no change.
///
/// # Errors
/// When Discord refuses or cannot be reached.
pub async fn edit(
    shared: &Shared,
    http: &Http,
    guild: GuildId,
    earlier: &DeliveryId,
    letter: Letter,
) -> Result<Posted, PostError> {
    let earlier = deliveries::get(&shared.app.store, guild, earlier).await;
    let earlier = earlier.map_err(|error| PostError::NotNow(error.to_string()))?.ok_or(PostError::Idle)?;
    let posted = earlier.posted.ok_or(PostError::Idle)?;
    let channel = serenity::ChannelId::new(posted.channel.0);
    let edited = channel.edit_message(http, posted.message.0, letter.into_edit(&earlier, posted.channel)).await;
    match edited {
        Ok(_) => Ok(posted),
        Err(serenity::Error::Http(HttpError::UnsuccessfulRequest(answer))) if DELETED.contains(&answer.error.code) => {
            Ok(posted)
        }
        Err(error) => Err(refusal::of_sending(&error)),
    }
}
