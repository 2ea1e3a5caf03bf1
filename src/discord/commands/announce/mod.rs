//! `/announce` (공지발송), for operators: write, look, send now or later; what is waiting and what did not arrive.

mod compose;
mod waiting;

use super::Context;
use crate::discord::Problem;

use compose::{now, schedule};
use waiting::{cancel, list};

/// Announcements in channels. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("now", "schedule", "list", "cancel")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn announce(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}
