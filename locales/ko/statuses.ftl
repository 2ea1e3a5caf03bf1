# 제출 상태와 제출처

state-received = 📥 접수
state-approved = ✅ 승인
state-paid = ✅ 지급 완료
state-needs-fix = ✏️ 보완 요청
state-rejected = ⛔ 지원 불가
state-withdrawn = 취소함
state-replaced = 다른 파일로 바꿈
state-clawback = 환수

mode-bot = 봇에만 내기
mode-form = 구글폼에만 내기 (봇은 확인만)
mode-both = 봇과 구글폼 모두
mode-unset = 정하지 않음 (봇에 내고 구글폼도 안내)
