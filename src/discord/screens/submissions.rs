//! The screen of `/submissions`: what was handed in, and how it stands.

use poise::serenity_prelude as serenity;
use serenity::CreateButton;

use super::findings::facts;
use super::receipt::change_buttons;
use crate::discord::custom_id::{Action, CustomId};
use crate::discord::screen::Screen;
use crate::domain::{Draft, DraftKind, Submission};
use crate::text::{Locale, date_time, day_and_time, programme_name, say};

/// How many submissions are listed; the latest.
const SHOWN: usize = 10;

/// Lists submissions and unfinished uploads. Buttons belong to the latest submission that can still be changed.
#[must_use]
pub fn submissions(submissions: &[Submission], drafts: &[Draft], submit: &str, locale: Locale) -> Screen {
    if submissions.is_empty() && drafts.is_empty() {
        return Screen::text(say(locale, "submissions-none", &[("submit", submit.into())]));
    }
    let mut lines = vec![say(locale, "submissions-title", &[])];
    lines.extend(submissions.iter().take(SHOWN).map(|submission| line(submission, locale)));
    lines.extend(drafts.iter().map(|draft| draft_line(draft, locale)));
    let mut screen = Screen::text(lines.join("\n"));
    if let Some(latest) = submissions.iter().find(|submission| submission.status.is_changeable()) {
        screen = screen.with_buttons(change_buttons(latest, locale));
    }
    screen.with_buttons(drafts.iter().take(5).map(|draft| draft_button(draft, locale)))
}

fn line(submission: &Submission, locale: Locale) -> String {
    let upload = &submission.upload;
    let number = say(locale, "round-plain", &[("number", upload.round.into())]);
    format!(
        "**{}** {} · {} {number} · {}\n{}",
        submission.reference,
        super::status_name(locale, submission.status),
        programme_name(locale, upload.programme),
        date_time(upload.arrived_at),
        facts(&submission.checked.facts, locale),
    )
}

fn draft_line(draft: &Draft, locale: Locale) -> String {
    let args = [
        ("programme", programme_name(locale, draft.upload.programme).into()),
        ("at", date_time(draft.upload.arrived_at).into()),
        ("until", day_and_time(locale, draft.expires_at).into()),
    ];
    match draft.kind {
        DraftKind::Profile => say(locale, "submissions-draft-profile", &args),
        DraftKind::Masked => say(locale, "submissions-draft-masked", &args),
        DraftKind::Rejected | DraftKind::Half | DraftKind::Failed => say(locale, "submissions-draft", &args),
    }
}

fn draft_button(draft: &Draft, locale: Locale) -> CreateButton {
    let (action, label) = match draft.kind {
        DraftKind::Profile => {
            (Action::ProfileStart(Some(draft.id.clone())), say(locale, "submissions-button-profile", &[]))
        }
        DraftKind::Masked => (Action::SubmitMasked(draft.id.clone()), say(locale, "receipt-button-masked", &[])),
        DraftKind::Rejected | DraftKind::Half | DraftKind::Failed => {
            (Action::RequestReview(draft.id.clone()), say(locale, "receipt-button-review", &[]))
        }
    };
    CreateButton::new(CustomId { guild: draft.upload.guild, action }.to_string()).label(label)
}
