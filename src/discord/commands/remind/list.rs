//! `/remind list` (목록).

use crate::discord::Problem;
use crate::discord::commands::{Context, begin};
use crate::discord::components::reminders;
use crate::discord::exchange::Exchange;

/// What is on, when each comes next, and how to stop it.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn list(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(show(&exchange).await).await
}

async fn show(exchange: &Exchange) -> Result<(), Problem> {
    Ok(exchange.tell(reminders::list(exchange).await?).await?)
}
