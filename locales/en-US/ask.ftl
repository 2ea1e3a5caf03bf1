# Screens of asking and of notices

ask-not-found = I couldn't find that in the notices. Shall I ask the operators? They will see your question and your name.
ask-near = These headings come close.
ask-helped = That helped
ask-other = Another answer
ask-operators = Ask the operators
ask-operators-short = Ask them
ask-open-notice = Open the notice
ask-thanks = Thank you for telling me.
ask-passed-on = Your question is with the operators. You will hear from them once they have looked at it.

notice-dated = As of the notice of { $date }
notice-imported = The notice states no date; this text has been here since { $date }.
notice-empty = The notice "{ $title }" has no text.
notice-page = Page { $page } of { $pages } · { $dated }
notice-previous = Previous
notice-next = Next
notice-unknown = I couldn't find the notice "{ $title }". Please choose one from the list that appears as you type.
notice-no-section = The notice "{ $title }" has no section "{ $section }". Choose one from the list, or leave it out.

notices-list-empty = There are no notices yet. Upload a Markdown file with { $import }.
notices-active = **Notices in force: { $count }**
notices-pending = **Waiting for you:** these change dates and are not in force yet.
notices-activate = Apply no. { $number }
notices-activated = Applied. Answers come from the new text from now on.
notices-not-waiting = That notice was dealt with already. See { $list } for the current state.

import-done = **Notices read: { $count }**
import-unchanged = - { $title } · { $sections } sections · nothing changed
import-active = - { $title } · { $sections } sections · in force now
import-waiting = - { $title } · { $sections } sections · waits for an operator
import-changed = - { $programme } { $round }: { $old } → { $new }
import-diagnostics = **Please look at these**
import-diagnostic = - Line { $line }: { $text }
import-more = and { $count } more
import-not-utf8 = Line { $line } is not UTF-8, so the file could not be read. Save it as UTF-8 and upload it again.
import-no-notice = I found no notice in it. Each one has to begin with a line "# Title: …". The notices in force stay as they are.

faq-queue = **Questions that wait for an operator: { $count }**
faq-queue-empty = No question is waiting.
