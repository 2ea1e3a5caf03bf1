# Screens of asking and of notices

ask-not-found = I couldn't find that in the notices. Shall I ask the operators? They will see your question and your name, and their answer comes to you as a direct message.
ask-near = These headings come close.
ask-candidates = I'm not sure which of these is the answer. Is what you are looking for among them?
ask-candidate = Show no. { $number }
ask-helped = That helped
ask-unhelpful = That didn't help
ask-other = Another answer
ask-operators = Ask the operators
ask-operators-short = Ask them
ask-operators-note = -# If you ask the operators, they see your name; the answer comes as a direct message.
ask-open-notice = Open the notice
ask-thanks = Thank you for telling me.
ask-unhelpful-thanks = Thank you for telling me. The operators see the question, but not your name. If you would like an answer, ask them: then they see your name as well, and the answer comes as a direct message.
ask-passed-on = Your question is with the operators. I will send you their answer as a direct message.
ask-take-back = Take it back
ask-taken-back = I took your question back. The operators no longer see it.
ask-not-taken-back = The operators have dealt with your question already, so it can't be taken back.
ask-of-operators = The operators' answer › { $question }
ask-by-operators = **Answered by the operators · { $date }**
    -# This is not from a notice; the operators wrote it themselves.
ask-by-operators-outdated = The notice behind this has changed since the answer was written. Please look at the notice as well.
ask-not-for = This notice is for { $courses }. Your course is { $own }, so it may not apply to you.
ask-wrong-course = That's not my course
ask-was-cut = Your question is long, so I searched for its first { $max } characters. A sentence or two works better.
ask-empty = There is no text to search for. If the message is only a picture, please put your question into words with { $ask }.
ask-no-words = I can't search for emoji or symbols alone. Please put your question into words, such as: { $ask } When do I get my refund?
ask-too-short = I can't search for a single letter. Please write a sentence, such as: { $ask } When do I get my refund?
ask-japanese = The notices are in Korean. Questions in Korean or English work best. お知らせは韓国語です。韓国語か英語で質問してください。
ask-vietnamese = The notices are in Korean. Questions in Korean or English work best. Thông báo được viết bằng tiếng Hàn. Hãy hỏi bằng tiếng Hàn hoặc tiếng Anh.
ask-chinese = The notices are in Korean. Questions in Korean or English work best. 公告是韩语的，请用韩语或英语提问。
ask-foreign = The notices are in Korean. Questions in Korean or English work best.

notice-dated = As of the notice of { $date }
notice-imported = The notice states no date; this text has been here since { $date }.
notice-empty = The notice "{ $title }" has no text.
notice-page = Page { $page } of { $pages } · { $dated }
notice-previous = Previous
notice-next = Next
notice-unknown = I couldn't find the notice "{ $title }". Please choose one from the list that appears as you type.
notice-no-section = The notice "{ $title }" has no section "{ $section }". Choose one from the list, or leave it out.
