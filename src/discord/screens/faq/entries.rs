//! The screens of `/faq list`: the answers that stay.

use poise::serenity_prelude as serenity;
use serenity::{
    ButtonStyle, CreateButton, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

use super::super::import::version_date;
use super::super::proposal::courses;
use super::button;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::GuildId;
use crate::domain::calendar::kst_date;
use crate::service::book::{Book, VersionDate};
use crate::service::faq::entries::{PAGE, Page};
use crate::store::faq::Entry;
use crate::text::{Locale, cut, escape_markdown, say};

/// The menu's value for an answer that belongs to no notice.
pub const NO_NOTICE: &str = "none";
/// Most options of a menu (Discord: string select).
const MAX_OPTIONS: usize = 25;
/// How many other wordings are shown.
const WORDINGS: usize = 5;

/// A page of the entries, those to look at first.
#[must_use]
pub fn list(page: &Page, mentions: &Mentions, guild: GuildId, locale: Locale) -> Screen {
    if page.entries.is_empty() {
        return Screen::text(say(locale, "faq-list-empty", &[("add", mentions.of("faq add").into())]));
    }
    let first = page.page * PAGE + 1;
    let args = [
        ("count", page.count.into()),
        ("outdated", page.outdated.into()),
        ("page", (page.page + 1).into()),
        ("pages", page.pages.into()),
    ];
    let mut lines = vec![say(locale, "faq-list", &args)];
    for (i, (entry, outdated)) in page.entries.iter().enumerate() {
        let text = escape_markdown(&cut(&entry.content.question, 80));
        let date = kst_date(entry.answered_at).to_string();
        let args = [("number", (first + i).into()), ("text", text.into()), ("date", date.into())];
        let line =
            if *outdated { say(locale, "faq-list-outdated", &args) } else { say(locale, "faq-list-line", &args) };
        lines.push(line);
    }
    let screen = Screen::text(lines.join("\n")).with_select(menu(page, first, guild, locale));
    if page.pages == 1 {
        return screen;
    }
    let turn = |to: usize, label: String, possible: bool| button(guild, Action::FaqList(to), label).disabled(!possible);
    screen.with_buttons([
        turn(page.page.wrapping_sub(1), say(locale, "faq-previous", &[]), page.page > 0),
        turn(page.page + 1, say(locale, "faq-next", &[]), page.page + 1 < page.pages),
    ])
}

fn menu(page: &Page, first: usize, guild: GuildId, locale: Locale) -> CreateSelectMenu {
    let option = |(i, (entry, _)): (usize, &(Entry, bool))| {
        let label = cut(&format!("{}. {}", first + i, entry.content.question), 100);
        CreateSelectMenuOption::new(label, entry.id.clone())
    };
    let options = page.entries.iter().enumerate().map(option).collect();
    let id = CustomId { guild, action: Action::FaqOpen };
    CreateSelectMenu::new(id.to_string(), CreateSelectMenuKind::String { options }).placeholder(say(
        locale,
        "faq-list-menu",
        &[],
    ))
}

/// An entry, and what stands beside it.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// The notices in force.
    pub book: &'a Book,
    /// Of which day its notice was when it was written.
    pub dated: Option<VersionDate>,
    /// Whether whoever looks at it may let it be for everyone.
    pub may_widen: bool,
}

