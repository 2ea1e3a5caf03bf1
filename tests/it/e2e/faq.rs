//! The operators' loop: a question that the notices do not answer is asked, answered, told and kept.

use bootcamp_bot::sandbox::control::{Args, SeenMessage};
use bootcamp_bot::store::audit;
use insta::assert_snapshot;

use super::{Person, World, read, sample};

pub const LUNCH: &str = "점심 식대도 지원되나요?";
pub const LUNCH_TOO: &str = "점심 식대 지원돼요?";
pub const ANSWER: &str = "식대는 지원하지 않아요.";

/// Asks, is told that it is not there, and passes it on.
pub async fn pass_on(person: &Person, question: &str) -> SeenMessage {
    let answer = person.ask(question).await;
    person.press(&answer, "물어보기").await
}

pub async fn queue(operator: &Person) -> SeenMessage {
    operator.slash("faq queue", Args::new()).await
}

/// Opens the queue and answers what is first in it.
pub async fn answer_first(operator: &Person, text: &str) -> SeenMessage {
    let queue = queue(operator).await;
    let form = operator.open(&queue, "답변하기").await;
    operator.send(&form, &[("answer", text)]).await
}

pub async fn actions(world: &World) -> Vec<String> {
    let entries = audit::list(world.store(), world.guild(), 20).await.unwrap();
    entries.into_iter().map(|entry| entry.action).filter(|action| action.starts_with("faq.")).collect()
}

#[tokio::test]
async fn questions_that_ask_the_same_are_one_group() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    pass_on(&world.second_trainee(), LUNCH_TOO).await;
    assert_snapshot!(read(&queue(&world.operator()).await), @r"
    **운영진의 답을 기다리는 질문 1건**
    **1. ×2 · 점심 식대도 지원되나요?**
    1번 질문 · 2명
    - 점심 식대도 지원되나요? · <@person> · 4월 16일(수) 10:00
    - 점심 식대 지원돼요? · <@person> · 4월 16일(수) 10:00

    공지에서 가까운 항목
    - AWS 사용료를 이렇게 지원합니다 › 한눈에 보기
    - AWS 사용료를 이렇게 지원합니다 › 잊지 마세요
    - AWS 사용료를 이렇게 지원합니다 › 이론 기간
    [답변하기] [넘기기] [이 질문만 따로 답하기]
    ");
}

#[tokio::test]
async fn everyone_who_asked_is_told() {
    let world = World::start().await;
    let (one, two) = (world.trainee(), world.second_trainee());
    pass_on(&one, LUNCH).await;
    pass_on(&two, LUNCH_TOO).await;
    let answered = answer_first(&world.operator(), ANSWER).await;
    assert!(answered.text().contains("물어본 2명에게 DM으로 전합니다."), "{}", answered.text());
    assert_snapshot!(read(&one.letter(ANSWER).await), @r"
    운영진이 답했어요
    > 점심 식대도 지원되나요?

    식대는 지원하지 않아요.

    **운영진 답변 · 2025-04-16**
    -# 더 궁금한 점은 서버에서 /ask에 다시 물어봐 주세요.
    ");
    assert!(two.letter(ANSWER).await.text().contains(LUNCH_TOO));
}

#[tokio::test]
async fn who_takes_no_direct_messages_hears_the_answer_when_asking_again() {
    let world = World::start().await;
    let trainee = world.trainee();
    world.control.set_takes_dms(trainee.actor.id(), false);
    pass_on(&trainee, LUNCH).await;
    answer_first(&world.operator(), ANSWER).await;
    assert!(trainee.ask(LUNCH_TOO).await.text().contains(ANSWER));
    assert!(!world.second_trainee().ask(LUNCH).await.text().contains(ANSWER));
}

#[tokio::test]
async fn a_kept_answer_is_given_to_whoever_asks_next() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    let operator = world.operator();
    let answered = answer_first(&operator, ANSWER).await;
    operator.press(&answered, "FAQ로 등록").await;
    assert_snapshot!(read(&world.second_trainee().ask(LUNCH_TOO).await), @r"
    점심 식대도 지원되나요?
    식대는 지원하지 않아요.

    **운영진 답변 · 2025-04-16**
    -# 공지에 있는 글이 아니라 운영진이 직접 쓴 답이에요.
    점심 식대 지원돼요?
    [도움이 됐어요] [도움이 안 됐어요] [다른 답 보기] [운영진에게 물어보기]
    ");
}

#[tokio::test]
async fn a_kept_answer_is_shown_with_its_notice() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    let operator = world.operator();
    let answered = answer_first(&operator, ANSWER).await;
    assert_snapshot!(read(&operator.press(&answered, "FAQ로 등록").await), @r"
    FAQ로 등록했습니다. 다음부터 이 답을 '운영진 답변'으로 보여 줍니다.
    점심 식대도 지원되나요?
    식대는 지원하지 않아요.

    **운영진 답변 · 2025-04-16** · <@person>
    관련 공지 없음
    ▾ 관련 공지 바꾸기: 관련 공지 없음, AWS 사용료를 이렇게 지원합니다, ChatGPT Plus · Claude 구독료를 돌려드립니다, 단계별 설계 과제 안내 (1차: 1~3단계), 단계별 설계 과제 안내 (2차: 4~6단계), 스프린트 3 길잡이
    [고치기] [삭제] [FAQ 목록]
    ");
}

#[tokio::test]
async fn what_operators_do_is_in_the_audit_trail() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    let operator = world.operator();
    operator.press(&answer_first(&operator, ANSWER).await, "FAQ로 등록").await;
    operator.slash("faq remove", Args::new().text("entry", LUNCH)).await;
    assert_eq!(actions(&world).await, ["faq.removed", "faq.added", "faq.answered"]);
}

