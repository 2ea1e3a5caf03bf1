# The notice reader: points to check

notice-missing-title = There is no title (# Title:); the first heading of the text stands in for it.
notice-missing-category = There is no category (# Category:), so the course is unknown.
notice-missing-link = There is no link (# Link:), so the title identifies the notice.
notice-missing-content = There is no "## 내용"; everything below the head was read as the text.
notice-missing-separator = No "---" separates this notice from the one before; it was read as a new notice.
notice-unclosed-fence = This code block is never closed; everything below it was read as code.
notice-stray-text = This text belongs to no notice: "{ $text }"
notice-unknown-course = No such course: "{ $name }"
notice-editor-link = This link opens an editor; please use the address for sharing: { $link }
notice-duplicate-section = The same heading stands at line { $line }: "{ $title }"
notice-duplicate-notice = This is the same notice as the one at line { $line }: "{ $title }"
notice-programme-twice = Another notice describes the same programme; "{ $title }" is followed.
notice-not-understood = { $label } not understood: "{ $text }"
notice-no-price = No price in dollars was found.
notice-no-pay-days = No days on which to pay were found.
notice-no-claim-days = No days on which to claim were found.
notice-no-rounds = No rounds were found.
notice-no-usage = No period of use was found.
notice-no-cap = No cap was found.
notice-impossible-date = No calendar has this date: "{ $text }"
notice-time-unclear = This time of day may be morning or afternoon: "{ $text }"
notice-wrong-weekday = The weekday is wrong: "{ $text }" is { $actual }
notice-dates-out-of-order = The end comes before the beginning: "{ $text }"
notice-year-unknown = The year is not stated: "{ $text }"
notice-against-rule = The window of round { $number } (day { $own }) differs from the general rule (day { $rule }); the round's own dates count.
notice-overlapping-rounds = Rounds { $first } and { $second } take submissions at the same time.
notice-duplicate-round = Round { $number } is described differently at line { $line }; the first description counts.
notice-outside-claim-month = The window of round { $number } lies outside the claim month that is stated.
notice-months-out-of-order = The pay and claim months of round { $number } are out of order.
notice-rounds-without-months = Some of the rounds { $first } to { $last } have no pay month.
notice-vat-mismatch = The price with VAT does not add up: "{ $text }"

# bootcamp-bot notices
reader-notices = { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
reader-notice = { $title } · { $courses } · { $sections } sections · line { $line }
reader-prices = Pays back { $prices }
reader-pay-days = Pay on day { $first } to { $last } of the month
reader-wait = Won may take up to { $days } days to appear
reader-usage = Usage from { $first } to { $last }
reader-cap-person = At most ₩{ $amount } a person
reader-cap-team = At most ₩{ $amount } a team
reader-krw-only = Won alone is enough from { $date }
reader-form = Form { $link }
reader-submission = Submission
reader-round = { $name } { $from } to { $to }
reader-round-tentative = { $name } { $from } to { $to } (tentative)
reader-unknown = unknown
reader-diagnostics = { $count ->
    [one] { $count } point to check
   *[other] { $count } points to check
}

# When notices cannot be loaded
notices-not-found = { $path }: there is no such notice file or folder; please check the path.
notices-unreadable = { $path }: cannot be read ({ $reason }).
notices-not-utf8 = { $path }: line { $line } is not UTF-8; please save the file as UTF-8.
notices-not-text = { $path }: this is not a text file; please check that it was saved as Markdown text.
notice-empty-folder = { $path }: there is no .md file in this folder.

# Import: shows what would change, then asks
import-reading = Reading your notices…
import-heading = Not in force yet
import-heading-version = Put this version into force?
import-nothing-new = Nothing is different
import-for = For: { $courses } · { $cohorts }
import-dates = **Dates and amounts**
import-notices = **Notices**
import-diagnostics = **Please look at these**
import-diagnostic = - Line { $line }: { $text }
import-more = and { $count } more
import-converted = - { $name }: was not UTF-8 and has been converted. Please check that the text reads well.
import-repeated = - Line { $line }: "{ $title }" is left out because the same notice stands before it. If it is another one, correct its link and upload it again.
import-no-body = - "{ $title }" has no text. Once applied, this notice answers nothing. Please check that all of it was copied.
import-apply = Apply
import-cancel = Cancel
import-details = Show all
import-details-file = Everything that would change.
import-applied = **Applied.** Answers come from the new text from now on.
import-dropped = Left as it was. Nothing has changed.
import-changed-meanwhile = ⚠️ The notices were changed meanwhile, so nothing was applied. This is the comparison with what holds now; please check it.
import-missing = That was dealt with already, or is gone. See { $list } for the current state.
import-expired = This import waited for more than 7 days and has expired. The notices in force are as they were. Please upload it again with { $import }.
import-in-force = This version is in force already. See { $list }.
import-was-applied = { $who } has applied this already, at { $at }.
import-was-cancelled = { $who } cancelled this at { $at }. The notices in force are as they were.
import-headless = **{ $name }** has no "# Title:" line, so it is not clear which notice it is. The text is kept. Please enter the title.
import-head-button = Enter the title
import-form = A notice
import-form-title = Title
import-form-category = Courses
import-form-category-example = 풀스택, 클라우드
import-form-link = Link to the page
import-form-date = Date of the notice
import-form-body = Text (up to 4,000 characters)
import-form-body-hint = Copied from Notion. Attach a .md file if it is longer.
import-pasted = pasted text
import-refused = **{ $name }** was not taken in. The notices in force are as they were.
import-ending = Please upload notices as .md or .txt files.
import-too-large = The text has { $size } KB; at most { $most } KB are read at once. Please upload the notices in parts.
import-too-many = It holds { $count } notices; at most { $most } are taken in at once. Please upload them in parts.
import-empty = The file is empty. Please check that its content was saved.
import-not-utf8 = Line { $line } cannot be read; it is not UTF-8. Save the file as UTF-8 (in Notepad: Save as, Encoding) and upload it again.
import-zip = This is a ZIP archive. If Notion exported it, unpack it and upload the .md file inside.
import-pdf = This is a PDF. Export the page from Notion as Markdown and upload the .md file.
import-binary = This file holds no text. Export the page from Notion as Markdown and upload the .md file.

# What changes
change-value = - { $programme }, { $label }: { $old } → **{ $new }**
change-added = - { $programme }, { $label }: new, **{ $new }**
change-gone = - { $programme }, { $label }: gone (now { $old })
change-first = - { $programme }, { $label }: { $new }
change-programme-gone = - { $programme }: nothing would tell of it any more; its deadlines and rules would be unknown.
change-rounds-gone = - Rounds that go with it: { $rounds }
change-for-others = { $name } (other cohorts)
change-for-cohort = { $name } (cohort { $cohort })
change-new = - **{ $title }**: a new notice, { $sections } sections
change-changed = - **{ $title }**
change-same = - Notices without a difference: { $count }
change-title = - Title: { $old } → **{ $new }**
change-courses = - Courses: { $old } → **{ $new }**
change-cohort = - Cohort: { $old } → **{ $new }**
change-cohort-others-lose = - ⚠️ Cohorts other than { $cohort } will not see this notice any more.
change-cohort-loses = - ⚠️ Cohort { $cohort } will not see this notice any more.
change-date = - Date of the notice: { $old } → **{ $new }**
change-no-date = none
change-link = - Another link
change-section = - Changed: { $section }
change-section-new = - New: { $section }
change-section-gone = - Gone: { $section }
change-arranged = - Only order or spacing
courses-all = all courses
courses-named = { $courses }
cohort-all = all cohorts
cohort-one = cohort { $cohort }
cohort-menu = For another cohort
source-folder = notice folder
fact-window = { $round }, submission
fact-pay-month = { $round }, pay month
fact-claim-month = { $round }, claim month
fact-prices = price
fact-pay-days = pay days
fact-days = day { $first } to { $last } of the month
fact-cap = cap
fact-per-person = { $amount } a person
fact-per-team = { $amount } a team
fact-flag = amount that operators look at
fact-wait = until won amounts appear
fact-at-most-days = at most { $days } days
fact-courses = courses
fact-form = form
fact-usage = usage
fact-krw-only = won alone is enough from
fact-unknown = unknown
fact-tentative = { $opens } ~ { $closes } (tentative)
fact-year = { $year }: { $day }

# /notices list, versions, remove
notices-list-empty = There are no notices yet. Upload a Markdown file with { $import }.
notices-active = Notices in force: { $count }
notices-count = { $count } versions
notices-removed = Taken out: { $titles }
notices-waiting = **Waiting for you: { $count }** Not in force yet.
notices-waiting-menu = Look at what waits
notices-versions-menu = Earlier versions
versions-of = { $title }: versions
versions-menu = Compare a version
version-stated = as of { $date }
version-imported = here since { $date } (no date stated)
version-active = in force
version-pending = waits
version-superseded = earlier
version-removed = taken out
removal-ask = **{ $title }** · { $dated }
    Take this notice out? Answers and deadlines lose it at once. You can undo this.
removal-programme = - { $programme }: only this notice tells of it; its deadlines and rules would be unknown. { $submissions ->
    [0] There are no submissions.
    [one] Its one submission stays.
   *[other] Its { $submissions } submissions stay.
}
removal-window = - { $round }: { $window }
removal-nothing-depends = No programme depends on this notice alone.
removal-yes = Take it out
removal-no = Leave it
removal-undo = Undo
removal-done = "{ $title }" is out. It is not used for answers any more.
removal-undone = "{ $title }" is back; answers use the text { $dated } again.
removal-changed-meanwhile = The notice was changed meanwhile, so nothing was done. See { $list } for the current state.
removal-unknown = I found no notice "{ $title }". Please choose one from the list that appears as you type.

# Corrections
correction-offer = A submission window has moved. You can announce that to those concerned.
correction-offer-pay-days = The days on which payments count have changed. You can announce that to those concerned.
correction-offer-several = Dates have changed. You can announce that to those concerned.
correction-offer-first = A submission window has been set. You can announce it to those concerned.
correction-button = Announce the correction
correction-button-first = Announce the dates
correction-title = Corrected submission dates
correction-title-pay-days = Corrected pay days
correction-title-several = Corrected dates
correction-title-first = The submission dates are set
correction-window = **{ $name }**
    Before: { $old }
    Now: **{ $new }**
    For: { $who }
correction-pay-days = **{ $programme }, days on which payments count**
    Before: { $old }
    Now: **{ $new }**
    For: { $who }
correction-first = **{ $name }**
    Submission: **{ $new }**
    For: { $who }
correction-no-resubmission = If you have handed in already, you need not do so again.
correction-preview =
    This will be posted in { $channel }.
    { $people ->
        [0] Nobody is written to besides.
        [one] One person who asked for reminders or has handed in is told by direct message as well.
       *[other] { $people } people who asked for reminders or have handed in are told by direct message as well.
    } The dates in earlier posts of the bot are corrected too.
correction-preview-first =
    This will be posted in { $channel }.
    { $people ->
        [0] Nobody is written to besides.
        [one] One person who asked for reminders or has handed in is told by direct message as well.
       *[other] { $people } people who asked for reminders or have handed in are told by direct message as well.
    }
correction-send = Send
correction-later = Don't send
correction-sent = The correction is on its way to the channel.
correction-sent-first = The dates are on their way to the channel.
correction-dm = A submission window was moved
correction-dm-pay-days = The days on which payments count have changed
correction-dm-several = Dates have changed
correction-dm-first = The submission dates are set
correction-dm-window = **{ $name }**
    Before: { $old }
    Now: **{ $new }**
correction-dm-pay-window = **{ $programme }, days on which payments count**
    Before: { $old }
    Now: **{ $new }**
correction-dm-first-window = **{ $name }**
    Submission: **{ $new }**
correction-dm-submitted = You have handed in already and need not do so again.
correction-was-sent = { $who } has sent it already, at { $at }.
correction-idle = There is nothing to announce: the dates were changed again, or are over.
correction-no-channel = No channel for announcements is set. Choose one with { $setup }, then press the button again.
correction-again = Try again

# /notice
notice-template-file = This template is too long for a message, so here it is as a file, ready to be copied.
