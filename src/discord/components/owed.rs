//! Replies that were owed when the process ended: told now, while Discord still takes them.

use std::sync::Arc;

use chrono::Duration;
use poise::serenity_prelude as serenity;
use serenity::Http;

use crate::clock::{Clock, SystemClock};
use crate::discord::Shared;
use crate::discord::problem::{self, Problem};
use crate::discord::screen::Screen;
use crate::discord::screens::receipt;
use crate::service::submit;
use crate::store::replies::{self, PendingReply};

/// How long Discord takes answers (Discord: interaction tokens are valid for 15 minutes), less a margin.
const TOKEN_LIFE: Duration = Duration::minutes(14);

/// Tells everyone who was left waiting. A reply that cannot be given any more is struck off: what was stored shows
/// under `/submissions`.
pub async fn finish(shared: Arc<Shared>, http: Arc<Http>) {
    let pending = match replies::pending(&shared.app.store).await {
        Ok(pending) => pending,
        Err(error) => {
            tracing::error!(error = %error, "owed replies could not be looked up");
            return;
        }
    };
    for reply in pending {
        if let Err(problem) = finish_one(&shared, &http, &reply).await {
            problem::log(&problem, reply.interaction);
        }
    }
}

async fn finish_one(shared: &Shared, http: &Http, reply: &PendingReply) -> Result<(), Problem> {
    // The token's life follows the system's clock, not the domain's.
    if SystemClock.now() - reply.created_at < TOKEN_LIFE
        && let Some(screen) = screen(shared, reply).await?
    {
        screen.edit(http, &reply.token).await?;
        tracing::info!(interaction = reply.interaction.0, "an owed reply was given");
    }
    Ok(submit::replied(&shared.app, reply.guild, reply.interaction).await?)
}

async fn screen(shared: &Shared, reply: &PendingReply) -> Result<Option<Screen>, Problem> {
    let submitted = submit::outcome_of(&shared.app, reply.guild, &reply.about).await?;
    let reference = problem::reference(reply.interaction);
    Ok(submitted.map(|submitted| receipt::outcome(&submitted, &reference, &shared.mentions, reply.locale)))
}
