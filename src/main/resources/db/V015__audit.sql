-- Who saw or changed what is not part of a case's own record: unmasked callers, accounts, keys, erasures. One chain, like
-- the chain of a case; body is what was hashed, byte for byte. No personal data, no free text.
CREATE TABLE audit (
    seq       bigint PRIMARY KEY CHECK (seq >= 1),
    at        timestamptz NOT NULL,
    account   text        NOT NULL,
    action    text        NOT NULL,
    case_id   uuid REFERENCES case_file,
    caller_id uuid REFERENCES caller,
    subject   text,
    body      bytea       NOT NULL,
    hash      bytea       NOT NULL CHECK (length(hash) = 32)
);
COMMENT ON COLUMN audit.account IS 'who did it; no foreign key: an account may go, what it did stays';
COMMENT ON COLUMN audit.subject IS 'the account, key or edition it was done to';
CREATE INDEX audit_of_account ON audit (account, seq);
CREATE INDEX audit_of_case ON audit (case_id, seq) WHERE case_id IS NOT NULL;
CREATE INDEX audit_of_caller ON audit (caller_id, seq) WHERE caller_id IS NOT NULL;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_kept BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The end of the chain; whoever adds to it holds this row.
CREATE TABLE audit_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint NOT NULL,
    hash     bytea  NOT NULL CHECK (length(hash) = 32)
);
INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
