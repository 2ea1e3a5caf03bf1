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
notice-impossible-date = No calendar has this date: "{ $text }"
notice-wrong-weekday = The weekday is wrong: "{ $text }" is { $actual }
notice-dates-out-of-order = The end comes before the beginning: "{ $text }"
notice-year-unknown = The year is not stated: "{ $text }"
notice-against-rule = The window of round { $number } (day { $own }) differs from the general rule (day { $rule }); the round's own dates count.
notice-overlapping-rounds = Rounds { $first } and { $second } take submissions at the same time.
notice-duplicate-round = Round { $number } stands at line { $line } with another month; the first one counts.
notice-outside-claim-month = The window of round { $number } lies outside the claim month that is stated.
notice-months-out-of-order = The pay and claim months of round { $number } are out of order.
notice-rounds-without-months = Some of the rounds { $first } to { $last } have no pay month.
notice-vat-mismatch = The price with VAT does not add up: "{ $text }"

