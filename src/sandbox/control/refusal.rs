//! Why Discord's client would not let a person do something.

use std::time::Duration;

/// A refused action.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody and nothing of that name.
    #[error("there is no {what} named {name:?}")]
    NotFound {
        /// The kind of thing.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// The command is not registered here.
    #[error("the command /{0} is not registered here")]
    UnknownCommand(String),
    /// The command is hidden from this person, or does not work in this place.
    #[error("the command /{0} cannot be used by this person in this place")]
    NotAllowed(String),
    /// A required option is empty.
    #[error("the option {0:?} is required")]
    MissingOption(String),
    /// There is no such option.
    #[error("there is no option {0:?}")]
    UnknownOption(String),
    /// The value is of another kind than the option.
    #[error("the value of {0:?} is of the wrong kind")]
    WrongKind(String),
    /// The value is not among the choices.
    #[error("the value of {0:?} is not one of the choices")]
    NotAChoice(String),
    /// A number or length outside its bounds.
    #[error("the value of {0:?} is out of bounds")]
    OutOfBounds(String),
    /// The person does not see such a message.
    #[error("this person sees no such message")]
    NoSuchMessage,
    /// The message has no such button or select.
    #[error("the message has no button or select {0:?}")]
    NoSuchComponent(String),
    /// The button or select is greyed out.
    #[error("{0:?} is disabled")]
    Disabled(String),
    /// No such modal is open for this person.
    #[error("no such modal is open for this person")]
    NoSuchModal,
    /// The person may not write here.
    #[error("this person may not write here")]
    MayNotWrite,
}

/// Something did not happen in time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("waited {waited:?} for {what}")]
pub struct TimedOut {
    /// What was awaited.
    pub what: String,
    /// How long.
    pub waited: Duration,
}
