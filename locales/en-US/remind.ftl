# My reminders

remind-list = **Your reminders: { $count }** They come as direct messages.
remind-none = Nothing is switched on. Press [Remind me] under a deadline announcement, or hand something in once with { $submit }, and deadline reminders are on.
remind-next = next { $at } · { $relative }
remind-next-unknown = no date yet; you will hear of it when there is one
remind-deadlines = { $programme } deadlines
remind-deadlines-what = Only for rounds you have not handed in for, before they close: { $before }. Those that count days come at 10:00. It stops by itself once you hand in.
remind-on = 🔔 Reminders for **{ $name }** are on.
remind-on-already = 🔔 Reminders for **{ $name }** were on already.
remind-off-one = Reminders for **{ $name }** are off.
remind-off-all = All reminders are off.
remind-off-none = No reminders were on.
remind-stop = Stop
remind-stop-one = Stop { $name }
remind-stop-all = Stop all
remind-undo = Undo
remind-in-channel = Call me in the channel
remind-in-channel-stop = Don't call me in the channel
remind-in-channel-on = If direct messages are closed, you are called in the announcement channel. Only you can see what it is about.
remind-in-channel-off = If your direct messages are closed, reminders cannot reach you. Press [Call me in the channel] to be called in the announcement channel then. Only you can see what it is about.
remind-unreachable = ⚠️ Your direct messages are closed, so reminders for **{ $name }** have stopped. Allow direct messages under server name → Privacy Settings, then press the button below.
remind-unreachable-again = Switch { $name } on again
remind-me = Remind me
remind-not-yet = { $programme } { $round }: nothing handed in yet
remind-not-yet-body =
    Submissions close { $closes } · { $relative }
    Upload your PDF with { $submit } and it is checked right away. Once you hand in, these reminders stop.
remind-not-yet-form = The bot cannot see what went only into the [Google Form]({ $link }). If you handed in there, ignore this.
remind-call = There is a reminder for you.
remind-call-show = Show my reminder
remind-call-not-mine = This reminder is for somebody else. There is none for you.
remind-call-done = That has been settled meanwhile. There is nothing for you now.
remind-what-not-yet = reminder to hand in, round { $round }
remind-what-call = call in the channel

remind-renewal = Cancelling the subscription
remind-renewal-what = Before the first payment that is not reimbursed: at 10:00, seven, three and one day before cancelling is due.
platform-web = Web
platform-ios = iPhone (App Store)
platform-android = Android (Google Play)
renewal-either = ChatGPT or Claude
renewal-monthly = paid on day { $day } of each month
renewal-set = 🔔 Reminders for **cancelling the subscription** are on: { $known }
renewal-month-end = In a month without day { $day } it is charged on the last day.
renewal-missed = ⚠️ That is outside the days that are reimbursed ({ $first }–{ $last }). Only payments up to day { $last } count. To move it, cancel, wait for the paid time to end, and subscribe again between day { $first } and day { $last }.
renewal-first = From the payment of { $renewal } on nothing is reimbursed. Cancel by the end of { $last } (KST).
renewal-unknown = The last reimbursed month has not been announced yet. You will be reminded once it is.
renewal-next = Next reminder { $at }
renewal-no-day = When it is charged is not known yet. Put it into `day`, or hand in a card slip, which tells.
renewal-no-such = There is no such day: ‘{ $part }’.
renewal-past = { $date } has passed. Give the day of the next payment.
renewal-other-weekday = { $date } is not a ‘{ $written }’. Check the date and the day of the week.
renewal-unclear = No day could be read from ‘{ $text }’.
renewal-examples = Write it like this: `5`, `31`, `2025-05-02`, `tomorrow`. What you told before has not changed.
renewal-last-paid = Your last reimbursed payment is in. Time to cancel the subscription
renewal-title = Cancel { $service } by { $last }
renewal-body =
    The next payment is on **{ $renewal }**, and it is not reimbursed.
    Cancel **by the end of { $last } (KST)** and no money leaves. · { $relative }
    You keep access until the time you have paid for ends. Deleting the app alone does not end the subscription.
renewal-steps-chatgpt = **ChatGPT on the web** sign in at chatgpt.com → profile → Settings → manage subscription → cancel
renewal-steps-claude = **Claude on the web** sign in at claude.ai → your name, bottom left → Settings → Billing → Cancel
renewal-steps-ios = **iPhone** Settings → your name → Subscriptions → { $service } → Cancel Subscription
renewal-steps-android = **Android** Play Store → profile, top right → Payments & subscriptions → Subscriptions → { $service } → Cancel subscription
renewal-where = It can only be cancelled where it was bought. Tell where with { $command }, and only those steps are shown.
renewal-source = -# These steps are not from the notices. Menus may change.
renewal-cancelled = I cancelled
renewal-again = Tomorrow again
renewal-keep = I keep it
renewal-cancelled-done = ✅ These reminders have stopped. Check once that the confirmation mail came.
renewal-keep-done = All right, these reminders have stopped. From the next payment on you pay yourself.
renewal-again-done = You will hear of it again { $at }.
renewal-again-late = By tomorrow the money may have left. Please cancel now.