#[tokio::test]
async fn who_had_their_data_deleted_is_asked_for_no_more() {
    let world = World::start().await;
    let trainee = world.trainee();
    pass_on(&trainee, LUNCH).await;
    let sure = trainee.slash("profile delete", Args::new()).await;
    trainee.press(&sure, &sure.buttons[0].label).await;
    assert!(queue(&world.operator()).await.text().contains("기다리는 질문이 없습니다."));
}

#[tokio::test]
async fn an_answer_is_flagged_when_its_notice_changes() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    let operator = world.operator();
    let answered = answer_first(&operator, ANSWER).await;
    let kept = operator.press(&answered, "FAQ로 등록").await;
    let aws = kept.selects[0].options.iter().find(|(label, _)| label.starts_with("AWS")).unwrap();
    let tied = operator.choose(&kept, &aws.1).await.text();
    assert!(tied.contains("관련 공지: AWS 사용료를 이렇게 지원합니다 · 2025-04-16 등록"), "{tied}");
    operator.import(&sample().replace("15만원", "16만원")).await;
    let list = operator.slash("faq list", Args::new()).await;
    assert!(list.text().contains("공지가 바뀌었습니다"), "{}", list.text());
    let told = world.trainee().ask(LUNCH).await;
    assert!(told.content.starts_with("이 답을 쓴 뒤에 관련 공지가 바뀌었어요."), "{}", told.text());
}

#[tokio::test]
async fn the_slower_of_two_operators_is_told_and_keeps_the_text() {
    let world = World::start().await;
    let trainee = world.trainee();
    pass_on(&trainee, LUNCH).await;
    let operator = world.operator();
    let (first, second) = (queue(&operator).await, queue(&operator).await);
    let form = operator.open(&first, "답변하기").await;
    let late_form = operator.open(&second, "답변하기").await;
    operator.send(&form, &[("answer", ANSWER)]).await;
    let late = operator.send(&late_form, &[("answer", "네, 지원돼요.")]).await;
    assert_snapshot!(read(&late), @r"
    이미 <@person> 님이 2025-04-16 10:00:00에 답했습니다.
    식대는 지원하지 않아요.
    저장되지 않은 내 글
    네, 지원돼요.
    [FAQ로 등록] [대기 질문]
    ");
    assert!(trainee.letter(ANSWER).await.text().contains(LUNCH));
}

#[tokio::test]
async fn a_question_that_is_set_aside_can_be_taken_up_again() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    let operator = world.operator();
    let dropped = operator.press(&queue(&operator).await, "넘기기").await;
    assert!(queue(&operator).await.text().contains("기다리는 질문이 없습니다."));
    let back = operator.press(&dropped, "되돌리기").await;
    assert!(back.text().contains("식대"), "{}", back.text());
    assert_eq!(actions(&world).await, ["faq.restored", "faq.dropped"]);
}

