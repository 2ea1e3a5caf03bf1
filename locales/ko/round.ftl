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
round-weekend = ⚠️ { $day }은 주말입니다. 이대로 두어도 되는지 확인해 주십시오.
round-holiday = ⚠️ { $day }은 공휴일입니다. 이대로 두어도 되는지 확인해 주십시오.
round-correction = 이미 알린 기간이 바뀌었습니다. 정정 공지를 보내시겠습니까?
round-correct = 정정 공지 보기
round-undo = 되돌리기
round-confirm = 이대로 확정
round-move = 날짜 바꾸기
round-how-to-set = { $set }에 프로그램, 차수, 시작 날짜, 마감 날짜와 시각을 적어 주십시오. 예: `5월 15일`, `5월 23일 17:00`
round-unknown = 공지에 그런 차수가 없습니다. { $list }에서 확인해 주십시오.
round-backwards = 마감이 시작보다 앞섭니다. 시작과 마감을 다시 확인해 주십시오.
round-over = 마감이 이미 지난 때입니다. 앞으로 올 때를 적어 주십시오.
round-no-window = 아직 기간이 정해지지 않아 늘릴 수 없습니다. 먼저 기간을 정해 주십시오.
round-not-later = 지금 마감({ $closes })보다 늦은 때를 적어 주십시오. 당기려면 기간을 새로 정해 주십시오.
round-ask-title = { $name } 제출 기간을 확정해 주십시오
round-ask =
    지금은 예정입니다: { $window }
    확정하거나 날짜를 바꾸면 그때부터 자동으로 알립니다. 확정하지 않으면 아무것도 알리지 않습니다.
