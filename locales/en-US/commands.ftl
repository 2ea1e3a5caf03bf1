# Slash commands. The value is the command's name, .description its description;
# each option has its name and its description.

command-deadlines = deadlines
    .description = Submission windows, pay-by days and where you stand
    .programme = programme
    .programme-description = Only this programme

command-submit = submit
    .description = Hand in a card slip or evidence as PDF
    .programme = programme
    .programme-description = What you are claiming
    .receipt = receipt
    .receipt-description = The PDF
    .receipt2 = receipt2
    .receipt2-description = A further PDF of the same payment
    .receipt3 = receipt3
    .receipt3-description = A further PDF of the same payment
    .receipt4 = receipt4
    .receipt4-description = A further PDF of the same payment
    .receipt5 = receipt5
    .receipt5-description = A further PDF of the same payment
    .round = round
    .round-description = The round's number; left out, the date decides

command-check = check
    .description = Check a PDF without handing it in; nothing is stored
    .programme = programme
    .programme-description = Which programme's rules to check against
    .receipt = receipt
    .receipt-description = The PDF
    .receipt2 = receipt2
    .receipt2-description = A further PDF of the same payment
    .receipt3 = receipt3
    .receipt3-description = A further PDF of the same payment
    .receipt4 = receipt4
    .receipt4-description = A further PDF of the same payment
    .receipt5 = receipt5
    .receipt5-description = A further PDF of the same payment
    .round = round
    .round-description = The round's number; left out, the date decides

command-submissions = submissions
    .description = What you have handed in and how it stands

command-ask = ask
    .description = Ask a question; the answer is quoted from the notices
    .question = question
    .question-description = Your question, in your own words
    .public = public
    .public-description = Show the answer to everyone in the channel

command-notice = notice
    .description = Read a notice
    .title = title
    .title-description = The notice
    .section = section
    .section-description = Only this section

command-profile = profile
    .description = What the bot knows about you
command-profile-set = set
    .description = Enter or change your nick, name, course and cohort
command-profile-show = show
    .description = Everything that is stored about you
command-profile-export = export
    .description = Everything that is stored about you, as a file
command-profile-delete = delete
    .description = Delete your profile and unfinished uploads

command-notices = notices
    .description = Notices that the bot answers from
command-notices-import = import
    .description = Take in notices from a Markdown file
    .file = file
    .file-description = A .md or .txt file in UTF-8
command-notices-list = list
    .description = The notices in force, and those that wait for you

command-setup = setup
    .description = How the bot works on this server
command-setup-show = show
    .description = The settings of this server
command-setup-policy = policy
    .description = Where evidence counts as handed in
    .submissions = submissions
    .submissions-description = Here, in the form of the notice, or in both
command-setup-channels = channels
    .description = The channels that the bot writes to
    .announcements = announcements
    .announcements-description = Where deadlines and announcements go
    .operators = operators
    .operators-description = Where operators are told what needs them
command-setup-roles = roles
    .description = Who counts as an operator
    .operator = operator
    .operator-description = People with this role may use the operators' commands
command-setup-course = course
    .description = The roles of one cohort of a course
    .course = course
    .course-description = Which course
    .cohort = cohort
    .cohort-description = Its number
    .role = role
    .role-description = The role of its trainees, who are addressed
    .instructor = instructor
    .instructor-description = The role of those who may answer its questions

command-announce = announce
    .description = Post announcements in channels
command-announce-now = now
    .description = Write an announcement and send it at once
    .channel = channel
    .channel-description = Where to; without it the channel of the settings
    .role = role
    .role-description = Whom to notify
    .role2 = role2
    .role2-description = Whom else to notify
    .role3 = role3
    .role3-description = Whom else to notify
command-announce-schedule = schedule
    .description = Write an announcement that goes out later
    .when = when
    .when-description = Such as: tomorrow 5pm, 2025-04-23 10:00
    .channel = channel
    .channel-description = Where to; without it the channel of the settings
    .role = role
    .role-description = Whom to notify
    .role2 = role2
    .role2-description = Whom else to notify
    .role3 = role3
    .role3-description = Whom else to notify
command-announce-list = list
    .description = What was sent, what is scheduled, what could not be delivered
command-announce-cancel = cancel
    .description = Cancel a scheduled announcement
    .announcement = announcement
    .announcement-description = Which one

command-faq = faq
    .description = Questions that the notices do not answer
command-faq-queue = queue
    .description = Questions that wait for an operator
command-faq-add = add
    .description = Write down a question and its answer
command-faq-list = list
    .description = The answers that stay, those whose notice has changed first
command-faq-remove = remove
    .description = Remove an answer
    .entry = entry
    .entry-description = Choose from the list

command-remind = remind
    .description = The reminders you get
command-remind-aws = aws
    .description = See what may be left on AWS, and be reminded after a practice
    .when = when
    .when-description = When to be reminded after a practice. Leave it out to see the list only
command-remind-list = list
    .description = What is switched on, when it comes next, and how to stop it
command-remind-off = off
    .description = Stop all reminders; you can undo it

# Commands in a message's menu
menu-ask-message = Ask the notices
