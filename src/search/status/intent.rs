//! What about the present a question asks.

use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::Regex;

use super::days;
use crate::domain::calendar::kst_date;
use crate::domain::{Moment, ProgrammeId, YearMonth};
use crate::notice::pattern;
use crate::search::facts::{self, Fact};

/// A question about the present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What is asked.
    pub intent: Intent,
    /// About which programme.
    pub subject: Subject,
    /// The round that is named.
    pub round: Option<u32>,
    /// The pay month that is named, 1–12.
    pub pay_month: Option<u32>,
    /// The claim month that is named, 1–12.
    pub claim_month: Option<u32>,
    /// The day on which a payment was made, or will be.
    pub paid_on: Option<NaiveDate>,
    /// Whether the number of the round is wanted.
    pub which_round: bool,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Whether or until when one can submit.
    Submit,
    /// When the next round is.
    Next,
    /// Whether a payment made now counts.
    Pay,
    /// Whether a payment of the named day counts.
    Paid,
    /// Whether usage now counts.
    Use,
}

/// About which programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// This one.
    Programme(ProgrammeId),
    /// AWS, without saying which.
    Aws,
    /// None is named.
    Unnamed,
}

static NOW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"지금|현재|오늘|아직|이제|벌써|이번\s*(?:달|차수|차|제출|마감)|\b(?:now|today|still|yet|too\s+late)\b")
});
static NEXT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"다음\s*(?:번)?\s*(?:제출|차수|차|회차|청구|접수)|다음\s*(?:거|꺼|것|번)[은는엔에]?\s*(?:언제|며칠)|next\s+(?:round|submission|one)",
    )
});
/// The end that comes next is that of the round which is open.
static NEXT_END: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"다음\s*(?:번)?\s*(?:마감|기한|데드라인)|next\s+deadline"));
static WHICH: LazyLock<Regex> = LazyLock::new(|| pattern(r"몇\s*차|which\s+round"));
static LEFT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"남았|남음|남은|d-?day|디데이|days?\s+left|how\s+long|how\s+many\s+days|몇\s*일\s*남|며칠\s*남")
});
static SUBMIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"제출|접수|마감|기한|데드라인|청구|낼\s*수|내도|내면|내나|내는|내요|내야|받아\s*주|폼|늦었|늦지|늦은|끝났|닫혔|열려|열렸|몇\s*차|차수|지금이라도",
        r"|submit|hand\s*in|turn\s*in|too\s+late|deadline|claim|\bdue\b|\bform\b|\bopen\b",
    ))
});
static WHEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"언제|며칠|몇\s*일|몇\s*시|마감\s*[?은이]*\s*$|까지\s*(?:예요|에요|인가요|죠|야)|기한|데드라인",
        r"|when|until|deadline",
    ))
});
static UNTIL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:언제|며칠|몇\s*일)\s*까지|기한|until\s+when|by\s+when"));
static PAY: LazyLock<Regex> = LazyLock::new(|| pattern(r"결제|긁|구매|\bpay\b|\bbuy\b|\bsubscribe\b"));
static PAID: LazyLock<Regex> = LazyLock::new(|| pattern(r"결제\s*(?:한|했|분|된|건)|긁은"));
static USE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"쓰는|쓴|쓸|써도|켜|돌리|사용|기간|끝나|요금|며칠|남|\buse\b|\busing\b|period"));
static FORM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"폼|제출|마감|내도|내면|낼|접수|올리|정산|청구|신청|submit|form|deadline"));
static AWS: LazyLock<Regex> = LazyLock::new(|| pattern(r"aws|아마존|에이더블유에스|인보이스|이론\s*기간|해커톤"));
static SUBSCRIPTION: LazyLock<Regex> = LazyLock::new(|| pattern(r"gpt|지피티|claude|클로드|구독|매출전표"));
/// Whether something is right, or which round it belongs to.
static COUNTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"되나|돼|되는|될까|되죠|됨|안\s*되|가능|인정|지원|환급|받을|받나|몇\s*차|어느\s*차|괜찮|망|늦|count|eligible|refund|ok|which\s+round|late",
    )
});
/// What is handed in elsewhere, or not handed in at all.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"설계|단계|위키|wiki|스프린트|sprint|과제|리뷰|review|환급\s*(?:받|언제)|입금|들어와|피드백|출석|수료|매달|매월|every\s+month|멘토링|면접|특강|강의|수업|채용|공채|이력서|휴가|식대|수정|잘못\s*(?:올|냈|제출)|언제\s*나와",
    )
});

