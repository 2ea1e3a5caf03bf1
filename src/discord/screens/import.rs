//! The operators' screens of an import: what would change, what is missing, why a file was not taken.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateInputText, CreateModal, InputTextStyle};

use super::proposal;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::GuildId;
use crate::notice::encoding::{Content, Unreadable};
use crate::service::book::VersionDate;
use crate::service::import::{Dropped, Gone, Looked, MOST_BYTES, MOST_NOTICES, Refused, Why};
use crate::store::corrections::Tidings;
use crate::store::notice_imports::ImportState;
use crate::text::{Locale, cut, escape_markdown, say};

use super::facts::minute;

/// The inputs of the forms.
pub mod input {
    /// Title.
    pub const TITLE: &str = "title";
    /// Courses.
    pub const CATEGORY: &str = "category";
    /// Address of the page.
    pub const LINK: &str = "link";
    /// Version date.
    pub const DATE: &str = "date";
    /// The text.
    pub const BODY: &str = "body";
}

/// Longest text of one input (Discord: text input, `max_length`).
const LONGEST_INPUT: u16 = 4000;
/// Longest title that is asked for; titles are offered as choices, which end there (Discord: choice name).
const LONGEST_TITLE: u16 = 100;

/// What there is to see of a proposal.
#[must_use]
pub fn looked(looked: &Looked, guild: GuildId, mentions: &Mentions, locale: Locale) -> Screen {
    match looked {
        Looked::Proposal(found) => proposal::proposal(found, guild, locale),
        Looked::NeedsHead { import, file, name, .. } => needs_head(import, *file, name, guild, locale),
        Looked::Gone(why) => gone(why, mentions, locale),
    }
}

fn needs_head(import: &str, file: usize, name: &str, guild: GuildId, locale: Locale) -> Screen {
    let name = escape_markdown(&cut(name, 80));
    let id = CustomId { guild, action: Action::ImportHead { import: import.to_owned(), file } };
    let fill = CreateButton::new(id.to_string()).label(say(locale, "import-head-button", &[]));
    let drop = proposal::drop_button(&crate::service::import::ProposalId::Import(import.to_owned()), guild, locale);
    let text = say(locale, "import-headless", &[("name", name.into())]);
    Screen::text(text).with_buttons([fill.style(ButtonStyle::Primary), drop])
}

/// Why there is nothing to decide.
#[must_use]
pub fn gone(why: &Gone, mentions: &Mentions, locale: Locale) -> Screen {
    let (import, list) = (mentions.of("notices import"), mentions.of("notices list"));
    Screen::text(match why {
        Gone::Missing => say(locale, "import-missing", &[("list", list.into())]),
        Gone::Expired => say(locale, "import-expired", &[("import", import.into())]),
        Gone::InForce => say(locale, "import-in-force", &[("list", list.into())]),
        Gone::Decided(state, by, at) => {
            let args = [("who", format!("<@{by}>").into()), ("at", minute(*at).into())];
            match state {
                ImportState::Applied => say(locale, "import-was-applied", &args),
                ImportState::Cancelled | ImportState::Open => say(locale, "import-was-cancelled", &args),
            }
        }
    })
}

/// It holds now.
#[must_use]
pub fn applied(
    notices: &[(String, Option<VersionDate>)],
    correction: Option<&(String, Tidings)>,
    guild: GuildId,
    locale: Locale,
) -> Screen {
    const SHOWN: usize = 15;
    let mut lines = vec![say(locale, "import-applied", &[("count", notices.len().into())])];
    lines.extend(notices.iter().take(SHOWN).map(|(title, dated)| {
        let title = escape_markdown(&cut(title, 80));
        format!("- {title} · {}", version_date(*dated, locale))
    }));
    if notices.len() > SHOWN {
        lines.push(say(locale, "import-more", &[("count", (notices.len() - SHOWN).into())]));
    }
    let Some((correction, tidings)) = correction else { return embedded(&lines) };
    lines.push(String::new());
    lines.push(match tidings {
        Tidings::First => say(locale, "correction-offer-first", &[]),
        Tidings::Windows => say(locale, "correction-offer", &[]),
        Tidings::PayDays => say(locale, "correction-offer-pay-days", &[]),
        Tidings::Several => say(locale, "correction-offer-several", &[]),
    });
    let id = CustomId { guild, action: Action::CorrectionShow(correction.clone()) };
    let label = match tidings {
        Tidings::First => say(locale, "correction-button-first", &[]),
        Tidings::Windows | Tidings::PayDays | Tidings::Several => say(locale, "correction-button", &[]),
    };
    embedded(&lines).with_buttons([CreateButton::new(id.to_string()).label(label).style(ButtonStyle::Primary)])
}

