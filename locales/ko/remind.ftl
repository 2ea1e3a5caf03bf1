# 내 알림

remind-list = **내 알림 { $count }개** 다이렉트 메시지로 보내 드려요.
remind-none = 켜 둔 알림이 없어요. 마감 공지 아래의 [알림 받기]를 누르거나 { $submit }으로 한 번 내면 마감 알림이 켜져요.
remind-next = 다음 알림 { $at } · { $relative }
remind-next-unknown = 아직 정해진 날짜가 없어요. 날짜가 나오면 알려 드려요
remind-deadlines = { $programme } 제출 마감
remind-deadlines-what = 아직 안 낸 차수만, 마감 { $before }에 알려 드려요. 며칠 전 알림은 오전 10시에 가요. 내고 나면 저절로 멈춰요.
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
remind-unreachable = ⚠️ 다이렉트 메시지가 막혀 있어서 **{ $name }** 알림을 멈췄어요. 서버 이름 → 개인정보 보호 설정에서 다이렉트 메시지를 켠 다음 아래 버튼을 눌러 주세요.
remind-unreachable-again = { $name } 다시 켜기
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

remind-renewal = 구독 해지
remind-renewal-what = 지원이 끝난 뒤 첫 결제 전에, 해지 마감 7일, 3일, 1일 전 오전 10시에 알려 드려요.
platform-web = 웹
platform-ios = 아이폰(App Store)
platform-android = 안드로이드(Google Play)
renewal-either = ChatGPT나 Claude
renewal-monthly = 매달 { $day }일 결제
renewal-set = 🔔 **구독 해지** 알림을 켰어요. { $known }
renewal-month-end = { $day }일이 없는 달에는 그 달의 마지막 날에 결제돼요.
renewal-missed = ⚠️ 지원 기간({ $first }~{ $last }일)을 벗어나요. { $last }일까지 결제한 것만 지원돼요. 결제일을 당기려면 해지한 다음, 남은 기간이 끝나고 { $first }~{ $last }일 사이에 다시 구독해 주세요.
renewal-first = { $renewal } 결제부터는 지원되지 않아요. { $last } 밤 12시까지 해지하면 돼요.
renewal-unknown = 마지막 지원 달이 아직 공지되지 않았어요. 나오면 그때 맞춰 알려 드려요.
renewal-next = 다음 알림 { $at }
renewal-no-day = 언제 결제되는지 아직 몰라요. `day`에 적어 주세요. 매출전표를 내면 저절로 알게 돼요.
renewal-no-such = ‘{ $part }’은(는) 없는 날이에요.
renewal-past = { $date }은 지난 날이에요. 다음에 결제될 날을 적어 주세요.
renewal-other-weekday = { $date }인데 ‘{ $written }’(이)라고 적혀 있어요. 날짜와 요일을 확인해 주세요.
renewal-unclear = ‘{ $text }’에서 날짜를 읽지 못했어요.
renewal-examples = 이렇게 적으면 돼요: `5`, `매달 31일`, `4월 30일`, `2025-05-02`. 전에 알려 준 것은 그대로 있어요.
renewal-last-paid = 마지막 지원분까지 냈어요. 이제 구독을 해지할 차례예요
renewal-title = { $service } 구독 해지, { $last }까지
renewal-body =
    다음 결제는 **{ $renewal }**이고, 이 결제는 지원되지 않아요.
    해지 마감은 **{ $last } 밤 12시** · { $relative } 그때까지 해지하면 돈이 나가지 않아요.
    지금 해지해도 이미 낸 기간이 끝날 때까지 그대로 쓸 수 있어요. 앱을 지우는 것만으로는 구독이 끝나지 않아요.
renewal-steps-chatgpt = **ChatGPT 웹** chatgpt.com 로그인 → 프로필 → 설정 → 구독 관리 → 구독 취소
renewal-steps-claude = **Claude 웹** claude.ai 로그인 → 왼쪽 아래 내 이름 → 설정 → 결제 → 취소
renewal-steps-ios = **아이폰** 설정 → 맨 위 내 이름 → 구독 → { $service } → 구독 취소
renewal-steps-android = **안드로이드** Play 스토어 → 오른쪽 위 프로필 → 결제 및 정기 결제 → 정기 결제 → { $service } → 구독 취소
renewal-where = 결제한 곳에서만 해지할 수 있어요. { $command }으로 알려 주면 그 방법만 보여 드려요.
renewal-source = -# 해지 방법은 공지에 있는 내용이 아니에요. 메뉴 이름은 바뀔 수 있어요.
renewal-cancelled = 해지했어요
renewal-again = 내일 다시 알림
renewal-keep = 계속 구독할게요
renewal-cancelled-done = ✅ 해지 알림을 멈췄어요. 해지 확인 메일이 왔는지만 한 번 봐 주세요.
renewal-keep-done = 알겠어요. 해지 알림을 멈췄어요. 다음 결제부터는 지원 없이 직접 내게 돼요.
renewal-again-done = { $at }에 다시 알려 드릴게요.
renewal-again-late = 내일이면 이미 결제됐을 수 있어요. 지금 해지해 주세요.
