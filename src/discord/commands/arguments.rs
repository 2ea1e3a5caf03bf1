//! Options that poise cannot derive: choices whose value is a text (poise sends numbers) and whose names are localised.

use poise::serenity_prelude as serenity;
use poise::{SlashArgError, SlashArgument};
use serenity::{CommandInteraction, CommandOptionType, CreateCommandOption, ResolvedValue};

use crate::discord::screens::renewal::platform_name;
use crate::domain::{Course, Merchant, Platform, ProgrammeId, SubmissionMode};
use crate::text::{Locale, course_name, programme_name, submission_mode_name};

/// Something that a person chooses from a short list.
pub trait Choices: Copy + Send + Sync + 'static {
    /// All of them, in the order in which they are shown.
    const ALL: &'static [Self];
    /// The value that Discord sends.
    fn id(self) -> &'static str;
    /// What the person reads.
    fn name(self, locale: Locale) -> String;
}

impl Choices for ProgrammeId {
    const ALL: &'static [Self] = &Self::ALL;

    fn id(self) -> &'static str {
        self.as_str()
    }

    fn name(self, locale: Locale) -> String {
        programme_name(locale, self)
    }
}

impl Choices for Course {
    const ALL: &'static [Self] = &Self::ALL;

    fn id(self) -> &'static str {
        self.as_str()
    }

    fn name(self, locale: Locale) -> String {
        course_name(locale, self)
    }
}

impl Choices for SubmissionMode {
    const ALL: &'static [Self] = &Self::ALL;

    fn id(self) -> &'static str {
        self.as_str()
    }

    fn name(self, locale: Locale) -> String {
        submission_mode_name(locale, Some(self))
    }
}

/// Whose subscription it is.
impl Choices for Merchant {
    // AWS sells no subscriptions.
    const ALL: &'static [Self] = &[Self::OpenAi, Self::Anthropic];

    fn id(self) -> &'static str {
        self.as_str()
    }

    fn name(self, _: Locale) -> String {
        self.product().to_owned()
    }
}

impl Choices for Platform {
    const ALL: &'static [Self] = &Self::ALL;

    fn id(self) -> &'static str {
        self.as_str()
    }

    fn name(self, locale: Locale) -> String {
        platform_name(locale, self)
    }
}

/// A text option whose values are ids.
#[derive(Clone, Copy, Debug)]
pub struct Choice<T>(pub T);

#[serenity::async_trait]
impl<T: Choices> SlashArgument for Choice<T> {
    async fn extract(
        _: &serenity::Context,
        _: &CommandInteraction,
        value: &ResolvedValue<'_>,
    ) -> Result<Self, SlashArgError> {
        let chosen = match value {
            ResolvedValue::String(text) => T::ALL.iter().copied().find(|choice| choice.id() == *text),
            _ => None,
        };
        chosen.map(Self).ok_or_else(|| SlashArgError::new_command_structure_mismatch("not one of the choices"))
    }

    fn create(builder: CreateCommandOption) -> CreateCommandOption {
        T::ALL.iter().fold(builder.kind(CommandOptionType::String), |builder, &value| {
            let korean = (Locale::Ko.tag(), value.name(Locale::Ko));
            builder.add_string_choice_localized(value.name(Locale::En), value.id(), [korean])
        })
    }
}
