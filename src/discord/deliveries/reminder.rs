//! What people are reminded of, each by a direct message, and how they are called when that is closed.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton};

use super::Letter;
use super::deadline::Place;
use crate::discord::custom_id::{Action, CustomId, Remind};
use crate::discord::screens::remind::button;
use crate::discord::screens::renewal::{advice, service_name};
use crate::discord::{Shared, screens};
use crate::domain::{
    Delivery, DeliveryId, DeliveryState, GuildId, Phase, Programme, Recipient, Renewal, Round, Subject, SubmissionMode,
    UserId,
};
use crate::service::outbox::{PostError, Prompt};
use crate::service::{Failure, corrections, remind};
use crate::store::{channel_calls, deliveries, settings, submissions};
use crate::text::{Locale, date, day_and_time, programme_name, relative, round_name, say};

/// "Not handed in yet"; `None` when the person has, or the round does not take submissions.
///
/// # Errors
/// When the store fails.
pub async fn not_yet(shared: &Shared, place: &Place, user: UserId) -> Result<Option<Letter>, Failure> {
    let (app, guild, subject) = (&shared.app, place.guild, Subject::Deadlines(place.programme));
    let wanted = remind::is_on(app, guild, user, subject).await?;
    if !wanted || submissions::standing(&app.store, guild, user, place.programme, place.round).await?.is_some() {
        return Ok(None);
    }
    let book = app.book_for(guild, user).await?;
    let Some(programme) = book.library.programme(place.programme) else { return Ok(None) };
    let open = |round: &&Round| round.window.phase(app.clock.now()) == Phase::Open;
    let Some(round) = programme.round(place.round).filter(open) else { return Ok(None) };
    let Some(closes) = round.window.closes_at else { return Ok(None) };
    let locale = remind::locale(app, guild, user, subject).await?;
    let args = [
        ("closes", day_and_time(locale, closes).into()),
        ("relative", relative(closes).into()),
        ("submit", shared.mentions.of("submit").into()),
    ];
    let mut body = vec![say(locale, "remind-not-yet-body", &args)];
    let mode = settings::get(&app.store, guild).await?.submission_mode;
    if let Some(link) = programme.form_link.as_ref().filter(|_| mode != Some(SubmissionMode::Bot)) {
        body.push(say(locale, "remind-not-yet-form", &[("link", link.clone().into())]));
    }
    let letter =
        Letter::new(&title(programme, round, locale), &body.join("\n\n")).linked(programme.notice_link.clone());
    Ok(Some(letter.with_buttons(buttons(place, locale))))
}

fn title(programme: &Programme, round: &Round, locale: Locale) -> String {
    let name = ("programme", programme_name(locale, programme.id).into());
    say(locale, "remind-not-yet", &[name, ("round", round_name(locale, round).into())])
}

fn buttons(place: &Place, locale: Locale) -> [CreateButton; 2] {
    let submit = CustomId { guild: place.guild, action: Action::HowToSubmit(place.programme) };
    let stop = Remind::Off(Subject::Deadlines(place.programme));
    [
        CreateButton::new(submit.to_string()).label(say(locale, "deadline-submit", &[])).style(ButtonStyle::Primary),
        button(place.guild, stop, say(locale, "remind-stop", &[])),
    ]
}

/// A window was moved; `None` when it does not concern the person any more, or was moved once more.
///
/// # Errors
/// When the store fails.
pub async fn moved(shared: &Shared, guild: GuildId, user: UserId, correction: &str) -> Result<Option<Letter>, Failure> {
    let app = &shared.app;
    let windows = corrections::that_hold(app, guild, correction).await?;
    let Some(concerned) = corrections::of_person(app, guild, user, &windows).await? else { return Ok(None) };
    let Some((programme, round)) = concerned.windows.first().map(|moved| (moved.programme, moved.after.number)) else {
        return Ok(None);
    };
    let locale = remind::locale(app, guild, user, Subject::Deadlines(programme)).await?;
    let letter = screens::correction::personal(&concerned, locale);
    let [submit, stop] = buttons(&Place { guild, programme, round, cohort: None }, locale);
    Ok(Some(match (concerned.is_about_submitting(), concerned.submitted) {
        (true, true) => letter,
        (true, false) => letter.with_buttons([submit, stop]),
        (false, _) => letter.with_buttons([stop]),
    }))
}

/// "Cancel your subscription"; `None` when there is nothing to prevent any more.
///
/// # Errors
/// When the store fails.
pub async fn renewal(
    shared: &Shared,
    guild: GuildId,
    user: UserId,
    renewal: Renewal,
    prompt: Prompt,
) -> Result<Option<Letter>, Failure> {
    let app = &shared.app;
    let known = remind::to_cancel(app, guild, user, renewal).await?;
    let Some(subscription) = known.filter(|_| app.clock.now() < renewal.at()) else { return Ok(None) };
    let locale = remind::locale(app, guild, user, Subject::Renewal).await?;
    let title = match prompt {
        Prompt::LastPaid => say(locale, "renewal-last-paid", &[]),
        Prompt::DaysLeft(_) | Prompt::Again => {
            let args = [
                ("service", service_name(locale, subscription.merchant).into()),
                ("last", date(locale, renewal.last_day()).into()),
            ];
            say(locale, "renewal-title", &args)
        }
    };
    let buttons = [
        button(guild, Remind::Cancelled, say(locale, "renewal-cancelled", &[])).style(ButtonStyle::Primary),
        button(guild, Remind::Tomorrow(renewal), say(locale, "renewal-again", &[])),
        button(guild, Remind::KeepPaying, say(locale, "renewal-keep", &[])),
    ];
    Ok(Some(Letter::new(&title, &advice(&subscription, renewal, &shared.mentions, locale)).with_buttons(buttons)))
}

/// A call in a channel, itself a delivery, to read what did not arrive. It says nothing of what that is. `None` when
/// nobody needs to be called any more.
///
/// # Errors
/// When the store fails.
pub async fn call(
    shared: &Shared,
    call: &Delivery,
    unread: &[DeliveryId],
    locale: Locale,
) -> Result<Option<Letter>, Failure> {
    let (store, guild) = (&shared.app.store, call.order.guild);
    let mut called = Vec::new();
    for id in unread {
        let Some(delivery) = deliveries::get(store, guild, id).await? else { continue };
        let Recipient::Person(user) = delivery.order.recipient else { continue };
        if !did_not_arrive(&delivery) || !channel_calls::agreed(store, guild, user).await? {
            continue;
        }
        // Boxed, because drawing a call asks what the message behind it would be.
        if Box::pin(super::open(shared, &delivery)).await?.is_some() {
            called.push(user);
        }
    }
    if called.is_empty() {
        return Ok(None);
    }
    let show = button(guild, Remind::ShowMine(call.id.clone()), say(locale, "remind-call-show", &[]));
    Ok(Some(Letter::new(&say(locale, "remind-call", &[]), "").calling(called).with_buttons([show])))
}

fn did_not_arrive(delivery: &Delivery) -> bool {
    let closed = PostError::ClosedDm.to_string();
    delivery.state == DeliveryState::Failed && delivery.reason.as_deref() == Some(closed.as_str())
}
