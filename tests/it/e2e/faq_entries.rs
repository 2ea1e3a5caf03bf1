//! `/faq add`, `list`, `remove`: the answers that stay.

use bootcamp_bot::sandbox::control::{Args, SeenMessage};
use insta::assert_snapshot;

use super::world::SOON;
use super::{Person, World, read, sample};

const QUESTION: &str = "주차장 있나요?";
const ANSWER: &str = "지하 2층에 세 시간까지 댈 수 있어요.";

/// Writes an answer that nobody asked for.
async fn add(operator: &Person, question: &str, answer: &str) -> SeenMessage {
    let form = operator.actor.slash("faq add", Args::new()).unwrap().modal(SOON).await.unwrap();
    operator.send(&form, &[("question", question), ("answer", answer)]).await
}

async fn list(operator: &Person) -> SeenMessage {
    operator.slash("faq list", Args::new()).await
}

/// Opens the first entry of the list.
async fn open_first(operator: &Person) -> SeenMessage {
    let list = list(operator).await;
    operator.choose(&list, &list.selects[0].options[0].1).await
}

#[tokio::test]
async fn an_answer_written_beforehand_is_given() {
    let world = World::start().await;
    add(&world.operator(), QUESTION, ANSWER).await;
    let told = world.trainee().ask("주차장 어디에 있어요?").await;
    assert!(told.text().contains(ANSWER) && told.text().contains("운영진 답변 · 2025-04-16"), "{}", told.text());
}

#[tokio::test]
async fn an_empty_list_says_how_to_fill_it() {
    let world = World::start().await;
    assert_snapshot!(read(&list(&world.operator()).await), @"등록된 FAQ가 없습니다. /faq add로 추가하거나, 질문에 답한 뒤 'FAQ로 등록'을 눌러 주십시오.");
}

#[tokio::test]
async fn the_list_leads_to_each_answer() {
    let world = World::start().await;
    let operator = world.operator();
    add(&operator, QUESTION, ANSWER).await;
    add(&operator, "와이파이 비밀번호가 뭐예요?", "강의실 칠판에 적혀 있어요.").await;
    assert_snapshot!(read(&list(&operator).await), @r"
    **FAQ 2건**
    1. 주차장 있나요? · 2025-04-16
    2. 와이파이 비밀번호가 뭐예요? · 2025-04-16
    ▾ 볼 FAQ 고르기: 1. 주차장 있나요?, 2. 와이파이 비밀번호가 뭐예요?
    ");
    assert!(open_first(&operator).await.text().contains(ANSWER));
}

#[tokio::test]
async fn an_answer_can_be_written_anew() {
    let world = World::start().await;
    let operator = world.operator();
    add(&operator, QUESTION, ANSWER).await;
    let entry = open_first(&operator).await;
    let form = operator.open(&entry, "고치기").await;
    assert_eq!((form.inputs[0].value.as_str(), form.inputs[1].value.as_str()), (QUESTION, ANSWER));
    operator.send(&form, &[("question", QUESTION), ("answer", "이제 주차장이 없어요.")]).await;
    assert!(world.trainee().ask(QUESTION).await.text().contains("이제 주차장이 없어요."));
}

#[tokio::test]
async fn of_two_who_edit_the_slower_keeps_the_text() {
    let world = World::start().await;
    let operator = world.operator();
    add(&operator, QUESTION, ANSWER).await;
    let (one, two) = (open_first(&operator).await, open_first(&operator).await);
    let (first, second) = (operator.open(&one, "고치기").await, operator.open(&two, "고치기").await);
    operator.send(&first, &[("answer", "먼저 고친 답이에요.")]).await;
    let late = operator.send(&second, &[("answer", "나중에 고친 답이에요.")]).await;
    assert_snapshot!(read(&late), @r"
    그사이 다른 사람이 고쳤습니다. 지금 내용은 아래와 같습니다.
    주차장 있나요?
    먼저 고친 답이에요.

    **운영진 답변 · 2025-04-16** · <@person>
    관련 공지 없음
    저장되지 않은 내 글
    나중에 고친 답이에요.
    ▾ 관련 공지 바꾸기: 관련 공지 없음, AWS 사용료를 이렇게 지원합니다, ChatGPT Plus · Claude 구독료를 돌려드립니다, 단계별 설계 과제 안내 (1차: 1~3단계), 단계별 설계 과제 안내 (2차: 4~6단계), 스프린트 3 길잡이
    [고치기] [삭제] [FAQ 목록]
    ");
}

#[tokio::test]
async fn a_flagged_answer_comes_first_and_can_be_confirmed() {
    let world = World::start().await;
    let operator = world.operator();
    add(&operator, QUESTION, ANSWER).await;
    let tied = add(&operator, "해커톤 한도가 얼마예요?", "5만원이에요.").await;
    let aws = tied.selects[0].options.iter().find(|(label, _)| label.starts_with("AWS")).unwrap();
    operator.choose(&tied, &aws.1).await;
    operator.import(&sample().replace("15만원", "16만원")).await;
    let flagged = open_first(&operator).await;
    assert!(flagged.content.contains("공지가 바뀌었습니다. 답이 아직 맞는지 확인해 주십시오."), "{}", flagged.content);
    let confirmed = operator.press(&flagged, "아직 맞습니다").await;
    assert!(!confirmed.content.contains("공지가 바뀌었습니다"), "{}", confirmed.content);
}

#[tokio::test]
async fn an_answer_is_removed_by_its_question_and_can_come_back() {
    let world = World::start().await;
    let operator = world.operator();
    add(&operator, QUESTION, ANSWER).await;
    let offered = operator.actor.type_into("faq remove", Args::new(), "entry", "주차").unwrap();
    let [offer] = offered.suggestions(SOON).await.unwrap().try_into().unwrap();
    let removed = operator.slash("faq remove", Args::new().text("entry", offer.value.as_str().unwrap())).await;
    assert!(!world.trainee().ask(QUESTION).await.text().contains(ANSWER));
    operator.press(&removed, "되돌리기").await;
    assert!(world.trainee().ask(QUESTION).await.text().contains(ANSWER));
}

#[tokio::test]
async fn what_operators_write_pings_nobody() {
    let world = World::start().await;
    add(&world.operator(), QUESTION, "@everyone 지하 2층이에요.").await;
    let told = world.trainee().slash("ask", Args::new().text("question", QUESTION).boolean("public", true)).await;
    assert!(told.text().contains("@everyone") && told.pinged.is_empty(), "{}", told.text());
}

#[tokio::test]
async fn an_answer_that_is_wiped_out_is_not_kept() {
    let world = World::start().await;
    let operator = world.operator();
    add(&operator, QUESTION, ANSWER).await;
    let form = operator.open(&open_first(&operator).await, "고치기").await;
    let refused = operator.send(&form, &[("answer", "   ")]).await.text();
    assert!(refused.starts_with("빈칸만 있어 저장하지 않았습니다."), "{refused}");
    assert!(world.trainee().ask(QUESTION).await.text().contains(ANSWER));
}
