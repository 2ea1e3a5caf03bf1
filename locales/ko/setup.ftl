# /설정: 서버마다 운영진이 정하는 것

setup-saved = 저장했습니다.
setup-mode = 제출처: { $mode }
setup-announcements = 공지 채널: { $channel }
setup-operators = 운영진 채널: { $channel }
setup-operator-role = 운영진 역할: { $role }
setup-course = { $course } { $cohort }회차: 교육생 { $role } · 강사 { $instructor }
setup-none = 없음
setup-operator-role-anyone = 없음 ('서버 관리' 권한이 있는 사람만 운영진으로 봅니다)
setup-no-courses = 과정별 역할: 없음. { $command }로 정하면 그 과정에만 알릴 수 있습니다.
setup-channel-gone = ⚠️ 그 채널은 지워졌습니다. 다른 채널을 골라 주십시오.
setup-channel-lacks = ⚠️ { $channel }에서 봇에게 { $permissions } 권한이 없습니다. 채널 설정 → 권한에서 봇에게 허용해 주십시오. 그 전에는 글을 보내지 못합니다.
setup-channel-fine = { $channel }에 글을 보낼 수 있습니다.
setup-role-integrations =
    이 역할만 가진 분에게는 운영진 명령이 아직 보이지 않습니다. 서버 설정 → 연동 → bootcamp-bot에서 명령마다 이 역할을 허용해 주십시오.
setup-role-silent = ⚠️ { $role } 역할은 봇이 호출해도 알림이 가지 않습니다. 서버 설정 → 역할에서 이 역할의 '모든 사람이 이 역할을 언급할 수 있음'을 켜 주십시오.
setup-bad-cohort = 기수는 1에서 99 사이의 숫자로 적어 주십시오.
setup-reminders = 마감 전 알림: { $reminders }
setup-pay-reminders = 결제 마지막 날 전 알림: { $reminders }
setup-reminder-days = { $days }일 전
setup-reminder-hours = { $hours }시간 전
setup-bad-reminders = '{ $text }'에서 알릴 때를 읽지 못했습니다. `3일, 1일, 3시간`처럼 쉼표로 나누어 적어 주십시오(30일, 47시간까지). 결제 마지막 날 전에 알릴 때는 `결제 5일`처럼 적습니다. 알리지 않으려면 `없음`이라고 적어 주십시오.
