# /setup: what operators decide for their server

setup-saved = Saved.
setup-mode = Where evidence counts as handed in: { $mode }
setup-announcements = Announcements go to: { $channel }
setup-operators = Operators are told in: { $channel }
setup-operator-role = Operators' role: { $role }
setup-course = { $course }, cohort { $cohort }: trainees { $role } · instructor { $instructor }
setup-none = none
setup-operator-role-anyone = none (only people who may manage the server count as operators)
setup-no-courses = Roles by course: none. Set them with { $command } to address one course alone.
setup-channel-gone = ⚠️ That channel was deleted. Choose another one.
setup-channel-lacks = ⚠️ In { $channel } the bot lacks { $permissions }. Allow it under Edit Channel → Permissions; nothing can be sent there before.
setup-channel-fine = The bot can write in { $channel }.
setup-role-integrations =
    People who have only this role do not see the operators' commands yet. Allow the role for each command under Server Settings → Integrations → bootcamp-bot.
setup-role-silent = ⚠️ Nobody is notified when the bot mentions { $role }. Switch on "Allow anyone to @mention this role" under Server Settings → Roles.
setup-bad-cohort = A cohort is a number from 1 to 99.
setup-reminders = Announced before a deadline: { $reminders }
setup-pay-reminders = Announced before the last day for paying: { $reminders }
setup-reminder-days = { $days } days
setup-reminder-hours = { $hours } hours
setup-bad-reminders = I could not read "{ $text }". Write times with commas, such as `3d, 1d, 3h` (up to 30 days and 47 hours), or `none`. `pay 5d` is before the last day for paying.
