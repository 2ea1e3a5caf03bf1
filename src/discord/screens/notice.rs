//! The screen of `/notice`: one page at a time.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateButton, CreateEmbed, CreateEmbedFooter};

use super::answer::dated;
use super::quote::readable;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::screen::{MAX_DESCRIPTION, Screen};
use crate::domain::GuildId;
use crate::notice::Notice;
use crate::service::book::Book;
use crate::service::reading::{Page, pages};
use crate::text::{Locale, cut, say};

/// Draws a page of a notice; one that does not exist becomes the last.
#[must_use]
pub fn notice(book: &Book, notice: &Notice, page: usize, guild: GuildId, locale: Locale) -> Screen {
    let pages = pages(notice);
    let page = page.min(pages.len().saturating_sub(1));
    let Some(shown) = pages.get(page) else {
        return Screen::text(say(locale, "notice-empty", &[("title", notice.title.as_str().into())]));
    };
    let title = std::iter::once(notice.title.clone()).chain(shown.path.iter().cloned()).collect::<Vec<_>>();
    let footer = say(
        locale,
        "notice-page",
        &[
            ("page", (page + 1).into()),
            ("pages", pages.len().into()),
            ("dated", dated(book.date(notice), locale).into()),
        ],
    );
    let mut embed = CreateEmbed::new()
        .title(cut(&title.join(" › "), 256))
        .description(cut(&described(shown, locale), MAX_DESCRIPTION))
        .footer(CreateEmbedFooter::new(footer));
    let version = book.version(notice).map(|version| version.id.clone()).unwrap_or_default();
    let turn = |to: usize, label: &str, possible: bool| {
        let id = CustomId { guild, action: Action::NoticePage { version: version.clone(), page: to } };
        let label = say(locale, label, &[]);
        CreateButton::new(id.to_string()).label(label).style(ButtonStyle::Secondary).disabled(!possible)
    };
    let mut buttons = vec![
        turn(page.wrapping_sub(1), "notice-previous", page > 0),
        turn(page + 1, "notice-next", page + 1 < pages.len()),
    ];
    if let Some(link) = &notice.link {
        embed = embed.url(link.clone());
        buttons.push(CreateButton::new_link(link.clone()).label(say(locale, "ask-open-notice", &[])));
    }
    let screen = Screen::embed(embed).with_buttons(buttons);
    match &shown.template {
        Some(template) => screen.with_file(template.clone().into_bytes(), "template.md"),
        None => screen,
    }
}

fn described(page: &Page, locale: Locale) -> String {
    if page.template.is_some() { say(locale, "notice-template-file", &[]) } else { readable(&page.text) }
}
