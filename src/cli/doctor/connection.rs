//! Discord: token, gateway, what the bot may do on its servers.

use super::Finding;
use crate::config::{Config, ConfigError, Secret};
use crate::discord::permissions::{invitation, missing};
use crate::discord::transport::{Membership, PreflightError, Transport, TransportConfig};
use crate::text::{Locale, say};

/// One line about the token and the gateway, then one for each server where something is missing.
pub async fn examine(config: &Config, token: Result<Secret, ConfigError>, locale: Locale) -> Vec<(String, Finding)> {
    let discord = say(locale, "doctor-discord", &[]);
    let token = match token {
        Ok(token) => token,
        Err(error) => return vec![(discord, Finding::Problem(error.to_string()))],
    };
    let transport = match Transport::start(TransportConfig::new(config.api_base.clone())).await {
        Ok(transport) => transport,
        Err(error) => return vec![(discord, Finding::Problem(error.to_string()))],
    };
    match ask(&transport, &token, locale).await {
        Ok((known, servers)) => std::iter::once((discord, known)).chain(servers).collect(),
        Err(error) => vec![(discord, Finding::Problem(error.to_string()))],
    }
}

async fn ask(
    transport: &Transport,
    token: &Secret,
    locale: Locale,
) -> Result<(Finding, Vec<(String, Finding)>), PreflightError> {
    let identity = transport.preflight(token.expose()).await?;
    let memberships = transport.memberships(token.expose()).await?;
    let args = [
        ("bot", identity.name.into()),
        ("servers", memberships.len().into()),
        ("link", invitation(identity.application_id).into()),
    ];
    if memberships.is_empty() {
        return Ok((Finding::Problem(say(locale, "doctor-discord-nowhere", &args)), Vec::new()));
    }
    let servers = memberships.iter().filter_map(|membership| server(membership, locale)).collect();
    Ok((Finding::Fine(say(locale, "doctor-discord-ok", &args)), servers))
}

/// A server where permissions are missing.
fn server(membership: &Membership, locale: Locale) -> Option<(String, Finding)> {
    let names: Vec<_> = missing(membership.permissions).into_iter().map(|permission| permission.name(locale)).collect();
    if names.is_empty() {
        return None;
    }
    let subject = say(locale, "doctor-server", &[("name", membership.name.clone().into())]);
    Some((subject, Finding::Problem(say(locale, "doctor-server-missing", &[("permissions", names.join(", ").into())]))))
}
