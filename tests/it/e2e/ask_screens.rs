//! How `/ask` shows what it found: candidates, bold, other courses, foreign tongues, and what is no question.

use bootcamp_bot::sandbox::control::{Args, File, SeenMessage};
use insta::assert_snapshot;

use super::{Person, World, read};

const SUBSCRIPTION: &str = "지피티 구독료 얼마까지 나와요?";

async fn refused(person: &Person, text: &str) -> String {
    read(&person.ask(text).await)
}

async fn publicly(person: &Person, question: &str) -> SeenMessage {
    person.slash("ask", Args::new().text("question", question).boolean("public", true)).await
}

#[tokio::test]
async fn the_sentence_that_answers_is_bold() {
    let world = World::start().await;
    let answer = world.trainee().ask("국민카드 고객센터 전화번호 뭐예요").await.text();
    assert!(answer.contains("**두 장을 다 내거나 고객센터(1588-1688)에 확인서를 부탁하세요.**"), "{answer}");
}

#[tokio::test]
async fn a_trainee_of_another_course_is_told_whom_it_is_for() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("ai").await;
    let answer = trainee.ask(SUBSCRIPTION).await;
    assert_snapshot!(answer.content, @"이 공지는 풀스택, 클라우드 과정에 해당해요. 내 과정은 인공지능이라 지원 대상이 다를 수 있어요.");
    assert!(answer.button("과정이 잘못됐어요").is_some());
}

#[tokio::test]
async fn a_trainee_of_the_course_is_not_bothered() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    assert_eq!(trainee.ask(SUBSCRIPTION).await.content, "");
}

#[tokio::test]
async fn near_headings_open_what_they_name() {
    let world = World::start().await;
    let trainee = world.trainee();
    let not_there = trainee.ask("점심 식대도 지원되나요?").await;
    let heading = &not_there.buttons[1].label;
    let opened = trainee.press(&not_there, heading).await;
    let title = opened.embeds[0]["title"].as_str().unwrap();
    assert!(heading.split(" · ").next().is_some_and(|heading| title.ends_with(heading)), "{heading}: {title}");
}

#[tokio::test]
async fn a_text_that_is_no_question_gets_an_example() {
    let world = World::start().await;
    let trainee = world.trainee();
    assert_snapshot!(refused(&trainee, "🤔🤔").await, @"이모지나 기호만으로는 찾을 수 없어요. 궁금한 점을 글로 적어 주세요. 예: /ask 환급은 언제 돼요?");
    assert_snapshot!(refused(&trainee, "ㅇ").await, @"한 글자로는 찾을 수 없어요. 한 문장으로 적어 주세요. 예: /ask 환급은 언제 돼요?");
    assert_snapshot!(refused(&world.english_trainee(), "<@1> ").await, @"There is no text to search for. If the message is only a picture, please put your question into words with /ask.");
}

#[tokio::test]
async fn a_very_long_question_is_answered_from_its_beginning() {
    let world = World::start().await;
    let question = format!("국민카드 고객센터 전화번호 뭐예요? {}", "정말 궁금해요. ".repeat(500));
    let answer = world.trainee().ask(&question).await;
    assert!(answer.text().contains("앞부분 1000자로 찾았어요"), "{}", answer.text());
}

#[tokio::test]
async fn other_languages_are_met_halfway() {
    let world = World::start().await;
    let person = world.english_trainee();
    for (question, words) in
        [("いつ返金されますか", "韓国語か英語"), ("Khi nào tôi được hoàn tiền?", "tiếng Hàn"), ("什么时候退款", "韩语")]
    {
        let answer = person.ask(question).await.text();
        assert!(answer.contains("Korean or English") && answer.contains(words), "{answer}");
    }
}

#[tokio::test]
async fn markup_in_a_question_stays_text() {
    let world = World::start().await;
    let question = "**@everyone** [식대](https://example.com) `점심` <@&1> ||비밀||";
    let answer = publicly(&world.trainee(), question).await;
    assert_eq!(answer.embeds[0]["footer"]["text"], "** ** [식대](https://example.com) `점심` ||비밀||");
    assert!(!answer.content.contains("식대") && answer.pinged.is_empty());
    world.trainee().press(&answer, "물어보기").await;
    let queue = world.operator().slash("faq queue", Args::new()).await.text();
    assert!(queue.contains("\\[식대\\]\\(https:\u{200b}//example.com\\)"), "{queue}");
}

#[tokio::test]
async fn what_is_pressed_under_a_public_answer_is_answered_in_private() {
    let world = World::start().await;
    let public = publicly(&world.trainee(), "국민카드 전표는 어떻게 내요?").await;
    let other = world.english_trainee();
    for button in ["도움이 됐어요", "도움이 안 됐어요", "다른 답 보기", "운영진에게 물어보기"]
    {
        let answer = other.press(&public, button).await;
        assert!(answer.ephemeral && answer.id != public.id, "{button}");
    }
}

#[tokio::test]
async fn a_message_of_somebody_can_be_asked_about() {
    let world = World::start().await;
    let said = world.trainee().actor.say("<@1> 국민카드 고객센터 전화번호 뭐예요?").unwrap();
    let answer = world.operator().ask_on(said).await;
    assert!(answer.ephemeral && answer.text().contains("1588-1688"), "{}", answer.text());
    assert_eq!(answer.embeds[0]["footer"]["text"], "국민카드 고객센터 전화번호 뭐예요?");
}

#[tokio::test]
async fn a_message_that_is_only_a_picture_is_said_to_be_one() {
    let world = World::start().await;
    let trainee = world.trainee();
    let said = trainee.actor.post("", &[File::new("화면.png", vec![0])]).unwrap();
    assert_snapshot!(read(&trainee.ask_on(said).await), @"질문으로 읽을 글이 없어요. 사진만 있는 메시지라면 궁금한 점을 글로 적어 /ask에 물어봐 주세요.");
}

#[tokio::test]
async fn the_messages_menu_offers_it_by_its_name() {
    let world = World::start().await;
    assert_eq!(world.trainee().actor.commands_on_messages(), ["Ask the notices"]);
}
