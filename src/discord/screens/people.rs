//! The screens of the profile: consent and course, the form, what is stored.

use poise::serenity_prelude as serenity;
use serenity::{
    CreateActionRow, CreateButton, CreateInputText, CreateModal, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption, InputTextStyle,
};

use crate::discord::custom_id::{Action, CustomId};
use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::domain::{Course, DraftId, GuildId, Hint, Nick, Profile, RealName};
use crate::service::people::FormError;
use crate::store::people::Person;
use crate::text::{Locale, course_name, date_time, escape_markdown, programme_name, say};

/// The inputs of the form.
pub mod input {
    /// English nickname.
    pub const NICK: &str = "nick";
    /// Name in the papers.
    pub const REAL_NAME: &str = "real_name";
    /// Intake.
    pub const COHORT: &str = "cohort";
}

/// Consent text and course menu. `course` is known already, from the profile or from a file's name.
#[must_use]
pub fn ask_course(
    guild: GuildId,
    course: Option<Course>,
    draft: Option<&DraftId>,
    consented: bool,
    mentions: &Mentions,
    locale: Locale,
) -> Screen {
    let id = CustomId { guild, action: Action::ProfileCourse(draft.cloned()) };
    let options = Course::ALL.map(|option| CreateSelectMenuOption::new(course_name(locale, option), option.as_str()));
    let menu = CreateSelectMenu::new(id.to_string(), CreateSelectMenuKind::String { options: options.to_vec() })
        .placeholder(say(locale, "profile-course-menu", &[]));
    let mut lines = Vec::new();
    if draft.is_some() {
        lines.push(say(locale, "profile-upload-kept", &[]));
    }
    if !consented {
        let args = [("show", mentions.of("profile show").into()), ("delete", mentions.of("profile delete").into())];
        lines.push(say(locale, "profile-consent", &args));
    }
    lines.push(say(locale, "profile-course-ask", &[]));
    let mut screen = Screen::text(lines.join("\n\n")).with_select(menu);
    if let Some(course) = course {
        let id = CustomId { guild, action: Action::ProfileForm(course, draft.cloned()) };
        let label = say(locale, "profile-course-known", &[("course", course_name(locale, course).into())]);
        screen = screen.with_buttons([CreateButton::new(id.to_string()).label(label)]);
    }
    screen
}

/// The form, filled in as far as anything is known.
pub fn form(
    guild: GuildId,
    course: Course,
    draft: Option<&DraftId>,
    known: Option<&Profile>,
    hint: Option<&Hint>,
    locale: Locale,
) -> CreateModal {
    let nick = known.map(|k| k.nick.to_string()).or_else(|| hint.map(|h| h.nick.to_string()));
    let guessed = hint.and_then(|h| h.real_name.as_ref());
    let name = known.map(|k| &k.real_name).or(guessed).map(ToString::to_string);
    let cohort = known.map(|k| k.cohort).or_else(|| hint.and_then(|h| h.cohort));
    let rows = vec![
        row(input::NICK, say(locale, "profile-nick", &[]), "tami.kim", nick, Nick::MAX),
        row(input::REAL_NAME, say(locale, "profile-real-name", &[]), "김현", name, RealName::MAX),
        row(input::COHORT, say(locale, "profile-cohort", &[]), "2", cohort.map(|c| c.number().to_string()), 3),
    ];
    let id = CustomId { guild, action: Action::ProfileForm(course, draft.cloned()) };
    CreateModal::new(id.to_string(), say(locale, "profile-form-title", &[])).components(rows)
}

fn row(id: &str, label: String, example: &str, value: Option<String>, max: usize) -> CreateActionRow {
    let max = u16::try_from(max).unwrap_or(u16::MAX);
    let mut text = CreateInputText::new(InputTextStyle::Short, label, id).placeholder(example).max_length(max);
    if let Some(value) = value {
        text = text.value(value);
    }
    CreateActionRow::InputText(text)
}

/// Why the form was not taken, and the way back to it.
#[must_use]
pub fn form_error(
    error: &FormError,
    guild: GuildId,
    course: Course,
    draft: Option<&DraftId>,
    locale: Locale,
) -> Screen {
    let text = match error {
        FormError::Nick(_) => say(locale, "profile-bad-nick", &[("max", Nick::MAX.into())]),
        FormError::RealName(_) => say(locale, "profile-bad-real-name", &[("max", RealName::MAX.into())]),
        FormError::Cohort => say(locale, "profile-bad-cohort", &[]),
    };
    let id = CustomId { guild, action: Action::ProfileForm(course, draft.cloned()) };
    Screen::text(text).with_buttons([CreateButton::new(id.to_string()).label(say(locale, "profile-try-again", &[]))])
}

/// The profile was saved.
#[must_use]
pub fn saved(profile: &Profile, locale: Locale) -> Screen {
    Screen::text(format!("{}\n{}", say(locale, "profile-saved", &[]), profile_line(profile, locale)))
}

fn profile_line(profile: &Profile, locale: Locale) -> String {
    say(
        locale,
        "profile-line",
        &[
            ("nick", escape_markdown(profile.nick.as_str()).into()),
            ("name", escape_markdown(profile.real_name.as_str()).into()),
            ("course", course_name(locale, profile.course).into()),
            ("cohort", profile.cohort.number().into()),
        ],
    )
}

/// Everything that is stored about a person.
#[must_use]
pub fn everything(everything: &Person, mentions: &Mentions, locale: Locale) -> Screen {
    let mut lines = vec![say(locale, "profile-stored", &[])];
    match &everything.profile {
        Some(stored) => {
            lines.push(profile_line(&stored.profile, locale));
            let at = date_time(stored.consented_at);
            lines.push(say(locale, "profile-consented", &[("at", at.into())]));
        }
        None => lines.push(say(locale, "profile-none", &[("set", mentions.of("profile set").into())])),
    }
    if let Some(own) = &everything.team {
        let name = escape_markdown(own.team.name.as_str());
        let args = [("name", name.into()), ("cohort", own.team.cohort.number().into())];
        lines.push(say(locale, "profile-team", &args));
    }
    let (submissions, drafts) = (everything.submissions.len(), everything.drafts.len());
    lines.push(say(
        locale,
        "profile-counts",
        &[
            ("submissions", submissions.into()),
            ("drafts", drafts.into()),
            ("questions", everything.questions.len().into()),
        ],
    ));
    for (submission, _) in &everything.submissions {
        lines.push(format!(
            "{} · {} · {} · {}",
            submission.reference,
            programme_name(locale, submission.upload.programme),
            date_time(submission.upload.arrived_at),
            super::status_name(locale, submission.status),
        ));
    }
    let args = [("export", mentions.of("profile export").into()), ("delete", mentions.of("profile delete").into())];
    lines.push(say(locale, "profile-rights", &args));
    Screen::text(lines.join("\n"))
}

/// The export.
#[must_use]
pub fn export(json: Vec<u8>, locale: Locale) -> Screen {
    Screen::text(say(locale, "profile-export", &[])).with_file(json, "bootcamp-bot-profile.json")
}
