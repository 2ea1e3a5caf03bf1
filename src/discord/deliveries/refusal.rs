//! What Discord's answer means for a delivery.

use poise::serenity_prelude as serenity;
use serenity::HttpError;

use crate::discord::problem::describe;
use crate::service::outbox::PostError;

/// "Cannot send messages to this user" and "no mutual guilds" (Discord: JSON error codes).
const CLOSED: [isize; 2] = [50007, 50278];

/// "Missing Access" and "Missing Permissions".
const NO_PERMISSION: [isize; 2] = [50001, 50013];
/// "Unknown Channel", "Unknown Guild", "Unknown User".
const GONE: [isize; 3] = [10003, 10004, 10013];

/// The answer to a message.
pub fn of_sending(error: &serenity::Error) -> PostError {
    let told = describe(error);
    let serenity::Error::Http(HttpError::UnsuccessfulRequest(answer)) = error else {
        return match error {
            serenity::Error::Http(_) => PostError::Unclear(told),
            // serenity looked at the message itself and did not send it.
            _ => PostError::Refused(told),
        };
    };
    match answer.status_code.as_u16() {
        _ if CLOSED.contains(&answer.error.code) => PostError::ClosedDm,
        _ if NO_PERMISSION.contains(&answer.error.code) => PostError::NoPermission,
        _ if GONE.contains(&answer.error.code) => PostError::Gone,
        // The token is not taken just now, or a limit holds: nothing was sent.
        401 | 429 => PostError::NotNow(told),
        400..=499 => PostError::Refused(told),
        _ => PostError::Unclear(told),
    }
}

/// The answer to opening the channel for direct messages: nothing was sent in any case.
pub fn of_opening(error: &serenity::Error) -> PostError {
    match of_sending(error) {
        PostError::Unclear(told) => PostError::NotNow(told),
        // "Cannot send messages to this user" may come here too; an unknown user has left Discord.
        other => other,
    }
}
