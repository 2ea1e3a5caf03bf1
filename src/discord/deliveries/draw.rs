//! How each message of the outbox looks. Composed when it is sent, from what holds then.

use super::Letter;
use super::deadline::{self, Place};
use super::{amend, cleanup, reminder};
use crate::discord::{Shared, screens};
use crate::domain::calendar::kst_date;
use crate::domain::{AnnouncementId, Delivery, GuildId, Recipient, RoleId};
use crate::service::outbox::Message;
use crate::service::{Failure, corrections};
use crate::store::announcements::AnnouncementState;
use crate::store::{announcements, courses, deliveries, questions, settings};
use crate::text::{Locale, course_name, escape_markdown, say};

/// The letter; `None` when it does not need saying any more.
///
/// # Errors
/// When the store fails.
pub async fn draw(shared: &Shared, delivery: &Delivery, message: &Message) -> Result<Option<Letter>, Failure> {
    let locale = settings::get(&shared.app.store, delivery.order.guild).await?.locale.unwrap_or_default();
    let letter = match message {
        Message::Announcement { id } => announcement(shared, delivery.order.guild, id).await?,
        Message::Deadline { programme, round, cohort, occasion } => {
            let place = Place { guild: delivery.order.guild, programme: *programme, round: *round, cohort: *cohort };
            deadline::letter(shared, &place, *occasion, shared.app.clock.now(), locale).await?
        }
        Message::UsageEnds { programme, cohort, .. } => {
            deadline::usage_ends(shared, delivery.order.guild, *programme, *cohort, locale).await?
        }
        Message::NotYet { programme, round, .. } => {
            let place = Place { guild: delivery.order.guild, programme: *programme, round: *round, cohort: None };
            let Recipient::Person(user) = delivery.order.recipient else { return Ok(None) };
            reminder::not_yet(shared, &place, user).await?
        }
        Message::Cleanup { programme, call } => cleanup::letter(shared, delivery, *programme, *call).await?,
        Message::Renewal { renewal, prompt } => {
            let Recipient::Person(user) = delivery.order.recipient else { return Ok(None) };
            reminder::renewal(shared, delivery.order.guild, user, *renewal, *prompt).await?
        }
        Message::Call { unread } => reminder::call(shared, delivery, std::slice::from_ref(unread), locale).await?,
        Message::Calls { unread } => reminder::call(shared, delivery, unread, locale).await?,
        // A question is not late as long as it is one.
        Message::ConfirmRound { programme, round, cohort } => {
            let place = Place { guild: delivery.order.guild, programme: *programme, round: *round, cohort: *cohort };
            return deadline::question(shared, &place, locale).await;
        }
        // It says itself when it was sent.
        Message::Amend { delivery: earlier, correction } => {
            return amend::letter(shared, delivery.order.guild, earlier, correction, locale).await;
        }
        Message::Moved { correction, .. } => {
            let Recipient::Person(user) = delivery.order.recipient else { return Ok(None) };
            reminder::moved(shared, delivery.order.guild, user, correction).await?
        }
        Message::Undelivered => undelivered(shared, delivery.order.guild, locale).await?,
        Message::Quarantined => Some(quarantined(locale)),
        Message::MissingRole { role } => Some(missing_role(shared, delivery.order.guild, *role, locale).await?),
        Message::Correction { id } => correction(shared, delivery.order.guild, id, locale).await?,
        Message::Answered { group } => answered(shared, delivery, group, locale).await?,
    };
    Ok(letter.map(|letter| letter.dated(delivery, message, shared.app.clock.now(), locale)))
}

async fn announcement(shared: &Shared, guild: GuildId, id: &AnnouncementId) -> Result<Option<Letter>, Failure> {
    let announcement = announcements::get(&shared.app.store, guild, id).await?;
    let wanted = announcement.filter(|announcement| announcement.state == AnnouncementState::Ordered);
    Ok(wanted.map(|announcement| Letter::announcement(&announcement.content)))
}

async fn undelivered(shared: &Shared, guild: GuildId, locale: Locale) -> Result<Option<Letter>, Failure> {
    let trouble = deliveries::troubles(&shared.app.store, guild).await?;
    let total = trouble.failed + trouble.expired;
    let body = say(
        locale,
        "outbox-undelivered-body",
        &[
            ("failed", trouble.failed.into()),
            ("expired", trouble.expired.into()),
            ("command", shared.mentions.of("announce list").into()),
        ],
    );
    Ok((total > 0).then(|| Letter::new(&say(locale, "outbox-undelivered", &[("count", total.into())]), &body)))
}

fn quarantined(locale: Locale) -> Letter {
    Letter::new(&say(locale, "outbox-quarantined", &[]), &say(locale, "outbox-quarantined-body", &[]))
}

/// Which role cannot be notified any more, by the courses that name it.
async fn missing_role(shared: &Shared, guild: GuildId, role: RoleId, locale: Locale) -> Result<Letter, Failure> {
    let courses = courses::list(&shared.app.store, guild).await?.into_iter();
    let named = courses.filter(|course| course.role == Some(role)).map(|course| {
        let args = [("course", course_name(locale, course.course).into()), ("cohort", course.cohort.number().into())];
        say(locale, "outbox-missing-role-of", &args)
    });
    let named: Vec<_> = named.collect();
    let setup = ("setup", shared.mentions.of("setup course").into());
    let body = if named.is_empty() {
        say(locale, "outbox-missing-role-body", &[setup])
    } else {
        say(locale, "outbox-missing-role-courses", &[("courses", named.join(", ").into()), setup])
    };
    Ok(Letter::new(&say(locale, "outbox-missing-role", &[]), &body))
}

/// What was moved once more since then is not said: that has a correction of its own.
async fn correction(shared: &Shared, guild: GuildId, id: &str, locale: Locale) -> Result<Option<Letter>, Failure> {
    let windows = corrections::that_hold(&shared.app, guild, id).await?;
    Ok((!windows.is_empty()).then(|| screens::correction::letter(&windows, locale)))
}

/// The operators' answer, to one of those who asked. Whoever had their data deleted meanwhile is not written to.
async fn answered(
    shared: &Shared,
    delivery: &Delivery,
    group: &str,
    locale: Locale,
) -> Result<Option<Letter>, Failure> {
    let Recipient::Person(user) = delivery.order.recipient else { return Ok(None) };
    let asked = questions::in_group(&shared.app.store, delivery.order.guild, group).await?;
    let Some(question) = asked.into_iter().find(|question| question.user == user) else { return Ok(None) };
    let Some(answer) = question.answer else { return Ok(None) };
    let locale = question.locale.unwrap_or(locale);
    let date = kst_date(delivery.order.due_at).to_string();
    let body = say(
        locale,
        "faq-dm-body",
        &[
            ("question", escape_markdown(&question.text).into()),
            ("answer", answer.into()),
            ("date", date.into()),
            ("ask", shared.mentions.of("ask").into()),
        ],
    );
    Ok(Some(Letter::new(&say(locale, "faq-dm", &[]), &body)))
}
