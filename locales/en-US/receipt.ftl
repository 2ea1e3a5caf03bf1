# Screens of submitting and checking

facts-missing = { $fact } not found
facts-paid-on = paid { $date }
fact-merchant = merchant
fact-paid-on = payment date
fact-usd = dollar amount
fact-krw = won amount

receipt-received = 📥 **{ $what }: received.** Not approved yet. Number { $reference } · { $time } KST
receipt-review = 🔎 **{ $what }: received.** Some of it could not be checked automatically, so an operator will look at it. Number { $reference } · { $time } KST
receipt-replaced = This replaces your earlier { $reference }.
receipt-named = The file is now named { $name }.
receipt-form = The notice asks for the Google Form, so please hand the file below in there as well: { $link }
receipt-form-only = This server takes evidence through the form alone. Nothing was stored here, so please hand the file below in there: { $link }
receipt-form-only-unknown = This server takes evidence through the form alone. Nothing was stored here. The notices do not give the form's address yet; please ask the operators.
receipt-change-until = You can upload again to replace it until { $closes }.
receipt-button-replace = Replace the slip
receipt-button-add = Add files
receipt-button-withdraw = Withdraw
receipt-add-how = Upload only the missing files with { $submit }; they are looked at together with the ones you sent before. I will wait until { $until }.
receipt-button-masked = Submit with the number hidden
receipt-masked = The file shows a whole card number, so it was not kept. I made a copy in which only the last four digits are left; please look at it and submit it. Your upload of { $time } KST is on record, and I will wait until { $until }.
receipt-not-kept = To protect your card number, the file was not kept.
receipt-button-review = Ask for a review as is

receipt-rejected = ✏️ **{ $what }: not received yet.** Please look at these points.
receipt-kept = Your upload of { $time } KST is on record but does not count as handed in yet. Upload a corrected file, or press the button by { $until } to have an operator look at it as it is.
receipt-standing = Your earlier { $reference } still stands.
receipt-next = The next one is { $round }; it opens on { $opens } ({ $relative }).
receipt-next-tentative = The next one is { $round }, expected to open on { $opens }. Dates may change.
receipt-next-unknown = The next one is { $round }; its dates are not announced yet.
receipt-unchecked = Something went wrong on our side and the file could not be checked. Your upload of { $time } KST is kept, so it does not count as late. Try again in a moment, or press the button to have an operator look at it. Reference: `{ $reference }`

receipt-reading = Reading your file…
receipt-replace-how = Upload a new file with { $submit } and it takes the place of { $reference }, which stands until the new one is received.
receipt-withdraw-ask = Withdraw { $reference }? You will then have nothing handed in for this round. You can submit again until it closes.
receipt-withdraw-yes = Withdraw it
receipt-withdraw-no = Keep it
receipt-withdrawn = { $reference } is withdrawn. Until the round closes you can submit again with { $submit }.
receipt-dismissed = Nothing was changed.
receipt-window-closed = The round closed on { $closes }, so this can no longer be replaced or withdrawn. If it must be corrected, give the operators the number { $reference }.
receipt-review-standing = { $reference } is already received for this round, so no review of this file was requested. If you want this file instead, withdraw that submission first and press again.
receipt-settled = { $reference } is "{ $status }" and can no longer be changed. If something is wrong with it, give the operators its number.
receipt-draft-gone = This upload was kept for 24 hours and is gone, or it was dealt with already. Please upload it again with { $submit }.
receipt-other-course = { $programme } is for { $courses }, but your profile says { $course }. If the course is wrong, correct it and submit again.
receipt-button-fix-course = My course is wrong
receipt-no-programme = The notices of this server do not mention { $programme }, so nothing can be handed in for it. An operator has to add the notice first.
receipt-no-round = There is no round { $number }. Rounds: { $rounds }. Leave the round out and the date decides.

download-foreign = Only files uploaded to Discord are accepted. Please attach the file right here.
download-too-large = The file is too large ({ $name }); the limit is 20 MB. Download the slip again from the card company, or save only the pages you need as PDF.
download-failed = Your file ({ $name }) could not be fetched from Discord. It is on record that you submitted at { $time } KST. Please upload the same file once more.

check-accepted = ✅ **Nothing seems to stand against it by the rules of { $what }.** This is an automatic check, not an approval.
check-review = 🔎 **By the rules of { $what }, a person has to look at some of it.**
check-rejected = ✏️ **By the rules of { $what }, something does not fit.**
check-name = When handed in, the file will be named { $name }.
check-next = This was only a check; nothing was stored. To hand it in, use { $submit }.
check-not-stored = This was only a check; nothing was stored.

submissions-title = **What you have handed in**
submissions-none = You have not handed in anything yet. Upload your card slip or evidence with { $submit }.
submissions-draft = ✏️ Not received: { $programme } · uploaded { $at } · kept until { $until }. Upload a corrected file, or ask for a review as it is.
submissions-draft-profile = ✏️ Not received: { $programme } · uploaded { $at } · kept until { $until }. It is received as soon as you have entered your details.
submissions-draft-masked = ✏️ Not received: { $programme } · uploaded { $at } · kept until { $until }. Its card number is hidden; press the button to hand it in.
submissions-button-profile = Enter my details and hand it in
