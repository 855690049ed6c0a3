-- A caller is a key: whatever was said by or about one caller is encrypted under it, and erasing it is forgetting.
CREATE TABLE caller (
    id          uuid PRIMARY KEY,
    wrapped_key bytea,
    phone_index bytea UNIQUE,
    created_at  timestamptz NOT NULL
);
COMMENT ON COLUMN caller.wrapped_key IS 'the caller''s own key, wrapped by the master key that lies outside the database; null once erased';
COMMENT ON COLUMN caller.phone_index IS 'blind index of the telephone number; null for anonymous callers and once erased';

CREATE SEQUENCE case_number;

-- The present state of a case: nothing but the fold of its facts, kept for finding and locking.
CREATE TABLE case_file (
    id            uuid PRIMARY KEY,
    number        text        NOT NULL UNIQUE,
    caller_id     uuid        NOT NULL REFERENCES caller,
    kind          text        NOT NULL,
    channel       text        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('received', 'reviewing', 'dispatched', 'signed', 'contacted', 'replied', 'closed')),
    version       integer     NOT NULL CHECK (version >= 1),
    seq           integer     NOT NULL CHECK (seq >= 1),
    head          bytea       NOT NULL CHECK (length(head) = 32),
    changed_at    timestamptz NOT NULL,
    received_at   timestamptz NOT NULL,
    urgency       text        NOT NULL CHECK (urgency IN ('2h', '24h', '7d', '15d')),
    district      text,
    township      text,
    village       text,
    matter        text,
    matter_name   text,
    holder        text REFERENCES duty_unit,
    responsible   text REFERENCES duty_unit,
    helpers       text[]      NOT NULL DEFAULT '{}',
    attempts      integer     NOT NULL DEFAULT 0,
    reachable     boolean     NOT NULL,
    due_at        timestamptz NOT NULL DEFAULT '9999-12-31 00:00:00Z',
    taken_by      text        NOT NULL
);
COMMENT ON COLUMN case_file.version IS 'counts what changes which acts are possible (If-Match)';
COMMENT ON COLUMN case_file.head IS 'hash of the last fact';
COMMENT ON COLUMN case_file.due_at IS 'the nearest due time of a running clock, by which queues are ordered; year 9999 where none runs';
COMMENT ON COLUMN case_file.taken_by IS 'the account that took it in';
CREATE INDEX case_file_due ON case_file (due_at, id);
CREATE INDEX case_file_holder ON case_file (holder, due_at, id);
CREATE INDEX case_file_status ON case_file (status, due_at, id);
CREATE INDEX case_file_responsible ON case_file (responsible, due_at, id);
CREATE INDEX case_file_helpers ON case_file USING gin (helpers);
CREATE INDEX case_file_taken_by ON case_file (taken_by, due_at, id);

