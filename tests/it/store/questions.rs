//! Questions to the operators: one by one, and in groups that ask the same.

use bootcamp_bot::domain::{Course, UserId};
use bootcamp_bot::store::questions::{self, NewQuestion, Origin, Question, QuestionState, Scope};
use bootcamp_bot::store::{Conflict, Store, StoreError};
use bootcamp_bot::text::Locale;

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, write};

on_both_engines!(
    a_question_comes_back_as_it_was_asked,
    the_same_again_is_asked_once,
    who_asks_after_no_help_waits_for_the_answer,
    the_group_that_most_ask_is_first,
    pages_follow_each_other,
    a_group_is_answered_as_one,
    a_group_is_closed_once,
    a_dropped_group_comes_back,
    what_is_taken_back_is_gone,
    instructors_see_their_courses_alone,
    a_question_is_split_off_and_comes_back,
    groups_are_joined_and_come_apart_again,
    what_does_not_wait_is_not_moved,
);

const TEXT: &str = "카드를 바꿔도 되나요?";

fn new<'a>(user: UserId, text: &'a str, group: Option<&'a str>) -> NewQuestion<'a> {
    let course = None;
    NewQuestion { guild: GUILD, user, origin: Origin::Asked, text, hints: &[], course, locale: Locale::Ko, group }
}

/// Asks and commits; returns the group.
async fn ask(store: &Store, question: &NewQuestion<'_>, seconds: i64) -> String {
    let mut tx = write(store).await;
    let id = questions::add(&mut tx, question, at(seconds)).await.expect("added");
    tx.commit().await.expect("committed");
    questions::get(store, GUILD, &id).await.expect("a look").expect("a question").group
}

/// The texts of a group's questions.
async fn texts(store: &Store, group: &str) -> Vec<String> {
    let questions = questions::in_group(store, GUILD, group).await.expect("questions");
    questions.into_iter().map(|question| question.text).collect()
}

async fn close(store: &Store, group: &str, answer: Option<&str>) -> Result<Vec<Question>, StoreError> {
    let mut tx = write(store).await;
    let closed = questions::close(&mut tx, GUILD, group, JUN, answer, at(60)).await?;
    tx.commit().await?;
    Ok(closed)
}

async fn a_question_comes_back_as_it_was_asked(store: Store) {
    let hints = ["구독료 지원 › 대상".to_owned()];
    let group = ask(&store, &NewQuestion { hints: &hints, ..new(MINA, TEXT, None) }, 0).await;
    let [asked] = questions::of_user(&store, GUILD, MINA).await.expect("questions").try_into().expect("one");
    assert_eq!((asked.text.as_str(), asked.hints.as_slice(), &asked.group), (TEXT, &hints[..], &group));
    assert_eq!((asked.origin, asked.locale, asked.state), (Origin::Asked, Some(Locale::Ko), QuestionState::Open));
    assert_eq!(questions::of_user(&store, OTHER_GUILD, MINA).await.expect("questions"), []);
}

async fn the_same_again_is_asked_once(store: Store) {
    let first = ask(&store, &new(MINA, TEXT, None), 0).await;
    assert_eq!(ask(&store, &new(MINA, TEXT, None), 9).await, first);
    assert_eq!(questions::of_user(&store, GUILD, MINA).await.expect("questions").len(), 1);
}

async fn who_asks_after_no_help_waits_for_the_answer(store: Store) {
    let unhelpful = NewQuestion { origin: Origin::Unhelpful, ..new(MINA, TEXT, None) };
    let group = ask(&store, &unhelpful, 0).await;
    ask(&store, &new(MINA, TEXT, None), 1).await;
    let [asked] = questions::in_group(&store, GUILD, &group).await.expect("questions").try_into().expect("one");
    assert_eq!(asked.origin, Origin::Asked);
}

async fn the_group_that_most_ask_is_first(store: Store) {
    let lonely = ask(&store, &new(MINA, "점심은요?", None), 0).await;
    let popular = ask(&store, &new(MINA, TEXT, None), 1).await;
    ask(&store, &new(JUN, "다른 카드도 돼요?", Some(&popular)), 2).await;
    ask(&store, &new(JUN, "카드 바꿔도 돼요?", Some(&popular)), 3).await;
    let groups = questions::groups(&store, GUILD, &Scope::All, 10, 0).await.expect("groups");
    let found: Vec<_> = groups.iter().map(|g| (g.id.as_str(), g.people, g.questions.len())).collect();
    assert_eq!(found, [(popular.as_str(), 2, 3), (lonely.as_str(), 1, 1)]);
}

async fn pages_follow_each_other(store: Store) {
    for number in 0..3 {
        ask(&store, &new(MINA, &format!("질문 {number}"), None), number).await;
    }
    let second = questions::groups(&store, GUILD, &Scope::All, 2, 2).await.expect("groups");
    assert_eq!(second.iter().map(|group| group.questions[0].text.as_str()).collect::<Vec<_>>(), ["질문 2"]);
    assert_eq!(questions::count(&store, GUILD, &Scope::All).await.expect("a count"), 3);
}

async fn a_group_is_answered_as_one(store: Store) {
    let group = ask(&store, &new(MINA, TEXT, None), 0).await;
    ask(&store, &new(JUN, "다른 카드도 돼요?", Some(&group)), 1).await;
    let closed = close(&store, &group, Some("네.")).await.expect("closed");
    assert_eq!(closed.iter().map(|question| question.user).collect::<Vec<_>>(), [MINA, JUN]);
    let kept = questions::closed(&store, GUILD, &group).await.expect("an answer").expect("closed");
    assert_eq!((kept.state, kept.actor, kept.at), (QuestionState::Answered, JUN, at(60)));
    assert_eq!(kept.answer.as_deref(), Some("네."));
    assert_eq!(questions::count(&store, GUILD, &Scope::All).await.expect("a count"), 0);
}

