//! The screens of `/announce`: the form, the preview, the lists.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateActionRow, CreateButton, CreateInputText, CreateModal, InputTextStyle};

use crate::discord::custom_id::{Action, CustomId};
use crate::discord::deliveries::Letter;
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::{AnnouncementId, Delivery, DeliveryState, GuildId, Moment, Recipient};
use crate::service::announce::Ordered;
use crate::service::outbox::{Message, PostError};
use crate::store::announcements::{AnnouncementState, Content};
use crate::text::{BadWhen, Locale, date, day_and_time, escape_markdown, relative, say};

/// The inputs of the form.
pub mod input {
    /// The title.
    pub const TITLE: &str = "title";
    /// The text.
    pub const BODY: &str = "body";
}

/// Longest title that the form takes; an embed takes 256.
const MAX_TITLE: u16 = 200;
/// Longest text that a modal's input takes (Discord: text input), which an embed takes as well.
const MAX_BODY: u16 = 4000;
/// How many dead letters are listed, each with two buttons: five rows of five.
const UNDELIVERED: usize = 10;

/// The form, with what was written so far.
pub fn form(guild: GuildId, id: &AnnouncementId, written: Option<&Content>, locale: Locale) -> CreateModal {
    let input = |style, key, label, max, value: Option<&String>| {
        let input = CreateInputText::new(style, label, key).max_length(max).required(true);
        let value = value.filter(|text| !text.is_empty());
        CreateActionRow::InputText(value.map_or(input.clone(), |text| input.value(text)))
    };
    let (title, body) = (written.map(|w| &w.title), written.map(|w| &w.body));
    let rows = vec![
        input(InputTextStyle::Short, input::TITLE, say(locale, "announce-title", &[]), MAX_TITLE, title),
        input(InputTextStyle::Paragraph, input::BODY, say(locale, "announce-body", &[]), MAX_BODY, body),
    ];
    let id = CustomId { guild, action: Action::AnnounceWrite(id.clone()) };
    CreateModal::new(id.to_string(), say(locale, "announce-form", &[])).components(rows)
}

/// The announcement as it will look, with what can be done about it.
#[must_use]
pub fn announcement(ordered: &Ordered, mentions: &Mentions, now: Moment, locale: Locale) -> Screen {
    let announcement = &ordered.announcement;
    let (guild, id) = (announcement.guild, &announcement.id);
    let button = |action, label| CreateButton::new(CustomId { guild, action }.to_string()).label(label);
    let order =
        |key: &str| button(Action::AnnounceOrder(id.clone()), say(locale, key, &[])).style(ButtonStyle::Success);
    let edit =
        || button(Action::AnnounceWrite(id.clone()), say(locale, "announce-edit", &[])).style(ButtonStyle::Secondary);
    let cancel =
        || button(Action::AnnounceCancel(id.clone()), say(locale, "announce-cancel", &[])).style(ButtonStyle::Danger);
    let buttons = match announcement.state {
        AnnouncementState::Draft if announcement.content.due_at.is_some() => {
            vec![order("announce-reserve"), edit(), cancel()]
        }
        AnnouncementState::Draft => vec![order("announce-send"), edit(), cancel()],
        AnnouncementState::Ordered if ordered.is_open() => vec![edit(), cancel()],
        AnnouncementState::Ordered => Vec::new(),
        AnnouncementState::Cancelled => vec![order("announce-undo")],
    };
    let preview = Letter::announcement(&announcement.content).preview();
    Screen::text(status(ordered, mentions, now, locale)).merged_with(preview).with_buttons(buttons)
}

fn status(ordered: &Ordered, mentions: &Mentions, now: Moment, locale: Locale) -> String {
    let content = &ordered.announcement.content;
    let channel = ("channel", format!("<#{}>", content.channel).into());
    let list = ("list", mentions.of("announce list").into());
    let when = content.due_at.map(|at| [("when", day_and_time(locale, at).into()), ("relative", relative(at).into())]);
    match (ordered.announcement.state, when) {
        (AnnouncementState::Cancelled, _) => say(locale, "announce-cancelled", &[]),
        (AnnouncementState::Draft, None) => say(locale, "announce-preview-now", &[channel]),
        (AnnouncementState::Draft, Some([when, from_now])) => {
            say(locale, "announce-preview-later", &[channel, when, from_now])
        }
        (AnnouncementState::Ordered, Some([when, from_now])) if content.due_at > Some(now) => {
            say(locale, "announce-ordered-later", &[channel, when, from_now])
        }
        (AnnouncementState::Ordered, _) => say(locale, "announce-ordered-now", &[channel, list]),
    }
}

/// What was announced and will be, then what could not be delivered.
#[must_use]
pub fn list(listed: &[Ordered], undelivered: &[Delivery], guild: GuildId, locale: Locale) -> Screen {
    let mut lines = if listed.is_empty() {
        vec![say(locale, "announce-list-empty", &[])]
    } else {
        vec![say(locale, "announce-list", &[("count", listed.len().into())])]
    };
    lines.extend(listed.iter().map(|ordered| item(ordered, locale)));
    let shown = undelivered.get(..UNDELIVERED).unwrap_or(undelivered);
    if !shown.is_empty() {
        lines.push(String::new());
        lines.push(say(locale, "announce-undelivered-list", &[("count", undelivered.len().into())]));
        lines.extend(shown.iter().zip(1..).map(|(delivery, number)| dead_letter(delivery, number, locale)));
    }
    if undelivered.len() > shown.len() {
        let more = undelivered.len() - shown.len();
        lines.push(say(locale, "announce-undelivered-more", &[("count", more.into())]));
    }
    let buttons =
        shown.iter().zip(1..).flat_map(|(delivery, number)| dead_letter_buttons(delivery, number, guild, locale));
    Screen::text(lines.join("\n")).with_buttons(buttons)
}

