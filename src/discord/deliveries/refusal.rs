//! What Discord's answer means for a delivery.

use poise::serenity_prelude as serenity;
use serenity::HttpError;

use crate::discord::problem::describe;
use crate::service::outbox::PostError;

/// "Cannot send messages to this user" (Discord: JSON error codes).
const CLOSED: isize = 50007;
/// "No mutual guilds".
const LEFT: isize = 50278;
/// "Unknown Member" and "Unknown User": where a person was to be written to, they have left.
const NOBODY: [isize; 2] = [10007, 10013];
/// "Opening direct messages too fast", which comes as a 403.
const TOO_FAST: isize = 40003;
/// "Flagged by our anti-spam system".
const QUARANTINED: isize = 20026;

/// "Missing Access" and "Missing Permissions".
const NO_PERMISSION: [isize; 2] = [50001, 50013];
/// "Unknown Channel", "Unknown Guild", "Unknown Member", "Unknown User".
const GONE: [isize; 4] = [10003, 10004, 10007, 10013];

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
        _ if answer.error.code == CLOSED => PostError::ClosedDm,
        _ if answer.error.code == LEFT => PostError::Left,
        _ if answer.error.code == TOO_FAST => PostError::TooFast(told),
        _ if answer.error.code == QUARANTINED => PostError::Quarantined(told),
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
        PostError::Gone if code(error).is_some_and(|code| NOBODY.contains(&code)) => PostError::Left,
        // "Cannot send messages to this user" may come here too.
        other => other,
    }
}

fn code(error: &serenity::Error) -> Option<isize> {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(answer)) => Some(answer.error.code),
        _ => None,
    }
}
