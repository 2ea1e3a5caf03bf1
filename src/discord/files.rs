//! Attachments of a command: which round they are for, fetched while their links are fresh.

use poise::serenity_prelude as serenity;
use serenity::Attachment;

use super::Problem;
use super::attachment::DownloadError;
use super::custom_id::{Action, CustomId};
use super::exchange::Exchange;
use super::screen::Screen;
use crate::domain::{Course, Programme, ProgrammeId};
use crate::service::upload::{self, NamedFile, NoTarget, Target};
use crate::text::{Locale, course_name, cut, escape_markdown, programme_name, round_name, say, time};

/// The target and the files; `None` when the person was told why there are none.
///
/// # Errors
/// When the store fails or Discord does not take the answer.
pub async fn take(
    exchange: &Exchange,
    programme: ProgrammeId,
    round: Option<u32>,
    attached: &[Attachment],
) -> Result<Option<(Target, Vec<NamedFile>)>, Problem> {
    let book = exchange.app.book_for(exchange.who.guild, exchange.who.user).await?;
    let target = match upload::target(&book, programme, round, exchange.arrived_at) {
        Ok(target) => target,
        Err(none) => {
            exchange.tell(no_target(exchange, &none)).await?;
            return Ok(None);
        }
    };
    let profile = exchange.app.profile(exchange.who.guild, exchange.who.user).await?;
    if let Some(course) = upload::other_course(&target.programme, profile.as_ref().map(|p| &p.profile)) {
        exchange.tell(other_course(exchange, &target.programme, course)).await?;
        return Ok(None);
    }
    let mut files = Vec::with_capacity(attached.len());
    for attachment in attached {
        let Some(bytes) = fetch(exchange, attachment).await? else { return Ok(None) };
        files.push(NamedFile { name: attachment.filename.clone(), bytes });
    }
    Ok(Some((target, files)))
}

/// The bytes of an attachment; `None` when the person was told why there are none.
///
/// # Errors
/// When the store fails or Discord does not take the answer.
pub async fn fetch(exchange: &Exchange, attachment: &Attachment) -> Result<Option<Vec<u8>>, Problem> {
    match exchange.shared.downloads.download(&attachment.url, attachment.size.into()).await {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) => {
            refuse(exchange, attachment, &error).await?;
            Ok(None)
        }
    }
}

/// What is shown while files are read.
#[must_use]
pub fn reading(locale: Locale) -> Screen {
    Screen::text(say(locale, "receipt-reading", &[]))
}

/// What is shown to an operator while notices are read.
#[must_use]
pub fn reading_notices(locale: Locale) -> Screen {
    Screen::text(say(locale, "import-reading", &[]))
}

fn no_target(exchange: &Exchange, none: &NoTarget) -> Screen {
    let locale = exchange.locale();
    Screen::text(match none {
        NoTarget::Programme(id) => {
            say(locale, "receipt-no-programme", &[("programme", programme_name(locale, *id).into())])
        }
        NoTarget::Round { asked, rounds } => {
            let names: Vec<_> = rounds.iter().map(|round| round_name(locale, round)).collect();
            say(locale, "receipt-no-round", &[("number", (*asked).into()), ("rounds", names.join(", ").into())])
        }
    })
}

fn other_course(exchange: &Exchange, programme: &Programme, course: Course) -> Screen {
    let locale = exchange.locale();
    let courses: Vec<_> = programme.courses.iter().map(|course| course_name(locale, *course)).collect();
    let text = say(
        locale,
        "receipt-other-course",
        &[
            ("programme", programme_name(locale, programme.id).into()),
            ("courses", courses.join(", ").into()),
            ("course", course_name(locale, course).into()),
        ],
    );
    let id = CustomId { guild: exchange.who.guild, action: Action::ProfileStart(None) };
    let label = say(locale, "receipt-button-fix-course", &[]);
    Screen::text(text).with_buttons([serenity::CreateButton::new(id.to_string()).label(label)])
}

async fn refuse(exchange: &Exchange, attachment: &Attachment, error: &DownloadError) -> Result<(), Problem> {
    let locale = exchange.locale();
    let name = escape_markdown(&cut(&attachment.filename, 80));
    let text = match error {
        DownloadError::ForeignHost => say(locale, "download-foreign", &[]),
        DownloadError::TooLarge { .. } => say(locale, "download-too-large", &[("name", name.into())]),
        DownloadError::NotFound
        | DownloadError::Stalled
        | DownloadError::Cut { .. }
        | DownloadError::Status(_)
        | DownloadError::Network(_) => {
            tracing::warn!(interaction = exchange.id.0, %error, "an attachment could not be fetched");
            let pressed = time(exchange.arrived_at);
            let who = (exchange.who.guild, exchange.who.user);
            upload::missed(&exchange.app, who, exchange.arrived_at, &error.to_string()).await?;
            say(locale, "download-failed", &[("name", name.into()), ("time", pressed.into())])
        }
    };
    Ok(exchange.tell(Screen::text(text)).await?)
}
