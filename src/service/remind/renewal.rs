//! "Cancel your subscription": after the last round's slip, and seven, three and one day before the cancellation is due,
//! for the first two payments that are not paid back any more. The day of the month comes from slips, or from the
//! person.

use chrono::{Duration, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{is_on, plan, set};
use crate::app::App;
use crate::domain::calendar::{kst, kst_date};
use crate::domain::{
    DateRange, GuildId, Merchant, Moment, Platform, Programme, ProgrammeId, Recipient, Renewal, RenewalDay, Subject,
    Submission, UserId, Verdict, YearMonth,
};
use crate::service::outbox::{self, Message, Prompt, When};
use crate::service::{Failure, Who};
use crate::store::Tx;
use crate::store::reminders::{self, Reminder, Switch};
use crate::text::Locale;

/// Days before the cancellation is due.
const DAYS: [u32; 3] = [7, 3, 1];
/// For how many payments. Whoever has let two pass wants to.
const RENEWALS: usize = 2;
/// The hour at which they come, in Korea.
const MORNING: NaiveTime = match NaiveTime::from_hms_opt(10, 0, 0) {
    Some(time) => time,
    None => panic!("ten is an hour"),
};

/// What is known of a person's subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// The day of the month on which the money leaves.
    pub day: RenewalDay,
    /// Whose it is; `None` when neither slip nor person told.
    pub merchant: Option<Merchant>,
    /// Where it was bought.
    pub platform: Option<Platform>,
    /// The last month that is paid back, as it was when this was planned.
    pub until: Option<YearMonth>,
}

/// A subscription and what comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The subscription.
    pub subscription: Subscription,
    /// The next payment that is not paid back and can still be prevented; `None` while the rounds are not known.
    pub renewal: Option<Renewal>,
    /// The days of a month on which a payment counts, when the subscription renews on none of them.
    pub missed_days: Option<DateRange>,
}

fn last_paid(programme: &Programme) -> Option<YearMonth> {
    programme.rounds.iter().filter_map(|round| round.pay_month).max()
}

fn subscriptions(programmes: &[Programme]) -> Option<&Programme> {
    programmes.iter().find(|programme| programme.id == ProgrammeId::Subscription)
}

fn coming(subscription: &Subscription, now: Moment) -> impl Iterator<Item = Renewal> {
    let until = subscription.until.into_iter();
    until.flat_map(move |until| Renewal::unsupported(subscription.day, until, now))
}

/// What is said of a subscription from `now` on.
pub fn messages(subscription: &Subscription, now: Moment) -> Vec<(Message, When)> {
    let of = |renewal: Renewal| {
        DAYS.map(|days| {
            let day = kst_date(renewal.cancel_by()) - Duration::days(i64::from(days));
            let when = When { due_at: kst(day, MORNING), expires_at: Some(renewal.at()) };
            (Message::Renewal { renewal, prompt: Prompt::DaysLeft(days) }, when)
        })
    };
    coming(subscription, now).take(RENEWALS).flat_map(of).collect()
}

/// Learns from a slip on which day a subscription renews. Within the transaction of the submission.
///
/// # Errors
/// When the store fails.
pub async fn learn(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    submission: &Submission,
    locale: Locale,
) -> Result<(), Failure> {
    let (upload, facts) = (&submission.upload, &submission.checked.facts);
    let (ProgrammeId::Subscription, Some(paid_on)) = (upload.programme, facts.paid_on) else { return Ok(()) };
    let known = reminders::get(&app.store, upload.guild, upload.user, Subject::Renewal).await?;
    if known.as_ref().is_some_and(|known| known.switch == Switch::Off) {
        return Ok(());
    }
    let before = known.as_ref().map(read).transpose()?;
    let Some(mut day) = RenewalDay::new(chrono::Datelike::day(&paid_on)) else { return Ok(()) };
    // A payment of 30 April fits a subscription of the 31st as well, if that is what is known.
    if let Some(before) = before.as_ref().filter(|before| before.day.of(YearMonth::of(paid_on)) == paid_on) {
        day = before.day;
    }
    let subscription = Subscription {
        day,
        merchant: facts.merchant.or(before.as_ref().and_then(|before| before.merchant)),
        platform: before.and_then(|before| before.platform),
        until: last_paid(programme),
    };
    let now = app.clock.now();
    let detail = serde_json::to_string(&subscription)?;
    let reminder = super::reminder(upload.guild, upload.user, Subject::Renewal, detail, Some(locale), now);
    reminders::put(tx, &reminder).await?;
    plan::renew(app, tx, std::slice::from_ref(programme), &reminder).await?;
    let is_last = programme.rounds.last().is_some_and(|last| last.number == upload.round);
    match coming(&subscription, now).next() {
        Some(renewal) if is_last && submission.checked.verdict == Verdict::Accepted => {
            let to = Recipient::Person(upload.user);
            let when = When { due_at: now, expires_at: Some(renewal.at()) };
            let message = Message::Renewal { renewal, prompt: Prompt::LastPaid };
            outbox::post(app, tx, upload.guild, to, &message, when).await.map(drop)
        }
        _ => Ok(()),
    }
}

