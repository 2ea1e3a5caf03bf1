# Statuses of submissions and places to submit

state-received = 📥 Received
state-approved = ✅ Approved
state-paid = ✅ Paid
state-needs-fix = ✏️ To fix
state-rejected = ⛔ Cannot be supported
state-withdrawn = Withdrawn
state-replaced = Replaced
state-clawback = Clawed back

mode-bot = Here only
mode-form = In the form only (the bot only checks)
mode-both = Here and in the form
mode-unset = Not decided (here, and people are told of the form)
