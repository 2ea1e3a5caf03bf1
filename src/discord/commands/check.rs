//! `/check` (검사): the rules applied, nothing stored.

use poise::serenity_prelude as serenity;
use serenity::Attachment;

use super::arguments::Choice;
use super::{Context, begin};
use crate::discord::Problem;
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::{files, screens};
use crate::domain::ProgrammeId;
use crate::service::upload;

/// Check one to five PDFs as one proof.
#[poise::command(slash_command, guild_only, ephemeral)]
#[expect(clippy::too_many_arguments, reason = "Discord's options are the function's parameters")]
pub async fn check(
    ctx: Context<'_>,
    programme: Choice<ProgrammeId>,
    receipt: Attachment,
    receipt2: Option<Attachment>,
    receipt3: Option<Attachment>,
    receipt4: Option<Attachment>,
    receipt5: Option<Attachment>,
    #[min = 1]
    #[max = 99]
    round: Option<u32>,
) -> Result<(), Problem> {
    let exchange = begin(ctx).await?;
    let attached: Vec<_> = [Some(receipt), receipt2, receipt3, receipt4, receipt5].into_iter().flatten().collect();
    exchange.conclude(look(&exchange, programme.0, round, &attached).await).await
}

async fn look(
    exchange: &Exchange,
    programme: ProgrammeId,
    round: Option<u32>,
    attached: &[Attachment],
) -> Result<(), Problem> {
    exchange.defer(Audience::Person).await?;
    let Some((target, files)) = files::take(exchange, programme, round, attached).await? else { return Ok(()) };
    let work = upload::check(&exchange.app, &exchange.who, target, &files, exchange.arrived_at);
    let checkup = exchange.with_progress(files::reading(exchange.locale()), work).await??;
    let submit = exchange.shared.mentions.of("submit");
    Ok(exchange.tell(screens::receipt::checked(&checkup, &submit, exchange.locale())).await?)
}
