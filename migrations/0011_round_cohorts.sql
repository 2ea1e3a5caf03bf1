-- A window may be decided for one intake (기수) only; 0 is every intake. The key changes, so the table is written anew.

CREATE TABLE round_decisions (
    guild_id   BIGINT NOT NULL,
    programme  TEXT   NOT NULL,
    round      BIGINT NOT NULL,
    cohort     BIGINT NOT NULL,
    opens_at   BIGINT NOT NULL,
    closes_at  BIGINT NOT NULL,
    decided_by BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, programme, round, cohort)
);
INSERT INTO round_decisions (guild_id, programme, round, cohort, opens_at, closes_at, decided_by, decided_at)
    SELECT guild_id, programme, round, 0, opens_at, closes_at, decided_by, decided_at FROM round_overrides;
DROP TABLE round_overrides;
