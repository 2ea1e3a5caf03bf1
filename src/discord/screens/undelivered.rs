//! What could not be delivered, as operators see it: what it was, why, and what can be done about it.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton, CreateEmbed};

use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::{Delivery, DeliveryState, GuildId, Recipient};
use crate::service::outbox::{Kind, Message, PostError, Undelivered, UnderWay};
use crate::text::{Locale, cut, day_and_time, escape_markdown, say};

/// How many kinds are listed, each with two buttons: five rows of five.
pub const KINDS: u32 = 10;

/// A kind, and whether it would not be sent any more if somebody asked for it.
#[derive(Clone, Debug)]
pub struct Listed<'a> {
    /// Letters that say the same.
    pub kind: &'a Kind,
    /// What they are about is over.
    pub is_over: bool,
}

/// What is being sent to many people, a line each; nothing when nothing is.
#[must_use]
pub fn under_way(all: &[UnderWay], locale: Locale) -> Screen {
    let line = |one: &UnderWay| {
        let args = [
            ("what", name(&one.content, &one.what, locale).into()),
            ("sent", one.progress.sent.into()),
            ("total", one.progress.total.into()),
        ];
        say(locale, "announce-under-way", &args)
    };
    Screen::text(all.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// The dead letters, in an embed of their own, so that no long list above cuts them off; nothing when there are none.
#[must_use]
pub fn list(all: &Undelivered, listed: &[Listed<'_>], mentions: &Mentions, guild: GuildId, locale: Locale) -> Screen {
    if listed.is_empty() {
        return Screen::default();
    }
    let numbered = || listed.iter().zip(1_usize..);
    let mut lines: Vec<_> = numbered().map(|(listed, number)| line(listed, number, mentions, locale)).collect();
    if all.total > all.shown {
        lines.push(say(locale, "announce-undelivered-more", &[("count", (all.total - all.shown).into())]));
    }
    let embed = CreateEmbed::new()
        .title(say(locale, "announce-undelivered-list", &[("count", all.total.into())]))
        .description(cut(&lines.join("\n"), MAX_DESCRIPTION));
    Screen::embed(embed).with_buttons(numbered().flat_map(|(listed, number)| buttons(listed, number, guild, locale)))
}

fn line(listed: &Listed<'_>, number: usize, mentions: &Mentions, locale: Locale) -> String {
    let Kind { count, newest, some } = listed.kind;
    let mut reasons: Vec<String> = Vec::new();
    for told in some.iter().map(|letter| reason(letter, mentions, locale)) {
        if !reasons.contains(&told) {
            reasons.push(told);
        }
    }
    let args = [
        ("number", number.into()),
        ("what", name(&newest.order.content, &newest.order.what, locale).into()),
        ("when", day_and_time(locale, newest.order.due_at).into()),
        ("reason", reasons.first().cloned().unwrap_or_default().into()),
    ];
    let [number, what, when, reason] = args;
    let first = if *count == 1 {
        let recipient = match newest.order.recipient {
            Recipient::Channel(channel) => format!("<#{channel}>"),
            Recipient::Person(user) => format!("<@{user}>"),
        };
        let args = [number, what, ("recipient", recipient.into()), when, reason];
        say(locale, "announce-undelivered-item", &args)
    } else {
        say(locale, "announce-undelivered-alike", &[number, what, ("count", (*count).into()), when, reason])
    };
    let also = |other: &String| say(locale, "announce-undelivered-also", &[("reason", other.clone().into())]);
    let over = listed.is_over.then(|| say(locale, "announce-undelivered-over", &[]));
    let lines: Vec<_> = [first].into_iter().chain(reasons.iter().skip(1).map(also)).chain(over).collect();
    lines.join("\n")
}

/// What a message of the outbox is called, by its content.
#[must_use]
pub fn name(content: &str, what: &str, locale: Locale) -> String {
    match serde_json::from_str(content) {
        Ok(Message::Announcement { .. }) => say(locale, "outbox-what-announcement", &[]),
        Ok(Message::Deadline { round, occasion, .. }) if occasion.is_about_paying() => {
            say(locale, "outbox-what-pay-by", &[("round", round.into())])
        }
        Ok(Message::Deadline { round, .. }) => say(locale, "outbox-what-deadline", &[("round", round.into())]),
        Ok(Message::NotYet { round, .. }) => say(locale, "remind-what-not-yet", &[("round", round.into())]),
        Ok(Message::Renewal { .. }) => say(locale, "remind-renewal", &[]),
        Ok(Message::Call { .. } | Message::Calls { .. }) => say(locale, "remind-what-call", &[]),
        Ok(Message::Cleanup { .. }) => say(locale, "aws-what", &[]),
        Ok(Message::Correction { .. }) => say(locale, "correction-title", &[]),
        Ok(Message::Moved { .. }) => say(locale, "outbox-what-moved", &[]),
        Ok(Message::Amend { .. }) => say(locale, "outbox-what-amend", &[]),
        Ok(Message::UsageEnds { .. }) => say(locale, "outbox-what-usage", &[]),
        Ok(Message::ConfirmRound { round, .. }) => say(locale, "outbox-what-confirm", &[("round", round.into())]),
        Ok(Message::Undelivered | Message::Quarantined | Message::MissingRole { .. }) => {
            say(locale, "outbox-what-undelivered", &[])
        }
        Ok(Message::Answered { .. }) => say(locale, "faq-dm-what", &[]),
        // Ordered by another version of this program.
        Err(_) => what.to_owned(),
    }
}

fn reason(delivery: &Delivery, mentions: &Mentions, locale: Locale) -> String {
    let kept = delivery.reason.as_deref().unwrap_or_default();
    let is = |error: PostError| error.to_string() == kept;
    let to_channel = matches!(delivery.order.recipient, Recipient::Channel(_));
    match delivery.state {
        DeliveryState::Expired => say(locale, "announce-reason-late", &[]),
        _ if is(PostError::ClosedDm) => say(locale, "announce-reason-closed", &[]),
        _ if is(PostError::Left) => say(locale, "announce-reason-left", &[]),
        _ if is(PostError::NoPermission) => say(locale, "announce-reason-no-permission", &[]),
        _ if is(PostError::Gone) && to_channel => {
            say(locale, "announce-reason-channel-gone", &[("setup", mentions.of("setup channels").into())])
        }
        _ if is(PostError::Gone) => say(locale, "announce-reason-gone", &[]),
        _ if is(PostError::NoHistory) => say(locale, "announce-reason-no-history", &[]),
        _ => say(locale, "announce-reason-other", &[("reason", escape_markdown(kept).into())]),
    }
}

/// What is over cannot be sent any more, only taken off the list.
fn buttons(listed: &Listed<'_>, number: usize, guild: GuildId, locale: Locale) -> Vec<CreateButton> {
    let button = |action, label| CreateButton::new(CustomId { guild, action }.to_string()).label(label);
    let (id, args) = (listed.kind.newest.id.clone(), [("number", number.into())]);
    let (send, drop) = if listed.kind.count == 1 {
        (
            button(Action::DeliverySend(id.clone()), say(locale, "announce-undelivered-send", &args)),
            button(Action::DeliveryDrop(id), say(locale, "announce-undelivered-drop", &args)),
        )
    } else {
        (
            button(Action::DeliverySendAll(id.clone()), say(locale, "announce-undelivered-send-all", &args)),
            button(Action::DeliveryDropAll(id), say(locale, "announce-undelivered-drop-all", &args)),
        )
    };
    let send = (!listed.is_over).then_some(send);
    send.into_iter().chain([drop.style(ButtonStyle::Secondary)]).collect()
}
