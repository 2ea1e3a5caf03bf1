# 슬래시 명령. 값은 명령 이름, .description은 설명이고 옵션마다 이름과 설명이 있다.

command-deadlines = 마감
    .description = 제출 기간, 결제 기한, 내 제출 상태를 보여 드려요
    .programme = 프로그램
    .programme-description = 이 프로그램만 보기

command-submit = 제출
    .description = 매출전표나 증빙 PDF를 제출해요
    .programme = 프로그램
    .programme-description = 어떤 지원을 청구하나요
    .receipt = 파일
    .receipt-description = PDF 파일
    .receipt2 = 파일2
    .receipt2-description = 같은 결제의 다른 PDF
    .receipt3 = 파일3
    .receipt3-description = 같은 결제의 다른 PDF
    .receipt4 = 파일4
    .receipt4-description = 같은 결제의 다른 PDF
    .receipt5 = 파일5
    .receipt5-description = 같은 결제의 다른 PDF
    .round = 차수
    .round-description = 몇 차인지 숫자로. 비우면 날짜로 정해요

command-check = 검사
    .description = 제출하지 않고 PDF만 확인해요. 아무것도 저장하지 않아요
    .programme = 프로그램
    .programme-description = 어떤 지원 기준으로 볼까요
    .receipt = 파일
    .receipt-description = PDF 파일
    .receipt2 = 파일2
    .receipt2-description = 같은 결제의 다른 PDF
    .receipt3 = 파일3
    .receipt3-description = 같은 결제의 다른 PDF
    .receipt4 = 파일4
    .receipt4-description = 같은 결제의 다른 PDF
    .receipt5 = 파일5
    .receipt5-description = 같은 결제의 다른 PDF
    .round = 차수
    .round-description = 몇 차인지 숫자로. 비우면 날짜로 정해요

command-submissions = 내제출
    .description = 내가 낸 것과 진행 상태를 보여 드려요

command-ask = 질문
    .description = 궁금한 것을 물어보면 공지에서 찾아 그대로 보여 드려요
    .question = 질문
    .question-description = 편하게 물어보세요
    .public = 공개
    .public-description = 채널에 있는 모두에게 보여요

command-notice = 공지
    .description = 공지를 읽어요
    .title = 제목
    .title-description = 어떤 공지
    .section = 항목
    .section-description = 이 항목만 보기

command-profile = 내정보
    .description = 봇이 알고 있는 내 정보
command-profile-set = 입력
    .description = 닉네임, 이름, 과정, 기수를 입력하거나 고쳐요
command-profile-show = 보기
    .description = 나에 대해 저장된 것을 모두 보여 드려요
command-profile-export = 받기
    .description = 나에 대해 저장된 것을 파일로 드려요
command-profile-delete = 삭제
    .description = 내 정보와 제출 전 파일을 지워요

command-notices = 공지관리
    .description = 봇이 답변에 쓰는 공지
command-notices-import = 가져오기
    .description = 마크다운 파일에서 공지를 가져옵니다
    .file = 파일
    .file-description = UTF-8로 저장한 .md 또는 .txt 파일
command-notices-list = 목록
    .description = 적용 중인 공지와 확인을 기다리는 공지

command-setup = 설정
    .description = 이 서버에서 봇이 일하는 방식
command-setup-show = 보기
    .description = 이 서버의 설정
command-setup-policy = 기준
    .description = 증빙을 어디에 내면 제출로 인정할지
    .submissions = 제출처
    .submissions-description = 봇, 공지의 구글폼, 둘 다
command-setup-channels = 채널
    .description = 봇이 글을 보낼 채널
    .announcements = 공지
    .announcements-description = 마감과 공지를 알리는 채널
    .operators = 운영진
    .operators-description = 운영진에게 할 일을 알리는 채널
command-setup-roles = 역할
    .description = 운영진으로 볼 역할
    .operator = 운영진
    .operator-description = 이 역할을 가진 사람은 운영진 명령을 쓸 수 있습니다
command-setup-course = 과정
    .description = 한 과정, 한 기수의 역할
    .course = 과정
    .course-description = 어느 과정
    .cohort = 기수
    .cohort-description = 몇 회차인지 숫자로
    .role = 교육생
    .role-description = 이 과정 교육생의 역할, 알림을 받을 사람들
    .instructor = 강사
    .instructor-description = 이 과정의 질문에 답할 수 있는 강사의 역할

command-faq = 자주묻는질문
    .description = 공지에 답이 없는 질문
command-faq-queue = 대기
    .description = 운영진의 답을 기다리는 질문
command-faq-add = 추가
    .description = 질문과 답을 미리 적어 둡니다
command-faq-list = 목록
    .description = 남겨 둔 답변. 공지가 바뀐 것부터
command-faq-remove = 삭제
    .description = 남겨 둔 답변을 지웁니다
    .entry = 질문
    .entry-description = 목록에서 고르기

# 메시지에 대고 쓰는 명령
menu-ask-message = 질문하기
