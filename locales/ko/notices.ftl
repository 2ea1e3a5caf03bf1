# 공지 읽기: 확인할 점

notice-missing-title = 제목(# Title:)이 없습니다. 본문의 첫 항목을 제목으로 썼습니다.
notice-missing-category = 분류(# Category:)가 없어 어느 과정의 공지인지 알 수 없습니다.
notice-missing-link = 링크(# Link:)가 없어 제목으로 공지를 구별합니다.
notice-missing-content = '## 내용'이 없습니다. 머리말 아래를 모두 본문으로 읽었습니다.
notice-missing-separator = 앞 공지와 사이에 '---'가 없습니다. 새 공지로 나누어 읽었습니다.
notice-unclosed-fence = 코드 블록이 닫히지 않았습니다. 이 아래가 모두 코드로 읽혔습니다.
notice-stray-text = 어느 공지에도 속하지 않는 글입니다: "{ $text }"
notice-unknown-course = 모르는 과정입니다: "{ $name }"
notice-editor-link = 편집 화면으로 가는 링크입니다. 공유용 주소로 바꿔 주십시오: { $link }
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
notices-not-found = { $path }: 공지 파일이나 폴더가 없습니다. 경로를 확인해 주십시오.
notices-unreadable = { $path }: 읽지 못했습니다 ({ $reason }).
notices-not-utf8 = { $path }: { $line }행에 UTF-8이 아닌 글자가 있습니다. UTF-8로 저장해 주십시오.
notices-not-text = { $path }: 글이 아닌 파일입니다. 마크다운 글로 저장한 파일인지 확인해 주십시오.
notice-empty-folder = { $path }: 이 폴더에 .md 파일이 없습니다.

# 가져오기: 무엇이 바뀌는지 보여 주고 묻는다
import-reading = 파일을 읽고 있습니다…
import-heading = 아직 적용하지 않았습니다
import-heading-version = 이 버전을 적용할까요?
import-nothing-new = 바뀐 내용이 없습니다
import-for = 대상: { $courses } · { $cohorts }
import-dates = **날짜와 금액**
import-notices = **공지**
import-diagnostics = **확인할 점**
import-diagnostic = - { $line }행: { $text }
import-more = 그 밖에 { $count }건
import-converted = - { $name }: UTF-8이 아니어서 바꿔 읽었습니다. 글자가 맞는지 확인해 주십시오.
import-repeated = - { $line }행: "{ $title }" 공지는 앞에 같은 공지가 있어 넣지 않습니다. 다른 공지라면 링크를 고쳐 다시 올려 주십시오.
import-no-body = - '{ $title }' 공지에는 본문이 없습니다. 적용하면 이 공지로는 아무것도 답할 수 없습니다. 내용을 모두 복사했는지 확인해 주십시오.
import-apply = 적용
import-cancel = 취소
import-details = 전체 보기
import-details-file = 바뀌는 내용 전체입니다.
import-applied = **적용했습니다.** 지금부터 새 내용으로 답합니다.
import-dropped = 그대로 두었습니다. 바뀐 것은 없습니다.
import-changed-meanwhile = ⚠️ 그 사이에 공지나 대상이 바뀌어서 적용하지 않았습니다. 지금 공지와 다시 비교했으니 확인해 주십시오.
import-missing = 이미 처리되었거나 없는 공지입니다. { $list }에서 지금 상태를 확인해 주십시오.
import-expired = 7일이 지나 가져오기가 취소되었습니다. 기존 공지는 그대로입니다. { $import }로 다시 올려 주십시오.
import-in-force = 이미 적용 중인 버전입니다. { $list }에서 확인해 주십시오.
import-was-applied = { $who } 님이 { $at }에 이미 적용했습니다.
import-was-cancelled = { $who } 님이 { $at }에 취소했습니다. 기존 공지는 그대로입니다.
import-headless = **{ $name }**: '# Title:' 줄이 없어 어떤 공지인지 알 수 없습니다. 본문은 보관해 두었습니다. 제목을 입력해 주십시오.
import-head-button = 제목 입력
import-form = 공지 입력
import-form-title = 제목
import-form-category = 과정
import-form-category-example = 풀스택, 클라우드
import-form-link = 공지 링크
import-form-date = 공지 날짜
import-form-body = 본문 (4,000자까지)
import-form-body-hint = Notion에서 복사한 내용. 더 길면 .md 파일로 첨부해 주십시오.
import-pasted = 붙여 넣은 글
import-refused = **{ $name }**: 가져오지 않았습니다. 기존 공지는 그대로입니다.
import-ending = 공지는 .md 또는 .txt 파일로 올려 주십시오.
import-too-large = 글이 { $size } KB입니다. 한 번에 { $most } KB까지 읽습니다. 공지를 나누어 올려 주십시오.
import-too-many = 공지가 { $count }건 들어 있습니다. 한 번에 { $most }건까지 가져옵니다. 나누어 올려 주십시오.
import-empty = 파일이 비어 있습니다. 내용을 저장했는지 확인해 주십시오.
import-not-utf8 = { $line }행을 읽지 못했습니다. UTF-8이 아닙니다. 메모장이라면 '다른 이름으로 저장'에서 인코딩을 UTF-8로 고른 뒤 다시 올려 주십시오.
import-zip = ZIP 파일입니다. Notion에서 내보낸 것이라면 압축을 풀고 안에 있는 .md 파일을 올려 주십시오.
import-pdf = PDF 파일입니다. Notion에서 Markdown으로 내보낸 .md 파일을 올려 주십시오.
import-binary = 글이 아닌 파일입니다. Notion에서 Markdown으로 내보낸 .md 파일을 올려 주십시오.

# 바뀌는 것
change-value = - { $programme } { $label }: { $old } → **{ $new }**
change-added = - { $programme } { $label }: 새로 **{ $new }**
change-gone = - { $programme } { $label }: 빠짐 (지금 { $old })
change-first = - { $programme } { $label }: { $new }
change-programme-gone = - { $programme }: 지원 정보가 사라집니다. 적용하면 마감과 제출 기준을 알 수 없게 됩니다.
change-rounds-gone = - 함께 사라지는 차수: { $rounds }
change-for-cohort = { $name }({ $cohort }회차)
change-for-others = { $name }(다른 기수)
change-new = - **{ $title }**: 새 공지입니다. 항목 { $sections }개
change-changed = - **{ $title }**
change-same = - 바뀐 내용이 없는 공지 { $count }건
change-title = - 제목: { $old } → **{ $new }**
change-courses = - 과정: { $old } → **{ $new }**
change-cohort = - 기수: { $old } → **{ $new }**
change-cohort-others-lose = - ⚠️ { $cohort }회차가 아닌 기수에는 이 공지가 더 이상 보이지 않습니다.
change-cohort-loses = - ⚠️ { $cohort }회차에는 이 공지가 더 이상 보이지 않습니다.
change-date = - 공지 날짜: { $old } → **{ $new }**
change-no-date = 없음
change-link = - 공지 링크가 바뀜
change-section = - 바뀐 항목: { $section }
change-section-new = - 새 항목: { $section }
change-section-gone = - 빠진 항목: { $section }
change-arranged = - 순서나 띄어쓰기만 바뀜
courses-all = 모든 과정
courses-named = { $courses } 과정
cohort-all = 모든 기수
cohort-one = { $cohort }회차
cohort-menu = 대상 기수 바꾸기
source-folder = 공지 폴더
fact-window = { $round } 제출 기간
fact-pay-month = { $round } 결제 월
fact-claim-month = { $round } 청구 월
fact-prices = 지원 금액
fact-pay-days = 결제 시기
fact-days = 매월 { $first }일 ~ { $last }일
fact-cap = 지원 한도
fact-per-person = 1인당 { $amount }
fact-per-team = 팀당 { $amount }
fact-flag = 운영진이 확인하는 금액
fact-wait = 원화 표기까지
fact-at-most-days = 최대 { $days }일
fact-courses = 대상 과정
fact-form = 구글폼
fact-usage = 사용 기간
fact-krw-only = 원화만 있어도 되는 날
fact-unknown = 알 수 없음
fact-tentative = { $opens } ~ { $closes } 예정
fact-year = { $year }년 { $day }

# /공지관리 목록, 이전 버전, 빼기
notices-list-empty = 등록된 공지가 없습니다. { $import }로 마크다운 파일을 올려 주십시오.
notices-active = 적용 중인 공지 { $count }건
notices-count = 버전 { $count }개
notices-removed = 뺀 공지: { $titles }
notices-waiting = **확인을 기다리는 것 { $count }건** 아직 적용하지 않았습니다.
notices-waiting-menu = 기다리는 것 확인하기
notices-versions-menu = 이전 버전
versions-of = { $title }: 버전
versions-menu = 비교할 버전
version-stated = { $date } 기준
version-imported = { $date } 등록(공지에 날짜 없음)
version-active = 적용 중
version-pending = 확인 대기
version-superseded = 이전 버전
version-removed = 뺌
removal-ask = **{ $title }** · { $dated }
    이 공지를 뺄까요? 빼면 답변과 마감에서 바로 사라집니다. 되돌릴 수 있습니다.
removal-programme = - { $programme }: 이 공지만 안내하고 있어 마감과 기준을 알 수 없게 됩니다. { $submissions ->
    [0] 접수된 제출은 없습니다.
   *[other] 접수된 제출 { $submissions }건은 그대로 남습니다.
}
removal-window = - { $round }: { $window }
removal-nothing-depends = 이 공지에만 달린 지원 프로그램은 없습니다.
removal-yes = 빼기
removal-no = 그대로 두기
removal-undo = 되돌리기
removal-done = '{ $title }' 공지를 뺐습니다. 지금부터 이 공지로 답하지 않습니다.
removal-undone = '{ $title }' 공지를 되돌렸습니다. { $dated } 내용으로 다시 답합니다.
removal-changed-meanwhile = 그 사이에 공지가 바뀌어서 아무것도 하지 않았습니다. { $list }에서 지금 상태를 확인해 주십시오.
removal-unknown = '{ $title }' 공지를 찾지 못했습니다. 입력하면 나오는 목록에서 골라 주십시오.

# 정정 공지
correction-offer = 제출 기간이 바뀌었습니다. 대상자에게 정정 공지를 보낼 수 있습니다.
correction-offer-pay-days = 결제 시기가 바뀌었습니다. 대상자에게 정정 공지를 보낼 수 있습니다.
correction-offer-several = 일정이 바뀌었습니다. 대상자에게 정정 공지를 보낼 수 있습니다.
correction-offer-first = 제출 일정이 정해졌습니다. 대상자에게 알릴 수 있습니다.
correction-button = 정정 공지 보내기
correction-button-first = 일정 공지 보내기
correction-title = 제출 기간 정정 안내
correction-title-pay-days = 결제 시기 정정 안내
correction-title-several = 일정 정정 안내
correction-title-first = 제출 일정이 정해졌습니다
correction-window = **{ $name }**
    이전: { $old }
    변경: **{ $new }**
    대상: { $who }
correction-pay-days = **{ $programme } 결제 시기**
    이전: { $old }
    변경: **{ $new }**
    대상: { $who }
correction-first = **{ $name }**
    제출 기간: **{ $new }**
    대상: { $who }
correction-no-resubmission = 이미 제출했다면 다시 제출하지 않아도 됩니다.
correction-preview =
    { $channel } 채널에 이렇게 올라갑니다.
    { $people ->
        [0] 다이렉트 메시지로 따로 알릴 사람은 없습니다.
       *[other] 마감 알림을 켰거나 이미 제출한 { $people }명에게는 다이렉트 메시지로도 알립니다.
    } 봇이 전에 올린 글의 날짜도 고칩니다.
correction-preview-first =
    { $channel } 채널에 이렇게 올라갑니다.
    { $people ->
        [0] 다이렉트 메시지로 따로 알릴 사람은 없습니다.
       *[other] 마감 알림을 켰거나 이미 제출한 { $people }명에게는 다이렉트 메시지로도 알립니다.
    }
correction-send = 보내기
correction-later = 보내지 않기
correction-sent = 정정 공지를 보냅니다. 곧 채널에 올라옵니다.
correction-sent-first = 일정 공지를 보냅니다. 곧 채널에 올라옵니다.
correction-dm = 제출 기간이 바뀌었어요
correction-dm-pay-days = 결제 시기가 바뀌었어요
correction-dm-several = 일정이 바뀌었어요
correction-dm-first = 제출 일정이 정해졌어요
correction-dm-window = **{ $name }**
    이전: { $old }
    변경: **{ $new }**
correction-dm-pay-window = **{ $programme } 결제 시기**
    이전: { $old }
    변경: **{ $new }**
correction-dm-first-window = **{ $name }**
    제출 기간: **{ $new }**
correction-dm-submitted = 이미 냈다면 다시 안 내도 돼요.
correction-was-sent = { $who } 님이 { $at }에 이미 보냈습니다.
correction-idle = 보낼 내용이 없습니다. 그 사이에 기간이 다시 바뀌었거나 이미 지났습니다.
correction-no-channel = 공지 채널이 정해지지 않아 보낼 수 없습니다. { $setup }로 채널을 정한 뒤 다시 눌러 주십시오.
correction-again = 다시 확인

# /공지
notice-template-file = 이 템플릿은 길어서 파일로 드려요. 열어서 그대로 복사해 쓰면 돼요.
