# Words that several screens share

programme-subscription = Subscription
programme-aws-theory = AWS theory
programme-aws-project = AWS project

course-fullstack = Full-stack
course-cloud = Cloud
course-ai = AI

round-with-month = Round { $number } ({ $month } payments)
round-plain = Round { $number }

amount-won = ₩{ $amount }
amount-usd = ${ $amount }

