# 봇이 스스로 보내는 글

outbox-late = (늦게 보내 드려요. 원래 { $due }에 보낼 글이었어요.)
outbox-late-in-channel = (늦게 보내 드립니다. 원래 { $due }에 보낼 글이었습니다.)
outbox-quarantined = 봇의 다이렉트 메시지가 막혔습니다
outbox-quarantined-body =
    Discord가 이 봇을 스팸으로 보고 사람들에게 보내는 글을 막았습니다. 채널에 보내는 공지는 그대로 나갑니다.
    봇을 만든 계정으로 https://dis.gd/contact 에서 ‘봇 격리 해제’를 요청해 주십시오. 알림을 켠 사람에게만 보내는 봇이라고 적으면 됩니다.
    보내지 못한 글은 지워지지 않습니다. 한 시간에 한 번만 다시 시도하고, 풀리면 이어서 보냅니다.
outbox-missing-role = 알릴 역할이 서버에 없습니다
outbox-missing-role-of = { $course } { $cohort }기
outbox-missing-role-courses =
    { $courses } 역할이 지워져서, 글은 나갔지만 알림은 울리지 않았습니다.
    { $setup }에서 새 역할을 골라 주십시오.
outbox-missing-role-body =
    공지에서 고른 역할이 지워져서, 글은 나갔지만 알림은 울리지 않았습니다.
    새 역할로 다시 알리려면 공지를 한 번 더 보내 주십시오. 과정 역할은 { $setup }에서 바꿉니다.
outbox-undelivered = 보내지 못한 글 { $count }건
outbox-undelivered-body =
    보내지 못함 { $failed }건 · 때를 놓침 { $expired }건
    { $command }에서 까닭을 보고 다시 보내거나 지울 수 있습니다.

outbox-what-announcement = 공지
outbox-what-moved = 기간 변경 안내
outbox-what-amend = 지난 글 고치기
outbox-what-usage = 사용 기간 종료 안내
outbox-what-undelivered = 못 보낸 글 안내

outbox-what-pay-by = { $round }차 결제 마감 안내
outbox-what-deadline = { $round }차 제출 안내

deadline-pay-by-title = { $programme } { $round }: { $last }까지 결제해야 지원됩니다
deadline-pay-by =
    { $month } 구독료는 { $last }까지 결제해야 지원됩니다. ({ $relative })
    이 날을 넘긴 결제는 나중에 되돌릴 방법이 없습니다. 이미 결제했다면 하실 일이 없습니다.
    매출전표는 다음 달 제출 기간에 냅니다.
deadline-opens-title = { $programme } { $round } 제출을 받습니다
deadline-days-left-title = { $programme } { $round } 제출 마감 { $days }일 전
deadline-hours-left-title = { $programme } { $round } 제출 마감 { $hours }시간 전
deadline-last-hour-title = { $programme } { $round } 제출 마감까지 1시간이 남지 않았습니다
deadline-closed-title = { $programme } { $round } 제출을 마감했습니다
deadline-closed = { $closes }에 마감했습니다. 내지 못한 사정이 있으면 운영진에게 바로 알려 주십시오.
deadline-window = **제출 기간** { $opens } ~ { $closes } · { $relative }
deadline-closing = **제출 마감** { $closes } · { $relative }
deadline-who = **대상** { $who }
who-courses-of = { $courses } { $cohort }회차
round-name-whole = { $programme } { $round }
outbox-amended = { $title } (기간이 바뀌었습니다)
outbox-amended-pay-days = { $title } (결제 시기가 바뀌었습니다)
outbox-amended-several = { $title } (일정이 바뀌었습니다)
outbox-amended-pay-note = ✏️ **{ $programme }** 결제 시기: { $old } → **{ $new }**
outbox-amended-note = ✏️ **{ $name }** 제출 기간: { $old } → **{ $new }**
deadline-usage-days = { $programme } 사용 기간이 { $days }일 뒤에 끝납니다
deadline-usage-today = { $programme } 사용 기간이 오늘 끝납니다
deadline-usage = **사용 기간** { $first } ~ { $last }
    { $who }

    기간이 끝난 뒤에 나가는 요금은 지원되지 않습니다. 쓰지 않는 것은 지금 끄고 지워 주십시오.
    인스턴스를 꺼도 디스크와 IP 주소, 백업은 남아서 요금이 계속 나갑니다. 무엇을 지워야 하는지는 아래 목록에서 하나씩 확인할 수 있습니다.
deadline-usage-list = 정리 목록 보기
deadline-steps-card =
    1. 카드사에서 매출전표를 PDF로 받습니다. 달러 금액, 원화 금액, 결제일이 모두 보여야 합니다.
    2. { $submit }에 그 파일을 올립니다.
    3. 바로 나오는 확인 결과를 보고, 고칠 것이 있으면 마감 전에 다시 올립니다.
deadline-steps-aws =
    1. AWS에서 달별 청구서(Invoice) PDF를, 카드사에서 결제 증빙 PDF를 받습니다.
    2. { $submit }에 두 가지를 함께 올립니다. 봇이 한 파일로 합칩니다.
    3. 바로 나오는 확인 결과를 보고, 고칠 것이 있으면 마감 전에 다시 올립니다.
deadline-mistakes-card = **자주 하는 실수** ChatGPT나 Claude가 보낸 영수증을 내는 것, 화면을 캡처해서 내는 것
deadline-mistakes-aws = **자주 하는 실수** 결제 증빙 없이 청구서만 내는 것, 지원 기간 밖의 사용 달을 내는 것
deadline-form = 공지에는 구글폼으로 내라고 되어 있습니다. 봇에서 받은 파일을 [구글폼]({ $link })에도 내 주십시오.
deadline-done = 이미 제출했다면 다시 내지 않아도 됩니다.
deadline-submit = 제출하기
deadline-calendar = 캘린더에 추가
deadline-how = { $submit }을 누르고 지원 항목에서 ‘{ $programme }’를 고른 다음 PDF를 붙여 주세요. 봇이 바로 확인해 드려요.
outbox-what-confirm = { $round }차 기간 확정 요청
