-- The life of the duty book: draft -> checked -> published -> superseded, or discarded. An edition is one entry of a book
-- under a person's name; a version is the hash of its files, so the same book entered twice has two editions.

CREATE TABLE duty_file (
    version text NOT NULL CHECK (version <> ''),
    name    text NOT NULL CHECK (name LIKE 'duty/%'),
    content text NOT NULL,
    PRIMARY KEY (version, name)
);
COMMENT ON TABLE duty_file IS 'the files of which an edition is made, as they were entered; never changed, never removed';

CREATE TABLE duty_edition (
    number          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version         text        NOT NULL CHECK (version <> ''),
    state           text        NOT NULL CHECK (state IN ('draft', 'checked', 'published', 'superseded', 'discarded')),
    note            text        NOT NULL,
    entered_by      text        NOT NULL,
    entered_at      timestamptz NOT NULL DEFAULT jiesu_now(),
    checked_by      text,
    checked_at      timestamptz,
    checked_against text,
    report          jsonb,
    published_by    text,
    published_at    timestamptz,
    ended_by        text,
    ended_at        timestamptz,
    compared_at     timestamptz,
    comparing_until timestamptz,
    CHECK ((state IN ('published', 'superseded')) = (published_at IS NOT NULL)),
    CHECK ((state IN ('superseded', 'discarded')) = (ended_at IS NOT NULL)),
    CHECK (state <> 'checked' OR report IS NOT NULL)
);
COMMENT ON COLUMN duty_edition.checked_against IS 'the version that was published when it was checked: only over that one may it be published';
COMMENT ON COLUMN duty_edition.report IS 'what the check found: figures, rules and case numbers, no words of callers';
COMMENT ON COLUMN duty_edition.compared_at IS 'when all open cases had been compared with it; NULL until then';
COMMENT ON COLUMN duty_edition.comparing_until IS 'until when a node is trusted to be at work on the comparison';
CREATE UNIQUE INDEX one_edition_is_published ON duty_edition ((true)) WHERE state = 'published';
CREATE UNIQUE INDEX one_draft_of_a_version ON duty_edition (version) WHERE state IN ('draft', 'checked');

CREATE FUNCTION refuse_false_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR TG_OP = 'TRUNCATE' THEN
        RAISE 'editions stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'an_edition_stays';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'draft' AND NOT (NEW.state = 'published' AND NOT EXISTS (SELECT FROM duty_edition)) THEN
            RAISE 'an edition begins as a draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'an_edition_takes_its_steps';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.number, OLD.version, OLD.note, OLD.entered_by, OLD.entered_at)
        IS DISTINCT FROM (NEW.number, NEW.version, NEW.note, NEW.entered_by, NEW.entered_at)
        OR (OLD.published_at IS NOT NULL AND (OLD.published_at, OLD.published_by, OLD.report)
            IS DISTINCT FROM (NEW.published_at, NEW.published_by, NEW.report))
        OR OLD.state = 'discarded' THEN
        RAISE 'edition % stays as it was entered', OLD.number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'an_edition_stays';
    END IF;
    IF NOT (OLD.state || '>' || NEW.state = ANY (ARRAY['draft>draft', 'draft>checked', 'draft>discarded', 'checked>checked',
        'checked>draft', 'checked>discarded', 'checked>published', 'published>published', 'published>superseded',
        'superseded>superseded'])) THEN
        RAISE 'an edition does not go from % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'an_edition_takes_its_steps';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER edition_steps BEFORE INSERT OR UPDATE OR DELETE ON duty_edition
    FOR EACH ROW EXECUTE FUNCTION refuse_false_edition();
CREATE TRIGGER editions_stay BEFORE TRUNCATE ON duty_edition
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_false_edition();
CREATE TRIGGER file_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON duty_file
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_book();

-- Open cases whose owner would be another by a newly published edition: for a person to look at; nothing is re-routed.
CREATE TABLE duty_difference (
    edition integer NOT NULL REFERENCES duty_edition,
    case_id uuid    NOT NULL REFERENCES case_file,
    shift   jsonb   NOT NULL,
    PRIMARY KEY (edition, case_id)
);
COMMENT ON COLUMN duty_difference.shift IS 'owner, rule and quoted words before and after; no words of the caller';
