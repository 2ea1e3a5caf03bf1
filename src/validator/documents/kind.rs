//! Which kind of document a page is.

use crate::validator::fields::plain::squeezed;
use crate::validator::reading::Page;

/// Kinds of documents, by what they prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// The card company's word: slip, confirmation, list of transactions.
    Slip,
    /// The bank's word: a withdrawal.
    Bank,
    /// AWS's bill for a month; says what is owed, not that it was paid.
    Invoice,
    /// What the merchant itself sent.
    Receipt,
    /// What Apple or Google sent.
    AppStore,
    /// None of these.
    Unknown,
}

const SLIP: [&str; 10] = [
    "매출전표",
    "승인번호",
    "가맹점",
    "이용확인",
    "카드이용",
    "승인내역",
    "이용내역",
    "salesslip",
    "approvalno",
    "approvalnumber",
];
const RECEIPT: [&str; 8] =
    ["receipt", "영수증", "amountpaid", "datepaid", "billto", "invoicenumber", "인보이스", "청구대상"];
const STORE: [&str; 5] = ["appstore", "앱스토어", "googleplay", "구글플레이", "apple계정"];
const STORE_PAPER: [&str; 6] = ["영수증", "receipt", "주문id", "orderid", "주문번호", "문서번호"];
const BANK: [&str; 8] = ["출금", "입출금", "거래내역", "이체", "계좌", "통장", "withdrawal", "accountstatement"];
const BILL: [&str; 7] =
    ["invoicesummary", "billingperiod", "invoicenumber", "인보이스", "청구기간", "세금계산서", "taxinvoice"];
/// Who issues slips, and how they call the one who was paid: together they are a slip, whatever its title.
const ISSUER: [&str; 5] = ["카드", "card", "뱅크", "은행", "bank"];
const PAID_TO: [&str; 8] = ["결제처", "이용처", "사용처", "이용하신곳", "이용점", "상점", "거래처", "merchant"];

/// The kind of a page by its words.
pub(crate) fn kind(page: &Page) -> Kind {
    let text: String = page.lines.iter().map(|line| squeezed(&line.text())).collect::<Vec<_>>().join("\n");
    let any = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let is_aws = any(&["amazonwebservices", "아마존웹서비"]) || text.starts_with("aws");
    let strong_slip = any(&["승인번호", "매출전표", "가맹점"]);
    if is_aws && any(&BILL) && !strong_slip {
        Kind::Invoice
    } else if strong_slip {
        Kind::Slip
    } else if any(&STORE) && any(&STORE_PAPER) {
        Kind::AppStore
    } else if any(&RECEIPT) {
        Kind::Receipt
    } else if any(&SLIP) {
        Kind::Slip
    } else if any(&BANK) {
        Kind::Bank
    } else if any(&ISSUER) && any(&PAID_TO) {
        Kind::Slip
    } else {
        Kind::Unknown
    }
}

/// Whether a bank's page is of an account in won. Those print no currency at all; accounts in others name theirs.
pub(crate) fn is_won_account(page: &Page) -> bool {
    const FOREIGN: [&str; 7] = ["외화", "통화", "달러", "usd", "$", "eur", "jpy"];
    let mut texts = page.lines.iter().map(|line| squeezed(&line.text())).peekable();
    texts.peek().is_some() && !texts.any(|text| FOREIGN.iter().any(|word| text.contains(word)))
}

/// Whether the money came from an account in another currency, so that no won were ever billed.
pub(crate) fn is_foreign_account(page: &Page) -> bool {
    const ACCOUNTS: [&str; 7] = ["외화통장", "외화계좌", "외화예금", "외화잔액", "외화출금", "외화머니", "트래블"];
    let mut texts = page.lines.iter().map(|line| squeezed(&line.text()));
    texts.any(|text| ACCOUNTS.iter().any(|word| text.contains(word)))
}

/// Whether the page is one of the pair that some issuers (KB) print: dollars on one, won on the other.
pub(crate) fn is_half(page: &Page) -> bool {
    let names = ["국민카드", "kbcard", "현지통화)", "(원화)", "(외화)", "원화금액은"];
    page.lines.iter().any(|line| {
        let text = squeezed(&line.text());
        names.iter().any(|name| text.contains(name))
    })
}
