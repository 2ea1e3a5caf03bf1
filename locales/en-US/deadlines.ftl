# The /deadlines screen and the calendar file

deadlines-none = There are no notices on this server yet, so I don't know any deadlines. They will appear as soon as an operator adds the notices.
deadlines-calendar = Add to calendar
deadlines-remind = Remind me: { $programme }
deadlines-courses = For: { $courses }
deadlines-open = Open now
deadlines-unknown = Submission dates not announced yet
deadlines-upcoming = Coming up
deadlines-tentative = Expected (may change)
deadlines-closed = Closed
deadlines-mine = { $status } ({ $reference })
deadlines-not-yet = not handed in yet
deadlines-missed = not handed in
deadlines-pay = Pay: { $first } – { $last }
deadlines-usage = Usage period: { $first } – { $last }
deadlines-window-open = Submit by: { $closes } · { $relative }
deadlines-window = Submit: { $opens } – { $closes } · opens { $relative }
deadlines-window-tentative = Submit: expected { $first } – { $last }
deadlines-window-closed = Closed: { $closes }
deadlines-window-unknown = Submit: to be announced

calendar-name = Bootcamp reimbursement deadlines
calendar-pay-by = { $programme } { $round }: last day to pay
calendar-closes = { $programme } { $round }: submissions close
calendar-tentative = An expected date that was not announced yet. It may change.
calendar-ready = 📅 Here are the remaining deadlines as a calendar file. Open it to add them to your phone's calendar, and get a new one if dates change.
calendar-empty = There is no deadline ahead, so there is nothing to add to a calendar.
