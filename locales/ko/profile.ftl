# 내 정보

profile-upload-kept = 올린 파일은 잘 받아 두었어요. 처음이라 내 정보가 필요해요. 입력이 끝나면 바로 접수돼요.
profile-consent = **개인정보 안내** 닉네임, 이름, 과정, 기수와 제출한 파일을 지원금 정산에만 쓰고, 기수는 공지와 팀을 찾는 데에도 써요. 파일은 암호화해서 보관하고 운영진만 볼 수 있어요. 카드 번호는 끝 4자리만 남겨요. { $show }로 언제든 확인하고 { $delete }로 지울 수 있어요. 아래에서 과정을 고르면 동의하는 것으로 볼게요.
profile-course-ask = 어느 과정이에요?
profile-course-menu = 과정 고르기
profile-course-known = { $course } 과정으로 계속하기
profile-form-title = 내 정보
profile-nick = 영어 닉네임 (예: tami.kim)
profile-real-name = 이름
profile-cohort = 기수 (숫자만)
profile-bad-nick = 닉네임은 영어 글자, 숫자, 점(.), 줄표(-), 밑줄(_)만 쓸 수 있고 { $max }자까지예요. 예: tami.kim
profile-bad-real-name = 이름은 글자만 쓸 수 있고 { $max }자까지예요. 이모지나 기호, 줄바꿈은 빼 주세요.
profile-bad-cohort = 기수는 1부터 99까지 숫자로 적어 주세요. '2회차'라면 2라고 적으면 돼요.
profile-try-again = 다시 입력하기
profile-saved = 내 정보를 저장했어요.
profile-line = { $nick }({ $name }) · { $course } { $cohort }회차
profile-stored = **나에 대해 저장된 것**
profile-none = 아직 내 정보를 입력하지 않았어요. { $set }으로 입력할 수 있어요.
profile-consented = 개인정보 동의: { $at }
profile-team = 팀: { $name } · { $cohort }회차
profile-counts = 제출 { $submissions }건, 제출 전 파일 { $drafts }건, 운영진에게 한 질문 { $questions }건
profile-rights = 파일로 받으려면 { $export }, 지우려면 { $delete }를 써 주세요.
profile-export = 나에 대해 저장된 것을 파일로 드려요.
profile-erase-ask = 내 정보(닉네임, 이름, 과정, 기수)와 운영진에게 한 질문, 알림 설정, 제출 전 파일, 취소하거나 바꾼 제출을 지울까요? 팀에 있다면 팀에서도 나가요. 지금 접수되어 있는 제출은 정산 기록이라 남아요. 그것도 지우려면 먼저 제출을 취소해 주세요.
profile-erase-yes = 지울게요
profile-erase-no = 그대로 둘게요
profile-erased = 내 정보와 파일 { $files }개를 지웠어요. 정산 기록으로 남은 제출은 { $kept }건이에요. 다시 제출하면 그때 새로 입력하면 돼요.
