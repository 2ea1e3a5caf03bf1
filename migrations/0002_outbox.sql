-- What the bot sends by itself, and where to. The outbox.

-- One row is one message that must reach one channel or person once. Nothing is deleted here.
-- `due_at` and `expires_at` are of the domain's clock; `retry_at`, `attempted_at` and `lease_until` of the system's.
CREATE TABLE deliveries (
    guild_id       BIGINT NOT NULL,
    id             TEXT   NOT NULL,
    what           TEXT   NOT NULL,
    topic          TEXT,
    recipient_kind TEXT   NOT NULL,
    recipient_id   BIGINT NOT NULL,
    due_at         BIGINT NOT NULL,
    expires_at     BIGINT,
    content        TEXT   NOT NULL,
    state          TEXT   NOT NULL,
    attempts       BIGINT NOT NULL,
    retry_at       BIGINT NOT NULL,
    attempted_at   BIGINT,
    uncertain      BIGINT NOT NULL,
    lease_holder   TEXT,
    lease_until    BIGINT,
    channel_id     BIGINT,
    message_id     BIGINT,
    ended_at       BIGINT,
    reason         TEXT,
    created_at     BIGINT NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE UNIQUE INDEX deliveries_once ON deliveries (guild_id, what, recipient_kind, recipient_id, due_at);
CREATE INDEX deliveries_due ON deliveries (recipient_kind, due_at) WHERE state = 'pending';
CREATE INDEX deliveries_leased ON deliveries (lease_until) WHERE state = 'leased';
CREATE INDEX deliveries_topic ON deliveries (guild_id, recipient_kind, recipient_id, topic, due_at);
CREATE INDEX deliveries_undelivered ON deliveries (guild_id, due_at) WHERE state IN ('failed', 'expired');

ALTER TABLE guild_settings ADD COLUMN announcement_channel BIGINT;
ALTER TABLE guild_settings ADD COLUMN operator_channel BIGINT;
ALTER TABLE guild_settings ADD COLUMN operator_role BIGINT;

-- The roles of a cohort's people: whom an announcement concerns, and who answers for the course.
CREATE TABLE course_settings (
    guild_id        BIGINT NOT NULL,
    course          TEXT   NOT NULL,
    cohort          BIGINT NOT NULL,
    role_id         BIGINT,
    instructor_role BIGINT,
    PRIMARY KEY (guild_id, course, cohort)
);
