-- One schema for SQLite and PostgreSQL: BIGINT for numbers, 0/1 and moments (milliseconds since 1970, UTC),
-- TEXT for everything else; ids are made by the program. Every key begins with the guild.
-- A file that has been released is never edited: the next change is the next file.

CREATE TABLE guild_settings (
    guild_id        BIGINT NOT NULL PRIMARY KEY,
    locale          TEXT,
    submission_mode TEXT
);

CREATE TABLE notice_versions (
    guild_id     BIGINT NOT NULL,
    id           TEXT   NOT NULL,
    identity     TEXT   NOT NULL,
    title        TEXT   NOT NULL,
    body         TEXT   NOT NULL,
    content_hash TEXT   NOT NULL,
    dated_on     TEXT,
    imported_at  BIGINT NOT NULL,
    source       TEXT   NOT NULL,
    actor        BIGINT,
    state        TEXT   NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE UNIQUE INDEX notice_versions_active ON notice_versions (guild_id, identity) WHERE state = 'active';
CREATE UNIQUE INDEX notice_versions_pending ON notice_versions (guild_id, identity) WHERE state = 'pending';
CREATE INDEX notice_versions_identity ON notice_versions (guild_id, identity, imported_at);

CREATE TABLE profiles (
    guild_id     BIGINT NOT NULL,
    user_id      BIGINT NOT NULL,
    nick         TEXT   NOT NULL,
    real_name    TEXT   NOT NULL,
    course       TEXT   NOT NULL,
    cohort       BIGINT NOT NULL,
    locale       TEXT,
    consented_at BIGINT NOT NULL,
    created_at   BIGINT NOT NULL,
    updated_at   BIGINT NOT NULL,
    PRIMARY KEY (guild_id, user_id)
);

-- The last number (접수번호) given out. Its row is also the lock under which a guild's submissions are inserted.
CREATE TABLE reference_numbers (
    guild_id    BIGINT NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL
);

CREATE TABLE submissions (
    guild_id         BIGINT NOT NULL,
    id               TEXT   NOT NULL,
    number           BIGINT NOT NULL,
    user_id          BIGINT NOT NULL,
    programme        TEXT   NOT NULL,
    round            BIGINT NOT NULL,
    interaction_id   BIGINT NOT NULL,
    arrived_at       BIGINT NOT NULL,
    stored_at        BIGINT NOT NULL,
    status           TEXT   NOT NULL,
    status_since     BIGINT NOT NULL,
    replaces         TEXT,
    verdict          TEXT   NOT NULL,
    merchant         TEXT,
    usd_cents        BIGINT,
    krw              BIGINT,
    paid_on          TEXT,
    card_last4       TEXT,
    reimbursable_krw BIGINT,
    canonical_name   TEXT,
    report           TEXT   NOT NULL,
    PRIMARY KEY (guild_id, id),
    FOREIGN KEY (guild_id, replaces) REFERENCES submissions (guild_id, id)
);
CREATE UNIQUE INDEX submissions_number ON submissions (guild_id, number);
CREATE UNIQUE INDEX submissions_interaction ON submissions (guild_id, interaction_id);
CREATE UNIQUE INDEX submissions_standing ON submissions (guild_id, user_id, programme, round)
    WHERE status NOT IN ('withdrawn', 'replaced');
CREATE INDEX submissions_user ON submissions (guild_id, user_id, arrived_at);
CREATE INDEX submissions_status ON submissions (guild_id, status, arrived_at);
CREATE INDEX submissions_replaces ON submissions (guild_id, replaces);

-- Uploads that are not submissions: rejected ones, and those that wait for something. `checked` is JSON.
CREATE TABLE drafts (
    guild_id       BIGINT NOT NULL,
    id             TEXT   NOT NULL,
    user_id        BIGINT NOT NULL,
    programme      TEXT   NOT NULL,
    round          BIGINT NOT NULL,
    interaction_id BIGINT NOT NULL,
    arrived_at     BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL,
    kind           TEXT   NOT NULL,
    checked        TEXT,
    PRIMARY KEY (guild_id, id)
);
CREATE UNIQUE INDEX drafts_interaction ON drafts (guild_id, interaction_id);
CREATE INDEX drafts_user ON drafts (guild_id, user_id, arrived_at);
CREATE INDEX drafts_expiry ON drafts (expires_at);

CREATE TABLE stored_files (
    guild_id      BIGINT NOT NULL,
    object_key    TEXT   NOT NULL,
    submission_id TEXT,
    draft_id      TEXT,
    ordinal       BIGINT NOT NULL,
    role          TEXT   NOT NULL,
    name          TEXT   NOT NULL,
    sha256        TEXT   NOT NULL,
    size          BIGINT NOT NULL,
    PRIMARY KEY (guild_id, object_key),
    FOREIGN KEY (guild_id, submission_id) REFERENCES submissions (guild_id, id),
    FOREIGN KEY (guild_id, draft_id) REFERENCES drafts (guild_id, id),
    CHECK ((submission_id IS NULL) <> (draft_id IS NULL))
);
CREATE INDEX stored_files_submission ON stored_files (guild_id, submission_id);
CREATE INDEX stored_files_draft ON stored_files (guild_id, draft_id);
CREATE INDEX stored_files_sha256 ON stored_files (guild_id, sha256);

-- By what a payment is known (merchant and approval number), to recognise one that is handed in twice.
CREATE TABLE payment_keys (
    guild_id      BIGINT NOT NULL,
    payment_key   TEXT   NOT NULL,
    submission_id TEXT   NOT NULL,
    PRIMARY KEY (guild_id, payment_key, submission_id),
    FOREIGN KEY (guild_id, submission_id) REFERENCES submissions (guild_id, id) ON DELETE CASCADE
);
CREATE INDEX payment_keys_submission ON payment_keys (guild_id, submission_id);

-- Answers that are still owed. The token lets us finish one after a crash, for fifteen minutes.
CREATE TABLE pending_replies (
    guild_id       BIGINT NOT NULL,
    interaction_id BIGINT NOT NULL,
    token          TEXT   NOT NULL,
    submission_id  TEXT,
    draft_id       TEXT,
    locale         TEXT   NOT NULL,
    created_at     BIGINT NOT NULL,
    PRIMARY KEY (guild_id, interaction_id),
    FOREIGN KEY (guild_id, submission_id) REFERENCES submissions (guild_id, id) ON DELETE CASCADE,
    FOREIGN KEY (guild_id, draft_id) REFERENCES drafts (guild_id, id) ON DELETE CASCADE,
    CHECK ((submission_id IS NULL) <> (draft_id IS NULL))
);
CREATE INDEX pending_replies_submission ON pending_replies (guild_id, submission_id);
CREATE INDEX pending_replies_draft ON pending_replies (guild_id, draft_id);

-- Questions to the operators. `hints` is a JSON list of the notices that came near.
CREATE TABLE questions (
    guild_id  BIGINT NOT NULL,
    id        TEXT   NOT NULL,
    user_id   BIGINT NOT NULL,
    text      TEXT   NOT NULL,
    hints     TEXT   NOT NULL,
    asked_at  BIGINT NOT NULL,
    state     TEXT   NOT NULL,
    answer    TEXT,
    closed_by BIGINT,
    closed_at BIGINT,
    PRIMARY KEY (guild_id, id)
);
CREATE INDEX questions_state ON questions (guild_id, state, asked_at);
CREATE INDEX questions_user ON questions (guild_id, user_id, asked_at);

-- Who did what. No actor: the program itself. `detail` is JSON.
CREATE TABLE audit (
    guild_id BIGINT NOT NULL,
    id       TEXT   NOT NULL,
    at       BIGINT NOT NULL,
    actor    BIGINT,
    action   TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    detail   TEXT   NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE INDEX audit_at ON audit (guild_id, at);
