//! Into a team.

use bootcamp_bot::sandbox::control::Args;
use insta::assert_snapshot;

use super::{SOON, a_team, join, make, show, two_trainees};
use crate::e2e::{Person, World, read};

#[tokio::test]
async fn a_team_is_made_after_asking() {
    let world = World::start().await;
    let haneul = world.trainee();
    haneul.introduce("cloud").await;
    let asked = join(&haneul, " 불꽃   팀 ").await;
    assert_snapshot!(read(&asked), @r"
    **불꽃 팀**은 아직 없는 팀이에요. 새로 만들까요?
    [만들기] [그만두기]
    ");
    assert!(show(&haneul).await.starts_with("아직 팀이 없어요"));
    assert_snapshot!(read(&haneul.press(&asked, "만들기").await), @r"
    **불꽃 팀**을 만들고 들어갔어요. 팀원에게 팀 이름을 알려 주면 /team join으로 들어올 수 있어요.
    팀원끼리는 서로의 AWS 프로젝트 정리 목록을 볼 수 있어요. 팀 밖에서는 볼 수 없어요.
    **불꽃 팀** · 2회차 · 1명
    - <@person> · 4월 16일(수)부터
    AWS 프로젝트: 팀에서 17개 중 0개를 확인했어요.
    [우리 팀 보기] [팀에서 나가기]
    ");
}

#[tokio::test]
async fn whoever_joins_is_told_who_is_there_and_what_they_see() {
    let world = World::start().await;
    let (haneul, minsu) = two_trainees(&world).await;
    make(&haneul, "불꽃").await;
    assert_snapshot!(read(&join(&minsu, "불꽃").await), @r"
    **불꽃**에 들어갔어요.
    팀원끼리는 서로의 AWS 프로젝트 정리 목록을 볼 수 있어요. 팀 밖에서는 볼 수 없어요.
    **불꽃** · 2회차 · 2명
    - <@person> · 4월 16일(수)부터
    - <@person> · 4월 16일(수)부터
    AWS 프로젝트: 팀에서 17개 중 0개를 확인했어요.
    [우리 팀 보기] [팀에서 나가기]
    ");
    let members = show(&haneul).await;
    assert!(members.contains(&format!("<@{}>", minsu.id())), "{members}");
    assert!(join(&minsu, "불꽃").await.text().starts_with("이미 **불꽃**에 있어요"));
}

#[tokio::test]
async fn names_of_the_own_cohort_are_suggested() {
    let world = World::start().await;
    let (haneul, minsu) = two_trainees(&world).await;
    let alex = world.english_trainee();
    let menu = alex.slash("profile set", Args::new()).await;
    let form = alex.choose_course(&menu, "cloud").await;
    alex.fill(&form, "alex.park", "Alex Park", "3").await;
    make(&haneul, "불꽃").await;
    let suggested = async |person: &Person| {
        let used = person.actor.type_into("team join", Args::new(), "name", "불").unwrap();
        used.suggestions(SOON).await.unwrap().into_iter().map(|suggestion| suggestion.name).collect::<Vec<_>>()
    };
    assert_eq!(suggested(&minsu).await, ["불꽃"]);
    assert_eq!(suggested(&alex).await, Vec::<String>::new());
    assert!(join(&alex, "불꽃").await.text().starts_with("There is no team **불꽃** yet."));
}

#[tokio::test]
async fn a_slip_is_taken_for_the_team_that_was_meant() {
    let world = World::start().await;
    let (haneul, minsu) = two_trainees(&world).await;
    make(&haneul, "불꽃 팀").await;
    let asked = join(&minsu, "불꼿팀").await;
    assert_snapshot!(read(&asked), @r"
    **불꼿팀**은 없는 팀이에요. 혹시 아래 팀을 찾나요? 아니라면 새로 만들 수 있어요.
    [불꽃 팀] [만들기] [그만두기]
    ");
    let joined = minsu.press(&asked, "불꽃 팀").await;
    assert!(joined.text().starts_with("**불꽃 팀**에 들어갔어요."), "{}", read(&joined));
}

#[tokio::test]
async fn out_of_another_team_only_after_asking() {
    let world = World::start().await;
    let (haneul, minsu) = two_trainees(&world).await;
    make(&haneul, "불꽃").await;
    make(&minsu, "구름").await;
    let asked = join(&minsu, "불꽃").await;
    assert_snapshot!(read(&asked), @r"
    지금 **구름**에 있어요. 한 번에 한 팀에만 있을 수 있어요. **불꽃**으로 옮길까요?
    [옮기기] [그만두기]
    ");
    assert!(show(&minsu).await.starts_with("**구름**"));
    let moved = minsu.press(&asked, "옮기기").await;
    assert!(moved.text().starts_with("**구름**에서 나와 **불꽃**에 들어갔어요."), "{}", read(&moved));
    let again = join(&haneul, "구름").await;
    assert_snapshot!(read(&again), @r"
    **구름**은 아직 없는 팀이에요. 지금 있는 **불꽃**에서 나와 새로 만들까요?
    [나와서 만들기] [그만두기]
    ");
}

#[tokio::test]
async fn an_old_button_moves_nobody_who_was_not_asked() {
    let world = World::start().await;
    let (haneul, minsu) = two_trainees(&world).await;
    let asked = join(&minsu, "구름").await;
    make(&haneul, "불꽃").await;
    join(&minsu, "불꽃").await;
    let pressed = minsu.press(&asked, "만들기").await;
    assert!(pressed.text().starts_with("지금 **불꽃**에 있어요."), "{}", read(&pressed));
    let made = minsu.press(&pressed, "나와서 만들기").await;
    assert!(made.text().starts_with("**불꽃**에서 나와 **구름**을 만들었어요."), "{}", read(&made));
}

#[tokio::test]
async fn a_stranger_is_asked_for_their_cohort_and_goes_on() {
    let world = World::start().await;
    let haneul = world.trainee();
    let asked = join(&haneul, "불꽃").await;
    assert_snapshot!(read(&asked), @r"
    팀은 기수마다 따로 있어서 내 정보를 먼저 알아야 해요.
    **개인정보 안내** 닉네임, 이름, 과정, 기수와 제출한 파일을 지원금 정산에만 쓰고, 기수는 공지와 팀을 찾는 데에도 써요. 파일은 암호화해서 보관하고 운영진만 볼 수 있어요. 카드 번호는 끝 4자리만 남겨요. /profile show로 언제든 확인하고 /profile delete로 지울 수 있어요. 아래에서 과정을 고르면 동의하는 것으로 볼게요.

    어느 과정이에요?
    내 정보를 입력한 뒤 [팀에 들어가기]를 눌러 주세요.
    ▾ 과정 고르기: 풀스택, 클라우드, 인공지능
    [팀에 들어가기]
    ");
    let form = haneul.choose_course(&asked, "cloud").await;
    haneul.fill(&form, "haneul.kim", "김하늘", "2").await;
    let then = haneul.press(&asked, "팀에 들어가기").await;
    assert!(then.text().starts_with("**불꽃**은 아직 없는 팀이에요."), "{}", read(&then));
}

#[tokio::test]
async fn a_name_that_cannot_be_is_answered_with_what_can() {
    let world = World::start().await;
    let haneul = world.trainee();
    haneul.introduce("cloud").await;
    for (name, expected) in [
        ("@everyone", "쓸 수 없는 글자가 있어요: '@'"),
        ("**굵게**", r"쓸 수 없는 글자가 있어요: '\*'"),
        ("...", "글자나 숫자가 하나는 있어야 해요"),
        (&"가".repeat(31), "30자까지예요"),
    ] {
        let told = join(&haneul, name).await.text().replace('\u{200b}', "");
        assert!(told.contains(expected), "{name}: {told}");
    }
}

#[tokio::test]
async fn a_team_belongs_to_one_server() {
    let world = World::with(super::Setup { second_guild: true, ..super::Setup::default() }).await;
    let (haneul, _) = a_team(&world).await;
    let evening = haneul.in_guild(crate::e2e::world::EVENING);
    assert!(show(&evening).await.starts_with("아직 팀이 없어요"));
}

#[tokio::test]
async fn the_english_screens_are_complete() {
    let world = World::start().await;
    let alex = world.english_trainee();
    alex.introduce("cloud").await;
    let asked = join(&alex, "Sparks").await;
    let made = alex.press(&asked, "Make it").await;
    let view = alex.press(&made, "See our team").await;
    let left = alex.slash("team leave", Args::new()).await;
    let told = [asked, made, view, left].map(|message| read(&message)).join("\n");
    assert!(!told.chars().any(|c| ('가'..='힣').contains(&c)), "{told}");
}
