//! `/remind` (알림): what a person is reminded of, and how it stops. A file a subcommand.

mod aws;
mod list;
mod off;
mod subscription;

use super::Context;
use crate::discord::Problem;

use aws::aws;
use list::list;
use off::off;
use subscription::subscription;

/// A person's own reminders. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    subcommands("subscription", "aws", "list", "off")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn remind(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}
