//! What is known of a person's subscription, and how it is cancelled.

use crate::discord::custom_id::Remind;
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::discord::screens::remind::button;
use crate::domain::{GuildId, Merchant, Moment, Platform, Renewal, Subject};
use crate::service::remind::{Outlook, Subscription};
use crate::text::{BadWhen, Locale, date, day_and_time, escape_markdown, relative, say};

/// Where a subscription was bought.
#[must_use]
pub fn platform_name(locale: Locale, platform: Platform) -> String {
    match platform {
        Platform::Web => say(locale, "platform-web", &[]),
        Platform::Ios => say(locale, "platform-ios", &[]),
        Platform::Android => say(locale, "platform-android", &[]),
    }
}

/// Whose subscription it is, as far as it is known.
#[must_use]
pub fn service_name(locale: Locale, merchant: Option<Merchant>) -> String {
    merchant.map_or_else(|| say(locale, "renewal-either", &[]), |merchant| merchant.product().to_owned())
}

/// When the money leaves next, until when to cancel, and how.
#[must_use]
pub fn advice(subscription: &Subscription, renewal: Renewal, mentions: &Mentions, locale: Locale) -> String {
    let args = [
        ("renewal", date(locale, renewal.0).into()),
        ("last", date(locale, renewal.last_day()).into()),
        ("relative", relative(renewal.cancel_by()).into()),
    ];
    let mut parts = vec![say(locale, "renewal-body", &args), steps(subscription, locale)];
    if subscription.platform.is_none() {
        let command = mentions.of("remind subscription");
        parts.push(say(locale, "renewal-where", &[("command", command.into())]));
    }
    parts.push(say(locale, "renewal-source", &[]));
    parts.join("\n\n")
}

/// The taps on their platform; on each, while it is not known.
fn steps(subscription: &Subscription, locale: Locale) -> String {
    let service = || ("service", service_name(locale, subscription.merchant).into());
    let mut lines = Vec::new();
    for platform in Platform::ALL {
        if subscription.platform.is_some_and(|known| known != platform) {
            continue;
        }
        match platform {
            Platform::Web => lines.extend(on_the_web(subscription.merchant, locale)),
            Platform::Ios => lines.push(say(locale, "renewal-steps-ios", &[service()])),
            Platform::Android => lines.push(say(locale, "renewal-steps-android", &[service()])),
        }
    }
    lines.join("\n")
}

fn on_the_web(merchant: Option<Merchant>, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    if merchant != Some(Merchant::Anthropic) {
        lines.push(say(locale, "renewal-steps-chatgpt", &[]));
    }
    if merchant != Some(Merchant::OpenAi) {
        lines.push(say(locale, "renewal-steps-claude", &[]));
    }
    lines
}

/// `/remind subscription`: what is known now, and what comes of it.
#[must_use]
pub fn outlook(outlook: &Outlook, next: Option<Moment>, guild: GuildId, locale: Locale) -> Screen {
    let subscription = &outlook.subscription;
    let day = subscription.day.number();
    let mut known =
        vec![say(locale, "renewal-monthly", &[("day", day.into())]), service_name(locale, subscription.merchant)];
    known.extend(subscription.platform.map(|platform| platform_name(locale, platform)));
    let mut lines = vec![say(locale, "renewal-set", &[("known", known.join(" · ").into())])];
    if day > 28 {
        lines.push(say(locale, "renewal-month-end", &[("day", day.into())]));
    }
    if let Some(days) = outlook.missed_days {
        let of = |date| chrono::Datelike::day(&date);
        lines.push(say(locale, "renewal-missed", &[("first", of(days.first).into()), ("last", of(days.last).into())]));
    }
    lines.push(match outlook.renewal {
        Some(renewal) => {
            let args = [("renewal", date(locale, renewal.0).into()), ("last", date(locale, renewal.last_day()).into())];
            say(locale, "renewal-first", &args)
        }
        None => say(locale, "renewal-unknown", &[]),
    });
    lines.extend(next.map(|at| say(locale, "renewal-next", &[("at", day_and_time(locale, at).into())])));
    let stop = button(guild, Remind::Off(Subject::Renewal), say(locale, "remind-stop", &[]));
    Screen::text(lines.join("\n")).with_buttons([stop])
}

/// The day is not known, or what was typed is none.
#[must_use]
pub fn bad_day(problem: Option<&BadWhen>, text: &str, locale: Locale) -> Screen {
    let first = match problem {
        None => say(locale, "renewal-no-day", &[]),
        Some(BadWhen::NoSuch(part)) => say(locale, "renewal-no-such", &[("part", escape_markdown(part).into())]),
        Some(BadWhen::Past(at)) => {
            let day = date(locale, crate::domain::calendar::kst_date(*at));
            say(locale, "renewal-past", &[("date", day.into())])
        }
        Some(BadWhen::OtherWeekday { written, date: day }) => {
            let day = ("date", date(locale, *day).into());
            say(locale, "renewal-other-weekday", &[day, ("written", escape_markdown(written).into())])
        }
        Some(BadWhen::NotUnderstood | BadWhen::NoHour | BadWhen::WhichNight(_)) => {
            say(locale, "renewal-unclear", &[("text", escape_markdown(text).into())])
        }
    };
    Screen::text(format!("{first}\n{}", say(locale, "renewal-examples", &[])))
}