/// What a reminder of this subject knows.
pub fn read(reminder: &Reminder) -> Result<Subscription, Failure> {
    Ok(serde_json::from_str(&reminder.detail)?)
}

/// What a person tells of their subscription; what they leave out stays as it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The day of the month on which the money leaves.
    pub day: Option<RenewalDay>,
    /// Whose it is.
    pub merchant: Option<Merchant>,
    /// Where it was bought.
    pub platform: Option<Platform>,
}

/// `/remind subscription`; `None` when nobody told the day yet.
///
/// # Errors
/// When the store fails.
pub async fn tell(app: &App, who: &Who, told: Told) -> Result<Option<Outlook>, Failure> {
    let known = reminders::get(&app.store, who.guild, who.user, Subject::Renewal).await?;
    let before = known.as_ref().map(read).transpose()?;
    let Some(day) = told.day.or(before.as_ref().map(|before| before.day)) else { return Ok(None) };
    let book = app.book_for(who.guild, who.user).await?;
    let programme = subscriptions(&book.library.programmes);
    let subscription = Subscription {
        day,
        merchant: told.merchant.or(before.as_ref().and_then(|before| before.merchant)),
        platform: told.platform.or(before.and_then(|before| before.platform)),
        until: programme.and_then(last_paid),
    };
    set(app, who, Subject::Renewal, serde_json::to_string(&subscription)?).await?;
    let now = app.clock.now();
    let supported = programme.and_then(|programme| programme.pay_days?.of(YearMonth::of(kst_date(now))));
    let missed = |days: &DateRange| !days.contains(day.of(YearMonth::of(kst_date(now))));
    let renewal = coming(&subscription, now).next();
    Ok(Some(Outlook { renewal, missed_days: supported.filter(missed), subscription }))
}

/// A subscription that its owner is reminded to cancel before this payment; `None` when there is nothing to prevent.
///
/// # Errors
/// When the store fails.
pub async fn to_cancel(
    app: &App,
    guild: GuildId,
    user: UserId,
    renewal: Renewal,
) -> Result<Option<Subscription>, Failure> {
    if !is_on(app, guild, user, Subject::Renewal).await? {
        return Ok(None);
    }
    let book = app.book_for(guild, user).await?;
    let until = subscriptions(&book.library.programmes).and_then(last_paid);
    let Some(reminder) = reminders::get(&app.store, guild, user, Subject::Renewal).await? else { return Ok(None) };
    let subscription = read(&reminder)?;
    let month = YearMonth::of(renewal.0);
    let holds = until.is_some_and(|until| month > until) && subscription.day.of(month) == renewal.0;
    Ok(holds.then_some(subscription))
}

/// 「내일 다시 알림」: when, or `None` when the money will have left by then.
///
/// # Errors
/// When the store fails.
pub async fn tomorrow(app: &App, who: &Who, renewal: Renewal) -> Result<Option<Moment>, Failure> {
    let due_at = kst(kst_date(app.clock.now()) + Duration::days(1), MORNING);
    if due_at >= renewal.at() || to_cancel(app, who.guild, who.user, renewal).await?.is_none() {
        return Ok(None);
    }
    let (to, when) = (Recipient::Person(who.user), When { due_at, expires_at: Some(renewal.at()) });
    let mut tx = app.store.write().await?;
    outbox::post(app, &mut tx, who.guild, to, &Message::Renewal { renewal, prompt: Prompt::Again }, when).await?;
    tx.commit().await?;
    Ok(Some(due_at))
}

/// A reminder with the last month that is paid back as it is now; `None` when it counts with that already.
pub fn moved(reminder: Reminder, programmes: &[Programme]) -> Result<Option<Reminder>, Failure> {
    let until = subscriptions(programmes).and_then(last_paid);
    let subscription = read(&reminder)?;
    if subscription.until == until {
        return Ok(None);
    }
    let detail = serde_json::to_string(&Subscription { until, ..subscription })?;
    Ok(Some(Reminder { detail, ..reminder }))
}
