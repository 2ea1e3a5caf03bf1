# /마감 화면과 캘린더 파일

deadlines-none = 이 서버에는 아직 공지가 없어서 마감을 알 수 없어요. 운영진이 공지를 등록하면 바로 볼 수 있어요.
deadlines-calendar = 캘린더에 추가
deadlines-remind = { $programme } 알림 받기
deadlines-courses = 대상: { $courses }
deadlines-open = 지금 낼 수 있어요
deadlines-unknown = 제출 기간이 아직 안내되지 않았어요
deadlines-upcoming = 다음 차례
deadlines-tentative = 예정 (바뀔 수 있어요)
deadlines-closed = 마감됐어요
deadlines-mine = { $status } ({ $reference })
deadlines-not-yet = 아직 안 냈어요
deadlines-missed = 안 냈어요
deadlines-pay = 결제: { $first } ~ { $last }
deadlines-usage = 사용 기간: { $first } ~ { $last }
deadlines-window-open = 제출 마감: { $closes } · { $relative }
deadlines-window = 제출: { $opens } ~ { $closes } · 시작 { $relative }
deadlines-window-tentative = 제출: { $first } ~ { $last } 예정
deadlines-window-closed = 제출 마감: { $closes }
deadlines-window-unknown = 제출: 추후 안내

calendar-name = 부트캠프 지원금 마감
calendar-pay-by = { $programme } { $round } 결제 마지막 날
calendar-closes = { $programme } { $round } 제출 마감
calendar-tentative = 아직 공지되지 않은 예정 날짜예요. 바뀔 수 있어요.
calendar-ready = 📅 남은 마감을 캘린더 파일로 만들었어요. 파일을 열면 휴대폰 캘린더에 들어가요. 날짜가 바뀌면 다시 받아 주세요.
calendar-empty = 앞으로 남은 마감이 없어서 캘린더에 넣을 것이 없어요.
