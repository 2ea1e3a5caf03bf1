//! What a label says about the value beside it.
//!
//! Issuers word their labels freely, but from a small stock of words: which words occur together decides, not whole
//! labels. To teach the reader a new wording, add its word to the list of its meaning.

use super::amount::Currency;
use super::plain::{plain, squeezed};

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

const SENTENCE: [&str; 9] = ["니다", "하세요", "십시오", "바랍", "주세요", "됩니", "있음", "입니", "지않"];
const ASIDE: [&str; 34] = [
    "수수료",
    "fee",
    "부가세",
    "부가가치세",
    "vat",
    "tax",
    "세금",
    "봉사료",
    "할인",
    "discount",
    "포인트",
    "마일리지",
    "적립",
    "잔액",
    "잔고",
    "한도",
    "캐시백",
    "credits",
    "balance",
    "이자",
    "보증금",
    "과세",
    "면세",
    "공급가",
    "미결제",
    "누적",
    "최소",
    "환율",
    "rate",
    "입금액",
    "unitprice",
    "단가",
    "컵보증",
    "qty",
];
const INCLUDING: [&str; 3] = ["포함", "incl", "합산"];
const DAY: [&str; 8] = ["일자", "일시", "날짜", "date", "시각", "시간", "기간", "period"];
const OTHER_DAY: [&str; 44] = [
    "매입",
    "접수",
    "청구",
    "발급",
    "발행",
    "출력",
    "인쇄",
    "조회",
    "작성",
    "신청",
    "예정",
    "유효",
    "만료",
    "갱신",
    "환급",
    "반품",
    "입금",
    "정산",
    "납부",
    "마감",
    "확정",
    "생년",
    "개설",
    "만기",
    "다음",
    "발송",
    "전송",
    "등록",
    "회신",
    "확인",
    "due",
    "issue",
    "invoice",
    "statement",
    "billing",
    "print",
    "expir",
    "post",
    "next",
    "renew",
    "기간",
    "period",
    "유효기간",
    "settle",
];
const PLAIN_PAID: [&str; 10] =
    ["거래", "이용", "승인", "사용", "transaction", "paid", "purchase", "approval", "approved", "authorization"];
const LIKELY_PAID: [&str; 5] = ["매출", "판매", "구매", "구입", "sale"];
const MAYBE_PAID: [&str; 8] = ["결제", "출금", "주문", "지불", "payment", "charge", "인출", "order"];
const AMOUNT: [&str; 13] =
    ["금액", "amount", "total", "합계", "총계", "총액", "price", "원금", "대금", "소계", "가격", "charges", "subtotal"];
const LOCAL: [&str; 9] = ["현지", "외화", "해외", "미화", "달러", "usd", "us$", "foreign", "local"];
const BILLED: [&str; 13] =
    ["청구", "출금", "결제", "합계", "총", "최종", "납부", "인출", "total", "paid", "charged", "due", "실"];
const PART: [&str; 7] = ["소계", "subtotal", "환산", "excl", "excluding", "원금", "전환"];
const WON: [&str; 7] = ["원화", "krw", "(원)", "₩", "국내", "won", "한화"];
const DOLLAR: [&str; 7] = ["usd", "us$", "($)", "달러", "미화", "($", "dollar"];
const PAYEE_OTHER: [&str; 19] = [
    "번호",
    "국가",
    "주소",
    "전화",
    "대표",
    "업종",
    "코드",
    "도시",
    "소재",
    "사업자",
    "url",
    "유형",
    "지역",
    "no",
    "id",
    "country",
    "address",
    "category",
    "city",
];
const PLAIN_PAYEE: [&str; 6] = ["가맹점", "merchant", "이용처", "사용처", "이용하신곳", "이용점"];
const LIKELY_PAYEE: [&str; 9] = ["상호", "판매자", "거래처", "구매처", "결제처", "업체명", "seller", "payee", "store"];
const MAYBE_PAYEE: [&str; 8] =
    ["적요", "거래내용", "이용내용", "내용", "받는분", "거래기록사항", "사용내역", "이용내역"];
const STATUS: [&str; 17] = [
    "거래구분",
    "거래상태",
    "상태",
    "이용구분",
    "거래유형",
    "거래종류",
    "매출구분",
    "승인구분",
    "전표구분",
    "처리결과",
    "결제구분",
    "취소여부",
    "구분",
    "status",
    "transactiontype",
    "거래결과",
    "매출종류",
];
const CURRENCY: [&str; 9] =
    ["통화", "통화구분", "통화코드", "거래통화", "현지통화", "이용통화", "currency", "통화명", "통화단위"];
