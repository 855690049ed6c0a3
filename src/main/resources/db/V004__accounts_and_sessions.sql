CREATE TABLE account (
    username      text PRIMARY KEY,
    role          text NOT NULL,
    post          text NOT NULL,
    unit          text REFERENCES duty_unit,
    password_hash text,
    token_hash    bytea UNIQUE,
    CHECK (password_hash IS NOT NULL OR token_hash IS NOT NULL)
);
COMMENT ON COLUMN account.token_hash IS 'hash of the bearer token of a machine';

-- Sessions use real time: a jump of the settable clock must not log everybody out.
CREATE TABLE session (
    token_hash bytea PRIMARY KEY,
    username   text        NOT NULL REFERENCES account ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