#[tokio::test]
async fn an_answer_that_does_not_help_reaches_the_queue_without_a_name() {
    let world = World::start().await;
    let trainee = world.trainee();
    let answer = trainee.ask("국민카드 전표는 어떻게 내요?").await;
    assert_snapshot!(read(&trainee.press(&answer, "도움이 안 됐어요").await), @r"
    알려 주셔서 고마워요. 운영진에게는 질문만 이름 없이 남겼어요. 답을 듣고 싶으면 물어보기를 눌러 주세요. 그러면 질문과 이름이 운영진에게 보이고, 답은 DM으로 와요.
    국민카드 전표는 어떻게 내요?
    [물어보기]
    ");
    let seen = queue(&world.operator()).await.text();
    assert!(seen.contains("이름 없음") && !seen.contains("<@"), "{seen}");
}

#[tokio::test]
async fn who_only_said_that_it_did_not_help_is_not_written_to() {
    let world = World::start().await;
    let (one, two) = (world.trainee(), world.second_trainee());
    let answer = one.ask(LUNCH).await;
    one.press(&answer, "물어보기").await;
    let operator = world.operator();
    operator.press(&answer_first(&operator, ANSWER).await, "FAQ로 등록").await;
    let known = two.ask(LUNCH).await;
    two.press(&known, "도움이 안 됐어요").await;
    let second = answer_first(&operator, "내년부터 지원해요.").await;
    assert!(second.text().contains("답을 기다리는 사람은 없습니다."), "{}", second.text());
}

#[tokio::test]
async fn what_was_passed_on_can_be_taken_back() {
    let world = World::start().await;
    let trainee = world.trainee();
    let passed_on = pass_on(&trainee, LUNCH).await;
    let back = trainee.press(&passed_on, "물어보기 취소").await;
    assert_snapshot!(read(&back), @"질문을 거뒀어요. 운영진에게 더는 보이지 않아요.");
    assert!(queue(&world.operator()).await.text().contains("기다리는 질문이 없습니다."));
}

#[tokio::test]
async fn a_form_for_a_question_that_was_taken_back_says_so() {
    let world = World::start().await;
    let trainee = world.trainee();
    let passed_on = pass_on(&trainee, LUNCH).await;
    let operator = world.operator();
    let form = operator.open(&queue(&operator).await, "답변하기").await;
    trainee.press(&passed_on, "물어보기 취소").await;
    assert_snapshot!(read(&operator.send(&form, &[("answer", ANSWER)]).await), @r"
    물어본 사람이 질문을 거뒀습니다.
    저장되지 않은 내 글
    식대는 지원하지 않아요.
    [대기 질문]
    ");
}

#[tokio::test]
async fn the_queue_is_paged_and_the_most_asked_comes_first() {
    let world = World::start().await;
    let trainee = world.trainee();
    for question in
        ["주차장 있나요?", "와이파이 비밀번호?", "기숙사 빌려주나요?", "취업 연계 되나요?", "노트북 수리 되나요?"]
    {
        pass_on(&trainee, question).await;
    }
    pass_on(&trainee, LUNCH).await;
    pass_on(&world.second_trainee(), LUNCH_TOO).await;
    let operator = world.operator();
    let first = queue(&operator).await;
    assert!(first.content.contains("6건** (1/2쪽)") && first.content.contains("**1. ×2"), "{}", first.content);
    let second = operator.press(&first, "다음").await;
    assert!(second.content.contains("**6. ×1"), "{}", second.content);
}

#[tokio::test]
async fn another_group_of_the_page_can_be_looked_at() {
    let world = World::start().await;
    let trainee = world.trainee();
    pass_on(&trainee, "주차장 있나요?").await;
    pass_on(&trainee, LUNCH).await;
    let operator = world.operator();
    let page = queue(&operator).await;
    let chosen = operator.choose(&page, &page.selects[0].options[1].1).await;
    assert!(chosen.text().contains("2번 질문 · 1명"), "{}", chosen.text());
}

#[tokio::test]
async fn the_queue_is_the_operators_alone() {
    let world = World::start().await;
    let trainee = world.trainee();
    pass_on(&trainee, LUNCH).await;
    let guild = world.guild();
    for action in ["faq-queue:{}:0", "faq-drop:{}:x", "faq-register:{}:x", "faq-list:{}:0", "faq-remove:{}:x"] {
        let forged = world.post_button(trainee.actor.channel(), &action.replace("{}", &guild.to_string())).await;
        let answer = trainee.press(&forged, &forged.buttons[0].label).await;
        assert!(answer.text().starts_with("이 명령은 운영진만"), "{action}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_form_with_nothing_but_blanks_is_not_kept() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    let operator = world.operator();
    assert_snapshot!(read(&answer_first(&operator, " \u{3164} ").await), @"빈칸만 있어 저장하지 않았습니다. 내용을 적어 다시 보내 주십시오.");
    assert!(queue(&operator).await.content.contains("질문 1건"));
}
