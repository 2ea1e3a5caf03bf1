//! The screens of `/announce`: the form, the preview, the lists.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateActionRow, CreateButton, CreateInputText, CreateModal, InputTextStyle};

use crate::discord::custom_id::{Action, CustomId};
use crate::discord::deliveries::Letter;
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::{AnnouncementId, DeliveryState, GuildId, Moment};
use crate::service::announce::Ordered;
use crate::store::announcements::{AnnouncementState, Content};
use crate::text::{BadWhen, Locale, cut, date, day_and_time, escape_markdown, relative, say};

/// The inputs of the form.
pub mod input {
    /// The title.
    pub const TITLE: &str = "title";
    /// The text.
    pub const BODY: &str = "body";
    /// When it goes out.
    pub const WHEN: &str = "when";
}

/// Longest title that the form takes; an embed takes 256.
const MAX_TITLE: u16 = 200;
/// Longest time that the form takes, as the command's option does.
const MAX_WHEN: u16 = 100;
/// Longest text that a modal's input takes (Discord: text input), which an embed takes as well.
const MAX_BODY: u16 = 4000;
/// How much of a title a list shows: ten of them fit into a message.
const TITLE: usize = 40;

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

/// The form for another time.
pub fn when_form(guild: GuildId, id: &AnnouncementId, locale: Locale) -> CreateModal {
    let input = CreateInputText::new(InputTextStyle::Short, say(locale, "announce-when", &[]), input::WHEN)
        .placeholder(say(locale, "announce-when-hint", &[]))
        .max_length(MAX_WHEN)
        .required(true);
    let id = CustomId { guild, action: Action::AnnounceWhen(id.clone()) };
    let form = CreateModal::new(id.to_string(), say(locale, "announce-when-form", &[]));
    form.components(vec![CreateActionRow::InputText(input)])
}

/// The time that was chosen has passed: what now?
#[must_use]
pub fn past(ordered: &Ordered, locale: Locale) -> Screen {
    let announcement = &ordered.announcement;
    let (guild, id) = (announcement.guild, || announcement.id.clone());
    let button =
        |action, key: &str| CreateButton::new(CustomId { guild, action }.to_string()).label(say(locale, key, &[]));
    let when = announcement.content.due_at.map(|at| day_and_time(locale, at)).unwrap_or_default();
    let text = say(locale, "announce-past", &[("when", when.into())]);
    let preview = Letter::announcement(&announcement.content).preview();
    Screen::text(text).merged_with(preview).with_buttons([
        button(Action::AnnounceNow(id()), "announce-past-send").style(ButtonStyle::Success),
        button(Action::AnnounceWhen(id()), "announce-past-when").style(ButtonStyle::Secondary),
        button(Action::AnnounceCancel(id()), "announce-cancel").style(ButtonStyle::Danger),
    ])
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

/// What was announced and will be.
#[must_use]
pub fn list(listed: &[Ordered], locale: Locale) -> Screen {
    let mut lines = if listed.is_empty() {
        vec![say(locale, "announce-list-empty", &[])]
    } else {
        vec![say(locale, "announce-list", &[("count", listed.len().into())])]
    };
    lines.extend(listed.iter().map(|ordered| item(ordered, locale)));
    Screen::text(lines.join("\n"))
}

fn item(ordered: &Ordered, locale: Locale) -> String {
    let content = &ordered.announcement.content;
    let state = match ordered.delivery.as_ref().map(|delivery| delivery.state) {
        Some(DeliveryState::Sent) => say(locale, "announce-state-sent", &[]),
        Some(DeliveryState::Failed | DeliveryState::Expired) => say(locale, "announce-state-undelivered", &[]),
        Some(DeliveryState::Dropped) => say(locale, "announce-state-dropped", &[]),
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
            ("title", escape_markdown(&cut(&content.title, TITLE)).into()),
        ],
    )
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
