-- A seal signs how far the audit was, too, so that its end leaves the machine with the witness. Seals made before know
-- of no audit.
ALTER TABLE seal
    ADD COLUMN audit_seq bigint CHECK (audit_seq >= 0),
    ADD COLUMN audit_hash bytea CHECK (length(audit_hash) = 32),
    ADD CONSTRAINT a_seal_knows_number_and_hash_of_the_audit CHECK ((audit_seq IS NULL) = (audit_hash IS NULL));
COMMENT ON COLUMN seal.audit_seq IS 'the last entry of the audit when it was made; 0 if there was none';
