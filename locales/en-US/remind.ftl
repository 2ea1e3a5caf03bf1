# My reminders

remind-list = **Your reminders: { $count }** They come as direct messages.
remind-none = Nothing is switched on. Press [Remind me] under a deadline announcement, or hand something in once with { $submit }, and deadline reminders are on.
remind-next = next { $at } · { $relative }
remind-next-unknown = no date yet; you will hear of it when there is one
remind-deadlines = { $programme } deadlines
remind-deadlines-what = Only for rounds you have not handed in for: at 10:00 three days and one day before they close, and three hours before. It stops by itself once you hand in.
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
