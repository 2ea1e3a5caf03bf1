//! `/setup`: what operators decide for their server.

use super::{Failure, Who};
use crate::app::App;
use crate::domain::{GuildId, SubmissionMode};
use crate::store::audit;
use crate::store::settings::{self, GuildSettings};

/// The settings of a server.
///
/// # Errors
/// When the store fails.
pub async fn settings(app: &App, guild: GuildId) -> Result<GuildSettings, Failure> {
    Ok(settings::get(&app.store, guild).await?)
}

/// Decides where evidence counts as handed in.
///
/// # Errors
/// When the store fails.
pub async fn decide_submissions(app: &App, who: &Who, mode: SubmissionMode) -> Result<(), Failure> {
    let before = settings::get(&app.store, who.guild).await?;
    let mut tx = app.store.write().await?;
    let after = GuildSettings { submission_mode: Some(mode), ..before.clone() };
    settings::put(&mut tx, who.guild, &after).await?;
    let old = before.submission_mode.map(SubmissionMode::as_str);
    let entry = audit::Entry {
        guild: who.guild,
        at: app.clock.now(),
        actor: Some(who.user),
        action: "setup.submissions".to_owned(),
        subject: mode.as_str().to_owned(),
        detail: serde_json::json!({ "before": old }),
    };
    audit::record(&mut tx, &entry).await?;
    Ok(tx.commit().await?)
}
