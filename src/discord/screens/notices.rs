//! The operators' screens of the notices that a server has: the list, the versions of one, taking one out.

use poise::serenity_prelude as serenity;
use serenity::{
    ButtonStyle, CreateButton, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};

use super::facts::{self, minute};
use super::import::version_date;
use super::proposal::cohort_name;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::GuildId;
use crate::service::book::VersionDate;
use crate::service::import::ProposalId;
use crate::service::notices::{Listing, Orphan, Removal};
use crate::store::notice_imports::NoticeImport;
use crate::store::notices::{NoticeState, NoticeVersion};
use crate::text::{Locale, cut, escape_markdown, programme_name, round_name, say};

/// Notices on one page of the list.
const PER_PAGE: usize = 15;
/// Most options of a menu (Discord: select menu).
const MOST_OPTIONS: usize = 25;
/// Longest text of an option (Discord: select option, `label`).
const LONGEST_OPTION: usize = 100;

/// The notices in force, page by page, and what waits.
#[must_use]
pub fn listing(listing: &Listing, page: usize, guild: GuildId, mentions: &Mentions, locale: Locale) -> Screen {
    let nothing_waits = listing.pending.is_empty() && listing.imports.is_empty();
    if listing.active.is_empty() && listing.removed.is_empty() && nothing_waits {
        return Screen::text(say(locale, "notices-list-empty", &[("import", mentions.of("notices import").into())]));
    }
    let pages = listing.active.len().div_ceil(PER_PAGE).max(1);
    let page = page.min(pages - 1);
    let shown: Vec<_> = listing.active.iter().skip(page * PER_PAGE).take(PER_PAGE).collect();
    let mut lines: Vec<_> = shown.iter().map(|(version, count)| active_line(version, *count, locale)).collect();
    let waiting = waiting(listing, locale);
    if !waiting.is_empty() {
        lines.push(String::new());
        lines.push(say(locale, "notices-waiting", &[("count", waiting.len().into())]));
        lines.extend(waiting.iter().map(|one| format!("- {} · {}", escape_markdown(&one.label), one.brought_by)));
    }
    if !listing.removed.is_empty() {
        let titles = listing.removed.iter().map(|version| escape_markdown(&cut(&version.title, 60)));
        let titles = titles.take(PER_PAGE).collect::<Vec<_>>().join(", ");
        lines.push(say(locale, "notices-removed", &[("titles", titles.into())]));
    }
    let title = say(locale, "notices-active", &[("count", listing.active.len().into())]);
    let mut screen =
        Screen::embed(CreateEmbed::new().title(title).description(cut(&lines.join("\n"), MAX_DESCRIPTION)));
    if !waiting.is_empty() {
        let waiting = waiting.into_iter().map(|one| (one.id.to_string(), one.label)).collect();
        screen =
            screen.with_select(menu(guild, Action::ProposalChoose, waiting, say(locale, "notices-waiting-menu", &[])));
    }
    let several = shown.iter().filter(|(_, count)| *count > 1).map(|(version, _)| version).chain(&listing.removed);
    let several: Vec<_> = several.map(|version| (version.id.clone(), version.title.clone())).collect();
    if !several.is_empty() {
        let label = say(locale, "notices-versions-menu", &[]);
        screen = screen.with_select(menu(guild, Action::NoticeVersions, several, label));
    }
    if pages == 1 { screen } else { screen.with_buttons(turn_buttons(page, pages, guild, locale)) }
}

fn turn_buttons(page: usize, pages: usize, guild: GuildId, locale: Locale) -> [CreateButton; 2] {
    let turn = |to: usize, label: String, possible: bool| {
        let id = CustomId { guild, action: Action::NoticesPage(to) };
        CreateButton::new(id.to_string()).label(label).style(ButtonStyle::Secondary).disabled(!possible)
    };
    [
        turn(page.wrapping_sub(1), say(locale, "notice-previous", &[]), page > 0),
        turn(page + 1, say(locale, "notice-next", &[]), page + 1 < pages),
    ]
}

fn menu(guild: GuildId, action: Action, options: Vec<(String, String)>, label: String) -> CreateSelectMenu {
    let options = options.into_iter().take(MOST_OPTIONS);
    let options =
        options.map(|(value, label)| CreateSelectMenuOption::new(cut(&label, LONGEST_OPTION), value)).collect();
    let id = CustomId { guild, action };
    CreateSelectMenu::new(id.to_string(), CreateSelectMenuKind::String { options }).placeholder(label)
}

fn active_line(version: &NoticeVersion, count: usize, locale: Locale) -> String {
    let title = escape_markdown(&cut(&version.title, 80));
    let mut parts =
        vec![format!("- **{title}**"), version_date(Some(VersionDate::of(version)), locale), source(version, locale)];
    if version.cohort.is_some() {
        parts.push(cohort_name(version.cohort, locale));
    }
    if count > 1 {
        parts.push(say(locale, "notices-count", &[("count", count.into())]));
    }
    parts.join(" · ")
}

