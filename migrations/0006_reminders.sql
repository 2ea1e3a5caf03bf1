-- What a person wants to be reminded of. One row a subject; it stays when it is switched off, so that nothing
-- switches it on again but the person. `detail` is JSON, the subject's own.
CREATE TABLE reminders (
    guild_id   BIGINT NOT NULL,
    user_id    BIGINT NOT NULL,
    subject    TEXT   NOT NULL,
    state      TEXT   NOT NULL,
    detail     TEXT   NOT NULL,
    locale     TEXT,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, user_id, subject)
);
CREATE INDEX reminders_subject ON reminders (guild_id, subject) WHERE state = 'on';

-- Who agreed to be called in the channel of announcements when a direct message does not reach them.
CREATE TABLE channel_calls (
    guild_id  BIGINT NOT NULL,
    user_id   BIGINT NOT NULL,
    agreed_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, user_id)
);
