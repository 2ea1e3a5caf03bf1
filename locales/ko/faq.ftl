# 운영진이 답하는 질문, 남겨 둔 답변

faq-queue = **운영진의 답을 기다리는 질문 { $count }건**{ $pages ->
    [1] {""}
   *[other] {" "}({ $page }/{ $pages }쪽)
}
faq-queue-empty = 기다리는 질문이 없습니다.
faq-queue-line = { $number }. ×{ $people } · { $text }
faq-queue-chosen = **{ $number }. ×{ $people } · { $text }**
faq-queue-menu = 다른 질문 보기
faq-group-title = { $number }번 질문 · { $people }명
faq-unhelpful = 이름 없음 · { $at } · 답이 도움이 안 됐다고 했습니다
faq-more-questions = 그 밖에 { $count }건
faq-near = 공지에서 가까운 항목
faq-answer = 답변하기
faq-drop = 넘기기
faq-put-back = 되돌리기
faq-split = 이 질문만 따로 답하기
faq-split-which = 한 묶음으로 답하지 않을 질문을 골라 주십시오.
faq-split-menu = 따로 답할 질문
faq-split-alone = 이 묶음에는 질문이 하나뿐입니다.
faq-split-done = 이 질문은 이제 따로 답합니다.
faq-join = 다른 질문과 합치기
faq-join-which = 어느 질문과 함께 답할지 골라 주십시오: { $text }
faq-join-menu = 함께 답할 질문
faq-join-none = 함께 답할 다른 질문이 없습니다.
faq-join-done = 질문 { $count }건을 이제 한 번에 답합니다.
faq-previous = 이전
faq-next = 다음
faq-back-to-queue = 대기 질문
faq-register = FAQ로 등록
faq-answered = 답변을 저장했습니다. { $told ->
    [0] 답을 기다리는 사람은 없습니다.
   *[other] 물어본 { $told }명에게 DM으로 전합니다.
}
faq-dropped = 질문 { $count }건을 넘겼습니다: { $text }
faq-answered-already = 이미 { $who } 님이 { $at }에 답했습니다.
faq-dropped-already = { $who } 님이 { $at }에 넘긴 질문입니다. 답하려면 되돌린 뒤에 답변해 주십시오.
faq-question-joined = 그사이 다른 질문과 합쳐졌습니다. 대기 질문에서 답변해 주십시오.
faq-not-your-course = 맡은 과정의 질문이나 답변이 아니어서 처리할 수 없습니다. 운영진에게 맡겨 주십시오.
faq-blank = 빈칸만 있어 저장하지 않았습니다. 내용을 적어 다시 보내 주십시오.
faq-question-gone = 물어본 사람이 질문을 거뒀습니다.
faq-unsaved = 저장되지 않은 내 글

faq-form-answer = 질문에 답하기
faq-form-add = FAQ 추가
faq-form-edit = FAQ 고치기
faq-form-question-label = 질문
faq-form-answer-label = 답변

faq-list = **FAQ { $count }건**{ $outdated ->
    [0] {""}
   *[other] {" "}· 확인할 것 { $outdated }건
}{ $pages ->
    [1] {""}
   *[other] {" "}({ $page }/{ $pages }쪽)
}
faq-list-empty = 등록된 FAQ가 없습니다. { $add }로 추가하거나, 질문에 답한 뒤 'FAQ로 등록'을 눌러 주십시오.
faq-list-line = { $number }. { $text } · { $date }
faq-list-outdated = { $number }. ✏️ { $text } · { $date } · 공지가 바뀌었습니다
faq-list-menu = 볼 FAQ 고르기
faq-registered = FAQ로 등록했습니다. 다음부터 이 답을 '운영진 답변'으로 보여 줍니다.
faq-saved = 저장했습니다.
faq-changed-meanwhile = 그사이 다른 사람이 고쳤습니다. 지금 내용은 아래와 같습니다.
faq-entry-gone = 없는 FAQ입니다. 이미 삭제되었을 수 있습니다.
faq-entry-outdated = ✏️ 공지가 바뀌었습니다. 답이 아직 맞는지 확인해 주십시오.
faq-entry-written = **운영진 답변 · { $date }** · { $who }
faq-entry-notice = 관련 공지: { $title } · { $dated }
faq-entry-courses = 대상: { $courses } 과정
faq-entry-no-notice = 관련 공지 없음
faq-entry-wordings = 다른 표현: { $wordings }
faq-edit = 고치기
faq-confirm = 아직 맞습니다
faq-for-all = 모든 과정에 쓰기
faq-remove = 삭제
faq-removed = FAQ를 삭제했습니다.
faq-back-to-list = FAQ 목록
faq-no-notice = 관련 공지 없음
faq-notice-menu = 관련 공지 바꾸기

# 물어본 사람에게 가는 DM
faq-dm-what = 질문에 대한 운영진 답변
faq-dm = 운영진이 답했어요
faq-dm-body =
    > { $question }

    { $answer }

    {"**"}운영진 답변 · { $date }**
    -# 더 궁금한 점은 서버에서 { $ask }에 다시 물어봐 주세요.
