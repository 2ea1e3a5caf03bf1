//! What a label says about the value beside it.
//!
//! Issuers word their labels freely, but from a small stock of words: which words occur together decides, not whole
//! labels. To teach the reader a new wording, add its word to the list of its meaning in `wording`.

use super::amount::Currency;
use super::plain::{plain, squeezed};
use super::wording::{
    AMOUNT, APPROVAL, ASIDE, BILLED, CANCEL, CARD, CARD_ALONE, CURRENCY, DAY, DOLLAR, HOLDER, INCLUDING, LIKELY_PAID,
    LIKELY_PAYEE, LOCAL, MAYBE_PAID, MAYBE_PAYEE, OTHER, OTHER_DAY, PART, PAYEE_OTHER, PLAIN_PAID, PLAIN_PAYEE,
    SENTENCE, STATUS, USAGE, WON,
};

/// The meaning of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Meaning {
    /// The price in the merchant's currency (현지금액).
    Local,
    /// An amount of the transaction, currency left open (이용금액).
    Amount,
    /// The amount that is finally billed or withdrawn (청구금액, 합계, Total).
    Billed,
    /// A part or an intermediate result (소계, 원화환산금액).
    Part,
    /// Money that is not the price: fees, taxes, balances, exchange rates.
    Aside,
    /// The day of the transaction; the number is how plainly the label says so.
    PaidOn(u8),
    /// A day on which something else happened (매입일자, 발급일자).
    OtherDay,
    /// The day of a cancellation.
    CancelDay,
    /// Who was paid; the number is how plainly the label says so.
    Payee(u8),
    /// The card.
    Card,
    /// Whose card or account it is.
    Holder,
    /// The number by which the card company knows the payment.
    Approval,
    /// What kind of transaction it is, or how it stands.
    Status,
    /// The currency of the price.
    Currency,
    /// The days that an invoice bills.
    Usage,
    /// Anything else that is known to be a label.
    Other,
}

/// A label: its meaning and the currency that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) meaning: Meaning,
    pub(crate) currency: Option<Currency>,
    /// The label without blanks, to recognise one that comes again.
    pub(crate) text: String,
}

/// Longest label in letters; longer texts are sentences.
const LONGEST: usize = 40;

/// What `text` means as a label; `None` when it is none.
pub(crate) fn label(text: &str) -> Option<Label> {
    let is_frame = |c: char| matches!(c, ':' | '·' | '•' | '■' | '●' | '▶' | '*' | '-' | '[' | ']' | '※' | '□' | '.');
    // 일시불 (at once) is not 일시 (date and time).
    let full = squeezed(text).replace("일시불", "");
    let trimmed = full.trim_matches(is_frame);
    if trimmed.is_empty() || trimmed.contains(':') || trimmed.chars().count() > LONGEST {
        return None;
    }
    let lower = plain(text).to_lowercase();
    let words =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let wording = Wording { squeezed: trimmed.to_owned(), words };
    if wording.any(SENTENCE) {
        return None;
    }
    let meaning = meaning(&wording)?;
    let currency = if wording.any(WON) { Some(Currency::Krw) } else { wording.any(DOLLAR).then_some(Currency::Usd) };
    Some(Label { meaning, currency, text: wording.squeezed })
}

/// A label's text, ready for comparing.
struct Wording {
    squeezed: String,
    words: Vec<String>,
}

impl Wording {
    /// Korean words may be part of longer ones; short Latin ones must stand alone (`fee` is not in `coffee`).
    fn has(&self, word: &str) -> bool {
        const LONG: usize = 8;
        if word.is_ascii() && word.len() < LONG && word.chars().all(char::is_alphanumeric) {
            return self.words.iter().any(|own| own == word || own.strip_suffix('s') == Some(word));
        }
        self.squeezed.contains(word)
    }

    fn any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.has(word))
    }

    fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.squeezed.as_str())
    }

    fn ends(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.squeezed.ends_with(ending))
    }
}

fn meaning(text: &Wording) -> Option<Meaning> {
    if text.is(STATUS) {
        Some(Meaning::Status)
    } else if text.is(CURRENCY) {
        Some(Meaning::Currency)
    } else if text.any(APPROVAL) {
        Some(Meaning::Approval)
    } else if text.any(CARD) || text.is(CARD_ALONE) {
        Some(Meaning::Card)
    } else if text.is(HOLDER) {
        Some(Meaning::Holder)
    } else if text.is(OTHER) {
        Some(Meaning::Other)
    } else {
        day(text).or_else(|| money(text)).or_else(|| payee(text))
    }
}

