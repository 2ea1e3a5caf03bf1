//! Which value belongs to which label.

use super::amount::{amounts, currency};
use super::label::{Label, Meaning};
use super::plain::squeezed;
use super::segment::{Segment, segments};
use super::table::{self, Table};
use crate::validator::reading::Page;

/// A value with its label.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) label: Label,
    pub(crate) value: String,
    /// The line that it was read from, for evidence.
    pub(crate) line: String,
}

/// A value that no label claims.
#[derive(Clone, Debug)]
pub(crate) struct Loose {
    pub(crate) value: String,
    pub(crate) line: String,
}

/// All that one page says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// In reading order.
    pub(crate) fields: Vec<Field>,
    /// The rows of a list of transactions.
    pub(crate) rows: Vec<Vec<Field>>,
    pub(crate) loose: Vec<Loose>,
    /// The same label stands twice on one line: two slips side by side, whose values cannot be told apart.
    pub(crate) side_by_side: bool,
}

/// One line of segments, with what was claimed of it.
pub(super) struct Row {
    pub(super) y: f32,
    pub(super) text: String,
    pub(super) segments: Vec<Segment>,
    pub(super) claimed: Vec<bool>,
}

/// How far apart lines may be, in units of the type size, for a value to stand beside or below its label.
const BESIDE: f32 = 1.1;
const BELOW: f32 = 2.8;

/// Reads the labels and values of a page.
pub(crate) fn sheet(page: &Page) -> Sheet {
    let mut rows: Vec<Row> = page
        .lines
        .iter()
        .map(|line| {
            let segments = with_currencies(segments(line));
            Row { y: line.y, text: line.text(), claimed: vec![false; segments.len()], segments }
        })
        .collect();
    let mut sheet = Sheet { side_by_side: rows.iter().any(is_side_by_side), ..Sheet::default() };
    for table in table::tables(&mut rows) {
        match table {
            Table::List(list) => sheet.rows.extend(list),
            Table::Single(fields) => sheet.fields.extend(fields),
        }
    }
    let mut found: Vec<(usize, Field)> = Vec::new();
    let mut empty: Vec<(usize, usize)> = Vec::new();
    for at in 0..rows.len() {
        claim_right(&mut rows, at, &mut found, &mut empty);
    }
    for (at, index) in empty {
        claim_around(&mut rows, at, index, &mut found);
    }
    found.sort_by_key(|(at, _)| *at);
    sheet.fields.extend(found.into_iter().map(|(_, field)| field));
    for row in &rows {
        let free = row.segments.iter().zip(&row.claimed).filter(|(segment, claimed)| segment.is_value() && !**claimed);
        sheet.loose.extend(free.map(|(segment, _)| Loose { value: segment.value.clone(), line: row.text.clone() }));
    }
    sheet
}

/// `[USD] [22.00]` and `[22.00] [USD]` are one value.
fn with_currencies(segments: Vec<Segment>) -> Vec<Segment> {
    let is_currency = |segment: &Segment| segment.is_value() && currency(&segment.value).is_some();
    let is_bare = |segment: &Segment| {
        let found = amounts(&segment.value);
        segment.is_value()
            && found.len() == 1
            && found.iter().all(|amount| amount.currency.is_none() && amount.is_money_like)
    };
    let mut merged: Vec<Segment> = Vec::new();
    let mut rest = segments.into_iter().peekable();
    while let Some(mut segment) = rest.next() {
        if is_currency(&segment) && rest.peek().is_some_and(is_bare) {
            if let Some(number) = rest.next() {
                segment = Segment { value: format!("{} {}", segment.value, number.value), ..number };
            }
        } else if is_bare(&segment)
            && rest.peek().is_some_and(is_currency)
            && let Some(unit) = rest.next()
        {
            segment.value = format!("{} {}", segment.value, unit.value);
            segment.right = unit.right;
        }
        merged.push(segment);
    }
    merged
}

fn is_side_by_side(row: &Row) -> bool {
    let labels: Vec<&str> = row.segments.iter().filter_map(|s| s.label.as_ref()).map(|l| l.text.as_str()).collect();
    labels.iter().enumerate().any(|(i, label)| labels.iter().skip(i + 1).any(|other| other == label))
}

/// Values in the label's own cell and to its right, up to the next label.
fn claim_right(rows: &mut [Row], at: usize, found: &mut Vec<(usize, Field)>, empty: &mut Vec<(usize, usize)>) {
    let Some(row) = rows.get_mut(at) else { return };
    for index in 0..row.segments.len() {
        let Some(Segment { label: Some(label), value, .. }) = row.segments.get(index).cloned() else { continue };
        if row.claimed.get(index) == Some(&true) {
            continue;
        }
        let mut values = if value.is_empty() { Vec::new() } else { vec![value] };
        for next in index + 1..row.segments.len() {
            let Some(segment) = row.segments.get(next).filter(|segment| segment.is_value()) else { break };
            if row.claimed.get(next) == Some(&true) {
                break;
            }
            values.push(segment.value.clone());
            row.claimed[next] = true;
        }
        if values.is_empty() {
            empty.push((at, index));
        }
        if is_text(label.meaning) && !values.is_empty() {
            values = vec![values.join(" ")];
        }
        let line = row.text.clone();
        found.extend(values.into_iter().map(|value| (at, Field { label: label.clone(), value, line: line.clone() })));
    }
}

