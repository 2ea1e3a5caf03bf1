# 질문, 공지 화면

ask-not-found = 공지에서 찾지 못했어요. 운영진에게 물어볼까요? 질문과 이름이 운영진에게 보여요.
ask-near = 비슷한 항목은 이런 것이 있어요.
ask-helped = 도움이 됐어요
ask-other = 다른 답 보기
ask-operators = 운영진에게 물어보기
ask-operators-short = 물어보기
ask-open-notice = 공지 보기
ask-thanks = 알려 주셔서 고마워요.
ask-passed-on = 질문을 운영진에게 전했어요. 운영진이 확인하면 답을 드릴게요.

notice-dated = 공지 { $date } 기준
notice-imported = 공지에 날짜가 없어요. { $date }에 봇에 등록된 내용이에요.
notice-empty = '{ $title }' 공지에는 내용이 없어요.
notice-page = { $page }/{ $pages }쪽 · { $dated }
notice-previous = 이전
notice-next = 다음
notice-unknown = '{ $title }' 공지를 찾지 못했어요. 제목을 입력하면 나오는 목록에서 골라 주세요.
notice-no-section = '{ $title }' 공지에 '{ $section }' 항목이 없어요. 목록에서 고르거나 항목을 비워 주세요.

faq-queue = **운영진의 답을 기다리는 질문 { $count }건**
faq-queue-empty = 기다리는 질문이 없습니다.
