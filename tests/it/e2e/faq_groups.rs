//! What counts as the same question, and what operators do when the queue was wrong about it.

use insta::assert_snapshot;

use super::faq::{ANSWER, LUNCH, LUNCH_TOO, actions, answer_first, pass_on, queue};
use super::{World, read};

#[tokio::test]
async fn questions_of_other_words_are_answered_apart() {
    let world = World::start().await;
    pass_on(&world.trainee(), "출석 인정되나요?").await;
    pass_on(&world.second_trainee(), "병가도 출석 인정되나요?").await;
    assert!(queue(&world.operator()).await.content.contains("질문 2건"));
}

#[tokio::test]
async fn an_answer_to_another_question_is_at_most_offered() {
    let world = World::start().await;
    pass_on(&world.trainee(), "저녁 식대 지원되나요?").await;
    let operator = world.operator();
    operator.press(&answer_first(&operator, "저녁 식대는 지원하지 않아요.").await, "FAQ로 등록").await;
    for question in ["점심 식대 지원되나요?", "식대 지원되나요?"] {
        let told = world.second_trainee().ask(question).await;
        assert!(told.button("도움이 됐어요").is_none(), "{}", told.text());
    }
}

#[tokio::test]
async fn a_question_is_taken_out_of_its_group_and_put_back() {
    let world = World::start().await;
    pass_on(&world.trainee(), LUNCH).await;
    pass_on(&world.second_trainee(), LUNCH_TOO).await;
    let operator = world.operator();
    let choice = operator.press(&queue(&operator).await, "이 질문만 따로 답하기").await;
    let split = operator.choose(&choice, LUNCH_TOO).await;
    assert_snapshot!(read(&split), @r"
    이 질문은 이제 따로 답합니다.
    - 점심 식대 지원돼요?
    [답변하기] [되돌리기] [대기 질문]
    ");
    assert!(queue(&operator).await.content.contains("질문 2건"));
    let back = operator.press(&split, "되돌리기").await;
    assert!(back.content.contains("**1. ×2"), "{}", back.content);
    assert_eq!(actions(&world).await, ["faq.moved_back", "faq.split"]);
}

#[tokio::test]
async fn groups_that_ask_the_same_are_joined_and_answered_as_one() {
    let world = World::start().await;
    let (one, two) = (world.trainee(), world.second_trainee());
    pass_on(&one, LUNCH).await;
    let passed_on = pass_on(&two, "밥값도 나오나요?").await;
    let operator = world.operator();
    let choice = operator.press(&queue(&operator).await, "다른 질문과 합치기").await;
    let joined = operator.choose(&choice, "밥값도 나오나요?").await;
    assert!(joined.content.starts_with("질문 2건을 이제 한 번에 답합니다."), "{}", joined.content);
    let form = operator.open(&joined, "답변하기").await;
    operator.send(&form, &[("answer", ANSWER)]).await;
    one.letter(ANSWER).await;
    two.letter(ANSWER).await;
    let late = two.press(&passed_on, "물어보기 취소").await.text();
    assert!(late.starts_with("이미 운영진이"), "{late}");
}
