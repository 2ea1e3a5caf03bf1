//! The operators' commands, and that they are the operators' alone.

use bootcamp_bot::sandbox::control::{Args, Refusal};
use insta::assert_snapshot;

use super::{World, read, with_later_dates};

#[tokio::test]
async fn the_list_names_the_notices_in_force() {
    let world = World::start().await;
    assert_snapshot!(read(&world.operator().slash("notices list", Args::new()).await), @r"
    적용 중인 공지 5건
    - **AWS 사용료를 이렇게 지원합니다** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **ChatGPT Plus · Claude 구독료를 돌려드립니다** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **단계별 설계 과제 안내 \(1차: 1\~3단계\)** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **단계별 설계 과제 안내 \(2차: 4\~6단계\)** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
    - **스프린트 3 길잡이** · 2025-04-16 등록(공지에 날짜 없음) · 공지 폴더
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
