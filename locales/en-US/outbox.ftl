# What the bot sends by itself

outbox-late = (This comes late. It was due on { $due }.)
outbox-late-in-channel = (This comes late. It was due on { $due }.)
outbox-quarantined = The bot's direct messages are blocked
outbox-quarantined-body =
    Discord takes this bot for spam and lets it write to nobody. Posts in channels still go out.
    With the account that owns the bot, ask for its release from quarantine at https://dis.gd/contact. Say that it writes only to people who switched reminders on.
    Nothing is lost: the bot tries once an hour and goes on when it is let go.
outbox-missing-role = A role to be notified is gone
outbox-missing-role-of = { $course }, cohort { $cohort }
outbox-missing-role-courses =
    The role of { $courses } was deleted: the message is out, but it notified nobody.
    Choose the new role with { $setup }.
outbox-missing-role-body =
    A role chosen for an announcement was deleted: the message is out, but it notified nobody.
    Announce it again to notify another role. Roles of courses are changed with { $setup }.
outbox-undelivered = { $count } undelivered messages
outbox-undelivered-body =
    Could not be sent: { $failed } · came too late: { $expired }
    { $command } tells why, and lets you send or drop them.

outbox-what-announcement = announcement
outbox-what-moved = Note of a moved window
outbox-what-amend = Correcting an earlier post
outbox-what-usage = End of a usage period
outbox-what-undelivered = note on undelivered messages

outbox-what-pay-by = pay-by reminder, round { $round }
outbox-what-deadline = deadline, round { $round }

deadline-pay-by-title = { $programme } { $round }: pay by { $last }
deadline-pay-by =
    The subscription for { $month } is supported only when it is paid by { $last } ({ $relative }).
    A later payment cannot be made good. If you have paid already, there is nothing to do.
    The card slip is handed in during next month's window.
deadline-opens-title = { $programme } { $round }: submissions are open
deadline-days-left-title = { $programme } { $round }: { $days ->
    [one] one day
   *[other] { $days } days
} left to submit
deadline-hours-left-title = { $programme } { $round }: { $hours ->
    [one] one hour
   *[other] { $hours } hours
} left to submit
deadline-last-hour-title = { $programme } { $round }: less than an hour left to submit
deadline-closed-title = { $programme } { $round }: submissions are closed
deadline-closed = The window closed on { $closes }. If something kept you from handing in, tell an operator now.
deadline-window = **Window** { $opens } – { $closes } · { $relative }
deadline-closing = **Hand in by** { $closes } · { $relative }
deadline-who = **For** { $who }
who-courses-of = { $courses }, cohort { $cohort }
round-name-whole = { $programme }, { $round }
outbox-amended = { $title } (the window was changed)
outbox-amended-pay-days = { $title } (the pay days were changed)
outbox-amended-several = { $title } (dates were changed)
outbox-amended-pay-note = ✏️ **{ $programme }**, days on which payments count: { $old } → **{ $new }**
outbox-amended-note = ✏️ **{ $name }**: { $old } → **{ $new }**
deadline-usage-days = { $programme }: the usage period ends in { $days } days
deadline-usage-today = { $programme }: the usage period ends today
deadline-usage = **Usage period** { $first } – { $last }
    { $who }

    What is charged after it is not paid back. Stop and delete now what you do not use.
    A stopped instance leaves disks, IP addresses and backups, which go on costing money. The list below names everything to check.
deadline-usage-list = See the list
deadline-steps-card =
    1. Get the card slip from your card company as a PDF. It must show the amount in dollars, the amount in won and the day of payment.
    2. Attach it to { $submit }.
    3. Read the result, which comes at once, and hand in again before the deadline if something is to be fixed.
deadline-steps-aws =
    1. Get the monthly invoices from AWS and the proof of payment from your card company, as PDFs.
    2. Attach both to { $submit }; the bot makes one file of them.
    3. Read the result, which comes at once, and hand in again before the deadline if something is to be fixed.
deadline-mistakes-card = **Usual mistakes** the receipt that ChatGPT or Claude sent, and screenshots
deadline-mistakes-aws = **Usual mistakes** an invoice without proof of payment, and months outside the period
deadline-form = The notice asks for a Google form. Hand the file that the bot returns in [there]({ $link }) too.
deadline-done = If you have handed in already, there is nothing to do.
deadline-submit = Hand in
deadline-calendar = Add to calendar
deadline-how = Use { $submit }, choose "{ $programme }" and attach the PDF. The bot checks it at once.
outbox-what-confirm = question about the window of round { $round }
