//! Whatever people write, the reader reads it and the search answers.

use bootcamp_bot::domain::Moment;
use bootcamp_bot::notice::library;
use bootcamp_bot::search::{Asker, Index, LONGEST, Question};
use bootcamp_bot::text::Locale;
use proptest::prelude::*;

/// Pieces that the reader has rules for, in any order, mixed with anything.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "# Title: ChatGPT 구독료 지원\n",
        "# Title: AWS 지원\n",
        "# Category: Notion/,/x\n",
        "# Date: 2025.13.99\n",
        "## 내용\n",
        "---\n",
        "```\n",
        "### 이론\n",
        "- 1차: 2월 결제, 3월 청구\n",
        "    - 제출기간: 2025.02.30(월) ~ 99일 25:99\n",
        "**굵게**\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "1인당 최대 99999999999999999999만원\n",
        "$92233720368547758.07 VAT 99%\n",
        "~~\n",
        "<aside>\n",
        "31일 ~ 1일 결제\n",
        "0차 ~ 0차\n",
        "[링크](https://a/edit)\n",
        "# Link: [a](<b>)\n",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => "\\PC{0,40}\n"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_quoted_exactly(pieces in prop::collection::vec(piece(), 0..40), asked in "\\PC{0,60}") {
        let text = pieces.concat();
        let read = library::parse(&[("a.md", text.as_str())]);
        let index = Index::build(&read.notices);
        let question = Question {
            text: &asked,
            now: Moment::UNIX_EPOCH,
            top: 10,
            locale: Locale::En,
            programmes: &read.programmes,
            asker: Asker::default(),
        };
        for hit in index.ask(&question).hits {
            prop_assert!(hit.text.chars().count() <= LONGEST);
            prop_assert!(read.notices.iter().any(|notice| notice.body.contains(&hit.text)));
        }
    }
}
