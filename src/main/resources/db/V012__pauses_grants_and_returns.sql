-- What goes on beside the way of a case from dispatch to reply, and what else than a term decides when a clock is due.

ALTER TABLE case_file
    ADD COLUMN assigned_matter text,
    ADD COLUMN source_system   text CHECK (source_system <> ''),
    ADD COLUMN source_number   text CHECK (source_number <> ''),
    ADD COLUMN deadline        timestamptz,
    ADD COLUMN proceedings     jsonb,
    ADD CHECK ((source_system IS NULL) = (source_number IS NULL)),
    ADD CHECK (deadline IS NULL OR source_system IS NOT NULL);
COMMENT ON COLUMN case_file.assigned_matter IS 'the matter by which a unit was given the case: it decides terms, a mere guess does not';
COMMENT ON COLUMN case_file.deadline IS 'by when the system that sent the case wants the reply; it wins over our terms';
COMMENT ON COLUMN case_file.proceedings IS 'a return to be ruled on, a request to be approved, the times in which the clock stood still; null where there are none';
CREATE UNIQUE INDEX case_file_source ON case_file (source_system, source_number) WHERE source_system IS NOT NULL;
CREATE INDEX case_file_aside ON case_file (due_at, id) WHERE proceedings IS NOT NULL;

UPDATE case_file f
SET assigned_matter = (
    SELECT convert_from(a.body, 'UTF8')::jsonb #>> '{data,matter}'
    FROM fact a
    WHERE a.case_id = f.id AND a.kind IN ('dispatched', 'transferred', 'corrected')
      AND convert_from(a.body, 'UTF8')::jsonb #>> '{data,matter}' IS NOT NULL
    ORDER BY a.seq DESC
    LIMIT 1);

-- A deadline that came with the case may lie before the clock's start; one that is paused without end has none.
ALTER TABLE clock_run
    DROP CONSTRAINT clock_run_check,
    ALTER COLUMN due_at DROP NOT NULL,
    ADD COLUMN grants jsonb,
    DROP CONSTRAINT clock_run_check3,
    ADD CHECK ((term_amount IS NULL) = (term_unit IS NULL)),
    ADD CHECK (term_amount IS NULL OR calendar IS NOT NULL),
    ADD CHECK (calendar IS NULL OR term_amount IS NOT NULL OR grants IS NOT NULL);
COMMENT ON COLUMN clock_run.due_at IS 'null while the clock is paused and nobody knows until when';
COMMENT ON COLUMN clock_run.grants IS 'what else than its term decides when it is due: a deadline given, an extension, the rest left to a new lead';
CREATE INDEX clock_run_asleep ON clock_run (case_id) WHERE due_at IS NULL AND ended_at IS NULL;

-- A clock keeps the ladder with which it started: also at which share of the term each level lies.
UPDATE clock_run r
SET levels = (
    SELECT jsonb_agg(l.level || jsonb_build_object('percent', CASE l.level ->> 'level'
        WHEN 'half' THEN 50 WHEN 'near' THEN 80 WHEN 'due' THEN 100 WHEN 'over25' THEN 125 ELSE 200 END) ORDER BY l.place)
    FROM jsonb_array_elements(r.levels) WITH ORDINALITY AS l (level, place))
WHERE jsonb_array_length(r.levels) > 0;
