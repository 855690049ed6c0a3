-- Seals over the feed: every run of positions under one signed Merkle root, chained to the seal before. Docs: decision 7.
CREATE TABLE seal (
    number         bigint PRIMARY KEY CHECK (number >= 1),
    first_position bigint      NOT NULL UNIQUE,
    last_position  bigint      NOT NULL UNIQUE,
    members        bytea       NOT NULL,
    root           bytea       NOT NULL CHECK (length(root) = 32),
    previous       bytea       NOT NULL CHECK (length(previous) = 32),
    sealed_at      timestamptz NOT NULL,
    key_print      bytea       NOT NULL CHECK (length(key_print) = 32),
    hash           bytea       NOT NULL UNIQUE CHECK (length(hash) = 32),
    signature      bytea       NOT NULL CHECK (length(signature) = 64),
    CONSTRAINT a_seal_lists_every_member CHECK (length(members) = 52 * (last_position - first_position + 1))
);
COMMENT ON COLUMN seal.members IS '52 bytes a position, in order: case id (16), seq (4), hash of the fact (32)';
COMMENT ON COLUMN seal.sealed_at IS 'real time, also where the clock of the cases was moved';
COMMENT ON COLUMN seal.key_print IS 'SHA-256 of the public key that proves the signature';
-- Hashes do not get smaller.
ALTER TABLE seal ALTER COLUMN members SET STORAGE EXTERNAL;

CREATE TRIGGER seal_is_append_only BEFORE UPDATE OR DELETE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_is_kept BEFORE TRUNCATE ON seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever holds this row is the one sealer.
CREATE TABLE sealer (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row)
);
INSERT INTO sealer DEFAULT VALUES;
