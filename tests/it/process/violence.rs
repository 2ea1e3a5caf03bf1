//! The outbox's promise, by violence: the bot is killed again and again while Discord misbehaves, and at the end each
//! message is there once, or on the operators' list with its reason.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use bootcamp_bot::domain::{ChannelId, Delivery, DeliveryState, Moment, Recipient, UserId};
use bootcamp_bot::sandbox::{Fault, FaultKind, Id};
use bootcamp_bot::service::outbox::Message;
use bootcamp_bot::store::announcements::{self, AnnouncementState, Content};
use bootcamp_bot::store::deliveries;

use super::Home;

/// Long enough for the pauses after failures: they double from five seconds.
const PATIENCE: Duration = Duration::from_secs(120);
const MESSAGES: usize = 500;
const PEOPLE: usize = 40;

fn now() -> Moment {
    "2025-04-16T01:00:00Z".parse().expect("a time")
}

/// Puts one announcement for each recipient into the outbox of a home in which no bot runs.
pub async fn order(home: &Home, recipients: &[Recipient]) {
    let plain = |recipient: &Recipient| Wanted { recipient: *recipient, topic: None, due_at: now(), expires_at: None };
    order_all(home, &recipients.iter().map(plain).collect::<Vec<_>>()).await;
}

/// What is to be sent.
struct Wanted {
    recipient: Recipient,
    topic: Option<String>,
    due_at: Moment,
    expires_at: Option<Moment>,
}

async fn order_all(home: &Home, all: &[Wanted]) {
    let (store, guild) = (home.store().await, home.guild());
    let mut tx = store.write().await.expect("a transaction");
    for (number, wanted) in all.iter().enumerate() {
        let content = Content {
            channel: ChannelId(1),
            roles: Vec::new(),
            title: format!("글 {number}"),
            body: "알립니다.".to_owned(),
            due_at: Some(now()),
        };
        let id = announcements::begin(&mut tx, guild, UserId(1), &content, now()).await.expect("written");
        let state = AnnouncementState::Ordered;
        announcements::set_state(&mut tx, guild, &id, state, content.due_at).await.expect("ordered");
        let message = Message::Announcement { id };
        let order = bootcamp_bot::domain::NewDelivery {
            guild,
            what: message.what(),
            topic: wanted.topic.clone(),
            recipient: wanted.recipient,
            due_at: wanted.due_at,
            expires_at: wanted.expires_at,
            content: serde_json::to_string(&message).expect("JSON"),
        };
        deliveries::add(&mut tx, &order, now()).await.expect("added");
    }
    tx.commit().await.expect("committed");
    store.close().await;
}

/// All deliveries, while no bot runs.
pub async fn all(home: &Home) -> Vec<Delivery> {
    let store = home.store().await;
    let all = deliveries::all(&store, home.guild()).await.expect("rows");
    store.close().await;
    all
}

fn is_settled(delivery: &Delivery) -> bool {
    !matches!(delivery.state, DeliveryState::Pending | DeliveryState::Leased)
}

/// Lets the bot run until nothing is waiting any more.
pub async fn until_settled(home: &Home) {
    let begun = Instant::now();
    loop {
        let bot = home.connected().await;
        tokio::time::sleep(Duration::from_secs(3)).await;
        bot.terminate();
        bot.ends().await;
        let left: Vec<_> = all(home).await.into_iter().filter(|delivery| !is_settled(delivery)).collect();
        if left.is_empty() {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "{} messages are never settled, such as {:?}", left.len(), left[0]);
    }
}

/// Lets the bot run while it may not write in the second channel, until that has cost a message.
async fn until_refused(home: &Home) {
    let begun = Instant::now();
    while !all(home).await.iter().any(|delivery| delivery.reason.as_deref() == Some("no_permission")) {
        assert!(begun.elapsed() < PATIENCE, "nothing was refused");
        let bot = home.connected().await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        bot.terminate();
        bot.ends().await;
    }
}

/// What goes wrong, by turns.
fn trouble(turn: u32) -> FaultKind {
    match turn % 5 {
        0 => FaultKind::DropReply,
        1 => FaultKind::RateLimited { retry_after: 0.05, global: turn.is_multiple_of(2) },
        2 => FaultKind::Status(500),
        3 => FaultKind::Delay(Duration::from_millis(80)),
        _ => FaultKind::Status(502),
    }
}

/// Half for channels, half for people, of whom each tenth takes no direct messages.
fn recipients(home: &Home) -> Vec<Recipient> {
    let (control, guild) = (home.control(), Id(home.guild().0));
    let channels = ["공지", "질문", "일반"].map(|name| control.channel(guild, name).expect("a channel"));
    let people: Vec<_> = (0..PEOPLE)
        .map(|number| {
            let person = control.add_member(guild, &format!("person{number}"), "사람", "ko");
            control.set_takes_dms(person, number % 10 != 0);
            person
        })
        .collect();
    let channels = channels.iter().cycle().map(|id| Recipient::Channel(ChannelId(id.0)));
    let people = people.iter().cycle().map(|id| Recipient::Person(UserId(id.0)));
    channels.zip(people).flat_map(|(channel, person)| [channel, person]).take(MESSAGES).collect()
}

