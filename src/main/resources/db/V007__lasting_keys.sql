-- A row of an imported file stands for the same case for ever: the file may be imported again after years.
ALTER TABLE idempotency ADD COLUMN lasting boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN idempotency.lasting IS 'never forgotten: the key of an imported row';

-- Forgetting looks through what may be forgotten, and must not wade through every row ever imported.
DROP INDEX idempotency_age;
CREATE INDEX idempotency_age ON idempotency (at) WHERE NOT lasting;
