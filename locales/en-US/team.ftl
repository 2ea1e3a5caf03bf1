# Teams: who is in one, and how far they are with the AWS account that they share. $name is the team's name in bold

team-head = { $name } · cohort { $cohort } · { $count ->
        [one] one member
       *[other] { $count } members
    }
team-member = - { $who } · since { $since }
team-more = - and { $count } more
team-progress = { $programme }: your team has checked { $done } of { $total }.
team-none = You are in no team yet. Give { $join } a team's name to join it or to make it.
team-entered = You are in { $name } now.
team-moved = You have left { $from } and are in { $name } now.
team-made = { $name } is made, and you are in it. Tell the others its name: they join with { $join }.
team-made-moved = You have left { $from }. { $name } is made, and you are in it. Tell the others its name: they join with { $join }.
team-already = You are in { $name } already.
team-sharing = Members of a team see each other's { $programme } clean-up list. Nobody outside the team does.
team-elsewhere = You are in { $from }, and nobody is in two teams. Move to { $name }?
team-elsewhere-new = You are in { $from }. Leave it and make { $name }?
team-absent = There is no team { $name } yet. Make it?
team-absent-moving = There is no team { $name } yet. Leave { $from } and make it?
team-like = There is no team { $name }. Is it one of these? If not, you can make it.
team-like-moving = There is no team { $name }. Is it one of these? If not, you can leave { $from } and make it.
team-move = Move
team-create = Make it
team-create-move = Leave and make it
team-stay = Not now
team-leave = Leave the team
team-left = You have left { $name }. You no longer see each other's AWS clean-up lists.
team-left-last = You have left { $name }. Nobody was left in it, so it is gone.
team-back = Undo
team-gone = That team is gone. Look for it again by its name with { $join }.
team-no-profile = Each cohort has its own teams, so a few details about you are needed first.
team-no-profile-then = When you have entered them, press [{ $label }].
team-go-on = Join the team
team-bad-empty = A team's name needs at least one letter or digit. For example: Team Spark
team-bad-long = A team's name has at most { $max } characters. Please shorten it.
team-bad-character = A team's name cannot have this character: { $character } Please use letters, digits, spaces and marks such as commas and dots only. For example: Team Spark

team-aws-open-view = See our team
team-aws-list = **AWS clean-up · { $programme }** · { $name }
team-aws-confirmed = Your team has checked { $done } of { $total }.
team-aws-nobody = Checked by nobody yet
team-aws-somebody = Checked by somebody
team-aws-item = ☑️ { $item } · { $who }
team-aws-item-more = ☑️ { $item } · { $who } and { $count } more
team-aws-gone = ✅ { $who } said on { $when } that all is deleted.
team-aws-using = ⏳ { $who } · still using it (until { $when })
team-aws-only-team = Only your team sees this.
team-aws-said-gone = ✅ { $who } of your team said on { $when } that all is deleted. If something is left, please tell your team.
team-aws-told-team = Your team is not asked again for some days either.