fn embedded(lines: &[String]) -> Screen {
    Screen::embed(CreateEmbed::new().description(cut(&lines.join("\n"), crate::discord::screen::MAX_DESCRIPTION)))
}

/// `2025-04-02 공지`, for lists.
#[must_use]
pub fn version_date(dated: Option<VersionDate>, locale: Locale) -> String {
    match dated {
        Some(VersionDate::Stated(day)) => say(locale, "version-stated", &[("date", day.to_string().into())]),
        Some(VersionDate::Imported(day)) => say(locale, "version-imported", &[("date", day.to_string().into())]),
        None => say(locale, "fact-unknown", &[]),
    }
}

/// An operator said no.
#[must_use]
pub fn dropped(dropped: &Dropped, mentions: &Mentions, locale: Locale) -> Screen {
    match dropped {
        Dropped::Done => Screen::text(say(locale, "import-dropped", &[])),
        Dropped::Gone(why) => gone(why, mentions, locale),
    }
}

/// Why a file was not taken in.
#[must_use]
pub fn refused(refused: &Refused, locale: Locale) -> Screen {
    let name = escape_markdown(&cut(&refused.name, 80));
    let why = match &refused.why {
        Why::Ending => say(locale, "import-ending", &[]),
        Why::TooLarge { bytes } => say(
            locale,
            "import-too-large",
            &[("size", (bytes.div_ceil(1024)).into()), ("most", (MOST_BYTES / 1024).into())],
        ),
        Why::TooMany { count } => {
            say(locale, "import-too-many", &[("count", (*count).into()), ("most", MOST_NOTICES.into())])
        }
        Why::Unreadable(Unreadable::Empty) => say(locale, "import-empty", &[]),
        Why::Unreadable(Unreadable::NotUtf8 { line }) => say(locale, "import-not-utf8", &[("line", (*line).into())]),
        Why::Unreadable(Unreadable::Other(content)) => match content {
            Content::Zip => say(locale, "import-zip", &[]),
            Content::Pdf => say(locale, "import-pdf", &[]),
            Content::Picture | Content::Binary => say(locale, "import-binary", &[]),
        },
    };
    Screen::text(format!("{}\n{why}", say(locale, "import-refused", &[("name", name.into())])))
}

/// The form for a text without a head; with the text itself when nothing was attached.
pub fn form(action: Action, suggestion: &str, with_body: bool, guild: GuildId, locale: Locale) -> CreateModal {
    let short = |id: &str, label: String, most: u16| {
        CreateInputText::new(InputTextStyle::Short, label, id).max_length(most).required(false)
    };
    let title = cut(&suggestion.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST_TITLE.into());
    let mut inputs = vec![
        short(input::TITLE, say(locale, "import-form-title", &[]), LONGEST_TITLE).required(!with_body).value(title),
        short(input::CATEGORY, say(locale, "import-form-category", &[]), 100).placeholder(say(
            locale,
            "import-form-category-example",
            &[],
        )),
        short(input::LINK, say(locale, "import-form-link", &[]), 400).placeholder("https://www.notion.so/…"),
        short(input::DATE, say(locale, "import-form-date", &[]), 20).placeholder("2025-04-02"),
    ];
    if with_body {
        let label = say(locale, "import-form-body", &[]);
        let body = CreateInputText::new(InputTextStyle::Paragraph, label, input::BODY).max_length(LONGEST_INPUT);
        inputs.push(body.placeholder(say(locale, "import-form-body-hint", &[])));
    }
    let rows = inputs.into_iter().map(CreateActionRow::InputText).collect();
    let heading = say(locale, "import-form", &[]);
    CreateModal::new(CustomId { guild, action }.to_string(), heading).components(rows)
}
