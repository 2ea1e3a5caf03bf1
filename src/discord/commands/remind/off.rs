//! `/remind off` (끄기).

use crate::discord::Problem;
use crate::discord::commands::{Context, begin};
use crate::discord::components::reminders;

/// Stop all reminders; a button takes that back.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn off(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(reminders::switch_off(&exchange, None, None).await).await
}
