//! The ideas that questions about the present are made of, each in the words in which people put it.
//!
//! Texts are normalised: composed, narrow, lower case.

use std::sync::LazyLock;

use regex::Regex;

use crate::notice::pattern;

/// An idea.
pub type Idea = LazyLock<Regex>;

fn any(of: &[&str]) -> Regex {
    pattern(&of.join("|"))
}

/// It is about this moment.
pub static NOW: Idea = Idea::new(|| {
    any(&[
        r"지금|현재|오늘|아직|이제|벌써|이번\s*(?:달|차수|차|제출|마감)",
        r"\b(?:now|today|still|yet|already|currently|any\s?more|too\s+late)\b",
    ])
});

/// The next round is wanted.
pub static NEXT: Idea = Idea::new(|| {
    any(&[
        r"다음\s*(?:번)?\s*(?:제출|차수|차|회차|청구|접수)",
        r"다음\s*(?:거|꺼|것|번)[은는엔에]?\s*(?:언제|며칠)",
        r"next\s+(?:round|submission|one)",
    ])
});

/// The end that comes next is that of the round which is open.
pub static NEXT_END: Idea = Idea::new(|| any(&[r"다음\s*(?:번)?\s*(?:마감|기한|데드라인)", r"next\s+deadline"]));

/// The last round is wanted.
pub static LAST: Idea = Idea::new(|| any(&[r"마지막\s*(?:차수|차|회차|제출|청구|접수)", r"(?:last|final)\s+round"]));

/// The number of a round is wanted.
pub static WHICH: Idea = Idea::new(|| any(&[r"몇\s*차|어느\s*차수", r"(?:which|what)\s+round"]));

/// How much time is left.
pub static LEFT: Idea = Idea::new(|| {
    any(&[r"남았|남음|남은|남나|d-?day|디데이|몇\s*일\s*남|며칠\s*남", r"days?\s+left|how\s+long|how\s+many\s+days"])
});

/// A day or an hour is wanted.
pub static WHEN: Idea = Idea::new(|| {
    any(&[
        r"언제|며칠|몇\s*일|몇\s*시|기한|데드라인",
        r"마감\s*[?은이]*\s*$|까지\s*(?:예요|에요|인가요|이죠|죠|야|임|냐|맞)",
        r"\b(?:when|until|deadline|what\s+(?:date|day))\b",
    ])
});

/// A word for days, which may also be a mere name: `프로젝트 기간`.
pub static SPAN: Idea = Idea::new(|| any(&[r"일정|기간|날짜", r"\b(?:window|period|dates)\b"]));

/// The end of something is wanted.
pub static UNTIL: Idea = Idea::new(|| {
    any(&[
        r"(?:언제|며칠|몇\s*일)\s*(?:까지|부터)|언제\s*(?:결[제재]|해야|하면|할)|기한|마감|데드라인|기간",
        r"(?:until|by)\s+when|when\s+.*\bpay\s+by|how\s+long|deadline|last\s+day",
    ])
});

/// Whether something has begun, has ended, was missed or is fixed.
pub static STATE: Idea = Idea::new(|| {
    any(&[
        r"끝났|끝나|끝인|끝난|종료|닫혔|닫힌|열렸|열려|열리|시작|진행\s*중|접수\s*중|지났|놓쳤|놓친|늦었|늦지|늦은",
        r"마감\s*(?:됐|되|된|했|임|인가|이에|이야|이죠|맞)|확정|정해졌|나왔|나오나|공지\s*(?:됐|되|났)|떴",
        r"\b(?:closed?|closes|over|ends?|ended|starts?|started|opens?|opened|begins?|begun|began)\b",
        r"\b(?:confirmed|announced|finished|miss(?:ed)?|late|running|fixed|passed)\b",
    ])
});

/// Whether something has ended, or may have.
pub static ENDED: Idea = Idea::new(|| {
    any(&[
        r"끝났|끝인|종료|닫혔|닫힌|지났|놓쳤|놓친|늦었|늦은|마감\s*(?:됐|되었|된|했)",
        r"\b(?:closed|over|ended|miss(?:ed)?|late|finished|passed)\b",
    ])
});

/// Whether something can be done.
pub static POSSIBLE: Idea = Idea::new(|| {
    any(&[
        r"되나|돼|되는|될까|되죠|되냐|됨|됩니까|가능|해도|수\s*(?:있|없)|받나|받아\s*주",
        r"\b(?:can|may|could)\s+(?:i|we)\b|possible|able\s+to|allowed",
    ])
});

