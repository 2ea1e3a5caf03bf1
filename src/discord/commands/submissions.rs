//! `/submissions` (내제출).

use super::{Context, begin};
use crate::discord::exchange::Exchange;
use crate::discord::{Problem, screens};
use crate::service::submit;

/// What the person handed in and how it stands.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn submissions(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(list(&exchange).await).await
}

async fn list(exchange: &Exchange) -> Result<(), Problem> {
    let own = submit::own(&exchange.app, &exchange.who).await?;
    let submit = exchange.shared.mentions.of("submit");
    let screen = screens::submissions::submissions(&own.submissions, &own.drafts, &submit, exchange.locale());
    Ok(exchange.tell(screen).await?)
}
