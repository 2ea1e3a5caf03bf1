//! Whose questions and answers are whose: instructors see and answer those of their course alone.

use bootcamp_bot::sandbox::control::{Arg, Args};
use insta::assert_snapshot;

use super::faq::{ANSWER, LUNCH, answer_first, pass_on, queue};
use super::world::SOON;
use super::{Person, World};

#[tokio::test]
async fn the_instructor_of_a_course_may_answer_its_questions_alone() {
    let world = World::start().await;
    pass_on(&world.second_trainee(), "주차장 있나요?").await;
    let trainee = world.trainee();
    trainee.introduce("fullstack").await;
    pass_on(&trainee, LUNCH).await;
    // Alex carries the role 풀스택, here that of the course's instructors, whom Discord shows the command.
    let role = world.control.role(world.control.guild("부트캠프").unwrap(), "풀스택").unwrap();
    world.control.allow_command(world.control.guild("부트캠프").unwrap(), "faq", role, true).unwrap();
    let alex = world.english_trainee();
    assert!(queue(&alex).await.text().starts_with("Only operators"));
    let args = Args::new().text("course", "fullstack").integer("cohort", 2).with("instructor", Arg::Role(role));
    world.operator().slash("setup course", args).await;
    let seen = queue(&alex).await.text();
    assert!(seen.contains("점심 식대도 지원되나요?") && !seen.contains("주차장"), "{seen}");
    let all = queue(&world.operator()).await;
    let parking = all.selects[0].options.iter().find(|(label, _)| label.contains("주차장")).unwrap().1.clone();
    let forged = world.post_button(alex.actor.channel(), &format!("faq-drop:{}:{parking}", world.guild())).await;
    let refused = alex.press(&forged, &forged.buttons[0].label).await;
    assert!(refused.text().starts_with("This is about another course"), "{}", refused.text());
}

#[tokio::test]
async fn instructors_change_only_answers_for_their_course() {
    let world = World::start().await;
    let role = world.control.role(world.control.guild("부트캠프").unwrap(), "풀스택").unwrap();
    world.control.allow_command(world.control.guild("부트캠프").unwrap(), "faq", role, true).unwrap();
    let args = Args::new().text("course", "fullstack").integer("cohort", 2).with("instructor", Arg::Role(role));
    let operator = world.operator();
    operator.slash("setup course", args).await;
    let alex = world.english_trainee();
    let write = async |person: &Person, question: &str| {
        let form = person.actor.slash("faq add", Args::new()).unwrap().modal(SOON).await.unwrap();
        person.send(&form, &[("question", question), ("answer", ANSWER)]).await
    };
    write(&operator, "주차장 있나요?").await;
    assert!(write(&alex, LUNCH).await.text().contains("For: Full-stack"));
    let list = alex.slash("faq list", Args::new()).await.text();
    assert!(list.contains("점심") && !list.contains("주차장"), "{list}");
    let gone = alex.slash("faq remove", Args::new().text("entry", "주차장 있나요?")).await.text();
    assert!(gone.starts_with("There is no such answer"), "{gone}");
}

#[tokio::test]
async fn an_answer_for_one_course_says_so_to_others() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("fullstack").await;
    pass_on(&trainee, "저녁 식대 지원되나요?").await;
    let operator = world.operator();
    operator.press(&answer_first(&operator, ANSWER).await, "FAQ로 등록").await;
    let other = world.second_trainee();
    other.introduce("ai").await;
    let told = other.ask("저녁 식대 지원돼요?").await;
    assert_snapshot!(told.content, @"이 답은 풀스택 과정의 질문에 쓴 답이에요. 등록한 과정은 인공지능이라 해당하지 않을 수 있어요.");
    let offered = other.ask("식대 지원되나요?").await.text();
    assert!(offered.contains("-# 이 답은 풀스택 과정의 질문에 쓴 답이에요."), "{offered}");
}

#[tokio::test]
async fn an_operator_may_let_an_answer_be_for_all_courses() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("fullstack").await;
    pass_on(&trainee, LUNCH).await;
    let operator = world.operator();
    let kept = operator.press(&answer_first(&operator, ANSWER).await, "FAQ로 등록").await;
    assert!(kept.text().contains("대상: 풀스택 과정"), "{}", kept.text());
    let widened = operator.press(&kept, "모든 과정에 쓰기").await;
    assert!(widened.button("모든 과정에 쓰기").is_none() && !widened.text().contains("대상:"), "{}", widened.text());
    let other = world.second_trainee();
    other.introduce("ai").await;
    let told = other.ask(LUNCH).await;
    assert!(told.content.is_empty() && told.text().contains(ANSWER), "{}", told.text());
}
