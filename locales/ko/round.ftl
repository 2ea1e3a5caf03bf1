# /차수: 운영진이 제출 기간을 정합니다

round-none = 공지에 지원 프로그램이 없어서 차수가 없습니다.
round-line = **{ $name }** { $window } · { $source }
round-decided = { $who }님이 { $when }에 정함
round-tentative = 예정 (매월 정해진 시기)
round-of-notice = 공지
round-window-unknown = 추후 안내
round-moved =
    제출 기간을 정했습니다: **{ $name }**
    전: { $before }
    후: { $after }
round-moved-too = { $cohort }회차도 바뀌었습니다. 전: { $before } 후: { $after }
round-plan = **{ $name }** 제출 기간을 이렇게 바꿉니다. 아직 적용하지 않았습니다.
    전: { $before }
    후: { $after }
round-plan-too = ⚠️ 따로 정해진 { $cohort }회차의 기간도 바뀝니다. 전: { $before } 후: { $after }
round-plan-announced = 적용하면 이때 공지 채널에 알립니다.
round-plan-silent = 공지 채널이 정해지지 않아 자동으로 알리지 않습니다. { $setup }에서 정할 수 있습니다.
round-plan-nothing = 앞으로 자동으로 알릴 것은 없습니다.
round-plan-at = - { $at } { $what }
round-plan-opens = 제출 시작
round-plan-days = 마감 { $days }일 전
round-plan-hours = 마감 { $hours }시간 전
round-plan-closed = 마감
round-apply = 적용
round-cancel = 취소
round-nobody-asked = ⚠️ 운영진 채널이 정해지지 않아, 예정 기간을 확정할지 아무에게도 묻지 못합니다. 확정하지 않은 차수는 알리지 않습니다. { $setup }에서 운영진 채널을 정해 주십시오.
round-form = { $round } 제출 기간
round-form-opens = 시작
round-form-closes = 마감
round-form-hint = 예: { $example }
round-weekend = ⚠️ { $day }은 주말입니다. 이대로 두어도 되는지 확인해 주십시오.
round-holiday = ⚠️ { $day }은 공휴일입니다. 이대로 두어도 되는지 확인해 주십시오.
round-correction = 이미 알린 기간이 바뀌었습니다. 정정 공지를 보내시겠습니까?
round-correct = 정정 공지 보기
round-undo = 되돌리기
round-confirm = 이대로 확정
round-move = 날짜 바꾸기
round-how-to-set = 오래된 버튼입니다. { $set }에 프로그램, 차수, 시작 날짜, 마감 날짜와 시각을 적어 주십시오. 예: `5월 15일`, `5월 23일 17:00`
round-unknown = 공지에 그런 차수가 없습니다. { $list }에서 확인해 주십시오.
round-backwards = 마감이 시작보다 앞섭니다. 시작과 마감을 다시 확인해 주십시오.
round-over = 마감이 이미 지난 때입니다. 앞으로 올 때를 적어 주십시오.
round-no-window = 아직 기간이 정해지지 않아 늘릴 수 없습니다. 먼저 기간을 정해 주십시오.
round-not-later = 지금 마감({ $closes })보다 늦은 때를 적어 주십시오. 당기려면 기간을 새로 정해 주십시오.
round-ask-title = { $name } 제출 기간을 확정해 주십시오
round-ask =
    지금은 예정입니다: { $window }
    확정하거나 날짜를 바꾸면 그때부터 자동으로 알립니다. 확정하지 않으면 아무것도 알리지 않습니다.
