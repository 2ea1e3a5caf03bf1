-- Teams of a cohort, which share an AWS account in the project. Whoever made one may have had their data deleted since.

CREATE TABLE teams (
    guild_id   BIGINT NOT NULL,
    id         TEXT   NOT NULL,
    cohort     BIGINT NOT NULL,
    name       TEXT   NOT NULL,
    name_key   TEXT   NOT NULL,
    created_by BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, id)
);
CREATE UNIQUE INDEX teams_name ON teams (guild_id, cohort, name_key);

-- One team a person.
CREATE TABLE team_members (
    guild_id  BIGINT NOT NULL,
    user_id   BIGINT NOT NULL,
    team_id   TEXT   NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (guild_id, user_id),
    FOREIGN KEY (guild_id, team_id) REFERENCES teams (guild_id, id)
);
CREATE INDEX team_members_team ON team_members (guild_id, team_id);