-- The record (全程纪实): append-only, chained per case. body is what was hashed, byte for byte.
CREATE TABLE fact (
    case_id uuid        NOT NULL REFERENCES case_file,
    seq     integer     NOT NULL CHECK (seq >= 1),
    kind    text        NOT NULL,
    at      timestamptz NOT NULL,
    body    bytea       NOT NULL,
    hash    bytea       NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (case_id, seq)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record is append-only: % on % is refused', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER fact_is_append_only BEFORE UPDATE OR DELETE ON fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fact_is_kept BEFORE TRUNCATE ON fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Words that facts point to, encrypted under the caller's key.
CREATE TABLE content (
    id      uuid PRIMARY KEY,
    case_id uuid        NOT NULL REFERENCES case_file,
    kind    text        NOT NULL CHECK (kind IN ('text', 'title', 'decision', 'caller', 'address', 'position', 'note', 'reply', 'reason')),
    sealed  bytea       NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX content_of_case ON content (case_id);

-- Who leads and who helps, with what lets them. The database refuses a 乡镇 lead without an article or delegation.
CREATE TABLE case_assignment (
    case_id       uuid    NOT NULL REFERENCES case_file,
    seq           integer NOT NULL,
    unit          text    NOT NULL,
    unit_kind     text    NOT NULL,
    role          text    NOT NULL CHECK (role IN ('lead', 'helper')),
    as_of         date    NOT NULL,
    book_version  text,
    rule_id       text,
    delegation_id text,
    reason        uuid REFERENCES content,
    PRIMARY KEY (case_id, seq, unit),
    FOREIGN KEY (case_id, seq) REFERENCES fact,
    FOREIGN KEY (unit, unit_kind) REFERENCES duty_unit (code, kind),
    FOREIGN KEY (book_version, rule_id) REFERENCES duty_rule,
    FOREIGN KEY (delegation_id) REFERENCES delegation,
    CONSTRAINT a_township_leads_only_by_article_or_delegation
        CHECK (role <> 'lead' OR unit_kind <> '乡镇' OR rule_id IS NOT NULL OR delegation_id IS NOT NULL),
    CONSTRAINT a_lead_has_a_ground
        CHECK (role <> 'lead' OR rule_id IS NOT NULL OR delegation_id IS NOT NULL OR reason IS NOT NULL)
);

CREATE TRIGGER the_ground_carries BEFORE INSERT OR UPDATE ON case_assignment
    FOR EACH ROW EXECUTE FUNCTION refuse_ground_that_does_not_carry();

-- One start of one clock for one unit that owes it.
CREATE TABLE clock_run (
    id         uuid PRIMARY KEY,
    case_id    uuid        NOT NULL REFERENCES case_file,
    kind       text        NOT NULL,
    owes       text        NOT NULL REFERENCES duty_unit,
    started_at timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    ended_at   timestamptz,
    policy     text        NOT NULL,
    CHECK (due_at > started_at)
);
CREATE INDEX clock_run_of_case ON clock_run (case_id);

-- A level is done at most once: its key is unique and it never returns to pending.
CREATE TABLE clock_level (
    clock_id uuid        NOT NULL REFERENCES clock_run,
    case_id  uuid        NOT NULL REFERENCES case_file,
    level    text        NOT NULL CHECK (level IN ('half', 'near', 'due', 'over25', 'over100')),
    rung     text        NOT NULL,
    rank     smallint    NOT NULL,
    at       timestamptz NOT NULL,
    state    text        NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'fired', 'skipped', 'failed', 'cleared')),
    tries    smallint    NOT NULL DEFAULT 0,
    done_at  timestamptz,
    PRIMARY KEY (clock_id, level),
    CHECK ((state = 'pending') = (done_at IS NULL))
);
COMMENT ON COLUMN clock_level.rank IS 'urgency class of the case, 0 is 2h: the most urgent levels are claimed first';
CREATE INDEX clock_level_waiting ON clock_level (rank, at) INCLUDE (case_id) WHERE state = 'pending';
CREATE INDEX clock_level_next ON clock_level (at) WHERE state = 'pending';

CREATE FUNCTION refuse_second_firing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'pending' THEN
        RAISE EXCEPTION 'level % of clock % is % already', OLD.level, OLD.clock_id, OLD.state;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER clock_level_is_done_once BEFORE UPDATE ON clock_level FOR EACH ROW EXECUTE FUNCTION refuse_second_firing();

-- What a transaction made true, on its way to whoever follows. Ids of one case rise with seq, since writers lock it.
CREATE TABLE outbox (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid    NOT NULL,
    seq     integer NOT NULL,
    event   text    NOT NULL,
    scope   text[]  NOT NULL,
    data    text    NOT NULL
);

-- Gap-free and in an order that never changes; the relay alone writes it, under the lock of its one row.
CREATE TABLE feed (
    position bigint PRIMARY KEY,
    case_id  uuid        NOT NULL,
    seq      integer     NOT NULL,
    event    text        NOT NULL,
    scope    text[]      NOT NULL,
    data     text        NOT NULL,
    moved_at timestamptz NOT NULL,
    UNIQUE (case_id, seq)
);
COMMENT ON COLUMN feed.data IS 'JSON as it goes out on the stream: no personal data, no free text';
CREATE INDEX feed_age ON feed (moved_at);
CREATE TABLE relay (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint NOT NULL
);
INSERT INTO relay (position) VALUES (0);

-- The same key and body of one account is the same command.
CREATE TABLE idempotency (
    account   text        NOT NULL,
    key       text        NOT NULL,
    body_hash bytea       NOT NULL,
    case_id   uuid        NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (account, key)
);
CREATE INDEX idempotency_age ON idempotency (at);
