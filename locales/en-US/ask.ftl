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

faq-queue = **Questions that wait for an operator: { $count }**
faq-queue-empty = No question is waiting.
