# What the bot sends by itself

outbox-late = (This comes late. It was due on { $due }.)
outbox-undelivered = { $count } undelivered messages
outbox-undelivered-body =
    Could not be sent: { $failed } · came too late: { $expired }
    { $command } tells why, and lets you send or drop them.
