//! `/remind subscription` (구독).

use crate::discord::Problem;
use crate::discord::commands::arguments::Choice;
use crate::discord::commands::{Context, begin};
use crate::discord::exchange::Exchange;
use crate::discord::screens::renewal as screens;
use crate::domain::{Merchant, Platform, Subject};
use crate::service::remind::{self, Told};
use crate::text::month_day;

/// Tell when and where the subscription is paid, to be reminded to cancel it in time.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn subscription(
    ctx: Context<'_>,
    #[max_length = 50] day: Option<String>,
    service: Option<Choice<Merchant>>,
    platform: Option<Choice<Platform>>,
) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    let told = Told { day: None, merchant: service.map(|s| s.0), platform: platform.map(|p| p.0) };
    exchange.conclude(tell(&exchange, day.as_deref(), told).await).await
}

async fn tell(exchange: &Exchange, day: Option<&str>, told: Told) -> Result<(), Problem> {
    let locale = exchange.locale();
    let day = match day.map(|text| month_day(text, exchange.app.clock.now())).transpose() {
        Ok(day) => day,
        Err(problem) => {
            let screen = screens::bad_day(Some(&problem), day.unwrap_or_default(), locale);
            return Ok(exchange.tell(screen).await?);
        }
    };
    let Some(outlook) = remind::tell(&exchange.app, &exchange.who, Told { day, ..told }).await? else {
        return Ok(exchange.tell(screens::bad_day(None, "", locale)).await?);
    };
    let next = remind::next(&exchange.app, &exchange.who, Subject::Renewal).await?;
    Ok(exchange.tell(screens::outlook(&outlook, next, exchange.who.guild, locale)).await?)
}