fn item(ordered: &Ordered, locale: Locale) -> String {
    let content = &ordered.announcement.content;
    let state = match ordered.delivery.as_ref().map(|delivery| delivery.state) {
        Some(DeliveryState::Sent) => say(locale, "announce-state-sent", &[]),
        Some(DeliveryState::Failed | DeliveryState::Expired) => say(locale, "announce-state-undelivered", &[]),
        _ => say(locale, "announce-state-waiting", &[]),
    };
    let when = content.due_at.map(|at| day_and_time(locale, at)).unwrap_or_default();
    say(
        locale,
        "announce-item",
        &[
            ("state", state.into()),
            ("when", when.into()),
            ("channel", format!("<#{}>", content.channel).into()),
            ("title", escape_markdown(&content.title).into()),
        ],
    )
}

fn dead_letter(delivery: &Delivery, number: usize, locale: Locale) -> String {
    let recipient = match delivery.order.recipient {
        Recipient::Channel(channel) => format!("<#{channel}>"),
        Recipient::Person(user) => format!("<@{user}>"),
    };
    say(
        locale,
        "announce-undelivered-item",
        &[
            ("number", number.into()),
            ("what", kind(delivery, locale).into()),
            ("recipient", recipient.into()),
            ("when", day_and_time(locale, delivery.order.due_at).into()),
            ("reason", reason(delivery, locale).into()),
        ],
    )
}

fn kind(delivery: &Delivery, locale: Locale) -> String {
    match serde_json::from_str(&delivery.order.content) {
        Ok(Message::Announcement { .. }) => say(locale, "outbox-what-announcement", &[]),
        Ok(Message::Deadline { round, occasion, .. }) if occasion.is_about_paying() => {
            say(locale, "outbox-what-pay-by", &[("round", round.into())])
        }
        Ok(Message::Deadline { round, .. }) => say(locale, "outbox-what-deadline", &[("round", round.into())]),
        Ok(Message::NotYet { round, .. }) => say(locale, "remind-what-not-yet", &[("round", round.into())]),
        Ok(Message::Renewal { .. }) => say(locale, "remind-renewal", &[]),
        Ok(Message::Call { .. }) => say(locale, "remind-what-call", &[]),
        Ok(Message::Cleanup { .. }) => say(locale, "aws-what", &[]),
        Ok(Message::Correction { .. }) => say(locale, "correction-title", &[]),
        Ok(Message::Moved { .. }) => say(locale, "outbox-what-moved", &[]),
        Ok(Message::Amend { .. }) => say(locale, "outbox-what-amend", &[]),
        Ok(Message::UsageEnds { .. }) => say(locale, "outbox-what-usage", &[]),
        Ok(Message::ConfirmRound { round, .. }) => say(locale, "outbox-what-confirm", &[("round", round.into())]),
        Ok(Message::Undelivered) => say(locale, "outbox-what-undelivered", &[]),
        Ok(Message::Answered { .. }) => say(locale, "faq-dm-what", &[]),
        // Ordered by another version of this program.
        Err(_) => delivery.order.what.clone(),
    }
}

fn reason(delivery: &Delivery, locale: Locale) -> String {
    let kept = delivery.reason.as_deref().unwrap_or_default();
    let is = |error: PostError| error.to_string() == kept;
    match delivery.state {
        DeliveryState::Expired => say(locale, "announce-reason-late", &[]),
        _ if is(PostError::ClosedDm) => say(locale, "announce-reason-closed", &[]),
        _ if is(PostError::NoPermission) => say(locale, "announce-reason-no-permission", &[]),
        _ if is(PostError::Gone) => say(locale, "announce-reason-gone", &[]),
        _ if is(PostError::NoHistory) => say(locale, "announce-reason-no-history", &[]),
        _ => say(locale, "announce-reason-other", &[("reason", escape_markdown(kept).into())]),
    }
}

fn dead_letter_buttons(delivery: &Delivery, number: usize, guild: GuildId, locale: Locale) -> [CreateButton; 2] {
    let button = |action, label| CreateButton::new(CustomId { guild, action }.to_string()).label(label);
    let args = [("number", number.into())];
    [
        button(Action::DeliverySend(delivery.id.clone()), say(locale, "announce-undelivered-send", &args)),
        button(Action::DeliveryDrop(delivery.id.clone()), say(locale, "announce-undelivered-drop", &args))
            .style(ButtonStyle::Secondary),
    ]
}

/// Why a time was not taken, with examples.
#[must_use]
pub fn bad_when(problem: &BadWhen, text: &str, locale: Locale) -> Screen {
    let examples = ("examples", say(locale, "announce-when-examples", &[]).into());
    let text = ("text", escape_markdown(text).into());
    Screen::text(match problem {
        BadWhen::NotUnderstood => say(locale, "announce-when-unclear", &[text, examples]),
        BadWhen::NoHour => say(locale, "announce-when-no-hour", &[text, examples]),
        BadWhen::NoSuch(part) => {
            say(locale, "announce-when-no-such", &[("part", escape_markdown(part).into()), examples])
        }
        BadWhen::WhichNight(part) => {
            say(locale, "announce-when-which-night", &[("part", escape_markdown(part).into()), examples])
        }
        BadWhen::OtherWeekday { written, date: day } => {
            let day = ("date", date(locale, *day).into());
            say(locale, "announce-when-other-weekday", &[day, ("written", escape_markdown(written).into()), examples])
        }
        BadWhen::Past(at) => say(locale, "announce-when-past", &[("when", day_and_time(locale, *at).into()), examples]),
    })
}
