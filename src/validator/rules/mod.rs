//! The rules: documents and policy to findings.

use super::{Finding, Policy, Report, Upload};
use crate::domain::{Facts, Moment, Profile};

pub(super) fn judge(uploads: &[Upload], _policy: &Policy, _at: Moment, _profile: Option<&Profile>) -> Report {
    let findings: Vec<Finding> =
        uploads.iter().map(|upload| Finding::Unreadable { file: upload.name.clone() }).collect();
    Report {
        verdict: Report::verdict_of(&findings),
        facts: Facts::default(),
        approvals: Vec::new(),
        reimbursable_krw: None,
        findings,
        canonical_name: None,
        evidence: Vec::new(),
    }
}
