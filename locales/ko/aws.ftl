# AWS 정리: 무엇이 남아 있으면 돈이 나가는지, 언제 알려 줄지

aws-list = **AWS 정리 · { $programme }** { $done }/{ $total } 확인
aws-usage = 지원 기간 { $first } ~ { $last }
aws-hands = 봇은 AWS 계정을 건드리지 않아요. 콘솔에서 직접 지우고, 없는 것을 확인했으면 아래에서 골라 주세요.
aws-confirmed = ✅ { $when }에 모두 확인했어요. 다시 쓰기 시작했다면 처음부터 살펴봐 주세요.
aws-invoices = 계정을 닫기 전에 청구서(Invoice) PDF부터 내려받아 주세요. 지원금을 받을 때 꼭 필요해요.
aws-next = 다음 알림 { $when } · { $relative }
aws-paused = 아직 쓰는 중으로 두었어요. { $when }에 다시 알려 드려요. · { $relative }
aws-silent = 지금은 정리 알림을 받지 않아요.
aws-ticked = ☑️ ~~{ $name }~~
aws-open = ⬜ **{ $name }**
aws-page = { $title } ({ $page }/{ $pages })
aws-source = 공지에 없는 참고 목록이에요. 금액은 2026년 11월에 확인했고 바뀔 수 있어요.
aws-menu = 확인한 것을 골라 주세요
aws-previous = 이전
aws-following = 다음
aws-all-done = 모두 확인했어요
aws-not-done = 아직 남았어요
aws-still = 아직 쓰는 중
aws-gone = 다 지웠어요
aws-open-list = 체크리스트 열기
aws-follow = 정리 알림 받기
aws-stop = 그만 받기

aws-until-form = 언제까지 쓰나요?
aws-until = 이 날까지는 알리지 않아요
aws-until-hint = 예: 4월 20일, 금요일, 내일 오후 5시, 3일 뒤
aws-until-unclear = '{ $text }'에서 날짜를 읽지 못했어요. 이렇게 적어 주세요: { $examples }
aws-until-no-such = '{ $part }'은(는) 없는 날짜나 시각이에요. 이렇게 적어 주세요: { $examples }
aws-until-past = { $when }은 이미 지났어요. 앞으로 올 날을 적어 주세요: { $examples }
aws-until-far = { $when }은 너무 멀어요. 여섯 달 안의 날을 적어 주세요: { $examples }
aws-until-examples = `4월 20일`, `금요일`, `내일 오후 5시`, `3일 뒤`
aws-until-again = 다시 적기

aws-when-tonight = 오늘 밤 한 번
aws-when-daily = 매일 밤
aws-when-weekly = 매주 같은 요일 밤
aws-when-stop = 실습 알림 그만 받기
aws-set-tonight = 🔔 { $when }에 한 번 알려 드려요.
aws-set-daily = 🔔 { $when }부터 매일 21:00에 알려 드려요.
aws-set-weekly = 🔔 { $when }부터 매주 같은 요일 21:00에 알려 드려요.
aws-set-stop = 실습 알림을 껐어요.
aws-set-stop-none = 켜 둔 실습 알림이 없어요.

aws-dm-ending = { $programme } 지원 기간이 { $days }일 남았어요
aws-dm-last-day = { $programme } 지원 기간이 오늘 끝나요
aws-dm-ended = { $programme } 지원 기간이 { $last }에 끝났어요
aws-dm-bill = { $month } AWS 요금이 곧 정해져요
aws-dm-practice = 실습에서 만든 것, 지웠나요?
aws-dm-back = AWS에 남은 것은 없나요?
aws-dm-body =
    쓰지 않는 것은 지우기 전까지 요금이 나가요. 봇은 계정을 건드리지 않으니 직접 지워 주세요.

    **아직 확인하지 않은 것** ({ $done }/{ $total } 확인)
    { $items }
aws-dm-item = - { $name }
aws-dm-more = - 그 밖에 { $count }가지
aws-dm-none = 목록은 모두 확인했어요. 정말 다 지웠다면 [다 지웠어요]를 눌러 주세요.
aws-what = AWS 정리 알림

remind-aws = { $programme } 정리
remind-aws-what = 지원 기간이 끝나기 7일 전과 1일 전, 마지막 날, 이틀 뒤, 그리고 달마다 요금이 정해지기 전에 알려 드려요.

