//! Whether a document tells of a cancelled or refunded payment.

use super::kind::Kind;
use super::pick::Money;
use crate::validator::fields::amount::{Currency, amounts};
use crate::validator::fields::date::days;
use crate::validator::fields::field::{Field, Loose};
use crate::validator::fields::label::{Meaning, label};
use crate::validator::fields::plain::squeezed;
use crate::validator::reading::{Line, Page};

const CANCELLED: [&str; 9] = ["취소", "환불", "반품", "cancel", "refund", "void", "reversal", "reversed", "매출정정"];
/// What a slip says when it asks and answers no.
const NOT: [&str; 6] = ["취소아님", "취소없음", "미취소", "취소불가", "취소가능", "notcancel"];
/// Titles and stamps of cancelled slips.
const TITLES: [&str; 14] = [
    "취소전표",
    "매출취소",
    "승인취소",
    "취소매출",
    "취소내역",
    "취소확인",
    "취소완료",
    "결제취소",
    "취소영수증",
    "환불완료",
    "(취소)",
    "[취소]",
    "creditnote",
    "refundreceipt",
];
const STAMPS: [&str; 8] = ["취소", "취소됨", "환불", "환불됨", "refunded", "cancelled", "canceled", "void"];
/// An approval that was asked for and not given.
const FAILED: [&str; 9] =
    ["거절", "실패", "승인불가", "미승인", "한도초과", "잔액부족", "declined", "denied", "failed"];
/// Stamps on papers that are no proof of anything.
const SPECIMEN: [&str; 6] = ["견본", "샘플", "예시", "specimen", "sample", "sampleonly"];
/// Longest title in letters; sentences about cancelling are longer.
const LONGEST_TITLE: usize = 24;

pub(super) fn is_cancelled(fields: &[Field], loose: &[Loose], money: &[Money], kind: Kind) -> bool {
    fields.iter().any(says_so) || loose.iter().any(|value| is_title(&value.value)) || takes_back(money, kind)
}

fn says_so(field: &Field) -> bool {
    let value = squeezed(&field.value);
    let cancelled =
        |text: &str| CANCELLED.iter().any(|word| text.contains(word)) && !NOT.iter().any(|word| text.contains(word));
    match field.label.meaning {
        Meaning::Status if cancelled(&field.label.text) => {
            matches!(value.as_str(), "y" | "yes" | "예" | "o" | "여") || cancelled(&value)
        }
        Meaning::Status => cancelled(&value) && value.chars().count() <= LONGEST_TITLE,
        Meaning::CancelDay => !days(&field.value).is_empty(),
        Meaning::Local | Meaning::Amount | Meaning::Billed => {
            cancelled(&field.label.text)
                && amounts(&field.value).iter().any(|a| a.as_usd().is_some_and(|usd| usd.cents() != 0))
        }
        _ => is_title(&field.value),
    }
}

fn is_title(text: &str) -> bool {
    let text = squeezed(text);
    let framed = text.trim_matches(|c: char| !c.is_alphanumeric());
    let short = text.chars().count() <= LONGEST_TITLE;
    let refunded_on = text.starts_with("refundedon") || text.starts_with("환불일");
    refunded_on || (short && (STAMPS.contains(&framed) || TITLES.iter().any(|title| text.contains(title))))
}

/// Whether a page speaks of cancelling outside of sentences, in a way that [`is_cancelled`] may have missed. Labels
/// that ask (취소여부, 취소일자) without an answer say nothing.
pub(super) fn mentions_cancelling(page: &Page) -> bool {
    let of_line = |line: &Line| {
        let nothing = amounts(&line.text()).iter().all(|a| a.as_usd().is_none_or(|usd| usd.cents() == 0));
        line.cells.iter().map(|cell| (squeezed(&cell.text), nothing)).collect::<Vec<_>>()
    };
    page.lines.iter().flat_map(of_line).any(|(text, nothing)| {
        let asks = text.contains("여부")
            || label(&text).is_some_and(|label| match label.meaning {
                Meaning::CancelDay => true,
                Meaning::Local | Meaning::Amount | Meaning::Billed => nothing,
                _ => false,
            });
        let length = text.chars().count();
        let is_sentence = length > 6 && text.ends_with(['.', '요', '다', '오']);
        length <= LONGEST_TITLE
            && !is_sentence
            && !asks
            && CANCELLED.iter().any(|word| text.contains(word))
            && !NOT.iter().any(|word| text.contains(word))
    })
}

/// Whether the state of the payment is that it was never made.
pub(super) fn has_failed(fields: &[Field]) -> bool {
    let mut states = fields.iter().filter(|field| field.label.meaning == Meaning::Status);
    states.any(|field| tells_failure(&squeezed(&field.value)))
}

/// Whether a page says in a cell of its own that the payment failed.
pub(super) fn mentions_failure(page: &Page) -> bool {
    short_cells(page).any(|text| tells_failure(&text))
}

fn tells_failure(text: &str) -> bool {
    text.chars().count() <= LONGEST_TITLE && FAILED.iter().any(|word| text.contains(word))
}

/// Whether a stamp says that the paper is an example.
pub(super) fn is_specimen(page: &Page) -> bool {
    short_cells(page).any(|text| SPECIMEN.contains(&text.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// The cells that are no sentences.
fn short_cells(page: &Page) -> impl Iterator<Item = String> {
    let cells = page.lines.iter().flat_map(|line| &line.cells).map(|cell| squeezed(&cell.text));
    cells.filter(|text| text.chars().count() <= LONGEST_TITLE && !text.ends_with(['.', '요', '다', '오']))
}

/// Whether a page charges for the rest of a month, as merchants do when a plan changes.
pub(super) fn mentions_part_of_a_month(page: &Page) -> bool {
    const WORDS: [&str; 4] = ["prorat", "remainingtime", "unusedtime", "일할"];
    let mut texts = page.lines.iter().map(|line| squeezed(&line.text()));
    texts.any(|text| WORDS.iter().any(|word| text.contains(word)))
}

/// A negative price; a bank writes every withdrawal with a minus.
fn takes_back(money: &[Money], kind: Kind) -> bool {
    let price = |m: &&Money| matches!(m.meaning, Meaning::Local | Meaning::Amount | Meaning::Billed) && !m.is_zero;
    let is_outflow = |m: &Money| m.currency == Currency::Krw && (kind == Kind::Bank || m.line.contains("출금"));
    money.iter().filter(price).any(|m| m.negative && !is_outflow(m))
}
