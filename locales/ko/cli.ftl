# cli

## doctor
doctor-ok = 정상
doctor-note = 참고
doctor-problem = 문제
doctor-summary =
    { $problems ->
        [0] 문제가 없습니다.
       *[other] 문제 { $problems }개를 찾았습니다.
    }

doctor-settings = 설정
doctor-settings-ok = 모두 읽었습니다.

doctor-database = 데이터베이스
doctor-database-ok = { $place }, 스키마 버전 { $version }.
doctor-database-older = { $place }, 스키마 버전 { $version }. 다음에 시작할 때 { $newest }까지 올립니다. 그 전에 백업해 두세요.
doctor-database-empty = { $place }, 비어 있습니다. 다음에 시작할 때 스키마를 만듭니다.
doctor-database-new = { $place }, 아직 없습니다. 처음 시작할 때 만듭니다.
doctor-database-unasked = 공지 채널은 있고 운영진 채널이 없는 서버가 { $servers }곳 있습니다. 예정 기간을 확정할지 아무에게도 묻지 못합니다. 서버에서 /설정 채널로 정해 주세요.
doctor-database-held = 지금 쓰는 봇: { $holder }.

doctor-receipts = 받은 파일
doctor-receipts-ok = { $place }, 열쇠 { $key }. 시험 파일을 쓰고 읽고 지웠습니다. 열쇠는 따로 백업해 두세요.
doctor-receipts-new = { $place }, 열쇠 { $key }. 아직 없습니다. 처음 시작할 때 만듭니다.

doctor-notices = 공지
doctor-notices-ok = 공지 { $notices }개에서 지원 프로그램 { $programmes }개를 읽었습니다.
doctor-notices-doubtful = 공지 { $notices }개에서 지원 프로그램 { $programmes }개를 읽었고, 확인할 곳이 { $doubtful }곳 있습니다. 보기: bootcamp-bot notices { $path }
doctor-notices-lost = 공지 { $notices }개 가운데 읽지 못한 곳이 { $lost }곳 있습니다. 보기: bootcamp-bot notices { $path }
doctor-notices-none = NOTICES_DIR이 없습니다. 운영진이 서버에서 /공지관리 가져오기로 올리면 됩니다.

doctor-discord = 디스코드
doctor-discord-ok = { $bot } 봇으로 연결할 수 있습니다. 서버 { $servers }개에 있습니다. 초대 링크: { $link }
doctor-discord-nowhere = { $bot } 봇이 아직 어느 서버에도 없습니다. 이 링크로 초대하세요: { $link }

doctor-server = 서버 { $name }
doctor-server-missing = 권한이 없습니다: { $permissions }. 서버 설정의 역할에서 봇 역할에 켜 주세요.

doctor-worker = PDF 작업 프로세스
doctor-worker-ok = 시작해서 시험 PDF를 읽었습니다.
doctor-worker-blind = 시작했지만 시험 PDF를 읽지 못했습니다. 프로그램 파일이 온전한지 확인하세요.

doctor-fonts = 한글 글꼴
doctor-fonts-ok = { $path }
doctor-fonts-none = 찾지 못했습니다. 그림으로 그릴 때 한글이 비어 보일 수 있습니다. 설치: apt install fonts-nanum (데비안, 우분투), dnf install google-noto-sans-cjk-fonts (페도라)

## 권한: 디스코드 설정 화면의 이름
permission-view-channels = 채널 보기
permission-send-messages = 메시지 보내기
permission-embed-links = 링크 첨부
permission-attach-files = 파일 첨부
permission-read-message-history = 메시지 기록 보기