aws-group-hourly = 켜 두기만 해도 시간마다 나가는 것
aws-group-servers = 서버와 디스크, 주소
aws-group-services = 컨테이너와 그 밖의 서비스
aws-group-rest = 쌓인 것과 마지막 한 바퀴

aws-item-eks = EKS 클러스터
aws-item-eks-how = EKS → 클러스터. 노드 그룹을 먼저 지우고 클러스터를 지워요. 아무것도 안 돌려도 클러스터 하나에 시간당 약 0.10달러예요.
aws-item-nat = NAT 게이트웨이와 탄력적 IP
aws-item-nat-how = VPC → NAT 게이트웨이. 트래픽이 없어도 시간마다 나가요. 지워도 탄력적 IP는 남으니 이어서 릴리스해요.
aws-item-load-balancers = 로드 밸런서
aws-item-load-balancers-how = EC2 → 로드 밸런서. 뒤에 서버가 없어도 시간마다 나가요. EKS가 만든 것이 남아 있기도 해요.
aws-item-rds = RDS 데이터베이스
aws-item-rds-how = RDS → 데이터베이스. 중지해도 7일이 지나면 저절로 다시 켜지고, 멈춘 동안에도 저장 공간은 요금이 나가요. 지우고 수동 스냅샷도 살펴봐요.
aws-item-auto-scaling = Auto Scaling 그룹
aws-item-auto-scaling-how = EC2 → Auto Scaling 그룹. 인스턴스만 종료하면 그룹이 새로 만들어요. 그룹부터 지워요.
aws-item-ec2 = EC2 인스턴스
aws-item-ec2-how = EC2 → 인스턴스. '중지'는 디스크 요금이 계속 나가요. 안 쓰면 '종료'까지 해요.
aws-item-ebs = EBS 볼륨과 스냅샷
aws-item-ebs-how = EC2 → 볼륨, 스냅샷. 인스턴스를 종료해도 따로 남은 볼륨은 크기만큼 나가요. 직접 만든 AMI의 스냅샷도 봐요.
aws-item-public-ipv4 = 퍼블릭 IPv4 주소
aws-item-public-ipv4-how = VPC → 탄력적 IP. 연결돼 있든 아니든 주소 하나에 시간당 약 0.005달러예요. 연결을 풀고 릴리스해요.
aws-item-endpoints = 인터페이스 엔드포인트
aws-item-endpoints-how = VPC → 엔드포인트. 유형이 '인터페이스'인 것은 가용 영역마다 시간 요금이 나가요.
aws-item-fargate = ECS와 Fargate
aws-item-fargate-how = ECS → 클러스터 → 서비스. 서비스가 남아 있으면 태스크를 멈춰도 다시 띄워요. 서비스부터 지워요.
aws-item-sagemaker = SageMaker
aws-item-sagemaker-how = SageMaker AI → 노트북, 엔드포인트, Studio 앱. 켜져 있는 동안 시간마다 나가요. 쓰지 않는 엔드포인트도 그래요.
aws-item-logs = CloudWatch 로그 그룹
aws-item-logs-how = CloudWatch → 로그 그룹. 보존 기간을 정하지 않으면 계속 쌓이고 저장 요금이 나가요.
aws-item-storage = S3, ECR, EFS
aws-item-storage-how = S3 버킷, ECR 리포지토리, EFS 파일 시스템. 담긴 만큼 달마다 나가요. 버킷은 비워야 지워져요.
aws-item-kms = KMS 키
aws-item-kms-how = KMS → 고객 관리형 키. 키마다 달 요금이 나가요. 바로는 못 지우고 7~30일 뒤 삭제를 예약해요. 그 키로 암호화한 것은 못 열게 되니 먼저 확인해요.
aws-item-secrets = Secrets Manager 보안 암호
aws-item-secrets-how = Secrets Manager → 보안 암호. 하나마다 달 요금이 나가요. 삭제도 예약이라 며칠 걸려요.
aws-item-route53 = Route 53 호스팅 영역
aws-item-route53-how = Route 53 → 호스팅 영역. 영역마다 달 요금이 나가요. 등록한 도메인은 자동 갱신도 꺼요.
aws-item-regions = 다른 리전까지 한 바퀴
aws-item-regions-how = 콘솔은 리전 하나만 보여 줘요. EC2 Global View와 결제 → 청구서에서 요금이 나온 리전을 모두 확인해요.