/// Values for a label that has none on its line: wrapped around its baseline, or below it.
fn claim_around(rows: &mut [Row], at: usize, index: usize, found: &mut Vec<(usize, Field)>) {
    let Some(segment) = rows.get(at).and_then(|row| row.segments.get(index)).cloned() else { return };
    let Some(label) = segment.label.clone() else { return };
    let claimed = claim_beside(rows, at, index, &segment).or_else(|| claim_below(rows, at, &segment));
    if let Some((values, line)) = claimed {
        let values = if is_text(label.meaning) { vec![values.join(" ")] } else { values };
        found.extend(values.into_iter().map(|value| (at, Field { label: label.clone(), value, line: line.clone() })));
    }
}

type Claimed = Option<(Vec<String>, String)>;

fn claim_beside(rows: &mut [Row], at: usize, index: usize, label: &Segment) -> Claimed {
    let row = rows.get(at)?;
    let until = row.segments.iter().skip(index + 1).map(|s| s.left).next().unwrap_or(f32::INFINITY);
    let y = row.y;
    claim(rows, |row, segment| {
        (row.y - y).abs() <= BESIDE * label.size
            && !row
                .segments
                .iter()
                .any(|s| s.label.is_some() && s.left < segment.left && s.right > label.left && row.y != y)
            && segment.left >= label.right
            && segment.right <= until
    })
}

fn claim_below(rows: &mut [Row], at: usize, label: &Segment) -> Claimed {
    let y = rows.get(at)?.y;
    let fits = |row: &Row, segment: &Segment| row.y > y && row.y - y <= BELOW * label.size && segment.overlaps(label);
    let free =
        |row: &Row| row.segments.iter().zip(&row.claimed).any(|(s, claimed)| s.is_value() && !claimed && fits(row, s));
    let blocked = |row: &Row| row.segments.iter().any(|s| s.label.is_some() && fits(row, s));
    // The first line below that holds anything in the label's column decides.
    let line = rows.iter().find(|row| free(row) || blocked(row)).filter(|row| !blocked(row))?.y;
    claim(rows, |row, segment| row.y == line && fits(row, segment))
}

/// Claims the free values that fit, top to bottom.
fn claim(rows: &mut [Row], fits: impl Fn(&Row, &Segment) -> bool) -> Claimed {
    let mut values = Vec::new();
    let mut lines = Vec::new();
    for row in rows {
        let fitting = |(i, segment): (usize, &Segment)| {
            (segment.is_value() && row.claimed.get(i) == Some(&false) && fits(row, segment)).then_some(i)
        };
        let indices: Vec<usize> = row.segments.iter().enumerate().filter_map(fitting).collect();
        for i in &indices {
            row.claimed[*i] = true;
            values.push(row.segments[*i].value.clone());
        }
        if !indices.is_empty() {
            lines.push(row.text.clone());
        }
    }
    (!values.is_empty()).then(|| (values, lines.join(" ")))
}

/// Labels whose values are words, which may be spread over several cells.
fn is_text(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Payee(_) | Meaning::Status | Meaning::Card | Meaning::Approval | Meaning::Usage)
}

/// Whether amounts without a currency are in won by a note such as `(단위: 원)`.
pub(crate) fn counts_in_won(page: &Page) -> bool {
    page.lines.iter().any(|line| squeezed(&line.text()).contains("단위:원"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validator::reading::{Cell, Line};

    fn page(lines: &[&[(f32, &str)]]) -> Page {
        let cell = |(left, text): &(f32, &str)| Cell {
            text: (*text).to_owned(),
            left: *left,
            right: left + 5.0 * text.chars().count() as f32,
            size: 9.0,
        };
        let line =
            |(i, cells): (usize, &&[(f32, &str)])| Line { y: 12.0 * i as f32, cells: cells.iter().map(cell).collect() };
        Page { lines: lines.iter().enumerate().map(line).collect(), ..Page::default() }
    }

    fn pairs(page: &Page) -> Vec<(Meaning, String)> {
        sheet(page).fields.into_iter().map(|field| (field.label.meaning, field.value)).collect()
    }

    #[test]
    fn a_value_stands_right_of_its_label() {
        let page = page(&[&[(0.0, "거래일시"), (90.0, "2025.03.05"), (200.0, "가맹점명"), (290.0, "OPENAI")]]);
        assert_eq!(
            pairs(&page),
            [(Meaning::PaidOn(3), "2025.03.05".to_owned()), (Meaning::Payee(3), "OPENAI".to_owned())]
        );
    }

    #[test]
    fn a_value_stands_below_its_label() {
        let page = page(&[&[(0.0, "이용일")], &[(0.0, "2025년 3월 1일")], &[(0.0, "가맹점")], &[(0.0, "OPENAI")]]);
        assert_eq!(
            pairs(&page),
            [(Meaning::PaidOn(3), "2025년 3월 1일".to_owned()), (Meaning::Payee(3), "OPENAI".to_owned())]
        );
    }

    #[test]
    fn currency_and_number_in_two_cells_are_one_amount() {
        let page = page(&[&[(0.0, "이용금액"), (90.0, "USD"), (200.0, "22.00")]]);
        assert_eq!(pairs(&page), [(Meaning::Amount, "USD 22.00".to_owned())]);
    }

    #[test]
    fn each_row_of_a_list_is_a_transaction() {
        let header: &[(f32, &str)] = &[(0.0, "이용일자"), (90.0, "가맹점명"), (250.0, "현지금액"), (350.0, "원화금액")];
        let row: &[(f32, &str)] = &[(0.0, "2025.03.05"), (90.0, "OPENAI"), (250.0, "$22.00"), (350.0, "31,795")];
        let sheet = sheet(&page(&[header, row, row]));
        let meanings: Vec<Meaning> = sheet.rows[1].iter().map(|field| field.label.meaning).collect();
        assert_eq!(sheet.rows.len(), 2);
        assert_eq!(meanings, [Meaning::PaidOn(3), Meaning::Payee(3), Meaning::Local, Meaning::Amount]);
    }
}
