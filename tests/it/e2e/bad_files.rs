//! Files that are no notices: each is refused with what it is and what to do, or read in spite of it.

use std::time::{Duration, Instant};

use bootcamp_bot::sandbox::control::{Args, File};
use insta::assert_snapshot;

use super::{World, read, sample};

async fn refused(name: &str, bytes: impl Into<Vec<u8>>) -> String {
    let world = World::start().await;
    let operator = world.operator();
    let answer = read(&operator.bring_file(File::new(name, bytes.into())).await);
    let list = operator.slash("notices list", Args::new()).await.text();
    assert!(list.contains("적용 중인 공지 5건") && !list.contains("기다리는"), "{list}");
    answer
}

#[tokio::test]
async fn a_file_that_is_not_utf8_names_the_line() {
    let mut bytes = sample().into_bytes();
    bytes.extend(b"\n\xB0\xF8\xC1\xF6\n");
    assert_snapshot!(refused("notices.md", bytes).await, @r"
    **notices.md**: 가져오지 않았습니다. 기존 공지는 그대로입니다.
    249행을 읽지 못했습니다. UTF-8이 아닙니다. 메모장이라면 '다른 이름으로 저장'에서 인코딩을 UTF-8로 고른 뒤 다시 올려 주십시오.
    ");
}

#[tokio::test]
async fn an_empty_file_is_said_to_be_empty() {
    assert_snapshot!(refused("notices.md", "\n \n").await, @r"
    **notices.md**: 가져오지 않았습니다. 기존 공지는 그대로입니다.
    파일이 비어 있습니다. 내용을 저장했는지 확인해 주십시오.
    ");
}

#[tokio::test]
async fn an_archive_is_known_whatever_its_name() {
    assert_snapshot!(refused("notices.md", b"PK\x03\x04\x14\0".to_vec()).await, @r"
    **notices.md**: 가져오지 않았습니다. 기존 공지는 그대로입니다.
    ZIP 파일입니다. Notion에서 내보낸 것이라면 압축을 풀고 안에 있는 .md 파일을 올려 주십시오.
    ");
}

#[tokio::test]
async fn a_picture_is_no_notice() {
    assert_snapshot!(refused("notices.png", b"\x89PNG".to_vec()).await, @r"
    **notices.png**: 가져오지 않았습니다. 기존 공지는 그대로입니다.
    공지는 .md 또는 .txt 파일로 올려 주십시오.
    ");
}

#[tokio::test]
async fn bytes_that_no_text_has_are_refused() {
    assert_snapshot!(refused("notices.txt", b"# Title: a\0b\n".to_vec()).await, @r"
    **notices.txt**: 가져오지 않았습니다. 기존 공지는 그대로입니다.
    글이 아닌 파일입니다. Notion에서 Markdown으로 내보낸 .md 파일을 올려 주십시오.
    ");
}

#[tokio::test]
async fn five_megabytes_are_refused_with_a_reason() {
    let text = "가나다라마바사\n".repeat(5 << 20 >> 4);
    assert_snapshot!(refused("notices.md", text).await, @r"
    **notices.md**: 가져오지 않았습니다. 기존 공지는 그대로입니다.
    글이 7040 KB입니다. 한 번에 1024 KB까지 읽습니다. 공지를 나누어 올려 주십시오.
    ");
}

#[tokio::test]
async fn a_file_of_korean_windows_is_converted_and_that_is_said() {
    let world = World::start().await;
    let (bytes, _, _) = encoding_rs::EUC_KR
        .encode("# Title: 구내식당 안내\n# Category: 클라우드\n## 내용\n점심은 열두 시부터입니다.\n");
    let shown = world.operator().bring_file(File::new("notices.txt", bytes.into_owned())).await.text();
    assert!(shown.contains("구내식당 안내") && shown.contains("UTF-8이 아니어서 바꿔 읽었습니다"), "{shown}");
}

#[tokio::test]
async fn thousands_of_notices_are_refused_with_a_reason() {
    assert_snapshot!(refused("notices.md", "# Title: 가\n## 내용\n---\n".repeat(9_000)).await, @r"
    **notices.md**: 가져오지 않았습니다. 기존 공지는 그대로입니다.
    공지가 9000건 들어 있습니다. 한 번에 200건까지 가져옵니다. 나누어 올려 주십시오.
    ");
}

/// Shapes that a reader with a nested loop would read for minutes.
#[tokio::test]
async fn no_megabyte_takes_long() {
    let shapes = ["```\n", "### 가\n", "- 제출기간: 2025.13.45(월)\n", "| a ", "> - ", "[", "2차: 3월 결제\n"];
    for shape in shapes {
        let world = World::start().await;
        let text = format!("# Title: 가\n## 내용\n{}", shape.repeat(((1 << 20) - 64) / shape.len()));
        let since = Instant::now();
        let file = File::new("notices.md", text.into_bytes());
        let shown = world.operator().bring_file(file).await;
        assert!(since.elapsed() < Duration::from_secs(20), "{shape:?} took {:?}", since.elapsed());
        assert!(shown.button("적용").is_some(), "{shape:?}: {}", shown.text());
    }
}
