-- The windows that operators decided on, which go before those of the notices.

CREATE TABLE round_overrides (
    guild_id   BIGINT NOT NULL,
    programme  TEXT   NOT NULL,
    round      BIGINT NOT NULL,
    opens_at   BIGINT NOT NULL,
    closes_at  BIGINT NOT NULL,
    decided_by BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, programme, round)
);
