//! `/setup channels` (채널).

use poise::serenity_prelude as serenity;

use super::saved;
use crate::discord::Problem;
use crate::discord::commands::{Context, begin_operator};
use crate::discord::exchange::Exchange;
use crate::discord::permissions::{self, Obstacle};
use crate::domain::ChannelId;
use crate::service::setup;
use crate::text::say;

/// The channels that the bot writes to. What is left out stays as it is.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn channels(
    ctx: Context<'_>,
    #[channel_types("Text", "News")] announcements: Option<serenity::PartialChannel>,
    #[channel_types("Text", "News")] operators: Option<serenity::PartialChannel>,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    let id = |channel: serenity::PartialChannel| ChannelId(channel.id.get());
    exchange.conclude(decide(&exchange, announcements.map(id), operators.map(id)).await).await
}

async fn decide(
    exchange: &Exchange,
    announcements: Option<ChannelId>,
    operators: Option<ChannelId>,
) -> Result<(), Problem> {
    setup::decide_channels(&exchange.app, &exchange.who, announcements, operators).await?;
    let mut notes = Vec::new();
    // The same channel for both is spoken of once.
    for channel in [announcements, operators.filter(|channel| Some(*channel) != announcements)].into_iter().flatten() {
        notes.push(reach(exchange, channel).await?);
    }
    saved(exchange, &notes).await
}

/// Whether the bot can write there, and if not, how to let it.
async fn reach(exchange: &Exchange, channel: ChannelId) -> Result<String, Problem> {
    let locale = exchange.locale();
    let obstacle = permissions::obstacle_in(exchange.http(), exchange.who.guild, channel).await?;
    let place = ("channel", format!("<#{channel}>").into());
    Ok(match obstacle {
        None => say(locale, "setup-channel-fine", &[place]),
        Some(Obstacle::Gone) => say(locale, "setup-channel-gone", &[]),
        Some(Obstacle::Lacks(permissions)) => {
            let names = permissions.into_iter().map(|permission| permission.name(locale)).collect::<Vec<_>>();
            say(locale, "setup-channel-lacks", &[place, ("permissions", names.join(", ").into())])
        }
    })
}