impl Subject {
    const fn is_aws(self) -> bool {
        !matches!(self, Self::Unnamed | Self::Programme(ProgrammeId::Subscription))
    }
}

impl Ask {
    /// Whether a round is named, by its number or one of its months.
    #[must_use]
    pub const fn names_a_round(&self) -> bool {
        self.round.is_some() || self.pay_month.is_some() || self.claim_month.is_some()
    }

    /// What the question asks about the present; `None` when it does not.
    #[must_use]
    pub fn of(question: &str, now: Moment) -> Option<Self> {
        let text = question.to_lowercase();
        let facts = facts::numbered(&text);
        let round = facts.iter().find_map(|fact| if let Fact::Round(number) = fact { Some(*number) } else { None });
        let today = kst_date(now);
        let pay_month =
            facts.iter().find_map(|fact| if let Fact::PayMonth(month) = fact { Some(*month) } else { None });
        let pay_month = pay_month.or_else(|| days::pay_month(&text, today).map(YearMonth::month));
        let claim = facts.iter().find_map(|fact| if let Fact::ClaimMonth(month) = fact { Some(*month) } else { None });
        let claim_month = claim.or_else(|| days::claim_month(&text, today).map(YearMonth::month));
        let subject = subject(&text);
        if OTHER.is_match(&text) {
            return None;
        }
        // In a long story the words of one question must stand together.
        let numbered = round.is_some() || pay_month.is_some() || claim_month.is_some();
        let paid_on = days::paid_on(&text, today).filter(|_| !subject.is_aws() && COUNTS.is_match(&text));
        let intent = match paid_on {
            Some(_) => Intent::Paid,
            None => text.split(['.', '?', '!', '\n']).find_map(|part| intent(part, subject, numbered))?,
        };
        Some(Self { intent, subject, round, pay_month, claim_month, paid_on, which_round: WHICH.is_match(&text) })
    }
}

fn subject(text: &str) -> Subject {
    let theory = text.contains("이론") || text.contains("해커톤") || text.contains("theory");
    let project = text.contains("프로젝트") || text.contains("플젝") || text.contains("project");
    match (SUBSCRIPTION.is_match(text), AWS.is_match(text), theory, project) {
        (true, false, ..) => Subject::Programme(ProgrammeId::Subscription),
        (_, _, true, false) => Subject::Programme(ProgrammeId::AwsTheory),
        (_, true, false, true) => Subject::Programme(ProgrammeId::AwsProject),
        (_, true, ..) => Subject::Aws,
        _ => Subject::Unnamed,
    }
}

fn intent(text: &str, subject: Subject, numbered: bool) -> Option<Intent> {
    let now = NOW.is_match(text);
    let left = LEFT.is_match(text);
    let when = WHEN.is_match(text);
    let aws = subject.is_aws();
    if NEXT.is_match(text) {
        return Some(Intent::Next);
    }
    if NEXT_END.is_match(text) {
        return Some(Intent::Submit);
    }
    let until = subject == Subject::Programme(ProgrammeId::Subscription) && UNTIL.is_match(text);
    if !aws && (now || until) && PAY.is_match(text) && !PAID.is_match(text) && !numbered {
        return Some(Intent::Pay);
    }
    if aws && (now || left || when) && USE.is_match(text) && !FORM.is_match(text) && !PAY.is_match(text) {
        return Some(Intent::Use);
    }
    let named = numbered || subject != Subject::Unnamed;
    (SUBMIT.is_match(text) && (now || left || named && when) || numbered && now && PAID.is_match(text))
        .then_some(Intent::Submit)
}
