//! `/setup policy` (기준).

use super::saved;
use crate::discord::Problem;
use crate::discord::commands::arguments::Choice;
use crate::discord::commands::{Context, begin_operator};
use crate::discord::exchange::Exchange;
use crate::domain::SubmissionMode;
use crate::service::setup;

/// Where evidence counts as handed in.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn policy(ctx: Context<'_>, submissions: Choice<SubmissionMode>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(decide(&exchange, submissions.0).await).await
}

async fn decide(exchange: &Exchange, mode: SubmissionMode) -> Result<(), Problem> {
    setup::decide_submissions(&exchange.app, &exchange.who, mode).await?;
    saved(exchange, &[]).await
}
