//! "Cancel your subscription": said when it is of use, to those whom it concerns, until they have decided.

use bootcamp_bot::sandbox::control::{Args, File, SeenMessage};
use insta::assert_snapshot;

use super::world::SOON;
use super::{Person, Setup, World, read, sample, slip};
use crate::slips::{self, Slip};

/// When cancelling is due seven, three and one day later: the money leaves on 5 September.
const SEVEN_DAYS_BEFORE: &str = "2025-08-27T10:00:00+09:00";
const THREE_DAYS_BEFORE: &str = "2025-08-31T10:00:00+09:00";
const ONE_DAY_BEFORE: &str = "2025-09-02T10:00:00+09:00";

/// A world in which a slip of 5 March was handed in.
async fn subscribed() -> World {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    world
}

/// A world in the window of the last round, with its slip handed in.
async fn at_the_end() -> World {
    let world = World::with(Setup { at: "2025-09-16T10:00:00+09:00", ..Setup::default() }).await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let paid = Slip::valid().with(slips::PAID_AT, "2025-08-05 14:23:11");
    let told = trainee.submit(&[File::new("slip.pdf", paid.pdf())]).await;
    assert!(told.text().contains("7차"), "{}", told.text());
    world
}

/// The titles of the direct messages to a person.
fn letters(person: &Person) -> Vec<String> {
    let letters = person.actor.in_direct_messages().messages();
    letters.iter().flat_map(|letter| &letter.embeds).map(|embed| embed["title"].as_str().unwrap().to_owned()).collect()
}

/// Presses a button of a direct message.
async fn press(person: &Person, letter: &SeenMessage, button: &str) -> SeenMessage {
    person.actor.in_direct_messages().press(letter.id, button).unwrap().answer(SOON).await.unwrap()
}

async fn tell(person: &Person, day: &str) -> SeenMessage {
    person.slash("remind subscription", Args::new().text("day", day)).await
}

#[tokio::test]
async fn a_slip_tells_when_the_money_leaves() {
    let world = subscribed().await;
    let list = world.trainee().slash("remind list", Args::new()).await.text();
    assert!(list.contains("- 구독 해지 · 다음 알림 8월 27일(수) 10:00"), "{list}");
}

#[tokio::test]
async fn it_is_said_three_times_before_the_first_payment_that_is_not_paid_back() {
    let world = subscribed().await;
    for at in [SEVEN_DAYS_BEFORE, THREE_DAYS_BEFORE, ONE_DAY_BEFORE, "2025-09-05T10:00:00+09:00"] {
        world.at(at);
        world.settles().await;
    }
    assert_eq!(letters(&world.trainee()), ["ChatGPT 구독 해지, 9월 2일(화)까지"; 3]);
}

