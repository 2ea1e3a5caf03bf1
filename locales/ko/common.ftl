# 여러 화면에서 함께 쓰는 말

programme-subscription = 구독료
programme-aws-theory = AWS 이론
programme-aws-project = AWS 프로젝트

course-fullstack = 풀스택
course-cloud = 클라우드
course-ai = 인공지능

# 2차(3월 결제분)
round-with-month = { $number }차({ $month } 결제분)
round-plain = { $number }차

amount-won = { $amount }원
amount-usd = ${ $amount }

