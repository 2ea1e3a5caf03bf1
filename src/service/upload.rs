//! What `/submit` and `/check` share: which round is meant, and one report for the files.

use super::{Failure, Who};
use crate::app::App;
use crate::domain::{Course, GuildId, Moment, Phase, Profile, Programme, ProgrammeId, Round, UserId};
use crate::service::book::Book;
use crate::store::audit;
use crate::validator::{self, Policy, Report};

/// A file as the person sent it.
#[derive(Clone, Debug)]
pub struct NamedFile {
    /// Its name on the person's machine.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What an upload is for.
#[derive(Clone, Debug)]
pub struct Target {
    /// The programme.
    pub programme: Programme,
    /// Its round.
    pub round: Round,
}

/// Why there is no round to hand in to.
#[derive(Clone, Debug)]
pub enum NoTarget {
    /// The notices do not mention the programme.
    Programme(ProgrammeId),
    /// The programme has no round of that number.
    Round {
        /// What was asked for.
        asked: u32,
        /// What there is.
        rounds: Vec<Round>,
    },
}

/// The round with this number; without one, the round that the moment of arrival points to.
///
/// # Errors
/// When the notices know no such programme or round.
pub fn target(book: &Book, id: ProgrammeId, number: Option<u32>, at: Moment) -> Result<Target, NoTarget> {
    let programme = book.library.programme(id).ok_or(NoTarget::Programme(id))?;
    let round = match number {
        Some(number) => programme.round(number),
        None => programme.round_at(at),
    };
    let none = || NoTarget::Round { asked: number.unwrap_or_default(), rounds: programme.rounds.clone() };
    Ok(Target { programme: programme.clone(), round: round.ok_or_else(none)?.clone() })
}

/// The course of a person for whom the programme is not meant.
#[must_use]
pub fn other_course(programme: &Programme, profile: Option<&Profile>) -> Option<Course> {
    let course = profile?.course;
    let open_to_all = programme.courses.is_empty();
    (!open_to_all && !programme.courses.contains(&course)).then_some(course)
}

/// Reads the files in the worker process and judges them.
///
/// # Errors
/// When the worker did not answer: never a statement about the files.
pub async fn judge(
    app: &App,
    target: &Target,
    files: &[NamedFile],
    arrived_at: Moment,
    profile: Option<&Profile>,
) -> Result<Report, Failure> {
    let mut uploads = Vec::with_capacity(files.len());
    let _turn = app.turn().await;
    for file in files {
        let reading = app.worker.read(&file.bytes).await?;
        uploads.push(validator::Upload { name: file.name.clone(), reading });
    }
    let policy = Policy::of(&target.programme, &target.round);
    let profile = profile.cloned();
    // Milliseconds for an honest slip, more for text made to be slow: other people's answers must not wait.
    let judged = tokio::task::spawn_blocking(move || validator::judge(&uploads, &policy, arrived_at, profile.as_ref()));
    Ok(judged.await?)
}

/// The outcome of `/check`.
#[derive(Clone, Debug)]
pub struct Checkup {
    /// Whose rules were applied.
    pub programme: Programme,
    /// Of which round.
    pub round: Round,
    /// What they say.
    pub report: Report,
    /// Whether the round takes submissions now.
    pub phase: Phase,
}

/// `/check`: the report, and nothing stored.
///
/// # Errors
/// When the store or the worker fails.
pub async fn check(
    app: &App,
    who: &Who,
    target: Target,
    files: &[NamedFile],
    arrived_at: Moment,
) -> Result<Checkup, Failure> {
    let profile = app.profile(who.guild, who.user).await?;
    let report = judge(app, &target, files, arrived_at, profile.as_ref().map(|p| &p.profile)).await?;
    let Target { programme, round } = target;
    Ok(Checkup { phase: round.window.phase(arrived_at), programme, round, report })
}

/// Notes that a person pressed in time but their file could not be taken, for operators to be fair about it.
///
/// # Errors
/// When the store fails.
pub async fn missed(app: &App, who: (GuildId, UserId), arrived_at: Moment, why: &str) -> Result<(), Failure> {
    let (guild, user) = who;
    let mut tx = app.store.write().await?;
    let entry = audit::Entry {
        guild,
        at: arrived_at,
        actor: Some(user),
        action: "upload.missed".to_owned(),
        subject: user.to_string(),
        detail: serde_json::json!({ "why": why }),
    };
    audit::record(&mut tx, &entry).await?;
    Ok(tx.commit().await?)
}
