//! `/submit` (제출).

use poise::serenity_prelude as serenity;
use serenity::Attachment;

use super::arguments::Choice;
use super::{Context, begin};
use crate::clock::{Clock, SystemClock};
use crate::discord::Problem;
use crate::discord::components::evidence;
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::files;
use crate::domain::ProgrammeId;
use crate::service::submit::{self, Origin};

/// Hand in one to five PDFs as one proof.
#[poise::command(slash_command, guild_only, ephemeral)]
#[expect(clippy::too_many_arguments, reason = "Discord's options are the function's parameters")]
pub async fn submit(
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
    let attached = [Some(receipt), receipt2, receipt3, receipt4, receipt5].into_iter().flatten().collect();
    exchange.conclude(hand_in(&exchange, programme.0, round, attached).await).await
}

async fn hand_in(
    exchange: &Exchange,
    programme: ProgrammeId,
    round: Option<u32>,
    attached: Vec<Attachment>,
) -> Result<(), Problem> {
    exchange.defer(Audience::Person).await?;
    let Some((target, files)) = files::take(exchange, programme, round, &attached).await? else { return Ok(()) };
    let origin = Origin {
        interaction: exchange.id,
        token: exchange.token().to_owned(),
        arrived_at: exchange.arrived_at,
        stamped_at: SystemClock.now(),
        locale: exchange.locale(),
    };
    let work = submit::submit(&exchange.app, &exchange.who, &origin, &target, files);
    let submitted = exchange.with_progress(files::reading(exchange.locale()), work).await??;
    evidence::tell_outcome(exchange, submitted).await
}
