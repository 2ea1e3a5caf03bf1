# 공지 읽기: 확인할 점

notice-missing-title = 제목(# Title:)이 없습니다. 본문의 첫 항목을 제목으로 썼습니다.
notice-missing-category = 분류(# Category:)가 없어 어느 과정의 공지인지 알 수 없습니다.
notice-missing-link = 링크(# Link:)가 없어 제목으로 공지를 구별합니다.
notice-missing-content = '## 내용'이 없습니다. 머리말 아래를 모두 본문으로 읽었습니다.
notice-missing-separator = 앞 공지와 사이에 '---'가 없습니다. 새 공지로 나누어 읽었습니다.
notice-unclosed-fence = 코드 블록이 닫히지 않았습니다. 이 아래가 모두 코드로 읽혔습니다.
notice-stray-text = 어느 공지에도 속하지 않는 글입니다: "{ $text }"
notice-unknown-course = 모르는 과정입니다: "{ $name }"
notice-editor-link = 편집 화면으로 가는 링크입니다. 공유용 주소로 바꿔 주세요: { $link }
notice-duplicate-section = 같은 항목이 { $line }행에도 있습니다: "{ $title }"
notice-duplicate-notice = { $line }행의 공지와 같은 공지입니다: "{ $title }"
notice-programme-twice = 같은 지원 프로그램을 설명하는 공지가 또 있습니다. "{ $title }" 공지를 따릅니다.
notice-not-understood = { $label }: 읽지 못했습니다. "{ $text }"
notice-no-price = 지원 금액(달러)을 찾지 못했습니다.
notice-no-pay-days = 매월 결제 시기를 찾지 못했습니다.
notice-no-claim-days = 매월 청구 시기를 찾지 못했습니다.
notice-no-rounds = 차수를 하나도 찾지 못했습니다.
notice-no-usage = 사용 기간을 찾지 못했습니다.
notice-no-cap = 지원 한도를 찾지 못했습니다.
notice-impossible-date = 달력에 없는 날짜입니다: "{ $text }"
notice-time-unclear = 오전인지 오후인지 알 수 없는 시각입니다: "{ $text }"
notice-wrong-weekday = 요일이 맞지 않습니다: "{ $text }", 실제로는 { $actual }
notice-dates-out-of-order = 끝나는 날이 시작하는 날보다 빠릅니다: "{ $text }"
notice-year-unknown = 몇 년인지 알 수 없습니다: "{ $text }"
notice-against-rule = { $number }차 제출 기간({ $own }일)이 매월 정해진 청구 시기({ $rule }일)와 다릅니다. 차수별 날짜를 따릅니다.
notice-overlapping-rounds = { $first }차와 { $second }차의 제출 기간이 겹칩니다.
notice-duplicate-round = { $number }차가 { $line }행과 다르게 적혀 있습니다. 먼저 나온 내용을 따릅니다.
notice-outside-claim-month = { $number }차 제출 기간이 적혀 있는 청구 월과 다릅니다.
notice-months-out-of-order = { $number }차의 결제 월과 청구 월의 순서가 맞지 않습니다.
notice-rounds-without-months = { $first }차 ~ { $last }차 가운데 결제 월이 적혀 있지 않은 차수가 있습니다.
notice-vat-mismatch = 부가세를 더한 금액이 맞지 않습니다: "{ $text }"

# bootcamp-bot notices
reader-notices = 공지 { $count }건
reader-notice = { $title } · { $courses } · 항목 { $sections }개 · { $line }행
reader-prices = 지원 금액 { $prices }
reader-pay-days = 결제 시기 매월 { $first }일 ~ { $last }일
reader-wait = 원화 표기까지 최대 { $days }일
reader-usage = 사용 기간 { $first } ~ { $last }
reader-cap-person = 한도 1인당 { $amount }원
reader-cap-team = 한도 팀당 { $amount }원
reader-krw-only = { $date }부터는 원화만 있어도 됨
reader-form = 구글폼 { $link }
reader-submission = 제출
reader-round = { $name } { $from } ~ { $to }
reader-round-tentative = { $name } { $from } ~ { $to } (예정)
reader-unknown = 알 수 없음
reader-diagnostics = 확인할 점 { $count }건

# 공지를 불러오지 못했을 때
notices-not-found = { $path }: 공지 파일이나 폴더가 없습니다. 경로를 확인해 주세요.
notices-unreadable = { $path }: 읽지 못했습니다 ({ $reason }).
notices-not-utf8 = { $path }: { $line }행에 UTF-8이 아닌 글자가 있습니다. UTF-8로 저장해 주세요.
notices-not-text = { $path }: 글이 아닌 파일입니다. 마크다운 글로 저장한 파일인지 확인해 주세요.
notice-empty-folder = { $path }: 이 폴더에 .md 파일이 없습니다.
