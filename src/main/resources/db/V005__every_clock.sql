-- All clocks as rows: where the levels of a clock lie stands with the clock, and only what has become of a level is a row
-- of its own, at most one by its key. A clock that starts is one row, and the sweep looks at one index.

ALTER TABLE duty_unit DROP CONSTRAINT duty_unit_kind_check;
ALTER TABLE duty_unit ADD CONSTRAINT duty_unit_kind_check
    CHECK (kind IN ('乡镇', '街道', '园区管委', '部门', '市级', '企业', '区级', '机构', '热线'));

DROP TRIGGER clock_level_is_done_once ON clock_level;
DROP FUNCTION refuse_second_firing;
DROP INDEX clock_level_waiting;
DROP INDEX clock_level_next;

ALTER TABLE clock_run
    ADD COLUMN period  integer  NOT NULL DEFAULT 1 CHECK (period >= 1),
    ADD COLUMN ending  text     CHECK (ending IN ('met', 'late', 'cleared')),
    ADD COLUMN rank    smallint NOT NULL DEFAULT 3,
    ADD COLUMN levels  jsonb    NOT NULL DEFAULT '[]',
    ADD COLUMN next_at timestamptz,
    ADD COLUMN tries   smallint NOT NULL DEFAULT 0;

UPDATE clock_run r
SET ending = CASE WHEN r.ended_at IS NULL THEN NULL WHEN r.ended_at > r.due_at THEN 'late' ELSE 'met' END,
    rank = l.rank, levels = l.levels, next_at = l.next_at, tries = l.tries
FROM (
    SELECT clock_id, min(rank) AS rank, max(tries) AS tries, min(at) FILTER (WHERE state = 'pending') AS next_at,
        jsonb_agg(jsonb_build_object('level', level, 'rung', rung,
            'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ORDER BY at) AS levels
    FROM clock_level GROUP BY clock_id) AS l
WHERE l.clock_id = r.id;

ALTER TABLE clock_run
    ALTER COLUMN period DROP DEFAULT,
    ALTER COLUMN rank DROP DEFAULT,
    ALTER COLUMN levels DROP DEFAULT,
    ADD CHECK ((ended_at IS NULL) = (ending IS NULL)),
    ADD CHECK (ended_at IS NULL OR next_at IS NULL);
COMMENT ON COLUMN clock_run.rank IS 'urgency class of the case, 0 is 2h: the most urgent clocks are claimed first';
COMMENT ON COLUMN clock_run.levels IS 'where each level lies and which post it tells, lowest first';
COMMENT ON COLUMN clock_run.next_at IS 'when the next level that is not done lies; null when none will fire any more';
COMMENT ON COLUMN clock_run.tries IS 'failures of the levels that are due now, alone in their transaction';
CREATE INDEX clock_run_waiting ON clock_run (rank, next_at) INCLUDE (case_id) WHERE next_at IS NOT NULL;

DELETE FROM clock_level WHERE state IN ('pending', 'cleared');
ALTER TABLE clock_level
    DROP COLUMN rank,
    DROP COLUMN tries,
    ADD COLUMN owes text REFERENCES duty_unit,
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN done_at SET NOT NULL,
    DROP CONSTRAINT clock_level_state_check,
    DROP CONSTRAINT clock_level_check,
    ADD CONSTRAINT clock_level_state_check CHECK (state IN ('fired', 'skipped', 'failed'));
UPDATE clock_level l SET owes = r.owes FROM clock_run r WHERE r.id = l.clock_id;
ALTER TABLE clock_level ALTER COLUMN owes SET NOT NULL;
COMMENT ON TABLE clock_level IS 'what has become of a level, once and for ever: its key is unique and its row stays';
COMMENT ON COLUMN clock_level.owes IS 'the unit that owed the act when the level was passed';
CREATE TRIGGER clock_level_is_done_once BEFORE UPDATE OR DELETE ON clock_level
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- For the alerts: the newest first, of all units or of one.
CREATE INDEX clock_level_told ON clock_level (done_at DESC) WHERE state = 'fired';
CREATE INDEX clock_level_told_unit ON clock_level (owes, done_at DESC) WHERE state = 'fired';

ALTER TABLE case_file
    ADD COLUMN period         integer NOT NULL DEFAULT 1 CHECK (period >= 1),
    ADD COLUMN urges          integer NOT NULL DEFAULT 0,
    ADD COLUMN callbacks      integer NOT NULL DEFAULT 0,
    ADD COLUMN called_back_at timestamptz;
COMMENT ON COLUMN case_file.period IS 'counted from 1; each reopening begins another';
COMMENT ON COLUMN case_file.callbacks IS 'attempts of the callback desk in this period that count';

-- What a key stands for: a case as it was after the fact with this number, or an answer without personal data.
ALTER TABLE idempotency
    ALTER COLUMN case_id DROP NOT NULL,
    ADD COLUMN seq    integer,
    ADD COLUMN answer text;
