//! Download of what people attach.
//!
//! An attachment's link is signed, expires, and is part of a command that anybody can send: it is followed only to
//! Discord's own hosts, never onwards, and never further than the size limit.

use std::time::Duration;

use futures_util::StreamExt;
use reqwest::{StatusCode, Url};
use tokio::time::timeout;

use super::transport::ApiBase;

/// Where Discord keeps attachments.
const CDN_HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];

/// What a download may cost.
#[derive(Clone, Copy, Debug)]
pub struct DownloadLimits {
    /// The largest file, in bytes.
    pub bytes: u64,
    /// The whole download.
    pub total: Duration,
    /// The longest wait for the answer or for the next piece.
    pub stall: Duration,
}

impl DownloadLimits {
    /// 20 MiB, as the receipt reader takes; within the minutes that a person waits.
    pub const DEFAULT: Self = Self { bytes: 20 << 20, total: Duration::from_secs(60), stall: Duration::from_secs(10) };
}

/// Why there is no file. What the person is told is chosen elsewhere.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum DownloadError {
    /// The link leads elsewhere; no request was made.
    #[error("the link does not lead to Discord")]
    ForeignHost,
    /// The file is larger than the limit.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The link has expired, or the file was deleted.
    #[error("the link has expired or the file was deleted")]
    NotFound,
    /// Nothing more came, or it came too slowly.
    #[error("the download stalled")]
    Stalled,
    /// Fewer bytes came than were promised.
    #[error("the download was cut after {received} bytes")]
    Cut {
        /// What came, in bytes.
        received: u64,
    },
    /// Discord answered with another status.
    #[error("Discord answered the download with status {0}")]
    Status(u16),
    /// No connection, or it broke before the answer.
    #[error("the download failed: {0}")]
    Network(String),
}

/// Downloads attachments from Discord.
#[derive(Clone, Debug)]
pub struct Downloader {
    client: reqwest::Client,
    api_base: ApiBase,
    limits: DownloadLimits,
}

impl Downloader {
    /// Downloads from Discord's hosts, and from the API's own when that is configured.
    ///
    /// # Errors
    /// When there is no HTTP client to be had.
    pub fn new(api_base: ApiBase, limits: DownloadLimits) -> reqwest::Result<Self> {
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        let builder = if api_base.is_loopback() { builder.no_proxy() } else { builder };
        let client = builder.connect_timeout(limits.stall).build()?;
        Ok(Self { client, api_base, limits })
    }

    /// The bytes of an attachment that Discord says has `declared` bytes.
    ///
    /// # Errors
    /// See [`DownloadError`]. A foreign link or a size above the limit is refused without a request.
    pub async fn download(&self, link: &str, declared: u64) -> Result<Vec<u8>, DownloadError> {
        let url = self.allowed(link).ok_or(DownloadError::ForeignHost)?;
        self.check_size(declared)?;
        let file = timeout(self.limits.total, self.fetch(url, declared)).await;
        file.unwrap_or(Err(DownloadError::Stalled))
    }

    fn allowed(&self, link: &str) -> Option<Url> {
        let url = Url::parse(link).ok()?;
        let host = url.host_str()?;
        let on_cdn = url.scheme() == "https" && url.port().is_none() && CDN_HOSTS.contains(&host);
        let anonymous = url.username().is_empty() && url.password().is_none();
        (anonymous && (on_cdn || self.api_base.is_origin_of(&url))).then_some(url)
    }

    fn check_size(&self, bytes: u64) -> Result<(), DownloadError> {
        let limit = self.limits.bytes;
        if bytes > limit { Err(DownloadError::TooLarge { limit }) } else { Ok(()) }
    }

    async fn fetch(&self, url: Url, declared: u64) -> Result<Vec<u8>, DownloadError> {
        let answer = timeout(self.limits.stall, self.client.get(url).send()).await;
        // The address is signed: whoever reads it in a log could open the file.
        let network = |error: reqwest::Error| DownloadError::Network(error.without_url().to_string());
        let response = answer.map_err(|_| DownloadError::Stalled)?.map_err(network)?;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND | StatusCode::GONE => return Err(DownloadError::NotFound),
            status => return Err(DownloadError::Status(status.as_u16())),
        }
        let promised = response.content_length().unwrap_or_default().max(declared);
        self.check_size(promised)?;
        self.collect(response, promised).await
    }

    async fn collect(&self, response: reqwest::Response, promised: u64) -> Result<Vec<u8>, DownloadError> {
        let mut file = Vec::new();
        let mut pieces = response.bytes_stream();
        while let Some(piece) = timeout(self.limits.stall, pieces.next()).await.map_err(|_| DownloadError::Stalled)? {
            let cut = |_| DownloadError::Cut { received: file.len() as u64 };
            let piece = piece.map_err(cut)?;
            self.check_size((file.len() + piece.len()) as u64)?;
            file.extend_from_slice(&piece);
        }
        let received = file.len() as u64;
        if received < promised { Err(DownloadError::Cut { received }) } else { Ok(file) }
    }
}
