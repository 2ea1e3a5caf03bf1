//! Text that was copied from Notion, without a `# Title:` line.

use bootcamp_bot::sandbox::control::{Args, File};
use insta::assert_snapshot;

use super::world::SOON;
use super::{World, read};

const COPIED: &str = "# 🍚 구내식당 안내\n\n### 시간\n\n열두 시부터입니다.\n\n### 날짜\n\n2025.02.30(일)\n";

#[tokio::test]
async fn a_file_without_a_title_asks_for_it() {
    let world = World::start().await;
    let operator = world.operator();
    let shown = operator.bring(COPIED).await;
    assert_snapshot!(read(&shown), @r"
    **notices.md**: '# Title:' 줄이 없어 어떤 공지인지 알 수 없습니다. 본문은 보관해 두었습니다. 제목을 입력해 주십시오.
    [제목 입력] [취소]
    ");
    let form = operator.open(&shown, "제목 입력").await;
    assert_eq!(form.inputs[0].value, "🍚 구내식당 안내");
    let head = [("title", "구내식당 안내"), ("category", "풀스택, 클라우드"), ("date", "2025-04-01")];
    assert_snapshot!(read(&operator.send(&form, &head).await), @r#"
    아직 적용하지 않았습니다
    <@person> · 2025-04-16 10:00
    대상: 풀스택, 클라우드 · 모든 기수

    **공지**
    - **구내식당 안내**: 새 공지입니다. 항목 3개

    **확인할 점**
    - 1행: 링크\(\# Link:\)가 없어 제목으로 공지를 구별합니다.
    - 9행: 달력에 없는 날짜입니다: "2025.02.30\(일\)"
    ▾ 대상 기수 바꾸기: 모든 기수, 1회차, 2회차, 3회차, 4회차, 5회차, 6회차, 7회차, 8회차, 9회차, 10회차, 11회차, 12회차, 13회차, 14회차, 15회차, 16회차, 17회차, 18회차, 19회차, 20회차, 21회차, 22회차, 23회차, 24회차
    [적용] [취소]
    "#);
}

#[tokio::test]
async fn the_form_opens_without_a_file() {
    let world = World::start().await;
    let operator = world.operator();
    let form = operator.actor.slash("notices import", Args::new()).unwrap().modal(SOON).await.unwrap();
    let labels: Vec<_> = form.inputs.iter().map(|input| input.label.as_str()).collect();
    assert_eq!(labels, ["제목", "과정", "공지 링크", "공지 날짜", "본문 (4,000자까지)"]);
    let texts = [("title", "구내식당 안내"), ("category", "클라우드"), ("body", COPIED)];
    let shown = operator.send(&form, &texts).await;
    operator.press(&shown, "적용").await;
    let read = world.trainee().slash("notice", Args::new().text("title", "구내식당")).await.text();
    assert!(read.contains("열두 시부터입니다."), "{read}");
}

#[tokio::test]
async fn pasted_text_with_its_own_title_needs_no_other() {
    let world = World::start().await;
    let operator = world.operator();
    let form = operator.actor.slash("notices import", Args::new()).unwrap().modal(SOON).await.unwrap();
    let body = "# Title: 매점 안내\n# Category: 클라우드\n## 내용\n열 시부터입니다.\n";
    let shown = operator.send(&form, &[("body", body)]).await.text();
    assert!(shown.contains("**매점 안내**: 새 공지입니다."), "{shown}");
}

#[tokio::test]
async fn pasted_text_without_any_title_asks_for_one() {
    let world = World::start().await;
    let operator = world.operator();
    let form = operator.actor.slash("notices import", Args::new()).unwrap().modal(SOON).await.unwrap();
    let shown = operator.send(&form, &[("body", "열두 시부터입니다.")]).await;
    assert!(shown.text().starts_with("**붙여 넣은 글**: '# Title:' 줄이 없어"), "{}", shown.text());
    assert_eq!(operator.open(&shown, "제목 입력").await.inputs[0].value, "열두 시부터입니다.");
}

#[tokio::test]
async fn of_two_files_without_titles_one_is_asked_for_after_the_other() {
    let world = World::start().await;
    let operator = world.operator();
    let file = |name: &str| File::new(name, COPIED.as_bytes().to_vec());
    let args = Args::new().file("notice", file("a.md")).file("notice2", file("b.txt"));
    let first = operator.slash("notices import", args).await;
    let form = operator.open(&first, "제목 입력").await;
    let second = operator.send(&form, &[("title", "첫째")]).await;
    assert!(second.text().starts_with("**b.txt**"), "{}", second.text());
    let form = operator.open(&second, "제목 입력").await;
    let both = operator.send(&form, &[("title", "둘째")]).await.text();
    assert!(both.contains("첫째") && both.contains("둘째"), "{both}");
}
