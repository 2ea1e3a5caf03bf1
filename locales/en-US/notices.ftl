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
