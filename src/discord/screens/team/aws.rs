//! How far a team is with the AWS account that it shares: the whole list on one screen.

use poise::serenity_prelude as serenity;
use serenity::{ButtonStyle, CreateEmbed};

use super::{bold, mention};
use crate::discord::custom_id::Cleanup;
use crate::discord::screen::Screen;
use crate::discord::screens::cleanup::{self, texts};
use crate::domain::cleanup::{Item, Mate, Mates};
use crate::domain::{GuildId, Moment};
use crate::service::teams::{SHARED, View};
use crate::text::{Locale, day_and_time, programme_name, say};

/// How many of those who confirmed an item are named: the whole list has to fit into one message.
const CONFIRMING: usize = 3;
/// How much is told of what each says of the whole, for the same reason.
const WORDS: usize = 20;

/// What nobody has confirmed, then what somebody has, each the dearest first; and what each says of the whole.
#[must_use]
pub fn view(view: &View, now: Moment, guild: GuildId, locale: Locale) -> Screen {
    let name = ("name", bold(&view.team.name).into());
    let mut lines = vec![
        say(locale, "team-aws-list", &[name, ("programme", programme_name(locale, SHARED).into())]),
        progress(&view.mates, now, locale),
    ];
    lines.extend(view.mates.0.iter().flat_map(|mate| words(mate, locale)).take(WORDS));
    lines.push(say(locale, "team-aws-only-team", &[]));
    let is_open = |item: &Item| view.mates.confirming(*item, now).next().is_none();
    let (open, confirmed): (Vec<_>, Vec<_>) = Item::all().partition(is_open);
    let open = open.into_iter().map(|item| say(locale, "aws-open", &[("name", texts::name(item, locale).into())]));
    let confirmed = confirmed.into_iter().map(|item| line(item, &view.mates, now, locale));
    let parts = [
        (say(locale, "team-aws-nobody", &[]), open.collect::<Vec<_>>()),
        (say(locale, "team-aws-somebody", &[]), confirmed.collect()),
    ];
    let parts = parts.into_iter().filter(|(_, items)| !items.is_empty());
    let embeds = parts.map(|(title, items)| CreateEmbed::new().title(title).description(items.join("\n")));
    let list = cleanup::button(guild, Cleanup::Open(SHARED, 0), say(locale, "aws-open-list", &[]));
    embeds.fold(Screen::text(lines.join("\n")), Screen::with_embed).with_buttons([list.style(ButtonStyle::Primary)])
}

/// How many items somebody of the team has confirmed.
#[must_use]
pub fn progress(mates: &Mates, now: Moment, locale: Locale) -> String {
    let args = [("done", mates.confirmed(now).into()), ("total", Item::count().into())];
    say(locale, "team-aws-confirmed", &args)
}

/// What one of them says of the whole; both, because it is not known which came last.
fn words(mate: &Mate, locale: Locale) -> impl Iterator<Item = String> {
    let who = || ("who", mention(mate.user).into());
    let when = |at| ("when", day_and_time(locale, at).into());
    let gone = mate.done_at.map(|at| say(locale, "team-aws-gone", &[who(), when(at)]));
    let using = mate.using_until.map(|until| say(locale, "team-aws-using", &[who(), when(until)]));
    gone.into_iter().chain(using)
}

fn line(item: Item, mates: &Mates, now: Moment, locale: Locale) -> String {
    let confirming: Vec<_> = mates.confirming(item, now).map(mention).collect();
    let who = ("who", confirming[..confirming.len().min(CONFIRMING)].join(" ").into());
    let name = ("item", texts::name(item, locale).into());
    if confirming.len() > CONFIRMING {
        let more = confirming.len() - CONFIRMING;
        return say(locale, "team-aws-item-more", &[name, who, ("count", more.into())]);
    }
    say(locale, "team-aws-item", &[name, who])
}
