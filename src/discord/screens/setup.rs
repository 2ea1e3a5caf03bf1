//! The settings of a server.

use crate::discord::screen::Screen;
use crate::domain::deadline::Occasion;
use crate::domain::{ChannelId, RoleId};
use crate::service::setup::Settings;
use crate::store::courses::CourseSettings;
use crate::text::{Locale, course_name, say, submission_mode_name};

/// All settings, below what is to be said first; `course_command` sets roles.
#[must_use]
pub fn settings(settings: &Settings, notes: &[String], course_command: &str, locale: Locale) -> Screen {
    let guild = &settings.guild;
    let mode = submission_mode_name(locale, guild.submission_mode);
    let operators = guild.operator_role.map_or_else(|| say(locale, "setup-operator-role-anyone", &[]), role_mention);
    let mut lines = notes.to_vec();
    lines.extend([
        say(locale, "setup-mode", &[("mode", mode.into())]),
        say(locale, "setup-announcements", &[("channel", channel(guild.announcement_channel, locale).into())]),
        say(locale, "setup-operators", &[("channel", channel(guild.operator_channel, locale).into())]),
        say(locale, "setup-operator-role", &[("role", operators.into())]),
        say(locale, "setup-reminders", &[("reminders", reminders(guild.occasions.as_deref(), locale).into())]),
    ]);
    lines.extend(settings.courses.iter().map(|course| of_course(course, locale)));
    if settings.courses.is_empty() {
        lines.push(say(locale, "setup-no-courses", &[("command", course_command.to_owned().into())]));
    }
    Screen::text(lines.join("\n"))
}

fn reminders(occasions: Option<&[Occasion]>, locale: Locale) -> String {
    let named = occasions.unwrap_or(&Occasion::USUAL).iter().filter_map(|occasion| match occasion {
        Occasion::DaysLeft(days) => Some(say(locale, "setup-reminder-days", &[("days", days.into())])),
        Occasion::HoursLeft(hours) => Some(say(locale, "setup-reminder-hours", &[("hours", hours.into())])),
        Occasion::PayBy(_) | Occasion::Opens | Occasion::Closed => None,
    });
    let named: Vec<_> = named.collect();
    if named.is_empty() { say(locale, "setup-none", &[]) } else { named.join(", ") }
}

fn of_course(settings: &CourseSettings, locale: Locale) -> String {
    let role = |role: Option<RoleId>| role.map_or_else(|| say(locale, "setup-none", &[]), role_mention);
    say(
        locale,
        "setup-course",
        &[
            ("course", course_name(locale, settings.course).into()),
            ("cohort", settings.cohort.number().into()),
            ("role", role(settings.role).into()),
            ("instructor", role(settings.instructor_role).into()),
        ],
    )
}

fn channel(channel: Option<ChannelId>, locale: Locale) -> String {
    channel.map_or_else(|| say(locale, "setup-none", &[]), |id| format!("<#{id}>"))
}

fn role_mention(role: RoleId) -> String {
    format!("<@&{role}>")
}