const APPROVAL: [&str; 8] =
    ["승인번호", "승인no", "승인코드", "approvalno", "approvalnumber", "approvalcode", "authcode", "authorizationcode"];
const CARD: [&str; 3] = ["카드번호", "cardnumber", "cardno"];
const CARD_ALONE: [&str; 7] = ["카드", "이용카드", "결제카드", "paymentmethod", "결제수단", "사용카드", "card"];
const USAGE: [&str; 6] = ["billingperiod", "청구기간", "사용기간", "이용기간", "serviceperiod", "usageperiod"];
const CANCEL: [&str; 8] = ["취소", "환불", "cancel", "cancelled", "canceled", "refund", "refunded", "void"];
const OTHER: [&str; 40] = [
    "회원명",
    "회원성명",
    "성명",
    "이름",
    "고객명",
    "할부",
    "할부기간",
    "할부개월",
    "업종",
    "이용국가",
    "국가",
    "카드종류",
    "카드명",
    "상품명",
    "description",
    "quantity",
    "주문id",
    "문서번호",
    "계정",
    "소속",
    "비고",
    "번호",
    "순번",
    "건수",
    "주소",
    "전화번호",
    "billto",
    "receiptnumber",
    "invoicenumber",
    "receiptno",
    "accountnumber",
    "거래번호",
    "주문번호",
    "사업자번호",
    "사업자등록번호",
    "대표자",
    "명의자",
    "예금주",
    "계좌번호",
    "no",
];

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
    if wording.any(&SENTENCE) {
        return None;
    }
    let meaning = meaning(&wording)?;
    let currency = if wording.any(&WON) { Some(Currency::Krw) } else { wording.any(&DOLLAR).then_some(Currency::Usd) };
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
    if text.is(&STATUS) {
        Some(Meaning::Status)
    } else if text.is(&CURRENCY) {
        Some(Meaning::Currency)
    } else if text.any(&APPROVAL) {
        Some(Meaning::Approval)
    } else if text.any(&CARD) || text.is(&CARD_ALONE) {
        Some(Meaning::Card)
    } else if text.is(&OTHER) {
        Some(Meaning::Other)
    } else {
        day(text).or_else(|| money(text)).or_else(|| payee(text))
    }
}

fn day(text: &Wording) -> Option<Meaning> {
    if !(text.any(&DAY) || text.ends(&["일"]) || text.is(&["발급", "출력", "발행"])) {
        return None;
    }
    Some(if text.any(&USAGE) {
        Meaning::Usage
    } else if text.any(&CANCEL) {
        Meaning::CancelDay
    } else if text.any(&OTHER_DAY) {
        Meaning::OtherDay
    } else if text.any(&PLAIN_PAID) {
        Meaning::PaidOn(3)
    } else if text.any(&LIKELY_PAID) {
        Meaning::PaidOn(2)
    } else if text.any(&MAYBE_PAID) || text.is(&["일자", "일시", "날짜", "date"]) {
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
    if text.any(&ASIDE) && !(text.any(&INCLUDING) && text.any(&BILLED)) {
        return Some(Meaning::Aside);
    }
    if !text.any(&AMOUNT) && !text.ends(&["액"]) && !text.is(&["계", "총"]) {
        return None;
    }
    Some(if text.any(&PART) && !text.any(&["청구", "출금", "최종"]) {
        Meaning::Part
    } else if text.any(&LOCAL) && !text.any(&WON) && !text.any(&["청구", "합계", "total", "출금"]) {
        Meaning::Local
    } else if text.any(&BILLED) {
        Meaning::Billed
    } else {
        Meaning::Amount
    })
}

fn payee(text: &Wording) -> Option<Meaning> {
    let rank = if text.any(&PLAIN_PAYEE) {
        3
    } else if text.any(&LIKELY_PAYEE) {
        2
    } else if text.is(&MAYBE_PAYEE) {
        1
    } else {
        return None;
    };
    let korean = text.squeezed.chars().any(|c| ('가'..='힣').contains(&c));
    let outside = text.squeezed.split('(').next().unwrap_or_default();
    if korean && outside.chars().any(|c| c.is_ascii_alphabetic()) {
        // A label and its value in one.
        return None;
    }
    Some(if text.any(&PAYEE_OTHER) { Meaning::Other } else { Meaning::Payee(rank) })
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
        for text in ["거래일시", "이용일자", "승인일", "Date paid", "사용일자", "Transaction Date"] {
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
