# 봇이 스스로 보내는 글

outbox-late = (늦게 보내 드려요. 원래 { $due }에 보낼 글이었어요.)
outbox-undelivered = 보내지 못한 글 { $count }건
outbox-undelivered-body =
    보내지 못함 { $failed }건 · 때를 놓침 { $expired }건
    { $command }에서 까닭을 보고 다시 보내거나 지울 수 있습니다.
