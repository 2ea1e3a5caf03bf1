# Profile

profile-upload-kept = Your file has arrived safely. As this is your first time, I need a few details; it is handed in as soon as you have entered them.
profile-consent = **About your data** Your nick, name, course, cohort and the files you hand in are used for the reimbursement only, and your cohort to find your notices and your team. Files are kept encrypted and only operators can see them. Of card numbers only the last four digits are kept. See it all with { $show }, delete it with { $delete }. By choosing your course below you agree.
profile-course-ask = Which course are you in?
profile-course-menu = Choose your course
profile-course-known = Continue with { $course }
profile-form-title = About you
profile-nick = English nick (such as tami.kim)
profile-real-name = Name in your papers
profile-cohort = Cohort (number only)
profile-bad-nick = A nick has Latin letters, digits, dots, hyphens and underscores only, at most { $max }. For example: tami.kim
profile-bad-real-name = A name has letters only, at most { $max }. Please leave out emoji, symbols and line breaks.
profile-bad-cohort = Please enter your cohort as a number from 1 to 99. For "2회차" enter 2.
profile-try-again = Try again
profile-saved = Your profile is saved.
profile-line = { $nick } ({ $name }) · { $course }, cohort { $cohort }
profile-stored = **What is stored about you**
profile-none = You have not entered your details yet. Use { $set } to do so.
profile-consented = Agreed to data use: { $at } KST
profile-team = Team: { $name } · cohort { $cohort }
profile-counts = Submissions: { $submissions }, unfinished uploads: { $drafts }, questions to operators: { $questions }
profile-rights = Use { $export } to get it as a file and { $delete } to delete it.
profile-export = Everything that is stored about you, as a file.
profile-erase-ask = Delete your profile (nick, name, course, cohort), your questions to operators, your reminders, unfinished uploads, and submissions that you withdrew or replaced? If you are in a team, you leave it. What is handed in now stays, as it is part of the accounts. To remove that as well, withdraw it first.
profile-erase-yes = Delete
profile-erase-no = Keep
profile-erased = Your profile and { $files } files are deleted. Submissions that stay as part of the accounts: { $kept }. If you submit again, you can enter your details then.
