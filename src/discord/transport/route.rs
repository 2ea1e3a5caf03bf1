//! What a request is about, as far as limits, retries and logs care.

use axum::http::Method;

/// What kind of request it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The first answer to an interaction. Discord waits three seconds for it and counts it against no limit of
    /// the bot.
    Callback,
    /// What follows on an interaction, by its token; outside the bot's global limit.
    FollowUp,
    /// A new message in a channel, which Discord can recognise by its nonce.
    Message,
    /// All others.
    Other,
}

/// A request's method and path, with the parts that name somebody or open something taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The HTTP method.
    pub method: Method,
    /// The path with `{id}`, `{token}` and `{…}` in place of what varies; fit for logs.
    pub template: String,
    /// The part of the path that has limits of its own: a channel, a guild, or a webhook with its token. Not for logs.
    pub major: String,
    /// What kind of request it is.
    pub kind: Kind,
}

impl Route {
    /// Reads the path of a request, such as `/api/v10/channels/1/messages`.
    #[must_use]
    pub fn read(method: &Method, path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').skip(3).collect();
        let masked = (0..parts.len()).map(|at| mask(&parts, at)).collect::<Vec<_>>().join("/");
        Self {
            method: method.clone(),
            template: format!("/{masked}"),
            major: major(&parts),
            kind: kind(method, &parts),
        }
    }
}

fn mask<'a>(parts: &[&'a str], at: usize) -> &'a str {
    let (first, part) = (parts.first().copied().unwrap_or_default(), parts.get(at).copied().unwrap_or_default());
    let before = at.checked_sub(1).and_then(|i| parts.get(i)).copied().unwrap_or_default();
    if at == 2 && matches!(first, "interactions" | "webhooks") {
        "{token}"
    } else if !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()) {
        "{id}"
    } else if is_word(part) && !matches!(before, "reactions" | "invites" | "templates") {
        part
    } else {
        "{…}"
    }
}

/// A word of the API's own, unlike a token, a code or an emoji.
fn is_word(part: &str) -> bool {
    part.len() <= 30 && part.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '@')
}

fn major(parts: &[&str]) -> String {
    match parts {
        ["channels" | "guilds", id, ..] => (*id).to_owned(),
        ["webhooks" | "interactions", id, token, ..] => format!("{id}/{token}"),
        _ => String::new(),
    }
}

fn kind(method: &Method, parts: &[&str]) -> Kind {
    match parts {
        ["interactions", _, _, "callback"] if method == Method::POST => Kind::Callback,
        ["webhooks", _, _, ..] => Kind::FollowUp,
        ["channels", _, "messages"] if method == Method::POST => Kind::Message,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(path: &str) -> String {
        Route::read(&Method::GET, path).template
    }

    #[test]
    fn templates_keep_words_and_mask_the_rest() {
        for (path, expected) in [
            ("/api/v10/users/@me", "/users/@me"),
            (
                "/api/v10/channels/12/messages/34/reactions/%F0%9F%91%8D/@me",
                "/channels/{id}/messages/{id}/reactions/{…}/@me",
            ),
            ("/api/v10/interactions/12/aW50ZXJhY3Rpb24/callback", "/interactions/{id}/{token}/callback"),
            ("/api/v10/webhooks/12/lowercase/messages/@original", "/webhooks/{id}/{token}/messages/@original"),
            ("/api/v10/invites/hello", "/invites/{…}"),
        ] {
            assert_eq!(template(path), expected);
        }
    }

    #[test]
    fn kinds_are_told_apart_by_method_and_path() {
        let kind = |method, path| Route::read(&method, path).kind;
        assert_eq!(kind(Method::POST, "/api/v10/interactions/1/t/callback"), Kind::Callback);
        assert_eq!(kind(Method::PATCH, "/api/v10/webhooks/1/t/messages/@original"), Kind::FollowUp);
        assert_eq!(kind(Method::POST, "/api/v10/channels/1/messages"), Kind::Message);
        assert_eq!(kind(Method::GET, "/api/v10/channels/1/messages"), Kind::Other);
    }

    #[test]
    fn channels_and_interactions_have_limits_of_their_own() {
        let major = |path| Route::read(&Method::GET, path).major;
        assert_eq!(major("/api/v10/channels/12/messages"), "12");
        assert_eq!(major("/api/v10/webhooks/1/token/messages/2"), "1/token");
        assert_eq!(major("/api/v10/users/7"), "");
    }
}
