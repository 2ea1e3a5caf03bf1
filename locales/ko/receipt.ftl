# 제출과 검사 화면

facts-missing = { $fact } 못 찾음
facts-paid-on = 결제일 { $date }
fact-merchant = 결제처
fact-paid-on = 결제일
fact-usd = 달러 금액
fact-krw = 원화 금액

receipt-received = 📥 **{ $what } 제출을 받았어요.** 아직 승인 전이에요. 접수번호 { $reference } · { $time }
receipt-review = 🔎 **{ $what } 제출을 받았어요.** 자동으로 확인하지 못한 점이 있어서 운영진이 직접 볼게요. 접수번호 { $reference } · { $time }
receipt-replaced = 앞서 낸 { $reference } 대신 이 파일을 볼게요.
receipt-named = 파일 이름을 { JOSA($name, "으로/로") } 정리해 두었어요.
receipt-form = 공지에는 구글폼으로 내라고 되어 있어요. 아래 파일을 구글폼에도 내 주세요: { $link }
receipt-form-only = 이 서버는 구글폼으로만 받아요. 봇에는 저장하지 않았으니 아래 파일을 구글폼에 내 주세요: { $link }
receipt-form-only-unknown = 이 서버는 구글폼으로만 받아요. 봇에는 저장하지 않았어요. 구글폼 주소는 공지에 아직 없으니 운영진에게 물어봐 주세요.
receipt-change-until = 마감({ $closes })까지 다시 올려 바꿀 수 있어요.
receipt-button-replace = 매출전표 바꾸기
receipt-button-add = 파일 추가
receipt-button-withdraw = 제출 취소
receipt-add-how = { $submit }로 빠진 파일만 올려 주세요. 앞서 올린 파일과 합쳐서 볼게요. { $until }까지 기다려요.
receipt-button-masked = 번호 가리고 제출
receipt-masked = 카드번호가 모두 보여서 올린 파일은 저장하지 않았어요. 끝 네 자리만 남기고 번호를 지운 파일을 만들었으니 확인해 보고 제출해 주세요. { $time }에 올린 기록은 남겼고, { $until }까지 기다려요.
receipt-not-kept = 카드 번호를 지키려고 파일은 저장하지 않았어요.
receipt-button-review = 이대로 검토 요청

receipt-rejected = ✏️ **{ $what }: 아직 접수하지 못했어요.** 확인할 점이 있어요.
receipt-kept = { $time }에 올린 기록은 남겼어요. 아직 접수되지는 않았어요. 고친 파일을 다시 올리거나, 그대로 운영진이 보길 원하면 { $until }까지 아래 버튼을 눌러 주세요.
receipt-standing = 앞서 낸 { JOSA($reference, "은/는") } 그대로 남아 있어요.
receipt-next = 다음 제출은 { $round }이고 { $opens }에 열려요 ({ $relative }).
receipt-next-tentative = 다음 제출은 { $round }이고 { $opens }에 열릴 예정이에요. 날짜는 바뀔 수 있어요.
receipt-next-unknown = 다음 제출은 { $round }인데 날짜는 아직 안내되지 않았어요.
receipt-unchecked = 저희 쪽 문제로 파일을 확인하지 못했어요. { $time }에 올린 파일은 보관했으니 늦은 것으로 처리되지 않아요. 조금 뒤에 다시 올리거나, 운영진이 직접 보길 원하면 아래 버튼을 눌러 주세요. 번호: `{ $reference }`

receipt-reading = 파일을 읽고 있어요…
receipt-replace-how = { $submit }로 새 파일을 올리면 { JOSA($reference, "을/를") } 바꿔 드려요. 새 파일이 접수될 때까지는 지금 것이 그대로 남아 있어요.
receipt-withdraw-ask = { JOSA($reference, "을/를") } 취소할까요? 취소하면 이번 차수에는 낸 것이 없게 돼요. 마감 전이면 다시 낼 수 있어요.
receipt-withdraw-yes = 취소할게요
receipt-withdraw-no = 그대로 둘게요
receipt-withdrawn = { JOSA($reference, "을/를") } 취소했어요. 마감 전이면 { $submit }로 다시 낼 수 있어요.
receipt-dismissed = 그대로 두었어요.
receipt-window-closed = 마감({ $closes })이 지나서 바꾸거나 취소할 수 없어요. 꼭 고쳐야 하면 운영진에게 { JOSA($reference, "을/를") } 알려 주세요.
receipt-review-standing = 이 차수에는 이미 { JOSA($reference, "이/가") } 접수되어 있어서 이 파일의 검토는 요청하지 않았어요. 이 파일로 바꾸고 싶으면 먼저 그 제출을 취소한 뒤 다시 눌러 주세요.
receipt-settled = { JOSA($reference, "은/는") } 지금 '{ $status }' 상태라 바꿀 수 없어요. 문제가 있으면 운영진에게 접수번호를 알려 주세요.
receipt-draft-gone = 이 파일은 보관 기간(24시간)이 지났거나 이미 처리됐어요. { $submit }로 다시 올려 주세요.
receipt-other-course = { $programme } 지원은 { $courses } 과정이 대상인데, 내 정보에는 { $course } 과정으로 되어 있어요. 과정이 잘못됐으면 고친 뒤 다시 제출해 주세요.
receipt-button-fix-course = 과정이 잘못됐어요
receipt-no-programme = 이 서버의 공지에서 { $programme } 지원을 찾지 못해서 제출을 받을 수 없어요. 운영진이 공지를 등록하면 낼 수 있어요.
receipt-no-round = { $number }차는 없어요. 낼 수 있는 차수: { $rounds }. 차수를 비우면 날짜에 맞춰 골라 드려요.

download-foreign = 디스코드에 올린 파일만 받을 수 있어요. 파일을 이 대화에 직접 첨부해 주세요.
download-too-large = 파일이 너무 커요 ({ $name }). 20MB까지 받을 수 있어요. 매출전표 PDF를 카드사에서 다시 받거나, 필요한 쪽만 PDF로 저장해서 올려 주세요.
download-failed = 올린 파일({ $name })을 디스코드에서 내려받지 못했어요. { $time }에 제출을 누른 기록은 남겼어요. 같은 파일을 한 번 더 올려 주세요.

check-accepted = ✅ **{ $what } 기준으로 문제가 없어 보여요.** 자동 확인이라 승인은 아니에요.
check-review = 🔎 **{ $what } 기준으로 사람이 봐야 하는 점이 있어요.**
check-rejected = ✏️ **{ $what } 기준에 맞지 않는 점이 있어요.**
check-name = 제출하면 파일 이름은 { $name } 이 돼요.
check-next = 확인만 했고 저장하지 않았어요. 낼 때는 { $submit }를 써 주세요.
check-not-stored = 확인만 했고 저장하지 않았어요.

submissions-title = **내가 낸 것**
submissions-none = 아직 낸 것이 없어요. { $submit }로 매출전표나 증빙 PDF를 올려 주세요.
submissions-draft = ✏️ 접수 전: { $programme } · { $at }에 올림 · { $until }까지 보관해요. 고친 파일을 다시 올리거나 그대로 검토를 요청할 수 있어요.
submissions-draft-profile = ✏️ 접수 전: { $programme } · { $at }에 올림 · { $until }까지 보관해요. 내 정보를 입력하면 바로 접수돼요.
submissions-draft-masked = ✏️ 접수 전: { $programme } · { $at }에 올림 · { $until }까지 보관해요. 카드번호를 가린 파일이에요. 아래 버튼을 누르면 접수돼요.
submissions-button-profile = 내 정보 입력하고 접수하기
