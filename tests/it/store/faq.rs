//! Operators' answers that stay.

use bootcamp_bot::domain::Course;
use bootcamp_bot::store::faq::{self, Content, Entry, NoticeLink};
use bootcamp_bot::store::{Conflict, Store, StoreError};

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, write};

on_both_engines!(
    an_entry_comes_back,
    a_group_has_one_entry,
    a_change_keeps_who_answered,
    a_rewritten_answer_is_its_writers,
    of_two_changes_the_second_is_refused,
    what_is_taken_out_can_come_back,
);

fn content(answer: &str) -> Content {
    Content {
        question: "카드를 바꿔도 되나요?".to_owned(),
        wordings: vec!["다른 카드도 돼요?".to_owned()],
        answer: answer.to_owned(),
        link: Some(NoticeLink { identity: "page-1".to_owned(), version: "n1".to_owned() }),
        courses: vec![Course::Cloud],
    }
}

async fn add(store: &Store, id: Option<&str>) -> Result<String, StoreError> {
    let mut tx = write(store).await;
    let id = faq::add(&mut tx, GUILD, id, &content("네."), MINA, at(0)).await?;
    tx.commit().await?;
    Ok(id)
}

async fn only(store: &Store) -> Entry {
    let [entry] = faq::active(store, GUILD).await.expect("entries").try_into().expect("one");
    entry
}

async fn an_entry_comes_back(store: Store) {
    let id = add(&store, None).await.expect("added");
    let entry = only(&store).await;
    assert_eq!((entry.id, entry.content, entry.author, entry.answered_at), (id, content("네."), MINA, at(0)));
    assert_eq!(faq::active(&store, OTHER_GUILD).await.expect("entries"), []);
}

async fn a_group_has_one_entry(store: Store) {
    add(&store, Some("q1")).await.expect("added");
    assert!(matches!(add(&store, Some("q1")).await, Err(StoreError::Conflict(Conflict::Missing(_)))));
    assert_eq!(only(&store).await.id, "q1");
}

async fn a_change_keeps_who_answered(store: Store) {
    add(&store, None).await.expect("added");
    let entry = only(&store).await;
    let loose = Content { link: None, courses: Vec::new(), ..content("네.") };
    let mut tx = write(&store).await;
    faq::change(&mut tx, GUILD, &entry, &loose, None, at(60)).await.expect("changed");
    tx.commit().await.expect("committed");
    let changed = only(&store).await;
    assert_eq!((changed.author, changed.answered_at, changed.content), (MINA, at(0), loose));
}

async fn a_rewritten_answer_is_its_writers(store: Store) {
    add(&store, None).await.expect("added");
    let entry = only(&store).await;
    let mut tx = write(&store).await;
    faq::change(&mut tx, GUILD, &entry, &content("아니요."), Some(JUN), at(60)).await.expect("changed");
    tx.commit().await.expect("committed");
    let changed = only(&store).await;
    assert_eq!((changed.author, changed.answered_at, changed.revision), (JUN, at(60), 1));
}

async fn of_two_changes_the_second_is_refused(store: Store) {
    add(&store, None).await.expect("added");
    let seen = only(&store).await;
    let mut tx = write(&store).await;
    faq::change(&mut tx, GUILD, &seen, &content("아니요."), Some(JUN), at(60)).await.expect("changed");
    let late = faq::change(&mut tx, GUILD, &seen, &content("글쎄요."), Some(MINA), at(60)).await;
    assert!(matches!(late, Err(StoreError::Conflict(Conflict::Missing(_)))));
}

async fn what_is_taken_out_can_come_back(store: Store) {
    let id = add(&store, None).await.expect("added");
    let mut tx = write(&store).await;
    faq::set_removed(&mut tx, GUILD, &id, true).await.expect("removed");
    assert!(faq::set_removed(&mut tx, GUILD, &id, true).await.is_err());
    tx.commit().await.expect("committed");
    assert_eq!(faq::active(&store, GUILD).await.expect("entries"), []);
    assert!(faq::get(&store, GUILD, &id).await.expect("a look").is_some());
    let mut tx = write(&store).await;
    faq::set_removed(&mut tx, GUILD, &id, false).await.expect("brought back");
    tx.commit().await.expect("committed");
    assert_eq!(only(&store).await.id, id);
}
