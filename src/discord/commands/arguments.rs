//! Options that poise cannot derive: choices whose value is a text (poise sends numbers) and whose names are localised.

use poise::serenity_prelude as serenity;
use poise::{SlashArgError, SlashArgument};
use serenity::{CommandInteraction, CommandOptionType, CreateCommandOption, ResolvedValue};

use crate::domain::{ProgrammeId, SubmissionMode};
use crate::text::{Locale, programme_name, submission_mode_name};

/// The `programme` option: a text option whose values are the programme ids.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeArg(pub ProgrammeId);

/// The `submissions` option of `/setup policy`.
#[derive(Clone, Copy, Debug)]
pub struct ModeArg(pub SubmissionMode);

fn choices<T: Copy>(
    builder: CreateCommandOption,
    values: &[T],
    id: fn(T) -> &'static str,
    name: fn(Locale, T) -> String,
) -> CreateCommandOption {
    values.iter().fold(builder.kind(CommandOptionType::String), |builder, &value| {
        let korean = (Locale::Ko.tag(), name(Locale::Ko, value));
        builder.add_string_choice_localized(name(Locale::En, value), id(value), [korean])
    })
}

#[expect(clippy::result_large_err, reason = "poise's own type")]
fn text<'a>(value: &ResolvedValue<'a>) -> Result<&'a str, SlashArgError> {
    match value {
        ResolvedValue::String(text) => Ok(text),
        _ => Err(SlashArgError::new_command_structure_mismatch("expected a text")),
    }
}

#[serenity::async_trait]
impl SlashArgument for ProgrammeArg {
    async fn extract(
        _: &serenity::Context,
        _: &CommandInteraction,
        value: &ResolvedValue<'_>,
    ) -> Result<Self, SlashArgError> {
        let text = text(value)?;
        text.parse().map(Self).map_err(|_| SlashArgError::new_command_structure_mismatch("not a programme id"))
    }

    fn create(builder: CreateCommandOption) -> CreateCommandOption {
        choices(builder, &ProgrammeId::ALL, ProgrammeId::as_str, programme_name)
    }
}

#[serenity::async_trait]
impl SlashArgument for ModeArg {
    async fn extract(
        _: &serenity::Context,
        _: &CommandInteraction,
        value: &ResolvedValue<'_>,
    ) -> Result<Self, SlashArgError> {
        let text = text(value)?;
        text.parse().map(Self).map_err(|_| SlashArgError::new_command_structure_mismatch("not a submission mode"))
    }

    fn create(builder: CreateCommandOption) -> CreateCommandOption {
        choices(builder, &SubmissionMode::ALL, SubmissionMode::as_str, |locale, mode| {
            submission_mode_name(locale, Some(mode))
        })
    }
}