/// How often each delivery stands on Discord, by its key.
pub fn seen(home: &Home, deliveries: &[Delivery]) -> BTreeMap<String, usize> {
    let posted: Vec<_> = home.control().all_messages().iter().flat_map(|message| message.embeds.clone()).collect();
    let marks: Vec<_> = posted.iter().filter_map(|embed| embed["url"].as_str().map(str::to_owned)).collect();
    let count = |delivery: &Delivery| marks.iter().filter(|url| url.ends_with(&delivery.id.0)).count();
    deliveries.iter().map(|delivery| (delivery.id.0.clone(), count(delivery))).collect()
}

/// A fifth of all belongs to topics of which a later message makes an earlier one idle, or comes too late at some hour
/// to which the clock jumps.
fn wanted(home: &Home) -> Vec<Wanted> {
    let hour = |hours: usize| now() + chrono::Duration::hours(hours.try_into().expect("a number"));
    let of = |(number, recipient): (usize, Recipient)| match number % 10 {
        // Pairs: number 3 and 4 have the same recipient, because channels and people take turns.
        3 | 4 => Wanted {
            recipient: Recipient::Channel(ChannelId(first_channel(home).0)),
            topic: Some(format!("topic {}", number / 10)),
            due_at: hour(number % 2),
            expires_at: None,
        },
        5 => Wanted { recipient, topic: None, due_at: hour(number % 4), expires_at: Some(hour(number % 4 + 1)) },
        _ => Wanted { recipient, topic: None, due_at: now(), expires_at: None },
    };
    recipients(home).into_iter().enumerate().map(of).collect()
}

fn first_channel(home: &Home) -> Id {
    home.control().channel(Id(home.guild().0), "공지").expect("a channel")
}

/// Discord's bit of "Send Messages".
const SEND_MESSAGES: u64 = 1 << 11;

/// The bot may write in the second channel, or may not.
fn set_may_write(home: &Home, may: bool) {
    let guild = Id(home.guild().0);
    let (channel, role) = (home.control().channel(guild, "질문"), home.control().role(guild, "bootcamp-bot"));
    let (allow, deny) = if may { (SEND_MESSAGES, 0) } else { (0, SEND_MESSAGES) };
    home.control().set_channel_permissions(channel.expect("a channel"), role.expect("a role"), allow, deny);
}

#[tokio::test]
async fn five_hundred_messages_survive_thirty_kills() {
    let mut home = Home::new().await;
    let wanted = wanted(&home);
    order_all(&home, &wanted).await;
    for turn in 0..30_u32 {
        for step in 0..4 {
            home.control().inject(Fault::once("POST", "/channels/", trouble(turn + step)));
        }
        if turn % 7 == 0 {
            home.control().forget_nonces();
        }
        // Somebody takes a permission from the bot, and gives it back.
        let is_silenced = (3..15).contains(&turn);
        if turn == 15 {
            until_refused(&home).await;
        }
        set_may_write(&home, !is_silenced);
        // The domain's clock jumps at each start, forwards and back.
        let hour = 10 + turn * 5 % 12;
        home = home.set("BOT_CLOCK", format!("2025-04-16T{hour}:00:00+09:00"));
        let bot = home.connected().await;
        // Long enough to be refused now and then.
        let longer = if is_silenced { 250 } else { 0 };
        tokio::time::sleep(Duration::from_millis(u64::from(turn * 37 % 170 + longer))).await;
        if turn % 3 == 0 {
            home.control().drop_connection();
        }
        bot.kill().await;
    }
    home = home.set("BOT_CLOCK", "2025-04-16T20:00:00+09:00");
    until_settled(&home).await;
    let all = all(&home).await;
    assert_eq!(all.len(), MESSAGES);
    assert_each_is_where_it_is_said_to_be(&home, &all);
}

fn assert_each_is_where_it_is_said_to_be(home: &Home, all: &[Delivery]) {
    let seen = seen(home, all);
    let times = |delivery: &Delivery| seen[&delivery.id.0];
    let mut ends: BTreeMap<_, usize> = BTreeMap::new();
    for delivery in all {
        let end =
            (delivery.state.as_str(), delivery.reason.as_deref().filter(|_| delivery.state != DeliveryState::Sent));
        *ends.entry(end).or_default() += 1;
        let expected = usize::from(delivery.state == DeliveryState::Sent);
        assert_eq!(times(delivery), expected, "{delivery:?}");
    }
    eprintln!("{ends:?}");
    for end in [
        ("sent", None),
        ("failed", Some("closed_dm")),
        ("failed", Some("no_permission")),
        ("expired", Some("late")),
        ("cancelled", Some("superseded")),
    ] {
        assert!(ends.remove(&end).is_some(), "none ended as {end:?}");
    }
    assert!(ends.is_empty(), "some ended otherwise: {ends:?}");
}
