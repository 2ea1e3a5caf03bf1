//! `/setup course` (과정).

use poise::serenity_prelude as serenity;

use super::saved;
use crate::discord::Problem;
use crate::discord::commands::arguments::Choice;
use crate::discord::commands::{Context, begin_operator};
use crate::discord::exchange::Exchange;
use crate::discord::screen::Screen;
use crate::domain::{Cohort, Course, RoleId};
use crate::service::setup;
use crate::store::courses::CourseSettings;
use crate::text::say;

/// The roles of one cohort of a course. What is left out is none.
#[poise::command(slash_command, guild_only, ephemeral)]
pub async fn course(
    ctx: Context<'_>,
    course: Choice<Course>,
    #[min = 1]
    #[max = 99]
    cohort: u32,
    role: Option<serenity::Role>,
    instructor: Option<serenity::Role>,
) -> Result<(), Problem> {
    let exchange = begin_operator(ctx).await?;
    exchange.conclude(decide(&exchange, course.0, cohort, role, instructor).await).await
}

async fn decide(
    exchange: &Exchange,
    course: Course,
    cohort: u32,
    role: Option<serenity::Role>,
    instructor: Option<serenity::Role>,
) -> Result<(), Problem> {
    let locale = exchange.locale();
    let Some(cohort) = Cohort::new(cohort) else {
        return Ok(exchange.tell(Screen::text(say(locale, "setup-bad-cohort", &[]))).await?);
    };
    let id = |role: &serenity::Role| RoleId(role.id.get());
    let decided =
        CourseSettings { course, cohort, role: role.as_ref().map(id), instructor_role: instructor.as_ref().map(id) };
    setup::decide_course(&exchange.app, &exchange.who, &decided).await?;
    let silent = role.filter(|role| !role.mentionable);
    let note = silent.map(|role| say(locale, "setup-role-silent", &[("role", format!("<@&{}>", role.id).into())]));
    saved(exchange, &Vec::from_iter(note)).await
}
