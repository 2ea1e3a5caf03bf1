# What the check of a receipt found: finding- what was noticed, doubt- why a person has to look, hint- what to do now

list-or = or

finding-not-pdf = { $file }: this is not a PDF file.
finding-unreadable = { $file }: the file is damaged and could not be opened.
finding-encrypted = { $file }: the file needs a password to open.
finding-too-large = { $file }: the file is too big to read.
finding-card-number-exposed = { $file }: the whole card number is visible.
finding-duplicate = This payment has already been submitted.
finding-cancelled = This payment was cancelled or refunded.
finding-wrong-merchant = The merchant is { $found }. Only { $expected } is supported.
finding-wrong-price = The price is { $found }. Only { $expected } a month is supported.
finding-api-credit = The merchant is { $found }. API usage and credits are not a monthly subscription.
finding-other-plan = The merchant is { $found }, which names another plan than the one that is supported.
finding-paid-outside-window = It was paid on { $found }. Only payments from { $first } to { $last } count.
finding-usd-missing = No dollar ($) amount was found.
finding-krw-missing = No won (₩) amount was found.
finding-krw-not-yet = The won (₩) amount is not there yet.
finding-paid-on-missing = No payment date was found.
finding-invoice-missing = No AWS invoice was found.
finding-payment-proof-missing = No proof of the payment (card slip or withdrawal record) was found.
finding-usage-outside-period = The invoice is for { $found-first } – { $found-last }. The supported period is { $first } – { $last }.
finding-submitted-early = Submissions are not open yet. They open on { $opens }.
finding-submitted-late = Submissions are closed. The deadline was { $closes }.
finding-submitted-early-tentative = Submissions are not open yet. They are expected to open on { $opens }.
finding-submitted-late-tentative = The expected dates for submissions ended on { $closes }.
finding-submitted-outside = Submissions are not open.
finding-image-only = { $file }: a page is a picture, so its text could not be read.
finding-text-unmapped = { $file }: its text is visible but in a font that programs cannot read.
finding-over-cap = { $per ->
    [team] You spent ₩{ $paid }. Support ends at the team's cap of ₩{ $cap }.
   *[person] You spent ₩{ $paid }. Support ends at the cap of ₩{ $cap }.
}
finding-above-share = ₩{ $paid } is more than the theory share of ₩{ $share }. An operator checks for the hackathon share.
finding-file-name = The file name was set to { $name }.pdf.
finding-same-file = { $file }: the same file came twice, so one of them was set aside.

doubt-exchange-rate = { $usd } and ₩{ $krw } do not fit any usual exchange rate.
doubt-contradiction = One payment is shown with different amounts or dates.
doubt-several-payments = There are { $count } payments that qualify. One a month is supported.
doubt-other-currency = The price is in { $currency }, not in dollars.
doubt-price-unknown = The notice does not tell which prices are supported, so the plan could not be checked.
doubt-won-only = Only won are shown, so the plan could not be checked.
doubt-merchant-unknown = It was not possible to tell who was paid.
doubt-store-payment = An app store was paid, and the slip alone does not tell for what, or how many dollars.
doubt-foreign-account = The payment left a foreign currency account in dollars, so there is no won amount.
doubt-other-holder = The card or account is in the name of { $found }.
doubt-not-checked = The automatic check failed on our side.
doubt-date-order = The payment date can be read as two different days.
doubt-future-date = The payment date, { $found }, is later than the day of submission.
doubt-receipt-completes = An amount that the card slip lacks was read from the merchant's receipt.
doubt-maybe-cancelled = The document speaks of a cancellation or refund, so someone has to see whether this payment stands.
doubt-not-paid = The document says that the payment was declined or failed, so someone has to see whether it was made.
doubt-not-a-slip = It is not clear that this is a card company's slip.
doubt-usage-unknown = The invoice's billing period could not be found.
doubt-won-not-yet-known = The won amount of the last bill may not be known before the deadline.
doubt-unusual-period = This does not look like one month's subscription.

