//! The operators' screens of `/notices`.

use poise::serenity_prelude as serenity;
use serenity::CreateButton;

use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::{GuildId, Round};
use crate::service::import::{DateChange, Listing, Outcome, Refused};
use crate::store::notices::Imported;
use crate::text::{Locale, date_time, day_and_time, escape_markdown, programme_name, round_name, say};

/// Most lines of what was not understood that are shown at once.
const SHOWN: usize = 10;
/// Most buttons on one message (Discord: five rows of five).
const MAX_BUTTONS: usize = 25;

/// What an import did.
#[must_use]
pub fn outcome(outcome: &Outcome, locale: Locale) -> Screen {
    let mut lines = vec![say(locale, "import-done", &[("count", outcome.notices.len().into())])];
    for taken in &outcome.notices {
        let title = escape_markdown(&taken.title);
        let args = [("title", title.into()), ("sections", taken.sections.into())];
        lines.push(match taken.imported {
            Imported::Unchanged => say(locale, "import-unchanged", &args),
            Imported::Active(_) => say(locale, "import-active", &args),
            Imported::Waiting(_) => say(locale, "import-waiting", &args),
        });
    }
    lines.extend(outcome.changes.iter().flat_map(|change| changes(change, locale)));
    let left = outcome.diagnostics.len().saturating_sub(SHOWN);
    if !outcome.diagnostics.is_empty() {
        lines.push(say(locale, "import-diagnostics", &[]));
    }
    lines.extend(outcome.diagnostics.iter().take(SHOWN).map(|found| {
        say(locale, "import-diagnostic", &[("line", found.line.into()), ("text", found.say(locale).into())])
    }));
    if left > 0 {
        lines.push(say(locale, "import-more", &[("count", left.into())]));
    }
    Screen::text(lines.join("\n"))
}

/// Old → new, a line a round.
fn changes(change: &DateChange, locale: Locale) -> Vec<String> {
    let line = |new: &Round| {
        let old = change.before.round(new.number)?;
        (old.window != new.window).then(|| {
            say(
                locale,
                "import-changed",
                &[
                    ("programme", programme_name(locale, change.after.id).into()),
                    ("round", round_name(locale, new).into()),
                    ("old", window(old, locale).into()),
                    ("new", window(new, locale).into()),
                ],
            )
        })
    };
    change.after.rounds.iter().filter_map(line).collect()
}

fn window(round: &Round, locale: Locale) -> String {
    let side = |at: Option<_>| at.map_or_else(|| "?".to_owned(), |at| day_and_time(locale, at));
    format!("{} ~ {}", side(round.window.opens_at), side(round.window.closes_at))
}

/// Why a file was not taken in.
#[must_use]
pub fn refused(refused: &Refused, locale: Locale) -> Screen {
    Screen::text(match refused {
        Refused::NotUtf8 { line } => say(locale, "import-not-utf8", &[("line", (*line).into())]),
        Refused::NoNotice => say(locale, "import-no-notice", &[]),
    })
}

/// The notices in force, and those that wait, each with a button.
#[must_use]
pub fn listing(listing: &Listing, guild: GuildId, mentions: &Mentions, locale: Locale) -> Screen {
    if listing.active.is_empty() && listing.pending.is_empty() {
        return Screen::text(say(locale, "notices-list-empty", &[("import", mentions.of("notices import").into())]));
    }
    let mut lines = vec![say(locale, "notices-active", &[("count", listing.active.len().into())])];
    for version in &listing.active {
        lines.push(format!("- {} · {}", escape_markdown(&version.title), date_time(version.imported_at)));
    }
    if !listing.pending.is_empty() {
        lines.push(say(locale, "notices-pending", &[]));
    }
    let mut buttons = Vec::new();
    for (i, version) in listing.pending.iter().take(MAX_BUTTONS).enumerate() {
        lines.push(format!("{}. {} · {}", i + 1, escape_markdown(&version.title), date_time(version.imported_at)));
        let id = CustomId { guild, action: Action::NoticeActivate(version.id.clone()) };
        let label = say(locale, "notices-activate", &[("number", (i + 1).into())]);
        buttons.push(CreateButton::new(id.to_string()).label(label));
    }
    Screen::text(lines.join("\n")).with_buttons(buttons)
}
