//! Questions for other dates, or for no date at all: the calendar of the rounds has nothing to say to them.

use super::now::{YEAR, assert_told, assert_told_in_english};

#[track_caller]
fn assert_silent(questions: &[&str]) {
    for now in YEAR {
        assert_told(now, &questions.iter().map(|question| (*question, &[][..])).collect::<Vec<_>>());
    }
}

#[test]
fn design_tasks_sprints_and_reviews() {
    assert_silent(&[
        "코드리뷰 언제까지예요",
        "설계 4단계 마감 언제",
        "2차 설계 과제 마감 언제예요",
        "설계 2차 언제까지 제출해요",
        "위키 언제까지 정리해요",
        "과제 제출 지금 가능해요?",
        "스프린트 3 언제 끝나요",
        "회고 언제까지 제출해요",
        "PR 언제까지 올려요",
        "4단계 제출 항목 뭐예요",
        "지금 CI/CD 붙여도 돼요?",
        "설계 제출 지금 가능해요?",
    ]);
}

#[test]
fn what_takes_place_some_day() {
    assert_silent(&[
        "해커톤 언제 해요",
        "해커톤 언제 끝나요",
        "이론 기간 언제 끝나요",
        "이론 수업 끝났나요",
        "이론 평가 신청 언제예요",
        "해커톤 신청 마감됐나요",
        "특강 언제예요",
        "다음 특강 언제 시작해요",
        "수업 몇 시에 끝나요",
        "프로젝트 발표 언제예요",
        "최종 프로젝트 언제 끝나요",
        "프로젝트 제출 언제까지예요",
        "1차 면접 언제예요",
        "개강 언제예요",
        "방학 언제까지예요",
        "오늘 회식 몇 시까지예요",
        "점심시간 언제까지예요",
    ]);
}

#[test]
fn what_is_paid_out_or_handed_out() {
    assert_silent(&[
        "수료증 언제 나와요",
        "입금 언제 돼요",
        "환급 언제 들어와요?",
        "환급은 언제쯤 받아요",
        "돈 언제 들어와요",
        "훈련장려금 언제 들어와요",
        "제출했는데 언제 환급돼요",
        "제출했는데 언제 확인해 줘요",
        "2차 제출했는데 승인 언제 나요",
        "aws 계정 언제 나와요",
    ]);
}

#[test]
fn what_is_handed_in_elsewhere() {
    assert_silent(&[
        "출석 인정 언제까지 신청해요",
        "휴가 신청 지금 돼요?",
        "기숙사 신청 언제까지예요",
        "동아리 모집 마감됐나요",
        "자격증 접수 언제까지예요",
        "토익 접수 지금 되나요",
        "이력서 제출 언제까지예요",
        "포트폴리오 지금 내도 되나요",
        "설문조사 언제까지 해요",
        "통장사본 언제까지 내요",
        "버디 프로그램 신청 지금 되나요",
        "채용공고 마감 언제예요",
        "노트북 반납 언제까지예요",
    ]);
}

#[test]
fn how_and_not_when() {
    assert_silent(&[
        "제출 어떻게 해요",
        "캡처로 제출해도 되나요",
        "전표 pdf로 내도 되나요",
        "3월분 파일명 뭐예요",
        "22일에 결제한 전표 어디서 받아요",
        "어제 결제했는데 원화가 안 떠요",
        "14일 지났는데 원화가 안 나와요",
        "구독 취소 언제까지 해야 돼요",
        "매달 며칠부터 며칠까지 내요?",
        "다다음 차수 언제예요",
        "인보이스만 내면 되나요",
        "영수증 올리는 기간이 다달이 며칠부터예요",
        "구독료는 한 달 중에 언제 받아요",
        "aws 남은 40만원은 팀이 가져요? 아직 60밖에 안 썼는데",
        "지금까지 구독료 신청한 사람 몇 명이에요",
    ]);
}

#[test]
fn other_dates_in_english() {
    let questions = [
        "When is the code review due?",
        "Is the design stage 4 deadline today?",
        "when is the hackathon",
        "homework deadline?",
        "when do I get my certificate",
        "when will I get the money",
        "when do you pay me back",
        "can I still submit my resume",
        "is the library open now",
        "when does sprint 3 end",
        "can i cancel my subscription now",
        "where do I submit the slip",
        "how do i submit",
        "can I submit a screenshot",
        "is attendance closed",
        "when does the project end",
        "how long after I file does the money show up in my bank account",
        "can I still claim a month after the bootcamp is over",
        "which days of the month can I file",
    ];
    for now in YEAR {
        assert_told_in_english(now, &questions.map(|question| (question, &[][..])));
    }
}
