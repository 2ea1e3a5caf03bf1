//! What a person set off, and how the bot answers it.

use std::time::Duration;

use serde_json::Value;

use super::view::{SeenMessage, SeenModal};
use super::{Control, TimedOut};
use crate::sandbox::ids::Id;
use crate::sandbox::state::{Answer, Interaction, World};

/// A value that the bot suggests.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What is shown.
    pub name: String,
    /// What would be sent.
    pub value: Value,
}

/// An interaction that was set off.
#[derive(Clone, Debug)]
pub struct Used {
    control: Control,
    id: Id,
    what: String,
}

impl Used {
    pub(super) fn new(control: &Control, id: Id, what: String) -> Self {
        Self { control: control.clone(), id, what }
    }

    /// The interaction's id.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.id
    }

    /// The interaction's token, which no person sees: for tests that speak to the API themselves.
    #[must_use]
    pub fn token(&self) -> String {
        self.look(|_, interaction| Some(interaction.token.clone())).unwrap_or_default()
    }

    /// Whether the bot let its three seconds pass ("The application did not respond").
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        self.look(|world, interaction| Some(world.is_unanswered(interaction))).unwrap_or_default()
    }

    /// Waits for the first answer of whatever kind, deferrals included.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn acknowledged(&self, patience: Duration) -> Result<(), TimedOut> {
        self.wait(patience, |_, interaction| interaction.answer.as_ref().map(|_| ())).await
    }

    /// Waits for the finished answer: `@original`, once it is no placeholder any more. For a button that was only
    /// acknowledged this is the button's message after its edit.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn answer(&self, patience: Duration) -> Result<SeenMessage, TimedOut> {
        self.answer_where(patience, |_| true).await
    }

    /// Waits until the finished answer is one that `wanted` accepts, for answers that are edited on the way.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn answer_where(
        &self,
        patience: Duration,
        wanted: impl Fn(&SeenMessage) -> bool,
    ) -> Result<SeenMessage, TimedOut> {
        self.wait(patience, |world, interaction| finished(world, interaction).filter(&wanted)).await
    }

    /// The answer as it stands now, finished or not; none if there is none or it was deleted.
    #[must_use]
    pub fn answer_now(&self) -> Option<SeenMessage> {
        self.look(|world, interaction| {
            let message = world.messages.get(&interaction.original?)?;
            Some(SeenMessage::of(world, message))
        })
    }

    /// The follow-up messages there are now.
    #[must_use]
    pub fn follow_ups(&self) -> Vec<SeenMessage> {
        self.look(|world, interaction| Some(follow_ups(world, interaction))).unwrap_or_default()
    }

    /// Waits for the follow-up of this number, from 0.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn follow_up(&self, number: usize, patience: Duration) -> Result<SeenMessage, TimedOut> {
        self.wait(patience, |world, interaction| follow_ups(world, interaction).into_iter().nth(number)).await
    }

    /// Waits for a modal.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn modal(&self, patience: Duration) -> Result<SeenModal, TimedOut> {
        self.wait(patience, |_, interaction| match &interaction.answer {
            Some(Answer::Modal(data)) => Some(SeenModal::of(interaction.id, data)),
            _ => None,
        })
        .await
    }

    /// Waits for suggested values.
    ///
    /// # Errors
    /// It takes longer than `patience`.
    pub async fn suggestions(&self, patience: Duration) -> Result<Vec<Suggestion>, TimedOut> {
        self.wait(patience, |world, interaction| match &interaction.answer {
            Some(Answer::Choices(choices)) => {
                let locale = world.users.get(&interaction.user).map(|user| user.locale.as_str());
                Some(choices.iter().map(|choice| suggestion(choice, locale.unwrap_or_default())).collect())
            }
            _ => None,
        })
        .await
    }

    fn look<T>(&self, look: impl FnOnce(&World, &Interaction) -> Option<T>) -> Option<T> {
        self.control.shared.read(|world| look(world, world.interactions.get(&self.id)?))
    }

    async fn wait<T>(
        &self,
        patience: Duration,
        look: impl Fn(&World, &Interaction) -> Option<T>,
    ) -> Result<T, TimedOut> {
        let found = self.control.wait(patience, &self.what, |world| look(world, world.interactions.get(&self.id)?));
        found.await.map_err(|late| TimedOut { what: format!("{}{}", late.what, self.why()), ..late })
    }

    /// What may explain that an answer did not come, for the message of a failed test.
    fn why(&self) -> String {
        let unanswered = if self.is_unanswered() { "; the bot let its three seconds pass" } else { "" };
        let refused = self.control.requests().into_iter().rfind(|request| request.error.is_some());
        let refused = refused
            .map(|last| format!("; last refused: {} {}: {}", last.method, last.path, last.error.unwrap_or_default()));
        format!("{unanswered}{}", refused.unwrap_or_default())
    }
}

fn finished(world: &World, interaction: &Interaction) -> Option<SeenMessage> {
    if matches!(interaction.answer, Some(Answer::DeferredUpdate)) && interaction.edits == 0 {
        return None;
    }
    let message = world.messages.get(&interaction.original?).filter(|message| !message.is_loading())?;
    Some(SeenMessage::of(world, message))
}

fn follow_ups(world: &World, interaction: &Interaction) -> Vec<SeenMessage> {
    let messages = interaction.followups.iter().filter_map(|id| world.messages.get(id));
    messages.map(|message| SeenMessage::of(world, message)).collect()
}

fn suggestion(choice: &Value, locale: &str) -> Suggestion {
    let localized = choice["name_localizations"][locale].as_str();
    let name = localized.or_else(|| choice["name"].as_str()).unwrap_or_default().to_owned();
    Suggestion { name, value: choice["value"].clone() }
}
