//! The words of labels, by what they mean. Lower case, without blanks; Korean ones may be parts of words.

/// Ends and middles of sentences, which are no labels.
pub(super) const SENTENCE: &[&str] = &["니다", "하세요", "십시오", "바랍", "주세요", "됩니", "있음", "입니", "지않"];
/// Money that is not the price.
pub(super) const ASIDE: &[&str] = &[
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
    "보증금액",
    "예상",
    "추정",
    "estimated",
    "qty",
];
/// Turn a fee into a total: 수수료 포함.
pub(super) const INCLUDING: &[&str] = &["포함", "incl", "합산"];
/// A date follows.
pub(super) const DAY: &[&str] = &["일자", "일시", "날짜", "date", "시각", "시간", "기간", "period"];
/// Days on which something else happened than the payment.
pub(super) const OTHER_DAY: &[&str] = &[
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
/// The day of the transaction, plainly.
pub(super) const PLAIN_PAID: &[&str] =
    &["거래", "이용", "승인", "사용", "transaction", "paid", "purchase", "approval", "approved", "authorization"];
/// Very likely the day of the transaction.
pub(super) const LIKELY_PAID: &[&str] = &["매출", "판매", "구매", "구입", "sale"];
/// The day of the transaction, unless a plainer label says otherwise (결제일 is also the day of the card's bill).
pub(super) const MAYBE_PAID: &[&str] = &["결제", "출금", "주문", "지불", "payment", "charge", "인출", "order"];
/// An amount follows.
pub(super) const AMOUNT: &[&str] = &[
    "금액", "amount", "total", "합계", "총계", "총액", "price", "원금", "대금", "소계", "가격", "charges", "subtotal",
];
/// In the merchant's currency.
pub(super) const LOCAL: &[&str] = &["현지", "외화", "해외", "미화", "달러", "usd", "us$", "foreign", "local"];
/// The final amount.
pub(super) const BILLED: &[&str] =
    &["청구", "출금", "결제", "합계", "총", "최종", "납부", "인출", "total", "paid", "charged", "due", "실"];
/// A part or an intermediate result.
pub(super) const PART: &[&str] = &["소계", "subtotal", "환산", "excl", "excluding", "원금", "전환"];
/// In won.
pub(super) const WON: &[&str] = &["원화", "krw", "(원)", "₩", "국내", "won", "한화"];
/// In dollars.
pub(super) const DOLLAR: &[&str] = &["usd", "us$", "($)", "달러", "미화", "($", "dollar"];
/// About the merchant, but not its name.
pub(super) const PAYEE_OTHER: &[&str] = &[
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
/// The merchant, plainly.
pub(super) const PLAIN_PAYEE: &[&str] = &["가맹점", "merchant", "이용처", "사용처", "이용하신곳", "이용점"];
/// Very likely the merchant.
pub(super) const LIKELY_PAYEE: &[&str] =
    &["상호", "판매자", "거래처", "구매처", "결제처", "업체명", "seller", "payee", "store"];
/// The merchant on bank papers; whole labels.
pub(super) const MAYBE_PAYEE: &[&str] =
    &["적요", "거래내용", "이용내용", "내용", "받는분", "거래기록사항", "사용내역", "이용내역"];
/// Kind or state of the transaction; whole labels.
pub(super) const STATUS: &[&str] = &[
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
    "type",
    "거래결과",
    "매출종류",
];
/// The currency of the price; whole labels.
pub(super) const CURRENCY: &[&str] =
    &["통화", "통화구분", "통화코드", "거래통화", "현지통화", "이용통화", "currency", "통화명", "통화단위"];
/// The approval number.
pub(super) const APPROVAL: &[&str] = &[
    "승인번호",
    "승인no",
    "승인코드",
    "approvalno",
    "approvalnumber",
    "approvalcode",
    "authcode",
    "authorizationcode",
];
/// The card's number.
pub(super) const CARD: &[&str] = &["카드번호", "cardnumber", "cardno"];
/// The card; whole labels.
pub(super) const CARD_ALONE: &[&str] =
    &["카드", "이용카드", "결제카드", "paymentmethod", "결제수단", "사용카드", "card"];
/// Whose card or account it is; whole labels.
pub(super) const HOLDER: &[&str] = &[
    "회원명",
    "회원성명",
    "회원",
    "성명",
    "이름",
    "고객명",
    "명의자",
    "예금주",
    "소유자",
    "카드명의인",
    "이용자",
    "cardholder",
    "cardholdername",
];
/// The days that an invoice bills.
pub(super) const USAGE: &[&str] =
    &["billingperiod", "청구기간", "사용기간", "이용기간", "serviceperiod", "usageperiod"];
/// Cancelling.
pub(super) const CANCEL: &[&str] = &["취소", "환불", "cancel", "cancelled", "canceled", "refund", "refunded", "void"];
/// Other labels that are known; whole labels.
pub(super) const OTHER: &[&str] = &[
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
    "계좌번호",
    "no",
];
