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
    .public = public
    .public-description = Everyone in the channel sees it

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
    .description = Take in notices from Markdown files; without a file you can paste text
    .notice = notice
    .notice-description = A .md or .txt file
    .notice2 = notice2
    .notice2-description = Another file
    .notice3 = notice3
    .notice3-description = Another file
    .notice4 = notice4
    .notice4-description = Another file
    .notice5 = notice5
    .notice5-description = Another file
    .cohort = cohort
    .cohort-description = Only for this cohort. Empty: as it is now, and a new notice is for all
command-notices-list = list
    .description = The notices in force, their earlier versions, and what waits for you
command-notices-remove = remove
    .description = Take a notice out; you can undo it
    .title = title
    .title-description = The notice

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

command-faq = faq
    .description = Questions that the notices do not answer
command-faq-queue = queue
    .description = Questions that wait for an operator
