//! `/ask` (질문), and the same on a message that somebody wrote.

use poise::serenity_prelude as serenity;
use serenity::Message;

use super::{Context, begin};
use crate::discord::Problem;
use crate::discord::components::answers::ask as answer;
use crate::discord::exchange::Audience;
use crate::discord::screens::answer::Typed;

/// Ask a question; the answer is quoted from the notices.
#[poise::command(slash_command, guild_only)]
pub async fn ask(ctx: Context<'_>, question: String, public: Option<bool>) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    let audience = if public == Some(true) { Audience::Channel } else { Audience::Person };
    exchange.conclude(answer(&exchange, &question, Typed::Command, audience).await).await
}

/// Ask what a message asks; the answer is for the person who looked it up.
#[poise::command(context_menu_command = "ask_message", guild_only)]
pub async fn ask_message(ctx: Context<'_>, message: Message) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    exchange.conclude(answer(&exchange, &message.content, Typed::Message, Audience::Person).await).await
}
