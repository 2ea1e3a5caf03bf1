-- Of which moments of a round a server is told; JSON. Nothing: of the usual ones.

ALTER TABLE guild_settings ADD COLUMN occasions TEXT;
