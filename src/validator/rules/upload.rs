//! What the files of a submission are: readable or not, the same or not, and what they are called.

use crate::domain::{CanonicalName, Profile};
use crate::text::cut;
use crate::validator::reading::{Reading, Unreadable};
use crate::validator::{Code, Finding, Policy, Upload};

/// Longest file name that is repeated in a message, in characters.
const LONGEST_NAME: usize = 60;

/// The uploads without repetitions, and what is said of those. Names become safe to print.
pub(super) fn distinct(uploads: &[Upload]) -> (Vec<Upload>, Vec<Finding>) {
    let mut kept: Vec<Upload> = Vec::new();
    let mut findings = Vec::new();
    for upload in uploads {
        let name = printable(&upload.name);
        let is_text = upload.reading.pages().iter().any(|page| !page.lines.is_empty());
        if is_text && kept.iter().any(|known| known.reading == upload.reading) {
            findings.push(Finding::SameFile { file: name });
        } else {
            kept.push(Upload { name, reading: upload.reading.clone() });
        }
    }
    (kept, findings)
}

/// The last component of a path, without what would turn or hide text around it.
fn printable(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    cut(&last.chars().filter(|c| !is_hidden(*c)).collect::<String>(), LONGEST_NAME)
}

/// The codes of files of which nothing could be read.
pub(super) fn reading_findings(uploads: &[Upload]) -> Vec<Finding> {
    let finding = |upload: &Upload| {
        let file = upload.name.clone();
        match upload.reading {
            Reading::Pages(_) => None,
            Reading::Failed(Unreadable::NotPdf) => Some(Finding::NotPdf { file }),
            Reading::Failed(Unreadable::Damaged) => Some(Finding::Unreadable { file }),
            Reading::Failed(Unreadable::Encrypted) => Some(Finding::Encrypted { file }),
            Reading::Failed(Unreadable::TooLarge) => Some(Finding::TooLarge { file }),
        }
    };
    uploads.iter().filter_map(finding).collect()
}

pub(super) fn exposed_findings(uploads: &[Upload], exposed: &[usize]) -> Vec<Finding> {
    let files = exposed.iter().filter_map(|index| uploads.get(*index));
    files.map(|upload| Finding::CardNumberExposed { file: upload.name.clone() }).collect()
}

/// Puts pages that could not be read in place of the gaps that they may explain.
pub(super) fn explained(findings: Vec<Finding>, uploads: &[Upload]) -> Vec<Finding> {
    let is_gap = |finding: &Finding| {
        let is_missing = matches!(
            finding.code(),
            Code::UsdMissing
                | Code::KrwMissing
                | Code::PaidOnMissing
                | Code::InvoiceMissing
                | Code::PaymentProofMissing
        );
        let doubt = Finding::Ambiguous { doubt: crate::validator::Doubt::MerchantUnknown };
        is_missing || *finding == doubt
    };
    let mut reasons: Vec<Finding> = uploads.iter().filter_map(opaque).collect();
    let is_failed = uploads.iter().any(|upload| matches!(upload.reading, Reading::Failed(_)));
    if (reasons.is_empty() && !is_failed) || !findings.iter().any(is_gap) {
        return findings;
    }
    reasons.extend(findings.into_iter().filter(|finding| !is_gap(finding)));
    reasons
}

/// What hides text in a file.
fn opaque(upload: &Upload) -> Option<Finding> {
    let file = upload.name.clone();
    let pages = upload.reading.pages();
    if pages.iter().any(|page| page.unmapped) {
        Some(Finding::TextUnmapped { file })
    } else if pages.iter().any(|page| page.pictures) {
        Some(Finding::ImageOnly { file })
    } else {
        None
    }
}

/// A name on a card that is not that of the person who hands it in; nothing when either is unknown.
pub(super) fn other_holder(holders: &[String], uploads: &[Upload], profile: Option<&Profile>) -> Option<String> {
    let of_upload = || uploads.iter().find_map(|upload| CanonicalName::parse(&upload.name)).map(|name| name.real_name);
    let own = profile.map(|profile| profile.real_name.clone()).or_else(of_upload)?;
    let is_korean = own.as_str().chars().all(|c| ('가'..='힣').contains(&c));
    holders.iter().find(|holder| is_korean && holder.as_str() != own.as_str()).cloned()
}

/// The name by the convention: of the person, else of the first upload that is named so.
pub(super) fn canonical_name(uploads: &[Upload], policy: &Policy, profile: Option<&Profile>) -> Option<String> {
    let (programme, round) = (policy.programme, &policy.round);
    let of_profile = profile.map(|profile| CanonicalName::of(profile, programme, round));
    let of_upload = || uploads.iter().find_map(|upload| CanonicalName::parse(&upload.name));
    let name = of_profile.or_else(|| of_upload().map(|name| name.renamed(programme, round)))?;
    Some(name.to_string())
}

/// Says so when the files did not bear the name.
pub(super) fn name_finding(uploads: &[Upload], canonical: Option<&str>) -> Option<Finding> {
    let suggested = canonical?;
    let bears_it = |upload: &Upload| upload.name.strip_suffix(".pdf") == Some(suggested);
    (!uploads.iter().any(bears_it)).then(|| Finding::FileName { suggested: suggested.to_owned() })
}
