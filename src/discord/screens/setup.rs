//! The settings of a server.

use crate::discord::mentions::Mentions;
use crate::discord::screen::Screen;
use crate::discord::screens::remind::before;
use crate::domain::deadline::Occasion;
use crate::domain::{ChannelId, RoleId};
use crate::service::setup::Settings;
use crate::store::courses::CourseSettings;
use crate::store::settings::GuildSettings;
use crate::text::{Locale, course_name, say, submission_mode_name};

/// All settings, below what is to be said first.
#[must_use]
pub fn settings(settings: &Settings, notes: &[String], mentions: &Mentions, locale: Locale) -> Screen {
    let (course_command, channels_command) = (mentions.of("setup course"), mentions.of("setup channels"));
    let guild = &settings.guild;
    let mode = submission_mode_name(locale, guild.submission_mode);
    let operators = guild.operator_role.map_or_else(|| say(locale, "setup-operator-role-anyone", &[]), role_mention);
    let mut lines = notes.to_vec();
    lines.extend([
        say(locale, "setup-mode", &[("mode", mode.into())]),
        say(locale, "setup-announcements", &[("channel", channel(guild.announcement_channel, locale).into())]),
        say(locale, "setup-operators", &[("channel", channel(guild.operator_channel, locale).into())]),
        say(locale, "setup-operator-role", &[("role", operators.into())]),
        say(locale, "setup-reminders", &[("reminders", reminders(guild, false, locale).into())]),
        say(locale, "setup-pay-reminders", &[("reminders", reminders(guild, true, locale).into())]),
    ]);
    lines.extend(settings.courses.iter().map(|course| of_course(course, locale)));
    if guild.operator_channel.is_none() {
        lines.push(say(locale, "round-nobody-asked", &[("setup", channels_command.into())]));
    }
    if settings.courses.is_empty() {
        lines.push(say(locale, "setup-no-courses", &[("command", course_command.into())]));
    }
    Screen::text(lines.join("\n"))
}

/// How long before the last day for paying, or before the end of a window, people are told.
fn reminders(settings: &GuildSettings, of_paying: bool, locale: Locale) -> String {
    let occasions = settings.occasions.as_deref().unwrap_or(&Occasion::USUAL).iter();
    let chosen: Vec<_> = occasions.filter(|occasion| occasion.is_about_paying() == of_paying).copied().collect();
    let named = before(&chosen, locale);
    if named.is_empty() { say(locale, "setup-none", &[]) } else { named }
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
