//! What the validator says of one submission.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::finding::{Code, Doubt, Finding, Severity};
use crate::domain::{Facts, Verdict, Won};
use crate::text::Locale;

/// A kind of fact, to say where it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Who was paid.
    Merchant,
    /// The merchant's price.
    Usd,
    /// The billed total.
    Krw,
    /// The day of the transaction.
    PaidOn,
    /// The end of the card number.
    CardLast4,
    /// The number by which the card company knows the payment.
    Approval,
    /// The month that an invoice bills.
    Usage,
    /// Whether it stands or was cancelled.
    Status,
}

/// Where a fact was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which fact.
    pub fact: Fact,
    /// Index of the upload, from 0.
    pub file: usize,
    /// Page of that file, from 1.
    pub page: u32,
    /// The line it was read from; card numbers are masked.
    pub line: String,
}

/// The validator's answer. A human decides what is paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What follows from the findings.
    pub verdict: Verdict,
    /// What was read; what was not found is `None`.
    pub facts: Facts,
    /// Approval numbers of the payments counted, to recognise a payment handed in twice.
    pub approvals: Vec<String>,
    /// What would be paid back when accepted: the billed won, at most the cap.
    pub reimbursable_krw: Option<Won>,
    /// Worst first.
    pub findings: Vec<Finding>,
    /// The name by the convention, without `.pdf`, when person or upload name tell it.
    pub canonical_name: Option<String>,
    /// Where each fact was read.
    pub evidence: Vec<Evidence>,
}

impl Report {
    /// The verdict that follows from findings: any error rejects, any warning but the cap's asks for a person.
    #[must_use]
    pub fn verdict_of(findings: &[Finding]) -> Verdict {
        let worst = findings.iter().filter(|f| f.code() != Code::OverCap).map(Finding::severity).max();
        match worst {
            Some(Severity::Error) => Verdict::Rejected,
            Some(Severity::Warning) => Verdict::Review,
            Some(Severity::Info) | None => Verdict::Accepted,
        }
    }

    /// Adds a finding that needs more than the files to be known, such as [`Finding::Duplicate`], and draws the
    /// consequences for verdict and amount.
    pub fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
        self.settle();
    }

    /// Whether a finding of this kind was made.
    #[must_use]
    pub fn has(&self, code: Code) -> bool {
        self.findings.iter().any(|finding| finding.code() == code)
    }

    /// Whether nothing is wrong but that something is missing, which further files may bring.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        const MISSING: [Code; 5] =
            [Code::UsdMissing, Code::KrwMissing, Code::PaidOnMissing, Code::InvoiceMissing, Code::PaymentProofMissing];
        let mut errors = self.findings.iter().filter(|f| f.severity() == Severity::Error).peekable();
        errors.peek().is_some() && errors.all(|finding| MISSING.contains(&finding.code()))
    }

    /// The same findings, for a person to look at: the owner of a rejected upload asked for that.
    #[must_use]
    pub fn for_review(mut self) -> Self {
        self.verdict = Verdict::Review;
        self.reimbursable_krw = None;
        self
    }

    /// The report of an upload that we could not check: nothing was read, a person has to look.
    #[must_use]
    pub fn unchecked() -> Self {
        let findings = vec![Finding::Ambiguous { doubt: Doubt::NotChecked }];
        Self {
            verdict: Verdict::Review,
            facts: Facts::default(),
            approvals: Vec::new(),
            reimbursable_krw: None,
            findings,
            canonical_name: None,
            evidence: Vec::new(),
        }
    }

    /// Sorts the findings, worst first, and derives verdict and amount from them.
    pub(super) fn settle(&mut self) {
        self.findings.sort_by_key(|finding| (std::cmp::Reverse(finding.severity()), finding.code()));
        self.verdict = Self::verdict_of(&self.findings);
        if self.verdict != Verdict::Accepted {
            self.reimbursable_krw = None;
        }
    }

    /// The JSON of the command line's contract, with messages in a language. To keep a report, use its serde form,
    /// which holds no words of any language.
    ///
    /// ```
    /// use bootcamp_bot::text::Locale;
    /// use bootcamp_bot::validator::Report;
    ///
    /// let report = Report::unchecked();
    /// let json = report.to_json(Locale::En);
    /// assert_eq!(json["verdict"], "review");
    /// assert_eq!(json["findings"][0]["code"], "ambiguous");
    /// assert!(json["reimbursable_krw"].is_null());
    ///
    /// let kept = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<Report>(&kept)?, report);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn to_json(&self, locale: Locale) -> Value {
        let Facts { merchant, usd, krw, paid_on, card_last4 } = &self.facts;
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|finding| {
                json!({
                    "code": finding.code().as_str(),
                    "severity": finding.severity().as_str(),
                    "message": finding.message(locale),
                    "hint": finding.hint(locale),
                })
            })
            .collect();
        json!({
            "verdict": self.verdict,
            "reimbursable_krw": self.reimbursable_krw,
            "facts": {
                "merchant": merchant.map(|m| m.as_str()),
                "usd": usd, "krw": krw, "paid_on": paid_on, "card_last4": card_last4,
            },
            "findings": findings,
            "canonical_name": self.canonical_name,
            "evidence": self.evidence,
        })
    }
}
