-- Accounts are kept by an administrator: one-time passwords, an identity elsewhere, an end.
ALTER TABLE account
    DROP CONSTRAINT account_check,
    ADD COLUMN oidc_subject text UNIQUE CHECK (oidc_subject <> ''),
    ADD COLUMN one_time_until timestamptz,
    ADD COLUMN disabled_at timestamptz,
    ADD COLUMN demo boolean NOT NULL DEFAULT false,
    ADD COLUMN created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ADD CONSTRAINT there_is_a_way_in CHECK
        (password_hash IS NOT NULL OR token_hash IS NOT NULL OR oidc_subject IS NOT NULL),
    ADD CONSTRAINT a_desk_has_a_unit CHECK
        ((role IN ('town', 'department', 'leader')) = (unit IS NOT NULL));
COMMENT ON COLUMN account.oidc_subject IS 'who it is at the provider of identities: the claim sub';
COMMENT ON COLUMN account.one_time_until IS
    'not null: the password was made by an administrator, and lets in until then, only to choose another';

-- Until now only the demonstration made accounts.
UPDATE account SET demo = true;

-- 'oidc': who entered through the provider needs no password of their own.
ALTER TABLE session
    ADD COLUMN entered_by text NOT NULL DEFAULT 'password' CHECK (entered_by IN ('password', 'oidc'));

-- Failed logins, shared by all nodes. A name without an account has one of 65,536 slots, so that guessing names neither
-- fills the table nor looks different. Real time: a jump of the settable clock must not end a wait.
CREATE TABLE login_failure (
    slot text PRIMARY KEY,
    failures integer NOT NULL CHECK (failures >= 0),
    until timestamptz NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION login_slot(name text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT 'account ' || username FROM account WHERE username = name),
        'name ' || left(encode(sha256(convert_to(name, 'UTF8')), 'hex'), 4))
$$;

-- After so many allowed failures a minute, twice as long after each further one, an hour at most.
CREATE FUNCTION login_wait(failures integer, allowed integer) RETURNS interval LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN failures < allowed THEN interval '0'
        ELSE interval '1 minute' * least(60, 2 ^ least(failures - allowed, 6)) END
$$;

-- Keys of machines. The token is jsk_<id>_<secret>; only its hash is kept.
CREATE TABLE api_key (
    id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{12}$'),
    name text NOT NULL CHECK (name <> ''),
    unit text REFERENCES duty_unit,
    scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
    token_hash bytea NOT NULL UNIQUE,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL CHECK (expires_at <= created_at + interval '366 days 1 minute'),
    revoked_at timestamptz,
    revoked_by text,
    last_used date,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

-- Logins that are under way at the provider of identities. The secrets of the flow are worked out from a cookie of the
-- browser that began it; here is only enough to see that it is the same one, once.
CREATE TABLE oidc_login (
    state_hash bytea PRIMARY KEY,
    browser_hash bytea NOT NULL,
    begun_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX oidc_login_age ON oidc_login (begun_at);