/// Who brought a version.
fn source(version: &NoticeVersion, locale: Locale) -> String {
    version.actor.map_or_else(|| say(locale, "source-folder", &[]), |actor| format!("<@{actor}>"))
}

/// Something that an operator should decide on.
struct Waiting {
    id: ProposalId,
    label: String,
    brought_by: String,
}

fn waiting(listing: &Listing, locale: Locale) -> Vec<Waiting> {
    let import = |import: &NoticeImport| {
        let names: Vec<_> = import.files.iter().map(|file| file.name.as_str()).collect();
        let label = format!("{} · {}", cut(&names.join(", "), 70), minute(import.created_at));
        Waiting { id: ProposalId::Import(import.id.clone()), label, brought_by: format!("<@{}>", import.actor) }
    };
    let pending = |version: &NoticeVersion| {
        let label = format!("{} · {}", cut(&version.title, 70), minute(version.imported_at));
        Waiting { id: ProposalId::Version(version.id.clone()), label, brought_by: source(version, locale) }
    };
    listing.pending.iter().map(pending).chain(listing.imports.iter().map(import)).take(MOST_OPTIONS).collect()
}

/// All versions of a notice, with a menu of those that do not hold.
#[must_use]
pub fn versions(versions: &[NoticeVersion], guild: GuildId, locale: Locale) -> Screen {
    let Some(newest) = versions.first() else { return Screen::text(say(locale, "problem-stale", &[])) };
    let shown = versions.iter().take(MOST_OPTIONS);
    let lines = shown.clone().map(|version| {
        let state = state_name(version.state, locale);
        let dated = version_date(Some(VersionDate::of(version)), locale);
        format!("- {} · {} · {dated} · {state}", minute(version.imported_at), source(version, locale))
    });
    let title = cut(&say(locale, "versions-of", &[("title", newest.title.as_str().into())]), 256);
    let screen = Screen::embed(CreateEmbed::new().title(title).description(lines.collect::<Vec<_>>().join("\n")));
    let others = shown.filter(|version| version.state != NoticeState::Active).map(|version| {
        let label = format!("{} · {}", minute(version.imported_at), state_name(version.state, locale));
        (ProposalId::Version(version.id.clone()).to_string(), label)
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        return screen;
    }
    screen.with_select(menu(guild, Action::ProposalChoose, others, say(locale, "versions-menu", &[])))
}

fn state_name(state: NoticeState, locale: Locale) -> String {
    match state {
        NoticeState::Active => say(locale, "version-active", &[]),
        NoticeState::Pending => say(locale, "version-pending", &[]),
        NoticeState::Superseded => say(locale, "version-superseded", &[]),
        NoticeState::Removed => say(locale, "version-removed", &[]),
    }
}

/// Whether to take a notice out, and what depends on it.
#[must_use]
pub fn removal(removal: &Removal, guild: GuildId, locale: Locale) -> Screen {
    let title = escape_markdown(&cut(&removal.version.title, 80));
    let dated = version_date(Some(VersionDate::of(&removal.version)), locale);
    let mut lines = vec![say(locale, "removal-ask", &[("title", title.into()), ("dated", dated.into())])];
    for orphan in &removal.programmes {
        lines.extend(orphan_lines(orphan, locale));
    }
    if removal.programmes.is_empty() {
        lines.push(say(locale, "removal-nothing-depends", &[]));
    }
    let yes = CustomId { guild, action: Action::NoticeRemove(removal.version.id.clone()) };
    let no = CustomId { guild, action: Action::Dismiss };
    Screen::text(lines.join("\n")).with_buttons([
        CreateButton::new(yes.to_string()).label(say(locale, "removal-yes", &[])).style(ButtonStyle::Danger),
        CreateButton::new(no.to_string()).label(say(locale, "removal-no", &[])).style(ButtonStyle::Secondary),
    ])
}

fn orphan_lines(orphan: &Orphan, locale: Locale) -> Vec<String> {
    let programme = programme_name(locale, orphan.programme);
    let args = [("programme", programme.into()), ("submissions", orphan.submissions.into())];
    let rounds = orphan.rounds.iter().map(|round| {
        let window = facts::window(&round.window, locale, false);
        let args = [("round", round_name(locale, round).into()), ("window", window.into())];
        format!("  {}", say(locale, "removal-window", &args))
    });
    std::iter::once(say(locale, "removal-programme", &args)).chain(rounds).collect()
}

/// It is out; the way back.
#[must_use]
pub fn removed(version: &NoticeVersion, guild: GuildId, locale: Locale) -> Screen {
    let title = escape_markdown(&cut(&version.title, 80));
    let id = CustomId { guild, action: Action::NoticeUndo(version.id.clone()) };
    let undo = CreateButton::new(id.to_string()).label(say(locale, "removal-undo", &[])).style(ButtonStyle::Secondary);
    Screen::text(say(locale, "removal-done", &[("title", title.into())])).with_buttons([undo])
}
