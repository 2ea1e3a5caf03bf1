//! `/announce now` (지금) and `/announce schedule` (예약).

use poise::serenity_prelude as serenity;

use crate::discord::commands::{Context, begin_operator};
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::discord::{Problem, screens};
use crate::domain::{ChannelId, Moment, RoleId};
use crate::service::{announce, setup};
use crate::text::{say, when as read_when};

/// Write an announcement and send it at once.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn now(
    ctx: Context<'_>,
    #[channel_types("Text", "News")] channel: Option<serenity::PartialChannel>,
    role: Option<serenity::Role>,
    role2: Option<serenity::Role>,
    role3: Option<serenity::Role>,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(compose(&exchange, channel, [role, role2, role3], None).await).await
}

/// Write an announcement that goes out later.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn schedule(
    ctx: Context<'_>,
    #[max_length = 100] when: String,
    #[channel_types("Text", "News")] channel: Option<serenity::PartialChannel>,
    role: Option<serenity::Role>,
    role2: Option<serenity::Role>,
    role3: Option<serenity::Role>,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    let done = match read_when(&when, exchange.app.clock.now()) {
        Ok(due_at) => compose(&exchange, channel, [role, role2, role3], Some(due_at)).await,
        Err(problem) => {
            let told = exchange.tell(screens::announce::bad_when(&problem, &when, exchange.locale())).await;
            told.map_err(Problem::from)
        }
    };
    exchange.conclude(done).await
}

async fn compose(
    exchange: &Exchange,
    channel: Option<serenity::PartialChannel>,
    roles: [Option<serenity::Role>; 3],
    due_at: Option<Moment>,
) -> Result<(), Problem> {
    let chosen = channel.map(|channel| ChannelId(channel.id.get()));
    let usual = setup::settings(&exchange.app, exchange.who.guild).await?.guild.announcement_channel;
    let Some(channel) = chosen.or(usual) else {
        let setup = exchange.shared.mentions.of("setup channels");
        let text = say(exchange.locale(), "announce-no-channel", &[("setup", setup.into())]);
        return Ok(exchange.tell(Screen::text(text)).await?);
    };
    let roles = roles.into_iter().flatten().map(|role| RoleId(role.id.get())).collect();
    let id = announce::begin(&exchange.app, &exchange.who, channel, roles, due_at).await?;
    let form = screens::announce::form(exchange.who.guild, &id, None, exchange.locale());
    Ok(exchange.open(form).await?)
}