async fn a_group_is_closed_once(store: Store) {
    let group = ask(&store, &new(MINA, TEXT, None), 0).await;
    close(&store, &group, None).await.expect("dropped");
    let again = close(&store, &group, Some("네.")).await;
    assert!(matches!(again, Err(StoreError::Conflict(Conflict::Missing(_)))));
}

async fn a_dropped_group_comes_back(store: Store) {
    let group = ask(&store, &new(MINA, TEXT, None), 0).await;
    close(&store, &group, None).await.expect("dropped");
    let mut tx = write(&store).await;
    questions::reopen(&mut tx, GUILD, &group).await.expect("reopened");
    let twice = questions::reopen(&mut tx, GUILD, &group).await;
    assert!(matches!(twice, Err(StoreError::Conflict(Conflict::Missing(_)))));
    assert_eq!(questions::open(&mut tx, GUILD).await.expect("questions").len(), 1);
    tx.commit().await.expect("committed");
    assert_eq!(questions::closed(&store, GUILD, &group).await.expect("an answer"), None);
}

async fn what_is_taken_back_is_gone(store: Store) {
    let group = ask(&store, &new(MINA, TEXT, None), 0).await;
    let mut tx = write(&store).await;
    let others = questions::withdraw(&mut tx, GUILD, JUN, &group).await;
    assert!(matches!(others, Err(StoreError::Conflict(Conflict::Missing(_)))));
    questions::withdraw(&mut tx, GUILD, MINA, &group).await.expect("withdrawn");
    tx.commit().await.expect("committed");
    assert_eq!(questions::of_user(&store, GUILD, MINA).await.expect("questions"), []);
}

async fn instructors_see_their_courses_alone(store: Store) {
    let of = |course| NewQuestion { course, ..new(MINA, TEXT, None) };
    let cloud = ask(&store, &of(Some(Course::Cloud)), 0).await;
    ask(&store, &NewQuestion { course: Some(Course::Ai), ..new(JUN, "인공지능 질문", None) }, 1).await;
    ask(&store, &new(JUN, "과정을 모르는 질문", None), 2).await;
    let mixed = ask(&store, &NewQuestion { course: Some(Course::Cloud), ..new(JUN, "섞인 질문", None) }, 3).await;
    ask(&store, &NewQuestion { course: Some(Course::Ai), ..new(MINA, "섞인 것", Some(&mixed)) }, 4).await;
    let scope = Scope::Courses(vec![Course::Cloud, Course::Fullstack]);
    let groups = questions::groups(&store, GUILD, &scope, 10, 0).await.expect("groups");
    assert_eq!(groups.iter().map(|group| group.id.as_str()).collect::<Vec<_>>(), [cloud.as_str()]);
    assert_eq!(questions::count(&store, GUILD, &scope).await.expect("a count"), 1);
}

async fn a_question_is_split_off_and_comes_back(store: Store) {
    let group = ask(&store, &new(MINA, TEXT, None), 0).await;
    ask(&store, &new(JUN, "병가도 되나요?", Some(&group)), 1).await;
    let [_, other] = questions::in_group(&store, GUILD, &group).await.expect("questions").try_into().expect("two");
    let mut tx = write(&store).await;
    let own = questions::split_off(&mut tx, GUILD, &group, &other.id).await.expect("split");
    let alone = questions::split_off(&mut tx, GUILD, &own, &other.id).await;
    assert!(matches!(alone, Err(StoreError::Conflict(Conflict::Missing(_)))));
    tx.commit().await.expect("committed");
    assert_eq!((texts(&store, &group).await.as_slice(), texts(&store, &own).await.len()), (&[TEXT.to_owned()][..], 1));
    let mut tx = write(&store).await;
    assert_eq!(questions::move_back(&mut tx, GUILD, &other.id).await.expect("moved back"), group);
    tx.commit().await.expect("committed");
    assert_eq!(texts(&store, &group).await.len(), 2);
}

async fn groups_are_joined_and_come_apart_again(store: Store) {
    let first = ask(&store, &new(MINA, TEXT, None), 0).await;
    let second = ask(&store, &new(JUN, "다른 카드도 돼요?", None), 1).await;
    ask(&store, &new(JUN, "카드 바꿔도 돼요?", Some(&second)), 2).await;
    let mut tx = write(&store).await;
    let moved = questions::join(&mut tx, GUILD, &second, &first).await.expect("joined");
    tx.commit().await.expect("committed");
    assert_eq!(texts(&store, &first).await.len(), 3);
    assert_eq!(questions::went_to(&store, GUILD, &second).await.expect("questions").len(), 2);
    let mut tx = write(&store).await;
    assert_eq!(questions::move_back(&mut tx, GUILD, &moved).await.expect("moved back"), second);
    tx.commit().await.expect("committed");
    assert_eq!((texts(&store, &first).await.len(), texts(&store, &second).await.len()), (1, 2));
}

async fn what_does_not_wait_is_not_moved(store: Store) {
    let first = ask(&store, &new(MINA, TEXT, None), 0).await;
    let second = ask(&store, &new(JUN, "다른 카드도 돼요?", None), 1).await;
    close(&store, &first, Some("네.")).await.expect("closed");
    let mut tx = write(&store).await;
    for late in [
        questions::join(&mut tx, GUILD, &second, &first).await,
        questions::join(&mut tx, GUILD, &first, &second).await,
        questions::join(&mut tx, GUILD, &second, &second).await,
        questions::move_back(&mut tx, GUILD, &second).await,
    ] {
        assert!(matches!(late, Err(StoreError::Conflict(Conflict::Missing(_)))), "{late:?}");
    }
}
