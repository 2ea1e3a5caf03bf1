//! `/faq` (자주묻는질문), for operators.

use super::{Context, begin_operator};
use crate::discord::Problem;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::service::answer;
use crate::text::{cut, date_time, escape_markdown, say};

/// How many questions are listed at once.
const SHOWN: usize = 15;

/// Questions that the notices do not answer. The work is in the subcommands.
#[poise::command(
    slash_command,
    guild_only,
    ephemeral,
    subcommand_required,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("queue")
)]
#[expect(clippy::unused_async, reason = "poise asks for an async function")]
pub async fn faq(_: Context<'_>) -> Result<(), Problem> {
    Ok(())
}

/// Questions that wait for an operator, oldest first.
#[poise::command(slash_command, guild_only, ephemeral)]
async fn queue(ctx: Context<'_>) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(list(&exchange).await).await
}

async fn list(exchange: &Exchange) -> Result<(), Problem> {
    let questions = answer::waiting(&exchange.app, exchange.who.guild).await?;
    let locale = exchange.locale();
    if questions.is_empty() {
        return Ok(exchange.tell(Screen::text(say(locale, "faq-queue-empty", &[]))).await?);
    }
    let mut lines = vec![say(locale, "faq-queue", &[("count", questions.len().into())])];
    for question in questions.iter().take(SHOWN) {
        let text = escape_markdown(&cut(&question.text, 80));
        lines.push(format!("- {} · <@{}> · {text}", date_time(question.asked_at), question.user));
    }
    Ok(exchange.tell(Screen::text(lines.join("\n"))).await?)
}
