//! `RECEIPTS_URL`.

use std::path::PathBuf;
use std::str::FromStr;

/// Where the encrypted files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptsUrl {
    /// In a folder of this machine.
    Folder(PathBuf),
}

/// The text is no place that we support.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("RECEIPTS_URL: {0}; write file:///path/to/folder")]
pub struct BadReceiptsUrl(String);

impl FromStr for ReceiptsUrl {
    type Err = BadReceiptsUrl;

    /// The path is taken as it is written, without percent-decoding; without a leading `/` it is relative.
    fn from_str(text: &str) -> Result<Self, BadReceiptsUrl> {
        let Some((scheme, rest)) = text.trim().split_once(':') else {
            return Err(BadReceiptsUrl(format!("{text:?} is not an address")));
        };
        if scheme != "file" {
            return Err(BadReceiptsUrl(format!("{scheme} is not supported, only file is")));
        }
        let path = rest.strip_prefix("//").unwrap_or(rest);
        if path.is_empty() {
            return Err(BadReceiptsUrl("the path is missing".to_owned()));
        }
        Ok(Self::Folder(PathBuf::from(path)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_absolute_or_relative() {
        for (text, path) in [("file:///var/receipts", "/var/receipts"), ("file://data/receipts", "data/receipts")] {
            assert_eq!(text.parse(), Ok(ReceiptsUrl::Folder(path.into())));
        }
    }

    #[test]
    fn another_scheme_is_refused_with_what_works() {
        let said = "s3://bucket/receipts".parse::<ReceiptsUrl>().expect_err("not supported").to_string();
        assert_eq!(said, "RECEIPTS_URL: s3 is not supported, only file is; write file:///path/to/folder");
    }
}
