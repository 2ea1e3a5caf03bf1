//! Rows below a line of labels: lists of transactions, and single records written across.

use super::field::{Field, Row};
use super::label::Meaning;
use super::segment::Segment;

/// What a line of labels heads.
pub(super) enum Table {
    /// Several transactions.
    List(Vec<Vec<Field>>),
    /// One record.
    Single(Vec<Field>),
}

/// Labels on one line that make it a header.
const HEADER_LABELS: usize = 3;

/// Finds the tables and claims their segments.
pub(super) fn tables(rows: &mut [Row]) -> Vec<Table> {
    let mut found = Vec::new();
    for at in 0..rows.len() {
        let Some(header) = rows.get(at).filter(|row| is_header(row)).map(|row| row.segments.clone()) else { continue };
        let records = records(rows, at, &header);
        if records.is_empty() {
            continue;
        }
        if let Some(row) = rows.get_mut(at) {
            row.claimed.fill(true);
        }
        let is_list = header.iter().any(|s| has(s, |m| matches!(m, Meaning::PaidOn(_) | Meaning::Payee(_))));
        if is_list && records.len() > 1 {
            found.push(Table::List(records));
        } else {
            found.push(Table::Single(records.into_iter().flatten().collect()));
        }
    }
    found
}

fn has(segment: &Segment, test: impl Fn(Meaning) -> bool) -> bool {
    segment.label.as_ref().is_some_and(|label| test(label.meaning))
}

fn is_header(row: &Row) -> bool {
    let labels = row.segments.iter().filter(|segment| segment.is_bare_label()).count();
    let values = row.segments.iter().filter(|segment| !segment.is_bare_label());
    labels >= HEADER_LABELS && values.clone().count() * 2 < labels && !values.clone().any(Segment::has_number)
}

/// The rows below the header, up to the next line with a label.
fn records(rows: &mut [Row], at: usize, header: &[Segment]) -> Vec<Vec<Field>> {
    let mut records: Vec<Vec<Field>> = Vec::new();
    let mut last_y = None;
    for row in rows.iter_mut().skip(at + 1) {
        if row.segments.iter().any(|segment| segment.label.is_some() && !is_payee_column(header, segment)) {
            break;
        }
        let is_record = row.segments.len() >= 2 && row.segments.iter().any(Segment::has_number);
        let fields = row.segments.iter().filter_map(|segment| {
            let label = column(header, segment)?.label.clone()?;
            Some(Field { label, value: segment.text().to_owned(), line: row.text.clone() })
        });
        if is_record {
            records.push(fields.collect());
            last_y = Some(row.y);
            row.claimed.fill(true);
        } else if let (Some(record), Some(y), Some(first)) = (records.last_mut(), last_y, row.segments.first()) {
            // The rest of a wrapped descriptor.
            if row.y - y > 1.6 * first.size {
                break;
            }
            for more in fields {
                if let Some(field) =
                    record.iter_mut().find(|field| field.label == more.label && !is_number(field.label.meaning))
                {
                    field.value = format!("{} {}", field.value, more.value);
                }
            }
            row.claimed.fill(true);
        }
    }
    records
}

/// Descriptors may hold the words of labels.
fn is_payee_column(header: &[Segment], segment: &Segment) -> bool {
    column(header, segment).is_some_and(|label| has(label, |meaning| matches!(meaning, Meaning::Payee(_))))
}

fn is_number(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Local | Meaning::Amount | Meaning::Billed | Meaning::Part | Meaning::Aside | Meaning::PaidOn(_)
    )
}

/// The label whose column the segment stands in: the one that shares most of its width, else the nearest.
fn column<'a>(header: &'a [Segment], segment: &Segment) -> Option<&'a Segment> {
    let shared = |label: &Segment| (label.right.min(segment.right) - label.left.max(segment.left)).max(0.0);
    let best = header.iter().max_by(|a, b| shared(a).total_cmp(&shared(b)))?;
    if shared(best) > 0.0 {
        return Some(best);
    }
    let gap = |label: &Segment| (label.left - segment.right).max(segment.left - label.right);
    header.iter().min_by(|a, b| gap(a).total_cmp(&gap(b)))
}