/// One entry, below what became of it.
#[must_use]
pub fn entry(beside: Beside<'_>, entry: &Entry, headline: String, guild: GuildId, locale: Locale) -> Screen {
    let book = beside.book;
    let outdated = book.is_outdated(entry);
    let mut lines = vec![entry.content.answer.clone(), String::new(), written(entry, locale)];
    lines.push(match book.notice_of(entry) {
        Some(notice) => {
            let dated = version_date(beside.dated, locale);
            say(
                locale,
                "faq-entry-notice",
                &[("title", escape_markdown(&notice.title).into()), ("dated", dated.into())],
            )
        }
        None => say(locale, "faq-entry-no-notice", &[]),
    });
    if !entry.content.courses.is_empty() {
        lines.push(say(locale, "faq-entry-courses", &[("courses", courses(&entry.content.courses, locale).into())]));
    }
    if !entry.content.wordings.is_empty() {
        let wordings = entry.content.wordings.iter().take(WORDINGS).map(|text| escape_markdown(&cut(text, 80)));
        let wordings = wordings.collect::<Vec<_>>().join(" / ");
        lines.push(say(locale, "faq-entry-wordings", &[("wordings", wordings.into())]));
    }
    let embed = CreateEmbed::new()
        .title(cut(&escape_markdown(&entry.content.question), 256))
        .description(cut(&lines.join("\n"), MAX_DESCRIPTION));
    let flag = outdated.then(|| say(locale, "faq-entry-outdated", &[]));
    let content: Vec<_> = [headline].into_iter().chain(flag).filter(|line| !line.is_empty()).collect();
    Screen::text(content.join("\n"))
        .with_embed(embed)
        .with_buttons(buttons(entry, outdated, guild, locale))
        .with_buttons(widen(entry, beside.may_widen, guild, locale))
        .with_select(notices(book, entry, guild, locale))
}

fn written(entry: &Entry, locale: Locale) -> String {
    let date = kst_date(entry.answered_at).to_string();
    say(locale, "faq-entry-written", &[("date", date.into()), ("who", format!("<@{}>", entry.author).into())])
}

fn buttons(entry: &Entry, outdated: bool, guild: GuildId, locale: Locale) -> Vec<CreateButton> {
    let id = || entry.id.clone();
    let edit = Action::FaqEdit { entry: id(), revision: entry.revision };
    let mut buttons = vec![button(guild, edit, say(locale, "faq-edit", &[]))];
    if outdated {
        let confirm = button(guild, Action::FaqConfirm(id()), say(locale, "faq-confirm", &[]));
        buttons.insert(0, confirm.style(ButtonStyle::Success));
    }
    buttons.push(button(guild, Action::FaqRemove(id()), say(locale, "faq-remove", &[])).style(ButtonStyle::Danger));
    buttons.push(button(guild, Action::FaqList(0), say(locale, "faq-back-to-list", &[])));
    buttons
}

/// 「모든 과정에 쓰기」, for an answer that was written for some.
fn widen(entry: &Entry, may: bool, guild: GuildId, locale: Locale) -> Option<CreateButton> {
    let label = || say(locale, "faq-for-all", &[]);
    (may && !entry.content.courses.is_empty()).then(|| button(guild, Action::FaqForAll(entry.id.clone()), label()))
}

/// The notices to which an entry can be tied.
fn notices(book: &Book, entry: &Entry, guild: GuildId, locale: Locale) -> CreateSelectMenu {
    let none = CreateSelectMenuOption::new(say(locale, "faq-no-notice", &[]), NO_NOTICE);
    let notices = book.library.notices.iter().filter_map(|notice| {
        let version = book.version(notice)?;
        Some(CreateSelectMenuOption::new(cut(&notice.title, 100), version.id.clone()))
    });
    let options = std::iter::once(none).chain(notices).take(MAX_OPTIONS).collect();
    let id = CustomId { guild, action: Action::FaqLink(entry.id.clone()) };
    CreateSelectMenu::new(id.to_string(), CreateSelectMenuKind::String { options }).placeholder(say(
        locale,
        "faq-notice-menu",
        &[],
    ))
}

/// The entry was taken out; with the way back.
#[must_use]
pub fn removed(entry: &str, guild: GuildId, locale: Locale) -> Screen {
    Screen::text(say(locale, "faq-removed", &[])).with_buttons([
        button(guild, Action::FaqBringBack(entry.to_owned()), say(locale, "faq-put-back", &[])),
        button(guild, Action::FaqList(0), say(locale, "faq-back-to-list", &[])),
    ])
}

/// Gives back what somebody wrote and could not be kept.
#[must_use]
pub fn with_unsaved(screen: Screen, written: Option<&str>, locale: Locale) -> Screen {
    let Some(written) = written else { return screen };
    let title = say(locale, "faq-unsaved", &[]);
    screen.with_embed(CreateEmbed::new().title(title).description(cut(written, MAX_DESCRIPTION)))
}
