//! What can go wrong while answering, and what the person is then told. One place, no wildcard.

use poise::serenity_prelude as serenity;

use super::exchange::Exchange;
use super::screen::Screen;
use crate::domain::InteractionId;
use crate::service::Failure;
use crate::text::{Locale, say};

/// Why an interaction was not answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Used outside a server.
    #[error("used outside a guild")]
    GuildOnly,
    /// An operators' command by someone else.
    #[error("not an operator")]
    NotOperator,
    /// Options that do not fit the command, from an out-of-date client.
    #[error("options do not fit the command")]
    Argument,
    /// A command panicked; the panic is in the log.
    #[error("a command panicked")]
    Panicked,
    /// A button or menu that this version did not make, or whose subject is gone.
    #[error("an old or foreign component")]
    Stale,
    /// We failed.
    #[error(transparent)]
    Ours(#[from] Failure),
    /// Discord refused an answer or could not be reached.
    #[error("Discord did not take the answer")]
    Discord(#[source] Box<serenity::Error>),
}

impl From<serenity::Error> for Problem {
    fn from(error: serenity::Error) -> Self {
        Self::Discord(Box::new(error))
    }
}

impl Problem {
    /// What the person is told.
    #[must_use]
    pub fn screen(&self, locale: Locale, id: InteractionId) -> Screen {
        Screen::text(match self {
            Self::GuildOnly => say(locale, "problem-guild-only", &[]),
            Self::NotOperator => say(locale, "problem-not-operator", &[]),
            Self::Stale => say(locale, "problem-stale", &[]),
            Self::Argument => say(locale, "problem-argument", &[]),
            Self::Ours(_) | Self::Discord(_) | Self::Panicked => {
                say(locale, "problem-ours", &[("reference", reference(id).into())])
            }
        })
    }

    fn is_ours(&self) -> bool {
        matches!(self, Self::Ours(_) | Self::Discord(_) | Self::Panicked)
    }
}

/// The short code under which an operator finds a failure in the log: seven characters of the interaction's id.
#[must_use]
pub fn reference(id: InteractionId) -> String {
    // Crockford's alphabet: nothing that is misread over the phone.
    const ALPHABET: &[char] = &[
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N',
        'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
    ];
    let digit = |shift: u32| ALPHABET[usize::try_from((id.0 >> shift) & 31).unwrap_or_default()];
    // The lowest 12 bits only count within a millisecond; the 35 above them differ for a year.
    [42, 37, 32, 27, 22, 17, 12].into_iter().map(digit).collect()
}

impl Exchange {
    /// Ends the exchange: a problem is logged once and told to the person, in the place of the answer.
    ///
    /// # Errors
    /// Never a problem that the person was told of; what is left is that Discord took no answer at all.
    pub async fn conclude(&self, result: Result<(), Problem>) -> Result<(), Problem> {
        let Err(problem) = result else {
            self.note("done");
            return Ok(());
        };
        self.note(if problem.is_ours() { "failed" } else { "refused" });
        if problem.is_ours() {
            log(&problem, self.id);
        }
        let screen = problem.screen(self.locale(), self.id);
        if self.is_answered() {
            self.follow_up(screen).await?
        } else {
            self.tell(screen).await?
        }
        Ok(())
    }
}

/// Logs a failure with its chain of causes, under the reference that the person was given.
pub fn log(problem: &Problem, id: InteractionId) {
    let causes = match problem {
        Problem::Discord(error) => describe(error),
        _ => causes(problem),
    };
    tracing::error!(reference = reference(id), causes, "{problem}");
}

fn causes(error: &dyn std::error::Error) -> String {
    let mut causes = Vec::new();
    let mut source = error.source();
    while let Some(cause) = source {
        causes.push(cause.to_string());
        source = cause.source();
    }
    causes.join(": ")
}

/// What serenity says, without addresses: they hold interaction tokens.
#[must_use]
pub fn describe(error: &serenity::Error) -> String {
    use serenity::HttpError;
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(answer)) => {
            format!("status {}, code {}: {}", answer.status_code, answer.error.code, answer.error.message)
        }
        serenity::Error::Http(HttpError::Request(error)) => {
            format!("request failed ({})", if error.is_timeout() { "time-out" } else { "no answer" })
        }
        other => other.to_string(),
    }
}
