# Questions that operators answer, and the answers that stay

faq-queue = **Questions that wait for an operator: { $count }**{ $pages ->
    [1] {""}
   *[other] {" "}(page { $page } of { $pages })
}
faq-queue-empty = No question is waiting.
faq-queue-line = { $number }. ×{ $people } · { $text }
faq-queue-chosen = **{ $number }. ×{ $people } · { $text }**
faq-queue-menu = Look at another question
faq-group-title = Question { $number } · { $people ->
    [one] { $people } person
   *[other] { $people } people
}
faq-unhelpful = no name · { $at } · said that the answer did not help
faq-more-questions = and { $count } more
faq-near = Headings that come close
faq-answer = Answer
faq-drop = Set aside
faq-split = Answer this one apart
faq-split-which = Choose the question that is not to be answered with the others.
faq-split-menu = To be answered apart
faq-split-alone = There is only one question in this group.
faq-split-done = This question is answered apart from now on.
faq-join = Join with another
faq-join-which = Choose the question that is to be answered with this one: { $text }
faq-join-menu = To be answered together
faq-join-none = No other question is waiting.
faq-join-done = { $count } questions are answered as one from now on.
faq-put-back = Undo
faq-previous = Previous
faq-next = Next
faq-back-to-queue = Waiting questions
faq-register = Add to the FAQ
faq-answered = Your answer is saved. { $told ->
    [0] Nobody is waiting to hear it.
    [one] The person who asked will get it as a direct message.
   *[other] The { $told } people who asked will get it as a direct message.
}
faq-dropped = Set aside ({ $count }): { $text }
faq-answered-already = { $who } answered this already, at { $at }.
faq-dropped-already = { $who } set this question aside at { $at }. Undo that first if you would like to answer it.
faq-question-joined = It has been joined with another question meanwhile. Please answer it from the queue.
faq-not-your-course = This is about another course than yours. Please leave it to the operators.
faq-blank = There was nothing but blanks, so nothing was kept. Please write something and send it again.
faq-question-gone = Whoever asked took the question back.
faq-unsaved = What you wrote was not saved

faq-form-answer = Answer the question
faq-form-add = Add to the FAQ
faq-form-edit = Edit the FAQ
faq-form-question-label = Question
faq-form-answer-label = Answer

faq-list = **FAQ: { $count }**{ $outdated ->
    [0] {""}
   *[other] {" "}· { $outdated } to look at
}{ $pages ->
    [1] {""}
   *[other] {" "}(page { $page } of { $pages })
}
faq-list-empty = The FAQ is empty. Add to it with { $add }, or press "Add to the FAQ" after answering a question.
faq-list-line = { $number }. { $text } · { $date }
faq-list-outdated = { $number }. ✏️ { $text } · { $date } · the notice has changed
faq-list-menu = Choose one to look at
faq-registered = Added to the FAQ. From now on this is shown as the operators' answer.
faq-saved = Saved.
faq-changed-meanwhile = Somebody else changed it in the meantime. This is what it says now.
faq-entry-gone = There is no such answer. It may have been removed.
faq-entry-outdated = ✏️ The notice has changed. Please check whether the answer still holds.
faq-entry-written = **Answered by the operators · { $date }** · { $who }
faq-entry-notice = Notice: { $title } · { $dated }
faq-entry-courses = For: { $courses }
faq-entry-no-notice = No notice
faq-entry-wordings = Also asked as: { $wordings }
faq-edit = Edit
faq-confirm = Still right
faq-for-all = Use for all courses
faq-remove = Remove
faq-removed = Removed from the FAQ.
faq-back-to-list = FAQ list
faq-no-notice = No notice
faq-notice-menu = Choose another notice

# The direct message to whoever asked
faq-dm-what = The operators' answer to a question
faq-dm = The operators have answered
faq-dm-body =
    > { $question }

    { $answer }

    {"**"}Answered by the operators · { $date }**
    -# For anything else, ask again on the server with { $ask }.
