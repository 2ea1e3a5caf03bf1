-- What operators announce: composed, looked at, then put into the outbox.

CREATE TABLE announcements (
    guild_id   BIGINT NOT NULL,
    id         TEXT   NOT NULL,
    author     BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    roles      TEXT   NOT NULL,
    title      TEXT   NOT NULL,
    body       TEXT   NOT NULL,
    due_at     BIGINT,
    state      TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE INDEX announcements_state ON announcements (guild_id, state, due_at);
