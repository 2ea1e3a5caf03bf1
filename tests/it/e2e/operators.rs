//! The operators' commands, and that they are the operators' alone.

use bootcamp_bot::sandbox::control::{Args, File, Refusal};
use insta::assert_snapshot;

use super::{World, read, sample};

const LATER: &str = "2025.04.16(수) ~ 2025.04.25(금) 17:00";

fn with_later_dates() -> String {
    sample().replace("2025.04.15(화) ~ 2025.04.23(수) 17:00", LATER)
}

#[tokio::test]
async fn an_import_shows_each_date_that_changes() {
    let world = World::start().await;
    assert_snapshot!(read(&world.operator().import(&with_later_dates()).await), @r#"
    **공지 5건을 읽었습니다.**
    - ChatGPT Plus · Claude 구독료를 돌려드립니다 · 항목 6개 · 적용했습니다
    - AWS 사용료를 이렇게 지원합니다 · 항목 5개 · 바뀐 내용 없음
    - 스프린트 3 길잡이 · 항목 5개 · 바뀐 내용 없음
    - 단계별 설계 과제 안내 \(2차: 4\~6단계\) · 항목 10개 · 바뀐 내용 없음
    - 단계별 설계 과제 안내 \(1차: 1\~3단계\) · 항목 3개 · 바뀐 내용 없음
    - 구독료 2차(3월 결제분): 4월 15일(화) 00:00 ~ 4월 23일(수) 17:00 → 4월 16일(수) 00:00 ~ 4월 25일(금) 17:00
    **확인할 점**
    - 34행: 1차 제출 기간(10–13일)이 매월 정해진 청구 시기(15–23일)와 다릅니다. 차수별 날짜를 따릅니다.
    - 37행: 2차 제출 기간(16–25일)이 매월 정해진 청구 시기(15–23일)와 다릅니다. 차수별 날짜를 따릅니다.
    - 182행: 같은 항목이 180행에도 있습니다: "5단계: Kubeadm 클러스터"
    "#);
}

#[tokio::test]
async fn new_dates_hold_at_once() {
    let world = World::start().await;
    world.operator().import(&with_later_dates()).await;
    let shown = world.trainee().deadlines().await.text();
    assert!(shown.contains("제출 마감: 4월 25일(금) 17:00"), "{shown}");
}

#[tokio::test]
async fn the_same_file_again_changes_nothing() {
    let world = World::start().await;
    let answer = world.operator().import(&sample()).await.text();
    assert_eq!(answer.matches("바뀐 내용 없음").count(), 5, "{answer}");
}

#[tokio::test]
async fn what_was_not_understood_is_named_with_its_line() {
    let world = World::start().await;
    let broken = sample().replace("2025.04.15(화) ~ 2025.04.23(수) 17:00", "4월 중순쯤");
    let answer = world.operator().import(&broken).await.text();
    let line = 1 + broken.lines().position(|line| line.contains("4월 중순쯤")).unwrap();
    assert!(answer.contains(&format!("- {line}행: ")) && answer.contains("4월 중순쯤"), "{answer}");
}

#[tokio::test]
async fn a_file_that_is_not_utf8_names_the_line() {
    let world = World::start().await;
    let mut bytes = sample().into_bytes();
    bytes.extend(b"\n\xB0\xF8\xC1\xF6\n");
    let file = File::new("notices.md", bytes);
    let answer = world.operator().slash("notices import", Args::new().file("file", file)).await;
    assert_snapshot!(read(&answer), @"249번째 줄이 UTF-8이 아니어서 읽지 못했습니다. 파일을 UTF-8로 저장해서 다시 올려 주십시오.");
}

#[tokio::test]
async fn a_file_without_notices_changes_nothing() {
    let world = World::start().await;
    let operator = world.operator();
    assert_snapshot!(read(&operator.import("오늘 점심은 김밥입니다.\n").await), @"공지를 찾지 못했습니다. 공지마다 '# Title: 제목' 줄로 시작해야 합니다. 기존 공지는 그대로입니다.");
    assert!(operator.slash("notices list", Args::new()).await.text().contains("5건"));
}

#[tokio::test]
async fn the_list_names_the_notices_in_force() {
    let world = World::start().await;
    assert_snapshot!(read(&world.operator().slash("notices list", Args::new()).await), @r"
    **적용 중인 공지 5건**
    - AWS 사용료를 이렇게 지원합니다 · 2025-04-16 10:00:00
    - ChatGPT Plus · Claude 구독료를 돌려드립니다 · 2025-04-16 10:00:00
    - 단계별 설계 과제 안내 \(1차: 1\~3단계\) · 2025-04-16 10:00:00
    - 단계별 설계 과제 안내 \(2차: 4\~6단계\) · 2025-04-16 10:00:00
    - 스프린트 3 길잡이 · 2025-04-16 10:00:00
    ");
}

#[tokio::test]
async fn operators_commands_are_hidden_from_trainees() {
    let world = World::start().await;
    let offered = world.trainee().actor.commands();
    assert!(["notices", "setup", "faq"].iter().all(|command| !offered.contains(&(*command).to_owned())), "{offered:?}");
    let refused = world.trainee().actor.slash("notices list", Args::new()).unwrap_err();
    assert_eq!(refused, Refusal::NotAllowed("notices".to_owned()));
}

#[tokio::test]
async fn opened_to_everyone_they_still_refuse_trainees() {
    let world = World::start().await;
    let guild = world.control.guild("부트캠프").unwrap();
    for (command, path) in [("notices", "notices list"), ("setup", "setup show"), ("faq", "faq queue")] {
        world.control.allow_command(guild, command, guild, true).unwrap();
        let answer = world.trainee().slash(path, Args::new()).await;
        assert!(answer.text().starts_with("이 명령은 운영진만 쓸 수 있어요."), "{path}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_trainee_who_reaches_the_import_changes_nothing() {
    let world = World::start().await;
    let guild = world.control.guild("부트캠프").unwrap();
    world.control.allow_command(guild, "notices", guild, true).unwrap();
    assert_snapshot!(read(&world.english_trainee().import(&with_later_dates()).await), @r#"Only operators can use this command. If you are one, ask the server's administrator for the "Manage Server" permission."#);
    assert!(world.trainee().deadlines().await.text().contains("4월 23일(수) 17:00"));
}

#[tokio::test]
async fn an_empty_queue_is_said_to_be_empty() {
    let world = World::start().await;
    assert_snapshot!(read(&world.operator().slash("faq queue", Args::new()).await), @"기다리는 질문이 없습니다.");
}
