//! What a trainee tells about themselves, what is stored about them, and its deletion.

use serde_json::{Value, json};

use super::remind::TeamReminders;
use super::submit::{self, Submitted};
use super::upload;
use super::{Failure, Who, evidence};
use crate::app::App;
use crate::domain::{BadName, Cohort, Course, DraftId, DraftKind, Hint, Profile, Recipient, Subject};
use crate::store::cleanups::Cleanup;
use crate::store::people::Person;
use crate::store::reminders::Reminder;
use crate::store::teams::Membership;
use crate::store::{audit, deliveries, drafts, people, profiles};

/// The profile's form as it was filled in.
#[derive(Clone, Debug)]
pub struct Form {
    /// English nickname.
    pub nick: String,
    /// Name in the papers.
    pub real_name: String,
    /// Intake, as a number; `2회차` and `2기` are understood.
    pub cohort: String,
    /// Chosen before the form opened.
    pub course: Course,
}

/// The field that was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormError {
    /// The nick.
    Nick(BadName),
    /// The name.
    RealName(BadName),
    /// The cohort.
    Cohort,
}

impl Form {
    /// The profile that the form tells of.
    ///
    /// # Errors
    /// The first field that was not understood.
    pub fn parse(&self) -> Result<Profile, FormError> {
        let digits: String = self.cohort.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = digits.trim_end_matches("회차").trim_end_matches('기');
        Ok(Profile {
            nick: self.nick.parse().map_err(FormError::Nick)?,
            real_name: self.real_name.parse().map_err(FormError::RealName)?,
            course: self.course,
            cohort: digits.parse().ok().and_then(Cohort::new).ok_or(FormError::Cohort)?,
        })
    }
}

/// What saving a profile led to.
#[derive(Debug)]
pub enum Saved {
    /// The profile alone.
    Profile(Profile),
    /// The upload that waited for it was taken up.
    WithUpload(Box<Submitted>),
    /// The upload that waited is gone.
    UploadGone,
}

/// Saves a profile, and takes up the upload that waited for it.
///
/// # Errors
/// When the store or the files at rest fail.
pub async fn save(app: &App, who: &Who, profile: Profile, draft: Option<&DraftId>) -> Result<Saved, Failure> {
    let now = app.clock.now();
    let known = app.profile(who.guild, who.user).await?;
    let mut tx = app.store.write().await?;
    let locale = known.and_then(|known| known.locale);
    profiles::put(&mut tx, who.guild, who.user, &profile, locale, now).await?;
    tx.commit().await?;
    let Some(id) = draft else { return Ok(Saved::Profile(profile)) };
    let mine = submit::own_draft(app, who, id).await?;
    let Some(draft) = mine.filter(|draft| draft.kind == DraftKind::Profile) else { return Ok(Saved::UploadGone) };
    let book = app.book_for(who.guild, who.user).await?;
    let (programme, round) = (draft.upload.programme, draft.upload.round);
    match upload::target(&book, programme, Some(round), draft.upload.arrived_at) {
        Ok(target) => Ok(Saved::WithUpload(Box::new(submit::resume(app, who, draft, &target, &profile).await?))),
        Err(_) => Ok(Saved::UploadGone),
    }
}

/// What the names of a waiting upload's files tell of the person.
///
/// # Errors
/// When the store fails.
pub async fn suggestion(app: &App, who: &Who, draft: Option<&DraftId>) -> Result<Option<Hint>, Failure> {
    let Some(id) = draft else { return Ok(None) };
    let mine = drafts::get(&app.store, who.guild, id).await?.filter(|draft| draft.upload.user == who.user);
    let Some(draft) = mine else { return Ok(None) };
    evidence::hint(app, who.guild, draft.id).await
}

/// Everything that is stored about a person on this server.
///
/// # Errors
/// When the store fails.
pub async fn everything(app: &App, who: &Who) -> Result<Person, Failure> {
    Ok(people::everything(&app.store, who.guild, who.user).await?)
}

