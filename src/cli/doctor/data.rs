//! What the bot reads and keeps: database, receipts with their key, notices.

use std::path::Path;

use super::Finding;
use crate::cli::run::receipts_url;
use crate::config::Config;
use crate::files::{ReceiptsUrl, Vault, VaultError};
use crate::notice::{Severity, library};
use crate::store::{self, Condition, DatabaseUrl};
use crate::text::{Locale, say};

/// Whether the bot could use the database, and what it would do to it.
pub async fn database(config: &Config, locale: Locale) -> Finding {
    let url: DatabaseUrl = match config.database.url().parse() {
        Ok(url) => url,
        Err(error) => return Finding::Problem(format!("{error}")),
    };
    let condition = match store::look(&url).await {
        Ok(condition) => condition,
        Err(error) => return Finding::Problem(error.to_string()),
    };
    let unasked = condition.as_ref().map_or(0, |condition| condition.unasked);
    let found = described(condition, &url, locale);
    if unasked == 0 {
        return Finding::Fine(found);
    }
    let unasked = say(locale, "doctor-database-unasked", &[("servers", unasked.into())]);
    Finding::Note([found, unasked].join(" "))
}

fn described(condition: Option<Condition>, url: &DatabaseUrl, locale: Locale) -> String {
    let place = ("place", url.to_string().into());
    let Some(Condition { version, holder, .. }) = condition else {
        return say(locale, "doctor-database-new", &[place]);
    };
    let newest = store::newest_version();
    let args = [place, ("version", version.unwrap_or_default().into()), ("newest", newest.into())];
    let found = match version {
        None => say(locale, "doctor-database-empty", &args),
        Some(version) if version < newest => say(locale, "doctor-database-older", &args),
        Some(_) => say(locale, "doctor-database-ok", &args),
    };
    let held = holder.map(|holder| say(locale, "doctor-database-held", &[("holder", holder.to_string().into())]));
    [Some(found), held].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Whether a file can be put away and taken out again.
pub async fn receipts(config: &Config, locale: Locale) -> Finding {
    let ReceiptsUrl::Folder(folder) = match receipts_url(&config.receipts) {
        Ok(url) => url,
        Err(error) => return Finding::Problem(error.to_string()),
    };
    if let Err(error) = config.receipts_key.check() {
        return Finding::Problem(error.to_string());
    }
    let key = &config.receipts_key.path;
    let args = [("place", folder.display().to_string().into()), ("key", key.display().to_string().into())];
    if !key.exists() && is_empty(&folder) {
        return Finding::Fine(say(locale, "doctor-receipts-new", &args));
    }
    if !key.exists() {
        return Finding::Problem(VaultError::KeyMissing(key.clone()).to_string());
    }
    Finding::of(round_trip(folder, key).await.map(|()| say(locale, "doctor-receipts-ok", &args)))
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none())
}

async fn round_trip(folder: std::path::PathBuf, key: &Path) -> Result<(), VaultError> {
    let vault = Vault::open(&ReceiptsUrl::Folder(folder), key).await?;
    let object = vault.put(b"bootcamp-bot doctor".to_vec()).await?;
    let read = vault.get(&object).await;
    vault.delete(&object).await?;
    read.map(drop)
}

/// What the reader understood of the notices, and where it did not.
pub fn notices(config: &Config, locale: Locale) -> Finding {
    let Some(path) = &config.notices else { return Finding::Fine(say(locale, "doctor-notices-none", &[])) };
    let library = match library::load(path) {
        Ok(library) => library,
        Err(error) => return Finding::Problem(error.say(locale)),
    };
    let doubtful = library.diagnostics.len();
    let lost = library.diagnostics.iter().filter(|found| found.kind.severity() == Severity::Error).count();
    let args = [
        ("notices", library.notices.len().into()),
        ("programmes", library.programmes.len().into()),
        ("doubtful", doubtful.into()),
        ("lost", lost.into()),
        ("path", path.display().to_string().into()),
    ];
    match (lost, doubtful) {
        (0, 0) => Finding::Fine(say(locale, "doctor-notices-ok", &args)),
        (0, _) => Finding::Note(say(locale, "doctor-notices-doubtful", &args)),
        _ => Finding::Problem(say(locale, "doctor-notices-lost", &args)),
    }
}
