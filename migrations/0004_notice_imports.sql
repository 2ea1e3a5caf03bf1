-- A notice may be meant for one intake (기수) only; NULL is everybody.
ALTER TABLE notice_versions ADD COLUMN cohort BIGINT;

-- What operators bring, until they say that it holds. `files` is JSON and emptied when that is decided; `cohort` is
-- NULL while each notice keeps its own, 0 for everybody.
CREATE TABLE notice_imports (
    guild_id   BIGINT NOT NULL,
    id         TEXT   NOT NULL,
    actor      BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    files      TEXT   NOT NULL,
    cohort     BIGINT,
    state      TEXT   NOT NULL,
    closed_by  BIGINT,
    closed_at  BIGINT,
    PRIMARY KEY (guild_id, id)
);
CREATE INDEX notice_imports_state ON notice_imports (guild_id, state, created_at);

-- Submission windows that an import moved, for an announcement that somebody may still send. `windows` is JSON.
CREATE TABLE notice_corrections (
    guild_id   BIGINT NOT NULL,
    id         TEXT   NOT NULL,
    actor      BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    windows    TEXT   NOT NULL,
    sent_by    BIGINT,
    sent_at    BIGINT,
    PRIMARY KEY (guild_id, id)
);
