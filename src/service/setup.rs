//! `/setup`: what operators decide for their server.

use serde_json::{Value, json};

use super::{Failure, Who, schedule};
use crate::app::App;
use crate::domain::deadline::Occasion;
use crate::domain::{ChannelId, Cohort, Course, GuildId, RoleId, SubmissionMode};
use crate::store::courses::{self, CourseSettings};
use crate::store::settings::{self, GuildSettings};
use crate::store::{Tx, audit};

/// All that was decided for a server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// For the whole server.
    pub guild: GuildSettings,
    /// By course and cohort.
    pub courses: Vec<CourseSettings>,
}

/// The settings of a server.
///
/// # Errors
/// When the store fails.
pub async fn settings(app: &App, guild: GuildId) -> Result<Settings, Failure> {
    Ok(Settings { guild: settings::get(&app.store, guild).await?, courses: courses::list(&app.store, guild).await? })
}

/// Decides where evidence counts as handed in.
///
/// # Errors
/// When the store fails.
pub async fn decide_submissions(app: &App, who: &Who, mode: SubmissionMode) -> Result<(), Failure> {
    decide(app, who, "setup.submissions", |settings| {
        let old = settings.submission_mode.replace(mode);
        json!({ "before": old.map(SubmissionMode::as_str), "after": mode.as_str() })
    })
    .await
}

/// Decides of which moments of a round people are told.
///
/// # Errors
/// When the store fails.
pub async fn decide_occasions(app: &App, who: &Who, occasions: Vec<Occasion>) -> Result<(), Failure> {
    decide(app, who, "setup.occasions", |settings| {
        let old = settings.occasions.replace(occasions);
        json!({ "before": old, "after": settings.occasions })
    })
    .await?;
    schedule::keep(app, who.guild, &app.book(who.guild).await?).await
}

/// Decides where the bot writes; `None` leaves a channel as it is.
///
/// # Errors
/// When the store fails.
pub async fn decide_channels(
    app: &App,
    who: &Who,
    announcements: Option<ChannelId>,
    operators: Option<ChannelId>,
) -> Result<(), Failure> {
    decide(app, who, "setup.channels", |settings| {
        let before = json!([settings.announcement_channel, settings.operator_channel]);
        settings.announcement_channel = announcements.or(settings.announcement_channel);
        settings.operator_channel = operators.or(settings.operator_channel);
        json!({ "before": before, "after": [settings.announcement_channel, settings.operator_channel] })
    })
    .await?;
    schedule::keep(app, who.guild, &app.book(who.guild).await?).await
}

/// Decides who is an operator besides those who may manage the server.
///
/// # Errors
/// When the store fails.
pub async fn decide_operator_role(app: &App, who: &Who, role: Option<RoleId>) -> Result<(), Failure> {
    decide(app, who, "setup.roles", |settings| {
        let old = std::mem::replace(&mut settings.operator_role, role);
        json!({ "before": old, "after": role })
    })
    .await
}

/// Decides on the roles of one cohort.
///
/// # Errors
/// When the store fails.
pub async fn decide_course(app: &App, who: &Who, decided: &CourseSettings) -> Result<(), Failure> {
    let mut tx = app.store.write().await?;
    courses::put(&mut tx, who.guild, decided).await?;
    let after = json!({
        "course": decided.course.as_str(),
        "cohort": decided.cohort.number(),
        "role": decided.role,
        "instructor": decided.instructor_role,
    });
    record(app, &mut tx, who, "setup.course", after).await?;
    Ok(tx.commit().await?)
}

/// Changes the settings and records what `change` says about it.
async fn decide(
    app: &App,
    who: &Who,
    action: &str,
    change: impl FnOnce(&mut GuildSettings) -> Value + Send,
) -> Result<(), Failure> {
    // Read inside the transaction's turn, so that two operators do not undo each other's decisions.
    let mut tx = app.store.write().await?;
    let mut decided = settings::get(&app.store, who.guild).await?;
    let detail = change(&mut decided);
    settings::put(&mut tx, who.guild, &decided).await?;
    record(app, &mut tx, who, action, detail).await?;
    Ok(tx.commit().await?)
}

async fn record(app: &App, tx: &mut Tx, who: &Who, action: &str, detail: Value) -> Result<(), Failure> {
    let entry = audit::Entry {
        guild: who.guild,
        at: app.clock.now(),
        actor: Some(who.user),
        action: action.to_owned(),
        subject: who.guild.to_string(),
        detail,
    };
    Ok(audit::record(tx, &entry).await?)
}

/// Whether one of these roles makes its bearer an operator.
///
/// # Errors
/// When the store fails.
pub async fn is_operator(app: &App, guild: GuildId, roles: &[RoleId]) -> Result<bool, Failure> {
    let role = settings::get(&app.store, guild).await?.operator_role;
    Ok(role.is_some_and(|role| roles.contains(&role)))
}

/// The cohorts that somebody with these roles teaches.
///
/// # Errors
/// When the store fails.
pub async fn teaches(app: &App, guild: GuildId, roles: &[RoleId]) -> Result<Vec<(Course, Cohort)>, Failure> {
    let courses = courses::list(&app.store, guild).await?.into_iter();
    let taught = courses.filter(|course| course.instructor_role.is_some_and(|role| roles.contains(&role)));
    Ok(taught.map(|course| (course.course, course.cohort)).collect())
}
