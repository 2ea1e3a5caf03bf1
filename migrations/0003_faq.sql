-- Questions to the operators come in groups of those that ask the same; an operators' answer can become an entry
-- that answers whoever asks next.

ALTER TABLE questions ADD COLUMN group_id TEXT NOT NULL DEFAULT '';
UPDATE questions SET group_id = id;
-- 'asked': passed on, with the name; 'unhelpful': an answer that did not help, without.
ALTER TABLE questions ADD COLUMN origin TEXT NOT NULL DEFAULT 'asked';
ALTER TABLE questions ADD COLUMN locale TEXT;
CREATE INDEX questions_group ON questions (guild_id, group_id, asked_at);

-- `wordings` is a JSON list of the other ways in which it was asked. The two notice columns stand or fall together.
CREATE TABLE faq_entries (
    guild_id        BIGINT NOT NULL,
    id              TEXT   NOT NULL,
    question        TEXT   NOT NULL,
    wordings        TEXT   NOT NULL,
    answer          TEXT   NOT NULL,
    author          BIGINT NOT NULL,
    answered_at     BIGINT NOT NULL,
    revision        BIGINT NOT NULL,
    notice_identity TEXT,
    notice_version  TEXT,
    state           TEXT   NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE INDEX faq_entries_state ON faq_entries (guild_id, state, answered_at);
