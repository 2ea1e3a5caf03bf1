# /round: operators decide on the windows

round-none = The notices hold no programme, so there are no rounds.
round-line = **{ $name }** { $window } · { $source }
round-decided = decided by { $who } on { $when }
round-tentative = tentative (the usual days of the month)
round-of-notice = notice
round-window-unknown = to be announced
round-moved =
    The window of **{ $name }** is set.
    Before: { $before }
    After: { $after }
round-moved-too = The window of cohort { $cohort } was moved too. Before: { $before } After: { $after }
round-plan = **{ $name }** would get this window. Nothing has changed yet.
    Before: { $before }
    After: { $after }
round-plan-too = ⚠️ Cohort { $cohort }, which has a window of its own, would be moved too. Before: { $before } After: { $after }
round-plan-announced = Once applied, this is announced:
round-plan-silent = No channel for announcements is set, so nothing is announced. Choose one with { $setup }.
round-plan-nothing = Nothing is left to be announced automatically.
round-plan-at = - { $at } { $what }
round-plan-opens = opening
round-plan-days = { $days ->
    [one] one day left
   *[other] { $days } days left
}
round-plan-hours = { $hours ->
    [one] one hour left
   *[other] { $hours } hours left
}
round-plan-closed = closed
round-apply = Apply
round-cancel = Cancel
round-nobody-asked = ⚠️ No channel for operators is set, so nobody is asked to confirm tentative windows, and those are never announced. Choose one with { $setup }.
round-form = { $round }
round-form-opens = Opens
round-form-closes = Closes
round-form-hint = Such as: { $example }
round-weekend = ⚠️ { $day } is on a weekend. Make sure that this is meant.
round-holiday = ⚠️ { $day } is a public holiday. Make sure that this is meant.
round-correction = People were told another window. Announce a correction?
round-correct = Look at the correction
round-undo = Undo
round-confirm = Confirm as it is
round-move = Change the dates
round-how-to-set = This button is old. Use { $set } with the programme, the round, the first day, and the day and time of the deadline. For example `2025-05-15` and `2025-05-23 17:00`
round-unknown = The notices know no such round. See { $list }.
round-backwards = It would close before it opens. Check both.
round-over = That deadline has passed. Choose one still to come.
round-no-window = The round has no window yet that could be extended. Set one first.
round-not-later = Choose a time later than the present deadline ({ $closes }). To move it forward, set the window anew.
round-ask-title = { $name }: please confirm the window
round-ask =
    It is tentative: { $window }
    Once you confirm it or change the dates, it is announced automatically. Until then nothing is.
