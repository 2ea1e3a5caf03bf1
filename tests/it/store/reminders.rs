//! What people want to be reminded of, and what waits for one of them.

use bootcamp_bot::domain::{NewDelivery, ProgrammeId, Recipient, Subject, UserId};
use bootcamp_bot::store::reminders::{Reminder, Switch};
use bootcamp_bot::store::{Store, channel_calls, deliveries, reminders};
use bootcamp_bot::text::Locale;

use super::samples::{GUILD, JUN, MINA, OTHER_GUILD, at, write};

on_both_engines!(
    a_reminder_comes_back,
    what_is_written_again_takes_its_place,
    what_was_switched_off_is_not_added_again,
    who_is_reminded_of_a_subject,
    whoever_cannot_be_reached_is_kept_and_not_reminded,
    forgotten_reminders_are_those_of_one_person,
    an_agreement_can_be_withdrawn,
    what_waits_for_a_person_is_told_by_its_beginning,
    what_waits_for_a_person_is_taken_back_by_its_beginning,
);

const DEADLINES: Subject = Subject::Deadlines(ProgrammeId::Subscription);

fn reminder(user: UserId, subject: Subject, switch: Switch) -> Reminder {
    let (detail, locale) = (r#"{"day":5}"#.to_owned(), Some(Locale::En));
    Reminder { guild: GUILD, user, subject, switch, detail, locale, changed_at: at(0) }
}

async fn put(store: &Store, reminder: &Reminder) {
    let mut tx = write(store).await;
    reminders::put(&mut tx, reminder).await.expect("written");
    tx.commit().await.expect("committed");
}

async fn get(store: &Store, user: UserId) -> Option<Reminder> {
    reminders::get(store, GUILD, user, DEADLINES).await.expect("an answer")
}

async fn a_reminder_comes_back(store: Store) {
    let written = reminder(MINA, DEADLINES, Switch::On);
    put(&store, &written).await;
    assert_eq!(get(&store, MINA).await, Some(written));
    assert_eq!(reminders::of_user(&store, OTHER_GUILD, MINA).await.expect("an answer"), []);
}

async fn what_is_written_again_takes_its_place(store: Store) {
    put(&store, &reminder(MINA, DEADLINES, Switch::On)).await;
    let later = Reminder { changed_at: at(60), ..reminder(MINA, DEADLINES, Switch::Off) };
    put(&store, &later).await;
    assert_eq!(reminders::of_user(&store, GUILD, MINA).await.expect("an answer"), [later]);
}

async fn what_was_switched_off_is_not_added_again(store: Store) {
    put(&store, &reminder(MINA, DEADLINES, Switch::Off)).await;
    let mut tx = write(&store).await;
    assert!(!reminders::add(&mut tx, &reminder(MINA, DEADLINES, Switch::On)).await.expect("an answer"));
    assert!(reminders::add(&mut tx, &reminder(JUN, DEADLINES, Switch::On)).await.expect("an answer"));
    tx.commit().await.expect("committed");
    assert_eq!(get(&store, MINA).await.map(|kept| kept.switch), Some(Switch::Off));
}

async fn who_is_reminded_of_a_subject(store: Store) {
    put(&store, &reminder(MINA, DEADLINES, Switch::Off)).await;
    put(&store, &reminder(MINA, Subject::Renewal, Switch::On)).await;
    let on = reminder(JUN, DEADLINES, Switch::On);
    put(&store, &on).await;
    assert_eq!(reminders::on(&store, GUILD, DEADLINES, 10).await.expect("an answer"), [on]);
    assert_eq!(reminders::on(&store, GUILD, DEADLINES, 0).await.expect("an answer"), []);
}

async fn forgotten_reminders_are_those_of_one_person(store: Store) {
    put(&store, &reminder(MINA, DEADLINES, Switch::On)).await;
    put(&store, &reminder(JUN, DEADLINES, Switch::On)).await;
    let mut tx = write(&store).await;
    reminders::delete(&mut tx, GUILD, MINA).await.expect("forgotten");
    tx.commit().await.expect("committed");
    assert_eq!((get(&store, MINA).await.is_some(), get(&store, JUN).await.is_some()), (false, true));
}

async fn an_agreement_can_be_withdrawn(store: Store) {
    let mut tx = write(&store).await;
    channel_calls::agree(&mut tx, GUILD, MINA, at(0)).await.expect("agreed");
    channel_calls::agree(&mut tx, GUILD, MINA, at(1)).await.expect("agreed again");
    tx.commit().await.expect("committed");
    assert!(channel_calls::agreed(&store, GUILD, MINA).await.expect("an answer"));
    assert!(!channel_calls::agreed(&store, OTHER_GUILD, MINA).await.expect("an answer"));
    let mut tx = write(&store).await;
    channel_calls::withdraw(&mut tx, GUILD, MINA).await.expect("withdrawn");
    tx.commit().await.expect("committed");
    assert!(!channel_calls::agreed(&store, GUILD, MINA).await.expect("an answer"));
}

async fn order(store: &Store, user: UserId, what: &str, due: i64) {
    let order = NewDelivery {
        guild: GUILD,
        what: what.to_owned(),
        topic: None,
        recipient: Recipient::Person(user),
        due_at: at(due),
        expires_at: Some(at(due + 60)),
        content: "{}".to_owned(),
    };
    let mut tx = write(store).await;
    deliveries::add(&mut tx, &order, at(0)).await.expect("added");
    tx.commit().await.expect("committed");
}

async fn waiting(store: &Store, user: UserId, prefix: &str) -> Vec<String> {
    let waiting = deliveries::waiting_for(store, GUILD, Recipient::Person(user), prefix).await.expect("rows");
    waiting.into_iter().map(|delivery| delivery.order.what).collect()
}

async fn what_waits_for_a_person_is_told_by_its_beginning(store: Store) {
    order(&store, MINA, "remind:b:1", 20).await;
    order(&store, MINA, "remind:a:1", 10).await;
    order(&store, MINA, "undelivered", 5).await;
    order(&store, JUN, "remind:a:1", 10).await;
    assert_eq!(waiting(&store, MINA, "remind:").await, ["remind:a:1", "remind:b:1"]);
    assert_eq!(waiting(&store, MINA, "remind:b:").await, ["remind:b:1"]);
}

async fn what_waits_for_a_person_is_taken_back_by_its_beginning(store: Store) {
    order(&store, MINA, "remind:a:1", 10).await;
    order(&store, MINA, "remind:b:1", 20).await;
    order(&store, JUN, "remind:a:1", 10).await;
    let mut tx = write(&store).await;
    deliveries::cancel_all(&mut tx, GUILD, Recipient::Person(MINA), "remind:a:", at(1)).await.expect("taken back");
    tx.commit().await.expect("committed");
    assert_eq!(waiting(&store, MINA, "remind:").await, ["remind:b:1"]);
    assert_eq!(waiting(&store, JUN, "remind:").await, ["remind:a:1"]);
}

async fn whoever_cannot_be_reached_is_kept_and_not_reminded(store: Store) {
    for switch in [Switch::Unreachable, Switch::UnreachableTold] {
        let written = reminder(MINA, DEADLINES, switch);
        put(&store, &written).await;
        assert_eq!(get(&store, MINA).await, Some(written));
        assert_eq!(reminders::on(&store, GUILD, DEADLINES, 5).await.expect("rows"), []);
    }
}
