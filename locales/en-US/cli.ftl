# cli

## doctor
doctor-ok = ok
doctor-note = note
doctor-problem = problem
doctor-summary =
    { $problems ->
        [0] No problems.
        [one] One problem.
       *[other] { $problems } problems.
    }

doctor-settings = settings
doctor-settings-ok = all understood.

doctor-database = database
doctor-database-ok = { $place }, schema version { $version }.
doctor-database-older = { $place }, schema version { $version }. The next start brings it to { $newest }; back it up before.
doctor-database-empty = { $place }, empty. The next start makes the schema.
doctor-database-new = { $place }, not there yet. The first start makes it.
doctor-database-unasked = { $servers ->
    [one] One server announces rounds and has no channel for operators
   *[other] { $servers } servers announce rounds and have no channel for operators
}, so nobody is asked there to confirm tentative windows. Choose one with /setup channels.
doctor-database-held = A bot is running on it: { $holder }.

doctor-receipts = receipts
doctor-receipts-ok = { $place }, key { $key }. A test file was written, read and removed. Keep a copy of the key elsewhere.
doctor-receipts-new = { $place }, key { $key }. Not there yet; the first start makes them.

doctor-notices = notices
doctor-notices-ok = { $programmes ->
        [one] one programme
       *[other] { $programmes } programmes
    } in { $notices ->
        [one] one notice
       *[other] { $notices } notices
    }.
doctor-notices-doubtful = { $programmes } programmes in { $notices } notices; places to look at: { $doubtful }. To see them: bootcamp-bot notices { $path }
doctor-notices-lost = places in { $notices } notices that were not understood: { $lost }. To see them: bootcamp-bot notices { $path }
doctor-notices-none = NOTICES_DIR is not set. Operators can import notices on a server with /notices import.

doctor-discord = Discord
doctor-discord-ok = { $bot } can connect; servers: { $servers }. Invitation: { $link }
doctor-discord-nowhere = { $bot } is on no server yet. Invite it with this link: { $link }

doctor-server = server { $name }
doctor-server-missing = the bot lacks: { $permissions }. Switch them on for the bot's role under Server Settings, Roles.

doctor-worker = PDF worker
doctor-worker-ok = started, and read a test PDF.
doctor-worker-blind = started, but could not read a test PDF. Is the program file complete?

doctor-fonts = Korean font
doctor-fonts-ok = { $path }
doctor-fonts-none = none found, so Hangul may be blank in pictures. Install one: apt install fonts-nanum (Debian, Ubuntu), dnf install google-noto-sans-cjk-fonts (Fedora)

## permissions, as Discord's settings call them
permission-view-channels = View Channels
permission-send-messages = Send Messages
permission-embed-links = Embed Links
permission-attach-files = Attach Files
permission-read-message-history = Read Message History
