//! What a person fills into a command.

use axum::body::Bytes;

use crate::sandbox::ids::Id;
use crate::sandbox::state::{CdnFault, Content};

/// One value.
#[derive(Clone, Debug)]
pub enum Arg {
    /// Text, also for options that offer choices.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Any number.
    Number(f64),
    /// Yes or no.
    Boolean(bool),
    /// A user.
    User(Id),
    /// A channel.
    Channel(Id),
    /// A role.
    Role(Id),
    /// A file.
    File(File),
}

/// Values by option name, in the order in which they were filled in.
#[derive(Clone, Debug, Default)]
pub struct Args(pub(super) Vec<(String, Arg)>);

impl Args {
    /// Nothing filled in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Also this value.
    #[must_use]
    pub fn with(mut self, option: &str, value: Arg) -> Self {
        self.0.push((option.to_owned(), value));
        self
    }

    /// Also this text.
    #[must_use]
    pub fn text(self, option: &str, value: &str) -> Self {
        self.with(option, Arg::Text(value.to_owned()))
    }

    /// Also this number.
    #[must_use]
    pub fn integer(self, option: &str, value: i64) -> Self {
        self.with(option, Arg::Integer(value))
    }

    /// Also this yes or no.
    #[must_use]
    pub fn boolean(self, option: &str, value: bool) -> Self {
        self.with(option, Arg::Boolean(value))
    }

    /// Also this file.
    #[must_use]
    pub fn file(self, option: &str, value: File) -> Self {
        self.with(option, Arg::File(value))
    }
}

/// A file that a person attaches.
#[derive(Clone, Debug)]
pub struct File {
    pub(super) name: String,
    pub(super) content: Content,
    pub(super) content_type: String,
    pub(super) declared_size: Option<u64>,
    pub(super) url: Option<String>,
    pub(super) fault: Option<CdnFault>,
}

impl File {
    /// A file of these bytes; its media type is told from the name's ending.
    #[must_use]
    pub fn new(name: &str, bytes: impl Into<Bytes>) -> Self {
        Self::of(name, Content::Bytes(bytes.into()))
    }

    /// A file of `size` zero bytes, which take no memory.
    #[must_use]
    pub fn zeros(name: &str, size: u64) -> Self {
        Self::of(name, Content::Zeros(size))
    }

    fn of(name: &str, content: Content) -> Self {
        let content_type = media_type(name).to_owned();
        Self { name: name.to_owned(), content, content_type, declared_size: None, url: None, fault: None }
    }

    /// With this media type.
    #[must_use]
    pub fn content_type(self, content_type: &str) -> Self {
        Self { content_type: content_type.to_owned(), ..self }
    }

    /// Announced with this size in bytes, whatever the true one is.
    #[must_use]
    pub fn declaring(self, size: u64) -> Self {
        Self { declared_size: Some(size), ..self }
    }

    /// Announced with this link, for example on a foreign host.
    #[must_use]
    pub fn at(self, url: &str) -> Self {
        Self { url: Some(url.to_owned()), ..self }
    }

    /// With this trouble when it is fetched.
    #[must_use]
    pub fn failing(self, fault: CdnFault) -> Self {
        Self { fault: Some(fault), ..self }
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).as_deref() {
        Some("pdf") => "application/pdf",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("csv") => "text/csv",
        Some("md") => "text/markdown",
        Some("txt") => "text/plain",
        _ => "application/octet-stream",
    }
}