fn day(text: &Wording) -> Option<Meaning> {
    let is_english =
        text.words.len() <= 3 && text.words.last().is_some_and(|word| matches!(word.as_str(), "at" | "on"));
    if !(text.any(DAY) || text.ends(&["일", "날"]) || is_english || text.is(&["발급", "출력", "발행"])) {
        return None;
    }
    Some(if text.any(USAGE) {
        Meaning::Usage
    } else if text.any(CANCEL) {
        Meaning::CancelDay
    } else if text.any(OTHER_DAY) {
        Meaning::OtherDay
    } else if text.any(PLAIN_PAID) {
        Meaning::PaidOn(3)
    } else if text.any(LIKELY_PAID) {
        Meaning::PaidOn(2)
    } else if text.any(MAYBE_PAID) || text.is(&["일자", "일시", "날짜", "date"]) {
        Meaning::PaidOn(1)
    } else if text.ends(&["일자", "일시", "날짜", "date"]) {
        Meaning::OtherDay
    } else {
        return None;
    })
}

fn money(text: &Wording) -> Option<Meaning> {
    if text.is(&["출금", "출금(원)", "지급", "찾으신금액"]) {
        return Some(Meaning::Billed);
    }
    if text.is(&["입금", "입금(원)", "맡기신금액"]) {
        return Some(Meaning::Aside);
    }
    if text.any(ASIDE) && !(text.any(INCLUDING) && text.any(BILLED)) {
        return Some(Meaning::Aside);
    }
    if !text.any(AMOUNT) && !text.ends(&["액"]) && !text.is(&["계", "총"]) {
        return None;
    }
    Some(if text.any(PART) && !text.any(&["청구", "출금", "최종"]) {
        Meaning::Part
    } else if text.any(LOCAL) && !text.any(WON) && !text.any(&["청구", "합계", "total", "출금"]) {
        Meaning::Local
    } else if text.any(BILLED) {
        Meaning::Billed
    } else {
        Meaning::Amount
    })
}

fn payee(text: &Wording) -> Option<Meaning> {
    let rank = if text.any(PLAIN_PAYEE) {
        3
    } else if text.any(LIKELY_PAYEE) {
        2
    } else if text.is(MAYBE_PAYEE) {
        1
    } else {
        return None;
    };
    let korean = text.squeezed.chars().any(|c| ('가'..='힣').contains(&c));
    let outside = match text.squeezed.split_once('/') {
        // The same label in two languages.
        Some((head, tail)) if PLAIN_PAYEE.iter().any(|word| tail.starts_with(word)) => head,
        _ => text.squeezed.split('(').next().unwrap_or_default(),
    };
    if korean && outside.chars().any(|c| c.is_ascii_alphabetic()) {
        // A label and its value in one.
        return None;
    }
    Some(if text.any(PAYEE_OTHER) { Meaning::Other } else { Meaning::Payee(rank) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning_of(text: &str) -> Option<Meaning> {
        label(text).map(|label| label.meaning)
    }

    #[test]
    fn money_labels_of_many_issuers() {
        let cases = [
            ("현지금액", Meaning::Local),
            ("이용금액(USD)", Meaning::Local),
            ("해외이용금액", Meaning::Local),
            ("국내이용금액", Meaning::Amount),
            ("원화 청구금액", Meaning::Billed),
            ("출금금액", Meaning::Billed),
            ("원화환산금액", Meaning::Part),
            ("국제브랜드수수료(원화)", Meaning::Aside),
            ("적용환율", Meaning::Aside),
            ("총 결제금액(수수료 포함)", Meaning::Billed),
            ("Amount paid", Meaning::Billed),
            ("Subtotal", Meaning::Part),
        ];
        for (text, meaning) in cases {
            assert_eq!(meaning_of(text), Some(meaning), "{text}");
        }
    }

    #[test]
    fn only_the_day_of_the_transaction_is_the_payment_date() {
        for text in
            ["거래일시", "이용일자", "승인일", "Date paid", "사용일자", "Transaction Date", "이용하신 날", "Paid at"]
        {
            assert_eq!(meaning_of(text), Some(Meaning::PaidOn(3)), "{text}");
        }
        for text in
            ["매입일자", "접수일", "청구 예정일", "발급일자", "출력일시", "Invoice Date", "조회기간", "결제예정일"]
        {
            assert_eq!(meaning_of(text), Some(Meaning::OtherDay), "{text}");
        }
    }

    #[test]
    fn what_is_said_about_the_merchant_is_not_its_name() {
        assert_eq!(meaning_of("가맹점명"), Some(Meaning::Payee(3)));
        assert_eq!(meaning_of("가맹점 국가"), Some(Meaning::Other));
        assert_eq!(meaning_of("가맹점번호"), Some(Meaning::Other));
    }

    #[test]
    fn sentences_and_kinds_of_payment_are_no_labels() {
        assert_eq!(meaning_of("해외 일시불 승인"), None);
        assert_eq!(meaning_of("승인 후 결제 취소는 가맹점으로 문의하시기 바랍니다."), None);
        assert_eq!(meaning_of("OPENAI *CHATGPT SUBSCR"), None);
    }
}
