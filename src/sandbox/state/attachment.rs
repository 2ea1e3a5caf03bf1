//! Files on the imitated CDN, and their signed links.

use axum::body::Bytes;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::World;
use crate::sandbox::ids::Id;

/// How long a link is good for, in seconds.
const LINK_SECONDS: u64 = 24 * 60 * 60;

/// What stands behind a link.
#[derive(Clone, Debug)]
pub enum Content {
    /// These bytes.
    Bytes(Bytes),
    /// So many zero bytes, made while they are sent.
    Zeros(u64),
}

impl Content {
    /// The size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Zeros(count) => *count,
        }
    }
}

/// What goes wrong when a file is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CdnFault {
    /// The link answers 404.
    Missing,
    /// The first half comes, then nothing more.
    Stall,
    /// The first half comes, then the connection ends, against the announced length.
    Cut,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The file's id.
    pub id: Id,
    /// The channel in whose folder it lies.
    pub channel: Id,
    /// The name that Discord made of the given one.
    pub name: String,
    /// The given name without its ending, when Discord changed it.
    pub title: Option<String>,
    /// Alternative text.
    pub description: Option<String>,
    /// The media type.
    pub content_type: String,
    /// The bytes.
    pub content: Content,
    /// The size that Discord announces; usually the true one.
    pub declared_size: u64,
    /// A link to announce instead of ours, to try links on foreign hosts.
    pub foreign_url: Option<String>,
    /// What goes wrong when it is fetched.
    pub fault: Option<CdnFault>,
    /// Whether it came with an interaction or an ephemeral message.
    pub ephemeral: bool,
}

impl Attachment {
    /// The name in links and headers, which is cleansed in any case.
    #[must_use]
    pub fn link_name(&self) -> String {
        safe_name(&self.name).0
    }

    fn path(&self) -> String {
        format!("/attachments/{}/{}/{}", self.channel, self.id, self.link_name())
    }
}

impl World {
    /// The attachment object, with a freshly signed link.
    #[must_use]
    pub fn attachment_json(&self, id: Id) -> Option<Value> {
        let file = self.attachments.get(&id)?;
        let url = self.attachment_url(file);
        let mut json = json!({
            "id": file.id, "filename": file.name, "size": file.declared_size, "url": url, "proxy_url": url,
            "content_type": file.content_type, "ephemeral": file.ephemeral,
        });
        if let Some(title) = &file.title {
            json["title"] = json!(title);
        }
        if let Some(description) = &file.description {
            json["description"] = json!(description);
        }
        Some(json)
    }

    fn attachment_url(&self, file: &Attachment) -> String {
        if let Some(foreign) = &file.foreign_url {
            return foreign.clone();
        }
        let path = file.path();
        let issued = self.link_clock();
        let expires = issued + LINK_SECONDS;
        let signature = self.sign(&path, expires);
        format!("{}{path}?ex={expires:x}&is={issued:x}&hm={signature}&", self.base_url)
    }

    /// Whether a link to `path` that claims to expire at `expires` (hexadecimal) is ours and still good.
    #[must_use]
    pub fn link_holds(&self, path: &str, expires: &str, signature: &str) -> bool {
        let Ok(expires) = u64::from_str_radix(expires, 16) else { return false };
        self.link_clock() < expires && self.sign(path, expires) == signature
    }

    /// Unix seconds that do not jump with the wall clock.
    fn link_clock(&self) -> u64 {
        self.started_ms / 1000 + self.elapsed().as_secs()
    }

    fn sign(&self, path: &str, expires: u64) -> String {
        let digest = Sha256::digest(format!("{}|{path}|{expires}", self.secret));
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl World {
    /// The name and title of a file that was given as `name`.
    #[must_use]
    pub fn file_name(&self, name: &str) -> (String, Option<String>) {
        if self.options.keeps_file_names { (name.to_owned(), None) } else { safe_name(name) }
    }
}

/// What Discord makes of a file name (discord-api-docs issue 7754): spaces become `_`, and all but Latin letters,
/// digits, `.`, `-` and `_` is dropped. The second value is the original stem (`title` of the attachment) when anything was changed.
#[must_use]
fn safe_name(given: &str) -> (String, Option<String>) {
    let kept: String = given
        .chars()
        .map(|c| if c == ' ' { '_' } else { c })
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        .collect();
    let kept = kept.trim_start_matches(['_', '.']);
    let name = match kept.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => kept.to_owned(),
        _ => match given.rsplit_once('.') {
            Some((_, ending)) => format!("unknown.{ending}"),
            None if kept.is_empty() => "unknown".to_owned(),
            None => kept.to_owned(),
        },
    };
    let title = (name != given).then(|| given.rsplit_once('.').map_or(given, |(stem, _)| stem).to_owned());
    (name, title)
}

#[cfg(test)]
mod tests {
    use super::safe_name;

    #[test]
    fn plain_names_stay() {
        assert_eq!(safe_name("slip-03.pdf"), ("slip-03.pdf".to_owned(), None));
    }

    #[test]
    fn other_letters_are_dropped_and_kept_as_title() {
        let (name, title) = safe_name("tami.kim(김현)_클라우드 2회차_3월.pdf");
        assert_eq!(name, "tami.kim__2_3.pdf");
        assert_eq!(title.as_deref(), Some("tami.kim(김현)_클라우드 2회차_3월"));
    }

    #[test]
    fn a_name_of_other_letters_only_becomes_unknown() {
        assert_eq!(safe_name("전표.pdf"), ("unknown.pdf".to_owned(), Some("전표".to_owned())));
    }
}
