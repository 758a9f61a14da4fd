-- The service "site": what is watched.
CREATE TABLE IF NOT EXISTS site (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url VARCHAR(2000) NOT NULL UNIQUE,
    added_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    -- The columns of the service "monitor". The first state counts as up.
    state VARCHAR(4) DEFAULT 'UP' NOT NULL,
    since TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    -- When the newest check that was taken into account began: an older one, ending later, changes nothing.
    as_of TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- The service "monitor": each check, and each change of state with whether it was published.
CREATE TABLE IF NOT EXISTS site_check (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site ON DELETE CASCADE,
    state VARCHAR(4) NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    millis BIGINT NOT NULL,
    started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX IF NOT EXISTS site_check_newest ON site_check (site_id, id);
CREATE INDEX IF NOT EXISTS site_check_oldest ON site_check (started_at);

CREATE TABLE IF NOT EXISTS transition (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site ON DELETE CASCADE,
    state VARCHAR(4) NOT NULL,
    detail VARCHAR(1000) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    published BOOLEAN DEFAULT FALSE NOT NULL
);
