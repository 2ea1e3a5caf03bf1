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
    assert_snapshot!(answer.content, @"이 공지는 풀스택, 클라우드 과정에 해당해요. 등록한 과정은 인공지능이라 해당하지 않을 수 있어요.");
    assert!(answer.button("과정이 잘못됐어요").is_some());
}

#[tokio::test]
async fn for_whom_it_is_comes_before_what_the_dates_come_to() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("ai").await;
    let answer = trainee.ask("구독료 언제까지 내면 돼요?").await;
    let (first, then) = answer.content.split_once('\n').unwrap();
    assert!(first.starts_with("이 공지는") && then.starts_with("2차(3월 결제분)"), "{}", answer.content);
}

#[tokio::test]
async fn a_channel_is_told_whom_it_is_for_and_nothing_about_who_asks() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("ai").await;
    let answer = publicly(&trainee, SUBSCRIPTION).await;
    assert_eq!(answer.content, "이 공지는 풀스택, 클라우드 과정에 해당해요.");
    assert!(!answer.text().contains("인공지능") && answer.button("과정이 잘못됐어요").is_none(), "{}", answer.text());
    let other = world.second_trainee();
    assert_eq!(publicly(&other, SUBSCRIPTION).await.content, answer.content);
}

#[tokio::test]
async fn who_told_no_intake_is_told_what_is_for_one_only() {
    let world = World::start().await;
    let text = "# Title: 주차 안내\n# Category: 클라우드\n## 내용\n### 주차장 위치\n주차장은 지하 2층에 있고 하루 세 시간까지 댈 수 있습니다.\n";
    let file = File::new("notices.md", text.as_bytes().to_vec());
    let operator = world.operator();
    let shown = operator.slash("notices import", Args::new().file("notice", file).integer("cohort", 3)).await;
    operator.press(&shown, "적용").await;
    let answer = world.trainee().ask("주차장 위치 알려 주세요, 하루 몇 시간 댈 수 있나요?").await;
    assert!(answer.text().contains("이 공지는 3회차에만 해당해요."), "{}", answer.text());
}

#[tokio::test]
async fn the_first_answer_is_one_press_away() {
    let world = World::start().await;
    let trainee = world.trainee();
    let first = trainee.ask("국민카드 전표는 어떻게 내요?").await;
    let second = trainee.press(&first, "다른 답 보기").await;
    let back = trainee.press(&second, "처음 답으로").await;
    assert_eq!((back.id, read(&back)), (first.id, read(&first)));
}

/// A notice with a template of this many lines and a table of this many rows.
fn long(lines: usize, rows: usize) -> String {
    let template: String =
        (1..=lines).map(|line| format!("- {line}번째로 배운 것을 한 문장으로 적습니다.\n")).collect();
    let rows: String = (1..=rows).map(|row| format!("| {row}조 | 강의실 {row} | {row}번째 발표 시각 |\n")).collect();
    format!(
        "# Title: 발표와 회고\n# Category: 클라우드\n## 내용\n### 회고 양식\n~~~md\n## 회고\n{template}~~~\n\n### 발표 순서\n\n\
         | 조 | 장소 | 발표 시각 |\n|---|---|---|\n{rows}"
    )
}

#[tokio::test]
async fn a_part_of_a_template_is_a_closed_block_and_leads_to_the_whole() {
    let world = World::start().await;
    world.operator().import(&long(60, 1)).await;
    let trainee = world.trainee();
    let answer = trainee.ask("회고 양식 어떻게 적나요? 배운 것을 한 문장으로").await;
    let shown = answer.text();
    assert!(shown.matches("```").count() == 2 && !shown.contains("~~~") && !shown.contains("> - "), "{shown}");
    assert!(shown.rsplit("```").next().unwrap().contains("봇에 등록된 내용이에요."), "{shown}");
    let whole = trainee.press(&answer, "양식 전체 보기").await;
    assert!(whole.id != answer.id && whole.text().matches("한 문장으로").count() == 60, "{}", whole.text());
}

#[tokio::test]
async fn a_row_far_below_keeps_the_names_of_its_columns() {
    let world = World::start().await;
    world.operator().import(&long(1, 60)).await;
    let shown = world.trainee().ask("47조 발표 시각 언제예요").await.text();
    assert!(shown.contains("> - 조: 47조\n> - 장소: 강의실 47\n> - 발표 시각: **47번째 발표 시각**"), "{shown}");
}

#[tokio::test]
async fn a_callout_is_quoted_without_its_tags() {
    let world = World::start().await;
    let text = "# Title: 건물 안내\n# Category: 클라우드\n## 내용\n<aside>\n💡 주차는 지하 2층에 세 시간까지 할 수 있습니다.\n\n</aside>\n### 층별 안내\n| 층 | 무엇 |\n|---|---|\n| 3층 | 강의실 |\n";
    world.operator().import(text).await;
    let trainee = world.trainee();
    let answer = trainee.ask("주차 지하 세 시간 할 수 있나요?").await.text();
    assert!(answer.contains("주차는 지하 2층에 세 시간까지") && !answer.contains('<'), "{answer}");
    let page = trainee.slash("notice", Args::new().text("title", "건물")).await.text();
    assert!(page.contains("주차는 지하 2층") && !page.contains("aside"), "{page}");
    let section = trainee.slash("notice", Args::new().text("title", "건물").text("section", "층별")).await.text();
    assert!(section.contains("- 무엇: 강의실"), "{section}");
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
    assert_snapshot!(refused(&world.english_trainee(), "<@1> ").await, @"Your question is empty. Please write a sentence, such as: /ask When do I get my refund?");
    assert_snapshot!(refused(&trainee, "   ").await, @"질문이 비어 있어요. 궁금한 점을 한 문장으로 적어 주세요. 예: /ask 환급은 언제 돼요?");
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
