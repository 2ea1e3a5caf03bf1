//! The slash commands, one file a story. A command parses its options, calls a service and shows the outcome.
//!
//! To add one: a file with a `#[poise::command]` function, its line in [`all`], and its texts in
//! `locales/*/commands.ftl`; the structure test walks all commands and finds what is missing.

mod announce;
mod arguments;
mod ask;
mod check;
mod deadlines;
mod faq;
mod notice;
mod notices;
mod profile;
mod remind;
mod round;
mod setup;
mod submissions;
mod submit;
mod suggestions;
mod team;

use std::sync::Arc;

use poise::serenity_prelude::{Builder, CreateCommand};

use super::exchange::{Exchange, Incoming};
use super::{Problem, Shared, problem, screens};
use crate::domain::{GuildId, InteractionId, UserId};
use crate::service::{Who, remind as reminders};
use crate::text::Locale;

/// A command of this bot.
pub type Command = poise::Command<Arc<Shared>, Problem>;
/// What a command is called with.
pub type Context<'a> = poise::ApplicationContext<'a, Arc<Shared>, Problem>;

/// Every command, localised.
#[must_use]
pub fn all() -> Vec<Command> {
    let mut commands = vec![
        deadlines::deadlines(),
        submit::submit(),
        check::check(),
        submissions::submissions(),
        ask::ask(),
        ask::ask_message(),
        notice::notice(),
        profile::profile(),
        notices::notices(),
        setup::setup(),
        round::round(),
        announce::announce(),
        faq::faq(),
        remind::remind(),
        team::team(),
    ];
    super::localise::localise(&mut commands);
    commands
}

/// What Discord is told of the commands. poise does not localise what stands in a message's menu.
#[must_use]
pub fn registrations(commands: &[Command]) -> Vec<CreateCommand> {
    let slash = commands.iter().filter_map(Command::create_as_slash_command);
    let on_messages = commands.iter().filter_map(|command| {
        let menu = command.create_as_context_menu_command()?;
        let (tag, name) = super::localise::menu_name(command);
        Some(menu.name_localized(tag, name))
    });
    slash.chain(on_messages).collect()
}

/// Begins the exchange of a command.
///
/// # Errors
/// [`Problem::GuildOnly`] outside a server: every row that the bot keeps belongs to one.
async fn begin(ctx: Context<'_>) -> Result<Exchange, Problem> {
    let interaction = ctx.interaction;
    let guild = interaction.guild_id.ok_or(Problem::GuildOnly)?;
    let incoming = Incoming::of_command(interaction);
    let http = ctx.serenity_context().http.clone();
    Ok(Exchange::begin(ctx.framework.user_data.clone(), http, incoming, GuildId(guild.get()), name(ctx)).await)
}

/// After a command that was answered: whoever could not be reached by direct message hears here what stopped because of
/// that, once. `/remind` says it itself.
pub async fn afterwards(ctx: poise::Context<'_, Arc<Shared>, Problem>) {
    let poise::Context::Application(ctx) = ctx else { return };
    let Some(guild) = ctx.interaction.guild_id else { return };
    let says_itself = matches!(name(ctx), "remind list" | "remind off");
    let who = Who {
        guild: GuildId(guild.get()),
        user: UserId(ctx.interaction.user.id.get()),
        locale: Locale::from_tag(&ctx.interaction.locale),
    };
    if let Err(problem) = tell_of_unreachable(ctx, who, says_itself).await {
        problem::log(&problem, InteractionId(ctx.interaction.id.get()));
    }
}

async fn tell_of_unreachable(ctx: Context<'_>, mut who: Who, says_itself: bool) -> Result<(), Problem> {
    let app = &ctx.framework.user_data.app;
    let untold = reminders::untold(app, &who).await?;
    if untold.is_empty() {
        return Ok(());
    }
    if !says_itself {
        who.locale = app.locale_of(who.guild, who.user, who.locale).await;
        let told = screens::remind::unreachable(&untold, who.guild, who.locale).into_follow_up(true);
        told.execute(ctx.serenity_context(), (None, ctx.interaction.token.as_str())).await?;
    }
    Ok(reminders::told(app, &who).await?)
}

/// The path of a command in a log: the function that answers it.
#[must_use]
pub fn name(ctx: Context<'_>) -> &'static str {
    // Commands are built once and live as long as the program; their paths are few.
    NAMES.iter().find(|name| **name == ctx.command().qualified_name).copied().unwrap_or("other")
}

/// The paths of all commands, for logs and metrics: labels must come from a fixed set.
const NAMES: [&str; 37] = [
    "deadlines",
    "submit",
    "check",
    "submissions",
    "ask",
    "notice",
    "profile set",
    "profile show",
    "profile export",
    "profile delete",
    "notices import",
    "notices list",
    "notices remove",
    "setup show",
    "setup channels",
    "setup roles",
    "setup course",
    "setup policy",
    "round list",
    "round set",
    "round extend",
    "announce now",
    "announce schedule",
    "announce list",
    "announce cancel",
    "faq queue",
    "faq add",
    "faq list",
    "faq remove",
    "remind subscription",
    "remind aws",
    "remind list",
    "remind off",
    "team show",
    "team join",
    "team leave",
    "ask_message",
];

/// Begins the exchange of an operators' command. Discord hides these from others; that may have been changed under
/// Integrations, so it is checked here as well.
///
/// # Errors
/// [`Problem::NotOperator`] for everyone else, and as [`begin`].
async fn begin_operator(ctx: Context<'_>) -> Result<Exchange, Problem> {
    let exchange = begin(ctx).await?;
    exchange.check_operator().await?;
    Ok(exchange)
}
