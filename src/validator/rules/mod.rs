//! The rules: documents and policy to findings.
//!
//! | module | what it judges |
//! |---|---|
//! | `subscription`, `select` | card slips of monthly subscriptions |
//! | `aws` | invoices and the proofs of their payment |
//! | `upload` | what files are, what they are called |

mod aws;
mod select;
mod subscription;
mod upload;

use chrono::NaiveDate;

use super::documents::documents;
use super::{Code, Doubt, Evidence, Finding, Policy, Report, Required, Upload};
use crate::domain::calendar::kst_date;
use crate::domain::{Facts, Moment, Phase, Profile, Usd, Verdict, Won};

/// Won per dollar outside these bounds are a misreading.
const LOWEST_RATE: i64 = 1_000;
const HIGHEST_RATE: i64 = 2_000;

/// What the rules of a programme make of the documents.
#[derive(Default)]
struct Judgement {
    facts: Facts,
    approvals: Vec<String>,
    findings: Vec<Finding>,
    evidence: Vec<Evidence>,
    /// Names in full on the cards and accounts.
    holders: Vec<String>,
}

impl Judgement {
    /// Adds a finding unless it is already there.
    fn push(&mut self, finding: Finding) {
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    fn doubt(&mut self, doubt: Doubt) {
        self.push(Finding::Ambiguous { doubt });
    }

    fn has(&self, code: Code) -> bool {
        self.findings.iter().any(|finding| finding.code() == code)
    }

    /// Dollars and won of one payment must fit.
    fn compare_amounts(&mut self) {
        let (Some(usd), Some(krw)) = (self.facts.usd, self.facts.krw) else { return };
        let (dollars, won) = (usd.cents().unsigned_abs(), krw.0.unsigned_abs());
        let bounds = (LOWEST_RATE.unsigned_abs() * dollars, HIGHEST_RATE.unsigned_abs() * dollars);
        let hundredfold = won.saturating_mul(100);
        if hundredfold < bounds.0 || hundredfold > bounds.1 {
            self.doubt(Doubt::ExchangeRate { usd, krw });
        }
    }
}

pub(super) fn judge(uploads: &[Upload], policy: &Policy, at: Moment, profile: Option<&Profile>) -> Report {
    let (uploads, mut findings) = upload::distinct(uploads);
    findings.extend(upload::reading_findings(&uploads));
    let canonical_name = upload::canonical_name(&uploads, policy, profile);
    let mut report = Report {
        verdict: Verdict::Rejected,
        facts: Facts::default(),
        approvals: Vec::new(),
        reimbursable_krw: None,
        findings,
        canonical_name: None,
        evidence: Vec::new(),
    };
    if uploads.iter().any(|upload| !upload.reading.pages().is_empty()) {
        let documents = documents(&uploads);
        let mut judged = match policy.required {
            Required::CardSlip => subscription::judge(&documents, policy, at),
            Required::InvoiceAndProof => aws::judge(&documents, policy, at),
        };
        if let Some(found) = upload::other_holder(&judged.holders, &uploads, profile) {
            judged.doubt(Doubt::OtherHolder { found });
        }
        report.findings.extend(upload::exposed_findings(&uploads, &documents.exposed));
        judged.findings = upload::explained(judged.findings, &uploads);
        report.findings.extend(judged.findings);
        report.findings.extend(window_finding(policy, at));
        report.findings.extend(upload::name_finding(&uploads, canonical_name.as_deref()));
        report.facts = judged.facts;
        report.approvals = judged.approvals;
        report.evidence = judged.evidence;
        report.reimbursable_krw = reimbursable(report.facts.krw, policy);
    }
    report.canonical_name = canonical_name;
    report.settle();
    report
}

/// The billed won, at most the cap.
fn reimbursable(krw: Option<Won>, policy: &Policy) -> Option<Won> {
    let krw = krw?;
    Some(policy.cap.map_or(krw, |cap| krw.min(cap.krw)))
}

fn window_finding(policy: &Policy, at: Moment) -> Option<Finding> {
    let window = policy.round.window;
    matches!(window.phase(at), Phase::Upcoming | Phase::Closed)
        .then_some(Finding::SubmittedOutsideWindow { at, window })
}

/// A payment cannot be later than its proof.
fn future_doubt(paid_on: Option<NaiveDate>, at: Moment) -> Option<Doubt> {
    paid_on.filter(|day| *day > kst_date(at)).map(|found| Doubt::FutureDate { found })
}

/// The sum of the amounts; `None` when there are none or one is unknown.
fn sum_usd(amounts: impl Iterator<Item = Option<Usd>>) -> Option<Usd> {
    let all: Vec<Usd> = amounts.collect::<Option<_>>()?;
    (!all.is_empty()).then(|| Usd::from_cents(all.iter().fold(0, |sum, usd| usd.cents().saturating_add(sum))))
}

/// The sum of the amounts; `None` when there are none or one is unknown.
fn sum_won(amounts: impl Iterator<Item = Option<Won>>) -> Option<Won> {
    let all: Vec<Won> = amounts.collect::<Option<_>>()?;
    (!all.is_empty()).then(|| Won(all.iter().fold(0, |sum, won| won.0.saturating_add(sum))))
}
