//! A cell cut into labels and values.

use super::amount;
use super::date;
use super::label::{Label, Meaning, label};
use super::merchant::payee;
use super::plain::plain;
use crate::validator::reading::{Cell, Line};

/// A label, a value, or a label with its value, where it stands on the page.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub(super) label: Option<Label>,
    /// Empty for a label alone.
    pub(super) value: String,
    /// The text of the whole cell.
    pub(super) cell: String,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) size: f32,
}

impl Segment {
    pub(super) fn is_bare_label(&self) -> bool {
        self.label.is_some() && self.value.is_empty()
    }

    /// The value, or the whole cell when it was taken for a label.
    pub(super) fn text(&self) -> &str {
        if self.label.is_some() { &self.cell } else { &self.value }
    }

    pub(super) fn is_value(&self) -> bool {
        self.label.is_none()
    }

    /// Whether the two share a part of the page's width.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right
    }

    pub(super) fn has_number(&self) -> bool {
        !date::days(&self.value).is_empty() || !amount::amounts(&self.value).is_empty()
    }
}

/// The segments of a line, left to right.
pub(super) fn segments(line: &Line) -> Vec<Segment> {
    line.cells.iter().flat_map(cut).collect()
}

/// Most words that a label has.
const LABEL_WORDS: usize = 7;

fn cut(cell: &Cell) -> Vec<Segment> {
    let text = without_rate(&plain(&cell.text));
    let at = |label, value: String| Segment {
        label,
        value,
        cell: text.clone(),
        left: cell.left,
        right: cell.right,
        size: cell.size,
    };
    // `ANTHROPIC API CREDITS` is a descriptor, whatever it may mean as a label.
    let is_label = |label: &Label| !holds_value(&text, label.meaning) && payee(&text).merchant.is_none();
    if let Some(label) = label(&text).filter(is_label) {
        return vec![at(Some(label), String::new())];
    }
    if let Some((head, value)) = text.split_once(':')
        && let Some(label) = label(head).filter(|_| !head.chars().any(|c| c.is_ascii_digit()))
    {
        let mut parts = vec![at(Some(label), String::new())];
        attach(&mut parts, value, &at);
        return parts;
    }
    let mut parts: Vec<Segment> = Vec::new();
    attach(&mut parts, &text, &at);
    parts
}

/// Labels within the text begin new segments; other words are the value of the label before them.
fn attach(parts: &mut Vec<Segment>, text: &str, at: &dyn Fn(Option<Label>, String) -> Segment) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_prose = words.len() > 8 && !words.iter().any(|word| word.contains(':'));
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let phrase = if is_prose { None } else { label_at(words.get(index..).unwrap_or_default()) };
        match (phrase, parts.last_mut()) {
            (Some((label, used)), _) => {
                parts.push(at(Some(label), String::new()));
                index += used;
            }
            (None, Some(part)) => {
                if !part.value.is_empty() {
                    part.value.push(' ');
                }
                part.value.push_str(word);
                index += 1;
            }
            (None, None) => {
                parts.push(at(None, (*word).to_owned()));
                index += 1;
            }
        }
    }
}

/// The longest label that the words begin with, given that a value follows.
fn label_at(words: &[&str]) -> Option<(Label, usize)> {
    let longest = LABEL_WORDS.min(words.len().saturating_sub(1));
    (1..=longest).rev().find_map(|used| {
        let phrase = words.get(..used)?.join(" ");
        let ends_in_unit = words.get(used - 1).is_some_and(|word| amount::currency(word).is_some());
        let is_pure = !ends_in_unit && !phrase.chars().any(|c| c.is_ascii_digit());
        let label = label(&phrase).filter(|_| is_pure)?;
        let value = words.get(used)?;
        let fits = match label.meaning {
            Meaning::Payee(rank) => rank == 3 && used == 1,
            Meaning::Status | Meaning::Other | Meaning::Holder | Meaning::Currency => false,
            _ => value.chars().any(|c| c.is_ascii_digit()) || matches!(*value, "USD" | "KRW" | "US$" | ":"),
        };
        fits.then_some((label, used))
    })
}

/// A whole cell can look like a label and still hold its value: `승인금액 22.00`.
fn holds_value(text: &str, meaning: Meaning) -> bool {
    let numbers = !date::days(text).is_empty()
        || amount::amounts(text).iter().any(|amount| amount.is_money_like || amount.currency.is_some());
    numbers || (matches!(meaning, Meaning::Card | Meaning::Approval) && text.chars().any(|c| c.is_ascii_digit()))
}

/// Without a rate in brackets, whose numbers are no amounts: `Total in KRW (1 USD = 1,473.21 KRW)`.
fn without_rate(text: &str) -> String {
    let Some((head, rest)) = text.split_once('(') else { return text.to_owned() };
    match rest.split_once(')') {
        Some((inside, tail)) if inside.contains('=') => format!("{}{}", head.trim_end(), tail),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(Option<Meaning>, String)> {
        let cell = Cell { text: text.to_owned(), left: 0.0, right: 1.0, size: 9.0 };
        cut(&cell).into_iter().map(|part| (part.label.map(|l| l.meaning), part.value)).collect()
    }

    #[test]
    fn a_label_and_its_value_in_one_cell_are_told_apart() {
        let cases = [
            ("발급일자 2025.04.06", Meaning::OtherDay, "2025.04.06"),
            ("발행일 : 2025/04/13", Meaning::OtherDay, "2025/04/13"),
            ("Invoice Date: March 2, 2025", Meaning::OtherDay, "March 2, 2025"),
            ("가맹점명 : OPENAI *CHATGPT", Meaning::Payee(3), "OPENAI *CHATGPT"),
            ("현지금액 USD 22.00", Meaning::Local, "USD 22.00"),
        ];
        for (text, meaning, value) in cases {
            assert_eq!(parts(text), [(Some(meaning), value.to_owned())], "{text}");
        }
    }

    #[test]
    fn two_pairs_in_one_cell_are_two_segments() {
        let found = parts("조회기간 2025.03.01 ~ 2025.03.31 카드번호 4017-85**-****-3407");
        assert_eq!(found.iter().map(|part| part.0).collect::<Vec<_>>(), [Some(Meaning::OtherDay), Some(Meaning::Card)]);
    }

    #[test]
    fn a_rate_in_brackets_is_dropped() {
        assert_eq!(
            parts("Total for this invoice in KRW (1 USD = 1,473.21 KRW)"),
            [(Some(Meaning::Billed), String::new())]
        );
    }
}
