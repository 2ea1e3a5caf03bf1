//! Kinds of documents and the payments that they show.
//!
//! | module | what it does |
//! |---|---|
//! | `kind` | which kind of document a page is |
//! | `pick` | one value among several for a fact |
//! | `prose` | payments told in a sentence |
//! | `status` | cancelled or not |
//! | `payment`, `invoice` | the facts of one payment, of one invoice |
//! | `join` | pages and files that tell of the same payment |
//! | `witness` | pages whose Korean words have no mapping to Unicode |

mod invoice;
mod join;
mod kind;
mod payment;
mod pick;
mod prose;
mod status;
mod witness;

pub(super) use invoice::Invoice;
pub(super) use kind::Kind;
pub(super) use payment::Payment;

use super::fields::card;
use super::fields::field::{Field, Sheet, sheet};
use super::fields::label::Meaning;
use super::finding::Doubt;
use super::reading::Page;
use super::report::Fact;
use super::{Reading, Upload};
use payment::Source;

/// All that the files of one submission tell.
#[derive(Debug, Default)]
pub(super) struct Documents {
    pub(super) payments: Vec<Payment>,
    pub(super) invoices: Vec<Invoice>,
    /// Files in which a whole card number stands, by index.
    pub(super) exposed: Vec<usize>,
}

/// Reads the documents of all uploads. Those that could not be read have none.
pub(super) fn documents(uploads: &[Upload]) -> Documents {
    let mut documents = Documents::default();
    let mut every_page = uploads.iter().flat_map(|upload| upload.reading.pages());
    let has_witnesses = every_page.all(|page| !page.unmapped || !page.outlined.is_empty());
    for (file, upload) in uploads.iter().enumerate() {
        let Reading::Pages(pages) = &upload.reading else { continue };
        let mut invoices = Vec::new();
        let mut payments = Vec::new();
        for (page, number) in pages.iter().zip(1..) {
            let source = Source::of(page, file, number);
            if source.kind == Kind::Invoice {
                invoices.push(Invoice::read(page, &sheet(page), source));
            } else {
                let mut found = told(page, source);
                if has_witnesses {
                    witness::hear(&mut found, page, source);
                }
                payments.extend(found);
            }
        }
        if pages.iter().any(shows_card_number) {
            documents.exposed.push(file);
        }
        join::invoices(&mut documents.invoices, invoices);
        join::payments(&mut documents.payments, payments);
    }
    documents
}

/// The payments of a page that is no invoice.
fn told(page: &Page, source: Source) -> Vec<Payment> {
    let sheet = sheet(page);
    let mut found = page_payments(&sheet, source);
    if found.iter().all(|payment| payment.usd.is_none() && payment.krw.is_none()) {
        found = prose::payment(page, source).map_or(found, |payment| vec![payment]);
    }
    doubt(&mut found, page, !sheet.rows.is_empty());
    found
}

/// What the words of a page, outside of its fields, make uncertain. In a list they may be of another row.
fn doubt(payments: &mut [Payment], page: &Page, is_list: bool) {
    let is_cancelled = !is_list && status::mentions_cancelling(page);
    let is_foreign = kind::is_foreign_account(page);
    let told = [
        (!is_list && status::mentions_failure(page), Doubt::NotPaid),
        (status::is_specimen(page), Doubt::NotASlip),
        (status::mentions_part_of_a_month(page), Doubt::UnusualPeriod),
    ];
    for payment in payments {
        if is_cancelled && !payment.cancelled {
            payment.doubts.push((Fact::Status, Doubt::MaybeCancelled));
        }
        if is_foreign && payment.krw.is_none() {
            payment.doubts.push((Fact::Krw, Doubt::ForeignAccount));
        }
        let all = told.iter().filter(|(is_told, _)| *is_told);
        payment.doubts.extend(all.map(|(_, doubt)| (Fact::Status, doubt.clone())));
    }
}

fn shows_card_number(page: &Page) -> bool {
    page.lines.iter().flat_map(|line| &line.cells).any(|cell| card::shows_card_number(&cell.text))
}

/// The payments of one page: the rows of its list, else its records.
fn page_payments(sheet: &Sheet, source: Source) -> Vec<Payment> {
    if !sheet.rows.is_empty() {
        let whole = Payment::read(&sheet.fields, &[], source);
        let rows = sheet.rows.iter().map(|row| Payment {
            in_list: true,
            last4: whole.last4.clone(),
            ..Payment::read(row, &[], source)
        });
        return rows.filter(|payment| !payment.is_blank()).collect();
    }
    // The labels of slips side by side cannot be told apart: what contradicts itself is not guessed at.
    let records = if sheet.side_by_side { vec![sheet.fields.as_slice()] } else { records(&sheet.fields) };
    let several = records.len() > 1;
    let read = |fields: &[Field]| {
        let loose = if several { &[] } else { sheet.loose.as_slice() };
        let mut payment = Payment::read(fields, loose, source);
        if sheet.side_by_side {
            payment.doubts.push((Fact::Usd, Doubt::Contradiction));
        }
        payment
    };
    records.into_iter().map(read).filter(|payment| !payment.is_blank()).collect()
}

/// Several slips on one page: a new one begins where a label comes again with another value.
fn records(fields: &[Field]) -> Vec<&[Field]> {
    let is_key = |field: &Field| {
        matches!(
            field.label.meaning,
            Meaning::Approval | Meaning::PaidOn(3) | Meaning::Payee(3) | Meaning::Card | Meaning::Local
        )
    };
    let mut records = Vec::new();
    let mut start = 0;
    for (at, field) in fields.iter().enumerate() {
        let current = fields.get(start..at).unwrap_or_default();
        let again = is_key(field) && current.iter().any(|old| old.label == field.label && old.value != field.value);
        if again {
            records.push(current);
            start = at;
        }
    }
    records.push(fields.get(start..).unwrap_or_default());
    records
}