#[tokio::test]
async fn the_last_slip_brings_it_at_once() {
    let world = at_the_end().await;
    assert_snapshot!(read(&world.trainee().letter("구독을 해지할 차례").await), @r"
    마지막 지원분까지 냈어요. 이제 구독을 해지할 차례예요
    다음 결제는 **10월 5일(일)**이고, 이 결제는 지원되지 않아요.
    해지 마감은 **10월 2일(목) 밤 12시** · <t:1759417200:R> 그때까지 해지하면 돈이 나가지 않아요.
    지금 해지해도 이미 낸 기간이 끝날 때까지 그대로 쓸 수 있어요. 앱을 지우는 것만으로는 구독이 끝나지 않아요.

    **ChatGPT 웹** chatgpt.com 로그인 → 프로필 → 설정 → 구독 관리 → 구독 취소
    **아이폰** 설정 → 맨 위 내 이름 → 구독 → ChatGPT → 구독 취소
    **안드로이드** Play 스토어 → 오른쪽 위 프로필 → 결제 및 정기 결제 → 정기 결제 → ChatGPT → 구독 취소

    결제한 곳에서만 해지할 수 있어요. /remind subscription으로 알려 주면 그 방법만 보여 드려요.

    -# 해지 방법은 공지에 있는 내용이 아니에요. 메뉴 이름은 바뀔 수 있어요.
    [해지했어요] [내일 다시 알림] [계속 구독할게요]
    ");
}

#[tokio::test]
async fn an_earlier_slip_does_not() {
    let world = subscribed().await;
    world.settles().await;
    assert_eq!(letters(&world.trainee()), Vec::<String>::new());
}

#[tokio::test]
async fn whoever_has_cancelled_is_left_alone() {
    let world = subscribed().await;
    let trainee = world.trainee();
    world.at(SEVEN_DAYS_BEFORE);
    let letter = trainee.letter("구독 해지").await;
    assert_snapshot!(read(&press(&trainee, &letter, "해지했어요").await), @r"
    ✅ 해지 알림을 멈췄어요. 해지 확인 메일이 왔는지만 한 번 봐 주세요.
    [되돌리기]
    ");
    world.at(ONE_DAY_BEFORE);
    world.settles().await;
    assert_eq!(letters(&trainee).len(), 1);
}

#[tokio::test]
async fn whoever_goes_on_paying_is_left_alone_unless_they_undo_that() {
    let world = subscribed().await;
    let trainee = world.trainee();
    world.at(SEVEN_DAYS_BEFORE);
    let letter = trainee.letter("구독 해지").await;
    let told = press(&trainee, &letter, "계속 구독할게요").await;
    assert!(told.text().contains("직접 내게 돼요"), "{}", told.text());
    world.at(THREE_DAYS_BEFORE);
    world.settles().await;
    press(&trainee, &told, "되돌리기").await;
    world.at(ONE_DAY_BEFORE);
    world.settles().await;
    assert_eq!(letters(&trainee).len(), 2);
}

#[tokio::test]
async fn it_can_be_put_off_until_tomorrow() {
    let world = subscribed().await;
    let trainee = world.trainee();
    world.at(SEVEN_DAYS_BEFORE);
    let letter = trainee.letter("구독 해지").await;
    let told = press(&trainee, &letter, "내일 다시 알림").await;
    assert!(told.text().contains("8월 28일(목) 10:00"), "{}", told.text());
    world.at("2025-08-28T10:00:00+09:00");
    world.settles().await;
    assert_eq!(letters(&trainee).len(), 2);
}

#[tokio::test]
async fn it_cannot_be_put_off_beyond_the_payment() {
    let world = subscribed().await;
    let trainee = world.trainee();
    world.at(ONE_DAY_BEFORE);
    let letter = trainee.letter("구독 해지").await;
    world.at("2025-09-04T11:00:00+09:00");
    let told = press(&trainee, &letter, "내일 다시 알림").await;
    assert!(told.text().contains("지금 해지해 주세요"), "{}", told.text());
}

#[tokio::test]
async fn a_person_can_tell_it_themselves() {
    let world = World::start().await;
    let args = Args::new().text("day", "매달 31일").text("service", "anthropic").text("platform", "ios");
    assert_snapshot!(read(&world.trainee().slash("remind subscription", args).await), @r"
    🔔 **구독 해지** 알림을 켰어요. 매달 31일 결제 · Claude · 아이폰(App Store)
    31일이 없는 달에는 그 달의 마지막 날에 결제돼요.
    ⚠️ 지원 기간(1~20일)을 벗어나요. 20일까지 결제한 것만 지원돼요. 결제일을 당기려면 해지한 다음, 남은 기간이 끝나고 1~20일 사이에 다시 구독해 주세요.
    9월 30일(화) 결제부터는 지원되지 않아요. 9월 27일(토) 밤 12시까지 해지하면 돼요.
    다음 알림 9월 21일(일) 10:00
    [그만 받기]
    ");
}

#[tokio::test]
async fn only_the_steps_for_where_they_pay_are_shown() {
    let world = World::start().await;
    let args = Args::new().text("day", "5").text("service", "anthropic").text("platform", "android");
    world.trainee().slash("remind subscription", args).await;
    world.at(ONE_DAY_BEFORE);
    let letter = world.trainee().letter("Claude 구독 해지").await.text();
    assert!(letter.contains("Play 스토어") && !letter.contains("아이폰") && !letter.contains("claude.ai"), "{letter}");
}

#[tokio::test]
async fn a_day_within_the_support_is_not_complained_of() {
    let world = World::start().await;
    assert!(!tell(&world.trainee(), "20").await.text().contains("벗어나요"));
    assert!(tell(&world.trainee(), "21").await.text().contains("지원 기간(1~20일)을 벗어나요"));
}

#[tokio::test]
async fn a_day_that_cannot_be_is_answered_with_examples() {
    let world = World::start().await;
    let trainee = world.trainee();
    for (day, expected) in [
        ("2월 30일", "‘2월 30일’은(는) 없는 날이에요"),
        ("0", "‘0’은(는) 없는 날이에요"),
        ("32", "‘32’은(는) 없는 날이에요"),
        ("4월 1일", "4월 1일(화)은 지난 날이에요"),
        ("월말쯤", "‘월말쯤’에서 날짜를 읽지 못했어요"),
    ] {
        let told = tell(&trainee, day).await.text();
        assert!(told.contains(expected) && told.contains("`매달 31일`"), "{day}: {told}");
    }
}

#[tokio::test]
async fn a_refused_day_leaves_what_was_known() {
    let world = subscribed().await;
    let trainee = world.trainee();
    tell(&trainee, "32").await;
    let told = trainee.slash("remind subscription", Args::new().text("platform", "web")).await.text();
    assert!(told.contains("매달 5일 결제 · ChatGPT · 웹"), "{told}");
}

#[tokio::test]
async fn without_a_day_it_is_asked_for() {
    let world = World::start().await;
    let told = world.trainee().slash("remind subscription", Args::new()).await.text();
    assert!(told.contains("언제 결제되는지 아직 몰라요"), "{told}");
}

#[tokio::test]
async fn a_further_round_moves_it() {
    let world = subscribed().await;
    let last = "    - 7차: 8월 결제, 9월 청구\n";
    let longer = sample().replace(last, &format!("{last}    - 8차: 9월 결제, 10월 청구\n"));
    world.operator().import(&longer).await;
    let list = world.trainee().slash("remind list", Args::new()).await.text();
    assert!(list.contains("- 구독 해지 · 다음 알림 9월 26일(금) 10:00"), "{list}");
}

#[tokio::test]
async fn it_is_said_in_english_to_those_who_speak_it() {
    let world = World::start().await;
    let alex = world.english_trainee();
    tell(&alex, "5").await;
    world.at(ONE_DAY_BEFORE);
    let letter = alex.letter("Cancel").await.text();
    assert!(letter.starts_with("Cancel ChatGPT or Claude by Tue 2 Sep"), "{letter}");
}