/// Handing in, by nouns and by verbs.
pub static SUBMIT: Idea = Idea::new(|| {
    any(&[
        r"제출|접수|신청|청구|마감|기한|데드라인|폼|차수|몇\s*차",
        r"낼\s*(?:수|까|래|게)|내도|내면|내나|내는|내요|내야|받아\s*주|안\s*받|받고\s*있|받나|받는\s*중",
        r"늦었|늦지|늦은|끝났|닫혔|열려|열렸|지금이라도",
        r"submit|submission|(?:hand|turn)(?:ing)?\s+(?:\w+\s+){0,2}in\b|deadline|claim|which\s+round|what\s+round",
        r"\b(?:due|form|open|closed|too\s+late)\b",
    ])
});

/// Handing in, when nothing else is said: `오늘 5시까지죠?`
pub static ALONE: Idea = Idea::new(|| {
    any(&[
        r"디데이|끝난|끝인|까지\s*(?:예요|에요|인가요|이죠|죠|야|임|맞)",
        r"\b(?:d-?day|passed|late|closes?|how\s+long)\b",
    ])
});

/// It has been handed in already; what follows is another question.
pub static SUBMITTED: Idea = Idea::new(|| {
    any(&[
        r"(?:제출|접수|신청|청구)\s*(?:했|완료)[가-힣]*",
        r"(?:^|\s)냈(?:는데|어요|습니|거든)[가-힣]*",
        r"\b(?:submitted|handed\s+\w*\s*in)\b",
    ])
});

/// Paying, from now on.
pub static PAY: Idea = Idea::new(|| {
    any(&[
        r"결[제재]|긁|구매|구독\s*(?:해도|하면|하려|할|시작)",
        r"\b(?:pay|buy|subscribe|payment\s+deadline|deadline\s+for\s+paying)\b",
    ])
});

/// A payment that was missed: the round of its month is not what the question is for.
pub static NOT_PAID: Idea = Idea::new(|| any(&[r"결[제재]\s*(?:를|을)?\s*(?:못|안)\s*[했해]"]));

/// A payment that was made.
pub static PAID: Idea = Idea::new(|| any(&[r"결[제재]\s*(?:한|했|분|된|건)|긁은|긁었", r"\bpaid\b"]));

/// An hour, which is none of the day of a payment.
pub static HOUR: Idea = Idea::new(|| any(&[r"[0-9]{1,2}\s*시(?:\s*[0-9]{1,2}\s*분|\s*반)?", r"[0-9]{1,2}:[0-9]{2}"]));

/// A payment taken back, or an end of the subscription: neither is a payment.
pub static CANCELLED: Idea = Idea::new(|| any(&[r"취소|환불|해지", r"\b(?:cancel\w*|unsubscrib\w*)\b"]));

/// Handing in, where a question also speaks of paying.
pub static HANDING_IN: Idea = Idea::new(|| {
    any(&[r"제출|접수|신청|청구|내요|내나|내면|내도|낼|내야|냄", r"submit|hand|turn|claim|deadline\s+for\s+[a-z]+\s"])
});

/// Usage of AWS, and how long it counts.
pub static USE: Idea =
    Idea::new(|| any(&[r"쓰는|쓴|쓸|써도|켜|돌리|사용|지원|기간|끝나|요금|며칠|남", r"\buse\b|\busing\b|period"]));

/// What was missed is to be made good.
pub static LATE: Idea = Idea::new(|| {
    any(&[
        r"못\s*(?:냈|낸|내서)|늦게|끝나\s*있|끝났는데|지나\s*버|지났|놓쳤|놓친|놓쳐|소급|늦었|늦은",
        r"(?:신청|제출|청구|기간|마감)[^.?!]{0,12}(?:까먹|까맣게|깜[빡박]|잊)",
        r"\b(?:missed|too\s+late|late\s+submission|retroactive\w*|forgot\s+to\s+(?:submit|file|claim))\b",
    ])
});

/// Whether days stay as they were announced.
pub static CHANGED: Idea = Idea::new(|| {
    any(&[
        r"(?:중간에|도중에)\s*(?:바뀌|바뀔|바꾸|변경)",
        r"(?:날짜|일정|기간|마감|시기)[^.?!]{0,14}(?:바뀌|바뀔|바뀐|바꾸|바꿔|변경|변동|달라|밀리|미뤄|확정)",
        r"\b(?:dates?|schedule|deadline)\b[^.?!]{0,30}\b(?:change|changes|changed|move|moved|slip|final)\b",
    ])
});

/// The form of AWS, which has an end of its own.
pub static FORM: Idea = Idea::new(|| {
    any(&[r"폼|제출|마감|내[도면요나야는]|낼|접수|올리|정산|청구|신청", r"submit|submission|form|deadline|hand|turn"])
});

