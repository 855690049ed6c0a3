-- One time for all nodes and all statements: PostgreSQL's, moved forward by hand where that is allowed.

CREATE TABLE clock_setting (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    -- How far jiesu's time is ahead of PostgreSQL's. In hours, never in days: a day has no fixed length in a session
    -- whose zone knows summer time.
    ahead interval NOT NULL DEFAULT interval '0'
        CHECK (extract(day FROM ahead) = 0 AND extract(month FROM ahead) = 0),
    -- Set from clock.mode by every node that starts; false in any database that serves citizens.
    settable boolean NOT NULL DEFAULT false
);

INSERT INTO clock_setting DEFAULT VALUES;

-- A deadline that has passed cannot be made to lie ahead again, whoever asks. Before the first fact there is none: a
-- demonstration begins its day in the past and ends in the present.
CREATE FUNCTION refuse_turning_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' THEN
        RAISE 'the clock has exactly one row' USING ERRCODE = 'check_violation', CONSTRAINT = 'clock_one_row';
    ELSIF NEW.ahead < OLD.ahead AND EXISTS (SELECT FROM fact) THEN
        RAISE 'the clock only goes forward' USING ERRCODE = 'check_violation', CONSTRAINT = 'clock_forward';
    ELSIF NEW.ahead <> OLD.ahead AND NOT NEW.settable THEN
        RAISE 'this clock is not settable' USING ERRCODE = 'check_violation', CONSTRAINT = 'clock_settable';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER clock_goes_forward BEFORE UPDATE ON clock_setting
    FOR EACH ROW EXECUTE FUNCTION refuse_turning_back();
CREATE TRIGGER clock_stays BEFORE DELETE OR TRUNCATE ON clock_setting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_turning_back();

-- STABLE, and honestly so: statement_timestamp() does not move within a statement. A VOLATILE function would be asked
-- again for every row and could not use the index on due times. Since it is the time at which the statement arrived,
-- take a lock in a statement of its own and ask for the time in the next one.
CREATE FUNCTION jiesu_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT statement_timestamp() + (SELECT ahead FROM clock_setting)
$$;

-- The master key lies outside the database; this row only knows it again. A node with another key would write what the
-- others cannot read.
CREATE TABLE master_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    -- Identity of the key, for a person who looks for the right file.
    id text NOT NULL,
    -- Something that only this key opens.
    proof bytea NOT NULL
);
