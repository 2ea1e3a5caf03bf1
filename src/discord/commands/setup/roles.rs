//! `/setup roles` (역할).

use poise::serenity_prelude as serenity;

use super::saved;
use crate::discord::Problem;
use crate::discord::commands::{Context, begin_operator};
use crate::discord::exchange::Exchange;
use crate::domain::RoleId;
use crate::service::setup;
use crate::text::say;

/// Who counts as an operator, besides those who may manage the server. Without the option: nobody else.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn roles(ctx: Context<'_>, operator: Option<serenity::Role>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(decide(&exchange, operator.map(|role| RoleId(role.id.get()))).await).await
}

async fn decide(exchange: &Exchange, role: Option<RoleId>) -> Result<(), Problem> {
    setup::decide_operator_role(&exchange.app, &exchange.who, role).await?;
    let advice = role.map(|_| say(exchange.locale(), "setup-role-integrations", &[]));
    saved(exchange, &Vec::from_iter(advice)).await
}