/// Whether something is right, or which round it belongs to.
pub static COUNTS: Idea = Idea::new(|| {
    any(&[
        r"되나|돼|되는|될까|되죠|되냐|됨|안\s*되|가능|인정|지원|환급|받을|받나|몇\s*차|어느\s*차|괜찮|망|늦|어떡|어쩌|맞나|맞죠",
        r"count|eligible|refund|reimburs|\bok\b|okay|which\s+round|what\s+round|late|\bfine\b",
    ])
});

/// A particular of handing in, which no date answers.
pub static DETAIL: Idea = Idea::new(|| {
    any(&[
        r"두\s*번|중복|어디|어떻게|뭐|뭘|무엇|무슨|누가|누구|왜|어떤|몇\s*(?:명|개|장|번|원)|얼마(?:예|에|까|를|인|야|임|받|\s*[?]|$)",
        r"파일\s*명|이름|양식|형식|캡처|캡쳐|스크린샷|사진|금액|한도|링크|주소|방법|pdf|영문",
        r"\b(?:twice|where|who|why|how\s+(?:much|do|to|should|can)|file\s*name|screenshots?|amount|link)\b",
    ])
});

/// What is handed in elsewhere or not at all, takes place some day, or is paid out.
pub static OTHER: Idea = Idea::new(|| {
    any(&[
        r"설계|단[계게]|위키|wiki|스프린트|sprint|과제|미션|숙제|리뷰|review|피드백|회고|발표|시험|퀴즈|깃허브|github|이슈|\bpr\b",
        r"입금|들어와|들어오|환급\s*(?:은|는|이|가)?\s*(?:받|언제|며칠|얼마)|승인\s*(?:언제|결과)|결과|장려금|수당|식대|교통비",
        r"출석|출결|지각|조퇴|병가|휴가|예비군|수료|수강|멘토|면접|특강|강의|수업|개강|종강|방학|휴강|행사|회식|세미나|네트워킹",
        r"채용|공채|공고|이력서|자소서|포트폴리오|포폴|취업|추천서|증명서|확인서|서약서|동의서|설문|만족도|투표",
        r"또\s*(?:나갔|나가|빠져|빠졌|결제)|프리\s*티어|화면|크레딧|credit",
        r"지금까지|몇\s*명|남은\s*(?:돈|금액|예산|한도|건|거|[0-9])",
        r"만\s*(?:내면|제출하면|올리면|첨부하면)",
        r"매달|매월|다달이|달마다|매번|한\s*달\s*(?:중|동안)|다다음|수정|잘못\s*(?:올|냈|제출)|언제\s*나와|노트북|기숙사|자리|팀\s*(?:편성|배정|빌딩)",
        r"every\s+month|each\s+month|homework|assignment|design|stage|attendance|certificate|lecture|class\b|interview|\bjobs?\b|resume|mentoring",
        r"presentation|feedback|vacation|holiday|survey|get\s+(?:the\s+|my\s+)?(?:money|paid)|(?:you|they)\s+pay|paid\s+out|reimbursed\s+when|arrive|payout|transferred|shows?\s+up|bank\s+account|(?:days|time)\s+of\s+the\s+month|after\s+the\s+(?:bootcamp|course|program)|when\s+.*(?:reimbursed|refunded|refund\s+come)",
    ])
});

/// Takes place some day, unless it is about what AWS cost there.
pub static EVENT: Idea = Idea::new(|| any(&[r"해커톤|프로젝트|플젝|이론", r"hackathon|project"]));

/// AWS, or what its support covers.
pub static AWS: Idea = Idea::new(|| {
    any(&[
        r"aws|아마존|에이더블유에스|인보이스|이론\s*(?:기간\s*)?(?:꺼|거|건|것|폼|구글|제출|마감|지원)",
        r"\btheory\b|invoice",
    ])
});

/// The time of theory, before the project.
pub static THEORY: Idea = Idea::new(|| {
    any(&[
        r"이론|해커톤|수업\s*(?:때|듣|시간)|(?:프로젝트|플젝|팀플)\s*(?:들어가기|시작하기|시작)?\s*전",
        r"theory|before\s+the\s+project",
    ])
});

/// What the events of AWS cost.
pub static COST: Idea =
    Idea::new(|| any(&[r"지원\s*기간|지원[금비]|비용|요금|사용료|서버|정산", r"cost|server|usage"]));

/// A subscription.
pub static SUBSCRIPTION: Idea = Idea::new(|| any(&[r"gpt|지피티|챗지|claude|클로드|구독|전표", r"subscri"]));
