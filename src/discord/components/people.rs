//! The profile's menu, form and deletion. When an upload waits for the profile, saving it takes the upload up again.

use poise::serenity_prelude as serenity;
use serenity::ModalInteractionData;

use super::{evidence, text_of};
use crate::discord::Problem;
use crate::discord::exchange::{Audience, Exchange};
use crate::discord::screen::Screen;
use crate::discord::screens::people::{self as screens, input};
use crate::domain::{Course, DraftId};
use crate::service::people::{self, Form, Saved};
use crate::text::say;

/// Asks for the course, with the consent text unless it was agreed to before.
pub async fn start(exchange: &Exchange, draft: Option<&DraftId>) -> Result<(), Problem> {
    let known = exchange.app.profile(exchange.who.guild, exchange.who.user).await?;
    let course = known.as_ref().map(|known| known.profile.course);
    let screen = {
        let (guild, mentions) = (exchange.who.guild, &exchange.shared.mentions);
        screens::ask_course(guild, course, draft, known.is_some(), mentions, exchange.locale())
    };
    Ok(exchange.tell(screen).await?)
}

/// A course was chosen from the menu: open the form for it.
pub async fn course_chosen(exchange: &Exchange, chosen: Option<&str>, draft: Option<DraftId>) -> Result<(), Problem> {
    let course = chosen.and_then(Course::parse).ok_or(Problem::Stale)?;
    open_form(exchange, course, draft).await
}

/// Opens the form, filled in as far as the profile or the waiting file's name tells.
pub async fn open_form(exchange: &Exchange, course: Course, draft: Option<DraftId>) -> Result<(), Problem> {
    let (guild, user) = (exchange.who.guild, exchange.who.user);
    let known = exchange.app.profile(guild, user).await?;
    let suggestion = people::suggestion(&exchange.app, &exchange.who, draft.as_ref()).await?;
    let known = known.as_ref().map(|known| &known.profile);
    let form = screens::form(guild, course, draft.as_ref(), known, suggestion.as_ref(), exchange.locale());
    Ok(exchange.open(form).await?)
}

/// The form was sent.
pub async fn form_filled(
    exchange: &Exchange,
    data: &ModalInteractionData,
    course: Course,
    draft: Option<DraftId>,
) -> Result<(), Problem> {
    let field = |id| text_of(data, id).unwrap_or_default();
    let form =
        Form { nick: field(input::NICK), real_name: field(input::REAL_NAME), cohort: field(input::COHORT), course };
    let profile = match form.parse() {
        Ok(profile) => profile,
        Err(error) => {
            let guild = exchange.who.guild;
            let screen = screens::form_error(&error, guild, course, draft.as_ref(), exchange.locale());
            return Ok(exchange.tell(screen).await?);
        }
    };
    exchange.defer(Audience::Person).await?;
    match people::save(&exchange.app, &exchange.who, profile, draft.as_ref()).await? {
        Saved::Profile(profile) => Ok(exchange.tell(screens::saved(&profile, exchange.locale())).await?),
        Saved::WithUpload(submitted) => evidence::tell_outcome(exchange, *submitted).await,
        Saved::UploadGone => {
            let submit = exchange.shared.mentions.of("submit");
            let text = say(exchange.locale(), "receipt-draft-gone", &[("submit", submit.into())]);
            Ok(exchange.tell(Screen::text(text)).await?)
        }
    }
}

/// Deletes the profile and unfinished uploads.
pub async fn erase(exchange: &Exchange) -> Result<(), Problem> {
    let erased = people::erase(&exchange.app, &exchange.who).await?;
    let locale = exchange.locale();
    let args = [("files", erased.files.into()), ("kept", erased.kept.into())];
    let text = say(locale, "profile-erased", &args);
    Ok(exchange.update(Screen::text(text)).await?)
}
