# When something did not work: what, why, what now

problem-guild-only = This command only works inside a server. Please use it in a channel of your bootcamp's server.
problem-not-operator = Only operators can use this command. If you are one, ask the server's administrator for the "Manage Server" permission.
problem-stale = This button is too old to use. Run the command again to get a fresh one.
problem-ours = Something went wrong on our side; there is nothing wrong with what you sent. Please try again in a moment, and if it still fails give the operators this reference: `{ $reference }`
problem-argument = I didn't understand one of the values. Please choose one from the list and try again.
