# 내 알림

remind-list = **내 알림 { $count }개** 다이렉트 메시지로 보내 드려요.
remind-none = 켜 둔 알림이 없어요. 마감 공지 아래의 [알림 받기]를 누르거나 { $submit }으로 한 번 내면 마감 알림이 켜져요.
remind-next = 다음 알림 { $at } · { $relative }
remind-next-unknown = 아직 정해진 날짜가 없어요. 날짜가 나오면 알려 드려요
remind-deadlines = { $programme } 제출 마감
remind-deadlines-what = 아직 안 낸 차수만, 마감 3일 전과 1일 전 오전 10시, 그리고 3시간 전에 알려 드려요. 내고 나면 저절로 멈춰요.
remind-on = 🔔 **{ $name }** 알림을 켰어요.
remind-on-already = 🔔 **{ $name }** 알림은 이미 켜져 있어요.
remind-off-one = **{ $name }** 알림을 껐어요.
remind-off-all = 알림을 모두 껐어요.
remind-off-none = 켜 둔 알림이 없어요.
remind-stop = 그만 받기
remind-stop-one = { $name } 그만 받기
remind-stop-all = 모두 그만 받기
remind-undo = 되돌리기
remind-in-channel = 채널에서 알림 받기
remind-in-channel-stop = 채널에서 그만 받기
remind-in-channel-on = 다이렉트 메시지가 막혀 있으면 공지 채널에서 불러 드려요. 알림 내용은 나만 볼 수 있어요.
remind-in-channel-off = 다이렉트 메시지가 막혀 있으면 알림이 닿지 않아요. [채널에서 알림 받기]를 누르면 그때는 공지 채널에서 불러 드려요. 내용은 나만 볼 수 있어요.
remind-me = 알림 받기
remind-not-yet = { $programme } { $round }, 아직 안 냈어요
remind-not-yet-body =
    제출 마감 { $closes } · { $relative }
    { $submit }에 PDF를 올리면 바로 확인해 드려요. 내고 나면 이 알림은 멈춰요.
remind-not-yet-form = [구글폼]({ $link })에만 낸 것은 봇이 알 수 없어요. 이미 냈다면 넘어가도 돼요.
remind-call = 확인할 알림이 있어요.
remind-call-show = 내 알림 보기
remind-call-not-mine = 다른 분에게 온 알림이에요. 내 알림은 없어요.
remind-call-done = 그 사이에 해결됐어요. 지금 확인할 알림은 없어요.
remind-what-not-yet = { $round }차 미제출 알림
remind-what-call = 채널 호출
