//! `/setup` (설정), for operators: how the bot works on this server. Everything works without it; it adds channels,
//! roles and automatic posts.

mod channels;
mod course;
mod policy;
mod roles;

use super::{Context, begin_operator};
use crate::discord::exchange::Exchange;
use crate::discord::{Problem, screens};
use crate::service::setup;
use crate::text::say;

use channels::channels;
use course::course;
use policy::policy;
use roles::roles;

/// How the bot works on this server. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("show", "channels", "roles", "course", "policy")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn setup(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// The settings of this server.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn show(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(tell(&exchange, &[]).await).await
}

/// Shows the settings after a change, with what is to be known about it.
async fn saved(exchange: &Exchange, notes: &[String]) -> Result<(), Problem> {
    let saved = say(exchange.locale(), "setup-saved", &[]);
    tell(exchange, &[&[saved], notes].concat()).await
}

async fn tell(exchange: &Exchange, notes: &[String]) -> Result<(), Problem> {
    let settings = setup::settings(&exchange.app, exchange.who.guild).await?;
    let screen = screens::setup::settings(&settings, notes, &exchange.shared.mentions, exchange.locale());
    Ok(exchange.tell(screen).await?)
}
