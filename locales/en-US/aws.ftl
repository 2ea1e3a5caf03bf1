# Tidying up on AWS: what costs money while it is there, and when people are told

aws-list = **AWS clean-up · { $programme }** { $done }/{ $total } checked
aws-usage = Supported period { $first } – { $last }
aws-hands = The bot never touches your AWS account. Delete things in the console yourself, then pick below what is gone.
aws-confirmed = ✅ You confirmed everything on { $when }. If you have started using AWS again, go through the list once more.
aws-invoices = Before you close the account, download the invoice PDFs. You need them to be paid back.
aws-next = Next reminder { $when } · { $relative }
aws-paused = Marked as still in use. You will be reminded on { $when }. · { $relative }
aws-silent = You get no clean-up reminders at the moment.
aws-ticked = ☑️ ~~{ $name }~~
aws-open = ⬜ **{ $name }**
aws-page = { $title } ({ $page }/{ $pages })
aws-source = This list is for reference and not from the notices. Prices were checked in November 2026 and may change.
aws-menu = Pick what you have checked
aws-previous = Back
aws-following = Next
aws-other = { $programme } list
aws-all-done = All checked
aws-not-done = Something is left
aws-still = Still using it
aws-gone = All deleted
aws-open-list = Open the checklist
aws-follow = Remind me to clean up
aws-stop = Stop reminding me

aws-until-form = Until when do you need it?
aws-until = No reminders before this day
aws-until-hint = e.g. 2025-04-20, tomorrow 5pm, in 3 days
aws-until-unclear = No date could be read from '{ $text }'. Write it like this: { $examples }
aws-until-no-such = '{ $part }' does not exist. Write it like this: { $examples }
aws-until-which-night = '{ $part }' may be in either of two nights. Write it with am or pm: { $examples }
aws-until-other-weekday = { $date } is not a '{ $written }'. Check the date and the day of the week: { $examples }
aws-until-past = { $when } has passed. Write a day to come: { $examples }
aws-until-far = { $when } is too far away. Write a day within six months: { $examples }
aws-until-examples = `2025-04-20`, `tomorrow 5pm`, `in 3 days`
aws-until-again = Write it again

aws-when-tonight = Once tonight
aws-when-daily = Every evening
aws-when-weekly = Every week on this day
aws-when-stop = Stop practice reminders
aws-set-tonight = 🔔 You will be reminded once, on { $when }.
aws-set-daily = 🔔 You will be reminded every day at 21:00 KST, from { $when }.
aws-set-weekly = 🔔 You will be reminded every week on the same day at 21:00 KST, from { $when }.
aws-set-stop = Practice reminders are off.
aws-set-stop-none = There were no practice reminders to stop.

aws-dm-ending = { $programme }: { $days ->
        [one] one day
       *[other] { $days } days
    } of the supported period left
aws-dm-last-day = { $programme }: the supported period ends today
aws-dm-ended = { $programme }: the supported period ended on { $last }
aws-dm-bill = The AWS bill for { $month } is about to be final
aws-dm-practice = Did you delete what you made while practising?
aws-dm-back = Is anything left on AWS?
aws-dm-hands = Whatever you no longer use goes on costing money until it is deleted. The bot never touches your account, so please delete it yourself.
aws-dm-open = **Not checked yet** ({ $done }/{ $total } checked)
aws-dm-item = - { $name }
aws-dm-more = - and { $count } more
aws-dm-none = You have checked the whole list. If everything is really gone, press [All deleted].
aws-what = AWS clean-up reminder

remind-aws = { $programme } clean-up
remind-aws-what = You are reminded seven days and one day before the supported period ends, on its last day, two days after it, and each month before the bill.

aws-group-hourly = Costs by the hour, used or not
aws-group-servers = Servers, disks and addresses
aws-group-services = Containers and other services
aws-group-rest = What lies about, and a last look round

aws-item-eks = EKS clusters
aws-item-eks-how = EKS → Clusters. Delete the node groups first, then the cluster. A cluster costs about 0.10 dollars an hour even with nothing running.
aws-item-nat = NAT gateways and their Elastic IPs
aws-item-nat-how = VPC → NAT gateways. They cost by the hour without any traffic. The Elastic IP stays when the gateway is deleted: release it as well.
aws-item-load-balancers = Load balancers
aws-item-load-balancers-how = EC2 → Load Balancers. They cost by the hour with no server behind them. Those that EKS made are easily left over.
aws-item-rds = RDS databases
aws-item-rds-how = RDS → Databases. A stopped one starts again by itself after 7 days, and its storage costs meanwhile. Delete it, and look at manual snapshots too.
aws-item-auto-scaling = Auto Scaling groups
aws-item-auto-scaling-how = EC2 → Auto Scaling Groups. If you only terminate the instances, the group makes new ones. Delete the group first.
aws-item-ec2 = EC2 instances
aws-item-ec2-how = EC2 → Instances. A stopped instance still pays for its disk. Terminate what you do not need.
aws-item-ebs = EBS volumes and snapshots
aws-item-ebs-how = EC2 → Volumes, Snapshots. Volumes that outlive their instance cost by size. Look at the snapshots of your own AMIs too.
aws-item-public-ipv4 = Public IPv4 addresses
aws-item-public-ipv4-how = VPC → Elastic IPs. Each address costs about 0.005 dollars an hour, attached or not. Disassociate and release it.
aws-item-endpoints = Interface endpoints
aws-item-endpoints-how = VPC → Endpoints. Those of type Interface cost by the hour in each Availability Zone.
aws-item-fargate = ECS and Fargate
aws-item-fargate-how = ECS → Clusters → Services. A service starts its tasks again when you stop them. Delete the service first.
aws-item-sagemaker = SageMaker
aws-item-sagemaker-how = SageMaker AI → Notebooks, Endpoints, Studio apps. They cost by the hour while they run, an idle endpoint too.
aws-item-logs = CloudWatch log groups
aws-item-logs-how = CloudWatch → Log groups. Without a retention time they keep growing, and their storage costs.
aws-item-storage = S3, ECR, EFS
aws-item-storage-how = S3 buckets, ECR repositories, EFS file systems. They cost each month by what they hold. A bucket must be empty before it can be deleted.
aws-item-kms = KMS keys
aws-item-kms-how = KMS → Customer managed keys. Each key costs by the month. Deletion is scheduled 7 to 30 days ahead. What it encrypted cannot be opened any more: check first.
aws-item-secrets = Secrets Manager secrets
aws-item-secrets-how = Secrets Manager → Secrets. Each one costs by the month. Deletion is scheduled too and takes some days.
aws-item-route53 = Route 53 hosted zones
aws-item-route53-how = Route 53 → Hosted zones. Each zone costs by the month. Switch off automatic renewal of domains you registered.
aws-item-regions = Every other Region
aws-item-regions-how = The console shows one Region at a time. Check every Region that cost something: EC2 Global View, and Billing → Bills.
