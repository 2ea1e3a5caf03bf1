-- Tidying up on AWS: what each person has confirmed to be gone. Of what they are reminded stands in `reminders`.

CREATE TABLE aws_cleanups (
    guild_id  BIGINT NOT NULL,
    user_id   BIGINT NOT NULL,
    programme TEXT   NOT NULL,
    done_at   BIGINT,
    turn      BIGINT NOT NULL,
    PRIMARY KEY (guild_id, user_id, programme)
);

-- One row is one item of the list, confirmed in one turn: after all is gone, the list starts anew.
CREATE TABLE aws_ticks (
    guild_id  BIGINT NOT NULL,
    user_id   BIGINT NOT NULL,
    programme TEXT   NOT NULL,
    turn      BIGINT NOT NULL,
    item      TEXT   NOT NULL,
    PRIMARY KEY (guild_id, user_id, programme, turn, item)
);
