//! Kinds of values: what a question asks for, such as a day or somebody, and how passages show it.

use std::sync::LazyLock;

use regex::Regex;

use super::facts::{Fact, numbered};
use crate::notice::pattern;

/// A kind of value.
struct Kind {
    fact: Fact,
    /// How a passage shows it.
    shown: Regex,
    /// How a question asks for it.
    asked: Regex,
}

impl Kind {
    fn new(fact: Fact, shown: &str, asked: &str) -> Self {
        Self { fact, shown: pattern(shown), asked: pattern(asked) }
    }
}

static KINDS: LazyLock<[Kind; 12]> = LazyLock::new(|| {
    [
        Kind::new(
            Fact::Date,
            r"20[0-9]{2}[.년-]\s*[0-9]{1,2}|[0-9]{1,2}\s*일|한 달|[0-9]{1,2}월",
            r"언제|며칠|몇\s*[일시월주달]|마감|기한|데드라인|남았|남음|얼마나 걸|when|deadline|how long",
        ),
        Kind::new(
            Fact::Amount,
            r"\$\s*[0-9]|[0-9]\s*(?:만|천|억)?\s*원|[₩￦]\s*[0-9]|[0-9]\s*달러",
            r"얼마|한도|금액|how much|price|cost",
        ),
        Kind::new(
            Fact::Link,
            r"https?://|추후|별도\s*(?:안내|공지)",
            r"(?:링크|주소|url)\s*(?:가|는|은|이|를|을|도|좀)?\s*(?:뭐|어디|어딨|어딧|알려|아시|주세|줘|주실|있|좀|부탁|공유|보내|$|[?])|\b(?:link|url)\b",
        ),
        Kind::new(Fact::Phone, r"[0-9]{2,4}-[0-9]{3,4}(?:-[0-9]{4})?", r"전화|번호|phone"),
        Kind::new(
            Fact::Period,
            r"[0-9]\s*[일월.]?\s*(?:\([^)]*\))?\s*[~∼]\s*[0-9]|[0-9]\s*[일월]\s*부터",
            r"(?:며칠|몇\s*[일월주]|언제)\s*[가-힣]{0,2}\s*부터|사이|기간|from\s+when|between",
        ),
        Kind::new(
            Fact::Deadline,
            r"20[0-9]{2}[.년-]\s*[0-9]{1,2}|[0-9]{1,2}\s*일",
            r"(?:며칠|몇\s*일|언제|몇\s*시)\s*(?:까지|안에|전까지|내로)|마감|기한|데드라인|deadline|\bdue\b",
        ),
        Kind::new(
            Fact::Count,
            r"(?:[0-9]|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s*(?:개|건|장|번|명|가지|줄|회|단계)|[0-9]인",
            r"몇\s*(?:개|건|장|번|명|팀|가지|줄|회|페이지|단[계게](?:[^에부의]|$)|차까지)|갯수|개수|how\s+many",
        ),
        Kind::new(Fact::Hour, r"[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}\s*시(?:[^가-힣]|까지|에|$)", r"몇\s*시|what\s+time"),
        Kind::new(
            Fact::Percent,
            r"[0-9]\s*(?:%|퍼센트|프로)",
            r"몇\s*(?:%|퍼센트|프로|점)|배점|비중|만점|점수|how\s+much\s+of\s+the\s+grade",
        ),
        Kind::new(
            Fact::Menu,
            r"메뉴|버튼|클릭|탭에|\bmenu\b|button",
            r"메뉴|버튼|어디\s*(?:눌러|클릭)|어디\s*들어가야?\s*(?:뽑|떼|발급|출력|나오|나와|되|돼|해)|어디(?:에)?서\s*(?:설정|바꾸|변경|뽑|떼|발급|출력)|\bmenu\b|button",
        ),
        Kind::new(
            Fact::Duration,
            r"한\s*달|내외|익월|소요|[0-9]\s*(?:일|주|주일|개월|시간|분)\s*(?:이내|안에|내로|정도|동안|걸|전까지|후|뒤)",
            r"(?:얼마나|어느\s*정도|오래)\s*(?:걸|기다|소요)|며칠\s*(?:걸|만에|뒤|후|정도)|몇\s*(?:분|시간|주|일)\s*(?:걸|만에|안에|정도|뒤)|how\s+long|how\s+soon",
        ),
        Kind::new(
            Fact::Person,
            r"에게|께서|강사|교육생|수강생|매니저|운영진|담당자|평가자|면접관|팀장|고객센터|본인|개인|팀당|1인당",
            r"누구|누가|누굴|어느\s*분|\bwho(?:se|m)?\b",
        ),
    ]
});

static MONTHS: LazyLock<Regex> = LazyLock::new(|| pattern(r"20[0-9]{2}\s*[.년-]\s*([0-9]{1,2})|([0-9]{1,2})\s*월"));

/// The months that a text names.
fn months(text: &str) -> impl Iterator<Item = Fact> + '_ {
    let month = |found: regex::Captures<'_>| found.get(1).or(found.get(2))?.as_str().parse().ok().map(Fact::Month);
    MONTHS.captures_iter(text).filter_map(month)
}

/// What a passage offers: its numbered facts and the kinds of values in it.
#[must_use]
pub fn offered(text: &str) -> Vec<Fact> {
    let values = KINDS.iter().filter(|kind| kind.shown.is_match(text)).map(|kind| kind.fact);
    numbered(text).into_iter().chain(values).chain(months(text)).collect()
}

/// What a question asks for: its numbered facts and the kind of value that would answer it.
#[must_use]
pub fn wanted(question: &str) -> Vec<Fact> {
    let lower = question.to_lowercase();
    let values = KINDS.iter().filter(|kind| kind.asked.is_match(&lower)).map(|kind| kind.fact);
    numbered(question).into_iter().chain(values).chain(months(question)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_wanted(question: &str, fact: Fact) {
        assert!(wanted(question).contains(&fact), "{question}: {:?}", wanted(question));
    }

    #[test]
    fn who_where_on_the_screen_and_how_long_are_asked_for() {
        assert_wanted("설계는 누구한테 승인받아요?", Fact::Person);
        assert_wanted("전표는 앱 어느 메뉴에 있어요?", Fact::Menu);
        assert_wanted("확인서는 며칠 걸려요?", Fact::Duration);
        assert_wanted("환급까지 어느 정도 걸려요?", Fact::Duration);
        assert_wanted("며칠 안에 결제해야 돼요?", Fact::Deadline);
    }

    #[test]
    fn a_stage_by_its_number_is_no_count() {
        assert!(!wanted("시크릿은 몇 단계에서 다뤄요?").contains(&Fact::Count));
        assert_wanted("설계는 몇 단계까지 있어요?", Fact::Count);
    }

    #[test]
    fn an_address_that_is_only_spoken_of_is_not_asked_for() {
        assert!(!wanted("레포 주소만 적으면 끝이에요?").contains(&Fact::Link));
        assert_wanted("구글폼 링크 어디 있어요?", Fact::Link);
    }

    #[test]
    fn a_month_is_the_same_in_a_date_and_alone() {
        let month = Fact::Month(8);
        assert!(wanted("8월 중순까지 켜 둘게요").contains(&month) && offered("~ 2025.08.01.(금)").contains(&month));
    }
}
