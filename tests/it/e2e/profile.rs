//! `/profile`: what the bot knows of a person.

use bootcamp_bot::sandbox::control::{Args, SeenModal};
use insta::assert_snapshot;

use super::{Person, World, read, slip};

async fn form(person: &Person) -> SeenModal {
    let menu = person.slash("profile set", Args::new()).await;
    let mut form = person.choose_course(&menu, "cloud").await;
    // As a client that does not hold people to the lengths.
    form.inputs.iter_mut().for_each(|input| input.max_length = 4000);
    form
}

#[tokio::test]
async fn what_was_entered_is_shown() {
    let world = World::start().await;
    let trainee = world.trainee();
    assert_snapshot!(read(&trainee.introduce("cloud").await), @r"
    내 정보를 저장했어요.
    haneul.kim(김하늘) · 클라우드 2회차
    ");
}

#[tokio::test]
async fn everything_that_is_stored_is_listed() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    assert_snapshot!(read(&trainee.slash("profile show", Args::new()).await), @r"
    **나에 대해 저장된 것**
    haneul.kim(김하늘) · 클라우드 2회차
    개인정보 동의: 2025-04-16 10:00:00
    제출 1건, 제출 전 파일 0건, 운영진에게 한 질문 0건
    A-0001 · 구독료 · 2025-04-16 10:00:00 · 📥 접수
    파일로 받으려면 /profile export, 지우려면 /profile delete를 써 주세요.
    ");
}

#[tokio::test]
async fn nothing_is_known_of_a_stranger() {
    let world = World::start().await;
    assert_snapshot!(read(&world.english_trainee().slash("profile show", Args::new()).await), @r"
    **What is stored about you**
    You have not entered your details yet. Use /profile set to do so.
    Submissions: 0, unfinished uploads: 0, questions to operators: 0
    Use /profile export to get it as a file and /profile delete to delete it.
    ");
}

#[tokio::test]
async fn the_export_is_a_file_of_everything() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    let answer = trainee.slash("profile export", Args::new()).await;
    let json: serde_json::Value = serde_json::from_slice(&trainee.file(&world.control, &answer)).unwrap();
    assert_eq!(json["profile"]["profile"]["nick"], "haneul.kim");
    assert_eq!(json["submissions"][0]["reference"], "A-0001");
}

#[tokio::test]
async fn deleting_asks_first() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    assert_snapshot!(read(&trainee.slash("profile delete", Args::new()).await), @r"
    내 정보(닉네임, 이름, 과정, 기수)와 운영진에게 한 질문, 알림 설정, 제출 전 파일, 취소하거나 바꾼 제출을 지울까요? 팀에 있다면 팀에서도 나가요. 지금 접수되어 있는 제출은 정산 기록이라 남아요. 그것도 지우려면 먼저 제출을 취소해 주세요.
    [지울게요] [그대로 둘게요]
    ");
    assert!(world.everything_of(&trainee).await.profile.is_some());
}

#[tokio::test]
async fn what_is_deleted_is_gone_and_the_accounts_stay() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    trainee.submit(&[slip()]).await;
    let asked = trainee.slash("profile delete", Args::new()).await;
    assert_snapshot!(read(&trainee.press(&asked, "지울게요").await), @"내 정보와 파일 0개를 지웠어요. 정산 기록으로 남은 제출은 1건이에요. 다시 제출하면 그때 새로 입력하면 돼요.");
    let left = world.everything_of(&trainee).await;
    assert_eq!((left.profile.is_none(), left.submissions.len()), (true, 1));
}

#[tokio::test]
async fn a_waiting_file_is_deleted_with_the_profile() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.submit(&[slip()]).await;
    let asked = trainee.slash("profile delete", Args::new()).await;
    trainee.press(&asked, "지울게요").await;
    assert!(world.files_at_rest().is_empty());
}

#[tokio::test]
async fn the_form_knows_what_was_entered_before() {
    let world = World::start().await;
    let trainee = world.trainee();
    trainee.introduce("cloud").await;
    let values: Vec<_> = form(&trainee).await.inputs.into_iter().map(|input| input.value).collect();
    assert_eq!(values, ["haneul.kim", "김하늘", "2"]);
}

#[tokio::test]
async fn a_cohort_may_be_written_as_people_say_it() {
    let world = World::start().await;
    let trainee = world.trainee();
    let form = form(&trainee).await;
    let saved = trainee.fill(&form, "haneul.kim", "김하늘", "2회차").await;
    assert!(saved.text().contains("클라우드 2회차"), "{}", saved.text());
}

#[tokio::test]
async fn emoji_are_no_name() {
    let world = World::start().await;
    let trainee = world.trainee();
    let form = form(&trainee).await;
    assert_snapshot!(read(&trainee.fill(&form, "haneul.kim", "김하늘🌸", "2").await), @r"
    이름은 글자만 쓸 수 있고 40자까지예요. 이모지나 기호, 줄바꿈은 빼 주세요.
    [다시 입력하기]
    ");
}

#[tokio::test]
async fn line_breaks_are_no_name() {
    let world = World::start().await;
    let trainee = world.trainee();
    let form = form(&trainee).await;
    let refused = trainee.fill(&form, "haneul.kim", "김\n하늘", "2").await;
    assert!(refused.text().contains("줄바꿈은 빼 주세요"), "{}", refused.text());
}

#[tokio::test]
async fn three_hundred_characters_are_no_nick() {
    let world = World::start().await;
    let trainee = world.trainee();
    let form = form(&trainee).await;
    let refused = trainee.fill(&form, &"h".repeat(300), "김하늘", "2").await;
    assert!(refused.text().contains("32자까지예요"), "{}", refused.text());
}

#[tokio::test]
async fn mentions_and_markdown_are_no_nick() {
    let world = World::start().await;
    let trainee = world.trainee();
    for nick in ["@everyone", "<@&1>", "**bold**", "`code`", "[a](b)"] {
        let form = form(&trainee).await;
        let refused = trainee.fill(&form, nick, "김하늘", "2").await;
        assert!(refused.text().contains("닉네임은 영어 글자"), "{nick}: {}", refused.text());
    }
    assert!(world.everything_of(&trainee).await.profile.is_none());
}

#[tokio::test]
async fn a_nick_with_underscores_is_shown_as_it_is() {
    let world = World::start().await;
    let trainee = world.trainee();
    let form = form(&trainee).await;
    let saved = trainee.fill(&form, "_ha_neul_", "김하늘", "2").await;
    assert!(saved.text().contains(r"\_ha\_neul\_"), "{}", saved.text());
}
