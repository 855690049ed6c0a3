-- Under which master key a caller's key is wrapped and the number indexed: a new one takes over caller by caller.
ALTER TABLE caller ADD COLUMN master_key text;
COMMENT ON COLUMN caller.master_key IS 'identity of the master key that wraps the key and makes the index; null once erased';
UPDATE caller SET master_key = (SELECT id FROM master_key) WHERE wrapped_key IS NOT NULL;
CREATE INDEX caller_of_master_key ON caller (master_key, id);

-- All that there is of one caller: for a new key, for telling it, for erasing it.
CREATE INDEX case_file_caller ON case_file (caller_id);

-- Which master keys the nodes at work hold. A key becomes primary only when all have it, and goes only when none needs it.
CREATE TABLE key_holder (
    node        uuid PRIMARY KEY,
    keys        text[]      NOT NULL,
    primary_key text        NOT NULL CHECK (primary_key = ANY (keys)),
    since       timestamptz NOT NULL,
    seen        timestamptz NOT NULL
);
COMMENT ON COLUMN key_holder.since IS 'since when it wraps with its primary key, in real time';
COMMENT ON COLUMN key_holder.seen IS 'when it last said so, in real time; a node that fell silent counts no more';

-- Who asked that a caller be erased, and another account's word on it.
CREATE TABLE erasure_request (
    id         uuid PRIMARY KEY,
    caller_id  uuid        NOT NULL REFERENCES caller,
    reason     text        NOT NULL CHECK (reason IN ('consent_withdrawn', 'purpose_done', 'period_over', 'unlawful', 'other_law')),
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    granted    boolean,
    CONSTRAINT two_persons_erase CHECK (decided_by <> asked_by),
    CONSTRAINT decided_whole CHECK (num_nonnulls(decided_by, decided_at, granted) IN (0, 3))
);
CREATE UNIQUE INDEX erasure_request_open ON erasure_request (caller_id) WHERE decided_at IS NULL;
CREATE INDEX erasure_request_asked ON erasure_request (asked_at, id);

-- What was erased stays erased: the row of the caller is a pseudonym from then on.
CREATE TABLE erasure (
    caller_id uuid PRIMARY KEY REFERENCES caller,
    kind      text        NOT NULL CHECK (kind IN ('asked', 'retention')),
    at        timestamptz NOT NULL,
    replayed  boolean     NOT NULL
);
COMMENT ON COLUMN erasure.at IS 'in real time';
COMMENT ON COLUMN erasure.replayed IS 'done again by the log outside the database, after a restore';
CREATE TRIGGER erasure_is_append_only BEFORE UPDATE OR DELETE ON erasure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erasure_is_kept BEFORE TRUNCATE ON erasure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_key_for_an_erased_caller() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'caller % was erased', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'an_erased_caller_stays_so';
END
$$;
CREATE TRIGGER erased_stays_erased BEFORE UPDATE ON caller
    FOR EACH ROW WHEN (OLD.wrapped_key IS NULL AND NEW.wrapped_key IS NOT NULL)
    EXECUTE FUNCTION refuse_key_for_an_erased_caller();
