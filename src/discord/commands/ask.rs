//! `/ask` (질문).

use super::{Context, begin};
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::{Problem, screens};
use crate::service::answer;

/// Ask a question; the answer is quoted from the notices.
#[poise::command(slash_command, guild_only)]
pub async fn ask(
    ctx: Context<'_>,
    #[min_length = 2]
    #[max_length = 300]
    question: String,
    public: Option<bool>,
) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    let audience = if public == Some(true) { Audience::Channel } else { Audience::Person };
    exchange.conclude(answer(&exchange, &question, audience).await).await
}

async fn answer(exchange: &Exchange, question: &str, audience: Audience) -> Result<(), Problem> {
    let question = question.split_whitespace().collect::<Vec<_>>().join(" ");
    let answered = answer::ask(&exchange.app, &exchange.who, &question, exchange.arrived_at).await?;
    let screen = screens::answer::answer(&answered, &question, 0, exchange.who.guild, exchange.locale());
    Ok(exchange.show(audience, screen).await?)
}