/// The same as a JSON document.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn as_json(person: &Person) -> Result<Vec<u8>, Failure> {
    let file = |file: &crate::domain::StoredFile| json!({ "name": file.name, "role": file.role.as_str(), "size": file.size, "sha256": file.sha256 });
    let profile = person.profile.as_ref().map(|stored| {
        json!({
            "profile": stored.profile, "locale": stored.locale, "consented_at": stored.consented_at,
            "created_at": stored.created_at, "updated_at": stored.updated_at,
        })
    });
    let submissions: Vec<Value> = person
        .submissions
        .iter()
        .map(|(submission, files)| {
            json!({
                "reference": submission.reference.to_string(),
                "programme": submission.upload.programme, "round": submission.upload.round,
                "arrived_at": submission.upload.arrived_at, "status": submission.status,
                "status_since": submission.status_since, "checked": submission.checked,
                "files": files.iter().map(file).collect::<Vec<_>>(),
            })
        })
        .collect();
    let drafts: Vec<Value> = person
        .drafts
        .iter()
        .map(|(draft, files)| {
            json!({
                "programme": draft.upload.programme, "round": draft.upload.round,
                "arrived_at": draft.upload.arrived_at, "expires_at": draft.expires_at,
                "files": files.iter().map(file).collect::<Vec<_>>(),
            })
        })
        .collect();
    let questions: Vec<Value> = person
        .questions
        .iter()
        .map(|question| json!({ "text": question.text, "asked_at": question.asked_at, "answer": question.answer }))
        .collect();
    let reminders: Vec<Value> = person.reminders.iter().map(reminder).collect();
    let cleanups: Vec<Value> = person.cleanups.iter().map(cleanup).collect();
    let all = json!({
        "profile": profile, "submissions": submissions, "drafts": drafts, "questions": questions,
        "reminders": reminders, "aws": cleanups, "team": person.team.as_ref().map(team),
    });
    Ok(serde_json::to_vec_pretty(&all)?)
}

fn reminder(reminder: &Reminder) -> Value {
    json!({
        "subject": reminder.subject.to_string(), "state": reminder.switch.as_str(), "detail": reminder.detail,
        "changed_at": reminder.changed_at,
    })
}

fn cleanup(cleanup: &Cleanup) -> Value {
    let ticked: Vec<_> = cleanup.ticked.iter().map(|item| item.as_str()).collect();
    json!({ "programme": cleanup.programme, "done_at": cleanup.progress.done_at, "confirmed": ticked })
}

fn team(own: &Membership) -> Value {
    json!({ "name": own.team.name.as_str(), "cohort": own.team.cohort, "joined_at": own.joined_at })
}

/// What was deleted, and what stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// How many files went.
    pub files: usize,
    /// How many submissions stay, as part of the accounts.
    pub kept: u64,
}

/// Deletes what a person may have deleted: profile, team, reminders, drafts, questions, submissions that do not stand.
///
/// # Errors
/// When the store or the files at rest fail.
pub async fn erase(app: &App, who: &Who) -> Result<Erased, Failure> {
    let of_team = TeamReminders::beside(app, who).await?;
    let mut tx = app.store.write().await?;
    let erased = people::delete_personal(&mut tx, who.guild, who.user).await?;
    let to = Recipient::Person(who.user);
    deliveries::cancel_all(&mut tx, who.guild, to, Subject::PREFIX, app.clock.now()).await?;
    let entry = audit::Entry {
        guild: who.guild,
        at: app.clock.now(),
        actor: Some(who.user),
        action: "profile.erased".to_owned(),
        subject: who.user.to_string(),
        detail: json!({ "files": erased.objects.len(), "kept": erased.kept }),
    };
    audit::record(&mut tx, &entry).await?;
    of_team.renew(app, &mut tx).await?;
    tx.commit().await?;
    evidence::forget(app, &erased.objects).await?;
    Ok(Erased { files: erased.objects.len(), kept: erased.kept })
}
