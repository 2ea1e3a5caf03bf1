# 질문, 공지 화면

ask-not-found = 공지에서 찾지 못했어요. 운영진에게 물어볼까요? 질문과 이름이 운영진에게 보여요. 답은 DM으로 드려요.
ask-near = 비슷한 항목은 이런 것이 있어요.
ask-candidates = 딱 맞는 답인지 자신이 없어요. 이 가운데 찾는 내용이 있나요?
ask-candidate = { $number }번 보기
ask-helped = 도움이 됐어요
ask-unhelpful = 도움이 안 됐어요
ask-other = 다른 답 보기
ask-operators = 운영진에게 물어보기
ask-operators-short = 물어보기
ask-operators-note = -# 운영진에게 물어보면 질문과 이름이 보이고, 답은 DM으로 와요.
ask-open-notice = 공지 보기
ask-thanks = 알려 주셔서 고마워요.
ask-unhelpful-thanks = 알려 주셔서 고마워요. 운영진에게는 질문만 이름 없이 남겼어요. 답을 듣고 싶으면 물어보기를 눌러 주세요. 그러면 질문과 이름이 운영진에게 보이고, 답은 DM으로 와요.
ask-passed-on = 질문을 운영진에게 전했어요. 답이 나오면 DM으로 알려 드릴게요.
ask-take-back = 물어보기 취소
ask-taken-back = 질문을 거뒀어요. 운영진에게 더는 보이지 않아요.
ask-not-taken-back = 이미 운영진이 확인한 질문이라 거둘 수 없어요.
ask-of-operators = 운영진 답변 › { $question }
ask-by-operators = **운영진 답변 · { $date }**
    -# 공지에 있는 글이 아니라 운영진이 직접 쓴 답이에요.
ask-by-operators-outdated = 이 답을 쓴 뒤에 관련 공지가 바뀌었어요. 공지도 함께 확인해 주세요.
ask-not-for = 이 공지는 { $courses } 과정에 해당해요. 내 과정은 { $own }이라 지원 대상이 다를 수 있어요.
ask-wrong-course = 과정이 잘못됐어요
ask-was-cut = 질문이 길어서 앞부분 { $max }자로 찾았어요. 한두 문장으로 줄이면 더 잘 찾아요.
ask-empty = 질문으로 읽을 글이 없어요. 사진만 있는 메시지라면 궁금한 점을 글로 적어 { $ask }에 물어봐 주세요.
ask-no-words = 이모지나 기호만으로는 찾을 수 없어요. 궁금한 점을 글로 적어 주세요. 예: { $ask } 환급은 언제 돼요?
ask-too-short = 한 글자로는 찾을 수 없어요. 한 문장으로 적어 주세요. 예: { $ask } 환급은 언제 돼요?
ask-japanese = 공지는 한국어로 쓰여 있어요. 한국어나 영어로 물어보면 더 잘 찾아요. お知らせは韓国語です。韓国語か英語で質問してください。
ask-vietnamese = 공지는 한국어로 쓰여 있어요. 한국어나 영어로 물어보면 더 잘 찾아요. Thông báo được viết bằng tiếng Hàn. Hãy hỏi bằng tiếng Hàn hoặc tiếng Anh.
ask-chinese = 공지는 한국어로 쓰여 있어요. 한국어나 영어로 물어보면 더 잘 찾아요. 公告是韩语的，请用韩语或英语提问。
ask-foreign = 공지는 한국어로 쓰여 있어요. 한국어나 영어로 물어보면 더 잘 찾아요.

notice-dated = 공지 { $date } 기준
notice-imported = 공지에 날짜가 없어요. { $date }에 봇에 등록된 내용이에요.
notice-empty = '{ $title }' 공지에는 내용이 없어요.
notice-page = { $page }/{ $pages }쪽 · { $dated }
notice-previous = 이전
notice-next = 다음
notice-unknown = '{ $title }' 공지를 찾지 못했어요. 제목을 입력하면 나오는 목록에서 골라 주세요.
notice-no-section = '{ $title }' 공지에 '{ $section }' 항목이 없어요. 목록에서 고르거나 항목을 비워 주세요.
