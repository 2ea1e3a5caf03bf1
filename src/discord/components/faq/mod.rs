//! What operators press: in the queue of questions, and among the answers that stay.

pub mod entries;
pub mod queue;

use poise::serenity_prelude as serenity;
use serenity::{Member, Permissions};

use crate::app::App;
use crate::discord::Problem;
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::domain::{Cohort, Course, GuildId, RoleId};
use crate::service::{Failure, setup};
use crate::store::questions::Scope;
use crate::text::say;

/// Who may answer in the name of the operators, and whose questions: they themselves everybody's, the instructors of a
/// course those of its trainees. The one place that decides it.
///
/// # Errors
/// [`Problem::NotOperator`] for everyone else.
pub async fn may_answer(exchange: &Exchange) -> Result<Scope, Problem> {
    let Err(refusal) = exchange.check_operator().await else { return Ok(Scope::All) };
    let taught = setup::teaches(&exchange.app, exchange.who.guild, &exchange.roles).await?;
    taught_courses(taught).ok_or(refusal)
}

/// The same for somebody who is still typing; `None` for everyone else.
///
/// # Errors
/// When the store fails.
pub async fn may_look(app: &App, guild: GuildId, member: &Member) -> Result<Option<Scope>, Failure> {
    let roles: Vec<_> = member.roles.iter().map(|role| RoleId(role.get())).collect();
    let manages = member.permissions.is_some_and(|all| all.contains(Permissions::MANAGE_GUILD));
    if manages || setup::is_operator(app, guild, &roles).await? {
        return Ok(Some(Scope::All));
    }
    Ok(taught_courses(setup::teaches(app, guild, &roles).await?))
}

fn taught_courses(taught: Vec<(Course, Cohort)>) -> Option<Scope> {
    let mut courses: Vec<_> = taught.into_iter().map(|(course, _)| course).collect();
    courses.sort_unstable();
    courses.dedup();
    (!courses.is_empty()).then_some(Scope::Courses(courses))
}

/// An instructor pressed what is about another course.
async fn not_theirs(exchange: &Exchange) -> Result<(), Problem> {
    Ok(exchange.tell(Screen::text(say(exchange.locale(), "faq-not-your-course", &[]))).await?)
}

/// A form was sent with nothing in it.
async fn blank(exchange: &Exchange) -> Result<(), Problem> {
    Ok(exchange.tell(Screen::text(say(exchange.locale(), "faq-blank", &[]))).await?)
}
