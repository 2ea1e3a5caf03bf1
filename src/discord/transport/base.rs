//! The address of Discord's API, and what may be asked of it.

use std::net::IpAddr;

use reqwest::Url;

/// Where Discord's API is when nothing else is configured.
pub const DISCORD: &str = "https://discord.com";

/// The origin (scheme, host and port) of the API: Discord's own, or a loopback server that speaks like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiBase(Url);

/// Why an address cannot be the API's.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiBaseError {
    /// Not a URL with a host.
    #[error("is not an address such as {DISCORD} or http://127.0.0.1:4000")]
    NotAnAddress,
    /// Plain HTTP would show the token to everybody on the way.
    #[error("must begin with https://; plain http:// is only for loopback addresses")]
    NotEncrypted,
    /// More than an origin.
    #[error("must end after the host and port: no path, user name, query or fragment")]
    MoreThanAnOrigin,
}

impl ApiBase {
    /// Reads an address such as `https://discord.com` or `http://127.0.0.1:4000`.
    ///
    /// # Errors
    /// See [`ApiBaseError`].
    pub fn parse(text: &str) -> Result<Self, ApiBaseError> {
        let url = Url::parse(text.trim()).map_err(|_| ApiBaseError::NotAnAddress)?;
        if !url.has_host() || !matches!(url.scheme(), "http" | "https") {
            return Err(ApiBaseError::NotAnAddress);
        }
        if url.scheme() == "http" && !is_loopback(&url) {
            return Err(ApiBaseError::NotEncrypted);
        }
        let extra = url.path() != "/" || url.query().is_some() || url.fragment().is_some();
        if extra || !url.username().is_empty() || url.password().is_some() {
            return Err(ApiBaseError::MoreThanAnOrigin);
        }
        Ok(Self(url))
    }

    /// Whether the API is on this machine, and so not the real Discord.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }

    /// Whether `url` has the same scheme, host and port.
    #[must_use]
    pub fn is_origin_of(&self, url: &Url) -> bool {
        self.0.origin() == url.origin()
    }

    /// The address of an API path on this host, or nothing for a path outside `/api/`, dots resolved.
    #[must_use]
    pub fn target(&self, path: &str, query: Option<&str>) -> Option<Url> {
        let mut url = self.0.clone();
        url.set_path(path);
        url.set_query(query);
        (url.path().starts_with("/api/") && self.is_origin_of(&url)).then_some(url)
    }
}

impl std::fmt::Display for ApiBase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.origin().ascii_serialization())
    }
}

/// Whether a URL's host is this machine, by address or as `localhost`.
pub(super) fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_matches(['[', ']']);
    host == "localhost" || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_may_be_plain_and_the_rest_may_not() {
        let outcomes = ["http://127.0.0.1:4000", "http://[::1]:4000", "http://localhost:1", "https://discord.com"];
        assert!(outcomes.iter().all(|text| ApiBase::parse(text).is_ok()));
        assert_eq!(ApiBase::parse("http://discord.com"), Err(ApiBaseError::NotEncrypted));
        assert_eq!(ApiBase::parse("http://127.0.0.1.example.com"), Err(ApiBaseError::NotEncrypted));
    }

    #[test]
    fn only_an_origin_is_an_api_base() {
        for text in ["https://discord.com/api", "https://me:pw@discord.com", "https://discord.com/?x"] {
            assert_eq!(ApiBase::parse(text), Err(ApiBaseError::MoreThanAnOrigin), "{text}");
        }
        for text in ["", "discord.com", "ftp://127.0.0.1", "data:,x"] {
            assert_eq!(ApiBase::parse(text), Err(ApiBaseError::NotAnAddress), "{text}");
        }
    }

    #[test]
    fn a_path_cannot_lead_to_another_host_or_out_of_the_api() {
        let base = ApiBase::parse(DISCORD).unwrap();
        for path in ["//evil.example/api/v10", "/api/../oauth2", "/api/%2e%2e/login", "https://evil.example/api/", "/"]
        {
            assert_eq!(base.target(path, None), None, "{path}");
        }
        assert_eq!(
            base.target("/api/v10/gateway", Some("a=b")).unwrap().as_str(),
            "https://discord.com/api/v10/gateway?a=b"
        );
    }
}
