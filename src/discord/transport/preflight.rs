//! What is asked of Discord before the bot connects: is the token right, and where does the gateway lead?

use reqwest::{StatusCode, Url};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::base::is_loopback;
use super::{ApiBase, Transport};

/// Who the bot is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The bot's user id.
    pub user_id: u64,
    /// The bot's user name.
    pub name: String,
    /// The id of its application.
    pub application_id: u64,
}

/// Why the bot must not connect.
#[derive(Debug, thiserror::Error)]
pub enum PreflightError {
    /// The token is not one of this API.
    #[error(
        "Discord does not know the token in DISCORD_TOKEN or DISCORD_TOKEN_FILE. Copy it anew: Developer Portal, your application, Bot, Reset Token"
    )]
    WrongToken,
    /// Discord could not be asked.
    #[error("{base} could not be reached for {path}: {problem}. Check the network and DISCORD_API_URL")]
    Unreachable {
        /// Where the API should be.
        base: String,
        /// What was asked.
        path: &'static str,
        /// What happened.
        problem: String,
    },
    /// The answer is none of Discord's.
    #[error("{base} answered {path} with something else than Discord would: {problem}. Check DISCORD_API_URL")]
    Unexpected {
        /// Where the API should be.
        base: String,
        /// What was asked.
        path: &'static str,
        /// What is wrong with the answer.
        problem: String,
    },
    /// A loopback API that leads to a gateway elsewhere, or the reverse: the bot would talk to two Discords.
    #[error("{base} names the gateway {gateway}, which does not belong to it. The bot does not connect")]
    ForeignGateway {
        /// Where the API is.
        base: String,
        /// The gateway it named.
        gateway: String,
    },
}

/// A server that the bot is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The server's name.
    pub name: String,
    /// What the bot may do there by its roles, as Discord's bits; channels may differ.
    pub permissions: u64,
}

#[derive(Deserialize)]
struct User {
    id: String,
    username: String,
}

#[derive(Deserialize)]
struct Application {
    id: String,
}

#[derive(Deserialize)]
struct Guild {
    name: String,
    permissions: String,
}

#[derive(Deserialize)]
struct Gateway {
    url: String,
}

impl Transport {
    /// Asks who the bot is and where the gateway is. serenity connects to the real gateway when its own look-up fails,
    /// so a loopback API must have named a loopback gateway before serenity starts.
    ///
    /// # Errors
    /// See [`PreflightError`].
    pub async fn preflight(&self, token: &str) -> Result<Identity, PreflightError> {
        const USER: &str = "users/@me";
        const APPLICATION: &str = "oauth2/applications/@me";
        let user: User = self.ask(USER, token).await?;
        let (application, gateway): (Result<Application, _>, Result<Gateway, _>) =
            tokio::join!(self.ask(APPLICATION, token), self.ask("gateway", token));
        check_gateway(self.api_base(), &gateway?.url)?;
        let id = |text: &str, path| text.parse().map_err(|_| self.unexpected(path, format!("{text:?} is no id")));
        let application_id = id(&application?.id, APPLICATION)?;
        Ok(Identity { user_id: id(&user.id, USER)?, name: user.username, application_id })
    }

    /// The servers that the bot is in, the first 200 of them.
    ///
    /// # Errors
    /// See [`PreflightError`].
    pub async fn memberships(&self, token: &str) -> Result<Vec<Membership>, PreflightError> {
        const GUILDS: &str = "users/@me/guilds";
        let guilds: Vec<Guild> = self.ask(GUILDS, token).await?;
        let membership = |guild: Guild| {
            let bits = guild.permissions.parse();
            let permissions = bits.map_err(|_| self.unexpected(GUILDS, "permissions that are no number".to_owned()))?;
            Ok(Membership { name: guild.name, permissions })
        };
        guilds.into_iter().map(membership).collect()
    }

    async fn ask<T: DeserializeOwned>(&self, path: &'static str, token: &str) -> Result<T, PreflightError> {
        let unreachable = |problem| PreflightError::Unreachable { base: self.api_base().to_string(), path, problem };
        let request = self.client.get(format!("{}/api/v10/{path}", self.url())).header("authorization", bot(token));
        let response = match request.send().await {
            Ok(response) => response,
            // A token that is no header value.
            Err(error) if error.is_builder() => return Err(PreflightError::WrongToken),
            Err(error) => return Err(unreachable(error.without_url().to_string())),
        };
        let status = response.status();
        let body = response.bytes().await.map_err(|error| unreachable(error.without_url().to_string()))?;
        match status {
            StatusCode::OK => serde_json::from_slice(&body).map_err(|error| self.unexpected(path, error.to_string())),
            StatusCode::UNAUTHORIZED => Err(PreflightError::WrongToken),
            status if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS => {
                Err(unreachable(format!("{status} {}", message(&body))))
            }
            status => Err(self.unexpected(path, format!("{status} {}", message(&body)))),
        }
    }

    fn unexpected(&self, path: &'static str, problem: String) -> PreflightError {
        PreflightError::Unexpected { base: self.api_base().to_string(), path, problem }
    }
}

fn bot(token: &str) -> String {
    format!("Bot {}", token.trim().trim_start_matches("Bot "))
}

/// The message of an error of Discord's or of the forwarder's.
fn message(body: &[u8]) -> String {
    let json: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    json.get("message").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// Both on this machine, or neither and encrypted.
fn check_gateway(base: &ApiBase, gateway: &str) -> Result<(), PreflightError> {
    let fits = Url::parse(gateway).is_ok_and(|url| match (base.is_loopback(), url.scheme()) {
        (true, "ws" | "wss") => is_loopback(&url),
        (false, "wss") => !is_loopback(&url),
        _ => false,
    });
    let foreign = || PreflightError::ForeignGateway { base: base.to_string(), gateway: gateway.to_owned() };
    fits.then_some(()).ok_or_else(foreign)
}