hint-not-pdf = Save the card slip from your card company as a PDF and upload that. Screenshots and photos do not count.
hint-unreadable = The download may have been cut off. Get the file from your card company again.
hint-encrypted = Open the file, use “Print → Save as PDF” and upload the result. Do not send the password.
hint-too-large = Print only the pages that are needed to a PDF. Up to 20 MB and 200 pages are accepted.
hint-card-number-exposed = Please get the slip again with the card number masked but for its last four digits, and upload that.
hint-duplicate = If you have not submitted it, ask for a review and an operator will look.
hint-cancelled = If you paid again after cancelling, upload the slip of that payment.
hint-wrong-merchant = If this is the slip of another payment, upload the right one. If it is the right one, ask for a review.
hint-wrong-price = Check whether this is the slip of another month or another plan.
hint-wrong-price-in-time = Check whether this is the slip of another month or another plan. You can still pay for the right plan until { $until } and submit that slip.
hint-api-credit = Upload the slip of your monthly ChatGPT Plus or Claude subscription.
hint-paid-outside-window = If you made another payment on those days, upload its slip. If this slip belongs to another round, choose that round.
hint-usd-missing = Ask your card company for an overseas slip or confirmation that shows both dollars and won.
hint-usd-app-store = App store receipts show won only. Upload the card slip that shows the dollar amount. If your card company has none either, ask for a review.
hint-usd-other-page = Only the won page is here. Add the page with the dollars, or ask the card company's customer centre for a confirmation.
hint-krw-missing = Ask your card company for a confirmation that shows both dollars and won. If you paid from a foreign currency account or with a foreign card, ask for a review.
hint-merchant-receipt = { $sender ->
    [ChatGPT] This is the receipt that ChatGPT sent. The slip from your card company is needed.
    [Claude] This is the receipt that Claude sent. The slip from your card company is needed.
    [AWS] This is the receipt that AWS sent. The slip from your card company is needed.
   *[other] This is the receipt that the merchant sent. The slip from your card company is needed.
}
hint-krw-other-page = Only the dollar page is here. Add the page with the won, or ask the card company's customer centre for a confirmation.
hint-store-receipt = This is the receipt that the app store sent. The slip from your card company is needed.
hint-krw-too-early = It can take up to 14 days after the payment. Get the slip again after { $ready }.
hint-krw-too-early-between = It can take up to 14 days after the payment. Get the slip again after { $ready } and submit it between { $opens } and { $closes }.
hint-krw-too-early-tentative = It can take up to 14 days after the payment. Get the slip again after { $ready } and submit it while submissions are open (expected { $opens } – { $closes }).
hint-krw-too-late = It can take up to 14 days after the payment, until { $ready }. If it has not come before the deadline, { $closes }, ask for a review.
hint-krw-too-early-until = It can take up to 14 days after the payment. Get the slip again after { $ready } and submit it by { $closes }.
hint-paid-on-missing = Get a slip that shows the day of the payment. The day of issue or printing is not that day.
hint-invoice-missing = Download the invoice (PDF) from Bills in the AWS console and upload it as well. Several files are merged for you.
hint-payment-proof-missing = Upload the card slip or the bank's withdrawal record as well. Several files are merged for you.
hint-usage-outside-period = Upload only invoices and payments of months within the supported period.
hint-submitted-early = Upload it again once submissions are open.
hint-submitted-late = If something kept you, ask for a review and an operator will look.
hint-submitted-tentative = These dates are not announced yet and may change. An operator checks.
hint-image-only = A slip saved as PDF from the card company's site can be checked at once. If you submit this one, an operator looks at it.
hint-text-unmapped = Download it again or save it as PDF from another browser. If you submit this one, an operator looks at it.
hint-ambiguous = An operator checks this. If you have a clearer slip, upload that instead.
hint-not-checked = You do not need to upload it again. An operator checks it.
hint-several-payments = Which payment do you want to submit? Upload only its slip again.
hint-store-payment = Add the app store's receipt, which names the subscription. If your card company can confirm the dollars, add that too. An operator checks.
hint-foreign-account = Ask your card company or bank for a confirmation that shows the amount converted to won. If there is none, submit this as it is and an operator checks.
hint-other-holder = If you paid with someone else's card, an operator checks. If this is the wrong slip, upload the right one.
hint-receipt-completes = If you can get a slip that shows both dollars and won, upload that. Otherwise an operator checks.
hint-over-cap = There is nothing to do.
hint-above-share = There is nothing to do.
hint-file-name = There is nothing to do.
hint-same-file = There is nothing to do.

cli-check-accepted = Nothing stands against it. An operator approves it.
cli-check-rejected = It cannot be supported as it is.
cli-check-review = An operator has to look at it.
cli-check-facts = Read: { $merchant } · paid on { $day } · { $usd } · { $krw }
cli-check-name = File name: { $name }.pdf
