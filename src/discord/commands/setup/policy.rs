//! `/setup policy` (기준).

use super::saved;
use crate::discord::Problem;
use crate::discord::commands::arguments::Choice;
use crate::discord::commands::{Context, begin_operator};
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::domain::SubmissionMode;
use crate::domain::deadline;
use crate::service::setup;
use crate::text::{escape_markdown, say};

/// Where evidence counts as handed in, when deadlines are announced. What is left out stays.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn policy(
    ctx: Context<'_>,
    submissions: Option<Choice<SubmissionMode>>,
    #[max_length = 100] reminders: Option<String>,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(decide(&exchange, submissions.map(|choice| choice.0), reminders.as_deref()).await).await
}

async fn decide(exchange: &Exchange, mode: Option<SubmissionMode>, reminders: Option<&str>) -> Result<(), Problem> {
    if let Some(text) = reminders {
        let Some(occasions) = deadline::occasions(text) else {
            let told = say(exchange.locale(), "setup-bad-reminders", &[("text", escape_markdown(text).into())]);
            return Ok(exchange.tell(Screen::text(told)).await?);
        };
        setup::decide_occasions(&exchange.app, &exchange.who, occasions).await?;
    }
    if let Some(mode) = mode {
        setup::decide_submissions(&exchange.app, &exchange.who, mode).await?;
    }
    saved(exchange, &[]).await
}
