-- A number that was misused: proposed by one account, confirmed by another, for a time. Its mark is made by a key of its
-- own, so that it cannot be joined with callers; nobody is turned away because of it.
CREATE TABLE caller_flag (
    id          uuid PRIMARY KEY,
    phone_mark  bytea       NOT NULL CHECK (length(phone_mark) = 32),
    reason      text        NOT NULL CHECK (reason IN ('abuse', 'repeated', 'false_report', 'blocking')),
    until       timestamptz NOT NULL,
    proposed_by text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    reviewed_by text,
    reviewed_at timestamptz,
    confirmed   boolean,
    lifted_by   text,
    lifted_at   timestamptz,
    CONSTRAINT a_flag_ends CHECK (until > proposed_at AND until <= proposed_at + interval '4344 hours'),
    CONSTRAINT two_persons_flag CHECK (reviewed_by <> proposed_by),
    CONSTRAINT reviewed_whole CHECK (num_nonnulls(reviewed_by, reviewed_at, confirmed) IN (0, 3)),
    CONSTRAINT lifted_whole CHECK (num_nonnulls(lifted_by, lifted_at) IN (0, 2))
);
COMMENT ON COLUMN caller_flag.until IS 'in jiesu''s time; at most 180 days and the rest of the last one';
CREATE INDEX caller_flag_mark ON caller_flag (phone_mark, until);
CREATE INDEX caller_flag_until ON caller_flag (until, id);
