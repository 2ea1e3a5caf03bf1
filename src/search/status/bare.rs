//! Whether a question is about handing in and nothing else: `접수 끝났나요?` is, `기숙사 접수 끝났나요?` is not.

use std::sync::LazyLock;

use regex::Regex;

use super::words::SUBMIT;
use crate::notice::pattern;

/// How words begin that name no other thing: time, handing in, what is handed in, and small talk.
static KNOWN: LazyLock<Regex> = LazyLock::new(|| {
    let beginnings = [
        r"[0-9]|어제|어저께|그저께|그제|엊그|이틀|사흘|방금|아까|전달|이달|[월화수목금토일]요일|[월화수목금토]욜|지금|현재|오늘|내일|모레|아직|이제|벌써|하루|작년|올해|이번|다음|담달|담번|지난|저번|언제|며칠|얼마나|까지|부터|마지막|최종|정확|대략",
        r"제출|접수|신청|청구|마감|기한|기간|데드라인|일정|날짜|시간|시기|시작|확정|종료|진행|오픈|차수|회차|공지|디데이|d-?day|deadline",
        r"구독|gpt|지피티|챗지|챗gpt|chatgpt|claude|클로드|aws|결제|결재|매출|전표|주말|평일|영수증|증빙|서류|자료|파일|지원|환급|폼|구글|이론|프로젝트|해커톤|인보이스",
        r"가능|혹시|안녕|저기|그럼|그러면|근데|그런데|그냥|진짜|정말|알려|정리|알고|궁금|질문|문의|죄송|감사|맞[나죠아는다]|건가|같[은아]|인가|아니|아닌|대체|도대체|빨리|일찍|미리|따로",
        r"내(?:도|면|나|는|요|야|기|라|죠|려|볼|주)|낼|냈|낸|냄|받(?:나|아|는|고|을|습|으|죠)|되(?:나|는|죠|요|냐|려|면|었|지)|돼|될|됐|됨|된|됩",
        r"하(?:면|나|는|려|기|고|죠|냐|지)|해(?:도|야|요|서)|할|했|함|합|있(?:나|어|을|는|죠|습)|없(?:나|어|을|는|죠)|끝|닫|열(?:려|렸|리|린|어)",
        r"차(?:예|에|인|야|죠|임|지|까지|부터)|시(?:예|에|인|야|죠|까지|부터|임)",
        r"늦(?:었|은|지|나)|남(?:았|은|음|나)|놓(?:쳤|친)|지났|지나|떴|나왔|나오|못(?:냈|했|내)|안(?:냈|했|내|받|되|돼|늦)",
    ];
    // Syllables that are words of their own, or begin others: only whole, with at most a particle.
    let whole = "이|그|저|제|저희|우리|더|다|또|좀|꼭|못|안|수|것|거|꺼|건|게|날|달|월|일|주|몇|몇일|몇시|네|예|아|헐|어|음|나|잘|뭔|님|요|임|ㅠ|쯤";
    let english = concat!(
        r"i|i'm|it|its|it's|is|are|am|was|the|a|an|my|me|we|our|this|that|them|to|for|of|on|in|at|by|until|till|be|been|do|does|did|has|have|had",
        r"|can|could|may|will|would|should|what|what's|when|when's|which|how|long|many|much|if|or|and|so|not|no|yes|please|hi|hello|hey|sorry|know|tell",
        r"|still|now|today|tomorrow|yet|already|currently|any|more|anymore|too|late|next|last|final|first|round|rounds|deadline|deadlines|due|date|day|days|left|time",
        r"|submit|submitting|submission|submissions|hand|turn|claim|claims|form|slip|slips|receipt|receipts|invoice|payment|payments|subscription|pay|paid",
        r"|open|opens|opened|close|closed|closes|over|end|ends|ended|start|starts|started|begin|confirmed|announced|missed|miss|finished|running|possible|able|allowed|ok|okay|passed|claimed",
        r"|charged|billed|bought|subscribed|renewed|week|weeks|month|months|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
        r"|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:fir|seco|thi|four|fif|six|seven)[a-z]*|one|two|three|four|five|six|seven|[0-9]+(?:st|nd|rd|th)",
        r"|window|period|again|there|everyone|yesterday",
    );
    let particle = "은|는|이|가|을|를|도|만|의|에|요|로|면|라";
    pattern(&format!(r"^(?:(?:{})|(?:{whole})(?:{particle})?$|(?:{english})$)", beginnings.join("|")))
});

/// Endings of verbs that lead on to the question: `까먹었는데`, `바빠서`.
static TALK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:데|데요|어요|아요|예요|에요|니다|니까|지만|으면|하면|거든|거든요|네요|까요|나요|(?:하|되|받|쓰|있|없|했|었|았)고|[해어아와워려셔겨져러돼빠파]서)$",
    )
});

/// English names what is handed in behind the verb.
static OBJECT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:submit|(?:hand|turn)(?:ing)?\s+in|deadline\s+(?:for|of)|claim)\s+(?:(?:my|the|a|an|our|this)\s+)?([a-z]+)",
    )
});

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Whether nothing else is named than handing in and its time.
#[must_use]
pub fn is_bare(text: &str) -> bool {
    words(text).all(|word| KNOWN.is_match(word))
}

/// Whether nothing else is named, small talk aside: `깜빡하고 있다가 어제 결제했는데`.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    words(text).all(|word| KNOWN.is_match(word) || TALK.is_match(word))
}

/// Whether what is handed in is another thing: `기숙사 신청`, `submit my homework`.
#[must_use]
pub fn names_another_thing(text: &str) -> bool {
    let object = OBJECT.captures(text).and_then(|found| found.get(1));
    let before = SUBMIT.find(text).and_then(|found| words(text.get(..found.start())?).last());
    let foreign = |word: &str| !KNOWN.is_match(word) && !TALK.is_match(word);
    object.is_some_and(|object| foreign(object.as_str())) || before.is_some_and(foreign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handing_in_alone_is_bare() {
        for text in
            ["접수 끝났나요", "언제까지 제출하면 되나요?", "마감 언제임", "제출 가능", "deadline?", "is it closed?"]
        {
            assert!(is_bare(text), "{text}");
        }
        for text in ["기숙사 접수 끝났나요", "노션 정리 언제까지 제출하면 되나요?", "badge deadline?"]
        {
            assert!(!is_bare(text), "{text}");
        }
    }

    #[test]
    fn the_thing_stands_before_the_verb_or_in_english_after_it() {
        for text in ["지금 기숙사 신청 되나요", "can i still submit my poem"] {
            assert!(names_another_thing(text), "{text}");
        }
        for text in ["까먹었는데 지금 제출 되나요", "몸살 나서 못 냈는데 지금 내도 돼요", "can i still submit my slip"]
        {
            assert!(!names_another_thing(text), "{text}");
        }
    }
}
