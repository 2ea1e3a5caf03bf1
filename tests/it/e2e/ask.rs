//! `/ask`: quotations, or the honest answer that the notices do not say.

use bootcamp_bot::sandbox::control::Args;
use insta::assert_snapshot;

use super::{Person, World, read};

const COVERED: &str = "국민카드 전표는 어떻게 내요?";
const NOT_COVERED: &str = "점심 식대도 지원되나요?";

async fn ask_publicly(person: &Person, question: &str) -> bootcamp_bot::sandbox::control::SeenMessage {
    person.slash("ask", Args::new().text("question", question).boolean("public", true)).await
}

#[tokio::test]
async fn an_answer_is_quoted_with_its_place_and_day() {
    let world = World::start().await;
    assert_snapshot!(read(&world.trainee().ask(COVERED).await), @r"
    ChatGPT Plus · Claude 구독료를 돌려드립니다 › 전표를 받을 때
    > - 원화 금액이 표시되기까지 최대 14일이 걸립니다. 아직 안 보이면 기다렸다가 다시 받아 주세요.
    > - **국민카드는 달러 전표와 원화 전표가 따로 나옵니다.** 두 장을 다 내거나 고객센터(1588-1688)에 확인서를 부탁하세요.
    > - 앱스토어로 결제하면 전표에 원화만 찍히기도 합니다. 달러가 보이는 자료를 더해 주세요.

    공지에 날짜가 없어요. 2025-04-16에 봇에 등록된 내용이에요.
    -# 운영진에게 물어보면 질문과 이름이 보이고, 답은 DM으로 와요.
    국민카드 전표는 어떻게 내요?
    [도움이 됐어요] [도움이 안 됐어요] [다른 답 보기] [운영진에게 물어보기] [공지 보기]
    ");
}

#[tokio::test]
async fn the_heading_leads_to_the_notice() {
    let world = World::start().await;
    let answer = world.trainee().ask(COVERED).await;
    let link = "https://www.notion.so/sample-bootcamp/00000000000040008000000000000001?pvs=4";
    assert_eq!(answer.embeds[0]["url"], link);
    assert_eq!(answer.button("공지 보기").unwrap().url.as_deref(), Some(link));
}

#[tokio::test]
async fn the_words_are_the_notices_own() {
    let world = World::start().await;
    let answer = world.trainee().ask(COVERED).await.text();
    let [(_, notices)] = bootcamp_bot::notice::sample();
    let (answer, notices) = (answer.replace("**", ""), notices.replace("**", ""));
    let quoted: Vec<_> = answer.lines().filter_map(|line| line.strip_prefix("> ")).collect();
    assert!(!quoted.is_empty() && quoted.iter().all(|line| notices.contains(line)), "{answer}");
}

#[tokio::test]
async fn buttons_and_frame_are_in_english_for_english_clients() {
    let world = World::start().await;
    assert_snapshot!(read(&world.english_trainee().ask(COVERED).await), @r"
    ChatGPT Plus · Claude 구독료를 돌려드립니다 › 전표를 받을 때
    > - 원화 금액이 표시되기까지 최대 14일이 걸립니다. 아직 안 보이면 기다렸다가 다시 받아 주세요.
    > - **국민카드는 달러 전표와 원화 전표가 따로 나옵니다.** 두 장을 다 내거나 고객센터(1588-1688)에 확인서를 부탁하세요.
    > - 앱스토어로 결제하면 전표에 원화만 찍히기도 합니다. 달러가 보이는 자료를 더해 주세요.

    The notice states no date; this text has been here since 2025-04-16.
    -# If you ask the operators, they see your name; the answer comes as a direct message.
    국민카드 전표는 어떻게 내요?
    [That helped] [That didn't help] [Another answer] [Ask the operators] [Open the notice]
    ");
}

#[tokio::test]
async fn a_question_about_now_is_answered_with_todays_state() {
    let world = World::start().await;
    let answer = world.trainee().ask("구독료 언제까지 내면 돼요?").await;
    assert_eq!(answer.content, "2차(3월 결제분) 제출 기간이에요. 4월 23일(수) 17:00까지 낼 수 있어요. 7일 남았어요.");
}

#[tokio::test]
async fn the_same_question_a_week_later_is_answered_otherwise() {
    let world = World::start().await;
    world.at("2025-04-24T09:00:00+09:00");
    let answer = world.trainee().ask("구독료 언제까지 내면 돼요?").await;
    assert_snapshot!(answer.content, @"3차(4월 결제분) 제출은 5월 15일(목) ~ 5월 23일(금) 예정이에요. 날짜가 아직 공지되지 않아 바뀔 수 있어요.");
}

#[tokio::test]
async fn an_end_that_operators_moved_is_told_as_theirs_and_the_notices_own_does_not_stand_out() {
    let world = World::start().await;
    let until = Args::new().text("programme", "subscription").integer("round", 2).text("until", "2025-04-30 17:00");
    let operator = world.operator();
    operator.press(&operator.slash("round extend", until).await, "적용").await;
    let answer = world.trainee().ask("지금 제출 가능해요?").await;
    let told = "2차(3월 결제분) 제출 기간이에요. 4월 30일(수) 17:00까지 낼 수 있어요. 14일 남았어요. \
                운영진이 공지와 다르게 정한 날짜예요.";
    assert_eq!(answer.content, told);
    assert!(!answer.text().contains("**제출기간"), "{}", answer.text());
}

#[tokio::test]
async fn a_window_that_only_operators_announced_contradicts_nothing() {
    let world = World::start().await;
    let third = Args::new().text("programme", "subscription").integer("round", 3);
    let third = third.text("opens", "5월 14일").text("closes", "5월 23일 17:00");
    let operator = world.operator();
    operator.press(&operator.slash("round set", third).await, "적용").await;
    let answer = world.trainee().ask("3차 언제예요?").await;
    let told = "3차(4월 결제분) 제출은 아직 시작 전이에요. 5월 14일(수)부터 5월 23일(금) 17:00까지 낼 수 있어요.";
    assert_eq!(answer.content, told);
}

#[tokio::test]
async fn what_the_notices_do_not_say_is_not_made_up() {
    let world = World::start().await;
    assert_snapshot!(read(&world.trainee().ask(NOT_COVERED).await), @r"
    공지에서 찾지 못했어요. 운영진에게 물어볼까요? 질문과 이름이 운영진에게 보여요. 답은 DM으로 드려요.

    비슷한 항목은 이런 것이 있어요.
    점심 식대도 지원되나요?
    [물어보기] [한눈에 보기 · AWS 사용료를 이렇게 지원합니다] [잊지 마세요 · AWS 사용료를 이렇게 지원합니다] [이론 기간 · AWS 사용료를 이렇게 지원합니다]
    ");
}

#[tokio::test]
async fn passages_with_the_same_heading_are_told_apart_by_the_one_above() {
    let world = World::start().await;
    let answer = read(&world.trainee().ask("컨테이너 몇 개로 나눌지 우리가 정해?").await);
    let buttons = answer.lines().last().expect("buttons").to_owned();
    assert!(buttons.contains("[4단계: Docker로 옮기기 › 제출 항목 · "), "{buttons}");
}

#[tokio::test]
async fn a_question_that_is_passed_on_waits_for_the_operators() {
    let world = World::start().await;
    let trainee = world.trainee();
    let answer = trainee.ask(NOT_COVERED).await;
    assert_snapshot!(read(&trainee.press(&answer, "물어보기").await), @r"
    질문을 운영진에게 전했어요. 답이 나오면 DM으로 알려 드릴게요.
    점심 식대도 지원되나요?
    [물어보기 취소]
    ");
    assert_snapshot!(read(&world.operator().slash("faq queue", Args::new()).await), @r"
    **운영진의 답을 기다리는 질문 1건**
    **1. ×1 · 점심 식대도 지원되나요?**
    1번 질문 · 1명
    - 점심 식대도 지원되나요? · <@person> · 4월 16일(수) 10:00

    공지에서 가까운 항목
    - AWS 사용료를 이렇게 지원합니다 › 한눈에 보기
    - AWS 사용료를 이렇게 지원합니다 › 잊지 마세요
    - AWS 사용료를 이렇게 지원합니다 › 이론 기간
    [답변하기] [넘기기]
    ");
}

#[tokio::test]
async fn an_answer_that_does_not_help_can_be_passed_on_too() {
    let world = World::start().await;
    let trainee = world.trainee();
    let answer = trainee.ask(COVERED).await;
    trainee.press(&answer, "운영진에게 물어보기").await;
    let queue = world.operator().slash("faq queue", Args::new()).await.text();
    assert!(queue.contains(COVERED), "{queue}");
}

#[tokio::test]
async fn another_answer_takes_the_place_of_the_first() {
    let world = World::start().await;
    let trainee = world.trainee();
    let first = trainee.ask(COVERED).await;
    let second = trainee.press(&first, "다른 답 보기").await;
    assert_eq!(second.id, first.id);
    assert_ne!(second.embeds[0]["title"], first.embeds[0]["title"]);
}

#[tokio::test]
async fn answers_end_after_the_last() {
    let world = World::start().await;
    let trainee = world.trainee();
    let mut answer = trainee.ask(COVERED).await;
    let mut shown = 1;
    while answer.button("다른 답 보기").is_some() {
        answer = trainee.press(&answer, "다른 답 보기").await;
        shown += 1;
    }
    assert_eq!(shown, 5);
}

#[tokio::test]
async fn answers_are_private_unless_asked_for_otherwise() {
    let world = World::start().await;
    let trainee = world.trainee();
    assert!(trainee.ask(COVERED).await.ephemeral);
    assert!(!ask_publicly(&trainee, COVERED).await.ephemeral);
}

#[tokio::test]
async fn another_answer_to_a_public_one_is_shown_to_whoever_asked_for_it() {
    let world = World::start().await;
    let public = ask_publicly(&world.trainee(), COVERED).await;
    let other = world.operator().press(&public, "다른 답 보기").await;
    assert!(other.ephemeral && other.id != public.id);
}

#[tokio::test]
async fn thanks_are_taken() {
    let world = World::start().await;
    let trainee = world.trainee();
    let answer = trainee.ask(COVERED).await;
    assert_snapshot!(read(&trainee.press(&answer, "도움이 됐어요").await), @"알려 주셔서 고마워요.");
}
